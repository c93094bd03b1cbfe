//! Three ways into the product, for the three kinds of people who use it.

use crate::i18n::texts::overview;
use crate::route::View;
use crate::state::Screen;
use crate::widgets::shell::href_to;
use leptos::prelude::*;
use markup::view;
use plan::Text;

const WAYS: [(View, Text, Text); 3] = [
    (View::Map, overview::PUBLIC, overview::PUBLIC_TEXT),
    (View::Monitor, overview::OFFICIAL, overview::OFFICIAL_TEXT),
    (View::WhatIf, overview::PRESENTER, overview::PRESENTER_TEXT),
];

#[component]
pub(crate) fn WaysIn() -> impl IntoView {
    let screen = Screen::expect();
    let way = move |(view, title, words): (View, Text, Text)| {
        view! {
            <li><a class="way" href=move || href_to(screen, view)>
                <strong class="way__title">{screen.t(title)}<span aria-hidden="true">" →"</span></strong>
                <span class="way__text">{screen.t(words)}</span>
            </a></li>
        }
    };
    view! {
        <section class="overview__ways" aria-label=screen.t(overview::WAYS_IN)>
            <ul class="ways">{WAYS.map(way).collect_view()}</ul>
        </section>
    }
}
