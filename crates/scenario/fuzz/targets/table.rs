//! No table of actual values panics, and what was understood of one is written and read again as the same values.
#![no_main]

use scenario::{Scenario, actuals_from_table, actuals_to_table};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut first = Scenario::default();
    actuals_from_table(text).apply(&mut first);
    let again = actuals_from_table(&actuals_to_table(first.actuals()));
    assert!(again.diagnostics.is_empty(), "{:?}", again.diagnostics);
    let mut second = Scenario::default();
    again.apply(&mut second);
    assert_eq!(second, first);
});
