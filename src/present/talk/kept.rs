//! Where the deck comes from and where it stays: this device, a file, a link.

use super::Talk;
use crate::i18n::texts::present as texts;
use crate::io;
use crate::state::Notice;
use leptos::prelude::*;
use scenario::{Deck, History, ReadDeck, deck_from_json, deck_to_json};

pub(super) const KEY: &str = "sandtable.deck";
/// The parameter that carries a deck in a link.
const DECK_PARAMETER: &str = "deck=";

impl Talk {
    pub(super) fn recall(self) {
        let Ok(Some(text)) = io::load(KEY) else { return };
        let read = deck_from_json(&text);
        self.tell(&read);
        if !read.diagnostics.is_empty() {
            io::set_aside(KEY, &text);
        }
        if !read.deck.is_empty() || read.diagnostics.is_empty() {
            self.deck.set(History::new(read.deck));
        }
    }

    /// Another window has kept another deck. This one takes it over, as a step, when it had the former one and no talk is on; otherwise
    /// it keeps its own, and the other's text is set aside.
    pub(super) fn follow(self, former: Option<String>) {
        let Ok(Some(text)) = io::load(KEY) else { return };
        let former = former.map_or_else(Deck::ready, |text| deck_from_json(&text).deck);
        let had_it = untrack(|| !self.visiting.get() && !self.is_on() && self.with_deck(|deck| *deck == former));
        if had_it {
            let deck = deck_from_json(&text).deck;
            self.deck.update(|history| history.record(deck));
        } else {
            io::set_aside(KEY, &text);
        }
    }

    pub(super) fn keep_on_device(self) {
        if self.visiting.get_untracked() {
            return;
        }
        let text = untrack(|| self.with_deck(deck_to_json));
        if io::store(KEY, &text).is_err() {
            self.notices
                .show(Notice::of(|lang| lang.of(texts::NOT_KEPT).to_owned()));
        }
    }

    /// A deck from a link or a file is shown, and kept only when the person says so.
    pub(crate) fn visit(self, deck: Deck) {
        self.visiting.set(true);
        self.deck.set(History::new(deck));
    }

    /// Keeps the visiting deck in place of the own one.
    pub(crate) fn adopt(self) {
        self.visiting.set(false);
        self.keep_on_device();
    }

    /// Lets the visiting deck go.
    pub(crate) fn go_home(self) {
        self.visiting.set(false);
        self.deck.set(History::new(Deck::ready()));
        self.recall();
    }

    /// The deck that an address carries, if it does.
    pub(crate) fn take_link(self, query: &str) {
        let Some(text) = query.split('&').find_map(|entry| entry.strip_prefix(DECK_PARAMETER)) else {
            return;
        };
        let read = scenario::deck_from_link(text);
        self.tell(&read);
        if !read.deck.is_empty() {
            self.visit(read.deck);
        }
    }

    pub(crate) fn tell(self, read: &ReadDeck) {
        for found in &read.diagnostics {
            self.notices.show(Notice::of(|lang| texts::wrong(lang, found)));
        }
    }
}
