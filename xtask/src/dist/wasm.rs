//! Shrinks a module.

use crate::process;
use crate::setup::Toolbox;
use anyhow::Result;
use std::path::Path;

/// What every browser since 2023 has. Named one by one, because `--all-features` makes modules that
/// browsers reject.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Optimises a module for size, in place.
///
/// # Errors
/// When wasm-opt fails.
pub(crate) fn optimise(tools: &Toolbox, module: &Path) -> Result<()> {
    let mut command = tools.command("wasm-opt");
    command
        .args(["-Oz", "--strip-debug", "--strip-producers"])
        .args(FEATURES)
        .arg(module)
        .arg("-o")
        .arg(module);
    process::quiet(&mut command).map(drop)
}
