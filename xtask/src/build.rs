//! The page, built by trunk.

use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::time::Instant;

/// Whether the module will be cut into parts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// It stays whole: trunk's output runs as it is.
    Whole,
    /// It says where to cut; trunk's output does not run before that is done.
    InParts,
}

/// Builds the page into [`Project::page`].
///
/// # Errors
/// When trunk or the compiler fails; their output is on the terminal.
pub(crate) fn page(project: &Project, tools: &Toolbox, cut: Cut) -> Result<()> {
    let started = Instant::now();
    println!("building the page …");
    let mut trunk = tools.wasm_command("trunk");
    trunk.args(["build", "--skip-version-check", "--log", "warn", "--dist"]);
    trunk.arg(project.page());
    if cut == Cut::InParts {
        trunk.args(["--features", "parts"]);
    }
    // The compiler's message is the one to read, not where in trunk it passed through.
    trunk.env("RUST_BACKTRACE", "0");
    // trunk reads the variable as an option of its own and rejects the usual value.
    process::run(trunk.env_remove("NO_COLOR")).context("the page does not build")?;
    println!("the page is built ({:.1} s)", started.elapsed().as_secs_f64());
    Ok(())
}

/// The module as the compiler left it, before wasm-bindgen.
pub(crate) fn raw_module(project: &Project) -> PathBuf {
    project.wasm_target.join("wasm32-unknown-unknown/page/sandtable.wasm")
}
