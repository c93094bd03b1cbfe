//! The headline and its grains: what 2020 had, what 2025 asks for, and the years between on the current scenario.

use crate::i18n::numbers::compact;
use crate::i18n::texts::overview;
use crate::state::{OutcomeWords, Screen, Table};
use crate::widgets::grains::GrainField;
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::{OutcomeForm, OutcomeId};

#[component]
pub(crate) fn Hero() -> impl IntoView {
    let screen = Screen::expect();
    let total = OutcomeWords::new(OutcomeId::TalentTotal);
    let year = RwSignal::new(Year::BASE);
    let headline = move || {
        overview::headline(
            screen.lang.get(),
            &total.base_words().unwrap_or_default(),
            &total.target_words(),
        )
    };
    view! {
        <section class="hero">
            <div class="hero__words">
                <p class="eyebrow">{screen.t(overview::EYEBROW)}</p>
                <h1 class="hero__headline">{headline}</h1>
                <p class="hero__lead">{screen.t(overview::LEAD)}</p>
            </div>
            <figure class="hero__picture">
                <GrainField year/>
                <figcaption class="tiny muted">{screen.t(overview::GRAIN)}" · "<span lang="zh-Hans">"表1-1"</span></figcaption>
                <YearSlider year/>
                <Legend/>
            </figure>
        </section>
    }
}

#[component]
pub(crate) fn YearSlider(year: RwSignal<Year>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let total = OutcomeWords::new(OutcomeId::TalentTotal);
    // 2020 is the published figure; the later years are what the books give.
    let value = move || match year.get() {
        Year::BASE => total.base_words().unwrap_or_default(),
        later => table
            .answer
            .with(|a| a.now.value(OutcomeId::TalentTotal, later))
            .map(|v| total.words(v))
            .unwrap_or_default(),
    };
    let spoken = move || overview::at_year(screen.lang.get(), year.get().number(), &value());
    let moved = move |event| {
        let chosen = event_target_value(&event).parse().ok().and_then(Year::from_number);
        year.set(chosen.unwrap_or(Year::BASE));
    };
    view! {
        <label class="years">
            <span class="small">{screen.t(overview::YEAR)}</span>
            <input type="range" class="pick__range" min=Year::BASE.number() max=Year::LAST.number() step="1"
                prop:value=move || year.get().number().to_string() aria-valuetext=spoken on:input=moved/>
            <output class="years__value num" aria-live="off">{spoken}</output>
        </label>
    }
}

/// The six groups with baseline and target.
#[component]
pub(crate) fn Legend() -> impl IntoView {
    let parts = match OutcomeId::TalentTotal.def().form {
        OutcomeForm::Sum(parts) => parts,
        _ => &[],
    };
    let item = |(index, part): (usize, &plan::QuantityId)| {
        let id = part.id();
        OutcomeId::from_id(id).map(|outcome| legend_item(index + 1, outcome))
    };
    view! { <ul class="hero__legend">{parts.iter().enumerate().map(item).collect_view()}</ul> }
}

fn legend_item(number: usize, id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeWords::new(id);
    let from_to = move || {
        let unit = id.def().unit;
        let base = id
            .def()
            .base
            .and_then(|fact| fact.value)
            .map(|v| compact(screen.lang.get(), v, unit, 1));
        format!("{} → {}", base.unwrap_or_default(), view.target_number())
    };
    view! {
        <li class="hero__group">
            <span class=format!("dot dot--{number}")></span>
            <span>{screen.t(id.def().name)}</span>
            <span class="num muted">{from_to}</span>
        </li>
    }
}
