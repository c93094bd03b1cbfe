//! Under a row: for each of its values the month it counts up to, its source and its date.

use crate::follow::Memo;
use crate::i18n::texts::monitor as texts;
use crate::records::name;
use crate::state::{Screen, Table};
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::Text;
use scenario::{Note, Problem, SOURCE_LIMIT, Subject, WHOLE_YEAR};

/// The button that opens the fields; it counts the values that have a source.
pub(super) fn button(of: Subject, open: RwSignal<bool>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let counts = Memo::new(move |_| {
        table.with_scenario(|s| {
            let valued = || Year::ALL.into_iter().filter(|year| s.record(of, *year).is_some());
            let sourced = valued().filter(|year| s.note(of, *year).is_some_and(|note| !note.source.is_empty()));
            (sourced.count(), valued().count())
        })
    });
    let words = move || texts::sources(screen.lang.get(), counts.get().0, counts.get().1);
    let label = move || format!("{} {}", screen.lang.get().of(name(of)), words());
    move || {
        (counts.get().1 > 0).then(|| {
            view! {
                <button type="button" class="monitor__sources no-print" aria-expanded=move || open.get().to_string() aria-label=label
                    on:click=move |_| open.update(|open| *open = !*open)>{words}</button>
            }
        })
    }
}

/// The fields, as a row of their own.
pub(super) fn fields(of: Subject, open: RwSignal<bool>, columns: usize) -> impl IntoView {
    let table = Table::expect();
    let years = Memo::new(move |_| {
        table.with_scenario(|s| {
            Year::ALL
                .into_iter()
                .filter(|year| s.record(of, *year).is_some())
                .collect::<Vec<_>>()
        })
    });
    move || {
        (open.get() && !years.get().is_empty()).then(|| {
            view! {
                <tr class="monitor__source-row no-print"><td colspan=columns>
                    <ul class="monitor__source-list">{years.get().into_iter().map(|year| line(of, year)).collect_view()}</ul>
                </td></tr>
            }
        })
    }
}

fn line(of: Subject, year: Year) -> AnyView {
    let screen = Screen::expect();
    let table = Table::expect();
    let problem = RwSignal::new(None::<Problem>);
    let note = Memo::new(move |_| table.with_scenario(|s| s.note(of, year).cloned()).unwrap_or_default());
    let change = move |edit: &dyn Fn(&mut Note)| {
        let mut next = note.get_untracked();
        edit(&mut next);
        problem.set(table.change(|s| s.set_note(of, year, &next)).err());
    };
    let label = move |part: Text| move || texts::note_field(screen.lang.get(), name(of), year.number(), part);
    let month = move |event: web_sys::Event| {
        let chosen = event_target_value(&event).parse().ok();
        change(&|note| note.month = chosen);
    };
    let source = move |event: web_sys::Event| change(&|note| note.source = event_target_value(&event));
    let date = move |event: web_sys::Event| change(&|note| note.date = event_target_value(&event));
    let option = move |number: u8| {
        let selected = move || note.with(|note| note.month.unwrap_or(WHOLE_YEAR)) == number;
        view! { <option value=number.to_string() prop:selected=selected>{move || texts::until_option(screen.lang.get(), number)}</option> }
    };
    let told = move || {
        problem
            .get()
            .map(|problem| crate::i18n::texts::problems::problem(screen.lang.get(), &problem))
    };
    view! {
        <li class="monitor__source">
            <strong class="num">{year.number()}</strong>
            <select class="select" aria-label=label(texts::UNTIL) on:change=month>{(1..=WHOLE_YEAR).rev().map(option).collect_view()}</select>
            <input type="text" class="field field--text" maxlength=SOURCE_LIMIT placeholder=screen.t(texts::SOURCE_HINT) aria-label=label(texts::SOURCE)
                prop:value=move || note.get().source on:change=source/>
            <input type="text" class="field field--date" inputmode="numeric" placeholder="2026-03-01" aria-label=label(texts::DATE)
                prop:value=move || note.get().date on:change=date/>
            <span class="monitor__message" role="alert">{told}</span>
        </li>
    }
    .into_any()
}
