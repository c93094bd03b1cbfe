//! Compressed twins beside the files, for servers that hand them out as they are.

use super::{files, write};
use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::{Path, PathBuf};

const COMPRESSIBLE: &[&str] = &[
    "html",
    "js",
    "css",
    "wasm",
    "json",
    "geojson",
    "csv",
    "svg",
    "txt",
    "md",
    "webmanifest",
];
/// Files smaller than one network packet gain nothing.
const SMALLEST_BYTES: usize = 256;

/// Writes `.br` and `.gz` beside every compressible file.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn beside_every_file(site: &Path) -> Result<()> {
    for file in files(site)? {
        let content = std::fs::read(&file)?;
        if is_compressible(&file) && content.len() >= SMALLEST_BYTES {
            write(&with_suffix(&file, ".br"), brotli(&content)?)?;
            write(&with_suffix(&file, ".gz"), gzip(&content)?)?;
        }
    }
    Ok(())
}

/// Compressed with brotli at its best.
///
/// # Errors
/// Never in memory; the encoder's signature allows one.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut packed, &params)?;
    Ok(packed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

/// True for what this module wrote.
pub(crate) fn is_twin(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "br" || end == "gz")
}

fn is_compressible(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
