//! A deck in a link: base64 (the alphabet of addresses) of the scenes as compact JSON. A scene of the ready-made talk is only named.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::deck_file::written_out;
use crate::{Deck, Problem, ReadDeck, Scene};

/// Most bytes of a deck in a link: what messengers and browsers still carry whole.
pub const DECK_LINK_LIMIT: usize = 6_000;

/// Writes a deck for a link; `None` when it does not fit.
///
/// ```
/// let deck = scenario::Deck::ready();
/// let link = scenario::deck_to_link(&deck).ok_or("too long")?;
/// assert_eq!(scenario::deck_from_link(&link).deck, deck);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn deck_to_link(deck: &Deck) -> Option<String> {
    let scenes: Vec<Value> = deck.scenes().map(short).collect();
    let text = URL_SAFE_NO_PAD.encode(Value::Array(scenes).to_string());
    (text.len() <= DECK_LINK_LIMIT).then_some(text)
}

fn short(scene: &Scene) -> Value {
    let ready = plan::scenes().iter().find(|ready| Scene::ready(ready) == *scene);
    ready.map_or_else(
        || Value::Object(written_out(scene)),
        |ready| json!({ "ready": ready.id }),
    )
}

/// Reads a deck from a link.
#[must_use]
pub fn deck_from_link(text: &str) -> ReadDeck {
    let mut read = ReadDeck::default();
    if text.len() > DECK_LINK_LIMIT {
        let limit_bytes = DECK_LINK_LIMIT;
        read.note("", Problem::TooLarge { limit_bytes });
        return read;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='));
    let value = bytes
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    match value.as_ref().and_then(Value::as_array) {
        Some(scenes) => read.scenes(scenes),
        None => read.note("", Problem::NotADeck),
    }
    read
}
