//! The part of the site that keeps it on a device.

use super::{compress, files, read, site, write};
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::Path;

/// Files that nobody needs in order to use the page.
const NOT_KEPT: &[&str] = &["licences/", "worker.js", "_headers", ".htaccess", "preview.jpg"];

/// What the page itself shows of the licences.
const SHOWN: &str = "licences/all.txt";

/// Writes `worker.js` with the list of all files and a version that is a checksum of their content.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write_worker(template: &Path, folder: &Path) -> Result<()> {
    let mut digest = Sha256::new();
    let mut list = String::from("\"./\"");
    for file in files(folder)? {
        let name = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        let left_out = NOT_KEPT.iter().any(|start| name.starts_with(start)) && name != SHOWN;
        if left_out || compress::is_twin(&file) {
            continue;
        }
        digest.update(name.as_bytes());
        digest.update(std::fs::read(&file)?);
        if name != "index.html" {
            write!(list, ", {}", serde_json::to_string(&name)?)?;
        }
    }
    let worker = read(template)?
        .replace("VERSION_OF_THE_SITE", &site::short(&digest.finalize()))
        .replace("/* FILES_OF_THE_SITE */", &list);
    write(&folder.join("worker.js"), worker)
}
