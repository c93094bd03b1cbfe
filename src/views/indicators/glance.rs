//! All 16 as small drawings, each a way to its detail.

use super::list::base_mark;
use super::{Bring, choose};
use crate::charts::spark::{Frame, points};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::facts::printed_unit;
use crate::i18n::texts::{indicators as texts, sand, words};
use crate::io::grid::{Cell, Grid, Head};
use crate::state::{OutcomeView, Screen, Table};
use crate::widgets::figure::Figure;
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use plan::Outcome;

const WIDTH: f64 = 168.0;
const HEIGHT: f64 = 72.0;
/// Digits of exported numbers.
const EXPORTED: usize = 4;

#[component]
pub(super) fn Glance() -> impl IntoView {
    let screen = Screen::expect();
    let title = Signal::derive(move || screen.lang.get().of(texts::ALL).to_owned());
    view! {
        <section class="glance" aria-labelledby="glance-head">
            <h2 id="glance-head">{screen.t(texts::ALL)}</h2>
            <p class="small muted">{screen.t(texts::ALL_HELP)}</p>
            <Figure id="glance-figure" title summary=Signal::derive(summary) grid=Callback::new(|()| grid())>
                <ul class="glance__list">{plan::outcomes().iter().map(card).collect_view()}</ul>
            </Figure>
        </section>
    }
}

/// How many targets are met, and which are not.
fn summary() -> String {
    let (screen, table) = (Screen::expect(), Table::expect());
    let lang = screen.lang.get();
    let missed = plan::outcomes()
        .iter()
        .filter(|outcome| OutcomeView::new(outcome.id).met() == Some(false));
    let missed: Vec<&str> = missed.map(|outcome| lang.of(outcome.short)).collect();
    texts::all_in_words(lang, &table.met_words(lang), &missed)
}

/// All 16 with their numbers: on the page in the scale of the language, in the file in the units of the plan.
pub(crate) fn grid() -> Grid {
    let lang = Screen::expect().lang.get();
    let text = |text| Head::text(lang.of(text));
    let number = |text| Head::number(lang.of(text));
    Grid {
        unit: String::new(),
        head: vec![
            text(words::INDICATOR),
            text(words::UNIT),
            number(words::BASELINE),
            number(words::PROJECTION),
            number(words::CHANGE),
            number(words::TARGET),
            text(sand::STATUS),
            number(sand::CHANCE),
        ],
        rows: plan::outcomes().iter().map(|outcome| grid_row(lang, outcome)).collect(),
    }
}

fn grid_row(lang: Lang, outcome: &'static Outcome) -> Vec<Cell> {
    let view = OutcomeView::new(outcome.id);
    let missing = || Cell::missing(lang.of(words::NOT_PUBLISHED));
    let scale = view.scale();
    let number =
        |shown: String, value: Option<f64>| value.map_or_else(missing, |value| Cell::number(shown, value, EXPORTED));
    let plain = |value: Option<f64>| number(value.map_or_else(String::new, |value| scale.number(value)), value);
    let unit = Cell {
        shown: scale.unit(),
        raw: printed_unit(lang, outcome.unit),
        is_missing: false,
    };
    let base = outcome.base.and_then(|fact| Some((fact.year?, fact.value?)));
    let base = base.map_or_else(missing, |(year, value)| {
        let year = if year == 2020 {
            String::new()
        } else {
            format!(" ({year})")
        };
        Cell::number(scale.number(value) + &year, value, EXPORTED)
    });
    let met = match view.met() {
        Some(true) => words::MET,
        Some(false) => words::MISSED,
        None => words::NOT_PUBLISHED,
    };
    vec![
        Cell::text(lang.of(outcome.name)),
        unit,
        base,
        plain(view.value()),
        number(
            view.change().map_or_else(String::new, |change| scale.change(change)),
            view.change(),
        ),
        number(view.target_on_scale(), Some(view.target())),
        Cell::text(lang.of(met)),
        view.chance().map_or_else(
            || Cell::missing("–"),
            |chance| Cell::number(view.chance_number(), chance, EXPORTED),
        ),
    ]
}

