//! No base map panics: it is drawn inside its frame or refused with a reason.
#![no_main]

use sandtable::map::files::MapFiles;

const META: &str = include_str!("../../public/map/map-meta.json");

libfuzzer_sys::fuzz_target!(|text: &str| {
    let meta = atlas::MapMeta::parse(META).expect("the published description is right");
    let files = MapFiles::of(meta, Ok(text));
    assert_ne!(
        files.geographic.is_some(),
        files.fault.is_some(),
        "drawn, or refused with a reason"
    );
});
