//! Stages of the test run: their output goes to a log, their counts to one report.

use super::tally::{self, Tally};
use crate::process;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// How the checks of a stage are counted.
#[derive(Clone, Copy)]
pub(crate) enum Counting {
    /// The stage is one check.
    AsOne,
    /// cargo's own test runner, and wasm-bindgen's, which prints the same.
    Libtest,
    /// cargo-nextest.
    Nextest,
    /// Node's test runner.
    Tap,
}

struct Failure {
    stage: String,
    log: PathBuf,
    end: String,
}

/// What has run so far.
pub(crate) struct Report {
    logs: PathBuf,
    tally: Tally,
    failures: Vec<Failure>,
}

impl Report {
    /// An empty report that keeps the output of its stages in `logs`.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub(crate) fn new(logs: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&logs).with_context(|| format!("cannot make {}", logs.display()))?;
        Ok(Self {
            logs,
            tally: Tally::default(),
            failures: Vec::new(),
        })
    }

    /// Passed and failed checks of all stages of both.
    pub(crate) fn totals_with(&self, other: &Self) -> (usize, usize) {
        let mut tally = self.tally;
        tally.add(other.tally);
        (tally.passed, tally.failed)
    }

    /// Runs one command as a stage; true when nothing failed.
    pub(crate) fn run(&mut self, stage: &str, counting: Counting, command: &mut Command) -> bool {
        self.stage(stage, counting, || process::capture(command))
    }

    /// Runs a command that first has to be put together.
    pub(crate) fn start(&mut self, stage: &str, counting: Counting, command: impl FnOnce() -> Result<Command>) {
        self.stage(stage, counting, || process::capture(&mut command()?));
    }

    /// Runs a function as a stage of one check; true when it passed.
    pub(crate) fn check(&mut self, stage: &str, work: impl FnOnce() -> Result<()>) -> bool {
        self.stage(stage, Counting::AsOne, || work().map(|()| (String::new(), true)))
    }

    fn stage(&mut self, stage: &str, counting: Counting, work: impl FnOnce() -> Result<(String, bool)>) -> bool {
        // Another stage may print meanwhile, so both lines say whose they are.
        println!("{stage} …");
        let started = Instant::now();
        let (text, ok) = work().unwrap_or_else(|error| (format!("{error:#}"), false));
        let counted = count(counting, &text, ok);
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "{stage}: {} passed, {} failed ({seconds:.1} s)",
            counted.passed, counted.failed
        );
        if counted.failed > 0 {
            self.keep(stage, &text);
        }
        self.tally.add(counted);
        counted.failed == 0
    }

    fn keep(&mut self, stage: &str, text: &str) {
        let log = self.logs.join(format!("{}.log", stage.replace(' ', "-")));
        // The end of the output is shown in any case.
        let _ = std::fs::write(&log, text);
        let end = tally::interesting(text);
        self.failures.push(Failure {
            stage: stage.to_owned(),
            log,
            end,
        });
    }

    /// The output of every stage that failed.
    pub(crate) fn print_failures(&self) {
        for failure in &self.failures {
            println!(
                "\n──── {} (all of it: {})\n{}",
                failure.stage,
                failure.log.display(),
                failure.end
            );
        }
    }
}

/// A stage that ends badly without a failed test (it did not compile, say) counts as one failure.
fn count(counting: Counting, text: &str, ok: bool) -> Tally {
    let counted = match counting {
        Counting::AsOne => Tally {
            passed: usize::from(ok),
            failed: 0,
        },
        Counting::Libtest => tally::libtest(text),
        Counting::Nextest => tally::nextest(text),
        Counting::Tap => tally::tap(text),
    };
    let unexplained = usize::from(!ok && counted.failed == 0);
    Tally {
        passed: counted.passed,
        failed: counted.failed + unexplained,
    }
}
