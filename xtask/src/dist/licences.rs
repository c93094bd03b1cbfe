//! The licences of what the site contains.

use super::bundled::{self, Part};
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// How the files begin in which authors put their notices.
const NOTICES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE"];
const OWN: &[&str] = &["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"];

/// Copies our own licence and the chart library's, lists the Rust crates in the module, and writes every notice in full and a
/// bill of materials.
///
/// # Errors
/// When a licence of the chart library is missing or cargo cannot describe the crates.
pub(crate) fn gather(project: &Project, tools: &Toolbox, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    for name in OWN.iter().filter(|name| project.path(name).exists()) {
        std::fs::copy(project.path(name), folder.join(format!("{name}.txt")))?;
    }
    for (from, to) in [("LICENSE", "echarts-LICENSE.txt"), ("NOTICE", "echarts-NOTICE.txt")] {
        let file = project.path("node_modules/echarts").join(from);
        std::fs::copy(file, folder.join(to)).context("the chart library's licence is missing")?;
    }
    write_list(tools, &folder.join("rust-crates.txt"))?;
    let mut all = super::read(&folder.join("rust-crates.txt"))?;
    all.push_str(&libraries(project)?);
    super::write(&folder.join("all.txt"), all)?;
    let parts = bundled::parts(project, tools)?;
    super::write(&folder.join("notices.txt"), notices(&parts)?)?;
    let bill = serde_json::to_string_pretty(&bundled::bill(&parts))? + "\n";
    super::write(&folder.join("sbom.cdx.json"), bill)
}

/// What esbuild puts into the scripts beside the module.
const LIBRARIES: &[&str] = &[
    "echarts",
    "zrender",
    "uplot",
    "read-excel-file",
    "write-excel-file",
    "papaparse",
    "fflate",
    "saxen",
];

/// The licences of the bundled libraries that are installed, in full.
fn libraries(project: &Project) -> Result<String> {
    let mut list = String::from("\nJavaScript libraries that the page loads, with their licences in full.\n");
    for name in LIBRARIES {
        let folder = project.path("node_modules").join(name);
        let Ok(about) = std::fs::read_to_string(folder.join("package.json")) else {
            continue;
        };
        let about: Value = serde_json::from_str(&about)?;
        let field = |name: &str| about[name].as_str().unwrap_or("-");
        let texts = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map(|file| folder.join(file));
        let text = texts.iter().find_map(|file| std::fs::read_to_string(file).ok());
        writeln!(
            list,
            "\n{name} {} · {}\n\n{}",
            field("version"),
            field("license"),
            text.unwrap_or_default()
        )?;
    }
    Ok(list)
}

fn write_list(tools: &Toolbox, path: &Path) -> Result<()> {
    let mut cargo = tools.command("cargo");
    cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        "wasm32-unknown-unknown",
    ]);
    let output = cargo.output().context("cannot start cargo")?;
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata failed")?;
    let mut list = String::from("Rust crates that the page is built from, with their licences.\n\n");
    for package in metadata["packages"].as_array().into_iter().flatten() {
        // Packages without a source are our own.
        if package["source"].is_null() {
            continue;
        }
        let field = |name: &str| package[name].as_str().unwrap_or("-");
        writeln!(
            list,
            "{} {} · {} · {}",
            field("name"),
            field("version"),
            field("license"),
            field("repository")
        )?;
    }
    super::write(path, list)
}

/// The list of parts, and each notice once with the parts that carry it.
fn notices(parts: &[Part]) -> Result<String> {
    let mut text = String::from("Parts of the page that others made, with their licences.\n\n");
    let mut by_notice: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {} ({})", part.name, part.version, part.registry);
        writeln!(text, "{name} · {}", part.licence)?;
        for notice in own_notices(part)? {
            by_notice.entry(notice).or_default().push(name.clone());
        }
    }
    for (notice, names) in by_notice {
        write!(text, "\n──── {}\n\n{notice}\n", names.join(", "))?;
    }
    Ok(text)
}

fn own_notices(part: &Part) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(&part.folder)
        .with_context(|| format!("the files of {} are missing", part.name))?
        .flatten()
        .filter(|entry| entry.path().is_file())
        .collect();
    files.sort_by_key(std::fs::DirEntry::file_name);
    for file in files {
        let name = file.file_name().to_string_lossy().to_uppercase();
        if NOTICES.iter().any(|start| name.starts_with(start)) {
            found.push(String::from_utf8_lossy(&std::fs::read(file.path())?).trim().to_owned());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_own_licence_is_in_the_checkout() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert!(super::OWN.iter().any(|name| root.join(name).exists()));
    }
}
