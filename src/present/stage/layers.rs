//! What lies over a scene: nothing to be seen, all scenes, the keys, the spotlight.

use crate::i18n::texts::present as texts;
use crate::present::talk::{Layer, Talk};
use crate::state::Screen;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

#[component]
pub(super) fn Layers() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let layer = move || match talk.layer.get() {
        Layer::None => ().into_any(),
        Layer::Blank => {
            let back = move |_| talk.layer.set(Layer::None);
            view! { <button type="button" class="blank" aria-label=screen.t(texts::BLANK_HINT) on:click=back></button> }
                .into_any()
        }
        Layer::Grid => grid(talk),
        Layer::Help => help(),
    };
    view! {
        <div class="spot" aria-hidden="true"></div>
        {layer}
    }
}

fn grid(talk: Talk) -> AnyView {
    let screen = Screen::expect();
    let lang = screen.lang.get();
    let now = untrack(|| talk.at.get());
    let titles: Vec<(String, &'static str)> = untrack(|| {
        talk.with_deck(|deck| {
            let title = |(place, scene)| (talk.title(lang, scene, place), lang.of(texts::focus_name(scene.focus)));
            deck.scenes().enumerate().map(title).collect()
        })
    });
    let cell = move |(place, (title, focus)): (usize, (String, &'static str))| {
        let current = now == Some(place);
        view! {
            <li><button type="button" class="grid__scene" id=cell_id(place) aria-current=current.then_some("true") on:click=move |_| talk.show(place)>
                <span class="grid__number num">{place + 1}</span>
                <span class="grid__title">{title}</span>
                <span class="grid__focus">{focus}</span>
            </button></li>
        }
    };
    request_animation_frame(move || super::focus(&cell_id(now.unwrap_or_default())));
    view! {
        <nav class="layer" aria-label=screen.t(texts::GRID)>
            <ol class="grid">{titles.into_iter().enumerate().map(cell).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn cell_id(place: usize) -> String {
    format!("stage-scene-{}", place + 1)
}

/// Moves the focus among the scenes.
pub(super) fn step(by: isize) {
    let active = gloo::utils::document().active_element();
    let item = active.and_then(|active| active.parent_element());
    let next = item.and_then(|item| {
        if by > 0 {
            item.next_element_sibling()
        } else {
            item.previous_element_sibling()
        }
    });
    let button = next.and_then(|next| next.first_element_child());
    if let Some(button) = button.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

fn help() -> AnyView {
    let screen = Screen::expect();
    let row = move |(keys, does)| view! { <tr><th scope="row"><kbd>{keys}</kbd></th><td>{screen.t(does)}</td></tr> };
    view! {
        <section class="layer" role="dialog" aria-label=screen.t(texts::HELP)>
            <table class="help">{texts::KEYS.map(row).collect_view()}</table>
        </section>
    }
    .into_any()
}
