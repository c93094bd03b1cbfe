//! The ten goals as small charts on like axes, and the same as a table.

use super::card::{card, cell_words, count_of, projected_words, reading_words};
use crate::i18n::Lang;
use crate::i18n::numbers::printed;
use crate::i18n::texts::yongzhou as texts;
use crate::io::grid::{Cell, Grid, Head};
use crate::state::{Screen, Table};
use crate::widgets::figure::Figure;
use crate::yongzhou::{self, Goal, Pace, path_of};
use leptos::prelude::*;
use markup::view;

/// First goal of each group of the table.
const GROUP_STARTS: [u8; 3] = [1, 5, 8];

#[component]
pub(crate) fn Goals() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let grid = Callback::new(move |()| grid(screen.lang.get(), table));
    let title = Signal::derive(move || screen.lang.get().of(texts::GOALS).to_owned());
    let summary = Signal::derive(move || tally(screen.lang.get()));
    view! {
        <section class="yz-goals" aria-label=screen.t(texts::GOALS)>
            <p class="yz-goals__tally">{move || tally(screen.lang.get())}</p>
            <Figure id="yongzhou-goals" title summary grid>
                <ul class="yz-goals__legend tiny">{KEYS.map(key).collect_view()}</ul>
                {(0..GROUP_STARTS.len()).map(group).collect_view()}
            </Figure>
            <p class="small muted">{screen.t(texts::RULE)}" "{move || cumulative(screen.lang.get())}</p>
        </section>
    }
}

/// Marks of the charts: class and words.
const KEYS: [(&str, plan::Text); 4] = [
    ("yz-chart__plan", texts::LEGEND_PATH),
    ("yz-chart__straight", texts::LEGEND_LINE),
    ("yz-chart__now", texts::LEGEND_NOW),
    ("yz-chart__actual", texts::LEGEND_ACTUAL),
];

fn key((class, words): (&'static str, plan::Text)) -> AnyView {
    let screen = Screen::expect();
    let mark = if class.ends_with("actual") {
        view! { <circle class=class cx="11" cy="4" r="3.5"/> }.into_any()
    } else {
        view! { <path class=class d="M1 7L21 1"/> }.into_any()
    };
    view! { <li><svg class="yz-key" viewBox="0 0 22 8" aria-hidden="true">{mark}</svg>{screen.t(words)}</li> }
        .into_any()
}

fn group(at: usize) -> AnyView {
    let screen = Screen::expect();
    let until = GROUP_STARTS.get(at + 1).copied().unwrap_or(u8::MAX);
    let all = yongzhou::goals();
    let of = |goal: &&Goal| goal.no >= GROUP_STARTS[at] && goal.no < until && !goal.is_part;
    let part = |no: u8| all.iter().find(|goal| goal.is_part && goal.no == no).copied();
    let cards: Vec<AnyView> = all.iter().filter(of).map(|goal| card(*goal, part(goal.no))).collect();
    view! {
        <div class="yz-goals__part">
            <h2 class="yz-goals__group">{screen.t(texts::GROUPS[at])}</h2>
            <ul class="yz-goals__cards">{cards}</ul>
        </div>
    }
    .into_any()
}

/// One row for each line of the printed table.
fn grid(lang: Lang, table: Table) -> Grid {
    let row = |goal: &Goal| {
        let name = cell_name(lang, goal);
        let mut cells = vec![Cell::text(goal.no.to_string()), Cell::text(name)];
        cells.extend(goal.cells.iter().map(|fact| Cell::text(cell_words(lang, fact))));
        cells.push(Cell::text(reading_words(lang, goal)));
        let projected = path_of(goal).map(|path| table.with_scenario(|s| projected_words(lang, &path, s)));
        cells.push(Cell::text(projected.unwrap_or_default()));
        cells
    };
    let head = [
        texts::NUMBER,
        texts::GOAL,
        texts::TARGET_2020,
        texts::TARGET_2022,
        texts::TARGET_2025,
        texts::PACE,
        texts::LEGEND_NOW,
    ];
    Grid {
        unit: String::new(),
        head: head.iter().map(|text| Head::text(lang.of(*text))).collect(),
        rows: yongzhou::goals().iter().map(row).collect(),
    }
}

// The Chinese name of the part says so itself.
fn cell_name(lang: Lang, goal: &Goal) -> String {
    let of_which = if goal.is_part { lang.of(texts::OF_WHICH) } else { "" };
    format!("{of_which}{}", lang.of(goal.cells[2].name))
}

fn tally(lang: Lang) -> String {
    let [quick, even, slow] = [Pace::QuickerThenSlower, Pace::Even, Pace::SlowerThenQuicker].map(count_of);
    texts::tally(lang, quick, even, slow, quick + even + slow)
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
