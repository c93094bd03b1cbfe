//! A browser for the tests and its remote control.

use super::versions;
use crate::process;
use anyhow::{Context, Result};
use std::path::PathBuf;

const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser's program and the one that controls it.
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub(crate) program: PathBuf,
    /// The chromedriver of the same version.
    pub(crate) driver: PathBuf,
}

/// The Debian packages that are needed and not there.
pub(crate) fn missing_packages() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if find().is_err() {
        packages.extend(versions::APT_BROWSER);
    }
    // A machine without fontconfig draws with its own means.
    if process::first_line("fc-list", &[":lang=zh"]).is_none_or(|font| font.is_empty()) {
        packages.push(versions::APT_FONT);
    }
    packages
}

/// Finds both programs: `CHROME` and `CHROMEDRIVER` first, then PATH.
///
/// # Errors
/// Names the program that is missing.
pub(crate) fn find() -> Result<Browser> {
    Ok(Browser {
        program: named("CHROME")
            .or_else(|| process::find(BROWSERS))
            .context("no Chromium or Chrome: install one (Debian: apt-get install chromium) or name it in CHROME")?,
        driver: named("CHROMEDRIVER")
            .or_else(|| process::find(&["chromedriver"]))
            .context(
                "no chromedriver: install the one of the browser's version \
             (Debian: apt-get install chromium-driver) or name it in CHROMEDRIVER",
            )?,
    })
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.exists())
}
