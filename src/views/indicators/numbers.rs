//! Baseline, projection and target, large.

use crate::facts::{place_words, shown};
use crate::i18n::Lang;
use crate::i18n::texts::{indicators as texts, words};
use crate::state::{OutcomeView, Screen};
use crate::widgets::marked::marked;
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use plan::{Fact, OutcomeId, Status};

#[component]
pub(super) fn Numbers(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let def = id.def();
    let base = def
        .base
        .map_or_else(|| no_base().into_any(), |fact| baseline(fact).into_any());
    view! {
        <dl class="numbers">
            {base}
            <div class="numbers__one numbers__one--projection">
                <dt>{screen.t(words::PROJECTION)}" 2025"<span class="tag tag--derived">{screen.t(words::status_name(Status::Derived))}</span></dt>
                <dd class="numbers__value">{move || view.value_words()}</dd>
                <dd class="numbers__note"><StatusMark met=Signal::derive(move || view.met())/></dd>
            </div>
            <div class="numbers__one">
                <dt>{screen.t(words::TARGET)}" 2025"<span class="tag tag--stated">{screen.t(words::status_name(Status::Stated))}</span></dt>
                <dd class="numbers__value">{move || view.target_words()}</dd>
                <dd class="numbers__note"><span lang="zh-Hans">{def.target.place}</span>" "{move || also(screen.lang.get(), def.target)}</dd>
            </div>
        </dl>
    }
}

fn baseline(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <div class="numbers__one">
            <dt>{screen.t(words::BASELINE)}" "{fact.year}<span class="tag tag--stated">{screen.t(words::status_name(Status::Stated))}</span></dt>
            <dd class="numbers__value">{move || value(screen.lang.get(), fact)}</dd>
            <dd class="numbers__note" lang="zh-Hans">{fact.place}</dd>
        </div>
    }
}

fn no_base() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <div class="numbers__one">
            <dt>{screen.t(words::BASELINE)}</dt>
            <dd class="numbers__missing hatch">{screen.t(texts::NO_BASE)}</dd>
        </div>
    }
}

/// A printed value as it is, without the words around it.
pub(super) fn value(lang: Lang, fact: &Fact) -> String {
    shown(lang, fact).joined(lang)
}

/// Other places that say the same.
fn also(lang: Lang, fact: &Fact) -> Option<AnyView> {
    let places: Vec<String> = fact.also_in.iter().map(|place| place_words(lang, place)).collect();
    (!places.is_empty()).then(|| marked(lang, &texts::repeated_in(lang, &places)))
}
