//! Beside the map: the selected district with everything the plan says about it, or how to select one.

use super::beside;
use super::statement::statement;
use crate::i18n::Lang;
use crate::i18n::texts::{map, map_view as texts};
use crate::map::fill::achieved_words;
use crate::map::measure::{facts_of, platforms_in, targets};
use crate::map::{Measure, neighbours};
use crate::route::View;
use crate::state::{Screen, Table};
use crate::widgets::shell::href_to;
use crate::widgets::spoken::spoken;
use leptos::prelude::*;
use markup::view;
use model::districts::{achievement, measures};
use plan::{District, Platform};

#[component]
pub(super) fn Panel() -> impl IntoView {
    let screen = Screen::expect();
    let content = move || {
        let lang = screen.lang.get();
        match screen.district.get().and_then(plan::district) {
            Some(district) => chosen(screen, lang, district).into_any(),
            None => choice(screen, lang).into_any(),
        }
    };
    view! { <section class="map-panel" aria-label=screen.t(texts::PANEL)>{content}</section> }
}

fn choice(screen: Screen, lang: Lang) -> impl IntoView {
    let city = move |city: &'static str| {
        let districts = plan::districts().iter().filter(move |d| d.city == city);
        let name = plan::districts()
            .iter()
            .find(|d| d.city == city)
            .map(|d| lang.of(map::city_name(d)));
        view! {
            <h3 class="eyebrow">{name}</h3>
            <ul class="map-panel__names">{districts.map(|d| view! { <li>{name_button(screen, lang, d)}</li> }).collect_view()}</ul>
        }
    };
    view! {
        <h2 class="map-panel__title">{lang.of(texts::CHOOSE)}</h2>
        <p class="small muted">{lang.of(texts::CHOOSE_HELP)}</p>
        {["ningbo", "zhoushan"].map(city).collect_view()}
    }
}

/// A district's name with its number of targets; selects it.
fn name_button(screen: Screen, lang: Lang, district: &'static District) -> impl IntoView {
    let count = targets(district.id).count();
    let figure = view! {
        <span class="muted num" aria-hidden="true">{count}</span>
        <span class="sr-only">{map::target_count(lang, count)}</span>
    };
    view! {
        <button type="button" class="button map-panel__name" on:click=move |_| screen.set_district(Some(district.id))>
            {lang.of(district.name)}{(count > 0).then_some(figure)}
        </button>
    }
}

fn chosen(screen: Screen, lang: Lang, district: &'static District) -> impl IntoView {
    let count = targets(district.id).count();
    view! {
        <header class="map-panel__head">
            <div>
                <h2 class="map-panel__title" aria-live="polite">{lang.of(district.name)}</h2>
                <p class="eyebrow">
                    {lang.of(map::city_name(district))}
                    {(count > 0).then(|| format!(" · {}", map::target_count(lang, count)))}
                </p>
            </div>
            <button type="button" class="button no-print" on:click=move |_| screen.set_district(None)>{lang.of(texts::ALL_DISTRICTS)}</button>
        </header>
        {(count > 0).then(|| beside::choice(screen, lang, district))}
        {(count == 0).then(|| elsewhere(screen, lang))}
        {platforms(lang, district, count > 0)}
        {(count > 0).then(|| standing(screen, lang, district))}
        {(count > 0).then(|| aims(lang, district))}
        {platforms_in(district.id).map(|(_, platform)| figures(lang, platform, &measures(district.id))).collect_view()}
        {adjoining(screen, lang, district)}
    }
}

fn elsewhere(screen: Screen, lang: Lang) -> impl IntoView {
    view! {
        <p>{lang.of(texts::OTHER_CITY)}</p>
        <p><a href=move || href_to(screen, View::Yongzhou)>{lang.of(texts::SHARED_GOALS)}</a></p>
    }
}

/// Where the district stands under its levers.
fn standing(screen: Screen, lang: Lang, district: &'static District) -> AnyView {
    let table = Table::expect();
    let told = Signal::derive(move || {
        let told = table.with_scenario(|s| achievement(district.id, |fact| s.delivery(fact)));
        told.map(|told| achieved_words(lang, told)).unwrap_or_default()
    });
    let switch = move || {
        (!screen.measure().is_achievement()).then(|| {
            let show = move |_| screen.set_measure(Measure::achievement());
            view! { <button type="button" class="map-pins__home no-print" on:click=show>{lang.of(texts::SHOW_ACHIEVEMENT)}</button> }
        })
    };
    view! {
        <p class="map-panel__standing num-wrap">{told}</p>
        {spoken(told)}
        <p class="small muted no-print">{lang.of(texts::LEVERS_HELP)}" "{switch}</p>
    }
    .into_any()
}

fn aims(lang: Lang, district: &'static District) -> impl IntoView {
    let countable = measures(district.id);
    let has_lever = |fact: &plan::Fact| countable.iter().any(|one| one.id == fact.id);
    view! {
        <section class="map-panel__part">
            <h3>{lang.of(texts::TARGETS)}</h3>
            <ul class="aims">{facts_of(district.id).map(|fact| statement(lang, fact, has_lever(fact))).collect_view()}</ul>
        </section>
    }
}

fn platforms(lang: Lang, district: &'static District, in_plan: bool) -> Option<impl IntoView> {
    platforms_in(district.id).next()?;
    let list = platforms_in(district.id).map(|(index, platform)| one_platform(lang, index, platform, in_plan));
    Some(view! {
        <section class="map-panel__part">
            <h3>{lang.of(texts::PLATFORMS)}</h3>
            {list.collect_view()}
        </section>
    })
}

fn one_platform(lang: Lang, index: usize, platform: &'static Platform, in_plan: bool) -> impl IntoView {
    let has_facts = facts_of(platform.id).next().is_some();
    view! {
        <div class="platform">
            <p class="platform__name"><span class="pin-number num">{index + 1}</span>{lang.of(platform.name)}</p>
            <p class="small">{lang.of(platform.about)}" "<span class="place"><span lang="zh-Hans">{platform.place}</span>" · "{lang.of(texts::certainty(platform))}</span></p>
            {(!has_facts && !in_plan).then(|| view! { <p class="small muted">{lang.of(texts::NO_FIGURES)}</p> })}
        </div>
    }
}

/// What the documents say about a platform itself.
fn figures(
    lang: Lang,
    platform: &'static Platform,
    countable: &[&'static plan::Fact],
) -> Option<impl IntoView + use<>> {
    facts_of(platform.id).next()?;
    let has_lever = |fact: &plan::Fact| countable.iter().any(|one| one.id == fact.id);
    let facts = facts_of(platform.id)
        .map(|fact| statement(lang, fact, has_lever(fact)))
        .collect_view();
    Some(view! {
        <section class="map-panel__part map-panel__part--figures">
            <h3>{texts::figures_of(lang, lang.of(platform.name))}</h3>
            <ul class="aims">{facts}</ul>
        </section>
    })
}

fn adjoining(screen: Screen, lang: Lang, district: &'static District) -> impl IntoView {
    let index = plan::districts()
        .iter()
        .position(|d| d.id == district.id)
        .unwrap_or_default();
    let names = neighbours(index).iter().filter_map(|&i| plan::districts().get(i));
    view! {
        <section class="map-panel__part no-print">
            <h3>{lang.of(texts::NEIGHBOURS)}</h3>
            <ul class="map-panel__names">{names.map(|d| view! { <li>{name_button(screen, lang, d)}</li> }).collect_view()}</ul>
        </section>
    }
}
