//! What lies over a scene: nothing to be seen, all scenes, the keys, the spotlight.

use crate::i18n::texts::present as texts;
use crate::present::talk::{Layer, Talk};
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;

/// What the ids of the grid's scenes begin with; their number follows.
const CELL: &str = "stage-scene-";

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
    // A key that came before the grid was drawn has moved the focus already.
    request_animation_frame(move || {
        if focused().is_none() {
            super::focus(&cell_id(now.unwrap_or_default()));
        }
    });
    view! {
        <nav class="layer" aria-label=screen.t(texts::GRID)>
            <ol class="grid">{titles.into_iter().enumerate().map(cell).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn cell_id(place: usize) -> String {
    format!("{CELL}{}", place + 1)
}

/// Moves the focus among the scenes, from the one that is on when it is not there yet.
pub(super) fn step(talk: Talk, by: isize) {
    let from = focused().or_else(|| untrack(|| talk.at.get())).unwrap_or_default();
    if let Some(to) = from.checked_add_signed(by) {
        super::focus(&cell_id(to));
    }
}

/// The place of the scene that has the focus in the grid.
fn focused() -> Option<usize> {
    let id = gloo::utils::document().active_element()?.id();
    let number: usize = id.strip_prefix(CELL)?.parse().ok()?;
    number.checked_sub(1)
}

fn help() -> AnyView {
    let screen = Screen::expect();
    let row = move |(keys, does): (&'static str, Text)| view! { <tr><th scope="row"><kbd>{keys}</kbd></th><td>{screen.t(does)}</td></tr> };
    view! {
        <section class="layer" role="dialog" aria-label=screen.t(texts::HELP)>
            <table class="help">{texts::KEYS.map(row).collect_view()}</table>
        </section>
    }
    .into_any()
}
