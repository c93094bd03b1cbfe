//! One indicator in full.

use super::bases::Bases;
use super::drivers::Drivers;
use super::list::remarks;
use super::numbers::{Numbers, value};
use crate::i18n::texts::indicators as texts;
use crate::state::{OutcomeView, Screen, Table};
use crate::views::whatif::FocusChart;
use crate::widgets::marked::marked;
use leptos::prelude::*;
use markup::view;
use plan::OutcomeId;

pub(super) fn detail(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    view! {
        <header class="indicator__head">
            <p class="eyebrow">{screen.t(id.def().group.name)}" · "<span lang="zh-Hans">"表1-"{id.def().no}</span></p>
            <h2 class="indicator__name" id="indicator-name">{screen.t(id.def().name)}</h2>
            <div class="indicator__steps">
                {step(id, -1, texts::PREVIOUS, "←")}
                {step(id, 1, texts::NEXT, "→")}
            </div>
        </header>
        <Numbers id/>
        <p class="indicator__sentence" aria-live="polite">{move || view.sentence()}</p>
        <div class="indicator__chart"><FocusChart id/></div>
        <div class="indicator__parts">
            <div class="indicator__column"><Formula id/><NeededPace id/><Drivers id/></div>
            <div class="indicator__column"><Bases id/><Remarks id/></div>
        </div>
    }
}

/// The indicator before or after this one, around the ends.
fn step(id: OutcomeId, by: isize, label: plan::Text, arrow: &'static str) -> impl IntoView {
    let screen = Screen::expect();
    let count = OutcomeId::ALL.len();
    let next = OutcomeId::ALL[id.index().wrapping_add_signed(by).wrapping_add(count) % count];
    let words = move || {
        let lang = screen.lang.get();
        texts::named(lang, lang.of(label), lang.of(next.def().short))
    };
    view! {
        <button type="button" class="button button--quiet" aria-label=words title=words on:click=move |_| screen.set_focus(next)>{arrow}</button>
    }
}

#[component]
fn Formula(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    view! {
        <section class="indicator__part">
            <h3>{screen.t(texts::IN_NAMES)}</h3>
            <p class="formula">{move || view.formula()}</p>
            <p class="eyebrow">{screen.t(texts::IN_NUMBERS)}</p>
            <p class="formula">{move || view.formula_with_numbers()}</p>
        </section>
    }
}

#[component]
fn NeededPace(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let state = move || table.answer.with(|answer| answer.targets[id.index()]);
    let words = move || {
        let (lang, state) = (screen.lang.get(), state());
        match (state.required_pace, state.current) {
            (Ok(pace), Some(now)) => texts::pace(lang, now.year.number(), pace),
            (Err(reason), _) => lang.of(texts::no_pace(reason)).to_owned(),
            (Ok(_), None) => String::new(),
        }
    };
    let how = move || {
        let state = state();
        let (pace, now) = state.required_pace.ok().zip(state.current)?;
        Some(texts::pace_formula(now.value, state.target, now.year.left(), pace))
    };
    view! {
        <section class="indicator__part">
            <h3>{screen.t(texts::PACE)}</h3>
            <p class="indicator__pace">{words}</p>
            <p class="formula muted">{how}</p>
        </section>
    }
}

/// What a careful reader of the printed figures should know.
#[component]
fn Remarks(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let facts: Vec<_> = remarks(id.def()).collect();
    let one = move |fact: &'static plan::Fact| {
        let head = move || {
            let lang = screen.lang.get();
            marked(lang, &format!("{} · {}", fact.place, value(lang, fact)))
        };
        view! { <li><span class="place num">{head}</span><p>{fact.remark.map(|remark| screen.t(remark))}</p></li> }
    };
    (!facts.is_empty()).then(|| {
        view! {
            <section class="indicator__part">
                <h3>{screen.t(texts::REMARKS)}</h3>
                <ul class="remarks">{facts.into_iter().map(one).collect_view()}</ul>
            </section>
        }
    })
}
