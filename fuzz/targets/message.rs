//! No message between windows panics, and what was understood of one is written and read again as the same message.
#![no_main]

use sandtable::present::message::Message;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Some(message) = Message::from_text(text) {
        assert_eq!(Message::from_text(&message.to_text()), Some(message));
    }
});
