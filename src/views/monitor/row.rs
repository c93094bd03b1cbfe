//! One indicator: its fields, and what they give.

use super::{Desk, entry, lead, sources};
use crate::follow::Memo;
use crate::i18n::facts::{printed_number, printed_unit};
use crate::i18n::numbers::{fixed, printed, signed};
use crate::i18n::texts::{monitor as texts, words};
use crate::progress;
use crate::state::{Screen, Table, percent_words};
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use model::monitor::{Increment, Progress, Verdict};
use model::{NoPace, Pace, Year, is_met};
use plan::{Outcome, Text};
use scenario::Subject;

/// Columns of the table of indicators.
pub(super) const COLUMNS: usize = 16;

pub(super) fn row(outcome: &'static Outcome, desk: Desk) -> AnyView {
    let screen = Screen::expect();
    let of = Subject::Indicator(outcome.id);
    let message = RwSignal::new(None);
    let open = RwSignal::new(false);
    let judged = desk.judged;
    let now = Memo::new(move |_| judged.with(|all| all.iter().find(|p| p.outcome == outcome.id).copied()));
    view! {
        <tr>
            <th scope="row" class="monitor__first">
                <span class="monitor__name">{screen.t(outcome.name)}</span>
                <span class="monitor__unit">{move || printed_unit(screen.lang.get(), outcome.unit)}</span>
                <span class="place" lang="zh-Hans">{outcome.target.place}</span>
                {sources::button(of, open)}
                {entry::said(message)}
            </th>
            <td class="n">{base(outcome)}</td>
            <td class="n">{target(outcome)}</td>
            {Year::ALL[1..].iter().map(|year| entry::entry(of, *year, message)).collect_view()}
            <td class="n">{move || now.get().map(|p| latest(p, screen))}</td>
            {judged_cells(now)}
            {ahead(outcome, now, desk)}
        </tr>
        {sources::fields(of, open, COLUMNS)}
    }
    .into_any()
}

fn base(outcome: &'static Outcome) -> AnyView {
    let screen = Screen::expect();
    match outcome.base {
        Some(fact) => {
            let year = fact.year.filter(|year| *year != Year::BASE.number());
            view! { {printed_number(fact)}{year.map(|year| view! { <span class="monitor__how">{year}</span> })} }
                .into_any()
        }
        None => view! { <span class="monitor__none">{screen.t(words::NOT_PUBLISHED)}</span> }.into_any(),
    }
}

fn target(outcome: &'static Outcome) -> impl IntoView {
    let sign = if outcome.target.op == plan::Op::MoreThan {
        "> "
    } else {
        ""
    };
    view! { <strong>{sign}{printed_number(outcome.target)}</strong> }
}

/// The newest value, its year, and how far it is from the target.
fn latest(p: Progress, screen: Screen) -> AnyView {
    let decimals = usize::from(p.outcome.def().decimals);
    let gap = move || texts::gap(screen.lang.get(), p.gap, &fixed(p.gap.abs(), decimals));
    view! { {printed(p.current.value)}<span class="monitor__how">{p.current.year.number()}" "{gap}</span> }.into_any()
}

/// Completion, increment, growth, time, lead.
fn judged_cells(now: Memo<Option<Progress>>) -> impl IntoView {
    let screen = Screen::expect();
    let word = move |text: Text| screen.lang.get().of(text).to_owned();
    let share = |pct: f64| format!("{}%", fixed(pct, 1));
    let increment = move || {
        now.get().map(|p| match p.increment {
            Increment::Share(pct) => share(pct),
            Increment::KeepUp { kept: true } => word(texts::KEPT),
            Increment::KeepUp { kept: false } => word(texts::NOT_KEPT),
            Increment::NoBase => word(texts::NO_BASE),
        })
    };
    let dissent = move || {
        let disagrees = now.get().is_some_and(|p| p.methods_disagree());
        disagrees.then(|| view! { <span class="monitor__dissent">"≠ "{screen.t(texts::DISAGREE)}</span> })
    };
    let growth = move || {
        let p = now.get()?;
        let (is, should) = p.average_pace.zip(p.planned_pace)?;
        let unit = if matches!(is, Pace::Percent(_)) { "%" } else { "" };
        let sign = if p.by_growth == Some(Verdict::Ahead) {
            "≥"
        } else {
            "<"
        };
        let planned = format!("{sign} {}{unit}", signed(should.value(), 2));
        Some(view! { {signed(is.value(), 2)}{unit}<span class="monitor__how">{planned}</span> })
    };
    view! {
        <td class="n">{move || now.get().map(|p| share(p.level_pct))}</td>
        <td class="n">{increment}</td>
        <td class="n">{growth}{dissent}</td>
        <td class="n">{move || now.get().map(|p| share(p.time_pct))}</td>
        <td class="n">{move || now.get().map(|p| lead(p.lead_points, p.status, screen))}</td>
    }
}

/// What is still needed, and where the current scenario leads.
fn ahead(outcome: &'static Outcome, now: Memo<Option<Progress>>, desk: Desk) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let required = move || match now.get() {
        Some(p) => p.required_pace,
        None => table.answer.with(|a| a.targets[outcome.id.index()].required_pace),
    };
    let decimals = usize::from(outcome.decimals);
    let reached = move || {
        now.get()
            .is_some_and(|p| is_met(p.current.value, outcome.target.op, p.target))
    };
    let needed = move || {
        let lang = screen.lang.get();
        match required() {
            _ if reached() => lang.of(texts::REACHED).to_owned(),
            Ok(Pace::Percent(value)) => format!("{}%", signed(value, 2)),
            Ok(Pace::Points(value)) => signed(value, 2),
            Err(NoPace::NoYearsLeft) => lang.of(texts::DONE).to_owned(),
            Err(_) => lang.of(texts::NO_START).to_owned(),
        }
    };
    let points = move || {
        let is_points = !reached() && matches!(required(), Ok(Pace::Points(_)));
        is_points.then(|| view! { <span class="monitor__how">{screen.t(texts::POINTS)}</span> })
    };
    let value = Memo::new(move |_| table.with_scenario(|s| progress::projected(s, outcome.id, desk.as_of.get())));
    let projected = move || {
        value
            .get()
            .map_or_else(|| "–".to_owned(), |value| fixed(value, decimals))
    };
    let share = move || {
        let share = 100.0 * value.get()? / outcome.target.value?;
        Some(format!("{}% ", fixed(share, 1)))
    };
    let met = move || Some(is_met(value.get()?, outcome.target.op, outcome.target.value?));
    // The draws start from everything that is known, so they belong to the newest review only.
    let chance = move || {
        let is_known = now.get().is_some_and(|p| p.current.year == Year::LAST);
        if is_known || desk.as_of.get() != Year::LAST {
            return None;
        }
        let chances = table.answer.with(|a| a.chances)?;
        let chance = chances.forecasts[outcome.id.index()].probability.ok()?;
        Some(view! { <span class="monitor__how">{texts::chance(screen.lang.get(), &percent_words(chance))}</span> })
    };
    view! {
        <td class="n">{needed}{points}</td>
        <td class="n"><strong>{projected}</strong><span class="monitor__how">{share}<StatusMark met=Signal::derive(met)/></span>{chance}</td>
    }
}
