//! What a scene shows large: the page's own parts, alive, with nothing around them.

use super::{board, code, guess, versus};
use crate::charts::host::ChartHost;
use crate::follow::Memo;
use crate::i18n::facts::value_words;
use crate::i18n::texts::{overview, present as texts, yongzhou as yz};
use crate::map::{DistrictMap, Fill, Pins};
use crate::route::View;
use crate::state::{OutcomeView, Screen, Table};
use crate::views::{self, GroupLegend, YearSlider};
use crate::widgets::grains::GrainField;
use crate::yongzhou::{self, Goal};
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::{OutcomeId, SceneFocus};

pub(super) fn body(focus: SceneFocus) -> AnyView {
    let screen = Screen::expect();
    match focus {
        SceneFocus::View => view! { <div class="stage__view">{move || whole(screen.view.get())}</div> }.into_any(),
        SceneFocus::Total => view! { <Total/> }.into_any(),
        SceneFocus::Board => view! { <board::Board/> }.into_any(),
        SceneFocus::Chart => (move || chart(screen.focus.get())).into_any(),
        SceneFocus::Guess => (move || guess::panel(screen.focus.get())).into_any(),
        SceneFocus::Compare => view! { <versus::Versus/> }.into_any(),
        SceneFocus::Map => view! { <Map/> }.into_any(),
        SceneFocus::Goals => view! { <Goals/> }.into_any(),
        SceneFocus::Link => view! { <code::Large/> }.into_any(),
    }
}

/// A view as it is. The desk on a stage would hold the stage again.
fn whole(view: View) -> AnyView {
    match view {
        View::Present => ().into_any(),
        other => views::build(other),
    }
}

/// The chart of an outcome under its sentence.
pub(super) fn chart(id: OutcomeId) -> AnyView {
    let view = OutcomeView::new(id);
    view! {
        <div class="stage__chart">
            <p class="stage__sentence">{move || view.sentence()}</p>
            <ChartHost option=Signal::derive(move || Some(view.chart_option())) label=Signal::derive(move || view.chart_words())/>
        </div>
    }
    .into_any()
}

#[component]
fn Total() -> impl IntoView {
    let total = OutcomeView::new(OutcomeId::TalentTotal);
    let screen = Screen::expect();
    let year = RwSignal::new(Year::BASE);
    let numbers = move || texts::from_to(&total.base_number().unwrap_or_default(), &total.target_words());
    view! {
        <div class="stage__total">
            <p class="stage__number num">{numbers}</p>
            <figure class="stage__grains"><GrainField year/><figcaption>{screen.t(overview::GRAIN)}</figcaption></figure>
            <div class="stage__legend"><YearSlider year/><GroupLegend/></div>
        </div>
    }
}

#[component]
fn Map() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let fill = Memo::new(move |_| table.with_scenario(|s| Fill::under(screen.measure(), screen.lang.get(), s)));
    let toggle = move |id: &'static str| {
        let selected = screen.district.get_untracked() == Some(id);
        screen.set_district((!selected).then_some(id));
    };
    view! {
        <div class="stage__map">
            <DistrictMap base=Signal::derive(move || screen.base()) extent=Signal::derive(move || screen.area())
                fill=fill pins=Pins::None selected=screen.district on_select=toggle/>
        </div>
    }
}

/// The goals at their three dates.
#[component]
fn Goals() -> impl IntoView {
    let screen = Screen::expect();
    let rows = yongzhou::goals().into_iter().filter(|goal| !goal.is_part).map(goal_row);
    let head = yongzhou::YEARS.map(|year| view! { <th scope="col" class="n">{year}</th> });
    view! {
        <table class="stage__goals">
            <thead><tr><th scope="col">{screen.t(yz::GOAL)}</th>{head.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn goal_row(goal: Goal) -> AnyView {
    let screen = Screen::expect();
    let cells = goal.cells.map(|fact| {
        let class = if fact.value.is_some() {
            "n num"
        } else {
            "n stage__words"
        };
        view! { <td class=class>{move || value_words(screen.lang.get(), fact)}</td> }
    });
    view! { <tr><th scope="row">{screen.t(goal.cells[2].name)}</th>{cells.collect_view()}</tr> }.into_any()
}
