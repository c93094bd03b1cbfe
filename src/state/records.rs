//! Actual values outlive the page: they are kept on the device, and a copy of the single file carries them inside.
//!
//! An address that says something about the scenario is right about it. What the device holds comes back when the address says nothing, or the
//! same; otherwise it is set aside and offered, and nothing of it is lost.

use super::{Notice, Notices, Screen, Table};
use crate::i18n::texts::{problems, records as texts};
use crate::io;
use leptos::prelude::*;
use scenario::{Scenario, from_json, to_json};

const KEY: &str = "sandtable.records";
const KEY_BEFORE: &str = "sandtable.records.before";

/// The kept values as a context.
#[derive(Clone, Copy)]
pub(crate) struct Records {
    table: Table,
    notices: Notices,
    /// Another set of values that this device holds.
    other: RwSignal<Option<Scenario>>,
    /// Whether the device keeps what is entered.
    pub(crate) is_kept: RwSignal<bool>,
}

impl Records {
    /// Brings back what is kept, and keeps every change from then on. `is_fresh`: the address says nothing about the scenario.
    pub(crate) fn provide(table: Table, is_fresh: bool) {
        let records = Self {
            table,
            notices: Notices::expect(),
            other: RwSignal::new(None),
            is_kept: RwSignal::new(true),
        };
        records.restore(is_fresh);
        io::watch(KEY, move |former| records.follow(former));
        let screen = Screen::expect();
        Effect::watch(
            move || table.with_scenario(Scenario::only_records),
            move |now, before, _| {
                // A scene of a talk is shown, not entered: what was on the table comes back after it.
                let is_talk = screen.route_now().stage.is_some();
                if let Some(before) = before.filter(|before| !is_talk && !before.same_records(now)) {
                    records.store(before, now);
                }
            },
            false,
        );
        provide_context(records);
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// How many values another set holds, when there is one.
    pub(crate) fn other_count(self) -> Option<usize> {
        self.other
            .with(|other| other.as_ref().map(|other| other.records().count()))
    }

    /// Puts the other set on the table, as a step that can be undone.
    pub(crate) fn take_other(self) {
        if let Some(other) = self.other.get_untracked() {
            let _ = self.table.change(|scenario| {
                scenario.take_records(&other);
                Ok(())
            });
            self.other.set(None);
        }
    }

    fn restore(self, is_fresh: bool) {
        let embedded = io::embedded_data().and_then(|text| self.carried(&text));
        if let Some(scenario) = embedded.filter(|_| is_fresh) {
            self.table.begin_with(scenario);
            self.offer(self.read(KEY));
            return;
        }
        let Some(kept) = self.read(KEY) else {
            self.offer(self.read(KEY_BEFORE));
            return;
        };
        let mut now = untrack(|| self.table.with_scenario(Clone::clone));
        if is_fresh {
            now.take_records(&kept);
        } else {
            now.carry_records(&kept);
        }
        if now.same_records(&kept) {
            self.table.begin_with(now);
        } else {
            self.offer(Some(kept));
        }
    }

    fn offer(self, kept: Option<Scenario>) {
        let differs = |kept: &Scenario| untrack(|| self.table.with_scenario(|now| !now.same_records(kept)));
        self.other
            .set(kept.filter(|kept| kept.records().next().is_some() && differs(kept)));
    }

    /// Another window has kept other values. This one takes them over when it had the former ones and some were added or taken away, and
    /// offers them otherwise.
    fn follow(self, former: Option<String>) {
        let Some(kept) = self.read(KEY) else { return };
        let former = former.map(|text| from_json(&text).scenario).unwrap_or_default();
        let goes_on = kept.covers_records(&former) || former.covers_records(&kept);
        if goes_on && untrack(|| self.table.with_scenario(|now| now.same_records(&former))) {
            let _ = self.table.change(|scenario| {
                scenario.take_records(&kept);
                Ok(())
            });
        } else {
            self.offer(Some(kept));
        }
    }

    /// Keeps the new values. A set that loses several at once, or that another window has kept meanwhile, is set aside first.
    fn store(self, before: &Scenario, now: &Scenario) {
        let is_other = |there: &Scenario| !there.same_records(before) && !there.same_records(now);
        let there = self
            .read(KEY)
            .filter(is_other)
            .filter(|there| there.records().next().is_some());
        let loses = before.records().count() > now.records().count() + 1;
        if let Some(aside) = there.or_else(|| loses.then(|| before.clone())) {
            let _ = io::store(KEY_BEFORE, &to_json(&aside.only_records(), None));
            self.other.set(Some(aside));
        }
        self.is_kept.set(io::store(KEY, &to_json(now, None)).is_ok());
    }

    /// What this file carries. What cannot be read of it is said; when that is all of it, the device's own values follow.
    fn carried(self, text: &str) -> Option<Scenario> {
        let read = from_json(text);
        let is_whole = read.diagnostics.is_empty();
        if let Some(first) = read.diagnostics.into_iter().next() {
            self.notices.show(Notice::of(move |lang| {
                texts::carried_damaged(lang, &first.place, &problems::problem(lang, &first.problem))
            }));
        }
        (is_whole || read.scenario != Scenario::default()).then_some(read.scenario)
    }

    /// What is kept under a key. What cannot be read of it is said, and its text set aside.
    fn read(self, key: &str) -> Option<Scenario> {
        let text = io::load(key).ok()??;
        let read = from_json(&text);
        if let Some(first) = read.diagnostics.first() {
            io::set_aside(key, &text);
            self.notices.show(Notice::of(|lang| {
                texts::damaged(lang, &first.place, &problems::problem(lang, &first.problem))
            }));
        }
        Some(read.scenario.only_records())
    }
}
