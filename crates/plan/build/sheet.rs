//! A CSV file as rows that know where they stand.

use super::Problem;
use super::columns::Table;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Collects problems; shared by the rows of a sheet, so that a cell can report itself.
#[derive(Default)]
pub(crate) struct Log(RefCell<Vec<Problem>>);

impl Log {
    /// The problems, when there are any.
    pub(crate) fn into_result(self) -> Result<(), Vec<Problem>> {
        let problems = self.0.into_inner();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn has(&self, wanted: impl Fn(&Problem) -> bool) -> bool {
        self.0.borrow().iter().any(wanted)
    }

    fn add(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }
}

/// A table with its header checked.
pub(crate) struct Sheet<'a> {
    pub(crate) file: &'static str,
    rows: Vec<(usize, BTreeMap<&'static str, String>)>,
    log: &'a Log,
}

/// One row of a [`Sheet`].
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    file: &'static str,
    number: usize,
    cells: &'a BTreeMap<&'static str, String>,
    log: &'a Log,
}

impl<'a> Sheet<'a> {
    /// Reads `text`; the header must hold exactly the table's columns, in any order.
    pub(crate) fn read(table: &Table, text: &str, log: &'a Log) -> Self {
        let (file, columns) = (table.file, table.columns);
        let mut sheet = Self {
            file,
            rows: Vec::new(),
            log,
        };
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut records = reader.records().enumerate();
        let header = match records.next() {
            Some((_, Ok(header))) => header,
            _ => {
                sheet.problem(None, None, "the file is empty".into());
                return sheet;
            }
        };
        let found = sheet.header(&header, columns);
        for (index, record) in records {
            match record {
                Ok(record) => {
                    let cells = record
                        .iter()
                        .zip(&found)
                        .filter_map(|(cell, name)| name.map(|name| (name, cell.to_owned())));
                    sheet.rows.push((index + 1, cells.collect()));
                }
                Err(error) => sheet.problem(Some(index + 1), None, wrong_record(&error)),
            }
        }
        sheet
    }

    fn header(&self, header: &csv::StringRecord, columns: &[&'static str]) -> Vec<Option<&'static str>> {
        let found: Vec<_> = header
            .iter()
            .map(|name| columns.iter().copied().find(|known| *known == name))
            .collect();
        for (name, known) in header.iter().zip(&found) {
            if known.is_none() {
                self.problem(Some(1), Some(name), "unknown column".into());
            }
        }
        for name in columns {
            match found.iter().filter(|known| **known == Some(*name)).count() {
                0 => self.problem(Some(1), Some(name), "missing column".into()),
                1 => {}
                _ => self.problem(Some(1), Some(name), "duplicate column".into()),
            }
        }
        found
    }

    /// Reports ids that stand twice.
    pub(crate) fn unique_ids(&self) {
        if self.log.has(|problem| problem.file == self.file) {
            return;
        }
        let mut seen = BTreeSet::new();
        for row in self.rows() {
            let id = row.cell("id");
            if !seen.insert(id) {
                row.wrong("id", format!("duplicate id \"{id}\""));
            }
        }
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row {
            file: self.file,
            number: *number,
            cells,
            log: self.log,
        })
    }

    fn problem(&self, row: Option<usize>, column: Option<&str>, message: String) {
        self.log.add(Problem {
            file: self.file,
            row,
            column: column.map(str::to_owned),
            message,
        });
    }
}

fn wrong_record(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{len} cells where the header has {expected_len}")
        }
        _ => error.to_string(),
    }
}

impl<'a> Row<'a> {
    /// The cell of a column without surrounding spaces; empty when there is none.
    pub(crate) fn cell(&self, column: &str) -> &'a str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// Reports a problem of one cell.
    pub(crate) fn wrong(&self, column: &str, message: String) {
        self.log.add(Problem {
            file: self.file,
            row: Some(self.number),
            column: Some(column.to_owned()),
            message,
        });
    }

    /// Whether nothing is wrong with this row so far: what follows from its cells is worth checking.
    pub(crate) fn is_sound(&self) -> bool {
        !self
            .log
            .has(|problem| problem.file == self.file && problem.row == Some(self.number))
    }

    /// Whether nothing is wrong with another table so far: this row may be held against it.
    pub(crate) fn trusts(&self, table: &Table) -> bool {
        !self.log.has(|problem| problem.file == table.file)
    }
}
