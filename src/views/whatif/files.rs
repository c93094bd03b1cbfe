//! The current settings as a file, and a file put on the table.

use crate::i18n::texts::{share as texts, shelf};
use crate::io;
use crate::state::{Notice, Notices, Screen, Shelf, Table};
use leptos::html::Input;
use leptos::prelude::*;
use markup::view;
use scenario::Scenario;
use web_sys::{DragEvent, File, HtmlInputElement};

/// Save and open. `field` holds the name that a saved file gets, `opened` is told the name that an opened one has.
#[component]
pub(crate) fn FileButtons(field: NodeRef<Input>, opened: Callback<String>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let chooser = NodeRef::<Input>::new();
    let save = move |_| {
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let name = Some(typed.trim()).filter(|name| !name.is_empty());
        let text = untrack(|| table.with_scenario(|scenario| scenario::to_json(scenario, name)));
        let stem = name.unwrap_or_else(|| screen.lang.get_untracked().of(texts::FILE));
        io::save_json(&format!("{}.json", file_stem(stem)), &text);
    };
    let choose = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    let files = Files::expect(opened);
    let chosen = move |event: web_sys::Event| {
        let chooser = event_target::<HtmlInputElement>(&event);
        if let Some(file) = chooser.files().and_then(|all| all.get(0)) {
            files.open(file);
        }
        // The same file can be chosen again after it was corrected.
        chooser.set_value("");
    };
    view! {
        <div class="shelf__files">
            <button type="button" class="button" on:click=save>{screen.t(texts::SAVE_FILE)}</button>
            <button type="button" class="button" on:click=choose>{screen.t(texts::OPEN_FILE)}</button>
            <input type="file" class="sr-only" tabindex="-1" accept=".json,application/json" aria-label=screen.t(texts::OPEN_FILE) node_ref=chooser on:change=chosen/>
            <span class="tiny muted">{screen.t(texts::DROP)}</span>
        </div>
    }
}

/// What the panel does when a file is dragged over it and dropped on it.
pub(crate) fn on_drop(opened: Callback<String>) -> (impl Fn(DragEvent), impl Fn(DragEvent)) {
    let files = Files::expect(opened);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        let all = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = all.and_then(|all| all.get(0)) {
            files.open(file);
        }
    };
    (|event: DragEvent| event.prevent_default(), dropped)
}

// Characters that some system does not allow in a file name.
fn file_stem(name: &str) -> String {
    name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "_")
}

#[derive(Clone, Copy)]
struct Files {
    table: Table,
    shelf: Shelf,
    notices: Notices,
    opened: Callback<String>,
}

impl Files {
    fn expect(opened: Callback<String>) -> Self {
        Self {
            table: Table::expect(),
            shelf: Shelf::expect(),
            notices: Notices::expect(),
            opened,
        }
    }

    fn open(self, file: File) {
        leptos::task::spawn_local(async move {
            let name = file.name();
            match io::read_text(&file).await {
                Some(text) => self.take(&name, &text),
                None => self.notices.show(Notice::of(|lang| texts::unreadable(lang, &name))),
            }
        });
    }

    fn take(self, file: &str, text: &str) {
        let read = scenario::from_json(text);
        let is_nothing = read.scenario == Scenario::default();
        if let Some(first) = read.diagnostics.first().filter(|_| is_nothing) {
            self.notices.show(Notice::of(|lang| texts::refused(lang, file, first)));
            return;
        }
        for found in &read.diagnostics {
            self.notices.show(Notice::of(|lang| texts::in_file(lang, file, found)));
        }
        self.table.open(read.scenario);
        let name = read.name.unwrap_or_else(|| file.trim_end_matches(".json").to_owned());
        self.shelf.said.set(Some(Notice::of(|lang| shelf::opened(lang, &name))));
        self.opened.try_run(name);
    }
}
