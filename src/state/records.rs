//! Actual values outlive the page: they are kept on the device, and a copy of the single file carries them inside.
//!
//! An address that says something about the scenario is right about it. What the device holds comes back when the address says nothing, or the
//! same; otherwise it is set aside and offered, and nothing of it is lost.

use super::Table;
use crate::io;
use leptos::prelude::*;
use scenario::{Scenario, from_json, to_json};

const KEY: &str = "sandtable.records";
const KEY_BEFORE: &str = "sandtable.records.before";

/// The kept values as a context.
#[derive(Clone, Copy)]
pub(crate) struct Records {
    table: Table,
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
            other: RwSignal::new(None),
            is_kept: RwSignal::new(true),
        };
        records.restore(is_fresh);
        Effect::watch(
            move || table.with_scenario(Scenario::only_records),
            move |now, before, _| {
                if let Some(before) = before.filter(|before| !before.same_records(now)) {
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
        let embedded = io::embedded_data().map(|text| from_json(&text).scenario);
        if let Some(scenario) = embedded.filter(|_| is_fresh) {
            self.table.begin_with(scenario);
            self.offer(read(KEY));
            return;
        }
        let Some(kept) = read(KEY) else {
            self.offer(read(KEY_BEFORE));
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

    /// Keeps the new values. A set that loses several at once is set aside first: it may have been another one's.
    fn store(self, before: &Scenario, now: &Scenario) {
        if before.records().count() > now.records().count() + 1 {
            let _ = io::store(KEY_BEFORE, &to_json(before, None));
            self.other.set(Some(before.clone()));
        }
        self.is_kept.set(io::store(KEY, &to_json(now, None)).is_ok());
    }
}

fn read(key: &str) -> Option<Scenario> {
    let text = io::load(key).ok()??;
    Some(from_json(&text).scenario.only_records())
}
