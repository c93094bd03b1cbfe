//! No address panics, and what was understood of one is written and read again as the same.
#![no_main]

use sandtable::route::Route;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (route, _) = Route::parse(text);
    let (again, problems) = Route::parse(&route.fragment());
    assert_eq!(problems, []);
    assert_eq!(again, route);
});
