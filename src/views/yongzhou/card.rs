//! One goal: its path on a small chart, its three cells, what its pace says, a lever and actual values.

use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::facts::{bounded_words, printed_unit};
use crate::i18n::numbers::{fixed, printed, quantity};
use crate::i18n::texts::{map, monitor, words, yongzhou as texts};
use crate::map::delivered::amount;
use crate::scenarios::knob::Knob;
use crate::state::{Screen, Table};
use crate::widgets::lever::LeverRow;
use crate::widgets::number_field::NumberField;
use crate::yongzhou::{self, Goal, Pace, path_of};
use leptos::prelude::*;
use markup::view;
use model::{Year, is_met};
use plan::Fact;
use scenario::{Scenario, Subject};

const WIDTH: f64 = 220.0;
const HEIGHT: f64 = 96.0;
/// Columns of the printed dates among the six years.
const DATES: [usize; 3] = [0, 2, 5];

/// The card. `part` is the row of the table that is a part of this goal.
pub(super) fn card(goal: Goal, part: Option<Goal>) -> AnyView {
    let screen = Screen::expect();
    let fact = goal.cells[2];
    let remarks = move || match screen.lang.get() {
        Lang::Zh => goal.remarks(|t| t.zh).concat(),
        Lang::En => goal.remarks(|t| t.en).join(" "),
    };
    let part = part.map(|part| {
        let said = move || {
            let lang = screen.lang.get();
            texts::part(
                lang,
                lang.of(part.cells[2].name),
                &part.cells.map(|cell| cell_words(lang, cell)),
            )
        };
        view! { <p class="yz-card__remark">{said}</p> }
    });
    view! {
        <li class="yz-card" data-goal=goal.no.to_string()>
            <h3 class="yz-card__name"><span class="num">{goal.no}</span>" "{screen.t(fact.name)}" "<span class="place" lang="zh-Hans">{fact.place}</span></h3>
            {chart(goal)}
            <ol class="yz-card__cells">{DATES.into_iter().zip(goal.cells).map(|(at, cell)| cell_view(at, cell)).collect_view()}</ol>
            <p class="yz-card__reading">{move || reading_words(screen.lang.get(), &goal)}</p>
            {part}
            <p class="yz-card__remark">{remarks}</p>
            <div class="no-picture">{lever(goal)}{actuals(fact)}</div>
        </li>
    }
    .into_any()
}

/// A date's cell; what is text is shown as text.
fn cell_view(at: usize, fact: &'static Fact) -> AnyView {
    let screen = Screen::expect();
    let year = Year::ALL[at].number();
    let class = if fact.value.is_some() {
        "yz-card__cell num"
    } else {
        "yz-card__cell yz-card__cell--text"
    };
    view! {
        <li class=class><span class="yz-card__year" lang="zh-Hans" title=fact.value_text>{year}</span>{move || cell_words(screen.lang.get(), fact)}</li>
    }
    .into_any()
}

// In Chinese a cell with words around its number keeps them.
pub(super) fn cell_words(lang: Lang, fact: &'static Fact) -> String {
    if lang == Lang::Zh && fact.value.is_some() && fact.value_text.parse::<f64>().is_err() {
        return fact.value_text.to_owned();
    }
    bounded_words(lang, fact)
}

/// How the path runs against straight time.
pub(super) fn reading_words(lang: Lang, goal: &Goal) -> String {
    if let Some(reading) = goal.reading() {
        let unit = goal.cells[2].unit;
        let yearly =
            |value: f64| quantity(lang, value, unit, usize::from((value.round() - value).abs() > 1e-9)).joined(lang);
        return texts::reading(
            lang,
            lang.of(texts::pace_name(reading.pace())),
            &texts::share(lang, &fixed(reading.share_by_2022 * 100.0, 0)),
            &texts::yearly(lang, &yearly(reading.yearly_before), &yearly(reading.yearly_after)),
        );
    }
    let share = goal.share_of_end().map(|share| fixed(share * 100.0, 0));
    share.map_or_else(String::new, |share| texts::no_start(lang, &share))
}

/// The pace that a person has set, and where it leads.
fn lever(goal: Goal) -> Option<AnyView> {
    let path = path_of(&goal)?;
    path.path(1.0)[5]?;
    let (screen, table) = (Screen::expect(), Table::expect());
    let note = move |()| table.with_scenario(|s| projected_words(screen.lang.get(), &path, s));
    Some(
        view! { <div class="bare-lever"><LeverRow knob=Knob::Pace(goal.no) note=Callback::new(note)/></div> }
            .into_any(),
    )
}

/// Where the pace leads in 2025, from the newest actual value on.
pub(super) fn projected_words(lang: Lang, path: &model::yongzhou::Goal, scenario: &Scenario) -> String {
    let (Some(end), Some(target)) = (scenario.goal_path(path)[5], path.end.value) else {
        return String::new();
    };
    let status = if is_met(end, path.end.op, target) {
        words::MET
    } else {
        words::MISSED
    };
    map::delivered(
        lang,
        &amount(lang, end, path.end.unit),
        &bounded_words(lang, path.end),
        lang.of(status),
    )
}

