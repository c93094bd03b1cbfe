//! No file panics, and what was understood of one is written and read again as the same scenario.
#![no_main]

use scenario::{from_json, to_json};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let first = from_json(text);
    let again = from_json(&to_json(&first.scenario, first.name.as_deref()));
    assert!(again.diagnostics.is_empty(), "{:?}", again.diagnostics);
    assert_eq!((again.scenario, again.name), (first.scenario, first.name));
});
