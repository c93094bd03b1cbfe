//! The page as one file that needs no server and makes no request.

use super::{html, map_files, read, wasm};
use crate::build;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;

/// Unpacks the module and starts the page. `wasm_bindgen` is what the script before it defines.
const START: &str = "\
(async () => {
  const packed = atob(document.getElementById('module-gz').textContent);
  const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  await wasm_bindgen({ module_or_path: await new Response(plain).arrayBuffer() });
})();";

/// Writes the file, from the finished site and the module as it was before trunk.
///
/// # Errors
/// When wasm-bindgen or wasm-opt fails, or a file that the page names is missing.
pub(crate) fn write(project: &Project, tools: &Toolbox, site: &Path, target: &Path) -> Result<()> {
    let work = project.wasm_target.join("single");
    bind(project, tools, &work)?;
    let glue = read(&work.join("sandtable.js"))?;
    let module = pack(&std::fs::read(work.join("sandtable_bg.wasm"))?)?;
    let page = map_files::embed_base(site, &inline(site, &read(&site.join("index.html"))?)?)?;
    let start = format!(
        "<script type=\"text/plain\" id=\"module-gz\">{module}</script>\n\
         <script>{}\n{START}</script>\n</body>",
        escape(&glue)
    );
    let (before, after) = page.rsplit_once("</body>").context("index.html has no </body>")?;
    super::write(target, format!("{before}{start}{after}"))
}

/// Without modules: a file opened by double-click may not import another one.
fn bind(project: &Project, tools: &Toolbox, work: &Path) -> Result<()> {
    let mut command = tools.command("wasm-bindgen");
    command.args([
        "--target",
        "no-modules",
        "--no-typescript",
        "--out-name",
        "sandtable",
        "--out-dir",
    ]);
    process::quiet(command.arg(work).arg(build::raw_module(project)))?;
    wasm::optimise(tools, &work.join("sandtable_bg.wasm"))
}

fn pack(module: &[u8]) -> Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(module)?;
    Ok(BASE64.encode(encoder.finish()?))
}

/// Puts style, later scripts, data and icon into the page, and drops what would be a request.
fn inline(site: &Path, page: &str) -> Result<String> {
    let mut problem = None;
    let mut keep = |result: Result<String>| match result {
        Ok(text) => Some(text),
        Err(error) => {
            problem.get_or_insert(error);
            None
        }
    };
    let page = html::rewrite(page, "link", |link| {
        let href = link.attribute("href")?;
        match link.attribute("rel")? {
            "stylesheet" => keep(style(site, href)),
            "icon" => keep(icon(site, href)),
            _ => Some(String::new()),
        }
    });
    let page = html::rewrite(&page, "script", |script| {
        if let Some(source) = script.attribute("data-src") {
            return keep(later(site, script, source));
        }
        // The start of the served page; this file has its own.
        (script.is_program() && script.attribute("src").is_some_and(|src| src.contains("boot-"))).then(String::new)
    });
    problem.map_or(Ok(page), Err)
}

fn style(site: &Path, href: &str) -> Result<String> {
    Ok(format!(
        "<style>{}</style>",
        read(&site.join(href))?.replace("</style", "<\\/style")
    ))
}

fn icon(site: &Path, href: &str) -> Result<String> {
    let picture = std::fs::read(site.join(href)).with_context(|| format!("no {href}"))?;
    let kind = if href.ends_with(".svg") {
        "image/svg+xml"
    } else {
        "image/png"
    };
    Ok(format!(
        "<link rel=\"icon\" href=\"data:{kind};base64,{}\">",
        BASE64.encode(picture)
    ))
}

/// `<script type="…" id="…" data-src="file">`: the file's text inside, where the page looks first.
fn later(site: &Path, script: &html::Element<'_>, source: &str) -> Result<String> {
    let kind = script.attribute("type").unwrap_or("text/plain");
    let id = script.attribute("id").context("a script with data-src needs an id")?;
    let text = read(&site.join(source))?;
    Ok(carry(kind, id, source, &text))
}

/// An element that carries the text of a file.
pub(crate) fn carry(kind: &str, id: &str, source: &str, text: &str) -> String {
    let text = if kind.ends_with("json") {
        text.replace('<', "\\u003c")
    } else {
        escape(text)
    };
    format!("<script type=\"{kind}\" id=\"{id}\" data-file=\"{source}\">{text}</script>")
}

/// A closing tag inside a text would end the element; in scripts `\/` means the same.
fn escape(text: &str) -> String {
    text.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}
