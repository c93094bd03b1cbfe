//! `cargo xtask reproduce`: the distribution a second time, from a copy of the checkout in another folder, byte for byte.

use crate::dist::{self, Map};
use crate::process;
use crate::project::Project;
use crate::setup::{self, Needs};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file's path inside the distribution and its checksum.
type Sums = BTreeMap<String, String>;

/// Makes the distribution here and from a copy elsewhere, and compares every file.
///
/// # Errors
/// When either cannot be made, or a file differs.
pub(crate) fn command(project: &Project) -> Result<()> {
    let tools = setup::run(project, Needs::Page)?;
    dist::make(project, &tools, Map::Geographic)?;
    let first = sums(&project.path("dist"))?;
    let copy = copy_checkout(project)?;
    dist::make(&copy, &tools.at(&copy), Map::Geographic)?;
    let second = sums(&copy.path("dist"))?;
    let different = differences(&first, &second);
    if !different.is_empty() {
        let place = copy.path("dist");
        bail!(
            "{} of {} files differ ({} has the second):\n  {}",
            different.len(),
            first.len(),
            place.display(),
            different.join("\n  ")
        );
    }
    println!(
        "{} files, the same twice; all of them: {}",
        first.len(),
        checksum_of_all(&first)
    );
    std::fs::remove_dir_all(&copy.root).with_context(|| format!("cannot remove {}", copy.root.display()))
}

/// The files that git knows or would know, in a folder of another name and depth, with build folders of its own.
fn copy_checkout(project: &Project) -> Result<Project> {
    let root = project.target.join("reproduce/a-copy-elsewhere");
    if root.exists() {
        std::fs::remove_dir_all(&root)?;
    }
    let mut git = Command::new("git");
    git.current_dir(&project.root)
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = process::quiet(&mut git)?;
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (project.path(name), root.join(name));
        if !from.is_file() {
            continue;
        }
        std::fs::create_dir_all(to.parent().context("a file without a folder")?)?;
        std::fs::copy(&from, &to).with_context(|| format!("cannot copy {name}"))?;
    }
    link(&project.path("node_modules"), &root.join("node_modules"))?;
    Ok(Project {
        tools: project.tools.clone(),
        target: root.join("target"),
        wasm_target: root.join("target/wasm"),
        root,
    })
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    std::os::unix::fs::symlink(from, to).with_context(|| format!("cannot make {}", to.display()))
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) -> Result<()> {
    std::os::windows::fs::symlink_dir(from, to).with_context(|| format!("cannot make {}", to.display()))
}

fn sums(folder: &Path) -> Result<Sums> {
    let sum = |file: PathBuf| -> Result<(String, String)> {
        let name = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        let content = std::fs::read(&file).with_context(|| format!("cannot read {name}"))?;
        Ok((name, hexadecimal(&Sha256::digest(content))))
    };
    dist::files(folder)?.into_iter().map(sum).collect()
}

/// The names of files whose content is not the same in both, or that only one of them has.
fn differences(first: &Sums, second: &Sums) -> Vec<String> {
    let only = |these: &Sums, those: &Sums, word: &str| -> Vec<String> {
        let missing = these.keys().filter(|name| !those.contains_key(*name));
        missing.map(|name| format!("{name} (only {word})")).collect()
    };
    let changed = first
        .iter()
        .filter(|(name, sum)| second.get(*name).is_some_and(|other| other != *sum));
    let mut found: Vec<String> = changed.map(|(name, _)| name.clone()).collect();
    found.extend(only(first, second, "the first time"));
    found.extend(only(second, first, "the second time"));
    found
}

/// One checksum that two offices can read to each other over the telephone.
fn checksum_of_all(sums: &Sums) -> String {
    let mut all = Sha256::new();
    for (name, sum) in sums {
        all.update(format!("{sum}  {name}\n"));
    }
    hexadecimal(&all.finalize())
}

fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Sums, differences};

    fn of(files: &[(&str, &str)]) -> Sums {
        files
            .iter()
            .map(|(name, sum)| ((*name).into(), (*sum).into()))
            .collect()
    }

    #[test]
    fn the_same_files_do_not_differ() {
        let files = of(&[("site/index.html", "1"), ("sandtable.html", "2")]);
        assert!(differences(&files, &files).is_empty());
    }

    #[test]
    fn what_is_changed_missing_or_new_is_named() {
        let first = of(&[("same", "1"), ("changed", "2"), ("gone", "3")]);
        let second = of(&[("same", "1"), ("changed", "4"), ("new", "5")]);
        assert_eq!(
            differences(&first, &second),
            ["changed", "gone (only the first time)", "new (only the second time)"]
        );
    }
}
