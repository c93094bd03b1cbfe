//! The parts that drive a browser are JavaScript; this starts them on what `dist` made.

use crate::dist;
use crate::dist::Map;
use crate::process;
use crate::project::Project;
use crate::serve;
use crate::setup::{self, Needs, Toolbox};
use anyhow::{Context, Result};
use std::process::Command;

/// Node with the addresses of the page in its environment: served at the top, served in a
/// sub-folder, and as one file.
///
/// # Errors
/// When no port is free or there is no browser.
pub(crate) fn command(project: &Project, tools: &Toolbox) -> Result<Command> {
    let browsers = tools.browsers().context("set-up found no browser")?;
    let mut node = tools.command("node");
    node.env("SANDTABLE_TOP", serve::start(project.path("dist/site"), 0)?);
    node.env(
        "SANDTABLE_SUB",
        format!("{}site/", serve::start(project.path("dist"), 0)?),
    );
    node.env("SANDTABLE_FILE", project.path("dist/sandtable.html"));
    node.envs(browsers.environment());
    Ok(node)
}

/// Pictures of the named views, or of all.
///
/// # Errors
/// When the page cannot be built or a picture cannot be taken.
pub(crate) fn shots(project: &Project, views: &[String]) -> Result<()> {
    on_fresh_build(project, "tests/browser/shots.mjs", views)
}

/// Switches views and moves sliders by the thousand in the last distribution, and prints what the browser holds before and after.
///
/// # Errors
/// When the page cannot be built, or something has grown.
pub(crate) fn endure(project: &Project, words: &[String]) -> Result<()> {
    let tools = setup::run(project, Needs::Everything)?;
    if !project.path("dist/sandtable.html").exists() {
        dist::make(project, &tools, Map::Geographic)?;
    }
    process::run(command(project, &tools)?.arg("tests/browser/endurance.mjs").args(words))
}

fn on_fresh_build(project: &Project, script: &str, words: &[String]) -> Result<()> {
    let tools = setup::run(project, Needs::Everything)?;
    dist::make(project, &tools, Map::Geographic)?;
    process::run(command(project, &tools)?.arg(script).args(words))
}
