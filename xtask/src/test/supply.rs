//! What others made: licences, sources and known faults of the crates, through cargo-deny, and of the JavaScript packages.

use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::process::Command;

/// What a JavaScript package may be under: the permissive licences of `deny.toml`, as npm writes them.
const LICENCES: [&str; 9] = [
    "MIT",
    "ISC",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "0BSD",
    "MIT OR Apache-2.0",
    "(MIT AND Zlib)",
];
/// Packages that only test, and leave nothing in the page: axe-core is under the Mozilla licence, jszip under MIT by choice.
const TESTS_ONLY: [(&str, &str); 2] = [("axe-core", "MPL-2.0"), ("jszip", "(MIT OR GPL-3.0-or-later)")];

/// Licences, sources and wild versions of all crates.
///
/// # Errors
/// What cargo-deny says.
pub(super) fn crates(tools: &Toolbox) -> Result<()> {
    process::quiet(&mut deny(tools, &["licenses", "bans", "sources"])).map(drop)
}

/// Licence and checksum of every JavaScript package.
///
/// # Errors
/// Names the packages that lack one, or have a licence that the release could not be handed on under.
pub(super) fn packages(project: &Project) -> Result<()> {
    let text = std::fs::read_to_string(project.path("package-lock.json"))?;
    let wrong = wrong_packages(&text)?;
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

/// Known faults of crates and packages, as far as the lists of them are within reach; what is not is said.
///
/// # Errors
/// What cargo-deny and npm say about a crate or a package.
pub(super) fn known_faults(tools: &Toolbox) -> Result<()> {
    let mut npm = tools.command("npm");
    npm.args(["audit", "--package-lock-only", "--audit-level=high"]);
    known(
        "crates",
        &mut deny(tools, &["advisories"]),
        "failed to fetch advisory database",
    )?;
    known("JavaScript packages", &mut npm, "audit endpoint returned an error")
}

fn known(of: &str, command: &mut Command, unreachable: &str) -> Result<()> {
    let (said, ok) = process::capture(command)?;
    if ok {
        return Ok(());
    }
    if said.contains(unreachable) {
        println!("the list for {of} cannot be fetched here, so they were not checked");
        return Ok(());
    }
    bail!("{of}:\n{}", process::tail(&said, 40))
}

fn deny(tools: &Toolbox, checks: &[&str]) -> Command {
    let mut cargo = tools.command("cargo-deny");
    cargo
        .args(["--workspace", "check", "--hide-inclusion-graph"])
        .args(checks);
    cargo
}

fn wrong_packages(lock: &str) -> Result<Vec<String>> {
    let lock: Value = serde_json::from_str(lock).context("package-lock.json is no JSON")?;
    let packages = lock["packages"]
        .as_object()
        .context("package-lock.json names no packages")?;
    let mut wrong = Vec::new();
    for (place, package) in packages {
        let Some((_, name)) = place.rsplit_once("node_modules/") else {
            continue;
        };
        let licence = package["license"].as_str().unwrap_or("none");
        if !LICENCES.contains(&licence) && !TESTS_ONLY.contains(&(name, licence)) {
            wrong.push(format!("{name}: licence {licence}"));
        }
        if !package["integrity"]
            .as_str()
            .is_some_and(|sum| sum.starts_with("sha512-"))
        {
            wrong.push(format!("{name}: no checksum"));
        }
    }
    Ok(wrong)
}

#[cfg(test)]
mod tests {
    use super::wrong_packages;

    #[test]
    fn a_package_needs_a_licence_and_a_checksum() {
        let lock = r#"{"packages":{"":{"name":"us"},
            "node_modules/good":{"license":"MIT","integrity":"sha512-x"},
            "node_modules/a/node_modules/closed":{"license":"SEE LICENSE","integrity":"sha1-x"},
            "node_modules/axe-core":{"license":"MPL-2.0","integrity":"sha512-x"},
            "node_modules/other":{"license":"MPL-2.0","integrity":"sha512-x"}}}"#;
        assert_eq!(
            wrong_packages(lock).unwrap(),
            [
                "closed: licence SEE LICENSE",
                "closed: no checksum",
                "other: licence MPL-2.0"
            ]
        );
    }
}
