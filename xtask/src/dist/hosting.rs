//! Headers for hosts of static files: the policy once more, where the page cannot weaken it, and how long what may be kept.

use super::{policy, write};
use anyhow::Result;
use std::path::Path;

const KEPT: &str = "public, max-age=31536000, immutable";
/// Asked for at each visit; an unchanged file is answered in a few bytes.
const ASKED: &str = "no-cache";

fn always() -> [(&'static str, String); 5] {
    [
        (
            "Content-Security-Policy",
            format!("{}; frame-ancestors 'self'", policy::SITE),
        ),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()".into(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
    ]
}

/// Names with a checksum in them, as regular expressions know them; trunk leaves zeros at its beginning away.
const HASHED: &str = "-[0-9a-f]{12,16}(_bg)?\\.(js|css|wasm|svg)$";

/// `_headers` (Cloudflare Pages, Netlify) and `.htaccess` (Apache) inside the site, and an nginx example beside it.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write_all(site: &Path, beside: &Path) -> Result<()> {
    std::fs::create_dir_all(beside)?;
    write(&site.join("_headers"), headers(site)?)?;
    write(&site.join(".htaccess"), htaccess())?;
    write(&beside.join("nginx.conf"), nginx())
}

fn headers(site: &Path) -> Result<String> {
    let mut text = String::from("/*\n");
    for (name, value) in always() {
        text += &format!("  {name}: {value}\n");
    }
    text += &format!("  Cache-Control: {ASKED}\n");
    for file in super::files(site)? {
        let name = file.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        // These hosts add the values of all rules that fit, so the first one is taken away.
        if is_hashed(&name) {
            text += &format!("/{name}\n  ! Cache-Control\n  Cache-Control: {KEPT}\n");
        }
    }
    Ok(text)
}

fn is_hashed(name: &str) -> bool {
    let stem = name
        .rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .trim_end_matches("_bg");
    stem.rsplit_once('-')
        .is_some_and(|(_, end)| (12..=16).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn htaccess() -> String {
    let mut text = String::from(
        "AddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n<IfModule mod_headers.c>\n",
    );
    for (name, value) in always() {
        text += &format!("  Header always set {name} \"{value}\"\n");
    }
    text += &format!(
        "  Header set Cache-Control \"{ASKED}\"\n  <FilesMatch \"{HASHED}\">\n    Header set Cache-Control \"{KEPT}\"\n  </FilesMatch>\n</IfModule>\n"
    );
    text
}

fn nginx() -> String {
    let mut rules = String::new();
    for (name, value) in always() {
        rules += &format!("  add_header {name} \"{value}\" always;\n");
    }
    format!(
        "# An example for nginx: change the address, and the folder to where the site lies.\n\
         map $uri $sandtable_cache {{\n  \"~{HASHED}\" \"{KEPT}\";\n  default \"{ASKED}\";\n}}\n\n\
         server {{\n  listen 8080;\n  server_name _;\n  root /srv/sandtable;\n  index index.html;\n\n\
         \x20 # The compressed twins beside the files; with the brotli module also: brotli_static on;\n  gzip_static on;\n  gzip_vary on;\n\n\
         {rules}  add_header Cache-Control $sandtable_cache always;\n\n\
         \x20 location / {{\n    try_files $uri $uri/ =404;\n  }}\n\
         \x20 location ~ \\.webmanifest$ {{\n    default_type application/manifest+json;\n    types {{ }}\n  }}\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_names_that_change_with_the_content_are_kept_for_long() {
        assert!(is_hashed("sandtable-0123456789abcdef_bg.wasm"));
        assert!(is_hashed("style-ac759cbe780b8819.css") && is_hashed("style-6cc76f651637b43.css"));
        assert!(!is_hashed("index.html") && !is_hashed("worker.js") && !is_hashed("map/map-meta.json"));
        assert!(!is_hashed("icon-192.png"));
    }
}
