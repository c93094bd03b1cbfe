//! The 16 outcomes, all from one run: a table beside the levers, a strip above them on a phone.

use crate::follow::let_go_with_owner;
use crate::i18n::texts::{sand, words};
use crate::state::{OutcomeView, Screen, Table};
use crate::views::indicators::all_outcomes;
use crate::widgets::figure::SaveTable;
use crate::widgets::grains::GrainField;
use crate::widgets::resize::Watch;
use crate::widgets::sideways::bring_to_middle;
use crate::widgets::spark::Sparkline;
use crate::widgets::status::StatusMark;
use leptos::html::{Section, Ul};
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::{Group, Outcome};

/// The table with the grain field on top. Its rows are laid out as grids; without the roles that is no table to some screen readers.
#[component]
pub(crate) fn OutcomeColumn() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="outcomes" aria-label=screen.t(sand::OUTCOMES)>
            <Summary/>
            <table class="outcomes__table" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{screen.t(words::INDICATOR)}</th>
                        <th scope="col" role="columnheader" class="outcomes__path-head">{screen.t(sand::PATH)}</th>
                        <th scope="col" role="columnheader" class="n">{screen.t(sand::VALUE_2025)}</th>
                        <th scope="col" role="columnheader" class="n">{screen.t(words::CHANGE)}</th>
                        <th scope="col" role="columnheader" class="n">{screen.t(words::TARGET)}</th>
                        <th scope="col" role="columnheader">{screen.t(sand::STATUS)}</th>
                        <th scope="col" role="columnheader" class="n">{screen.t(sand::CHANCE)}</th>
                    </tr>
                </thead>
                {plan::outcome_groups().map(group).collect_view()}
            </table>
            <SaveTable title=Signal::derive(move || screen.lang.get().of(sand::OUTCOMES).to_owned()) grid=Callback::new(|()| all_outcomes())/>
        </section>
    }
}

/// How many targets are met, and the people as grains.
#[component]
fn Summary() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let total = OutcomeView::new(plan::OutcomeId::TalentTotal);
    view! {
        <div class="summary">
            <div class="summary__words">
                <strong class="summary__number num">{move || total.value_words()}</strong>
                <span class="summary__met">{move || table.met_words(screen.lang.get())}</span>
                <span class="summary__joint">{move || table.joint_words(screen.lang.get())}</span>
            </div>
            <GrainField year=Signal::stored(Year::LAST)/>
        </div>
    }
}

fn group(group: &'static Group) -> impl IntoView {
    let screen = Screen::expect();
    let rows = group.outcomes().map(row);
    view! {
        <tbody role="rowgroup">
            <tr class="outcomes__group" role="row"><th colspan="7" scope="rowgroup" role="rowheader">{screen.t(group.name)}</th></tr>
            {rows.collect_view()}
        </tbody>
    }
}

fn row(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(outcome.id);
    let focused = move || screen.focus.get() == outcome.id;
    view! {
        <tr class="outcome" role="row" class:outcome--focused=focused data-outcome=outcome.id.id() on:click=move |_| screen.set_focus(outcome.id)>
            <th scope="row" role="rowheader">
                <button type="button" class="outcome__name" aria-pressed=move || focused().to_string() title=screen.t(outcome.name)>
                    {screen.t(outcome.short)}
                </button>
            </th>
            <td role="cell"><Sparkline spark=Signal::derive(move || view.spark())/></td>
            <td role="cell" class="n outcome__value">{move || view.value_number()}</td>
            <td role="cell" class="n outcome__change">{move || view.change_number()}</td>
            <td role="cell" class="n outcome__target">{move || view.target_number()}</td>
            <td role="cell"><StatusMark met=Signal::derive(move || view.met())/></td>
            <td role="cell" class="n outcome__chance">{move || view.chance_number()}</td>
        </tr>
    }
}

/// On a phone: the same answers as cards that stay on screen while the levers scroll. Where it does not show there are none: what cannot be seen need
/// not answer at every move.
#[component]
pub(crate) fn Strip() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let (strip, list) = (NodeRef::<Section>::new(), NodeRef::<Ul>::new());
    let shows = RwSignal::new(false);
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move || {
        let_go_with_owner();
        let place: Option<web_sys::HtmlElement> = strip.get();
        watch.set_value(place.map(|place| Watch::new(&place.clone(), move || shows.set(place.client_width() > 0))));
    });
    Effect::new(move || {
        let_go_with_owner();
        let _ = screen.focus.get();
        if let Some(list) = list.get() {
            bring_to_middle(&list, ".card--focused");
        }
    });
    let answers = move || {
        view! {
            <p class="strip__met">{move || table.met_words(screen.lang.get())}</p>
            <ul class="strip__list" node_ref=list>{plan::outcomes().iter().map(card).collect_view()}</ul>
        }
    };
    view! {
        <section class="strip" aria-label=screen.t(sand::OUTCOMES) node_ref=strip>{move || shows.get().then(answers)}</section>
    }
}

fn card(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(outcome.id);
    let focused = move || screen.focus.get() == outcome.id;
    view! {
        <li>
            <button type="button" class="card" class:card--focused=focused aria-pressed=move || focused().to_string()
                on:click=move |_| screen.set_focus(outcome.id)>
                <span class="card__name">{screen.t(outcome.short)}</span>
                <span class="card__value num">{move || view.value_words()}</span>
                <StatusMark met=Signal::derive(move || view.met())/>
            </button>
        </li>
    }
}
