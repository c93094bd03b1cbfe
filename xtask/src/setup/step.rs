//! One step of set-up: says what it does and how long it took.

use crate::project::Project;
use anyhow::{Context, Result};
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

/// Runs `work`, with its name before and its time after.
///
/// # Errors
/// Those of `work`, with the name of the step.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    print!("  {name} … ");
    std::io::stdout().flush()?;
    let done = work();
    let word = if done.is_ok() { "done" } else { "failed" };
    println!("{word} ({:.1} s)", started.elapsed().as_secs_f64());
    done.with_context(|| format!("set-up stopped at: {name}"))
}

/// A file that remembers for which version a step was done.
pub(crate) struct Stamp {
    path: PathBuf,
    version: String,
}

impl Stamp {
    /// The stamp of the step `name` for the `version` wanted now.
    pub(crate) fn new(project: &Project, name: &str, version: impl Into<String>) -> Self {
        Self {
            path: project.tools.join("stamps").join(name),
            version: version.into(),
        }
    }

    /// True when the step was done for this version.
    pub(crate) fn is_current(&self) -> bool {
        std::fs::read_to_string(&self.path).is_ok_and(|text| text == self.version)
    }

    /// Remembers that the step is done.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn set(&self) -> Result<()> {
        std::fs::write(&self.path, &self.version).with_context(|| format!("cannot write {}", self.path.display()))
    }
}
