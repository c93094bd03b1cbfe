//! 目标库: every quantified statement of both documents, searchable, filterable, exportable.

mod filters;
mod list;
mod row;

pub(crate) use row::statement_href;

use crate::facts::{Facet, Filter, Index, book, sheet};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::texts::monitor::NO_LIBRARY;
use crate::i18n::texts::{shell, targets as texts};
use crate::io::{save_book, save_csv};
use crate::route::View;
use crate::state::{Notice, Notices, Screen};
use leptos::html::Input;
use leptos::prelude::*;
use markup::view;
use plan::Fact;
use wasm_bindgen::JsCast;

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Library {
    index: StoredValue<Index>,
    filter: RwSignal<Filter>,
    /// For each fact, whether the filter lets it through.
    hits: Memo<Vec<bool>>,
    /// The row that a relation led to.
    lit: RwSignal<Option<&'static str>>,
    /// What the list is grouped by.
    grouping: RwSignal<Facet>,
    /// The field keeps its own text, so that an input method is never disturbed while it composes.
    field: NodeRef<Input>,
}

impl Library {
    fn new() -> Self {
        let index = StoredValue::new(Index::default());
        let filter = RwSignal::new(Filter::default());
        let hits = Memo::new(move |_| filter.with(|filter| index.with_value(|all| all.matching(filter))));
        Self {
            index,
            filter,
            hits,
            lit: RwSignal::new(None),
            grouping: RwSignal::new(Facet::Chapter),
            field: NodeRef::new(),
        }
    }

    fn shows(self, place: usize) -> bool {
        self.hits.with(|hits| hits.get(place).copied().unwrap_or(true))
    }

    fn shown(self) -> impl Iterator<Item = &'static Fact> {
        let hits = self.hits.get();
        plan::facts()
            .iter()
            .copied()
            .zip(hits)
            .filter_map(|(fact, hit)| hit.then_some(fact))
    }

    fn counts(self, facet: Facet) -> Vec<(&'static str, usize)> {
        self.filter
            .with(|filter| self.index.with_value(|all| all.counts(filter, facet)))
    }

    fn clear(self) {
        self.filter.set(Filter::default());
        if let Some(field) = self.field.get_untracked() {
            field.set_value("");
        }
    }

    /// Takes over what is typed.
    fn search(self, typed: &str, composing: bool) {
        let next = |filter: &Filter| self.index.with_value(|all| all.after_typing(filter, typed, composing));
        self.filter.set(self.filter.with_untracked(next));
    }

    /// Brings a statement into view, opening the filter when it hides it.
    fn go_to(self, id: &'static str) {
        let place = plan::facts().iter().copied().position(|fact| fact.id == id);
        let hidden = place.is_some_and(|place| !self.hits.with_untracked(|h| h.get(place) == Some(&true)));
        if hidden {
            self.clear();
        }
        self.lit.set(Some(id));
        request_animation_frame(move || scroll_to(&row::anchor(id)));
    }
}

fn scroll_to(anchor: &str) {
    let found = gloo::utils::document().get_element_by_id(anchor);
    if let Some(row) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        row.scroll_into_view();
        let _ = row.focus();
    }
}

/// The view.
#[component]
pub(crate) fn Targets() -> impl IntoView {
    let screen = Screen::expect();
    let library = Library::new();
    // A link names a statement; a followed relation writes it.
    let asked = Memo::new(move |_| screen.statement());
    Effect::new(move || {
        if let Some(id) = asked.get() {
            library.go_to(id);
        }
    });
    on_cleanup(move || screen.set_statement(None));
    view! {
        <div class="view library">
            <header class="view__head">
                <h1>{screen.t(shell::view_name(View::Targets))}</h1>
                <p>{screen.t(texts::LEAD)}{move || silent_chapters(screen.lang.get())}</p>
            </header>
            <filters::Filters library/>
            <div class="library__results">
                <Bar library/>
                <list::List library/>
                <Nothing library/>
            </div>
        </div>
    }
}

fn silent_chapters(lang: Lang) -> String {
    let keys = Facet::Chapter.keys();
    let silent: Vec<&str> = plan::outline()
        .iter()
        .filter(|item| item.parent.is_none() && !keys.contains(&item.id))
        .map(|item| if lang == Lang::Zh { item.no } else { item.id })
        .collect();
    if silent.is_empty() {
        return String::new();
    }
    texts::silent_chapters(lang, &silent)
}

/// How many are shown, a way back to all, the export.
#[component]
fn Bar(library: Library) -> impl IntoView {
    let screen = Screen::expect();
    let counter = move || texts::counter(screen.lang.get(), library.shown().count(), plan::facts().len());
    let export = move |_| {
        let lang = screen.lang.get_untracked();
        let name = format!("{}.csv", lang.of(texts::FILE));
        save_csv(&name, &sheet(lang, untrack(|| library.shown())));
    };
    let notices = Notices::expect();
    let export_book = move |_| {
        let lang = screen.lang.get_untracked();
        let name = format!("{}.xlsx", lang.of(texts::FILE));
        let sheet = book(lang, untrack(|| library.shown()));
        leptos::task::spawn_local(async move {
            if save_book(&name, &[sheet]).await.is_err() {
                notices.show(Notice::of(|lang| lang.of(NO_LIBRARY).to_owned()));
            }
        });
    };
    let grouped = move |event: web_sys::Event| {
        let wanted = event_target_value(&event);
        let found = Facet::ALL
            .into_iter()
            .enumerate()
            .find(|(at, _)| at.to_string() == wanted);
        library.grouping.set(found.map_or(Facet::Chapter, |(_, facet)| facet));
    };
    let option = move |(at, facet): (usize, Facet)| view! { <option value=at.to_string()>{screen.t(filters::heading(facet))}</option> };
    let none = move || !library.hits.with(|hits| hits.contains(&true));
    view! {
        <div class="library__bar">
            <p class="library__counter num" role="status">{counter}</p>
            <Show when=move || !library.filter.with(Filter::is_open)>
                <button type="button" class="button button--quiet" on:click=move |_| library.clear()>{screen.t(texts::CLEAR_ALL)}</button>
            </Show>
            <label class="library__group small">{screen.t(texts::GROUP_BY)}" "
                <select class="select" on:change=grouped>{Facet::ALL.into_iter().enumerate().map(option).collect_view()}</select></label>
            <button type="button" class="button library__export" disabled=none on:click=export>{screen.t(texts::EXPORT)}</button>
            <button type="button" class="button" disabled=none on:click=export_book>{screen.t(texts::EXPORT_XLSX)}</button>
        </div>
    }
}

#[component]
fn Nothing(library: Library) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <Show when=move || !library.hits.with(|hits| hits.contains(&true))>
            <div class="library__nothing">
                <h2>{screen.t(texts::NOTHING)}</h2>
                <p>{screen.t(texts::NOTHING_HELP)}</p>
                <button type="button" class="button" on:click=move |_| library.clear()>{screen.t(texts::CLEAR_ALL)}</button>
            </div>
        </Show>
    }
}
