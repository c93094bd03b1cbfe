//! Nothing that is typed or pasted into a number field panics or gives a number that is none, and printed numbers are read back.
#![no_main]

use sandtable::i18n::numbers::fixed;
use sandtable::typed::number;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some(value) = number(text) else { return };
    assert!(value.is_finite());
    if value.abs() < 1e9 {
        let again = number(&fixed(value, 3)).expect("what is printed can be typed");
        assert!((again - value).abs() <= 0.001, "{value} became {again}");
    }
});
