//! The map's files: which base is shown, and whether its publication has been approved.

use super::{read, write};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;

const META: &str = "map/map-meta.json";

/// Leaves the geographic outlines out: the page then shows one tile a district and nothing else.
///
/// # Errors
/// When the description of the map is missing or damaged.
pub(crate) fn keep_tiles_only(site: &Path) -> Result<()> {
    let path = site.join(META);
    let mut meta = parse(&path)?;
    let file = meta["geographic"]["file"].as_str().map(str::to_owned);
    meta["geographic"] = Value::Null;
    meta["default_base"] = json!("tile");
    if let Some(file) = file {
        std::fs::remove_file(site.join("map").join(file))?;
    }
    write(&path, serde_json::to_string_pretty(&meta)? + "\n")
}

/// Says plainly when the geographic map has no approval number.
///
/// # Errors
/// When the description of the map is missing or damaged.
pub(crate) fn print_notice(site: &Path) -> Result<()> {
    let meta = parse(&site.join(META))?;
    let geographic = &meta["geographic"];
    if geographic.is_object() && !geographic["approval_number"].is_string() {
        println!(
            "\nnotice: the geographic map has no approval number (审图号), so this build is for internal use. Before publishing,\n\
             put a reviewed base and its number into public/{META} and build again, or use `cargo xtask dist --map tile`."
        );
    }
    Ok(())
}

fn parse(path: &Path) -> Result<Value> {
    serde_json::from_str(&read(path)?).with_context(|| format!("{} is damaged", path.display()))
}
