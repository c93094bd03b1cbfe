//! One row of a sheet: its target, its values, and what is noted about them.

use model::Year;

use super::head::{Columns, Part};
use super::subject::subject;
use super::value::{date, month, value};
use super::{Cell, Doubt, Expected, Found, Import, letters};
use crate::amount::{is_nothing, plain, size_of};
use crate::{Note, Subject, WHOLE_YEAR};

impl Import {
    /// Takes over the values of a row, or says what is wrong with it.
    pub(super) fn row(&mut self, line: usize, row: &[Cell], columns: &Columns) {
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
