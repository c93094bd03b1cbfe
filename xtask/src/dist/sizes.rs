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
        if !is_sent(&name) {
            continue;
        }
        let size = of(&file)?;
        row(&name, size);
        total = (total.0 + size.raw, total.1 + size.brotli);
    }
    let (raw, brotli) = total;
    row("dist/site in all", Size { raw, brotli });
    let page = std::fs::read(single)?;
    let brotli = compress::brotli(&page)?.len();
    row(
        "dist/sandtable.html",
        Size {
            raw: page.len(),
            brotli,
        },
    );
    Ok(())
}

/// Bytes on the disk, and as sent.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

/// Compressed copies stand for the file itself.
pub(crate) fn is_sent(name: &str) -> bool {
    !name.ends_with(".br") && !name.ends_with(".gz")
}

/// The size of a file; what is sent is the copy beside it, when there is one.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn of(file: &Path) -> Result<Size> {
    let raw = usize::try_from(std::fs::metadata(file)?.len())?;
    let mut packed = file.as_os_str().to_owned();
    packed.push(".br");
    let brotli = std::fs::metadata(packed).map_or(Ok(raw), |meta| usize::try_from(meta.len()))?;
    Ok(Size { raw, brotli })
}

fn row(name: &str, Size { raw, brotli }: Size) {
    println!("{name:<44} {raw:>12} {brotli:>12}");
}
