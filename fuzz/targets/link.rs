//! No link panics, and what was understood of one is written and read again as the same scenario.
#![no_main]

use scenario::{from_link, to_link};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let first = from_link(text).scenario;
    let again = from_link(&to_link(&first));
    assert!(again.diagnostics.is_empty(), "{:?}", again.diagnostics);
    assert_eq!(again.scenario, first);
    let inputs = first.inputs().expect("every scenario has levers");
    let _ = model::project(&inputs);
});
