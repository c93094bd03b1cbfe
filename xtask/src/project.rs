//! Where things are in the checkout.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The checkout and the folders that the commands write to.
pub(crate) struct Project {
    /// The checkout's top folder.
    pub(crate) root: PathBuf,
    /// What set-up builds or installs for itself; ignored by git.
    pub(crate) tools: PathBuf,
    /// Build output of the host's compiler.
    pub(crate) target: PathBuf,
    /// Build output for WebAssembly, apart because the compiler may be another one.
    pub(crate) wasm_target: PathBuf,
}

impl Project {
    /// Finds the checkout from the environment that `cargo run` sets.
    ///
    /// # Errors
    /// When the folder of this crate has no parent or cannot be read.
    pub(crate) fn open() -> Result<Self> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().context("xtask has no parent folder")?.canonicalize()?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self {
            tools: root.join(".tools"),
            wasm_target: target.join("wasm"),
            target,
            root,
        })
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// Where trunk puts the page.
    pub(crate) fn page(&self) -> PathBuf {
        self.target.join("page")
    }

    /// The version of `package` that Cargo.lock states.
    ///
    /// # Errors
    /// When there is no lock file or it does not name the package.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.path("Cargo.lock");
        let lock = std::fs::read_to_string(&path).context("Cargo.lock is missing")?;
        locked_version(&lock, package).with_context(|| format!("Cargo.lock does not name {package}"))
    }
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"\nversion = \"");
    let start = lock.find(&name)? + name.len();
    let length = lock[start..].find('"')?;
    Some(lock[start..start + length].to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_that_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }
}
