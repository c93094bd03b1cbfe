//! trunk, geckodriver, cargo-deny and wasm-bindgen's programs, compiled from the Rust registry into `.tools/bin`.

use super::Needs;
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
pub(crate) fn install(project: &Project, needs: Needs) -> Result<()> {
    let bindgen = project.locked_version("wasm-bindgen")?;
    let mut compiled = ensure(project, &Tool::wasm_bindgen(&bindgen))?;
    compiled |= ensure(project, &Tool::trunk())?;
    if needs == Needs::Everything {
        compiled |= ensure(project, &Tool::cargo_deny())?;
    }
    // Who names another one knows why.
    if needs == Needs::Everything && std::env::var_os("GECKODRIVER").is_none() {
        compiled |= ensure(project, &Tool::geckodriver())?;
    }
    if compiled {
        std::fs::remove_dir_all(project.tools.join("build"))?;
    }
    Ok(())
}

/// A program from the Rust registry and how to compile it: these run for seconds, and compiling is what takes long.
struct Tool<'a> {
    package: &'static str,
    program: &'static str,
    version: &'a str,
    opt_level: &'static str,
    arguments: &'static [&'static str],
}

impl<'a> Tool<'a> {
    /// Goes through the whole module at every build, so it is optimised a little.
    fn wasm_bindgen(version: &'a str) -> Self {
        Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version,
            opt_level: "1",
            arguments: &[],
        }
    }

    /// Calls others, and without its default features cannot use the network: it never needs to here.
    fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: versions::TRUNK,
            opt_level: "0",
            arguments: &["--no-default-features"],
        }
    }

    /// Reads lists.
    fn cargo_deny() -> Self {
        Self {
            package: "cargo-deny",
            program: "cargo-deny",
            version: versions::CARGO_DENY,
            opt_level: "0",
            arguments: &[],
        }
    }

    /// Passes messages on.
    fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: versions::GECKODRIVER,
            opt_level: "0",
            arguments: &[],
        }
    }
}

/// True when the program had to be compiled.
fn ensure(project: &Project, tool: &Tool<'_>) -> Result<bool> {
    let program = project.tools.join("bin").join(tool.program);
    let installed = process::first_line(program, &["--version"]);
    if installed.is_some_and(|line| line.split(' ').any(|word| word == tool.version)) {
        return Ok(false);
    }
    let name = format!("{} {}, compiled (some minutes)", tool.package, tool.version);
    step(&name, || {
        // Its own lock file first; a registry mirror that lags may lack a version in it.
        if process::quiet(cargo_install(project, tool).arg("--locked")).is_err() {
            process::quiet(&mut cargo_install(project, tool))?;
        }
        Ok(true)
    })
}

fn cargo_install(project: &Project, tool: &Tool<'_>) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["install", tool.package, "--force"]);
    cargo
        .arg("--version")
        .arg(format!("={}", tool.version))
        .args(tool.arguments);
    cargo.arg("--root").arg(&project.tools);
    cargo.arg("--target-dir").arg(project.tools.join("build"));
    cargo.current_dir(&project.tools);
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "false");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level);
    cargo.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    cargo.env("CARGO_PROFILE_RELEASE_STRIP", "true");
    cargo
}
