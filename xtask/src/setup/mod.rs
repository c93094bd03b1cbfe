//! Sets up what the commands need and do not find. Done already, a step takes milliseconds.

mod apt;
mod browser;
mod cargo_tools;
mod node_modules;
mod step;
mod versions;
mod wasm;

use crate::project::Project;
use anyhow::Result;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub(crate) use browser::Browsers;

/// How much a command needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Building the page.
    Page,
    /// Also the browsers to look at it with.
    Everything,
}

/// What set-up found or made, and the environment to use it in.
pub(crate) struct Toolbox {
    path: OsString,
    wasm: wasm::Compiler,
    wasm_target: PathBuf,
    root: PathBuf,
    browsers: Option<Browsers>,
}

/// Sets up everything that is missing.
///
/// # Errors
/// Names what was missing and how to get it.
pub(crate) fn run(project: &Project, needs: Needs) -> Result<Toolbox> {
    let started = Instant::now();
    std::fs::create_dir_all(project.tools.join("stamps"))?;
    wasm::add_rustup_target();
    apt::install_missing(needs)?;
    let wasm = wasm::compiler(project)?;
    cargo_tools::install(project, needs)?;
    node_modules::install(project)?;
    let browsers = match needs {
        Needs::Page => None,
        Needs::Everything => Some(browser::find(&project.tools)?),
    };
    println!("set-up is complete ({:.1} s)", started.elapsed().as_secs_f64());
    Ok(Toolbox {
        path: search_path(project, &wasm)?,
        wasm_target: project.wasm_target.clone(),
        root: project.root.clone(),
        wasm,
        browsers,
    })
}

/// Our own tools first, then the linker of the WebAssembly compiler, then the system's.
fn search_path(project: &Project, wasm: &wasm::Compiler) -> Result<OsString> {
    let system = std::env::var_os("PATH").unwrap_or_default();
    let own = [project.tools.join("bin"), project.path("node_modules/.bin")];
    let folders = own.into_iter().chain(wasm.linker_folder.clone());
    Ok(std::env::join_paths(folders.chain(std::env::split_paths(&system)))?)
}

impl Toolbox {
    /// A command in the checkout, with our tools on PATH.
    pub(crate) fn command(&self, program: &str) -> Command {
        let found = std::env::split_paths(&self.path)
            .map(|folder| folder.join(program))
            .find(|file| file.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| program.into()));
        command.current_dir(&self.root).env("PATH", &self.path);
        command
    }

    /// The same tools for another checkout with build folders of its own.
    pub(crate) fn at(&self, project: &Project) -> Self {
        Self {
            path: self.path.clone(),
            wasm: self.wasm.clone(),
            wasm_target: project.wasm_target.clone(),
            root: project.root.clone(),
            browsers: None,
        }
    }

    /// The same, so that every cargo it starts compiles WebAssembly, with SIMD, which the engine lives on, and with views of one
    /// type: leptos' own types for each view make a third more bytes.
    pub(crate) fn wasm_command(&self, program: &str) -> Command {
        let flags = " -Ctarget-feature=+simd128 --cfg erase_components";
        self.compiling(program, flags)
    }

    /// The same without SIMD, to compare with. cargo keeps apart what it compiles with other flags, and macros are compiled once.
    pub(crate) fn scalar_wasm_command(&self, program: &str) -> Command {
        self.compiling(program, "")
    }

    fn compiling(&self, program: &str, more_flags: &str) -> Command {
        let mut flags = self.wasm.flags.clone();
        flags.push(more_flags);
        without_machine_paths(&mut flags);
        without_path(&mut flags, &self.root, ".");
        without_path(&mut flags, &self.wasm_target, "target");
        let mut command = self.command(program);
        command
            .envs(self.wasm.environment.clone())
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
            .env("CARGO_TARGET_DIR", &self.wasm_target);
        command
    }

    /// A linter that belongs to the WebAssembly compiler.
    pub(crate) fn wasm_linter(&self) -> Option<&PathBuf> {
        self.wasm.linter.as_ref()
    }

    /// The browsers, when the command asked for them.
    pub(crate) fn browsers(&self) -> Option<&Browsers> {
        self.browsers.as_ref()
    }
}

/// Messages name the crate's file, not this machine's folders; and two machines make the same bytes.
fn without_machine_paths(flags: &mut OsString) {
    for folder in crate_folders() {
        without_path(flags, &folder, "crates");
    }
}

/// What begins with a folder is named by a word instead; a folder with a space cannot be said in flags.
fn without_path(flags: &mut OsString, folder: &Path, word: &str) {
    if folder.to_string_lossy().contains(' ') {
        return;
    }
    flags.push(" --remap-path-prefix=");
    flags.push(folder);
    flags.push("=");
    flags.push(word);
}

/// Where cargo keeps the sources of crates.
fn crate_folders() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let sources = home.map(|home| home.join("registry/src"));
    let entries = sources
        .into_iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
