//! Keys that work everywhere: undo and redo. A text field keeps its own.

use crate::state::Table;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Listens for the life of the page.
pub(crate) fn listen(table: Table) {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !(event.ctrl_key() || event.meta_key()) || is_typing(event) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => table.undo(),
            ("z", true) | ("y", false) => table.redo(),
            _ => return,
        }
        event.prevent_default();
    })
    .forget();
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.type_() != "range")
}
