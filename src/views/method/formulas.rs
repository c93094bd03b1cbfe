//! How outcomes follow from base quantities, and these from printed numbers.

use super::heading;
use crate::facts::{base_words, derivation};
use crate::i18n::Lang;
use crate::i18n::facts::value_words;
use crate::i18n::texts::{method as texts, words};
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::{Outcome, Quantity, Status};

#[component]
pub(crate) fn Formulas() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="method__section">
            {heading("m-formulas", texts::FORMULAS)}
            <table class="table method__table">
                <thead>
                    <tr>
                        <th scope="col">{screen.t(words::INDICATOR)}</th>
                        <th scope="col">{screen.t(words::FORMULA)}</th>
                        <th scope="col" class="n">{screen.t(words::BASELINE)}</th>
                        <th scope="col" class="n">{screen.t(words::TARGET)}</th>
                    </tr>
                </thead>
                <tbody>{plan::outcomes().iter().map(outcome).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn outcome(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let (zh, en) = plan::formula(outcome);
    let formula = move || {
        if screen.lang.get() == Lang::Zh {
            zh.clone()
        } else {
            en.clone()
        }
    };
    let base = move || {
        let lang = screen.lang.get();
        outcome.base.map_or_else(
            || lang.of(words::NOT_PUBLISHED).to_owned(),
            |fact| value_words(lang, fact),
        )
    };
    let year = outcome
        .base
        .and_then(|fact| fact.year)
        .filter(|year| *year != model::Year::BASE.number());
    let sign = if outcome.target.op == plan::Op::MoreThan {
        "> "
    } else {
        ""
    };
    view! {
        <tr>
            <th scope="row">{screen.t(outcome.name)}" "<span class="place" lang="zh-Hans">{outcome.target.place}</span></th>
            <td class="method__formula">{formula}</td>
            <td class="n" data-head=screen.t(words::BASELINE)>{base}{year.map(|year| view! { <span class="place">" "{year}</span> })}</td>
            <td class="n" data-head=screen.t(words::TARGET)>{sign}{move || value_words(screen.lang.get(), outcome.target)}</td>
        </tr>
    }
}

#[component]
pub(crate) fn Bases() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="method__section">
            {heading("m-bases", texts::BASES)}
            <p class="muted">{screen.t(texts::BASES_ABOUT)}</p>
            <table class="table method__table">
                <thead>
                    <tr>
                        <th scope="col">{screen.t(texts::QUANTITY)}</th>
                        <th scope="col">{screen.t(texts::DERIVATION)}</th>
                        <th scope="col" class="n">"2020"</th>
                        <th scope="col">{screen.t(texts::ORIGIN)}</th>
                    </tr>
                </thead>
                <tbody>{plan::quantities().iter().map(base).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn base(quantity: &'static Quantity) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <tr>
            <th scope="row">{screen.t(quantity.name)}</th>
            <td class="method__formula">{move || derivation(screen.lang.get(), quantity)}</td>
            <td class="n" data-head="2020">{move || base_words(screen.lang.get(), quantity)}</td>
            <td>{tag(quantity.status)}</td>
        </tr>
    }
}

/// The mark that every number carries: stated, derived or assumed.
pub(super) fn tag(status: Status) -> impl IntoView {
    let screen = Screen::expect();
    view! { <span class=format!("tag tag--{}", status.word())>{screen.t(words::status_name(status))}</span> }
}
