//! Cuts the page's module where its code says so (`views/later.rs`): the first view does not wait for the others.

use super::{copy_into, empty_folder, wasm};
use crate::build;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;
use anyhow::{Context, Result, anyhow};
use std::path::{Path, PathBuf};

const GLUE: &str = "sandtable.js";
const FIRST: &str = "sandtable_bg.wasm";

/// How the script that binds the parts is going to be loaded.
#[derive(Clone, Copy)]
pub(crate) enum Script {
    /// As a module beside the parts.
    Module,
    /// As text inside a page; it defines `sandtable`.
    Inline,
}

/// The module in parts, optimised, and the scripts that bind them.
pub(crate) struct Parts {
    folder: PathBuf,
}

impl Parts {
    /// Cuts the module that the compiler left, and optimises each part.
    ///
    /// # Errors
    /// When the module does not say where to cut, or a tool fails.
    pub(crate) fn cut(project: &Project, tools: &Toolbox) -> Result<Self> {
        let work = project.wasm_target.join("parts");
        let (cut, folder) = (work.join("cut"), work.join("bound"));
        empty_folder(&cut)?;
        empty_folder(&folder)?;
        split(&build::raw_module(project), &cut)?;
        let first = cut.join("sandtable.wasm");
        bind(tools, &first, &folder)?;
        std::fs::remove_file(first)?;
        copy_into(&cut, &folder)?;
        let parts = Self { folder };
        for module in std::iter::once(parts.first()).chain(parts.later()?) {
            wasm::optimise(tools, &module)?;
        }
        Ok(parts)
    }

    /// The part that the page starts with.
    pub(crate) fn first(&self) -> PathBuf {
        self.folder.join(FIRST)
    }

    /// The parts that follow when they are needed.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn later(&self) -> Result<Vec<PathBuf>> {
        let files = super::files(&self.folder)?;
        let is_later = |file: &PathBuf| file.extension().is_some_and(|end| end == "wasm") && *file != self.first();
        Ok(files.into_iter().filter(is_later).collect())
    }

    /// One script of all that bind the parts.
    ///
    /// # Errors
    /// When esbuild fails.
    pub(crate) fn script(&self, tools: &Toolbox, kind: Script) -> Result<String> {
        let target = self.folder.with_file_name("sandtable.js");
        let mut command = tools.command("esbuild");
        command.arg(self.folder.join(GLUE));
        command.args(["--bundle", "--minify", "--log-level=error"]);
        match kind {
            Script::Module => command.arg("--format=esm"),
            // Such a page has no address to look beside; only the file names matter.
            Script::Inline => command.args([
                "--format=iife",
                "--global-name=sandtable",
                "--define:import.meta.url='part:/'",
            ]),
        };
        process::quiet(command.arg(format!("--outfile={}", target.display())))?;
        super::read(&target)
    }
}

fn split(module: &Path, folder: &Path) -> Result<()> {
    let bytes = std::fs::read(module).with_context(|| format!("no {}", module.display()))?;
    let first = folder.join("sandtable.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = "./sandtable.js";
    let made =
        wasm_split_cli_support::transform(options).map_err(|error| anyhow!("the module cannot be cut: {error:#}"))?;
    anyhow::ensure!(!made.split_modules.is_empty(), "the module has no place to be cut at");
    Ok(())
}

fn bind(tools: &Toolbox, module: &Path, folder: &Path) -> Result<()> {
    let mut command = tools.command("wasm-bindgen");
    // What the later parts import from the first must stay exported.
    command.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--out-name",
        "sandtable",
    ]);
    process::quiet(command.arg("--out-dir").arg(folder).arg(module)).map(drop)
}
