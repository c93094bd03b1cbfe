//! The outcome in focus: sentence, chart, formula with the current numbers, and the levers that decide it.

use crate::charts::host::ChartHost;
use crate::i18n::texts::{sand, words};
use crate::route::{Route, View};
use crate::state::{OutcomeView, Screen, Table};
use crate::views::whatif::drivers::Drivers;
use crate::widgets::dots::DotChart;
use crate::widgets::figure::Figure;
use leptos::prelude::*;
use plan::OutcomeId;

#[component]
pub(crate) fn FocusPanel() -> impl IntoView {
    let screen = Screen::expect();
    // Kept here, so that the next indicator opens on the same tab.
    let tab = RwSignal::new(0);
    view! {
        <section class="focus" aria-label=screen.t(sand::FOCUS)>
            {move || panel(screen.focus.get(), tab)}
        </section>
    }
}

fn panel(id: OutcomeId, tab: RwSignal<usize>) -> impl IntoView {
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
        <FocusChart id tab/>
        <FiftyTimes view/>
        <p class="focus__formula"><span class="eyebrow">{screen.t(words::FORMULA)}</span>{move || view.formula_with_numbers()}</p>
        <Drivers id/>
        <a class="small" href=detail>{screen.t(sand::MORE)}" →"</a>
    }
}

/// The chart of an outcome with its table, for this view and the indicator's own. The chosen `tab` outlives the outcome.
#[component]
pub(crate) fn FocusChart(id: OutcomeId, tab: RwSignal<usize>) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let words = Signal::derive(move || view.chart_words());
    view! {
        <Figure id="outcome-figure" title=Signal::derive(move || screen.lang.get().of(id.def().name).to_owned()) summary=words
            grid=Callback::new(move |()| view.grid()) tab>
            <ChartHost option=Signal::derive(move || Some(view.chart_option())) label=words/>
        </Figure>
    }
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
