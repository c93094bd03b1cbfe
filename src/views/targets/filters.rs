//! The search field, and the filters with the number of statements that each option would show.

use super::Library;
use crate::facts::{Facet, facet_name};
use crate::follow::Memo;
use crate::i18n::texts::targets as texts;
use crate::state::Screen;
use crate::widgets::number_field::is_composing;
use leptos::prelude::*;
use markup::view;
use plan::Text;

#[component]
pub(super) fn Filters(library: Library) -> impl IntoView {
    let screen = Screen::expect();
    // On a phone the options stay folded until they are asked for.
    let open = RwSignal::new(false);
    view! {
        <search class="filters">
            <Search library/>
            <button type="button" class="button filters__toggle" aria-expanded=move || open.get().to_string() aria-controls="filters-options"
                on:click=move |_| open.update(|open| *open = !*open)>{screen.t(texts::FILTERS)}</button>
            <div class="filters__options" id="filters-options" class:filters__options--open=move || open.get()>
                {Facet::ALL.map(|facet| options(library, facet)).collect_view()}
                <details class="filters__outline"><summary class="eyebrow">{screen.t(texts::OUTLINE)}</summary>{crate::views::method::outline_tree()}</details>
            </div>
        </search>
    }
}

#[component]
fn Search(library: Library) -> impl IntoView {
    let screen = Screen::expect();
    let typed = move |event: web_sys::Event| library.search(&event_target_value(&event), is_composing(&event));
    let composed = move |event| library.search(&event_target_value(&event), false);
    view! {
        <label class="filters__search">
            <span class="sr-only">{screen.t(texts::SEARCH)}</span>
            <svg class="filters__glass" viewBox="0 0 20 20" aria-hidden="true"><path d="M13.500 13.500L18 18M15 8.500a6.500 6.500 0 1 1-13 0a6.500 6.500 0 0 1 13 0z"/></svg>
            <input type="search" class="filters__field" node_ref=library.field autocomplete="off" spellcheck="false" enterkeyhint="search"
                placeholder=screen.t(texts::SEARCH_HINT) on:input=typed on:compositionend=composed/>
        </label>
    }
}

fn options(library: Library, facet: Facet) -> impl IntoView {
    let screen = Screen::expect();
    let counts = Memo::new(move |_| library.counts(facet));
    let count = move |key: &str| {
        let found = |counts: &Vec<(&str, usize)>| counts.iter().find(|(of, _)| *of == key).map(|c| c.1);
        counts.with(found).unwrap_or_default()
    };
    let option = move |key: &'static str| {
        let chosen = move || library.filter.with(|filter| filter.has(facet, key));
        view! {
            <label class="option" class:option--none=move || count(key) == 0>
                <input type="checkbox" class="option__box" prop:checked=chosen
                    on:change=move |_| library.filter.update(|filter| filter.toggle(facet, key))/>
                <span class="option__name">{move || facet_name(screen.lang.get(), facet, key)}</span>
                <span class="option__count num">{move || count(key)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="filters__group">
            <legend class="eyebrow">{screen.t(heading(facet))}</legend>
            {facet.keys().into_iter().map(option).collect_view()}
        </fieldset>
    }
}

pub(super) const fn heading(facet: Facet) -> Text {
    match facet {
        Facet::Chapter => texts::BY_CHAPTER,
        Facet::Kind => texts::BY_KIND,
        Facet::Scope => texts::BY_SCOPE,
        Facet::Unit => texts::BY_UNIT,
    }
}
