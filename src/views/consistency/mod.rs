//! 自洽: what follows from the plan's own numbers, computed when the page opens.

mod compare;
mod finding;

use crate::i18n::texts::consistency as texts;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use model::consistency::{Finding, findings};
use plan::Text;

/// The view.
#[component]
pub(crate) fn Consistency() -> impl IntoView {
    let screen = Screen::expect();
    let all = findings();
    let sections = texts::SECTIONS
        .map(|(heading, ids)| section(heading, ids, &all))
        .collect_view();
    view! {
        <div class="view consistency">
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p>{screen.t(texts::ABOUT)}</p>
                <p class="small muted">{screen.t(texts::UNITS_NOTE)}</p>
            </header>
            {sections}
            <compare::Comparisons/>
            <compare::Lookalikes/>
            <compare::Operators/>
        </div>
    }
}

fn section(heading: Text, ids: &'static [&'static str], all: &[Finding]) -> impl IntoView + use<> {
    let screen = Screen::expect();
    let chosen = ids
        .iter()
        .filter_map(|id| all.iter().find(|finding| finding.id == *id).cloned());
    let cards = chosen.map(|finding| view! { <finding::Card finding/> }).collect_view();
    view! {
        <section class="findings">
            <h2 class="findings__head">{screen.t(heading)}</h2>
            {cards}
        </section>
    }
}
