//! The field of one actual value, and what is said about what was typed.

use crate::i18n::facts::printed_unit;
use crate::i18n::numbers::printed;
use crate::i18n::texts::monitor as texts;
use crate::progress::{is_possible, looks_far};
use crate::records::name;
use crate::state::{Screen, Table};
use crate::typed;
use crate::widgets::number_field::NumberField;
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::Text;
use scenario::{Subject, typed_amount};

/// What has to be said about the last thing typed in a row.
pub(super) type Message = RwSignal<Option<(Year, Text)>>;

/// The cell of a year; its message stands under the row's name. A year that is not counted for the target is a dash.
pub(super) fn entry(of: Subject, year: Year, message: Message) -> AnyView {
    let screen = Screen::expect();
    let table = Table::expect();
    if !of.takes(year) {
        return view! { <td class="monitor__entry monitor__none-counted">"/"</td> }.into_any();
    }
    let label = move || {
        let lang = screen.lang.get();
        let unit = printed_unit(lang, of.target().unit);
        texts::field(lang, lang.of(name(of)), &year.number().to_string(), &unit)
    };
    let shown = move || {
        table
            .with_scenario(|s| s.record(of, year))
            .map_or_else(String::new, printed)
    };
    let refused = move || message.get() == Some((year, texts::REFUSED));
    let take = move |typed: String| message.set(enter(table, of, year, &typed).map(|text| (year, text)));
    let month = move || {
        let month = table.with_scenario(|s| s.note(of, year).and_then(|note| note.month));
        month.map(|month| view! { <span class="monitor__how">{texts::until_month(screen.lang.get(), month)}</span> })
    };
    view! { <td class="monitor__entry" data-of=of.id() data-year=year.number().to_string()><NumberField label=Signal::derive(label) shown=Signal::derive(shown) refused=Signal::derive(refused) take=Callback::new(take)/><span class="monitor__printed" aria-hidden="true">{shown}</span>{month}</td> }
        .into_any()
}

/// The message of a row, when there is one.
pub(super) fn said(message: Message) -> impl IntoView {
    let screen = Screen::expect();
    move || {
        let (year, text) = message.get()?;
        let words = texts::in_year(screen.lang.get(), &year.number().to_string(), text);
        Some(view! { <span class="monitor__message" role="alert">{words}</span> })
    }
}

/// Takes over what was typed; the answer is what has to be said about it.
fn enter(table: Table, of: Subject, year: Year, typed: &str) -> Option<Text> {
    let value = if typed.trim().is_empty() {
        None
    } else {
        // Also with its unit, as people know the figure: 286.1万.
        let amount = typed::number(typed).or_else(|| typed_amount(of, typed));
        match amount.filter(|value| is_possible(of, *value)) {
            Some(value) => Some(value),
            None => return Some(texts::REFUSED),
        }
    };
    match table.change(|scenario| scenario.set_record(of, year, value)) {
        Ok(()) => value.filter(|v| looks_far(of, *v)).map(|_| texts::LOOKS_OFF),
        Err(_) => Some(texts::REFUSED),
    }
}
