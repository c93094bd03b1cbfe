//! The levers that decide an outcome, each a way to the sand table.

use crate::i18n::numbers::fixed;
use crate::i18n::texts::{indicators as texts, sand, words};
use crate::route::View;
use crate::state::{Screen, Table};
use crate::views::whatif::SaveDrivers;
use crate::widgets::shell::href_to;
use leptos::prelude::*;
use markup::view;
use plan::{LeverId, OutcomeId, Status};

/// Digits behind the point of a lever's value.
const DECIMALS: usize = 2;

#[component]
pub(super) fn Drivers(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="indicator__part">
            <div class="table-head"><h3>{screen.t(sand::DRIVERS)}</h3><SaveDrivers id/></div>
            <div class="table-wrap">
                <table class="table levers-of">
                    <thead><tr>
                        <th scope="col">{screen.t(sand::LEVERS)}</th>
                        <th scope="col" class="n">{screen.t(texts::NOW)}</th>
                        <th scope="col" class="n">{screen.t(words::PLAN_PATH)}</th>
                        <th scope="col" class="n">{screen.t(texts::NEEDED)}</th>
                    </tr></thead>
                    <tbody>{model::drivers(id).iter().map(|lever| row(id, lever)).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(outcome: OutcomeId, lever: LeverId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let falls = model::direction(lever, outcome) == Some(model::Direction::Down);
    let (arrow, word) = if falls {
        ("↓", texts::LOWERS)
    } else {
        ("↑", texts::RAISES)
    };
    let needed = move || {
        let needed = table.needed_lever(outcome, lever);
        needed.map_or_else(|| "–".to_owned(), |value| fixed(value, DECIMALS))
    };
    let assumed = lever.def().assumed.is_some().then(|| {
        view! { <span class="tag tag--assumed">{screen.t(words::status_name(Status::Assumed))}</span> }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="levers-of__arrow" title=screen.t(word)><span aria-hidden="true">{arrow}</span><span class="sr-only">{screen.t(word)}" "</span></span>
                <a href=move || href_to(screen, View::WhatIf)>{screen.t(lever.def().name)}</a>
                <span class="unit">{screen.t(lever.def().unit.name)}</span>" "{assumed}
            </th>
            <td class="n">{move || fixed(table.lever(lever), DECIMALS)}</td>
            <td class="n">{move || fixed(table.plan_lever(lever), DECIMALS)}</td>
            <td class="n">{needed}</td>
        </tr>
    }
}
