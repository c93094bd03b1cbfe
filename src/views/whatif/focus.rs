//! The outcome in focus: sentence, chart, formula with the current numbers, and the levers that decide it.

use crate::charts::host::ChartHost;
use crate::i18n::numbers::fixed;
use crate::i18n::texts::{sand, words};
use crate::route::{Route, View};
use crate::state::{OutcomeView, Screen, Table};
use crate::widgets::dots::DotChart;
use leptos::prelude::*;
use plan::{LeverId, OutcomeId};

#[component]
pub(crate) fn FocusPanel() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="focus" aria-label=screen.t(sand::FOCUS)>
            {move || panel(screen.focus.get())}
        </section>
    }
}

fn panel(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let detail = move || {
        Route {
            view: View::Indicators,
            scenario: Table::expect().query(),
            ..screen.route()
        }
        .fragment()
    };
    view! {
        <header class="focus__head">
            <p class="eyebrow">{screen.t(id.def().group.name)}" · 表1-"{id.def().no}</p>
            <h2 class="focus__name">{screen.t(id.def().name)}</h2>
            <p class="focus__sentence" aria-live="polite">{move || view.sentence()}</p>
        </header>
        <FocusChart id/>
        <FiftyTimes view/>
        <p class="focus__formula"><span class="eyebrow">{screen.t(words::FORMULA)}</span>{move || view.formula_with_numbers()}</p>
        <section class="drivers">
            <h3 class="eyebrow">{screen.t(sand::DRIVERS)}</h3>
            <table class="drivers__table">
                <thead class="sr-only"><tr><th>{screen.t(sand::LEVERS)}</th><th>{screen.t(words::VALUE)}</th><th>{screen.t(sand::NEEDED_FOR)}</th></tr></thead>
                <tbody>{model::drivers(id).iter().map(|lever| driver(id, lever)).collect_view()}</tbody>
            </table>
            <p class="tiny muted drivers__note"><span class="key key--needed"></span>{screen.t(sand::NEEDED_FOR)}</p>
        </section>
        <a class="small" href=detail>{screen.t(sand::MORE)}" →"</a>
    }
}

/// The chart of an outcome, for this view and the indicator's own.
#[component]
pub(crate) fn FocusChart(id: OutcomeId) -> impl IntoView {
    let view = OutcomeView::new(id);
    view! { <ChartHost option=Signal::derive(move || Some(view.chart_option())) label=Signal::derive(move || view.chart_words())/> }
}

/// The chance as something to count.
#[component]
fn FiftyTimes(view: OutcomeView) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <details class="fifty" open>
            <summary><span class="eyebrow">{screen.t(sand::FIFTY)}</span>" "<strong class="fifty__sentence">{move || view.chance_sentence()}</strong></summary>
            <DotChart plot=Signal::derive(move || view.dots().map(|(plot, _)| plot))/>
            <p class="tiny muted">{screen.t(sand::CHANCE_NOTE)}</p>
        </details>
    }
}

fn driver(outcome: OutcomeId, lever: LeverId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let arrow = if model::direction(lever, outcome) == Some(model::Direction::Down) {
        "↓"
    } else {
        "↑"
    };
    let unit = move || screen.lang.get().of(lever.def().unit.name);
    let needed = move || {
        table
            .needed_lever(outcome, lever)
            .map_or_else(|| "–".to_owned(), |value| fixed(value, 2))
    };
    view! {
        <tr>
            <th scope="row"><span class="drivers__arrow" aria-hidden="true">{arrow}</span>{screen.t(lever.def().name)}</th>
            <td class="n num">{move || fixed(table.lever(lever), 2)}<span class="unit">{unit}</span></td>
            <td class="n num drivers__needed">{needed}</td>
        </tr>
    }
}
