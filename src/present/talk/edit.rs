//! What is done to the deck: changed with a way back, added to, taken from.

use super::Talk;
use crate::i18n::Lang;
use crate::i18n::texts::{present as texts, shell};
use crate::present::fill;
use crate::route::{Route, View};
use crate::state::Notice;
use leptos::prelude::*;
use plan::SceneFocus;
use scenario::{Deck, History, Scene, Words};

impl Talk {
    /// Follows the deck.
    pub(crate) fn with_deck<T>(self, look: impl FnOnce(&Deck) -> T) -> T {
        self.deck.with(|history| look(history.present()))
    }

    pub(crate) fn can_undo(self) -> bool {
        self.deck.with(History::can_undo)
    }

    pub(crate) fn can_redo(self) -> bool {
        self.deck.with(History::can_redo)
    }

    pub(crate) fn undo(self) {
        self.deck.update(|history| {
            history.undo();
        });
        self.keep_on_device();
    }

    pub(crate) fn redo(self) {
        self.deck.update(|history| {
            history.redo();
        });
        self.keep_on_device();
    }

    /// Changes the deck as a step of its own.
    pub(crate) fn change<T>(self, change: impl FnOnce(&mut Deck) -> T) -> T {
        let mut deck = untrack(|| self.with_deck(Clone::clone));
        let result = change(&mut deck);
        self.deck.update(|history| history.record(deck));
        self.keep_on_device();
        result
    }

    /// Moves a scene within a gesture: however far it is dragged, it is one step back.
    pub(crate) fn drag(self, from: usize, to: usize) {
        let mut deck = untrack(|| self.with_deck(Clone::clone));
        deck.move_to(from, to);
        self.deck.update(|history| history.record_in(1, deck));
    }

    /// Ends the gesture.
    pub(crate) fn settle(self) {
        self.deck.update_untracked(History::end_gesture);
        self.keep_on_device();
    }

    /// Title of a scene in the language of the moment.
    pub(crate) fn title(self, lang: Lang, scene: &Scene, place: usize) -> String {
        let title = fill::words(lang, &scene.title);
        if title.is_empty() {
            texts::untitled(lang, place + 1)
        } else {
            title
        }
    }

    /// The state of this moment, without language, theme and talk: what a scene holds.
    fn state(self) -> String {
        let route = Route {
            lang: None,
            theme: None,
            stage: None,
            scenario: self.table.query_now(),
            ..self.screen.route_now()
        };
        route.fragment()
    }

    /// Adds the view of this moment at the end of the deck, or says why not.
    pub(crate) fn add_view(self) {
        let route = self.screen.route_now();
        let name = |lang: Lang| {
            let view = lang.of(shell::view_name(route.view));
            let of = match route.view {
                View::WhatIf | View::Indicators => Some(lang.of(self.screen.focus.get_untracked().def().name)),
                View::Map => route
                    .district
                    .and_then(plan::district)
                    .map(|district| lang.of(district.name)),
                _ => None,
            };
            of.map_or_else(|| view.to_owned(), |of| format!("{view} · {of}"))
        };
        let scene = Scene {
            title: Words {
                zh: name(Lang::Zh),
                en: name(Lang::En),
            },
            state: self.state(),
            focus: match route.view {
                View::WhatIf => SceneFocus::Chart,
                View::Map => SceneFocus::Map,
                _ => SceneFocus::View,
            },
            levers: Vec::new(),
            notes: Words::default(),
        };
        self.insert(usize::MAX, scene);
    }

    fn insert(self, place: usize, scene: Scene) {
        let Some(place) = self.change(|deck| deck.insert(place, scene)) else {
            self.notices.show(Notice::of(|lang| lang.of(texts::FULL).to_owned()));
            return;
        };
        self.notices
            .show_with_undo(Notice::of(|lang| texts::added(lang, place + 1)), move || self.undo());
    }

    pub(crate) fn remove(self, place: usize) {
        let Some(scene) = self.change(|deck| deck.remove(place)) else {
            return;
        };
        let notice = Notice::of(|lang| texts::removed(lang, &self.title(lang, &scene, place)));
        self.notices.show_with_undo(notice, move || {
            let scene = scene.clone();
            self.change(|deck| deck.insert(place, scene));
        });
    }

    /// The scene as it is now, behind the one it came from.
    pub(super) fn keep(self) {
        let Some((place, scene)) = untrack(|| Some((self.at.get()?, self.scene()?))) else {
            return;
        };
        let title = |lang| texts::kept_title(lang, &self.title(lang, &scene, place));
        let kept = Scene {
            title: Words {
                zh: title(Lang::Zh),
                en: title(Lang::En),
            },
            state: self.state(),
            focus: if scene.focus == SceneFocus::Guess {
                SceneFocus::Chart
            } else {
                scene.focus
            },
            ..scene.clone()
        };
        self.insert(place + 1, kept);
        self.cue();
    }
}
