//! Reads the counts out of what the test runners print.

use crate::process;

/// Passed and failed checks.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Tally {
    /// Checks that held.
    pub(crate) passed: usize,
    /// Checks that did not.
    pub(crate) failed: usize,
}

impl Tally {
    /// Adds the counts of another stage.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Sums `test result: ok. 3 passed; 0 failed; …` of every test binary.
pub(crate) fn libtest(text: &str) -> Tally {
    sum(text, "test result:")
}

/// Reads `Summary [ 0.5s] 4 tests run: 3 passed, 1 failed, 0 skipped`.
pub(crate) fn nextest(text: &str) -> Tally {
    let plain = without_colours(text);
    let mut tally = sum(&plain, "Summary [");
    for word in ["timed out", "exec failed"] {
        tally.failed += sum_of(&plain, "Summary [", word);
    }
    tally
}

/// Reads `# pass 3` and `# fail 0`; a test that was cancelled did not hold either.
pub(crate) fn tap(text: &str) -> Tally {
    let value = |name: &str| -> usize {
        let line = text.lines().rev().find_map(|line| line.strip_prefix(name));
        line.and_then(|rest| rest.trim().parse().ok()).unwrap_or(0)
    };
    Tally {
        passed: value("# pass "),
        failed: value("# fail ") + value("# cancelled "),
    }
}

/// The part of a failed stage's output that a person wants to see first.
pub(crate) fn interesting(text: &str) -> String {
    let failed: Vec<&str> = text.lines().filter(|line| is_failure(line)).take(40).collect();
    let mut shown = failed.join("\n");
    shown.push_str("\n…\n");
    shown.push_str(&process::tail(text, 40));
    shown
}

fn is_failure(line: &str) -> bool {
    let line = line.trim_start();
    [
        "not ok ",
        "FAIL ",
        "error",
        "panicked",
        "Diff in",
        "message: ",
        "thread '",
    ]
    .iter()
    .any(|start| line.starts_with(start))
        || line.ends_with("... FAILED")
}

fn sum(text: &str, marker: &str) -> Tally {
    Tally {
        passed: sum_of(text, marker, "passed"),
        failed: sum_of(text, marker, "failed"),
    }
}

/// The sum of the numbers that stand before `word` in the lines with `marker`.
fn sum_of(text: &str, marker: &str, word: &str) -> usize {
    let lines = text.lines().filter_map(|line| Some(line.split_once(marker)?.1));
    lines.map(|rest| number_before(rest, word)).sum()
}

fn number_before(line: &str, word: &str) -> usize {
    let Some((before, _)) = line.split_once(&format!(" {word}")) else {
        return 0;
    };
    before
        .rsplit(' ')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::{Tally, libtest, nextest, tap};

    #[test]
    fn every_test_binary_counts() {
        let text = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n\
                    test result: FAILED. 4 passed; 2 failed; 1 ignored";
        assert_eq!(libtest(text), Tally { passed: 7, failed: 2 });
    }

    #[test]
    fn the_summary_of_nextest_is_read_with_and_without_colours() {
        let text = "     Summary [   0.022s] 5 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped";
        assert_eq!(nextest(text), Tally { passed: 3, failed: 2 });
        let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.022s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m";
        assert_eq!(nextest(coloured), Tally { passed: 2, failed: 0 });
    }

    #[test]
    fn only_the_last_totals_of_tap_count() {
        let text = "# pass 1\n# fail 9\n1..2\n# tests 3\n# pass 2\n# fail 1\n# cancelled 1\n";
        assert_eq!(tap(text), Tally { passed: 2, failed: 2 });
    }

    #[test]
    fn no_summary_is_no_count() {
        assert_eq!(libtest("error: could not compile"), Tally::default());
        assert_eq!(tap(""), Tally::default());
    }
}
