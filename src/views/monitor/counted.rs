//! Countable targets beyond the 16: found by search and chapter, entered and judged as their form asks.

use super::{Desk, block, entry, lead, sources};
use crate::facts::{Facet, Filter, Index, chapter_name, scope_name, shown};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::facts::{printed_number, printed_unit};
use crate::i18n::numbers::{fixed, printed, signed};
use crate::i18n::texts::{monitor as texts, words};
use crate::progress::judge_target;
use crate::state::{Notices, Screen, Table};
use crate::widgets::marked::marked;
use crate::widgets::number_field::is_composing;
use leptos::prelude::*;
use markup::view;
use model::Year;
use model::counted::{self, Form, Judged, Need};
use model::monitor::Increment;
use plan::{Fact, Text};
use scenario::Subject;

/// Columns of the table.
const COLUMNS: usize = 14;

/// What narrows the list.
#[derive(Clone, Copy)]
struct Narrow {
    index: StoredValue<Index>,
    filter: RwSignal<Filter>,
    filled: RwSignal<bool>,
}

impl Narrow {
    fn search(self, typed: &str, composing: bool) {
        let next = |filter: &Filter| self.index.with_value(|all| all.after_typing(filter, typed, composing));
        self.filter.set(self.filter.with_untracked(next));
    }

    /// The countable targets that are shown.
    fn list(self, table: Table) -> Vec<&'static str> {
        let hits = self
            .filter
            .with(|filter| self.index.with_value(|all| all.matching(filter)));
        let is_filled = |fact: &'static Fact| {
            table.with_scenario(|s| s.record_years(Subject::Target(fact)).iter().any(Option::is_some))
        };
        let found = plan::facts()
            .iter()
            .copied()
            .zip(hits)
            .filter(|(_, hit)| *hit)
            .map(|(fact, _)| fact);
        found
            .filter(|fact| counted::form(fact).is_some() && (!self.filled.get() || is_filled(fact)))
            .map(|fact| fact.id)
            .collect()
    }
}

pub(super) fn grid(desk: Desk) -> AnyView {
    let screen = Screen::expect();
    let (table, notices) = (Table::expect(), Notices::expect());
    let narrow = Narrow {
        index: StoredValue::new(Index::default()),
        filter: RwSignal::new(Filter::default()),
        filled: RwSignal::new(false),
    };
    let list = Memo::new(move |_| narrow.list(table));
    let count = move || texts::shown(screen.lang.get(), list.with(Vec::len), counted::targets().count());
    // Rows are made once; what is filtered out is hidden, so that a field keeps its focus.
    let rows = move || {
        let lang = screen.lang.get();
        let keys = Facet::Chapter.keys().into_iter();
        keys.map(|key| chapter(lang, key, list, desk)).collect_view()
    };
    view! {
        <div class="monitor__narrow no-print">{narrow_fields(narrow)}<span role="status" class="small muted">{count}</span></div>
        <div class="table-wrap monitor__wrap" on:paste=move |event| block::pasted(&event, table, notices) tabindex="0" role="region" aria-label=screen.t(texts::PART_TARGETS)>
            <table class="table monitor__table monitor__table--targets">
                <caption class="monitor__caption">{screen.t(texts::TARGETS_CAPTION)}</caption>
                {head()}
                {rows}
            </table>
        </div>
    }
    .into_any()
}

fn narrow_fields(narrow: Narrow) -> impl IntoView {
    let screen = Screen::expect();
    let used = || counted::targets().map(|fact| fact.chapter);
    let keys = Facet::Chapter
        .keys()
        .into_iter()
        .filter(move |key| used().any(|chapter| chapter == *key));
    let typed = move |event: web_sys::Event| narrow.search(&event_target_value(&event), is_composing(&event));
    let composed = move |event| narrow.search(&event_target_value(&event), false);
    let choose = move |event: web_sys::Event| {
        let wanted = event_target_value(&event);
        let key = Facet::Chapter.keys().into_iter().find(|key| *key == wanted);
        narrow.filter.update(|filter| filter.only(Facet::Chapter, key));
    };
    let options = keys.map(|key| view! { <option value=key>{move || chapter_name(screen.lang.get(), key)}</option> });
    view! {
        <input type="search" class="field field--text" aria-label=screen.t(texts::SEARCH) placeholder=screen.t(texts::SEARCH)
            on:input=typed on:compositionend=composed/>
        <select class="select" aria-label=screen.t(texts::CHAPTER) on:change=choose>
            <option value="">{screen.t(texts::ALL_CHAPTERS)}</option>{options.collect_view()}
        </select>
        <label class="monitor__only"><input type="checkbox" on:change=move |event| narrow.filled.set(event_target_checked(&event))/>{screen.t(texts::ONLY_FILLED)}</label>
    }
}

fn head() -> impl IntoView {
    let screen = Screen::expect();
    let column = |name: Text, how: Option<Text>| {
        let how = how.map(|how| view! { <span class="monitor__how">{screen.t(how)}</span> });
        view! { <th scope="col" class="n">{screen.t(name)}{how}</th> }
    };
    view! {
        <thead><tr>
            <th scope="col" class="monitor__first">{screen.t(texts::TARGET_COLUMN)}</th>
            {column(words::TARGET, Some(texts::FORM))}
            {Year::ALL.map(|year| view! { <th scope="col" class="n monitor__year">{year.number()}</th> })}
            {column(texts::REACHED_SO_FAR, None)}
            {column(texts::COMPLETION, Some(texts::REACHED_HOW))}
            {column(texts::INCREMENT, Some(texts::INCREMENT_HOW))}
            {column(texts::LEAD, Some(texts::LEAD_HOW))}
            {column(texts::NEEDED, Some(texts::NEEDED_HOW))}
            {column(texts::EXPECTED, Some(texts::EXPECTED_HOW))}
        </tr></thead>
    }
}

