//! The 16 as compact bullet rows by group.

use super::{Bring, choose};
use crate::i18n::Lang;
use crate::i18n::numbers::{compact, printed};
use crate::i18n::texts::indicators as texts;
use crate::state::{OutcomeView, Screen, Table};
use crate::widgets::bullet::{Bullet, BulletBar};
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use plan::{Fact, Group, Outcome};

#[component]
pub(super) fn List() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let groups = plan::outcome_groups();
    view! {
        <nav class="picks" aria-label=screen.t(texts::LIST)>
            <p class="picks__met">{move || table.met_words(screen.lang.get())}</p>
            {groups.map(group).collect_view()}
            <p class="tiny muted picks__help">{screen.t(texts::BULLET_HELP)}</p>
        </nav>
    }
}

fn group(group: &'static Group) -> impl IntoView {
    let screen = Screen::expect();
    let rows = group.outcomes().map(row);
    view! {
        <section class="picks__group">
            <h2 class="picks__title">{screen.t(group.name)}</h2>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}

fn row(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(outcome.id);
    let chosen = move || (screen.focus.get() == outcome.id).then_some("true");
    let bullet = move || Bullet {
        base: outcome.base.and_then(|fact| fact.value),
        projection: view.value(),
        target: view.target(),
    };
    let base = move || base_mark(screen.lang.get(), outcome);
    view! {
        <li>
            <button type="button" class="pickrow" aria-current=chosen on:click=move |_| choose(screen, outcome.id, Bring::WhenBelow)>
                <span class="pickrow__no num">{outcome.no}</span>
                <span class="pickrow__name">{screen.t(outcome.short)}</span>
                <span class="pickrow__value num">{move || view.value_number()}</span>
                <StatusMark met=Signal::derive(move || view.met())/>
                <span class="pickrow__base num">{base}</span>
                <BulletBar bullet=Signal::derive(bullet)/>
                <span class="pickrow__target num">{move || view.target_number()}</span>
            </button>
        </li>
    }
}

/// The baseline in the least room, with its year when that is not 2020, or that there is none.
pub(super) fn base_mark(lang: Lang, outcome: &Outcome) -> String {
    let Some((fact, value)) = outcome.base.and_then(|fact| fact.value.map(|value| (fact, value))) else {
        return lang.of(texts::NO_BASE_SHORT).to_owned();
    };
    let words = compact(lang, value, fact.unit, printed_decimals(value));
    match fact.year {
        Some(year) if year != 2020 => format!("{words} ({year})"),
        _ => words,
    }
}

fn printed_decimals(value: f64) -> usize {
    printed(value).split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// Remarks of the printed figures of an outcome: baseline first.
pub(super) fn remarks(outcome: &Outcome) -> impl Iterator<Item = &'static Fact> {
    let facts = [outcome.base, Some(outcome.target)];
    facts.into_iter().flatten().filter(|fact| fact.remark.is_some())
}
