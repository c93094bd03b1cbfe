//! A compiler for `wasm32-unknown-unknown`: the active toolchain's when it has the target or rustup can
//! fetch it, else Debian's `rustc-web` with a standard library that is built here from Debian's sources.

use super::step::{Stamp, step};
use super::versions;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// How the library is built, in words: another way is another library.
const STD_FLAGS: &str = ", without machine paths";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CLIPPY: &str = "/usr/bin/clippy-driver";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";
/// A closed network must not hold up the set-up for longer than this.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// How to call the compiler.
#[derive(Clone)]
pub(crate) struct Compiler {
    /// Empty when the active toolchain does it.
    pub(crate) environment: Vec<(&'static str, OsString)>,
    /// Its options; empty when the active toolchain does it.
    pub(crate) flags: OsString,
    /// Where `rust-lld` is, when the compiler itself does not know.
    pub(crate) linker_folder: Option<PathBuf>,
    /// The `clippy-driver` of the same version, when there is one.
    pub(crate) linter: Option<PathBuf>,
}

/// Lets rustup add the target when it can; where it cannot, Debian's packages follow.
pub(crate) fn add_rustup_target() {
    if toolchain_has_target() || debian_is_ready() || process::find(&["rustup"]).is_none() {
        return;
    }
    // Not reaching rustup's server is no failure: the next step knows another way.
    let _ = step("the wasm32 target, through rustup", || {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "0");
        if !process::succeeds_within(&mut rustup, RUSTUP_LIMIT) {
            bail!("rustup cannot reach its server");
        }
        Ok(())
    });
}

/// The Debian packages that are needed and not there.
pub(crate) fn missing_packages() -> Vec<&'static str> {
    if toolchain_has_target() {
        return Vec::new();
    }
    let mut packages = Vec::new();
    if !debian_is_ready() || !Path::new(DEBIAN_CLIPPY).exists() {
        packages.extend(versions::APT_RUST);
    }
    if rustup_linker().is_none() && process::find(&["wasm-ld"]).is_none() {
        packages.push(versions::APT_LINKER);
    }
    packages
}

/// The compiler to use; builds Debian's standard library when it is not built yet.
///
/// # Errors
/// When no way leads to a compiler for the target.
pub(crate) fn compiler(project: &Project) -> Result<Compiler> {
    if toolchain_has_target() {
        return Ok(Compiler {
            environment: Vec::new(),
            flags: OsString::new(),
            linker_folder: None,
            linter: Some("clippy-driver".into()),
        });
    }
    let sysroot = project.tools.join("sysroot");
    build_std_when_needed(project, &sysroot)?;
    let mut flags = OsString::from("--sysroot=");
    flags.push(&sysroot);
    let linker_folder = rustup_linker();
    if linker_folder.is_none() {
        flags.push(" -Clinker=wasm-ld");
    }
    Ok(Compiler {
        environment: vec![("RUSTC", DEBIAN_RUSTC.into())],
        flags,
        linker_folder,
        linter: Some(PathBuf::from(DEBIAN_CLIPPY)).filter(|file| file.exists()),
    })
}

fn toolchain_has_target() -> bool {
    let args = ["--print", "target-libdir", "--target", TARGET];
    process::first_line("rustc", &args).is_some_and(|folder| contains_std(Path::new(&folder)))
}

fn contains_std(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

fn debian_is_ready() -> bool {
    Path::new(DEBIAN_RUSTC).exists() && Path::new(DEBIAN_SOURCES).exists()
}

/// The folder of the `rust-lld` that rustup's toolchain brings.
fn rustup_linker() -> Option<PathBuf> {
    let library = process::first_line("rustc", &["--print", "target-libdir"])?;
    let folder = Path::new(&library).parent()?.join("bin");
    folder.join("rust-lld").exists().then_some(folder)
}

fn build_std_when_needed(project: &Project, sysroot: &Path) -> Result<()> {
    let version = process::first_line(DEBIAN_RUSTC, &["--version"]).context("Debian's rustc does not start")?;
    let stamp = Stamp::new(project, "wasm-std", format!("{version}{STD_FLAGS}"));
    if stamp.is_current() && contains_std(&library(sysroot)) {
        return Ok(());
    }
    step("the standard library for wasm32, from Debian's sources", || {
        build_std(project, sysroot)?;
        // Everything compiled against another library has to be compiled again.
        remove_folder(&project.wasm_target)?;
        stamp.set()
    })
}

fn library(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

fn build_std(project: &Project, sysroot: &Path) -> Result<()> {
    let seed = project.tools.join("build/std");
    std::fs::create_dir_all(seed.join("src"))?;
    std::fs::write(seed.join("Cargo.toml"), SEED)?;
    std::fs::write(seed.join("src/lib.rs"), "")?;
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&seed)
        .args(["build", "--release", "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort,proc_macro,test");
    cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_TARGET_DIR", seed.join("target"));
    // Without bitcode, link-time optimisation of the page fails.
    let mut flags = OsString::from("-Cembed-bitcode=yes");
    super::without_machine_paths(&mut flags);
    cargo.env("RUSTFLAGS", flags);
    let linker = rustup_linker().unwrap_or_default();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(linker).chain(std::env::split_paths(&path));
    process::quiet(cargo.env("PATH", std::env::join_paths(folders)?))?;
    copy_libraries(&seed.join("target").join(TARGET).join("release/deps"), sysroot)?;
    remove_folder(&seed)
}

/// A library crate of its own, outside the workspace around it.
const SEED: &str = "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";

fn copy_libraries(from: &Path, sysroot: &Path) -> Result<()> {
    let to = library(sysroot);
    remove_folder(sysroot)?;
    std::fs::create_dir_all(&to)?;
    for entry in std::fs::read_dir(from)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "rlib")
            && let Some(name) = file.file_name()
        {
            std::fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

fn remove_folder(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
