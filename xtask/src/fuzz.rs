//! Feeds whatever reads input that is not ours with mutated texts, for a bounded time, starting from a kept corpus.
//!
//! libFuzzer without sanitizers: the code is safe Rust, so what can go wrong is a panic, an overflow, or no end. The counters in the code that it
//! steers by are an option of any compiler, so this runs on the stable one.

use crate::process;
use crate::project::Project;
use crate::setup::{self, Needs, Toolbox};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// What `cargo fuzz` itself compiles with when no sanitizer is asked for.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];
/// How many run beside each other.
const BESIDE: usize = 2;
/// Seconds for one input, after which it counts as endless.
const ENDLESS: &str = "-timeout=10";
/// Megabytes that reading one input may take.
const MEMORY: &str = "-rss_limit_mb=1024";

/// Tries every kind of input, 60 seconds or as long as the word says, and prints how much was tried.
///
/// # Errors
/// As [`run`], and when the word is no number.
pub(crate) fn command(project: &Project, words: &[String]) -> Result<()> {
    let seconds = words.first().map_or(Ok(60), |word| word.parse());
    let seconds = seconds.context("fuzz takes a number of seconds")?;
    let tools = setup::run(project, Needs::Everything)?;
    println!("{}", run(project, &tools, seconds)?);
    Ok(())
}

/// Tries every kind of input for so many seconds each, and says how many texts were tried.
///
/// # Errors
/// Names the input that failed, with the end of what it said and the text that made it fail.
pub(crate) fn run(project: &Project, tools: &Toolbox, seconds: u32) -> Result<String> {
    let programs = build(project, tools)?;
    let mut names: Vec<String> = std::fs::read_dir(project.path("fuzz/corpus"))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let mut said = Vec::new();
    for some in names.chunks(BESIDE) {
        let results: Vec<Result<u64>> = std::thread::scope(|scope| {
            let started: Vec<_> = some
                .iter()
                .map(|name| scope.spawn(|| feed(project, &programs, name, seconds)))
                .collect();
            started.into_iter().map(joined).collect()
        });
        for (name, tried) in some.iter().zip(results) {
            let tried = tried.with_context(|| format!("reading a {name} failed"))?;
            said.push(format!("{name}: {tried} texts"));
        }
    }
    Ok(said.join("\n"))
}

fn joined(thread: std::thread::ScopedJoinHandle<'_, Result<u64>>) -> Result<u64> {
    thread
        .join()
        .unwrap_or_else(|_| bail!("the thread that watches it stopped"))
}

/// Compiles the programs and gives their folder.
fn build(project: &Project, tools: &Toolbox) -> Result<std::path::PathBuf> {
    let version = process::quiet(tools.command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc does not say what it compiles for")?.to_owned();
    let target = project.target.join("fuzz");
    let mut cargo = tools.command("cargo");
    // With a target, programs that run while compiling stay as they are.
    cargo.args([
        "build",
        "--release",
        "--bins",
        "--target",
        &host,
        "--manifest-path",
        "fuzz/Cargo.toml",
    ]);
    cargo.env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", FLAGS.join(" "));
    process::quiet(&mut cargo)?;
    Ok(target.join(host).join("release"))
}

/// One input for so many seconds: first the kept corpus, then what is made of it.
fn feed(project: &Project, programs: &Path, name: &str, seconds: u32) -> Result<u64> {
    let made = project.target.join("fuzz/made").join(name);
    let found = project.target.join("fuzz/found");
    std::fs::create_dir_all(&made)?;
    std::fs::create_dir_all(&found)?;
    let mut program = Command::new(programs.join(name));
    program
        .arg(format!("-max_total_time={seconds}"))
        .args([ENDLESS, MEMORY, "-print_final_stats=1"]);
    program.arg(format!("-artifact_prefix={}/{name}-", found.display()));
    program.arg(&made).arg(project.path("fuzz/corpus").join(name));
    let said = process::quiet(&mut program)?;
    let tried = tried(&said).context("libFuzzer does not say how much it tried")?;
    if tried == 0 {
        bail!("nothing was tried:\n{}", process::tail(&said, 10));
    }
    Ok(tried)
}

fn tried(said: &str) -> Option<u64> {
    let count = said
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    count?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::tried;

    #[test]
    fn the_count_is_read_from_the_statistics() {
        let said = "Done 12 runs in 1 second(s)\nstat::number_of_executed_units: 12\nstat::average_exec_per_sec: 12";
        assert_eq!(tried(said), Some(12));
        assert_eq!(tried("INFO: Running"), None);
    }

    #[test]
    fn every_program_has_a_corpus() {
        let fuzz = concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz");
        let names = |folder: &str| {
            let entries = std::fs::read_dir(format!("{fuzz}/{folder}")).unwrap().flatten();
            let mut names: Vec<String> = entries
                .map(|entry| entry.path().file_stem().unwrap().to_string_lossy().into_owned())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names("targets"), names("corpus"));
    }
}
