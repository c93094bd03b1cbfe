//! Which scenarios stand side by side: the one on the table always, and up to three others.

use crate::i18n::texts::compare as texts;
use crate::scenarios::compare::{Column, MOST};
use crate::state::{Screen, Shelf, Table};
use leptos::prelude::*;
use plan::{Preset, Text};
use scenario::Scenario;

/// A scenario beside the one on the table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Choice {
    /// A ready-made one.
    Ready(&'static Preset),
    /// A kept one, by name.
    Kept(String),
}

/// The chosen ones, in the order in which they were chosen.
#[derive(Clone, Copy)]
pub(crate) struct Compared(RwSignal<Vec<Choice>>);

impl Compared {
    /// Begins with the scenario that the table is compared with.
    pub(crate) fn with(preset: &'static Preset) -> Self {
        Self(RwSignal::new(vec![Choice::Ready(preset)]))
    }

    fn has(self, choice: &Choice) -> bool {
        self.0.with(|all| all.contains(choice))
    }

    // A kept scenario that has been deleted or renamed meanwhile takes no place.
    fn is_full(self, shelf: Shelf) -> bool {
        let exists = |choice: &&Choice| match choice {
            Choice::Ready(_) => true,
            Choice::Kept(name) => shelf.find(name).is_some(),
        };
        self.0.with(|all| all.iter().filter(exists).count()) + 1 >= MOST
    }

    fn put(self, choice: Choice, chosen: bool) {
        self.0.update(|all| {
            all.retain(|one| *one != choice);
            if chosen {
                all.push(choice);
            }
        });
    }
}

/// What the books say of the scenario on the table and of the chosen ones.
pub(crate) fn columns(compared: Compared) -> Memo<Vec<Column>> {
    let (screen, table, shelf) = (Screen::expect(), Table::expect(), Shelf::expect());
    Memo::new(move |_| {
        let lang = screen.lang.get();
        let now = table.with_scenario(Scenario::clone);
        let chosen = compared.0.get();
        let beside = chosen.into_iter().filter_map(|choice| match choice {
            Choice::Ready(preset) => {
                let mut scenario = now.clone();
                scenario.set_preset(preset);
                Some((lang.of(preset.name).to_owned(), scenario))
            }
            Choice::Kept(name) => shelf.find(&name).map(|scenario| (name, scenario)),
        });
        let current = (lang.of(texts::CURRENT).to_owned(), now.clone());
        // Assumptions that leave no plan path are told by the table itself.
        [current]
            .into_iter()
            .chain(beside)
            .filter_map(|(name, scenario)| Column::of(name, &scenario).ok())
            .collect()
    })
}

/// The choice: a box for every ready-made and every kept scenario.
#[component]
pub(crate) fn Choices(compared: Compared) -> impl IntoView {
    let (screen, shelf) = (Screen::expect(), Shelf::expect());
    let ready = plan::presets().iter().map(move |preset| {
        let name = Signal::derive(move || screen.lang.get().of(preset.name).to_owned());
        view! { <ChoiceBox choice=Choice::Ready(preset) name compared/> }
    });
    let kept = move || {
        let all = shelf.all().into_iter().map(|one| {
            let name = Signal::stored(one.name.clone());
            view! { <ChoiceBox choice=Choice::Kept(one.name) name compared/> }
        });
        all.collect_view()
    };
    let has_kept = move || !shelf.all().is_empty();
    view! {
        <fieldset class="choices">
            <legend class="eyebrow">{screen.t(texts::CHOOSE)}</legend>
            <GroupOfChoices name=texts::READY>{ready.collect_view()}</GroupOfChoices>
            <Show when=has_kept><GroupOfChoices name=texts::KEPT>{kept}</GroupOfChoices></Show>
            <p class="tiny muted" aria-live="polite">{move || compared.is_full(shelf).then(|| texts::full(screen.lang.get()))}</p>
        </fieldset>
    }
}

#[component]
fn GroupOfChoices(name: Text, children: Children) -> impl IntoView {
    let screen = Screen::expect();
    view! { <div class="choices__group"><span class="choices__name small muted">{screen.t(name)}</span>{children()}</div> }
}

#[component]
fn ChoiceBox(choice: Choice, name: Signal<String>, compared: Compared) -> impl IntoView {
    let shelf = Shelf::expect();
    let choice = StoredValue::new(choice);
    let chosen = move || choice.with_value(|choice| compared.has(choice));
    let change = move |event| compared.put(choice.get_value(), event_target_checked(&event));
    view! {
        <label class="choice" class:choice--on=chosen>
            <input type="checkbox" prop:checked=chosen disabled=move || !chosen() && compared.is_full(shelf) on:change=change/>
            {move || name.get()}
        </label>
    }
}
