//! System packages: installed through apt when root, else named in one command.

use super::step::step;
use super::{Needs, browser, wasm};
use crate::process;
use anyhow::{Result, bail};
use std::process::Command;

/// Installs every system package that is missing, in one go.
///
/// # Errors
/// When packages are missing and cannot be installed here: the message is the command to run.
pub(crate) fn install_missing(needs: Needs) -> Result<()> {
    let mut packages = wasm::missing_packages();
    if needs == Needs::Everything {
        packages.extend(browser::missing_packages());
    }
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    if process::find(&["apt-get"]).is_none() {
        bail!("{}", without_apt(&list));
    }
    if process::first_line("id", &["-u"]).as_deref() != Some("0") {
        bail!(
            "system packages are missing; run this once, then the same command again:\n\n  \
             sudo apt-get install -y --no-install-recommends {list}\n"
        );
    }
    step(&format!("system packages: {list}"), || install(&packages))
}

fn install(packages: &[&str]) -> Result<()> {
    if process::quiet(&mut apt_get(packages)).is_ok() {
        return Ok(());
    }
    // The lists may be old or absent: fetch them and try once more.
    process::quiet(Command::new("apt-get").arg("update"))?;
    process::quiet(&mut apt_get(packages)).map(drop)
}

fn apt_get(packages: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    // Never at the cost of something that is installed already.
    command
        .args(["install", "-y", "--no-install-recommends", "--no-remove"])
        .args(packages);
    command
}

fn without_apt(list: &str) -> String {
    format!(
        "this machine has no apt, so these have to be installed by hand: {list}\n\
         (for WebAssembly: `rustup target add wasm32-unknown-unknown`; for the browser tests: \
         Chrome or Chromium with the chromedriver of the same version, Firefox, and WebKitGTK with its WebKitWebDriver, on PATH)"
    )
}
