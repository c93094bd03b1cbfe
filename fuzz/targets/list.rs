//! No list of named scenarios on the device panics, and what was understood of one is written and read again as the same list.
#![no_main]

use sandtable::scenarios::kept::{read_list, write_list};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let first = read_list(text);
    let again = read_list(&write_list(&first.kept));
    assert!(again.diagnostics.is_empty(), "{:?}", again.diagnostics);
    assert_eq!(again.kept, first.kept);
});
