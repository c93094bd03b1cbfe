//! No deck file and no deck link panics, and what was understood of one is written and read again as the same deck.
#![no_main]

use scenario::{deck_from_json, deck_from_link, deck_to_json, deck_to_link};

libfuzzer_sys::fuzz_target!(|text: &str| {
    for deck in [deck_from_json(text).deck, deck_from_link(text).deck] {
        let again = deck_from_json(&deck_to_json(&deck));
        assert_eq!(again.deck, deck);
        if let Some(link) = deck_to_link(&deck) {
            assert_eq!(deck_from_link(&link).deck, deck);
        }
    }
});
