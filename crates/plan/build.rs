//! Turns the tables under `data/` into Rust statics, or into a list of everything that is wrong with them.

#[path = "build/mod.rs"]
mod tables;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("CARGO_MANIFEST_DIR is not set")?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let sources = read_sources(&root.join("../../data"))?;
    let plan = tables::check(&sources).map_err(|problems| tables::report(&problems))?;
    let code = tables::emit::code(&plan, &tables::checksum(&sources));
    let path = out.join("tables.rs");
    fs::write(&path, code).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_sources(dir: &Path) -> Result<tables::Sources, String> {
    let mut sources = tables::Sources::new();
    for tables::columns::Table { file: name, .. } in tables::columns::ALL {
        let path = dir.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| format!("data/{name}: {error}"))?;
        sources.insert(*name, text);
    }
    Ok(sources)
}
