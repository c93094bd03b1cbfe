//! The scenarios that a person keeps by name on the device.
//!
//! The list in memory is what counts: a device that keeps nothing, or no more, loses nothing before the page is closed.

use super::{Notice, Notices};
use crate::i18n::Lang;
use crate::i18n::texts::{problems, shelf};
use crate::io::{self, DeviceProblem};
use crate::scenarios::kept::{Kept, free_name, read_list, tidy, write_list};
use leptos::prelude::*;
use scenario::Scenario;

const KEY: &str = "sandtable.scenarios";

/// The kept scenarios as a context.
#[derive(Clone, Copy)]
pub(crate) struct Shelf {
    kept: RwSignal<Vec<Kept>>,
    /// What was done last, for the panel to confirm.
    pub(crate) said: RwSignal<Option<Notice>>,
    notices: Notices,
}

impl Shelf {
    /// Reads what the device holds, and reads it again when another window of this page has changed it.
    pub(crate) fn provide(notices: Notices) -> Self {
        let shelf = Self {
            kept: RwSignal::new(Vec::new()),
            said: RwSignal::new(None),
            notices,
        };
        shelf.read();
        io::watch(KEY, move |_| shelf.read());
        provide_context(shelf);
        shelf
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    pub(crate) fn all(self) -> Vec<Kept> {
        self.kept.get()
    }

    /// The scenario of a name.
    pub(crate) fn find(self, name: &str) -> Option<Scenario> {
        self.kept
            .with(|all| all.iter().find(|one| one.name == name).map(|one| one.scenario.clone()))
    }

    // A blocked storage is told when something is to be kept, not before.
    fn read(self) {
        let Ok(Some(text)) = io::load(KEY) else {
            return;
        };
        let read = read_list(&text);
        if let Some(first) = read.diagnostics.first() {
            io::set_aside(KEY, &text);
            self.notices.show(Notice::of(|lang| {
                shelf::damaged(lang, &first.place, &problems::problem(lang, &first.problem))
            }));
        }
        self.kept.set(read.kept);
    }

    /// Keeps a scenario under a name. One that has this name already is replaced, which the message takes back.
    pub(crate) fn keep(self, name: &str, scenario: Scenario) {
        let name = tidy(name);
        let at = self
            .kept
            .with_untracked(|all| all.iter().position(|one| one.name == name));
        let Some(at) = at else {
            let is_on_device = self.change(|all| {
                let name = free_name(all, &name);
                all.push(Kept { name, scenario });
            });
            if is_on_device {
                self.said.set(Some(Notice::of(|lang| shelf::saved(lang, &name))));
            }
            return;
        };
        let former = self.kept.with_untracked(|all| all[at].scenario.clone());
        self.change(|all| all[at].scenario = scenario);
        let notice = Notice::of(|lang| shelf::replaced(lang, &name));
        self.notices.show_with_undo(notice, move || {
            self.change(|all| {
                if let Some(one) = all.iter_mut().find(|one| one.name == name) {
                    one.scenario = former.clone();
                }
            });
        });
    }

    /// Gives another name and tells which; an empty one changes nothing, one that is taken gets a number.
    pub(crate) fn rename(self, from: &str, to: &str) -> String {
        let to = tidy(to);
        if to.is_empty() || to == from {
            return from.to_owned();
        }
        let to = self.kept.with_untracked(|all| free_name(all, &to));
        self.change(|all| {
            if let Some(one) = all.iter_mut().find(|one| one.name == from) {
                one.name.clone_from(&to);
            }
        });
        to
    }

    /// Takes a scenario off the list; the message brings it back to its place.
    pub(crate) fn delete(self, name: &str) {
        let at = self
            .kept
            .with_untracked(|all| all.iter().position(|one| one.name == name));
        let Some(at) = at else {
            return;
        };
        let former = self.kept.with_untracked(|all| all[at].clone());
        self.change(|all| drop(all.remove(at)));
        let notice = Notice::of(|lang| shelf::deleted(lang, name));
        self.notices.show_with_undo(notice, move || {
            self.change(|all| {
                let name = free_name(all, &former.name);
                let scenario = former.scenario.clone();
                all.insert(at.min(all.len()), Kept { name, scenario });
            });
        });
    }

    /// Changes the list here and on the device; says what the device refuses.
    fn change(self, change: impl FnOnce(&mut Vec<Kept>)) -> bool {
        self.kept.update(change);
        let stored = self.kept.with_untracked(|all| io::store(KEY, &write_list(all)));
        if let Err(problem) = stored {
            let text = match problem {
                DeviceProblem::Blocked => shelf::BLOCKED,
                DeviceProblem::Full => shelf::FULL,
            };
            self.notices.show(Notice::of(|lang: Lang| lang.of(text).to_owned()));
        }
        stored.is_ok()
    }
}
