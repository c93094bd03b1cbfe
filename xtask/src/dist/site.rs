//! From trunk's output to the published site: a smaller module, names that change with the content, and
//! no script inside the HTML, so that a strict content security policy is possible.

use super::parts::{Parts, Script};
use super::{front, html, policy, read, write};
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Finishes the site in place.
///
/// # Errors
/// When trunk's output is not as expected or a file cannot be written.
pub(crate) fn finish(project: &Project, tools: &Toolbox, parts: &Parts, site: &Path) -> Result<()> {
    let index = site.join("index.html");
    let page = read(&index)?;
    let (page, module) = put_parts(tools, parts, site, &page)?;
    let page = hash_later_scripts(site, &page)?;
    let page = put_boot(&project.path("web/boot.js"), site, &page, &module)?;
    let page = html::rewrite(&page, "link", |link| {
        (link.attribute("as") == Some("fetch")).then(String::new)
    });
    let page = put_style_off(&page)?;
    let page = front::put_table(site, &page)?;
    let page = front::put_check(&project.path("web/start.js"), site, &page, &module)?;
    let page = policy::put_checksums(site, &page)?;
    write(&index, policy::put_site(&page)?)
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
fn put_parts(tools: &Toolbox, parts: &Parts, site: &Path, page: &str) -> Result<(String, Module)> {
    let old_module = only_file(site, "_bg.wasm")?;
    let old_script = site.join(name(&old_module)?.replace("_bg.wasm", ".js"));
    let mut script = parts.script(tools, Script::Module)?;
    let mut later = Vec::new();
    for part in parts.later()? {
        let new = copy_hashed(&part, site, "later", ".wasm")?;
        script = script.replace(&name(&part)?, &new);
        later.push(new);
    }
    let module = copy_hashed(&parts.first(), site, "sandtable", "_bg.wasm")?;
    let new_script = format!("sandtable-{}.js", hash(script.as_bytes()));
    let page = page
        .replace(&name(&old_module)?, &module)
        .replace(&name(&old_script)?, &new_script);
    std::fs::remove_file(old_module)?;
    std::fs::remove_file(old_script)?;
    write(&site.join(&new_script), script)?;
    let module = Module {
        file: module,
        later,
        script: new_script,
    };
    Ok((page, module))
}

/// What the page starts with: the names of the first part, of those that follow, and of their script.
pub(crate) struct Module {
    pub(crate) file: String,
    pub(crate) later: Vec<String>,
    script: String,
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

/// The style of the later part is named but not loaded: the part switches it on.
fn put_style_off(page: &str) -> Result<String> {
    let mut found = 0;
    let page = html::rewrite(page, "link", |link| {
        let is_later = link.attribute("rel") == Some("stylesheet") && file_of(link).starts_with("later-");
        found += usize::from(is_later);
        is_later.then(|| link.with(" id=\"later-style\" disabled"))
    });
    anyhow::ensure!(found == 1, "expected one later style in index.html, found {found}");
    Ok(page)
}

fn file_of<'a>(link: &html::Element<'a>) -> &'a str {
    link.attribute("href").unwrap_or_default().trim_start_matches("./")
}

/// Our own start in the place of trunk's.
fn put_boot(template: &Path, site: &Path, page: &str, module: &Module) -> Result<String> {
    let boot = read(template)?.replace("GLUE", &module.script);
    let file = format!("boot-{}.js", hash(boot.as_bytes()));
    write(&site.join(&file), boot)?;
    let mut found = 0;
    let page = html::rewrite(page, "script", |script| {
        if !script.is_program() || script.inner.trim().is_empty() {
            return None;
        }
        found += 1;
        Some(format!("<script type=\"module\" src=\"./{file}\"></script>"))
    });
    anyhow::ensure!(
        found == 1,
        "expected one script of trunk's in index.html, found {found}"
    );
    Ok(page)
}

fn name(file: &Path) -> Result<String> {
    Ok(file
        .file_name()
        .context("a file without name")?
        .to_string_lossy()
        .into_owned())
}

/// What a file's name says of its content.
pub(crate) fn hash(content: &[u8]) -> String {
    short(&Sha256::digest(content))
}

/// The beginning of a checksum, in hexadecimal.
pub(crate) fn short(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
