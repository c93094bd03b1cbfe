//! One statement about a district or a platform, in the panel.

use crate::facts::{place_words, shown, when};
use crate::i18n::Lang;
use crate::i18n::texts::{map_view as texts, targets, words};
use crate::map::delivered::{beside_city, outcome_words};
use crate::map::measure::is_target;
use crate::scenarios::knob::Knob;
use crate::state::Table;
use crate::widgets::lever::LeverRow;
use crate::widgets::marked::marked;
use leptos::prelude::*;
use markup::view;
use plan::Fact;

/// Value with operator, name, kind, time, place, remark; for a target that can be delivered its lever, and how it stands to the city's.
pub(super) fn statement(lang: Lang, fact: &'static Fact, has_lever: bool) -> AnyView {
    let kind = if is_target(fact) {
        words::kind_name(fact.kind)
    } else {
        texts::DESCRIBES
    };
    let places = std::iter::once(fact.place.to_owned()).chain(fact.also_in.iter().map(|p| place_words(lang, p)));
    let places = places
        .collect::<Vec<_>>()
        .join(if lang == Lang::Zh { "、" } else { ", " });
    view! {
        <li class="aim">
            <p class="aim__head">{value(lang, fact)}<span class="aim__name">{lang.of(fact.name)}</span></p>
            <p class="aim__meta">
                {fact.value.map(|_| view! { <span>{lang.of(kind)}</span> })}
                <span>{when(lang, fact)}</span>
                <span class="place">{marked(lang, &places)}</span>
                {fact.inferred.then(|| view! { <span class="aim__inferred" title=lang.of(targets::INFERRED_HELP)>{lang.of(targets::INFERRED)}</span> })}
            </p>
            {fact.remark.map(|remark| view! { <p class="aim__remark">{lang.of(remark)}</p> })}
            {has_lever.then(|| lever(lang, fact))}
        </li>
    }
    .into_any()
}

fn lever(lang: Lang, fact: &'static Fact) -> AnyView {
    let table = Table::expect();
    let note = move |()| {
        table
            .with_scenario(|s| outcome_words(lang, fact, &s.delivery(fact)))
            .unwrap_or_default()
    };
    let city = move || table.with_scenario(|s| beside_city(lang, fact, &s.delivery(fact)));
    view! {
        <div class="bare-lever"><LeverRow knob=Knob::Rate(fact) note=Callback::new(note)/></div>
        <p class="aim__city num-wrap">{city}</p>
    }
    .into_any()
}

/// The value; a statement in words has none.
pub(super) fn value(lang: Lang, fact: &'static Fact) -> impl IntoView {
    let shown = shown(lang, fact);
    if shown.number.is_empty() {
        return view! { <span class="aim__none">{lang.of(texts::NO_NUMBER)}</span> }.into_any();
    }
    view! {
        <span class="aim__value num"><span class="aim__sign">{shown.sign}</span>{shown.number}<span class="unit">{shown.unit}</span></span>
    }
    .into_any()
}
