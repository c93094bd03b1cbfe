//! The head of a sheet: which columns name targets, which hold values of a year, which say where these come from.

use model::Year;

use super::{COLUMNS, Cell, Expected, Import};
use crate::amount::plain;

/// Whether a row names years. A title such as "2025年监测表" stands in the first column and names one.
pub(super) fn is_head(row: &[Cell]) -> bool {
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
pub(super) struct Columns {
    pub(super) names: Vec<usize>,
    pub(super) scope: Option<usize>,
    pub(super) unit: Option<usize>,
    pub(super) values: Vec<(usize, Year)>,
    /// Month, source, date; for all values of a row, or for those of one year.
    pub(super) notes: Vec<(usize, Part, Option<Year>)>,
}

/// What a column notes about a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Month,
    Source,
    Date,
}

impl Import {
    /// What the columns of a head hold; a year out of the period is a fault.
    pub(super) fn columns(&mut self, line: usize, head: &[Cell]) -> Columns {
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
}

fn is_year(plain: &str) -> bool {
    let digits = plain.trim_end_matches('年');
    digits.len() == 4
        && (digits.starts_with("19") || digits.starts_with("20"))
        && digits.bytes().all(|b| b.is_ascii_digit())
}
