//! What the browser may do with the page: nothing but what the page itself brings.

use super::html;
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256, Sha384};
use std::path::Path;

/// The site's policy. Pictures of views are drawn by way of `data:` and `blob:`; nothing else is not a file of the site.
pub(crate) const SITE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                               connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// Puts the site's policy into its page.
///
/// # Errors
/// When the page has no place for it.
pub(crate) fn put_site(page: &str) -> Result<String> {
    put(page, SITE)
}

/// Lets the single file run the scripts and use the styles that it carries, and ask for nothing.
///
/// # Errors
/// When the page has no place for it.
pub(crate) fn put_single(page: &str) -> Result<String> {
    let page = html::rewrite(page, "meta", |meta| meta.attribute("http-equiv").map(|_| String::new()));
    let (mut scripts, mut styles) = (String::new(), String::new());
    html::rewrite(&page, "script", |script| {
        if script.is_program() || is_library(script) {
            scripts += &source(script.inner);
        }
        None
    });
    html::rewrite(&page, "style", |style| {
        styles += &source(style.inner);
        None
    });
    put(
        &page,
        &format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; img-src data: blob:; \
             base-uri 'none'; form-action 'none'"
        ),
    )
}

/// Whether a script is a library that stays a text until the page runs it: charts, sheets.
fn is_library(script: &html::Element<'_>) -> bool {
    script.attribute("data-file").is_some_and(|file| file.ends_with(".js"))
}

fn source(text: &str) -> String {
    format!(" 'sha256-{}'", BASE64.encode(Sha256::digest(text.as_bytes())))
}

const FIRST: &str = "<meta charset=\"utf-8\">";

fn put(page: &str, policy: &str) -> Result<String> {
    let (before, after) = page
        .split_once(FIRST)
        .context("index.html does not begin with its charset")?;
    Ok(format!(
        "{before}{FIRST}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The checksum of a file as `integrity` wants it.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(content)))
}

/// Gives every script and style of the page its checksum.
///
/// # Errors
/// When a file that the page names is missing.
pub(crate) fn put_checksums(site: &Path, page: &str) -> Result<String> {
    let mut problem = None;
    let mut tag = |open: &str, file: &str| match std::fs::read(site.join(file)) {
        Ok(content) => Some(format!(" integrity=\"{}\"", integrity(&content))),
        Err(error) => {
            problem.get_or_insert(anyhow::anyhow!("{open} names {file}: {error}"));
            None
        }
    };
    let page = html::rewrite(page, "link", |link| {
        let checked = matches!(link.attribute("rel"), Some("stylesheet" | "modulepreload"));
        let file = link.attribute("href").filter(|_| checked)?;
        Some(link.with(&tag("link", file)?))
    });
    let page = html::rewrite(&page, "script", |script| {
        let later = script.attribute("data-src").filter(|file| file.ends_with(".js"));
        if let Some(file) = later {
            return Some(script.with(&tag("script", file)?.replace(" integrity", " data-integrity")));
        }
        Some(script.with(&tag("script", script.attribute("src")?)?))
    });
    problem.map_or(Ok(page), Err)
}

#[cfg(test)]
mod tests {
    use super::{put_single, put_site};

    #[test]
    fn the_sites_page_may_run_no_text() {
        let page = put_site("<head><meta charset=\"utf-8\"><title>").unwrap_or_default();
        assert!(page.contains("script-src 'self' 'wasm-unsafe-eval';"), "{page}");
        assert!(!page.contains("'unsafe-inline'"));
    }

    #[test]
    fn the_single_file_may_run_its_own_texts_only() {
        let page = put_site("<head><meta charset=\"utf-8\"><style>a</style><script>b</script>").unwrap_or_default();
        let page = put_single(&page).unwrap_or_default();
        // printf b | openssl dgst -sha256 -binary | base64
        assert!(
            page.contains("'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='"),
            "{page}"
        );
        assert_eq!(page.matches("Content-Security-Policy").count(), 1);
        assert!(!page.contains("connect-src") && page.contains("default-src 'none'"));
    }

    #[test]
    fn libraries_that_wait_may_run_and_data_may_not() {
        let carried =
            |id: &str, file: &str| format!("<script type=\"text/plain\" id=\"{id}\" data-file=\"{file}\">b</script>");
        let page = |carried: String| {
            put_single(&format!("<head><meta charset=\"utf-8\"></head><body>{carried}")).unwrap_or_default()
        };
        for library in [
            carried("echarts-source", "echarts-1.js"),
            carried("sheets-source", "sheets-1.js"),
        ] {
            assert!(page(library).contains("sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0="));
        }
        assert!(!page(carried("licences", "licences/all.txt")).contains("sha256-PiPo"));
    }
}
