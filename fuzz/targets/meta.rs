//! No description of a map panics, and no caption of a map without an approval number claims one.
#![no_main]

use sandtable::map::files::{Fault, META, MapFiles};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(meta) = atlas::MapMeta::parse(text) {
        let files = MapFiles::of(meta, Err(Fault::NotThere(META.into())));
        assert_eq!(files.bases().len(), 1, "without outlines only the tiles are shown");
    }
});
