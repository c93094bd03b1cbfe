//! Which scenarios stand side by side: the one on the table always, and up to three others. Ready-made ones are part of the address;
//! kept ones are a matter of this device.

use super::{Screen, Shelf, Table};
use crate::charts::path::Path;
use crate::follow::Memo;
use crate::i18n::texts::compare as texts;
use crate::scenarios::compare::{Column, MOST};
use leptos::prelude::*;
use plan::{OutcomeId, Preset};
use scenario::Scenario;

/// A scenario beside the one on the table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Choice {
    /// A ready-made one.
    Ready(&'static Preset),
    /// A kept one, by name.
    Kept(String),
}

/// The chosen ones as a context: ready-made ones first, each in the order in which it was chosen.
#[derive(Clone, Copy)]
pub(crate) struct Compared {
    screen: Screen,
    shelf: Shelf,
    kept: RwSignal<Vec<String>>,
    /// What the books say of the scenario on the table and of the chosen ones.
    pub(crate) columns: Memo<Vec<Column>>,
}

impl Compared {
    pub(crate) fn provide(screen: Screen, shelf: Shelf, table: Table) {
        let kept = RwSignal::new(Vec::new());
        provide_context(Self {
            screen,
            shelf,
            kept,
            columns: Memo::new(move |_| columns(screen, shelf, table, kept)),
        });
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// Whether a scenario is among them.
    pub(crate) fn has(self, choice: &Choice) -> bool {
        match choice {
            Choice::Ready(preset) => self.screen.beside().contains(&preset.id),
            Choice::Kept(name) => self.kept.with(|all| all.contains(name)),
        }
    }

    /// Whether no more can be chosen. A kept scenario that has been deleted or renamed meanwhile takes no place.
    pub(crate) fn is_full(self) -> bool {
        let kept = self
            .kept
            .get()
            .iter()
            .filter(|name| self.shelf.find(name).is_some())
            .count();
        self.screen.beside().len() + kept + 1 >= MOST
    }

    /// Puts a scenario beside the others, or takes it away.
    pub(crate) fn put(self, choice: Choice, is_chosen: bool) {
        match choice {
            Choice::Ready(preset) => {
                let mut all = untrack(|| self.screen.beside());
                all.retain(|id| *id != preset.id);
                if is_chosen {
                    all.push(preset.id);
                }
                self.screen.set_beside(all);
            }
            Choice::Kept(name) => self.kept.update(|all| {
                all.retain(|one| *one != name);
                if is_chosen {
                    all.push(name);
                }
            }),
        }
    }

    /// The paths of an outcome in the chosen scenarios with their names; `None` unless they are laid over the chart.
    pub(crate) fn overlay(self, id: OutcomeId) -> Option<Vec<(String, Path)>> {
        self.screen.overlay.get().then(|| {
            let path = |column: &Column| (column.name.clone(), column.paths[id.index()]);
            self.columns.with(|all| all.iter().skip(1).map(path).collect())
        })
    }
}

fn columns(screen: Screen, shelf: Shelf, table: Table, kept: RwSignal<Vec<String>>) -> Vec<Column> {
    let lang = screen.lang.get();
    let now = table.with_scenario(Clone::clone);
    let ready = screen.beside().into_iter().filter_map(|id| {
        let preset = plan::preset(id)?;
        let mut scenario = now.clone();
        scenario.set_preset(preset);
        Some((lang.of(preset.name).to_owned(), scenario))
    });
    let kept = kept
        .get()
        .into_iter()
        .filter_map(|name| shelf.find(&name).map(|scenario| (name, scenario)));
    let current = (lang.of(texts::CURRENT).to_owned(), now.clone());
    let all: Vec<(String, Scenario)> = [current].into_iter().chain(ready).chain(kept).collect();
    // Assumptions that leave no plan path are told by the table itself.
    all.into_iter()
        .filter_map(|(name, scenario)| Column::of(name, &scenario).ok())
        .collect()
}
