//! A sheet of actual values, as a spreadsheet gives it: one row a target, one column a year.
//!
//! The first row that names a year is the head. Rows are found by id, by number in table 1 or by name in either language; a unit column and
//! units in cells are understood; further columns hold the month, source and date of a row's values or, with a year in their head, of one.

use model::{Year, counted};
use plan::{Measure, Unit};

use crate::amount::{NoAmount, amount, is_nothing, plain, size_of};
use crate::{Note, Scenario, Subject, WHOLE_YEAR};

/// Most rows and columns that are looked at.
const ROWS: usize = 5000;
const COLUMNS: usize = 200;
/// Rows above the head, for titles.
const HEAD_WITHIN: usize = 30;
/// Beyond this multiple of its target, or below its inverse, a value's unit is doubtful.
const FAR: f64 = 5.0;

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

/// Whether a row names years. A title such as "2025年监测表" stands in the first column and names one.
fn is_head(row: &[Cell]) -> bool {
    let years = || {
        row.iter()
            .enumerate()
            .filter(|(_, cell)| year_in(&plain(&cell.words())).is_some())
    };
    years().any(|(column, _)| column > 0)
}

/// The one year from 2020 to 2025 that a head names.
fn year_in(plain: &str) -> Option<Year> {
    let mut years = four_digits(plain);
    let year = Year::from_number(years.next()?)?;
    years.next().is_none().then_some(year)
}

/// Numbers of exactly four digits in a text.
fn four_digits(text: &str) -> impl Iterator<Item = u16> + '_ {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
}

