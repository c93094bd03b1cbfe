//! One indicator: its fields, and what they give.

use crate::i18n::facts::{printed_number, printed_unit};
use crate::i18n::numbers::{fixed, printed, signed};
use crate::i18n::texts::{monitor as texts, words};
use crate::progress::{is_possible, looks_off};
use crate::state::{Screen, Table};
use crate::typed;
use crate::widgets::number_field::NumberField;
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use model::monitor::{Increment, Progress, Status};
use model::{NoPace, Pace, Year, is_met};
use plan::{Outcome, Text};

#[component]
pub(crate) fn Row(outcome: &'static Outcome, judged: Memo<Vec<Progress>>) -> impl IntoView {
    let screen = Screen::expect();
    let message = RwSignal::new(None::<(Year, Text)>);
    let now = Memo::new(move |_| judged.with(|all| all.iter().find(|p| p.outcome == outcome.id).copied()));
    let said = move || {
        let (year, text) = message.get()?;
        Some(texts::in_year(screen.lang.get(), &year.number().to_string(), text))
    };
    view! {
        <tr>
            <th scope="row" class="monitor__first">
                <span class="monitor__name">{screen.t(outcome.name)}</span>
                <span class="monitor__unit">{move || printed_unit(screen.lang.get(), outcome.unit)}</span>
                <span class="place">{outcome.target.place}</span>
                <Show when=move || message.get().is_some()><span class="monitor__message" role="alert">{said}</span></Show>
            </th>
            <td class="n">{base(outcome)}</td>
            <td class="n">{target(outcome)}</td>
            {Year::ALL[1..].iter().map(|year| view! { <Entry outcome year=*year message/> }).collect_view()}
            <td class="n">{move || now.get().map(|p| view! { {printed(p.current.value)}<span class="monitor__how">{p.current.year.number()}</span> })}</td>
            <Judged now/>
            <Ahead outcome now/>
        </tr>
    }
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

/// The field of a year; its message stands under the indicator's name.
#[component]
fn Entry(outcome: &'static Outcome, year: Year, message: RwSignal<Option<(Year, Text)>>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let label = move || {
        let lang = screen.lang.get();
        texts::field(
            lang,
            lang.of(outcome.name),
            &year.number().to_string(),
            &printed_unit(lang, outcome.unit),
        )
    };
    let shown = move || {
        let value = table.with_scenario(|s| s.actuals().get(outcome.id, year));
        value.map_or_else(String::new, printed)
    };
    let refused = move || message.get() == Some((year, texts::REFUSED));
    let take = move |typed: String| {
        message.set(enter(table, outcome, year, &typed).map(|text| (year, text)));
    };
    view! { <td class="monitor__entry"><NumberField label=Signal::derive(label) shown=Signal::derive(shown) refused=Signal::derive(refused) take=Callback::new(take)/></td> }
}

/// Takes over what was typed; the answer is what has to be said about it.
fn enter(table: Table, outcome: &'static Outcome, year: Year, typed: &str) -> Option<Text> {
    let value = if typed.trim().is_empty() {
        None
    } else {
        match typed::number(typed).filter(|value| is_possible(outcome, *value)) {
            Some(value) => Some(value),
            None => return Some(texts::REFUSED),
        }
    };
    match table.change(|scenario| scenario.set_actual(outcome.id, year, value)) {
        Ok(()) => value.filter(|v| looks_off(outcome, *v)).map(|_| texts::LOOKS_OFF),
        Err(_) => Some(texts::REFUSED),
    }
}

/// Completion, increment, time, lead.
#[component]
fn Judged(now: Memo<Option<Progress>>) -> impl IntoView {
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
        disagrees.then(|| view! { <span class="monitor__how">"≠ "{screen.t(texts::DISAGREE)}</span> })
    };
    view! {
        <td class="n">{move || now.get().map(|p| share(p.level_pct))}</td>
        <td class="n">{increment}{dissent}</td>
        <td class="n">{move || now.get().map(|p| share(p.time_pct))}</td>
        <td class="n">{move || now.get().map(|p| lead(p, screen))}</td>
    }
}

/// Lead or lag in points, and the reviews' word for it with a shape of its own.
fn lead(progress: Progress, screen: Screen) -> impl IntoView {
    let (class, shape) = match progress.status {
        // The column of the increment says so already.
        Status::NoBase => return None,
        Status::MetEarly | Status::Faster | Status::Done => ("monitor__lead monitor__lead--ahead", "▲"),
        Status::OnTrack | Status::NearlyDone => ("monitor__lead", "◆"),
        Status::Behind | Status::NotDone => ("monitor__lead monitor__lead--behind", "▽"),
    };
    let points = progress.lead_points.map(|points| signed(points, 1));
    Some(view! {
        <span class=class>{points}
            <span class="monitor__how"><span aria-hidden="true">{shape}</span>" "{screen.t(texts::status_name(progress.status))}</span>
        </span>
    })
}

/// What is still needed, and where the current scenario leads.
#[component]
fn Ahead(outcome: &'static Outcome, now: Memo<Option<Progress>>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let state = Memo::new(move |_| table.answer.with(|a| a.targets[outcome.id.index()]));
    let decimals = usize::from(outcome.decimals);
    let reached = move || {
        now.get()
            .is_some_and(|p| is_met(p.current.value, outcome.target.op, p.target))
    };
    let needed = move || {
        let lang = screen.lang.get();
        match state.get().required_pace {
            _ if reached() => lang.of(texts::REACHED).to_owned(),
            Ok(Pace::Percent(value)) => format!("{}%", signed(value, 2)),
            Ok(Pace::Points(value)) => signed(value, 2),
            Err(NoPace::NoYearsLeft) => lang.of(texts::DONE).to_owned(),
            Err(_) => lang.of(texts::NO_START).to_owned(),
        }
    };
    let points = move || {
        let is_points = !reached() && matches!(state.get().required_pace, Ok(Pace::Points(_)));
        is_points.then(|| view! { <span class="monitor__how">{screen.t(texts::POINTS)}</span> })
    };
    let projected = move || {
        state
            .get()
            .value
            .map_or_else(|_| "–".to_owned(), |value| fixed(value, decimals))
    };
    view! {
        <td class="n">{needed}{points}</td>
        <td class="n"><strong>{projected}</strong><span class="monitor__how"><StatusMark met=Signal::derive(move || state.get().met.ok())/></span></td>
    }
}
