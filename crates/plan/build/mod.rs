//! The checker and code writer of the tables. Pure: text in, checked rows or problems out, so that tests can feed it broken rows.

pub(crate) mod emit;

mod cell;
pub(crate) mod columns;
mod deck;
mod facts;
mod initials;
mod ledger;
mod levers;
mod notation;
mod outcomes;
mod places;
mod plan;
mod quantities;
mod scenarios;
mod sheet;
mod sums;

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;

pub(crate) use plan::{Known, Plan};

/// The text of each file of [`columns::ALL`].
pub(crate) type Sources = BTreeMap<&'static str, String>;

/// Something wrong with a cell, a row (no column) or a file (no row).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) file: &'static str,
    /// As a spreadsheet counts: the header is row 1.
    pub(crate) row: Option<usize>,
    pub(crate) column: Option<String>,
    pub(crate) message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}:", self.file)?;
        if let Some(row) = self.row {
            write!(f, "row {row}:")?;
        }
        if let Some(column) = &self.column {
            write!(f, "column {column}:")?;
        }
        write!(f, " {}", self.message)
    }
}

/// Checks every table and resolves its references.
///
/// # Errors
/// All problems of all tables at once, in the order of [`columns::ALL`]; what is wrong with the shape of a file comes before its cells.
pub(crate) fn check(sources: &Sources) -> Result<Plan, Vec<Problem>> {
    plan::read(sources)
}

/// One line for each problem, and how many there are.
pub(crate) fn report(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    format!("{}\n{} problem(s) in the tables", lines.join("\n"), lines.len())
}

/// The first 12 hex digits of the SHA-256 of all tables; line ends do not count.
pub(crate) fn checksum(sources: &Sources) -> String {
    let mut hash = Sha256::new();
    for (name, text) in sources {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(text.replace('\r', "").as_bytes());
        hash.update([0]);
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
