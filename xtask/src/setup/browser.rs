//! The browsers of the tests, one for each engine, and their remote controls.

use super::versions;
use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
/// Where Debian and its descendants put WebKitGTK's own small browser, below `/usr/lib/<machine>`.
const MINI_BROWSER: [&str; 2] = ["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser"];
/// Where Debian puts the server, which is not on everybody's PATH.
const NGINX: &str = "/usr/sbin/nginx";
/// What makes a language of WebKit's, which takes it from its locale.
const LOCALE_SOURCE: &str = "/usr/share/i18n/locales/zh_CN";

/// A browser's program and the one that controls it.
pub(crate) struct Browser {
    /// What people call the browser.
    pub(crate) program: PathBuf,
    /// The WebDriver server for it.
    pub(crate) driver: PathBuf,
}

/// One browser for each of the three engines.
pub(crate) struct Browsers {
    /// Chromium or Chrome.
    pub(crate) chromium: Browser,
    firefox: Browser,
    webkit: Browser,
}

impl Browsers {
    /// The programs as the browser tests want to be told of them.
    pub(crate) fn environment(&self) -> [(&'static str, &Path); 6] {
        [
            ("CHROME", &self.chromium.program),
            ("CHROMEDRIVER", &self.chromium.driver),
            ("FIREFOX", &self.firefox.program),
            ("GECKODRIVER", &self.firefox.driver),
            ("WEBKIT", &self.webkit.program),
            ("WEBKITDRIVER", &self.webkit.driver),
        ]
    }
}

/// The Debian packages that are needed and not there.
pub(crate) fn missing_packages() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if chromium().is_err() {
        packages.extend(versions::APT_CHROMIUM);
    }
    if firefox_program().is_err() {
        packages.push(versions::APT_FIREFOX);
    }
    if webkit().is_err() || process::find(&["Xvfb"]).is_none() || !Path::new(LOCALE_SOURCE).exists() {
        packages.extend(versions::APT_WEBKIT);
    }
    if !Path::new(NGINX).exists() && process::find(&["nginx"]).is_none() {
        packages.push(versions::APT_NGINX);
    }
    if process::find(&["c++", "g++", "clang++"]).is_none() {
        packages.push(versions::APT_CPP);
    }
    // What the browser prints is read back as text.
    if process::find(&["pdftotext"]).is_none() {
        packages.push(versions::APT_PDF);
    }
    // A machine without fontconfig draws with its own means.
    if process::first_line("fc-list", &[":lang=zh"]).is_none_or(|font| font.is_empty()) {
        packages.push(versions::APT_FONT);
    }
    packages
}

/// Finds all programs, each by its environment variable first, then on PATH; `tools` is where set-up puts its own.
///
/// # Errors
/// Names the program that is missing.
pub(crate) fn find(tools: &Path) -> Result<Browsers> {
    Ok(Browsers {
        chromium: chromium()?,
        firefox: Browser {
            program: firefox_program()?,
            driver: geckodriver(tools)?,
        },
        webkit: webkit()?,
    })
}

fn chromium() -> Result<Browser> {
    Ok(Browser {
        program: named("CHROME")
            .or_else(|| process::find(CHROMIUM))
            .context("no Chromium or Chrome: install one (Debian: apt-get install chromium) or name it in CHROME")?,
        driver: named("CHROMEDRIVER")
            .or_else(|| process::find(&["chromedriver"]))
            .context(
                "no chromedriver: install the one of the browser's version \
             (Debian: apt-get install chromium-driver) or name it in CHROMEDRIVER",
            )?,
    })
}

fn firefox_program() -> Result<PathBuf> {
    named("FIREFOX")
        .or_else(|| process::find(FIREFOX))
        .context("no Firefox: install it (Debian: apt-get install firefox-esr) or name it in FIREFOX")
}

fn geckodriver(tools: &Path) -> Result<PathBuf> {
    let own = tools.join("bin/geckodriver");
    named("GECKODRIVER")
        .or_else(|| own.is_file().then_some(own))
        .context("no geckodriver: `cargo xtask setup` compiles it, or name it in GECKODRIVER")
}

fn webkit() -> Result<Browser> {
    Ok(Browser {
        program: named("WEBKIT").or_else(mini_browser).context(
            "no WebKitGTK: install it (Debian: apt-get install webkit2gtk-driver) or name its MiniBrowser in WEBKIT",
        )?,
        driver: named("WEBKITDRIVER")
            .or_else(|| process::find(&["WebKitWebDriver"]))
            .context(
                "no WebKitWebDriver: install it (Debian: apt-get install webkit2gtk-driver) or name it in WEBKITDRIVER",
            )?,
    })
}

fn mini_browser() -> Option<PathBuf> {
    let machines = std::fs::read_dir("/usr/lib").ok()?.flatten();
    machines
        .flat_map(|machine| MINI_BROWSER.map(|place| machine.path().join(place)))
        .find(|program| program.is_file())
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.exists())
}
