//! From trunk's output to the published site: a smaller module, names that change with the content, and
//! no script inside the HTML, so that a strict content security policy is possible.

use super::parts::{Parts, Script};
use super::{html, read, write};
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Finishes the site in place.
///
/// # Errors
/// When trunk's output is not as expected or a file cannot be written.
pub(crate) fn finish(tools: &Toolbox, parts: &Parts, site: &Path) -> Result<()> {
    let index = site.join("index.html");
    let page = read(&index)?;
    let page = put_parts(tools, parts, site, &page)?;
    let page = hash_later_scripts(site, &page)?;
    write(&index, scripts_to_files(site, &page)?)
}

/// The one file in the folder whose name ends so.
///
/// # Errors
/// When there is none or more than one.
pub(crate) fn only_file(site: &Path, end: &str) -> Result<PathBuf> {
    let mut found = std::fs::read_dir(site)?.flatten().map(|entry| entry.path());
    let found: Vec<PathBuf> = found
        .by_ref()
        .filter(|file| file.to_string_lossy().ends_with(end))
        .collect();
    match <[PathBuf; 1]>::try_from(found) {
        Ok([file]) => Ok(file),
        Err(found) => anyhow::bail!("expected one *{end} in {}, found {}", site.display(), found.len()),
    }
}

/// Puts the parts and their script in the place of trunk's, named after their content.
fn put_parts(tools: &Toolbox, parts: &Parts, site: &Path, page: &str) -> Result<String> {
    let old_module = only_file(site, "_bg.wasm")?;
    let old_script = site.join(name(&old_module)?.replace("_bg.wasm", ".js"));
    let mut script = parts.script(tools, Script::Module)?;
    for part in parts.later()? {
        let new = copy_hashed(&part, site, "later", ".wasm")?;
        script = script.replace(&name(&part)?, &new);
    }
    let module = copy_hashed(&parts.first(), site, "sandtable", "_bg.wasm")?;
    let new_script = format!("sandtable-{}.js", hash(script.as_bytes()));
    let page = page
        .replace(&name(&old_module)?, &module)
        .replace(&name(&old_script)?, &new_script);
    std::fs::remove_file(old_module)?;
    std::fs::remove_file(old_script)?;
    write(&site.join(new_script), script)?;
    Ok(page)
}

fn copy_hashed(file: &Path, site: &Path, stem: &str, end: &str) -> Result<String> {
    let new = format!("{stem}-{}{end}", hash(&std::fs::read(file)?));
    std::fs::copy(file, site.join(&new))?;
    Ok(new)
}

/// Scripts that the page loads later (`data-src`) get the name of their content too.
fn hash_later_scripts(site: &Path, page: &str) -> Result<String> {
    let mut result = page.to_owned();
    for source in later_sources(page, ".js") {
        let content = std::fs::read(site.join(&source)).with_context(|| format!("no {source}"))?;
        let new = format!("{}-{}.js", source.trim_end_matches(".js"), hash(&content));
        std::fs::rename(site.join(&source), site.join(&new))?;
        result = result.replace(&format!("data-src=\"{source}\""), &format!("data-src=\"{new}\""));
    }
    Ok(result)
}

fn later_sources(page: &str, end: &str) -> Vec<String> {
    let mut sources = Vec::new();
    html::rewrite(page, "script", |script| {
        let source = script.attribute("data-src").filter(|source| source.ends_with(end));
        sources.extend(source.map(str::to_owned));
        None
    });
    sources
}

fn scripts_to_files(site: &Path, page: &str) -> Result<String> {
    let mut files = Vec::new();
    let result = html::rewrite(page, "script", |script| {
        if !script.is_program() || script.inner.trim().is_empty() {
            return None;
        }
        let module = script.attribute("type") == Some("module");
        let file = format!("boot-{}.js", hash(script.inner.as_bytes()));
        let kind = if module { " type=\"module\"" } else { "" };
        let tag = format!("<script{kind} src=\"./{file}\"></script>");
        files.push((file, script.inner.trim().to_owned() + "\n"));
        Some(tag)
    });
    for (file, content) in files {
        write(&site.join(file), content)?;
    }
    Ok(result)
}

fn name(file: &Path) -> Result<String> {
    Ok(file
        .file_name()
        .context("a file without name")?
        .to_string_lossy()
        .into_owned())
}

fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
