//! Cells copied from a spreadsheet and pasted into a field: they fill the fields from there on, to the right and down.

use super::tools::take_over;
use crate::i18n::texts::records as texts;
use crate::progress::is_possible;
use crate::state::{Notice, Notices, Table};
use crate::typed;
use model::Year;
use scenario::{Subject, typed_amount};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement};

/// Attributes of a field's cell that say what it is of.
pub(super) const OF: &str = "data-of";
pub(super) const YEAR: &str = "data-year";

/// More than the table's cells can hold.
const LIMIT_BYTES: usize = 64 << 10;

/// Takes a pasted block; a single cell is left to the field itself.
pub(super) fn pasted(event: &ClipboardEvent, table: Table, notices: Notices) {
    let text = event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok())
        .unwrap_or_default();
    let text = text.trim_end_matches(['\r', '\n']);
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let cell = target.and_then(|target| target.closest(".monitor__entry").ok()?);
    let Some(cell) = cell.filter(|_| text.contains(['\t', '\n'])) else {
        return;
    };
    event.prevent_default();
    let (mut values, mut refused) = (Vec::new(), Vec::new());
    if text.len() > LIMIT_BYTES {
        notices.show(Notice::of(|lang| lang.of(texts::PASTE_TOO_LARGE).to_owned()));
        return;
    }
    for (line, row) in text.lines().zip(rows_from(&cell)) {
        for (written, place) in line.split('\t').zip(row) {
            let Some((of, year)) = place.filter(|_| !is_nothing(written)) else {
                continue;
            };
            match read(of, written) {
                Some(value) => values.push((of, year, value)),
                None => refused.push(written.trim().chars().take(20).collect::<String>()),
            }
        }
    }
    if !values.is_empty() {
        let count = values.len();
        take_over(table, notices, count, move |scenario| {
            for (of, year, value) in values {
                // Looked at above by the same rules.
                let _ = scenario.set_record(of, year, Some(value));
            }
        });
    }
    if !refused.is_empty() {
        notices.show(Notice::of(|lang| texts::not_taken(lang, &refused)));
    }
}

fn is_nothing(written: &str) -> bool {
    matches!(written.trim(), "" | "-" | "–" | "—" | "/" | "…")
}

fn read(of: Subject, written: &str) -> Option<f64> {
    let value = typed::number(written).or_else(|| typed_amount(of, written));
    value.filter(|value| is_possible(of, *value))
}

/// The places of the table from a cell on, line by line; a year that is not counted holds its place without taking anything.
fn rows_from(cell: &Element) -> Vec<Vec<Option<(Subject, Year)>>> {
    let entries = |row: &Element| children(row, ".monitor__entry");
    let Ok(Some(first)) = cell.closest("tr") else {
        return Vec::new();
    };
    let skipped = entries(&first).iter().take_while(|entry| *entry != cell).count();
    let table = cell.closest("table").ok().flatten();
    let rows = table.map_or_else(Vec::new, |table| children(&table, "tbody tr"));
    let shown = rows.into_iter().skip_while(|row| *row != first).filter(is_shown);
    let rows = shown.map(|row| entries(&row)).filter(|entries| !entries.is_empty());
    rows.map(|entries| entries.iter().skip(skipped).map(place).collect())
        .collect()
}

fn children(of: &Element, selector: &str) -> Vec<Element> {
    let found = of.query_selector_all(selector).ok();
    let found = found
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    found.filter_map(|node| node.dyn_into().ok()).collect()
}

fn is_shown(row: &Element) -> bool {
    row.dyn_ref::<HtmlElement>()
        .is_some_and(|row| row.offset_parent().is_some())
}

fn place(cell: &Element) -> Option<(Subject, Year)> {
    let of = Subject::from_id(&cell.get_attribute(OF)?)?;
    Some((of, Year::from_number(cell.get_attribute(YEAR)?.parse().ok()?)?))
}
