//! Actual values as a table, as a spreadsheet gives and takes it: one row an outcome, one column a year.

use model::{Actuals, Year};
use plan::OutcomeId;

use crate::{Diagnostic, Problem, Scenario};

/// Most bytes of a table that are read; a full one has about two thousand.
const TABLE_LIMIT_BYTES: usize = 256 * 1024;

/// What a table said.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadTable {
    /// The values, by outcome and year.
    pub values: Vec<(OutcomeId, Year, f64)>,
    /// Every cell that made no sense, by row and column as a spreadsheet counts them (`B3`).
    pub diagnostics: Vec<Diagnostic>,
}

impl ReadTable {
    /// Puts the values into a scenario; the others there stay. Every value was checked when it was read.
    pub fn apply(&self, scenario: &mut Scenario) {
        for &(id, year, value) in &self.values {
            // Checked on reading by the same rule.
            let _ = scenario.set_actual(id, year, Some(value));
        }
    }
}

/// Reads a table of actual values that was pasted or opened: comma, semicolon or tab between cells; in the first row the years;
/// in the first column an outcome by id, number in table 1, or name in either language.
///
/// Empty cells and dashes are no value. Full-width digits, thousands separators and a percent sign are understood.
///
/// ```
/// let read = scenario::actuals_from_table("指标\t2021\t2022\n人才资源总量\t235.8\t243.1\ncadres\t-\t四\n");
/// assert_eq!(read.values.len(), 2);
/// assert_eq!(read.diagnostics[0].to_string(), "C3: a finite number was expected");
/// ```
#[must_use]
pub fn actuals_from_table(text: &str) -> ReadTable {
    let mut read = ReadTable {
        values: Vec::new(),
        diagnostics: Vec::new(),
    };
    if text.len() > TABLE_LIMIT_BYTES {
        read.note(
            String::new(),
            Problem::TooLarge {
                limit_bytes: TABLE_LIMIT_BYTES,
            },
        );
        return read;
    }
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = reader.records().map_while(Result::ok);
    let Some(head) = rows.next() else { return read };
    let years = read.years(&head);
    for row in rows {
        read.row(&row, &years);
    }
    read
}

/// Writes actual values as a table that [`actuals_from_table`] reads: ids in the first column, all years, empty where unknown.
#[must_use]
pub fn actuals_to_table(actuals: &Actuals) -> String {
    let years: Vec<String> = Year::ALL.iter().map(ToString::to_string).collect();
    let mut table = format!("outcome,{}\n", years.join(","));
    for &id in &OutcomeId::ALL {
        let cells = Year::ALL.map(|year| actuals.get(id, year).map_or(String::new(), |value| value.to_string()));
        table.push_str(&format!("{},{}\n", id.id(), cells.join(",")));
    }
    table
}

fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    [b'\t', b';', b',']
        .into_iter()
        .find(|d| head.as_bytes().contains(d))
        .unwrap_or(b',')
}

impl ReadTable {
    fn note(&mut self, place: String, problem: Problem) {
        self.diagnostics.push(Diagnostic::new(place, problem));
    }

    /// The year of each column; `None` for the first one and for those without a year of the plan.
    fn years(&mut self, head: &csv::StringRecord) -> Vec<Option<Year>> {
        let mut years = vec![None];
        for (column, cell) in head.iter().enumerate().skip(1) {
            let digits = plain(cell);
            let year = digits.trim_end_matches('年').parse().ok().and_then(Year::from_number);
            if year.is_none() && !is_empty(&digits) {
                self.note(place(column, 1), Problem::UnknownYear);
            }
            years.push(year);
        }
        years
    }

