//! The choice of scenarios that stand side by side.

use crate::i18n::texts::compare as texts;
use crate::state::{Choice, Compared, Screen, Shelf};
use leptos::prelude::*;
use markup::view;
use plan::Text;

/// The choice: a box for every ready-made and every kept scenario.
#[component]
pub(crate) fn Choices() -> impl IntoView {
    let (screen, shelf, compared) = (Screen::expect(), Shelf::expect(), Compared::expect());
    let ready = plan::presets().iter().map(move |preset| {
        let name = Signal::derive(move || screen.lang.get().of(preset.name).to_owned());
        view! { <ChoiceBox choice=Choice::Ready(preset) name/> }
    });
    let kept = move || {
        let all = shelf.all().into_iter().map(|one| {
            let name = Signal::stored(one.name.clone());
            view! { <ChoiceBox choice=Choice::Kept(one.name) name/> }
        });
        all.collect_view()
    };
    let has_kept = move || !shelf.all().is_empty();
    view! {
        <fieldset class="choices">
            <legend class="eyebrow">{screen.t(texts::CHOOSE)}</legend>
            <GroupOfChoices name=texts::READY>{ready.collect_view()}</GroupOfChoices>
            <Show when=has_kept><GroupOfChoices name=texts::KEPT>{kept}</GroupOfChoices></Show>
            <p class="tiny muted" aria-live="polite">{move || compared.is_full().then(|| texts::full(screen.lang.get()))}</p>
        </fieldset>
    }
}

#[component]
fn GroupOfChoices(name: Text, children: Children) -> impl IntoView {
    let screen = Screen::expect();
    view! { <div class="choices__group"><span class="choices__name small muted">{screen.t(name)}</span>{children()}</div> }
}

#[component]
fn ChoiceBox(choice: Choice, name: Signal<String>) -> impl IntoView {
    let compared = Compared::expect();
    let choice = StoredValue::new(choice);
    let chosen = move || choice.with_value(|choice| compared.has(choice));
    let change = move |event| compared.put(choice.get_value(), event_target_checked(&event));
    view! {
        <label class="choice" class:choice--on=chosen>
            <input type="checkbox" prop:checked=chosen disabled=move || !chosen() && compared.is_full() on:change=change/>
            {move || name.get()}
        </label>
    }
}
