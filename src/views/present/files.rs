//! The deck as a file and as a link.

use super::button;
use crate::i18n::texts::{present as texts, share};
use crate::io;
use crate::present::talk::Talk;
use crate::state::{Notice, Notices, Screen, page_address, show_in_address};
use leptos::html::Input;
use leptos::prelude::*;
use markup::view;
use scenario::{Deck, deck_from_json, deck_to_json, deck_to_link};
use web_sys::{DragEvent, File, HtmlInputElement};

/// Save, open, link.
#[component]
pub(super) fn FileButtons() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let none = Signal::derive(move || talk.with_deck(Deck::is_empty));
    let chooser = NodeRef::<Input>::new();
    let save = move || {
        let text = untrack(|| talk.with_deck(deck_to_json));
        io::save_json(&format!("{}.json", screen.lang.get_untracked().of(texts::FILE)), &text);
    };
    let choose = move || {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    let notices = Notices::expect();
    let chosen = move |event: web_sys::Event| {
        let chooser = event_target::<HtmlInputElement>(&event);
        if let Some(file) = chooser.files().and_then(|all| all.get(0)) {
            open(talk, notices, file);
        }
        // The same file can be chosen again after it was corrected.
        chooser.set_value("");
    };
    view! {
        {button(texts::SAVE, none, save)}
        {button(texts::OPEN_FILE, Signal::stored(false), choose)}
        <input type="file" class="sr-only" tabindex="-1" accept=".json,application/json" aria-label=screen.t(texts::OPEN_FILE) node_ref=chooser on:change=chosen/>
        {button(texts::LINK, none, move || copy_link(talk))}
    }
}

/// The link goes to the clipboard; where the browser refuses that it stands in the address bar.
fn copy_link(talk: Talk) {
    let Some(code) = untrack(|| talk.with_deck(deck_to_link)) else {
        talk.refuse(texts::LINK_LONG);
        return;
    };
    let fragment = format!("#/present?deck={code}");
    let link = format!("{}{fragment}", page_address());
    leptos::task::spawn_local(async move {
        if io::copy(&link).await {
            talk.refuse(texts::LINK_COPIED);
            return;
        }
        talk.refuse(texts::LINK_BY_HAND);
        show_in_address(&fragment);
    });
}

/// A deck file that is dragged over the desk and dropped on it.
pub(super) fn on_drop() -> (impl Fn(DragEvent), impl Fn(DragEvent)) {
    let (talk, notices) = (Talk::expect(), Notices::expect());
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        let all = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = all.and_then(|all| all.get(0)) {
            open(talk, notices, file);
        }
    };
    (|event: DragEvent| event.prevent_default(), dropped)
}

fn open(talk: Talk, notices: Notices, file: File) {
    leptos::task::spawn_local(async move {
        let name = file.name();
        let Some(text) = io::read_text(&file).await else {
            notices.show(Notice::of(|lang| share::unreadable(lang, &name)));
            return;
        };
        let read = deck_from_json(&text);
        if let Some(first) = read.diagnostics.first().filter(|_| read.deck.is_empty()) {
            notices.show(Notice::of(|lang| texts::refused(lang, &name, first)));
            return;
        }
        talk.tell(&read);
        talk.visit(read.deck);
    });
}