    fn row(&mut self, row: &csv::StringRecord, years: &[Option<Year>]) {
        let line = row.position().map_or(0, csv::Position::line);
        let Some(name) = row.get(0).filter(|name| !name.is_empty()) else {
            return;
        };
        let Some(id) = outcome(name) else {
            return self.note(place(0, line), Problem::UnknownOutcome);
        };
        for (column, (cell, year)) in row.iter().zip(years).enumerate() {
            let (Some(year), cell) = (year, plain(cell)) else {
                continue;
            };
            if is_empty(&cell) {
                continue;
            }
            match number(&cell) {
                None => self.note(place(column, line), Problem::NotANumber),
                Some(value) if Scenario::default().set_actual(id, *year, Some(value)).is_err() => {
                    self.note(place(column, line), Problem::NotAnActual);
                }
                Some(value) => self.values.push((id, *year, value)),
            }
        }
    }
}

fn outcome(name: &str) -> Option<OutcomeId> {
    let known = |outcome: &&plan::Outcome| {
        let names = [outcome.name, outcome.short];
        names
            .iter()
            .any(|text| text.zh == name || text.en.eq_ignore_ascii_case(name))
            || outcome.no.to_string() == name
    };
    OutcomeId::from_id(name).or_else(|| plan::outcomes().iter().find(known).map(|outcome| outcome.id))
}

/// Full-width digits and signs as their plain twins, without spaces.
fn plain(cell: &str) -> String {
    let twin = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => other,
    };
    cell.chars().filter(|c| !c.is_whitespace()).map(twin).collect()
}

fn is_empty(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '…' | '/'))
}

/// A number, with commas only where thousands are separated.
fn number(cell: &str) -> Option<f64> {
    let digits = cell.strip_suffix('%').unwrap_or(cell);
    let whole = digits.split('.').next()?;
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let separated = whole.contains(',');
    if separated && !((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)) {
        return None;
    }
    digits
        .replace(',', "")
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())
}

/// A cell as spreadsheets name it: column letters and row number.
fn place(column: usize, line: u64) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    format!("{letters}{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(table: &str) -> Vec<String> {
        actuals_from_table(table)
            .diagnostics
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn numbers_are_understood_as_they_are_written() {
        for (cell, expected) in [
            ("243.1", Some(243.1)),
            ("２４３．１", Some(243.1)),
            (" 3 900 ", Some(3900.0)),
            ("3,900.5", Some(3900.5)),
            ("60%", Some(60.0)),
            ("3,9", None),
            (",900", None),
            ("1e999", None),
            ("NaN", None),
            ("四", None),
        ] {
            assert_eq!(number(&plain(cell)), expected, "{cell}");
        }
    }

    #[test]
    fn outcomes_are_found_by_id_number_and_name() {
        for name in [
            "rd_intensity",
            "16",
            "R&D强度",
            "R&D intensity",
            "研究与试验发展经费支出占地区生产总值比重",
        ] {
            assert_eq!(outcome(name), Some(OutcomeId::RdIntensity), "{name}");
        }
        assert_eq!(outcome("17"), None);
    }

    #[test]
    fn a_cell_without_sense_is_told_by_its_place() {
        assert_eq!(told("x,2022,2030\ncadres,4.2,1\n"), ["C1: not a year that can be set"]);
        assert_eq!(told("x;2022\nministers;4\n"), ["A2: unknown outcome"]);
        assert_eq!(
            told("x,2022\ncadres,-4\n"),
            ["B2: an actual value must be a finite number above zero"]
        );
        assert_eq!(told("x,2022\ncadres,\n1,—\n,7\n"), [""; 0]);
        assert_eq!(told(""), [""; 0]);
        assert_eq!(place(27, 9), "AB9");
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut scenario = Scenario::default();
        scenario
            .set_actual(OutcomeId::TalentPer10k, Year::LAST, Some(3912.5))
            .unwrap();
        scenario
            .set_actual(OutcomeId::Cadres, Year::BASE, Some(1.0 / 3.0))
            .unwrap();
        let read = actuals_from_table(&actuals_to_table(scenario.actuals()));
        let mut other = Scenario::default();
        read.apply(&mut other);
        assert_eq!((other, read.diagnostics), (scenario, Vec::new()));
    }
}