fn chapter(lang: Lang, key: &'static str, list: Memo<Vec<&'static str>>, desk: Desk) -> Option<AnyView> {
    let facts: Vec<&'static Fact> = counted::targets().filter(|fact| fact.chapter == key).collect();
    if facts.is_empty() {
        return None;
    }
    let ids: Vec<&str> = facts.iter().map(|fact| fact.id).collect();
    let hidden = move || list.with(|list| !ids.iter().any(|id| list.contains(id)));
    let rows = facts.into_iter().map(|fact| row(lang, fact, list, desk)).collect_view();
    let body = view! {
        <tbody hidden=hidden>
            <tr class="monitor__group"><th colspan=COLUMNS scope="rowgroup"><span class="monitor__group-name">{chapter_name(lang, key)}</span></th></tr>
            {rows}
        </tbody>
    };
    Some(body.into_any())
}

fn row(lang: Lang, fact: &'static Fact, list: Memo<Vec<&'static str>>, desk: Desk) -> AnyView {
    let screen = Screen::expect();
    let table = Table::expect();
    let of = Subject::Target(fact);
    let message = RwSignal::new(None);
    let open = RwSignal::new(false);
    let now = Memo::new(move |_| table.with_scenario(|s| judge_target(s, fact, desk.as_of.get())));
    let cell = move |say: fn(Lang, &'static Fact, &Judged) -> String| {
        view! { <td class="n">{move || now.get().map(|judged| say(lang, fact, &judged))}</td> }
    };
    let place = if fact.scope == "city" {
        fact.place.to_owned()
    } else {
        format!("{} · {}", scope_name(lang, fact.scope), fact.place)
    };
    let goal = shown(lang, fact);
    let form = counted::form(fact).map(|form| lang.of(texts::form_name(form)));
    let milestone = counted::milestone(fact).map(|fact| texts::milestone(lang, &printed_number(fact)));
    let lead = move || {
        let judged = now.get()?;
        Some(lead(judged.lead_points, judged.status?, screen))
    };
    view! {
        <tr hidden=move || !list.with(|list| list.contains(&fact.id))>
            <th scope="row" class="monitor__first">
                <span class="monitor__name">{lang.of(fact.name)}</span>
                <span class="monitor__unit">{printed_unit(lang, fact.unit)}</span><span class="place">{marked(lang, &place)}</span>
                {sources::button(of, open)}
                {entry::said(message)}
            </th>
            <td class="n"><strong>{goal.sign}" "{printed_number(fact)}</strong><span class="monitor__how">{form}</span><span class="monitor__how">{milestone}</span></td>
            {Year::ALL.map(|year| entry::entry(of, year, message)).into_iter().collect_view()}
            {cell(reached)}
            {cell(done)}
            {cell(increment)}
            <td class="n">{lead}</td>
            {cell(need)}
            {cell(expected)}
        </tr>
        {sources::fields(of, open, COLUMNS)}
    }
    .into_any()
}

/// Four significant digits at most.
fn short(value: f64) -> String {
    let decimals = match value.abs() {
        v if v >= 1000.0 || v.fract() == 0.0 => 0,
        v if v >= 100.0 => 1,
        _ => 2,
    };
    fixed(value, decimals)
}

fn reached(lang: Lang, _: &'static Fact, judged: &Judged) -> String {
    let value = match judged.form {
        Form::Growth => format!("{}%", fixed(judged.reached, 2)),
        _ => printed((judged.reached * 1e6).round() / 1e6),
    };
    match judged.form {
        Form::Flow { .. } | Form::Growth if judged.known < judged.gone => {
            texts::gaps(lang, &value, judged.gone - judged.known)
        }
        _ => value,
    }
}

fn done(lang: Lang, _: &'static Fact, judged: &Judged) -> String {
    match judged.form {
        Form::Annual => texts::years_met(lang, judged.met_years, judged.known),
        _ => format!("{}%", fixed(judged.done_pct, 1)),
    }
}

fn increment(lang: Lang, _: &'static Fact, judged: &Judged) -> String {
    match (judged.form, judged.increment) {
        (_, Increment::Share(pct)) => format!("{}%", fixed(pct, 1)),
        (_, Increment::KeepUp { kept }) => lang.of(if kept { texts::KEPT } else { texts::NOT_KEPT }).to_owned(),
        (Form::Level, Increment::NoBase) => lang.of(texts::NO_BASE).to_owned(),
        _ => String::new(),
    }
}

fn need(lang: Lang, _: &'static Fact, judged: &Judged) -> String {
    match judged.need {
        Some(Need::Amount(amount)) => short(amount),
        Some(Need::Percent(pct)) => format!("{}%", signed(pct, 2)),
        Some(Need::Points(points)) => format!("{} {}", signed(points, 2), lang.of(texts::POINTS)),
        None if judged.met => lang.of(texts::REACHED).to_owned(),
        None if judged.year == Year::LAST && judged.month == 12 => lang.of(texts::DONE).to_owned(),
        None => String::new(),
    }
}

fn expected(_: Lang, fact: &'static Fact, judged: &Judged) -> String {
    let share = judged.projected.zip(fact.value);
    share.map_or_else(String::new, |(value, target)| {
        format!("{} ({}%)", short(value), fixed(100.0 * value / target, 0))
    })
}
