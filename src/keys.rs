//! Keys that work everywhere: undo, redo, and R for the last change once more. A field for text keeps its own.

use crate::present::talk::Talk;
use crate::route::View;
use crate::state::{Screen, Table};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

/// Listens for the life of the page.
pub(crate) fn listen(table: Table, screen: Screen, talk: Talk) {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if is_typing(event) || event.alt_key() {
            return;
        }
        let with_control = event.ctrl_key() || event.meta_key();
        match (
            with_control,
            event.key().to_ascii_lowercase().as_str(),
            event.shift_key(),
        ) {
            // On the desk it is the deck that was changed.
            (true, "z", false) if screen.view.get_untracked() == View::Present => talk.undo(),
            (true, "z", true) | (true, "y", false) if screen.view.get_untracked() == View::Present => talk.redo(),
            (true, "z", false) => table.undo(),
            (true, "z", true) | (true, "y", false) => table.redo(),
            (false, "r", false) if !event.repeat() && !talk.is_guessing() => table.replay(),
            _ => return,
        }
        event.prevent_default();
    })
    .forget();
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    let in_text = target.dyn_ref::<HtmlTextAreaElement>().is_some() || target.dyn_ref::<HtmlSelectElement>().is_some();
    let field = target.dyn_ref::<HtmlInputElement>();
    in_text || field.is_some_and(|field| !matches!(field.type_().as_str(), "range" | "checkbox" | "radio"))
}
