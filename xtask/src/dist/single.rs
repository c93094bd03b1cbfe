//! The page as one file that needs no server and makes no request.

use super::parts::{Parts, Script};
use super::{html, map_files, policy, read};
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// Unpacks the first part and starts the page; the script of the parts finds the later ones through `fetch`, which is here a
/// look into the page itself.
const START: &str = "\
const unpack = async (name) => {
  const packed = atob(document.getElementById(name).textContent);
  const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).arrayBuffer();
};
const part = async (url) => {
  const bytes = await unpack(url.pathname.split('/').pop());
  return new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
};
if (!document.documentElement.hasAttribute('data-stopped')) {
  unpack('sandtable_bg.wasm')
    .then((bytes) => bind(part).default({ module_or_path: bytes }))
    .then(() => document.documentElement.removeAttribute('data-booting'), (error) => window.sandtableStopped(error));
}";

/// Writes the file, from the finished site and the parts of the module.
///
/// # Errors
/// When a tool fails, or a file that the page names is missing.
pub(crate) fn write(tools: &Toolbox, parts: &Parts, site: &Path, target: &Path) -> Result<()> {
    let mut end = packed(&parts.first())?;
    for part in parts.later()? {
        end += &packed(&part)?;
    }
    let script = escape(&parts.script(tools, Script::Inline)?);
    write!(
        end,
        "<script>\nconst bind = (fetch) => {{\n{script}return sandtable;\n}};\n{START}\n</script>\n</body>"
    )?;
    let page = map_files::embed_base(site, &inline(site, &read(&site.join("index.html"))?)?)?;
    let (before, after) = page.rsplit_once("</body>").context("index.html has no </body>")?;
    super::write(target, policy::put_single(&format!("{before}{end}{after}"))?)
}

fn packed(module: &Path) -> Result<String> {
    let name = module.file_name().context("a part without name")?.to_string_lossy();
    let packed = pack(&std::fs::read(module)?)?;
    Ok(format!("<script type=\"text/plain\" id=\"{name}\">{packed}</script>\n"))
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
        match script.attribute("src")? {
            // The start of the served page; this file has its own.
            file if file.contains("boot-") => Some(String::new()),
            file => keep(read(&site.join(file)).map(|text| format!("<script>{}</script>", escape(&text)))),
        }
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
