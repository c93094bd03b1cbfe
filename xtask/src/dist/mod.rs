//! `cargo xtask dist`: a static site for any folder of any server, and one file that opens by double-click.

pub(crate) mod budget;
mod bundled;
mod compress;
mod data;
mod front;
mod hosting;
mod html;
mod licences;
mod map_files;
mod offline;
mod parts;
mod policy;
mod single;
mod site;
mod sizes;
pub(crate) mod wasm;

pub(crate) use map_files::Map;

use crate::build::{self, Cut};
use crate::project::Project;
use crate::setup::{self, Needs, Toolbox};
use anyhow::{Context, Result};
use parts::Parts;
use std::path::Path;

/// Sets up, builds, and prints the sizes.
///
/// # Errors
/// When set-up or any step of the build fails.
pub(crate) fn command(project: &Project, map: Map) -> Result<()> {
    let tools = setup::run(project, Needs::Page)?;
    make(project, &tools, map)?;
    let site = project.path("dist/site");
    sizes::print(&site, &project.path("dist/sandtable.html"))?;
    map_files::print_notice(&site)
}

/// Makes `dist/site/` and `dist/sandtable.html` anew.
///
/// # Errors
/// When the page does not build, a program fails or a file cannot be written.
pub(crate) fn make(project: &Project, tools: &Toolbox, map: Map) -> Result<()> {
    build::page(project, tools, Cut::InParts)?;
    let dist = project.path("dist");
    let site = dist.join("site");
    empty_folder(&site)?;
    copy_into(&project.page(), &site)?;
    if map == Map::Tile {
        map_files::keep_tiles_only(&site)?;
    }
    data::publish(project, tools, &site.join("data"))?;
    licences::gather(project, tools, &site.join("licences"))?;
    let parts = Parts::cut(project, tools)?;
    site::finish(project, tools, &parts, &site)?;
    single::write(tools, &parts, &site, &dist.join("sandtable.html"))?;
    hosting::write_all(&site, &dist.join("hosting"))?;
    offline::write_worker(&project.path("web/worker.js"), &site)?;
    compress::beside_every_file(&site)
}

/// Reads a text with its name in the error.
pub(crate) fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file with its name in the error.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Copies what a folder holds into another one.
fn copy_into(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_into(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// All files below a folder, in a stable order.
pub(crate) fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