/// Fields for what was really there, folded away.
fn actuals(fact: &'static Fact) -> Option<AnyView> {
    let (screen, table) = (Screen::expect(), Table::expect());
    let subject = Subject::from_id(fact.id)?;
    let years = Year::ALL.into_iter().filter(move |year| subject.takes(*year));
    let refused = RwSignal::new(None::<Year>);
    let field = move |year: Year| {
        let label = move || {
            let lang = screen.lang.get();
            texts::actual_of(lang, lang.of(fact.name), year.number(), &printed_unit(lang, fact.unit))
        };
        let shown = move || {
            table
                .with_scenario(|s| s.record(subject, year))
                .map_or_else(String::new, printed)
        };
        let take = move |typed: String| {
            let value = crate::typed::number(&typed);
            let is_nonsense = value.is_none() && !typed.trim().is_empty();
            let result = if is_nonsense {
                None
            } else {
                table.change(|s| s.set_record(subject, year, value)).ok()
            };
            refused.set(result.is_none().then_some(year));
        };
        view! {
            <label class="yz-card__actual"><span aria-hidden="true">{year.number()}</span>
                <NumberField label=Signal::derive(label) shown=Signal::derive(shown) refused=Signal::derive(move || refused.get() == Some(year)) take=Callback::new(take)/>
            </label>
        }
    };
    let is_flow = matches!(model::counted::form(fact), Some(model::counted::Form::Flow { .. }));
    let unit = move || texts::actual_unit(screen.lang.get(), &printed_unit(screen.lang.get(), fact.unit), is_flow);
    let message = move || {
        refused
            .get()
            .map(|_| view! { <p class="lever__hint" role="alert">{screen.t(monitor::REFUSED)}</p> })
    };
    Some(
        view! {
            <details class="yz-card__actuals no-print">
                <summary>{screen.t(monitor::ACTUAL)}" "<span class="muted">{unit}</span></summary>
                <div class="yz-card__fields">{years.map(field).collect_view()}</div>
                {message}
            </details>
        }
        .into_any(),
    )
}

/// The path of the table dashed, straight time thin, the path at the set pace solid, actual values as dots.
fn chart(goal: Goal) -> AnyView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let Some(path) = path_of(&goal) else {
        return ().into_any();
    };
    let printed_path = path.path(1.0);
    let actual = move || table.with_scenario(|s| s.goal_points(&path));
    let now = move || table.with_scenario(|s| s.goal_path(&path));
    // The axis leaves room for the fastest pace, so that it stands still while a lever moves; a larger actual value still fits.
    let top = Memo::new(move |_| {
        let most = |values: &[Option<f64>]| values.iter().flatten().copied().fold(0.0, f64::max);
        (1.25 * most(&printed_path))
            .max(most(&now()))
            .max(1.05 * most(&actual()))
    });
    let at = move |(year, value): (usize, f64)| {
        (
            WIDTH * YEAR_SHARE[year],
            HEIGHT * (1.0 - value / top.get().max(f64::MIN_POSITIVE)),
        )
    };
    let line = move |points: Vec<(usize, f64)>| {
        let one = |(i, p): (usize, (usize, f64))| {
            let (x, y) = at(p);
            format!("{}{x:.1} {y:.1}", if i == 0 { "M" } else { "L" })
        };
        points.into_iter().enumerate().map(one).collect::<String>()
    };
    let dated = |values: [Option<f64>; 6]| -> Vec<(usize, f64)> {
        DATES.iter().filter_map(|&i| Some((i, values[i]?))).collect()
    };
    // Where 2020 is text there is no increase to share out.
    let ends = move || match dated(printed_path)[..] {
        [first, .., last] if goal.reading().is_some() => vec![first, last],
        _ => Vec::new(),
    };
    let dots = move || {
        let points = actual().into_iter().enumerate().filter_map(|(i, v)| Some(at((i, v?))));
        points
            .map(|point| circle("yz-chart__actual", point, 4.0))
            .collect_view()
    };
    let marks = move || {
        let points = dated(printed_path).into_iter().map(at);
        points
            .map(|point| circle("yz-chart__printed", point, 2.5))
            .collect_view()
    };
    view! {
        <svg class="yz-chart" viewBox="-6 -6 232 124" aria-hidden="true">
            <path class="yz-chart__axis" d=format!("M0 {HEIGHT}H{WIDTH}")/>
            <path class="yz-chart__straight" d=move || line(ends())/>
            <path class="yz-chart__plan" d=move || line(dated(printed_path))/>
            <path class="yz-chart__now" d=move || line(now().into_iter().enumerate().filter_map(|(i, v)| Some((i, v?))).collect())/>
            {marks}{dots}{years_and_words(goal, screen)}
        </svg>
    }
    .into_any()
}

fn circle(class: &'static str, (x, y): (f64, f64), radius: f64) -> AnyView {
    view! { <circle class=class cx=format!("{x:.1}") cy=format!("{y:.1}") r=radius/> }.into_any()
}

/// The years at the axis, and a word where a cell of the table is text.
fn years_and_words(goal: Goal, screen: Screen) -> AnyView {
    let text_cells = DATES.into_iter().zip(goal.cells).filter(|(_, cell)| cell.value.is_none()).map(|(i, _)| {
        view! { <text class="yz-chart__text" x=format!("{:.1}", WIDTH * YEAR_SHARE[i] + 2.0) y="10">{screen.t(texts::IN_WORDS)}</text> }
    });
    let years = DATES.map(|i| {
        let anchor = ["start", "middle", "middle", "middle", "middle", "end"][i];
        view! { <text class="yz-chart__year" x=format!("{:.1}", WIDTH * YEAR_SHARE[i]) y="111" text-anchor=anchor>{Year::ALL[i].number()}</text> }
    });
    view! { {text_cells.collect_view()}{years.collect_view()} }.into_any()
}

/// Where each year stands on the axis, 0 to 1.
const YEAR_SHARE: [f64; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

/// The shape of a pace for the key: above straight time, along it, below.
pub(super) fn count_of(pace: Pace) -> usize {
    yongzhou::goals()
        .iter()
        .filter_map(|goal| Some(goal.reading()?.pace()))
        .filter(|found| *found == pace)
        .count()
}
