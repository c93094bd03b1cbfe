//! The map as a table: every district with every target that the plan sets for it.

use super::statement::value;
use crate::facts::when;
use crate::i18n::Lang;
use crate::i18n::texts::{map_view as texts, words};
use crate::map::delivered::outcome;
use crate::map::measure::{facts_of, is_target};
use crate::state::{Screen, Table};
use leptos::prelude::*;
use markup::view;
use model::programmes::countable;
use plan::{District, Fact};

#[component]
pub(super) fn Twin() -> impl IntoView {
    let screen = Screen::expect();
    let head = move |text, class: &'static str| view! { <th scope="col" role="columnheader" class=class>{screen.t(text)}</th> };
    let groups = move || {
        let lang = screen.lang.get();
        plan::districts()
            .iter()
            .map(|district| group(screen, lang, district))
            .collect_view()
    };
    view! {
        <section class="map-table" aria-labelledby="map-table">
            <h2 id="map-table">{screen.t(texts::TABLE)}</h2>
            <p class="small muted">{screen.t(texts::TABLE_HELP)}</p>
            <div class="table-wrap">
                <table class="table" role="table" aria-labelledby="map-table">
                    <thead role="rowgroup">
                        <tr role="row">
                            {head(texts::DISTRICT, "")}{head(words::VALUE, "n")}{head(texts::TARGET, "")}
                            {head(texts::DELIVERED, "")}{head(texts::KIND, "")}{head(texts::PERIOD, "")}{head(words::PLACE, "")}
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
        </section>
    }
}

fn group(screen: Screen, lang: Lang, district: &'static District) -> impl IntoView {
    let facts: Vec<&'static Fact> = facts_of(district.id).collect();
    let span = facts.len().max(1).to_string();
    let selected = move || screen.district.get() == Some(district.id);
    let name = view! {
        <th scope="rowgroup" role="rowheader" rowspan=span>
            <button type="button" class="map-table__name" aria-pressed=move || selected().to_string()
                on:click=move |_| screen.set_district((!selected()).then_some(district.id))>{lang.of(district.name)}</button>
        </th>
    };
    let mut rest = facts.into_iter();
    let first = match rest.next() {
        Some(fact) => cells(lang, fact).into_any(),
        None => view! { <td role="cell" colspan="6" class="muted">{lang.of(texts::NONE)}</td> }.into_any(),
    };
    view! {
        <tbody role="rowgroup" class:map-table__selected=selected>
            <tr role="row">{name}{first}</tr>
            {rest.map(|fact| view! { <tr role="row">{cells(lang, fact)}</tr> }).collect_view()}
        </tbody>
    }
}

fn cells(lang: Lang, fact: &'static Fact) -> impl IntoView {
    let kind = if is_target(fact) {
        words::kind_name(fact.kind)
    } else {
        texts::DESCRIBES
    };
    let table = Table::expect();
    let is_countable = countable().iter().any(|one| one.id == fact.id);
    let told = move || {
        let (done, status) = table.with_scenario(|s| outcome(lang, fact, &s.delivery(fact)))?;
        Some(format!("{done} {}", lang.of(status)))
    };
    let told = move || is_countable.then(told).flatten();
    view! {
        <td role="cell" class="n">{value(lang, fact)}</td>
        <td role="cell" class="map-table__what">
            {lang.of(fact.name)}
            {fact.remark.map(|remark| view! { <span class="map-table__remark">{lang.of(remark)}</span> })}
        </td>
        <td role="cell" class="map-table__told num">{told}</td>
        <td role="cell" class="map-table__short">{if fact.value.is_some() { lang.of(kind) } else { "–" }}</td>
        <td role="cell" class="map-table__short">{when(lang, fact)}</td>
        <td role="cell" class="place" lang="zh-Hans">{fact.place}</td>
    }
}
