//! No sheet of actual values panics, and what was understood of one can be written to a file and read again.
#![no_main]

use scenario::{Scenario, from_json, read_sheet, rows_from_text, to_json};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut first = Scenario::default();
    read_sheet(&rows_from_text(text)).apply(&mut first);
    let again = from_json(&to_json(&first, None));
    assert!(again.diagnostics.is_empty(), "{:?}", again.diagnostics);
    assert!(again.scenario.same_records(&first));
});
