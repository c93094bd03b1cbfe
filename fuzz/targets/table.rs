//! No sheet of actual values panics, as text or as the cells of a workbook, and what was understood of one can be written to a file and read again.
#![no_main]

use sandtable::io::sheet::rows_from_json;
use scenario::{Cell, Scenario, from_json, read_sheet, rows_from_text, to_json};

libfuzzer_sys::fuzz_target!(|text: &str| {
    check(&rows_from_text(text));
    if let Some(rows) = rows_from_json(text) {
        check(&rows);
    }
});

fn check(rows: &[Vec<Cell>]) {
    let mut first = Scenario::default();
    read_sheet(rows).apply(&mut first);
    let again = from_json(&to_json(&first, None));
    assert!(again.diagnostics.is_empty(), "{:?}", again.diagnostics);
    assert!(again.scenario.same_records(&first));
}
