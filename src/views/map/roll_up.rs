//! From the districts to the city: a sum where definitions compare, and why there is none everywhere else.

use crate::comparable::{COMPARISONS, Comparison, rolled_up};
use crate::facts::scope_name;
use crate::i18n::Lang;
use crate::i18n::facts::bounded_words;
use crate::i18n::texts::{consistency, map_view as texts};
use crate::map::delivered::{outcome, share};
use crate::state::{Screen, Table};
use leptos::prelude::*;
use markup::view;
use plan::Fact;

#[component]
pub(super) fn RollUp() -> impl IntoView {
    let screen = Screen::expect();
    let rows = move || {
        let lang = screen.lang.get();
        COMPARISONS.iter().map(|row| comparison(lang, row)).collect_view()
    };
    view! {
        <section class="map-roll" aria-labelledby="map-roll">
            <h2 id="map-roll">{screen.t(texts::ROLL_UP)}</h2>
            <p class="small muted">{screen.t(texts::ROLL_UP_HELP)}</p>
            <ul class="map-roll__list">{rows}</ul>
        </section>
    }
}

fn comparison(lang: Lang, row: &'static Comparison) -> AnyView {
    let table = Table::expect();
    let sum = move || {
        let (planned, now) = table.with_scenario(|s| rolled_up(row, |fact| s.delivery(fact)))?;
        Some(view! { <p class="map-roll__sum num-wrap">{texts::rolled_up(lang, &share(planned), &share(now))}</p> })
    };
    let city = row
        .city_facts()
        .map(|fact| format!("{} {}", lang.of(fact.name), bounded_words(lang, fact)));
    let city = city
        .collect::<Vec<_>>()
        .join(if lang == Lang::Zh { "；" } else { "; " });
    let city = (!city.is_empty()).then(|| view! { <p class="small muted">{texts::city_has(lang, &city)}</p> });
    view! {
        <li class="map-roll__item">
            <h3>{lang.of(row.quantity)}" "<span class="map-roll__verdict">{lang.of(consistency::verdict_name(row.verdict))}</span></h3>
            <ul class="map-roll__parts small">{row.part_facts().map(|fact| part(lang, fact)).collect_view()}</ul>
            {city}
            {sum}
            <p class="small">{lang.of(row.reason)}</p>
        </li>
    }
    .into_any()
}

fn part(lang: Lang, fact: &'static Fact) -> AnyView {
    let table = Table::expect();
    let told = move || {
        let (done, status) = table.with_scenario(|s| outcome(lang, fact, &s.delivery(fact)))?;
        Some(format!("→ {done} {}", lang.of(status)))
    };
    view! {
        <li>{scope_name(lang, fact.scope)}" "<strong class="num">{bounded_words(lang, fact)}</strong>" "<span class="num">{told}</span></li>
    }
    .into_any()
}
