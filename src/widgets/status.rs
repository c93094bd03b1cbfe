//! Met or missed: always a shape and a word, never colour alone.

use crate::i18n::texts::words;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;

/// A filled flag when met, a hollow one when missed, a dash when it cannot be told.
#[component]
pub(crate) fn StatusMark(#[prop(into)] met: Signal<Option<bool>>) -> impl IntoView {
    let screen = Screen::expect();
    let class = move || match met.get() {
        Some(true) => "status status--met",
        Some(false) => "status status--missed",
        None => "status",
    };
    let word = move || {
        let text = match met.get() {
            Some(true) => words::MET,
            Some(false) => words::MISSED,
            None => words::NOT_PUBLISHED,
        };
        screen.lang.get().of(text)
    };
    view! {
        <span class=class>
            <svg class="status__shape" viewBox="0 0 12 14" aria-hidden="true"><path d="M2 13V1.500L10.500 4.700L2 8"/></svg>
            <span class="status__word">{word}</span>
        </span>
    }
}
