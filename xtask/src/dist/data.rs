//! The plan's figures as open data beside the page.

use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::Result;
use std::path::Path;

/// Writes plan.json, plan.csv and plan.schema.json into `folder`.
///
/// # Errors
/// When the data crate does not build or cannot write.
pub(crate) fn publish(project: &Project, tools: &Toolbox, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut cargo = tools.command("cargo");
    cargo.args(["run", "--quiet", "--package", "plan", "--features", "publish"]);
    cargo
        .args(["--example", "publish", "--"])
        .arg(folder)
        .current_dir(&project.root);
    process::quiet(&mut cargo).map(drop)
}
