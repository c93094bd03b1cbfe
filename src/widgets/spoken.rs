//! What a screen reader says by itself: the last words, once they have rested. While a slider is dragged it says nothing.

use crate::follow::let_go_with_owner;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;

const REST_MS: u32 = 800;

/// Says words that stand elsewhere on the page and change as a hand moves.
pub(crate) fn spoken(words: Signal<String>) -> AnyView {
    let said = RwSignal::new(String::new());
    let rest = StoredValue::new_local(None::<Timeout>);
    let wait = move |words: &String, _: Option<&String>, _| {
        let words = words.clone();
        rest.set_value(Some(Timeout::new(REST_MS, move || drop(said.try_set(words)))));
    };
    let now = move || {
        let_go_with_owner();
        words.get()
    };
    Effect::watch(now, wait, false);
    view! { <p class="sr-only" role="status">{said}</p> }.into_any()
}
