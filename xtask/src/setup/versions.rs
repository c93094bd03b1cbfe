//! The versions that no lock file states. wasm-bindgen's is the one in Cargo.lock, those of the
//! JavaScript packages are in package-lock.json, the minimum Rust version is in Cargo.toml.

/// Builds the page; 0.21.14 is the last release that Rust 1.95 compiles.
pub(crate) const TRUNK: &str = "0.21.14";

/// Debian's compiler for the web, with the sources of its standard library and its lints.
pub(crate) const APT_RUST: &[&str] = &["rustc-web", "rust-web-src", "rust-web-clippy"];
/// The linker, for a Rust installation that brings none.
pub(crate) const APT_LINKER: &str = "lld";
/// Firefox's remote control, which Debian has not.
pub(crate) const GECKODRIVER: &str = "0.37.1";
/// Licences, sources and known faults of crates.
pub(crate) const CARGO_DENY: &str = "0.20.2";
/// Compiles libFuzzer, for a machine without a C++ compiler.
pub(crate) const APT_CPP: &str = "g++";
/// Chromium for the tests, and its remote control.
pub(crate) const APT_CHROMIUM: &[&str] = &["chromium", "chromium-driver"];
/// Firefox for the tests: the long-lived version, the oldest that Mozilla supports.
pub(crate) const APT_FIREFOX: &str = "firefox-esr";
/// WebKit for the tests, its remote control, the screen it wants, and the languages it speaks.
pub(crate) const APT_WEBKIT: &[&str] = &["webkit2gtk-driver", "xvfb", "locales"];
/// A server for the test of the hosting example.
pub(crate) const APT_NGINX: &str = "nginx-light";
/// Chinese glyphs for the tests' pictures.
pub(crate) const APT_FONT: &str = "fonts-noto-cjk";
/// Reads the text of what the browser printed.
pub(crate) const APT_PDF: &str = "poppler-utils";
