//! What other people made and the release contains: the Rust crates in the module, the JavaScript packages in the chart library.

use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The npm packages that the page's scripts contain; the others are tools.
const NPM: &[&str] = &[
    "echarts",
    "fflate",
    "papaparse",
    "read-excel-file",
    "saxen",
    "tslib",
    "write-excel-file",
    "zrender",
];

/// A part of the release with its licence.
pub(crate) struct Part {
    /// Its name in its registry.
    pub(crate) name: String,
    /// The exact version.
    pub(crate) version: String,
    /// An SPDX expression.
    pub(crate) licence: String,
    /// `cargo` or `npm`.
    pub(crate) registry: &'static str,
    /// Where its files are on this machine.
    pub(crate) folder: PathBuf,
}

/// All parts, sorted.
///
/// # Errors
/// When cargo or the lock file of npm cannot be read.
pub(crate) fn parts(project: &Project, tools: &Toolbox) -> Result<Vec<Part>> {
    let mut cargo = tools.command("cargo");
    cargo.args(["metadata", "--format-version", "1", "--features", "parts"]);
    cargo.args(["--filter-platform", "wasm32-unknown-unknown"]);
    let output = cargo.output().context("cannot start cargo")?;
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata failed")?;
    let mut parts = crates(&metadata)?;
    let lock: Value = serde_json::from_str(&super::read(&project.path("package-lock.json"))?)?;
    for name in NPM {
        let package = &lock["packages"][format!("node_modules/{name}")];
        parts.push(part(package, name, "npm", project.path("node_modules").join(name))?);
    }
    parts.sort_by(|a, b| (a.registry, &a.name, &a.version).cmp(&(b.registry, &b.name, &b.version)));
    Ok(parts)
}

fn part(package: &Value, name: &str, registry: &'static str, folder: PathBuf) -> Result<Part> {
    let field = |key: &str| package[key].as_str().map(str::to_owned);
    Ok(Part {
        name: name.to_owned(),
        version: field("version").with_context(|| format!("{name} has no version"))?,
        licence: field("license").with_context(|| format!("{name} states no licence"))?,
        registry,
        folder,
    })
}

/// What the page's crate reaches without the dependencies of tests and of build scripts, and without our own crates.
fn crates(metadata: &Value) -> Result<Vec<Part>> {
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"])
        .filter_map(|p| Some((p["id"].as_str()?, p)))
        .collect();
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .filter_map(|n| Some((n["id"].as_str()?, n)))
        .collect();
    let root = packages
        .iter()
        .find(|(_, package)| package["name"] == "sandtable" && package["source"].is_null());
    let mut waiting = vec![*root.context("cargo metadata does not name the page's crate")?.0];
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if seen.insert(id)
            && let Some(node) = nodes.get(id)
        {
            let normal = list(&node["deps"]).filter(|dep| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null()));
            waiting.extend(normal.filter_map(|dep| dep["pkg"].as_str()));
        }
    }
    let foreign = seen
        .into_iter()
        .filter_map(|id| packages.get(id))
        .filter(|package| !package["source"].is_null());
    foreign
        .map(|package| {
            let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap_or_default());
            let name = package["name"].as_str().context("a crate without name")?;
            part(
                package,
                name,
                "cargo",
                manifest.parent().map(PathBuf::from).unwrap_or_default(),
            )
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The parts as a bill of materials in the format CycloneDX 1.5. It holds no time, so that two builds give the same.
pub(crate) fn bill(parts: &[Part]) -> Value {
    let components: Vec<Value> = parts
        .iter()
        .map(|part| {
            let address = format!("pkg:{}/{}@{}", part.registry, part.name, part.version);
            json!({
                "type": "library",
                "bom-ref": address,
                "name": part.name,
                "version": part.version,
                "purl": address,
                "licenses": [{ "expression": part.licence.replace('/', " OR ") }],
            })
        })
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "sandtable", "version": env!("CARGO_PKG_VERSION") } },
        "components": components,
    })
}

#[cfg(test)]
mod tests {
    use super::crates;
    use serde_json::json;

    #[test]
    fn only_what_the_page_reaches_is_in_it() {
        let package = |id: &str, source: Option<&str>| json!({"id": id, "name": id, "version": "1.0.0", "license": "MIT", "source": source, "manifest_path": "/x/Cargo.toml"});
        let metadata = json!({
            "packages": [package("sandtable", None), package("used", Some("r")), package("deep", Some("r")), package("tool", Some("r")), package("built", Some("r"))],
            "resolve": {"nodes": [
                {"id": "sandtable", "deps": [{"pkg": "used", "dep_kinds": [{"kind": null}]}, {"pkg": "built", "dep_kinds": [{"kind": "build"}]}]},
                {"id": "used", "deps": [{"pkg": "deep", "dep_kinds": [{"kind": null}]}]},
                {"id": "deep", "deps": []}, {"id": "tool", "deps": []}, {"id": "built", "deps": []},
            ]},
        });
        let names: Vec<String> = crates(&metadata)
            .unwrap_or_default()
            .into_iter()
            .map(|part| part.name)
            .collect();
        assert_eq!(names, ["deep", "used"]);
    }
}
