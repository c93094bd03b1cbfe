//! The outcome in focus: sentence, chart, formula with the current numbers, and the levers that decide it.

use crate::charts::host::ChartHost;
use crate::follow::Memo;
use crate::i18n::texts::{compare, sand, words};
use crate::route::{Route, View};
use crate::state::{OutcomeView, Screen, Table};
use crate::views::whatif::drivers::Drivers;
use crate::widgets::dots::DotChart;
use crate::widgets::figure::Figure;
use crate::widgets::path_picture::PathPicture;
use crate::widgets::spoken::spoken;
use crate::widgets::tabs::ChosenTab;
use leptos::prelude::*;
use markup::view;
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
    let sentence = Signal::derive(move || view.sentence());
    view! {
        <header class="focus__head">
            <p class="eyebrow">{screen.t(id.def().group.name)}" · "<span lang="zh-Hans">"表1-"{id.def().no}</span></p>
            <h2 class="focus__name">{screen.t(id.def().name)}</h2>
            <p class="focus__sentence">{sentence}</p>
            {spoken(Table::expect().rested(move || view.sentence()).into())}
        </header>
        <FocusChart id is_live=true/>
        <FiftyTimes id/>
        <p class="focus__formula"><span class="eyebrow">{screen.t(words::FORMULA)}</span>{move || view.formula_with_numbers()}</p>
        <Drivers id/>
        <a class="small" href=detail>{screen.t(sand::MORE)}" →"</a>
    }
}

/// The chart of an outcome with its table, for this view and the indicator's own. The chosen tab is part of the address, and outlives the outcome.
/// Beside levers it `is_live`: drawn by the page itself, since the chart library alone takes longer than a frame.
#[component]
pub(crate) fn FocusChart(id: OutcomeId, #[prop(optional)] is_live: bool) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let words = Signal::from(Table::expect().rested(move || view.chart_words()));
    let tab = ChosenTab {
        now: screen.tab.into(),
        choose: Callback::new(move |tab| screen.set_tab(tab)),
    };
    let laid_over = move || {
        screen.overlay.get().then(|| {
            view! { <button type="button" class="button button--quiet focus__over" on:click=move |_| screen.set_overlay(false)>{screen.t(compare::OVERLAY_OFF)}" ×"</button> }
        })
    };
    view! {
        <Figure id="outcome-figure" title=Signal::derive(move || screen.lang.get().of(id.def().name).to_owned()) summary=words
            grid=Callback::new(move |()| view.grid()) tab>
            {move || picture(view, words, is_live)}
        </Figure>
        {laid_over}
    }
}

pub(super) fn picture(view: OutcomeView, words: Signal<String>, is_live: bool) -> AnyView {
    if is_live {
        let screen = Screen::expect();
        let range = Signal::derive(move || screen.lang.get().of(sand::NINE_IN_TEN).to_owned());
        view! { <PathPicture chart=Memo::new(move |_| view.chart()) label=words range/> }.into_any()
    } else {
        view! { <ChartHost option=Signal::derive(move || Some(view.chart_option())) label=words/> }.into_any()
    }
}

/// The chance as something to count.
#[component]
fn FiftyTimes(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let title = Signal::derive(move || {
        let lang = screen.lang.get();
        sand::fifty_of(lang, lang.of(id.def().name))
    });
    view! {
        <details class="fifty" open>
            <summary><span class="eyebrow">{screen.t(sand::FIFTY)}</span>" "<strong class="fifty__sentence">{move || view.chance_sentence()}</strong></summary>
            <Figure id="fifty-figure" title summary=Table::expect().rested(move || view.chance_sentence()) grid=Callback::new(move |()| view.dots_grid())>
                <DotChart plot=Memo::new(move |_| view.dots().map(|(plot, _)| plot))/>
            </Figure>
            <p class="tiny muted">{move || view.chance_note()}</p>
        </details>
    }
}