fn card(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(outcome.id);
    let chosen = move || (screen.focus.get() == outcome.id).to_string();
    let spoken = move || {
        texts::drawing(
            screen.lang.get(),
            &base_mark(screen.lang.get(), outcome),
            &view.value_number(),
        )
    };
    view! {
        <li>
            <button type="button" class="small-one" aria-pressed=chosen on:click=move |_| choose(screen, outcome.id, Bring::Always)>
                <span class="small-one__name"><span class="num muted">{outcome.no}</span>" "{screen.t(outcome.short)}</span>
                <Drawing outcome/>
                <span class="sr-only">{spoken}</span>
                <span class="small-one__foot"><span class="num">{screen.t(words::TARGET)}" "{move || view.target_number()}</span>
                    <span class="num small-one__chance">{screen.t(sand::CHANCE)}" "{move || view.chance_number()}</span><StatusMark met=Signal::derive(move || view.met())/></span>
            </button>
        </li>
    }
}

/// Baseline and end labelled; the flag stands on the target.
#[component]
fn Drawing(outcome: &'static Outcome) -> impl IntoView {
    let screen = Screen::expect();
    let view = OutcomeView::new(outcome.id);
    let base = outcome.base.and_then(|fact| fact.value);
    let shape = Memo::new(move |_| {
        let spark = view.spark();
        let values = spark.projection.into_iter().flatten().chain(base);
        (spark, Frame::holding(WIDTH, HEIGHT, values.chain([spark.target])))
    });
    let y = move |pick: fn(&crate::widgets::spark::Spark) -> Option<f64>| {
        shape.with(|(spark, frame)| pick(spark).map(|value| format!("{:.1}", frame.y(value))))
    };
    let target_y = move || y(|spark| Some(spark.target));
    let end = move || y(|spark| spark.projection[5]);
    let flag =
        move || shape.with(|(spark, frame)| format!("M{WIDTH} {:.1}v-16l9 3.500l-9 3.500", frame.y(spark.target)));
    let start = base.map(|value| {
        let base_y = move || shape.with(|(_, frame)| format!("{:.1}", frame.y(value)));
        // On the side that the line leaves free.
        let label_y = move || {
            shape.with(|(spark, frame)| {
                let falls = spark.projection[5].is_some_and(|end| end < value);
                format!("{:.1}", frame.y(value) + if falls { -8.0 } else { 18.0 })
            })
        };
        view! {
            <circle class="small-one__base" cx="0" cy=base_y r="3.2"/>
            <text class="small-one__label" x="-4" y=label_y>{move || base_mark(screen.lang.get(), outcome)}</text>
        }
    });
    let missing = base.is_none().then(|| {
        view! {
            <rect class="small-one__hatch" x="0" y="14" width="150" height="46" fill="url(#hatch-lines)"/>
            <text class="small-one__label small-one__label--missing" x="75" y="41" text-anchor="middle">{screen.t(texts::NO_BASE_SHORT)}</text>
        }
    });
    view! {
        <svg class="small-one__drawing" viewBox="-6 -18 248 106" aria-hidden="true">
            <defs><pattern id="hatch-lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="small-one__hatch-line" d="M0 0v6"/></pattern></defs>
            {missing}
            <line class="small-one__target" x1="0" x2=WIDTH y1=target_y y2=target_y/>
            <polyline class="small-one__line" points=move || shape.with(|(spark, frame)| points(frame, &spark.projection))/>
            <path class="small-one__flag" d=flag/>
            {start}
            {move || end().map(|y| view! { <circle class="small-one__end" cx=WIDTH cy=y r="3.6"/> })}
            {move || end().map(|y| view! { <text class="small-one__label small-one__label--end" x=WIDTH + 9.0 y=y dy="4.5">{move || view.value_number()}</text> })}
        </svg>
    }
}
