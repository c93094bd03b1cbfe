//! What decides the outcome in focus: each lever's value, what a point more does, its part of the change, and the value that would do.

use crate::follow::Memo;
use crate::i18n::numbers::fixed;
use crate::i18n::texts::{indicators, sand, words};
use crate::state::{OutcomeView, Screen, Table};
use crate::widgets::figure::SaveTable;
use leptos::prelude::*;
use markup::view;
use plan::{LeverId, OutcomeId};

/// The table.
#[component]
pub(crate) fn Drivers(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let head = |text, title| view! { <th scope="col" class="n" title=screen.t(title)>{screen.t(text)}</th> };
    view! {
        <section class="drivers">
            <div class="table-head"><h3 class="eyebrow">{screen.t(sand::DRIVERS)}</h3><SaveDrivers id/></div>
            <table class="drivers__table">
                <thead>
                    <tr>
                        <th scope="col"><span class="sr-only">{screen.t(sand::LEVERS)}</span></th>
                        {head(words::VALUE, words::VALUE)}
                        {head(sand::ONE_POINT, sand::ONE_POINT_HELP)}
                        {head(sand::PART, sand::PART_HELP)}
                        {head(sand::JUST_RIGHT, sand::NEEDED_FOR)}
                    </tr>
                </thead>
                <tbody>{model::drivers(id).iter().map(|lever| driver(id, lever)).collect_view()}</tbody>
            </table>
            <p class="tiny muted">{screen.t(sand::DRIVERS_NOTE)}</p>
        </section>
    }
}

/// The same numbers for a spreadsheet; for the indicator's own page as well.
#[component]
pub(crate) fn SaveDrivers(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let title = Signal::derive(move || {
        let lang = screen.lang.get();
        indicators::named(lang, lang.of(sand::DRIVERS), lang.of(id.def().name))
    });
    view! { <SaveTable title grid=Callback::new(move |()| view.drivers_grid())/> }
}

fn driver(outcome: OutcomeId, lever: LeverId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let view = OutcomeView::new(outcome);
    let change = move |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |v| view.change_words(v));
    view! {
        <tr>
            <th scope="row">{screen.t(lever.def().name)}</th>
            <td class="n">{move || fixed(table.lever(lever), 2)}</td>
            <td class="n">{move || change(table.sway(outcome, lever).point)}</td>
            <td class="n drivers__part">{move || change(table.sway(outcome, lever).part)}</td>
            <td class="n">{seek(outcome, lever)}</td>
        </tr>
    }
}

/// Goal seek: moves the one lever to where the target is just met; hidden where no value does it. It stays the same button while its value changes.
fn seek(outcome: OutcomeId, lever: LeverId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let needed = Memo::new(move |_| table.needed_lever(outcome, lever));
    let shown = move || needed.get().map(|needed| fixed(needed, 2)).unwrap_or_default();
    let label = move || sand::seek(screen.lang.get(), screen.lang.get().of(lever.def().name), &shown());
    let set = move |_| {
        if let Some(needed) = needed.get_untracked() {
            table.set_lever(lever, needed);
        }
    };
    view! {
        <button type="button" class="drivers__seek" hidden=move || needed.get().is_none() aria-label=label on:click=set>{shown}</button>
    }
}
