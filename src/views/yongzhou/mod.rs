//! 甬舟: the ten goals with their paths, the report's other figures, the joint platforms.

mod card;
mod goals;
mod others;

use crate::i18n::texts::yongzhou as texts;
use crate::state::Screen;
use crate::widgets::print_head::PrintHead;
use leptos::prelude::*;
use markup::view;

/// The view.
#[component]
pub(crate) fn Yongzhou() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <div class="view yongzhou">
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p>{screen.t(texts::ABOUT)}</p>
            </header>
            <PrintHead/>
            <goals::Goals/>
            <others::Platforms/>
            <others::OtherFigures/>
        </div>
    }
}
