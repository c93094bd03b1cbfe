//! Entry point of the page. Native builds have nothing to start: see `cargo xtask serve`.

fn main() {
    #[cfg(target_arch = "wasm32")]
    sandtable::start();
}
