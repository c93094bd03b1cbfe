//! What the page weighs.

use super::{compress, files};
use anyhow::Result;
use std::path::Path;

/// Prints every file with its size, raw and as sent, and the sums that a visitor feels.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn print(site: &Path, single: &Path) -> Result<()> {
    println!("\n{:<44} {:>12} {:>12}", "", "raw, bytes", "brotli");
    let mut total = (0, 0);
    for file in files(site)? {
        let name = file.strip_prefix(site)?.display().to_string();
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let size = sizes(&file)?;
        row(&name, size);
        total = (total.0 + size.0, total.1 + size.1);
    }
    row("dist/site in all", total);
    let page = std::fs::read(single)?;
    row("dist/sandtable.html", (page.len(), compress::brotli(&page)?.len()));
    Ok(())
}

fn sizes(file: &Path) -> Result<(usize, usize)> {
    let raw = std::fs::read(file)?.len();
    let mut packed = file.as_os_str().to_owned();
    packed.push(".br");
    let packed = std::fs::metadata(packed).map_or(Ok(raw), |meta| usize::try_from(meta.len()))?;
    Ok((raw, packed))
}

fn row(name: &str, (raw, packed): (usize, usize)) {
    println!("{name:<44} {raw:>12} {packed:>12}");
}
