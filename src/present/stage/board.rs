//! The 16 outcomes as cards that read from the back row.

use crate::i18n::texts::{present as texts, words};
use crate::state::{OutcomeView, Screen, Table};
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use plan::Outcome;

#[component]
pub(super) fn Board() -> impl IntoView {
    let screen = Screen::expect();
    view! { <ul class="board" aria-label=screen.t(words::INDICATOR)>{plan::outcomes().iter().map(card).collect_view()}</ul> }
}

/// On the plan path every target is met by construction, so the card says from where to where. Otherwise it says what comes of the
/// settings.
fn card(outcome: &'static Outcome) -> AnyView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let view = OutcomeView::new(outcome.id);
    let on_plan = move || table.is_as_provided() && table.preset().id == plan::presets()[0].id;
    let base = move || view.base_number().unwrap_or_else(|| "–".to_owned());
    let numbers = move || {
        if on_plan() {
            texts::from_to(&base(), &view.target_number())
        } else {
            view.value_number()
        }
    };
    let target =
        move || (!on_plan()).then(|| format!("{} {}", screen.lang.get().of(words::TARGET), view.target_number()));
    let status = move || (!on_plan()).then(|| view! { <StatusMark met=Signal::derive(move || view.met())/> });
    view! {
        <li class="board__card" class:board__card--missed=move || !on_plan() && view.met() == Some(false)>
            <span class="board__name">{screen.t(outcome.short)}</span>
            <strong class="board__value num">{numbers}</strong>
            <span class="board__foot num">{target}{status}</span>
        </li>
    }
    .into_any()
}
