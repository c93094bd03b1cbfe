//! `cargo xtask test`: every check there is, in two rows of stages beside each other, with one count at the end.

mod stage;
mod supply;
mod tally;

use crate::bench;
use crate::dist;
use crate::fuzz;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Needs, Toolbox};
use anyhow::{Result, bail};
use stage::{Counting, Report};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Seconds for each kind of input; `cargo xtask fuzz` takes longer.
const FUZZ_SECONDS: u32 = 4;

/// Runs files of browser tests and reports as its first word says.
const RUNNER: &str = "tests/browser/run.mjs";

/// Runs all stages, also after one has failed, and prints the count.
///
/// The browser tests wait much of their time, and compilers do not, so they run beside each other; the row of the page is the longer one and goes
/// first. Their builds have folders of their own where
/// they would wait for each other: the fuzzing stands first, since making the distribution also compiles a native program at its end. The lints
/// for wasm stand last: they find the crates compiled that the page is made of.
///
/// # Errors
/// When set-up fails or a check did.
pub(crate) fn command(project: &Project) -> Result<()> {
    let tools = setup::run(project, Needs::Everything)?;
    let logs = project.target.join("test-logs");
    let (mut code, mut page) = (Report::new(logs.clone())?, Report::new(logs)?);
    std::thread::scope(|scope| {
        scope.spawn(|| browser(project, &tools, &mut page));
        process::give_way();
        supplies(project, &tools, &mut code);
        let is_linted = format_and_lints(project, &tools, &mut code);
        native(project, &tools, is_linted, &mut code);
        portable(project, &tools, &mut code);
        code.run("lints for wasm", Counting::AsOne, &mut wasm_lints(project, &tools));
    });
    code.print_failures();
    page.print_failures();
    println!();
    let (passed, failed) = code.totals_with(&page);
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        // The line above is the last one by contract; the status says the rest.
        std::process::exit(1);
    }
    Ok(())
}

/// Lints everything and builds it in one go; true when nothing was found, so that what was built can be run.
fn format_and_lints(project: &Project, tools: &Toolbox, report: &mut Report) -> bool {
    let mut format = tools.command("cargo");
    report.run("format", Counting::AsOne, format.args(["fmt", "--all", "--check"]));
    let mut lints = tools.command("cargo");
    lints.args(["build", "--workspace", "--all-targets", "--quiet"]);
    linted(&mut lints, project, Path::new("clippy-driver"));
    report.run("lints", Counting::AsOne, &mut lints)
}

/// Has the workspace's crates compiled by clippy's compiler, as `cargo clippy` does. That command only checks: what it has looked at would have
/// to be compiled once more.
fn linted(cargo: &mut Command, project: &Project, linter: &Path) {
    cargo
        .env("RUSTC_WORKSPACE_WRAPPER", linter)
        .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__")
        .env("CLIPPY_CONF_DIR", &project.root);
}

/// clippy of the compiler that builds the page, in the page's own profile; without one, that compiler's own warnings. A build again, on top of
/// what the page was made of: a check would read every crate anew. The program is one call of the library, and would only be linked.
fn wasm_lints(project: &Project, tools: &Toolbox) -> Command {
    let mut cargo = tools.wasm_command("cargo");
    cargo.args([
        "build",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "page",
        "--quiet",
    ]);
    // What nobody runs need not be small.
    cargo.args(["--config", "profile.page.package.sandtable.opt-level=0"]);
    match tools.wasm_linter() {
        Some(linter) => linted(&mut cargo, project, linter),
        None => _ = cargo.env("CARGO_BUILD_WARNINGS", "deny"),
    }
    cargo
}

/// What others made, and what others send.
fn supplies(project: &Project, tools: &Toolbox, report: &mut Report) {
    report.check("licences and sources", || supply::crates(tools));
    report.check("JavaScript packages", || supply::packages(project));
    report.check("known faults", || supply::known_faults(tools));
    report.check("input that is not ours", || {
        fuzz::run(project, tools, FUZZ_SECONDS).map(drop)
    });
}

