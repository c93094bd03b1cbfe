//! The licences of what the site contains.

use super::bundled::{self, Part};
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// How the files begin in which authors put their notices.
const NOTICES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE"];
const OWN: &[&str] = &["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"];

/// Copies our own licence, lists all parts with the texts of those beside the module (the page shows that), and writes every notice
/// in full and a bill of materials.
///
/// # Errors
/// When cargo cannot describe the crates, a package is not installed, or a file cannot be written.
pub(crate) fn gather(project: &Project, tools: &Toolbox, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    for name in OWN.iter().filter(|name| project.path(name).exists()) {
        std::fs::copy(project.path(name), folder.join(format!("{name}.txt")))?;
    }
    let parts = bundled::parts(project, tools)?;
    super::write(&folder.join("all.txt"), notices(&parts, |part| part.registry == "npm")?)?;
    super::write(&folder.join("notices.txt"), notices(&parts, |_| true)?)?;
    let bill = serde_json::to_string_pretty(&bundled::bill(&parts))? + "\n";
    super::write(&folder.join("sbom.cdx.json"), bill)
}

/// The list of parts, and each notice once with the parts that carry it, of those whose texts are wanted.
fn notices(parts: &[Part], is_wanted: impl Fn(&Part) -> bool) -> Result<String> {
    let mut text = String::from(
        "Parts of the page that others made, with their licences. Every notice in full: licences/notices.txt of the published folder.\n\n",
    );
    let mut by_notice: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {} ({})", part.name, part.version, part.registry);
        writeln!(text, "{name} · {}", part.licence)?;
        if is_wanted(part) {
            for notice in own_notices(part)? {
                by_notice.entry(notice).or_default().push(name.clone());
            }
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
    use super::*;

    #[test]
    fn a_list_without_texts_still_names_every_part() {
        let part = Part {
            name: "own".to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            registry: "cargo",
            folder: Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
        };
        let parts = [part];
        assert!(
            notices(&parts, |_| false)
                .unwrap()
                .ends_with("own 1.0.0 (cargo) · MIT\n")
        );
        assert!(notices(&parts, |_| true).unwrap().contains("──── own 1.0.0 (cargo)"));
    }

    #[test]
    fn the_own_licence_is_in_the_checkout() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert!(OWN.iter().any(|name| root.join(name).exists()));
    }
}