/// What the columns of a sheet hold.
#[derive(Default)]
struct Columns {
    names: Vec<usize>,
    scope: Option<usize>,
    unit: Option<usize>,
    values: Vec<(usize, Year)>,
    /// Month, source, date; for all values of a row, or for those of one year.
    notes: Vec<(usize, Part, Option<Year>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Month,
    Source,
    Date,
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

    fn columns(&mut self, line: usize, head: &[Cell]) -> Columns {
        let mut columns = Columns::default();
        for (column, cell) in head.iter().enumerate().take(COLUMNS) {
            let words = plain(&cell.words()).to_lowercase();
            let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
            let year = year_in(&words);
            let part = if has(&["月", "month"]) {
                Some(Part::Month)
            } else if has(&["来源", "出处说明", "source"]) {
                Some(Part::Source)
            } else if has(&["日期", "date"]) {
                Some(Part::Date)
            } else {
                None
            };
            match (part, year) {
                (Some(part), year) => columns.notes.push((column, part, year)),
                // "2025年目标值" and "2020年基数" are the plan's, not what was reached.
                (None, Some(_)) if has(&["目标", "基期", "基数", "target", "base"]) => {}
                (None, Some(year)) => columns.values.push((column, year)),
                (None, None)
                    if has(&["编号", "指标", "目标", "名称", "outcome", "indicator", "target", "name"])
                        || words == "id" =>
                {
                    columns.names.push(column);
                }
                (None, None) if has(&["单位", "unit"]) => columns.unit = Some(column),
                (None, None) if has(&["范围", "区县", "scope", "where"]) => columns.scope = Some(column),
                (None, None) if is_year(&words) => self.fault(line, column, &cell.words(), Expected::Year),
                (None, None) => {}
            }
        }
        if columns.names.is_empty() {
            columns.names.push(0);
        }
        columns
    }

    fn row(&mut self, line: usize, row: &[Cell], columns: &Columns) {
        let words = |column: usize| row.get(column).map_or(String::new(), Cell::words);
        let filled = |(column, _): &&(usize, Year)| !is_nothing(&plain(&words(*column)));
        // A heading, or a target without values.
        if !columns.values.iter().any(|value| filled(&value)) {
            return;
        }
        let named: Vec<usize> = columns
            .names
            .iter()
            .copied()
            .filter(|at| !words(*at).is_empty())
            .collect();
        let Some(&first) = named.first() else {
            return self.fault(line, columns.names[0], "", Expected::Subject);
        };
        let scope = columns.scope.map(words);
        let mut of = Err(0);
        for at in named {
            match subject(&words(at), scope.as_deref()) {
                Ok(found) => {
                    of = Ok(found);
                    break;
                }
                Err(many) => of = of.map_err(|known: usize| known.max(many)),
            }
        }
        let of = match of {
            Ok(of) => of,
            Err(0) => return self.fault(line, first, &words(first), Expected::Subject),
            Err(many) => return self.fault(line, first, &words(first), Expected::OneOf(many)),
        };
        let unit = of.target().unit;
        let size = match columns
            .unit
            .map(|at| (at, plain(&words(at))))
            .filter(|(_, unit)| !unit.is_empty())
        {
            None => unit.scale,
            Some((at, written)) => match size_of(&written, unit) {
                Some(size) => size,
                None => return self.fault(line, at, &words(at), Expected::Unit(unit)),
            },
        };
        for &(column, year) in &columns.values {
            let Some(cell) = row.get(column).filter(|cell| !is_nothing(&plain(&cell.words()))) else {
                continue;
            };
            match value(of, year, cell, size) {
                Ok((value, doubt)) => self.take(line, row, columns, column, of, year, value, doubt),
                Err(expected) => self.fault(line, column, &cell.words(), expected),
            }
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one value with everything that stands around it"
    )]
    fn take(
        &mut self,
        line: usize,
        row: &[Cell],
        columns: &Columns,
        column: usize,
        of: Subject,
        year: Year,
        value: f64,
        doubt: Option<Doubt>,
    ) {
        let read = row.get(column).map_or(String::new(), Cell::words);
        if self
            .found
            .iter()
            .any(|other| (other.of.id(), other.year) == (of.id(), year))
        {
            return self.fault(line, column, &read, Expected::Once);
        }
        let note = self.note(line, row, columns, year);
        self.found.push(Found {
            of,
            year,
            value,
            note,
            place: format!("{}{}", letters(column), line + 1),
            read,
            doubt,
        });
    }

    fn note(&mut self, line: usize, row: &[Cell], columns: &Columns, year: Year) -> Note {
        let mut note = Note::default();
        // What is said of one year stands over what is said of the row.
        let mut parts: Vec<&(usize, Part, Option<Year>)> = columns
            .notes
            .iter()
            .filter(|(.., of)| of.is_none_or(|of| of == year))
            .collect();
        parts.sort_by_key(|(.., of)| of.is_some());
        for &&(column, part, of) in &parts {
            let text = row.get(column).map_or(String::new(), Cell::words);
            if text.is_empty() {
                continue;
            }
            match part {
                Part::Source => note.source = text.chars().take(crate::SOURCE_LIMIT).collect(),
                Part::Date => match date(&text) {
                    Some(date) => note.date = date,
                    None => self.fault_once(line, column, &text, Expected::Date),
                },
                Part::Month => match month(&text) {
                    // A row's month is that of its newest value.
                    Some(_) if of.is_none() && newest(row, columns) != Some(year) => {}
                    Some(month) => note.month = Some(month).filter(|month| *month < WHOLE_YEAR),
                    None => self.fault_once(line, column, &text, Expected::Month),
                },
            }
        }
        note
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

fn newest(row: &[Cell], columns: &Columns) -> Option<Year> {
    let filled = |column: usize| row.get(column).is_some_and(|cell| !is_nothing(&plain(&cell.words())));
    columns
        .values
        .iter()
        .filter(|(column, _)| filled(*column))
        .map(|(_, year)| *year)
        .max()
}

fn is_year(plain: &str) -> bool {
    let digits = plain.trim_end_matches('年');
    digits.len() == 4
        && (digits.starts_with("19") || digits.starts_with("20"))
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The subject of a name, or how many have it.
fn subject(name: &str, scope: Option<&str>) -> Result<Subject, usize> {
    if let Some(of) = Subject::from_id(name.trim()) {
        return Ok(of);
    }
    let wanted = folded(name);
    if let Some(outcome) = plan::outcomes().iter().find(|outcome| outcome.no.to_string() == wanted) {
        return Ok(Subject::Indicator(outcome.id));
    }
    let is_named = |of: &Subject| {
        let target = of.target();
        let short = match of {
            Subject::Indicator(id) => Some(id.def().short),
            Subject::Target(_) => None,
        };
        [Some(target.name), short]
            .into_iter()
            .flatten()
            .any(|text| folded(text.zh) == wanted || folded(text.en) == wanted)
    };
    let mut named: Vec<Subject> = Subject::all().filter(is_named).collect();
    if let Some(scope) = scope.map(folded).filter(|scope| named.len() > 1 && !scope.is_empty()) {
        named.retain(|of| {
            let id = of.target().scope;
            let name = plan::district(id)
                .map(|d| d.name)
                .or_else(|| plan::platform(id).map(|p| p.name));
            folded(id) == scope
                || name.is_some_and(|name| folded(name.zh).starts_with(&scope) || folded(name.en) == scope)
        });
    }
    match named.as_slice() {
        [one] => Ok(*one),
        many => Err(many.len()),
    }
}

/// A name without spaces, quotation marks, leading numbers and differences of width and case.
fn folded(name: &str) -> String {
    let plain = plain(name).to_lowercase();
    let inner = plain.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '(' | ')'));
    let text = if inner.is_empty() { plain.as_str() } else { inner };
    text.chars()
        .filter(|c| !matches!(c, '“' | '”' | '"' | '\'' | '‘' | '’' | '《' | '》'))
        .collect()
}

/// The value of a cell for a target's year.
fn value(of: Subject, year: Year, cell: &Cell, size: f64) -> Result<(f64, Option<Doubt>), Expected> {
    let unit = of.target().unit;
    let (mut value, is_converted, is_number) = match cell {
        Cell::Number(number) if !number.is_finite() => return Err(Expected::Number(unit)),
        Cell::Number(number) => (
            *number * size / unit.scale,
            size.to_bits() != unit.scale.to_bits(),
            true,
        ),
        Cell::Text(text) => match amount(&plain(text), unit, size) {
            Ok(amount) => (amount.value, amount.is_converted, false),
            Err(NoAmount::NotANumber) => return Err(Expected::Number(unit)),
            Err(NoAmount::OtherUnit) => return Err(Expected::Unit(unit)),
        },
    };
    if !of.takes(year) {
        return Err(Expected::NoValue);
    }
    let mut doubt = is_converted.then_some(Doubt::Converted);
    if is_number && unit.measure == Measure::Percent && is_far(of, value) && !is_far(of, value * 100.0) {
        value = tidy(value * 100.0);
        doubt = Some(Doubt::Fraction);
    }
    let mut trial = Scenario::default();
    let is_share = unit.measure == Measure::Percent && matches!(of, Subject::Indicator(_));
    if trial.set_record(of, year, Some(value)).is_err() || is_share && value > 100.0 {
        return Err(Expected::Possible(unit));
    }
    Ok((value, if is_far(of, value) { Some(Doubt::Far) } else { doubt }))
}

/// 0.6 · 100 as 60, not as 60.00000000000001.
fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Whether a value is so far from its target that its unit should be looked at. Years of a flow and levels that begin at nothing may be small.
fn is_far(of: Subject, value: f64) -> bool {
    let Some(target) = of.target().value else { return false };
    let may_be_small = match of {
        Subject::Indicator(_) => false,
        Subject::Target(fact) => {
            fact.unit.measure != Measure::Percent || counted::form(fact) == Some(counted::Form::Growth)
        }
    };
    value > target * FAR || !may_be_small && value < target / FAR
}

fn month(text: &str) -> Option<u8> {
    let plain = plain(text);
    let digits = plain
        .trim_end_matches("month")
        .trim_end_matches('份')
        .trim_end_matches('月');
    if matches!(digits, "全年" | "年末" | "year") {
        return Some(WHOLE_YEAR);
    }
    let digits = digits.rsplit(['-', '/', '年']).next()?;
    digits.parse().ok().filter(|month| (1..=WHOLE_YEAR).contains(month))
}

/// A date as a spreadsheet or a person writes it, as `2026-03-01`; a month or a year may stand alone.
fn date(text: &str) -> Option<String> {
    let plain = plain(text);
    let parts: Vec<&str> = plain
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let rest_fits = plain
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '年' | '月' | '日' | 't' | 'T' | 'z' | 'Z' | ':'));
    let number = |at: usize, most: u16| -> Option<Option<u16>> {
        match parts.get(at) {
            None => Some(None),
            Some(digits) => digits.parse().ok().filter(|n| (1..=most).contains(n)).map(Some),
        }
    };
    let year = number(0, 9999)?.filter(|year| *year >= 1900 && rest_fits)?;
    Some(match (number(1, 12)?, number(2, 31)?) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        _ => year.to_string(),
    })
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
