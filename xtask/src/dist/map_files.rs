//! The map's files: which base is shown, and whether its publication has been approved.

use super::{read, single, write};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const FOLDER: &str = "map";
const META: &str = "map-meta.json";
/// The element of the single file that carries the base.
const BASE_ELEMENT: &str = "map-base";

/// Which bases the page's map has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Map {
    /// District outlines, and tiles to switch to.
    Geographic,
    /// One tile a district and no outline in any file.
    Tile,
}

/// Leaves the geographic outlines out: the page then shows one tile a district and nothing else.
///
/// # Errors
/// When the description of the map is missing or damaged.
pub(crate) fn keep_tiles_only(site: &Path) -> Result<()> {
    let mut meta = parse(site)?;
    if let Some(file) = base_file(site, &meta)? {
        std::fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    meta["geographic"] = Value::Null;
    meta["default_base"] = json!("tile");
    write(&meta_path(site), serde_json::to_string_pretty(&meta)? + "\n")
}

/// Puts the base into the single file, which has no folder beside it. The description is there already.
///
/// # Errors
/// When the description of the map is damaged, the base is missing, or the page has no body.
pub(crate) fn embed_base(site: &Path, page: &str) -> Result<String> {
    let Some(file) = base_file(site, &parse(site)?)? else {
        return Ok(page.to_owned());
    };
    let name = file.file_name().context("a base without name")?.to_string_lossy();
    let element = single::carry("application/geo+json", BASE_ELEMENT, &name, &read(&file)?);
    let (before, after) = page.rsplit_once("</body>").context("index.html has no </body>")?;
    Ok(format!("{before}{element}\n</body>{after}"))
}

/// Says plainly when the geographic map has no approval number.
///
/// # Errors
/// When the description of the map is missing or damaged.
pub(crate) fn print_notice(site: &Path) -> Result<()> {
    if let Some(notice) = notice(&parse(site)?) {
        println!("\n{notice}");
    }
    Ok(())
}

fn notice(meta: &Value) -> Option<String> {
    let geographic = &meta["geographic"];
    (geographic.is_object() && !geographic["approval_number"].is_string()).then(|| {
        format!(
            "notice: the geographic map has no approval number (审图号), so it is for internal use. Before publishing, put a reviewed base\n\
             and its number into {FOLDER}/{META} of the published folder (nothing needs to be built), or use `cargo xtask dist --map tile`."
        )
    })
}

/// The base that the description names; `None` when only tiles are published.
fn base_file(site: &Path, meta: &Value) -> Result<Option<PathBuf>> {
    let Some(name) = meta["geographic"]["file"].as_str() else {
        return Ok(None);
    };
    let file = site.join(FOLDER).join(name);
    // A name with a way out of the folder is refused by the page too.
    ensure!(
        file.file_name().is_some_and(|last| last == name),
        "{name} is no plain file name"
    );
    Ok(Some(file))
}

fn meta_path(site: &Path) -> PathBuf {
    site.join(FOLDER).join(META)
}

fn parse(site: &Path) -> Result<Value> {
    let path = meta_path(site);
    serde_json::from_str(&read(&path)?).with_context(|| format!("{} is damaged", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site with the published map files.
    fn site(name: &str) -> PathBuf {
        let site = std::env::temp_dir().join(format!("sandtable-map-{name}-{}", std::process::id()));
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/map");
        std::fs::create_dir_all(site.join(FOLDER)).unwrap();
        for entry in std::fs::read_dir(from).unwrap().flatten() {
            std::fs::copy(entry.path(), site.join(FOLDER).join(entry.file_name())).unwrap();
        }
        site
    }

    #[test]
    fn tiles_only_leaves_no_outline() {
        let site = site("tiles");
        assert!(notice(&parse(&site).unwrap()).is_some());
        keep_tiles_only(&site).unwrap();
        let left: Vec<_> = std::fs::read_dir(site.join(FOLDER)).unwrap().flatten().collect();
        assert_eq!(left.len(), 1);
        let meta = parse(&site).unwrap();
        assert_eq!((&meta["geographic"], notice(&meta)), (&Value::Null, None));
        assert_eq!(embed_base(&site, "<body></body>").unwrap(), "<body></body>");
        std::fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn the_single_file_carries_the_base_that_the_description_names() {
        let site = site("single");
        let from = site.join(FOLDER).join("districts.geojson");
        std::fs::rename(from, site.join(FOLDER).join("ours.geojson")).unwrap();
        let renamed = read(&meta_path(&site))
            .unwrap()
            .replace("districts.geojson", "ours.geojson");
        write(&meta_path(&site), renamed).unwrap();
        let page = embed_base(&site, "<body>x</body>").unwrap();
        assert!(
            page.starts_with(
                "<body>x<script type=\"application/geo+json\" id=\"map-base\" data-file=\"ours.geojson\">{"
            )
        );
        std::fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn an_approved_map_needs_no_notice() {
        let meta = json!({ "geographic": { "approval_number": "0" } });
        assert_eq!(notice(&meta), None);
    }
}
