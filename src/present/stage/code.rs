//! The code that leads a phone to the scene: large as a scene of its own, or in the corner.

use crate::follow::Memo;
use crate::i18n::texts::{present as texts, share};
use crate::present::link::{handed_out, typed_by_hand};
use crate::present::talk::Talk;
use crate::route::Route;
use crate::scenarios::qr::{Code, code};
use crate::state::{Screen, Table, is_served, page_address};
use leptos::prelude::*;
use markup::view;

/// The link to what is on the stage at this moment.
fn link() -> Memo<String> {
    let (screen, table) = (Screen::expect(), Table::expect());
    Memo::new(move |_| {
        let route = Route {
            scenario: table.query(),
            ..screen.route()
        };
        format!("{}{}", page_address(), handed_out(&route))
    })
}

/// In the corner, where a page is served and the person wants it.
#[component]
pub(super) fn Corner() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let link = link();
    let shown = move || {
        talk.code.get().then(|| {
            view! {
                <figure class="corner">
                    {move || picture(&link.get(), screen.lang.get().of(texts::SCAN))}
                    <figcaption class="corner__text">{move || short(&link.get())}</figcaption>
                </figure>
            }
        })
    };
    view! { {shown} }
}

/// As a scene.
#[component]
pub(super) fn Large() -> impl IntoView {
    let screen = Screen::expect();
    let link = link();
    view! {
        <div class="handout">
            {move || picture(&link.get(), screen.lang.get().of(texts::SCAN))}
            <p class="handout__text">{move || is_served().then(|| short(&link.get()))}</p>
        </div>
    }
}

// Black on white in every theme: readers of codes expect it.
fn picture(link: &str, label: &'static str) -> AnyView {
    let screen = Screen::expect();
    if !is_served() {
        return view! { <p class="handout__none">{screen.t(texts::NO_LINK)}</p> }.into_any();
    }
    let Some(Code { side, path }) = code(link) else {
        return view! { <p class="handout__none">{screen.t(share::QR_LONG)}</p> }.into_any();
    };
    view! {
        <svg class="handout__code" role="img" aria-label=label viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"/><path d=path fill="#000"/>
        </svg>
    }
    .into_any()
}

/// The address as people read it out; without the settings when they make it too long, since then only the code holds them.
fn short(link: &str) -> String {
    let bare = link.split('#').next().unwrap_or_default();
    typed_by_hand(link)
        .or_else(|| typed_by_hand(bare))
        .unwrap_or_default()
        .to_owned()
}