/// Runs what the lints have built; what they stopped at is built anew, and tested all the same.
fn native(project: &Project, tools: &Toolbox, is_linted: bool, report: &mut Report) {
    let cargo = || {
        let mut cargo = tools.command("cargo");
        if is_linted {
            linted(&mut cargo, project, Path::new("clippy-driver"));
        }
        cargo
    };
    let mut tests = cargo();
    if process::find(&["cargo-nextest"]).is_some() {
        tests.args(["nextest", "run", "--workspace", "--no-fail-fast", "--no-tests", "pass"]);
        report.run("native tests", Counting::Nextest, &mut tests);
    } else {
        tests.args(["test", "--workspace", "--all-targets", "--no-fail-fast", "--quiet"]);
        report.run("native tests", Counting::Libtest, &mut tests);
    }
    let mut examples = cargo();
    examples.args(["test", "--workspace", "--doc", "--no-fail-fast", "--quiet"]);
    report.run("documentation tests", Counting::Libtest, &mut examples);
}

/// The tests that a crate declares portable, once more as WebAssembly in the browser; the engine's also without SIMD: its
/// stored bits must come out either way.
fn portable(project: &Project, tools: &Toolbox, report: &mut Report) {
    let packages = portable_packages(&project.path("crates"));
    if packages.is_empty() {
        return;
    }
    let mut cargo = wasm_tests(project, tools, tools.wasm_command("cargo"), &packages);
    report.run("wasm tests", Counting::Libtest, &mut cargo);
    let mut cargo = wasm_tests(project, tools, tools.scalar_wasm_command("cargo"), &["model".into()]);
    report.run("wasm tests without SIMD", Counting::Libtest, &mut cargo);
}

fn wasm_tests(project: &Project, tools: &Toolbox, mut cargo: Command, packages: &[String]) -> Command {
    cargo.args([
        "test",
        "--target",
        "wasm32-unknown-unknown",
        "--test",
        "portable",
        "--no-fail-fast",
        // Unoptimised code has no SIMD instructions.
        "--config",
        "profile.dev.package.model.opt-level=3",
    ]);
    for package in packages {
        cargo.arg("--package").arg(package);
    }
    let capabilities = project.path("tests/browser/webdriver.json");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("WASM_BINDGEN_USE_BROWSER", "1");
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    if let Some(browsers) = tools.browsers() {
        cargo.env("CHROMEDRIVER", &browsers.chromium.driver);
    }
    cargo
}

fn portable_packages(crates: &Path) -> Vec<String> {
    let folders = std::fs::read_dir(crates).into_iter().flatten().flatten();
    let with_tests = folders.filter(|entry| entry.path().join("tests/portable.rs").exists());
    let mut names: Vec<String> = with_tests
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn browser(project: &Project, tools: &Toolbox, report: &mut Report) {
    let made = report.check("distribution", || {
        dist::make(project, tools, dist::Map::Geographic).map(drop)
    });
    if !made {
        return;
    }
    report.check("size budget", || dist::budget::check(&project.root));
    report.check("engine time budget", || bench::gate(project, tools));
    let files = spec_files(&project.path("tests/browser"));
    report.start("browser tests", Counting::Tap, || {
        if files.is_empty() {
            bail!("tests/browser has no *.test.mjs");
        }
        let mut node = node::command(project, tools)?;
        node.arg(project.path(RUNNER)).arg("tap").args(&files);
        Ok(node)
    });
}

/// Runs the browser tests whose file name contains one of the words, on the last distribution.
///
/// # Errors
/// When set-up fails, no file has such a name, or a test fails.
pub(crate) fn browser_only(project: &Project, words: &[String]) -> Result<()> {
    let tools = setup::run(project, Needs::Everything)?;
    if !project.path("dist/sandtable.html").exists() {
        dist::make(project, &tools, dist::Map::Geographic)?;
    }
    let mut files = spec_files(&project.path("tests/browser"));
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        words.is_empty() || words.iter().any(|word| name.contains(word.as_str()))
    });
    if files.is_empty() {
        bail!("no browser test has {} in its name", words.join(" or "));
    }
    let mut node = node::command(project, &tools)?;
    process::run(node.arg(project.path(RUNNER)).arg("spec").args(&files))
}

fn spec_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    files
}
