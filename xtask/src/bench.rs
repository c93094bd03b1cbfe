//! `cargo xtask bench`: the page's sizes and times, and the engine natively, in the browser and beside plain JavaScript.

use crate::dist;
use crate::dist::Map;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::serve;
use crate::setup::{self, Needs, Toolbox};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browser's part of the engine's benchmark.
const SOURCE: &str = "benches/engine-js";

/// Measures the parts that are named, `page` and `engine`, or both.
///
/// # Errors
/// When a part is unknown, or something cannot be built or measured.
pub(crate) fn command(project: &Project, parts: &[String]) -> Result<()> {
    if let Some(unknown) = parts.iter().find(|part| !["page", "engine"].contains(&part.as_str())) {
        bail!("bench has no part `{unknown}`: page or engine");
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|word| word == part);
    let tools = setup::run(project, Needs::Everything)?;
    if wanted("page") {
        page(project, &tools)?;
    }
    if wanted("engine") {
        engine(project, &tools)?;
    }
    Ok(())
}

/// The page and the single file, beside the same page in plain JavaScript.
fn page(project: &Project, tools: &Toolbox) -> Result<()> {
    dist::make(project, tools, Map::Geographic)?;
    let rivals = project.target.join("bench-page");
    std::fs::create_dir_all(&rivals).with_context(|| format!("cannot make {}", rivals.display()))?;
    let driver = rivals.join("driver.wasm");
    module(project, tools, tools.wasm_command("cargo"), &driver)?;
    let mut build = tools.command("node");
    build.arg("benches/page-js/build.mjs").arg(driver);
    process::run(build.arg(project.path("dist/site/data/plan.json")).arg(&rivals))?;
    let mut node = node::command(project, tools)?;
    node.env("SANDTABLE_RIVALS", serve::start(rivals.clone(), 0)?)
        .env("SANDTABLE_RIVALS_FOLDER", rivals);
    process::run(node.arg("benches/page/run.mjs"))
}

fn engine(project: &Project, tools: &Toolbox) -> Result<()> {
    let mut cargo = tools.command("cargo");
    process::run(cargo.args(["bench", "--package", "model", "--bench", "engine"]))?;
    let folder = engine_page(project, tools)?;
    let scalar = folder.join("scalar.wasm");
    module(project, tools, tools.scalar_wasm_command("cargo"), &scalar)?;
    let mut node = on_engine_page(project, tools, folder.clone())?;
    node.env("SANDTABLE_RESULT", folder.join("bench.json"))
        .env("CRITERION", project.target.join("criterion"));
    process::run(node.arg(format!("{SOURCE}/run.mjs")))
}

/// Races the engine against plain JavaScript and fails when its share of the time is above the limit of `budget.json`.
///
/// # Errors
/// Says by how much; also when the engine cannot be built or there is no browser.
pub(crate) fn gate(project: &Project, tools: &Toolbox) -> Result<()> {
    let folder = engine_page(project, tools)?;
    let mut node = on_engine_page(project, tools, folder)?;
    let said = process::quiet(node.arg(format!("{SOURCE}/gate.mjs")))?;
    print!("{said}");
    Ok(())
}

/// The folder with the benchmark's page and the engine as the page has it.
fn engine_page(project: &Project, tools: &Toolbox) -> Result<PathBuf> {
    let folder = project.target.join("bench-engine");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for name in ["index.html", "page.js", "plain.js"] {
        std::fs::copy(project.path(SOURCE).join(name), folder.join(name)).context("the benchmark's page is missing")?;
    }
    module(project, tools, tools.wasm_command("cargo"), &folder.join("simd.wasm"))?;
    Ok(folder)
}

/// Node that finds the benchmark's page served.
fn on_engine_page(project: &Project, tools: &Toolbox, folder: PathBuf) -> Result<Command> {
    let mut node = node::command(project, tools)?;
    let page = serve::start(folder, 0)?;
    // The driver of the browser tests wants to know of a page, too.
    for name in ["SANDTABLE_BENCH", "SANDTABLE_TOP", "SANDTABLE_SUB", "SANDTABLE_FILE"] {
        node.env(name, &page);
    }
    Ok(node)
}

/// The engine as the page has it: the same profile, the same optimiser after it.
fn module(project: &Project, tools: &Toolbox, mut cargo: Command, to: &Path) -> Result<()> {
    cargo.args([
        "build",
        "--quiet",
        "--profile",
        "page",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    process::run(cargo.args(["--package", "driver"]))?;
    let built = project.wasm_target.join("wasm32-unknown-unknown/page/driver.wasm");
    std::fs::copy(&built, to).with_context(|| format!("{} is missing", built.display()))?;
    dist::wasm::optimise(tools, to)
}
