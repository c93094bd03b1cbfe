//! trunk and wasm-bindgen's programs, compiled from the Rust registry into `.tools/bin`.

use super::step::step;
use super::versions;
use crate::process;
use crate::project::Project;
use anyhow::Result;
use std::process::Command;

/// Installs what is missing or has another version.
///
/// # Errors
/// When compiling fails, with the end of cargo's output.
pub(crate) fn install(project: &Project) -> Result<()> {
    let bindgen = project.locked_version("wasm-bindgen")?;
    let mut compiled = ensure(project, "wasm-bindgen-cli", "wasm-bindgen", &bindgen)?;
    compiled |= ensure(project, "trunk", "trunk", versions::TRUNK)?;
    if compiled {
        std::fs::remove_dir_all(project.tools.join("build"))?;
    }
    Ok(())
}

/// True when the program had to be compiled.
fn ensure(project: &Project, package: &str, program: &str, version: &str) -> Result<bool> {
    let installed = process::first_line(project.tools.join("bin").join(program), &["--version"]);
    if installed.is_some_and(|line| line.split(' ').any(|word| word == version)) {
        return Ok(false);
    }
    step(
        &format!("{package} {version}, compiled (some minutes)"),
        || {
            // Its own lock file first; a registry mirror that lags may lack a version in it.
            let locked = process::quiet(cargo_install(project, package, version).arg("--locked"));
            if locked.is_err() {
                process::quiet(&mut cargo_install(project, package, version))?;
            }
            Ok(true)
        },
    )
}

/// Optimised little: these programs run for seconds, and compiling them is what takes long.
fn cargo_install(project: &Project, package: &str, version: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "install",
        package,
        "--force",
        "--version",
        &format!("={version}"),
    ]);
    cargo.arg("--root").arg(&project.tools);
    cargo.arg("--target-dir").arg(project.tools.join("build"));
    cargo.current_dir(&project.tools);
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "false");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    cargo.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    cargo
}
