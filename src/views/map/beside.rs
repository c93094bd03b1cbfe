//! Two districts side by side: the same rows for both, and a hatch with words where one has no such target.

use super::statement::value;
use crate::i18n::Lang;
use crate::i18n::texts::{map, map_view as texts};
use crate::map::Measure;
use crate::map::delivered::outcome_words;
use crate::map::fill::achieved_words;
use crate::map::measure::{facts_of, platforms_in};
use crate::state::{Screen, Table};
use leptos::prelude::*;
use markup::view;
use model::districts::achievement;
use plan::{District, Fact};

/// The list of districts to compare with.
pub(super) fn choice(screen: Screen, lang: Lang, district: &'static District) -> AnyView {
    let others = plan::districts()
        .iter()
        .filter(|d| d.city == district.city && d.id != district.id);
    let option = move |other: &'static District| {
        view! { <option value=other.id selected=move || screen.paired.get() == Some(other.id)>{lang.of(other.name)}</option> }
    };
    let choose = move |event| screen.set_paired(plan::district(&event_target_value(&event)).map(|d| d.id));
    view! {
        <label class="pick no-print">
            <span class="pick__name">{lang.of(texts::BESIDE)}</span>
            <select class="pick__select" prop:value=move || screen.paired.get().unwrap_or_default() on:change=choose>
                <option value="">{lang.of(texts::BESIDE_NONE)}</option>
                {others.map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The comparison, when two districts are chosen.
#[component]
pub(super) fn Beside() -> impl IntoView {
    let screen = Screen::expect();
    move || {
        let pair = [
            plan::district(screen.district.get()?)?,
            plan::district(screen.paired.get()?)?,
        ];
        Some(table(screen.lang.get(), pair))
    }
}

fn table(lang: Lang, pair: [&'static District; 2]) -> AnyView {
    let screen = Screen::expect();
    let head = pair
        .map(|d| view! { <th scope="col">{lang.of(d.name)}</th> })
        .collect_view();
    let row = |name: &'static str, cells: [AnyView; 2]| {
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }.into_any()
    };
    let both = |cell: fn(Lang, &'static District) -> AnyView| pair.map(|d| cell(lang, d));
    let measures = Measure::all()
        .iter()
        .filter(|measure| pair.iter().any(|d| measure.fact(d).is_some()));
    let figures = measures.map(|measure| row(lang.of(measure.name()), pair.map(|d| figure(lang, measure.fact(d)))));
    view! {
        <section class="map-beside" aria-labelledby="map-beside">
            <header class="map-panel__head">
                <h2 id="map-beside">{texts::beside(lang, lang.of(pair[0].name), lang.of(pair[1].name))}</h2>
                <button type="button" class="button no-print" on:click=move |_| screen.set_paired(None)>{lang.of(texts::BESIDE_END)}</button>
            </header>
            <p class="small muted">{lang.of(texts::BESIDE_HELP)}</p>
            <div class="table-wrap"><table class="table map-beside__table">
                <thead><tr><td></td>{head}</tr></thead>
                <tbody>
                    {row(lang.of(texts::PLATFORMS), both(platforms))}
                    {row(lang.of(texts::ACHIEVED), both(achieved))}
                    {figures.collect_view()}
                    {row(lang.of(texts::IN_WORDS), both(in_words))}
                </tbody>
            </table></div>
        </section>
    }
    .into_any()
}

fn platforms(lang: Lang, district: &'static District) -> AnyView {
    let names: Vec<&str> = platforms_in(district.id).map(|(_, p)| lang.of(p.name)).collect();
    names.join(if lang == Lang::Zh { "、" } else { "; " }).into_any()
}

fn achieved(lang: Lang, district: &'static District) -> AnyView {
    let table = Table::expect();
    let told = move || {
        let told = table.with_scenario(|s| achievement(district.id, |fact| s.delivery(fact)));
        told.map_or_else(|| lang.of(map::NOT_SET).to_owned(), |told| achieved_words(lang, told))
    };
    view! { <span class="num-wrap">{told}</span> }.into_any()
}

/// The target of one district for one measure, and what it comes to.
fn figure(lang: Lang, fact: Option<&'static Fact>) -> AnyView {
    let table = Table::expect();
    let Some(fact) = fact else {
        return view! { <span class="hatch hatch--cell">{lang.of(map::NOT_SET)}</span> }.into_any();
    };
    let told = move || table.with_scenario(|s| outcome_words(lang, fact, &s.delivery(fact)));
    view! {
        {value(lang, fact)}" "<span class="place" lang="zh-Hans">{fact.place}</span>
        <span class="map-table__remark num-wrap">{told}</span>
        {fact.remark.map(|remark| view! { <span class="map-table__remark">{lang.of(remark)}</span> })}
    }
    .into_any()
}

fn in_words(lang: Lang, district: &'static District) -> AnyView {
    let texts: Vec<&str> = facts_of(district.id)
        .filter(|fact| fact.value.is_none())
        .map(|fact| lang.of(fact.name))
        .collect();
    if texts.is_empty() {
        return view! { <span class="muted">"–"</span> }.into_any();
    }
    texts.join(if lang == Lang::Zh { "；" } else { "; " }).into_any()
}
