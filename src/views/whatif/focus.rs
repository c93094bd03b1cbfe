//! The outcome in focus: sentence, chart, formula with the current numbers, and the levers that decide it.

use crate::charts::host::ChartHost;
use crate::i18n::texts::{sand, words};
use crate::route::{Route, View};
use crate::state::{OutcomeView, Screen, Table};
use crate::views::whatif::drivers::Drivers;
use crate::widgets::dots::DotChart;
use leptos::prelude::*;
use plan::OutcomeId;

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
        <Drivers id/>
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
