//! The style of the later part: named in the page, and loaded when the part is.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

const ID: &str = "later-style";

/// Loads it and then says whether that went well; at once where the page has it already.
pub(crate) fn load(then: impl Fn(bool) + Clone + 'static) {
    let named = gloo::utils::document().get_element_by_id(ID);
    let Some(link) = named.and_then(|found| found.dyn_into::<HtmlLinkElement>().ok()) else {
        return then(true);
    };
    if !link.disabled() {
        return then(true);
    }
    let (switch, other) = (link.clone(), then.clone());
    EventListener::once(&link, "load", move |_| then(true)).forget();
    EventListener::once(&link, "error", move |_| {
        // So that it can be asked for once more.
        switch.set_disabled(true);
        other(false);
    })
    .forget();
    link.set_disabled(false);
}
