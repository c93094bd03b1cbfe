//! Where the numbers of 2020 come from that an outcome is computed with, and what the ledger says about it.

use crate::facts::{base_words, derivation};
use crate::i18n::Lang;
use crate::i18n::facts::printed_unit;
use crate::i18n::numbers::{printed, quantity};
use crate::i18n::texts::{indicators as texts, words};
use crate::io::grid::{Cell, Grid, Head};
use crate::state::Screen;
use crate::widgets::figure::SaveTable;
use leptos::prelude::*;
use markup::view;
use plan::{Assumption, Outcome, OutcomeForm, OutcomeId, QuantityId, Status};

/// Digits of an exported starting point.
const EXPORTED: usize = 4;

#[component]
pub(super) fn Bases(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let quantities = quantities(id.def());
    let title = Signal::derive(move || {
        let lang = screen.lang.get();
        texts::named(lang, lang.of(texts::BASES), lang.of(id.def().name))
    });
    let listed = quantities.clone();
    let sheet = Callback::new(move |()| grid(screen.lang.get(), &listed));
    let save = (!quantities.is_empty()).then(|| view! { <SaveTable title grid=sheet/> });
    let table = if quantities.is_empty() {
        view! { <p class="small">{screen.t(texts::NO_BASES)}</p> }.into_any()
    } else {
        view! {
            <div class="table-wrap">
                <table class="table bases">
                    <thead><tr>
                        <th scope="col">{screen.t(texts::QUANTITY)}</th>
                        <th scope="col" class="n">{screen.t(texts::VALUE_2020)}</th>
                        <th scope="col">{screen.t(texts::MARK)}</th>
                    </tr></thead>
                    <tbody>{quantities.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="indicator__part">
            <div class="table-head"><h3>{screen.t(texts::BASES)}</h3>{save}</div>
            {table}
            {ledger(id.def())}
        </section>
    }
}

fn quantities(outcome: &Outcome) -> Vec<QuantityId> {
    match outcome.form {
        OutcomeForm::Level(quantity) => vec![quantity],
        OutcomeForm::Sum(parts) => parts.to_vec(),
        OutcomeForm::Ratio {
            numerator, denominator, ..
        } => numerator.iter().copied().chain([denominator]).collect(),
        OutcomeForm::EndPoint(_) => Vec::new(),
    }
}

/// The table in the units of the plan.
fn grid(lang: Lang, quantities: &[QuantityId]) -> Grid {
    let head = [texts::QUANTITY, words::UNIT, texts::VALUE_2020, texts::MARK, texts::HOW];
    let row = |id: &QuantityId| {
        let def = id.def();
        vec![
            Cell::text(lang.of(def.name)),
            Cell::text(printed_unit(lang, def.unit)),
            Cell::number(String::new(), def.base_2020, EXPORTED),
            Cell::text(lang.of(words::status_name(def.status))),
            Cell::text(derivation(lang, def)),
        ]
    };
    Grid {
        unit: String::new(),
        head: head.map(|text| Head::text(lang.of(text))).into(),
        rows: quantities.iter().map(row).collect(),
    }
}

fn row(id: QuantityId) -> impl IntoView {
    let screen = Screen::expect();
    let def = id.def();
    view! {
        <tr>
            <th scope="row">{screen.t(def.name)}</th>
            <td class="n">{move || base_words(screen.lang.get(), def)}</td>
            <td>{tag(def.status)}" "<span class="bases__how">{move || derivation(screen.lang.get(), def)}</span></td>
        </tr>
    }
}

fn tag(status: Status) -> impl IntoView {
    let screen = Screen::expect();
    let class = match status {
        Status::Stated => "tag tag--stated",
        Status::Derived => "tag tag--derived",
        Status::Assumed => "tag tag--assumed",
    };
    view! { <span class=class>{screen.t(words::status_name(status))}</span> }
}

/// Entries of the ledger that lean on the row of this outcome in table 1.
fn ledger(outcome: &'static Outcome) -> Option<impl IntoView> {
    let place = outcome.target.place;
    let entries: Vec<&'static Assumption> = plan::assumptions()
        .iter()
        .filter(|entry| entry.place == Some(place))
        .collect();
    (!entries.is_empty())
        .then(|| view! { <ul class="ledger-notes">{entries.into_iter().map(entry).collect_view()}</ul> })
}

fn entry(entry: &'static Assumption) -> impl IntoView {
    let screen = Screen::expect();
    let head = move || {
        let lang = screen.lang.get();
        texts::named(lang, lang.of(entry.name), &value(lang, entry))
    };
    view! { <li>{tag(entry.status)}" "<b class="num-wrap">{head}</b><p class="muted">{screen.t(entry.note)}</p></li> }
}

fn value(lang: Lang, entry: &Assumption) -> String {
    let decimals = printed(entry.value)
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    quantity(lang, entry.value, entry.unit, decimals).joined(lang)
}
