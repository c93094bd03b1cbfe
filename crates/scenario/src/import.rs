//! A sheet of actual values, as a spreadsheet gives it: one row a target, one column a year.
//!
//! The first row that names a year is the head. Rows are found by id, by number in table 1 or by name in either language; a unit column and
//! units in cells are understood; further columns hold the month, source and date of a row's values or, with a year in their head, of one.

mod head;
mod row;
mod subject;
mod value;

use model::Year;
use plan::Unit;

use crate::{Note, Scenario, Subject};
use head::is_head;
pub use value::typed_amount;

/// Most rows and columns that are looked at.
const ROWS: usize = 5000;
const COLUMNS: usize = 200;
/// Rows above the head, for titles.
const HEAD_WITHIN: usize = 30;

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text, also of a number that a text file holds; empty for an empty cell.
    Text(String),
    /// A number that the spreadsheet holds as one.
    Number(f64),
}

impl Cell {
    /// The cell as a person reads it.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// What a sheet said.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Import {
    /// Values that can be taken over.
    pub found: Vec<Found>,
    /// Cells that can't be, each with what was expected instead.
    pub faults: Vec<Fault>,
}

/// A value that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What it is of.
    pub of: Subject,
    /// Its year.
    pub year: Year,
    /// In the unit of the target.
    pub value: f64,
    /// What the row says about it.
    pub note: Note,
    /// Its cell as spreadsheets name it: `C7`.
    pub place: String,
    /// What stood there.
    pub read: String,
    /// What should be looked at before it is taken over.
    pub doubt: Option<Doubt>,
}

/// Why a person should look at a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It was converted from another size of the unit.
    Converted,
    /// A share that the spreadsheet held as a fraction of one was taken as per cent.
    Fraction,
    /// Far from the target: the unit may be wrong.
    Far,
}

/// A cell that made no sense.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Row, from 1.
    pub row: usize,
    /// Column letters.
    pub column: String,
    /// What stood there.
    pub read: String,
    /// What should have.
    pub expected: Expected,
}

/// What a cell should have held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expected {
    /// Anything at all in the sheet.
    Content,
    /// A head with at least one year from 2020 to 2025 and a column of names.
    Head,
    /// A year from 2020 to 2025.
    Year,
    /// The id or name of an indicator or target.
    Subject,
    /// A name that only one target has, or its id; so many have this one.
    OneOf(usize),
    /// A number in this unit.
    Number(&'static Unit),
    /// An amount of this unit, not of another.
    Unit(&'static Unit),
    /// A value that the target can have.
    Possible(&'static Unit),
    /// No value: this year is not counted for the target.
    NoValue,
    /// A month from 1 to 12.
    Month,
    /// A date.
    Date,
    /// Not a second value for the same target and year.
    Once,
}

impl Import {
    /// Puts the values and notes into a scenario; the others there stay.
    pub fn apply(&self, scenario: &mut Scenario) {
        for found in &self.found {
            // Checked on reading by the same rules.
            if scenario.set_record(found.of, found.year, Some(found.value)).is_ok() && !found.note.is_empty() {
                let _ = scenario.set_note(found.of, found.year, &found.note);
            }
        }
    }
}

/// Reads a sheet.
///
/// ```
/// let rows = scenario::rows_from_text("指标\t2021\t2022\n人才资源总量\t235.8万\t2,431,000人\n新增就业大学生\t-\t很多\n");
/// let read = scenario::read_sheet(&rows);
/// assert_eq!(read.found.len(), 2);
/// assert_eq!((read.faults[0].row, read.faults[0].column.as_str(), read.faults[0].read.as_str()), (3, "C", "很多"));
/// ```
#[must_use]
pub fn read_sheet(rows: &[Vec<Cell>]) -> Import {
    let mut read = Import::default();
    let is_empty = |row: &Vec<Cell>| row.iter().all(|cell| cell.words().is_empty());
    if rows.iter().all(is_empty) {
        read.fault(0, 0, "", Expected::Content);
        return read;
    }
    let head = rows.iter().take(HEAD_WITHIN).position(|row| is_head(row));
    let Some(head) = head else {
        let first = rows.iter().position(|row| !is_empty(row)).unwrap_or(0);
        read.fault(
            first,
            0,
            &rows[first].first().map_or(String::new(), Cell::words),
            Expected::Head,
        );
        return read;
    };
    let columns = read.columns(head, &rows[head]);
    for (line, row) in rows.iter().enumerate().take(ROWS).skip(head + 1) {
        read.row(line, row, &columns);
    }
    read
}

impl Import {
    fn fault(&mut self, row: usize, column: usize, read: &str, expected: Expected) {
        let read = read.chars().take(60).collect();
        self.faults.push(Fault {
            row: row + 1,
            column: letters(column),
            read,
            expected,
        });
    }

    fn fault_once(&mut self, line: usize, column: usize, read: &str, expected: Expected) {
        let column_letters = letters(column);
        if self
            .faults
            .iter()
            .all(|fault| (fault.row, &fault.column) != (line + 1, &column_letters))
        {
            self.fault(line, column, read, expected);
        }
    }
}

/// Column letters as spreadsheets count.
fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters
}

/// The cells of a text table: comma, semicolon or tab between them. The page reads texts by a library of its own; this is for tests and tools.
#[must_use]
pub fn rows_from_text(text: &str) -> Vec<Vec<Cell>> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().find(|d| head.as_bytes().contains(d));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let rows = reader.records().map_while(Result::ok);
    rows.map(|row| row.iter().map(|cell| Cell::Text(cell.to_owned())).collect())
        .collect()
}
