//! The 16 indicators as bullet rows, each a way into its page.

use crate::i18n::Lang;
use crate::i18n::numbers::signed;
use crate::i18n::texts::{overview, words};
use crate::route::{Route, View};
use crate::state::{OutcomeWords, Screen, Table};
use crate::widgets::bullet::{Bullet, BulletBar};
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::{Group, Measure, Outcome};

#[component]
pub(crate) fn Bullets() -> impl IntoView {
    let groups = plan::outcome_groups();
    view! { <div class="bullets">{groups.map(group).collect_view()}</div> }
}

fn group(group: &'static Group) -> impl IntoView {
    let screen = Screen::expect();
    let rows = group.outcomes().map(row);
    view! {
        <section class="bullets__group">
            <h3 class="bullets__title">{screen.t(group.name)}</h3>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}

fn row(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeWords::new(outcome.id);
    let href = move || {
        let scenario = Table::expect().query();
        Route {
            view: View::Indicators,
            focus: Some(outcome.id),
            scenario,
            ..screen.route()
        }
        .fragment()
    };
    let base = outcome.base.and_then(|fact| fact.value);
    let bullet = move || Bullet {
        base,
        projection: Some(view.target()),
        target: view.target(),
    };
    view! {
        <li>
            <a class="bullets__row" href=href>
                <span class="bullets__name">{screen.t(outcome.name)}</span>
                <span class="bullets__base num">{move || base_words(outcome, view, screen.lang.get())}</span>
                <BulletBar bullet=Signal::derive(bullet)/>
                <span class="bullets__target num">{move || view.target_words()}</span>
                <span class="bullets__rise num">{move || rise(outcome, screen.lang.get())}</span>
            </a>
        </li>
    }
}

/// The printed baseline, with its year when that is not 2020.
fn base_words(outcome: &Outcome, view: OutcomeWords, lang: Lang) -> String {
    let Some(words) = view.base_words() else {
        return lang.of(words::NOT_PUBLISHED).to_owned();
    };
    match outcome.base.and_then(|fact| fact.year) {
        Some(year) if year != Year::BASE.number() => overview::of_year(lang, &words, year),
        _ => words,
    }
}

/// Target over baseline: per cent, or percentage points where both are shares.
fn rise(outcome: &Outcome, lang: Lang) -> String {
    let Some((base, target)) = outcome.base.and_then(|fact| fact.value).zip(outcome.target.value) else {
        return String::new();
    };
    if outcome.unit.measure == Measure::Percent {
        return overview::points(lang, &signed(target - base, usize::from(outcome.decimals)));
    }
    format!("{}%", signed((target / base - 1.0) * 100.0, 1))
}
