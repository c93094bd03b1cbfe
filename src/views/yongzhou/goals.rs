//! The table of the ten goals, each with its path against straight time.

use crate::i18n::Lang;
use crate::i18n::facts::bounded_words;
use crate::i18n::numbers::{fixed, printed, quantity};
use crate::i18n::texts::yongzhou as texts;
use crate::state::Screen;
use crate::yongzhou::{self, Goal, Pace, Reading, TIME_BY_2022};
use leptos::prelude::*;
use plan::Fact;

/// First goal of each group of the table.
const GROUP_STARTS: [u8; 3] = [1, 5, 8];

#[component]
pub(crate) fn Goals() -> impl IntoView {
    let screen = Screen::expect();
    let all = yongzhou::goals();
    let rows = all.into_iter().map(|goal| {
        let group = (!goal.is_part).then(|| GROUP_STARTS.iter().position(|no| *no == goal.no));
        view! { {group.flatten().map(group_row)} {goal_row(goal)} }
    });
    view! {
        <section class="yz-goals" aria-label=screen.t(texts::GOALS)>
            <p class="yz-goals__tally">{move || tally(screen.lang.get())}</p>
            <ul class="yz-goals__legend tiny">
                <li><svg class="yz-key" viewBox="0 0 22 8" aria-hidden="true"><path class="yz-path__line" d="M1 7L9 3L21 1"/></svg>{screen.t(texts::LEGEND_PATH)}</li>
                <li><svg class="yz-key" viewBox="0 0 22 8" aria-hidden="true"><path class="yz-path__straight" d="M1 7L21 1"/></svg>{screen.t(texts::LEGEND_LINE)}</li>
            </ul>
            <table class="table yz-table">
                <thead>
                    <tr>
                        <th scope="col">{screen.t(texts::GOAL)}</th>
                        <th scope="col" class="n">{screen.t(texts::TARGET_2020)}</th>
                        <th scope="col" class="n">{screen.t(texts::TARGET_2022)}</th>
                        <th scope="col" class="n">{screen.t(texts::TARGET_2025)}</th>
                        <th scope="col">{screen.t(texts::PACE)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <p class="small muted">{screen.t(texts::RULE)}" "{move || cumulative(screen.lang.get())}</p>
        </section>
    }
}

fn group_row(group: usize) -> impl IntoView {
    let screen = Screen::expect();
    view! { <tr class="yz-table__group"><th scope="rowgroup" colspan="5">{screen.t(texts::GROUPS[group])}</th></tr> }
}

fn goal_row(goal: Goal) -> impl IntoView {
    let screen = Screen::expect();
    let fact = goal.cells[2];
    let remarks = goal;
    let remarks = move || {
        let lang = screen.lang.get();
        match lang {
            Lang::Zh => remarks.remarks(|t| t.zh).concat(),
            Lang::En => remarks.remarks(|t| t.en).join(" "),
        }
    };
    let part = goal.is_part;
    let head = [texts::TARGET_2020, texts::TARGET_2022, texts::TARGET_2025];
    let cells = goal.cells.into_iter().zip(head).map(|(fact, head)| {
        let class = if fact.value.is_some() { "n" } else { "yz-table__text" };
        view! { <td class=class data-head=screen.t(head) title=fact.value_text>{move || cell_words(screen.lang.get(), fact)}</td> }
    });
    view! {
        <tr class:yz-table__part=part>
            <th scope="row">
                <span class="yz-table__name">{move || name(screen.lang.get(), fact, part)}</span>
                <span class="place">{fact.place}</span>
                <span class="yz-table__remark">{remarks}</span>
            </th>
            {cells.collect_view()}
            <td class="yz-table__pace">{pace(goal)}</td>
        </tr>
    }
}

// The Chinese name of the part says so itself.
fn name(lang: Lang, fact: &'static Fact, is_part: bool) -> String {
    let of_which = if is_part { lang.of(texts::OF_WHICH) } else { "" };
    format!("{of_which}{}", lang.of(fact.name))
}

// A text cell is shown as text; in Chinese a cell with words around its number keeps them.
fn cell_words(lang: Lang, fact: &'static Fact) -> String {
    if lang == Lang::Zh && fact.value.is_some() && fact.value_text.parse::<f64>().is_err() {
        return fact.value_text.to_owned();
    }
    bounded_words(lang, fact)
}

fn pace(goal: Goal) -> AnyView {
    let screen = Screen::expect();
    if let Some(reading) = goal.reading() {
        let unit = goal.cells[2].unit;
        let yearly = move |lang, value: f64| {
            quantity(lang, value, unit, usize::from((value.round() - value).abs() > 1e-9)).joined(lang)
        };
        return view! {
            <div class="yz-pace">
                <PaceDrawing reading/>
                <div class="yz-pace__words">
                    <strong class="yz-pace__word">{screen.t(texts::pace_name(reading.pace()))}</strong>
                    <span>{move || texts::share(screen.lang.get(), &fixed(reading.share_by_2022 * 100.0, 0))}</span>
                    <span class="muted">{move || {
                        let lang = screen.lang.get();
                        texts::yearly(lang, &yearly(lang, reading.yearly_before), &yearly(lang, reading.yearly_after))
                    }}</span>
                </div>
            </div>
        }
        .into_any();
    }
    let share = goal.share_of_end().map(|share| fixed(share * 100.0, 0));
    let words = move || share.as_ref().map(|s| texts::no_start(screen.lang.get(), s));
    view! { <span class="muted">{words}</span> }.into_any()
}

/// The path from 2020 to 2025 as shares of its increase, on the same axes for every goal.
#[component]
fn PaceDrawing(reading: Reading) -> impl IntoView {
    const WIDTH: f64 = 120.0;
    const HEIGHT: f64 = 64.0;
    let middle_x = WIDTH * TIME_BY_2022;
    let middle_y = HEIGHT * (1.0 - reading.share_by_2022.clamp(-0.2, 1.2));
    let straight_y = HEIGHT * (1.0 - TIME_BY_2022);
    let line = format!("M0 {HEIGHT}L{middle_x} {middle_y:.1}L{WIDTH} 0");
    let area = format!("{line}Z");
    let side = match reading.pace() {
        Pace::SlowerThenQuicker => "yz-path__area yz-path__area--slow",
        _ => "yz-path__area",
    };
    view! {
        <svg class="yz-path" viewBox="-4 -5 130 86" aria-hidden="true">
            <path class=side d=area/>
            <path class="yz-path__straight" d=format!("M0 {HEIGHT}L{WIDTH} 0")/>
            <path class="yz-path__tick" d=format!("M{middle_x} {middle_y:.1}V{straight_y}M{middle_x} {HEIGHT}v4M0 {HEIGHT}v4M{WIDTH} {HEIGHT}v4")/>
            <path class="yz-path__line" d=line/>
            <circle class="yz-path__dot" cx="0" cy=HEIGHT r="3"/>
            <circle class="yz-path__dot" cx=middle_x cy=format!("{middle_y:.1}") r="3"/>
            <circle class="yz-path__dot" cx=WIDTH cy="0" r="3"/>
            <g class="yz-path__years"><text x="0" y="79">"2020"</text><text x=middle_x y="79" text-anchor="middle">"2022"</text><text x=WIDTH y="79" text-anchor="end">"2025"</text></g>
        </svg>
    }
}

fn tally(lang: Lang) -> String {
    let paces: Vec<Pace> = yongzhou::goals()
        .iter()
        .filter_map(|goal| Some(goal.reading()?.pace()))
        .collect();
    let count = |pace| paces.iter().filter(|p| **p == pace).count();
    texts::tally(
        lang,
        count(Pace::QuickerThenSlower),
        count(Pace::Even),
        count(Pace::SlowerThenQuicker),
        paces.len(),
    )
}

/// Goals that share their multiples of 2020 with another one.
fn cumulative(lang: Lang) -> String {
    let mut said: Vec<(Vec<u8>, (f64, f64))> = Vec::new();
    for reading in yongzhou::goals().iter().filter_map(Goal::reading) {
        let (middle, last) = reading.multiples;
        let alike = yongzhou::with_multiples(middle, last);
        if alike.len() > 1 && !said.iter().any(|(goals, _)| *goals == alike) {
            said.push((alike, (middle, last)));
        }
    }
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    let parts: Vec<String> = said
        .iter()
        .map(|(goals, (middle, last))| {
            let goals: Vec<String> = goals.iter().map(u8::to_string).collect();
            let ratio = texts::ratio(lang, &printed(*middle), &printed(*last));
            texts::multiples(lang, &goals.join(comma), &ratio)
        })
        .collect();
    texts::cumulative(lang, &parts.join(if lang == Lang::Zh { "，" } else { " and " }))
}
