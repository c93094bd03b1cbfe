//! Scenario, comparison, timing, undo: what concerns all levers at once.

use super::drawer::DrawerButtons;
use crate::follow::Memo;
use crate::i18n::numbers::fixed;
use crate::i18n::texts::sand;
use crate::scenarios::knob::Knob;
use crate::state::{Screen, Table};
use leptos::prelude::*;
use markup::view;
use plan::{AssumptionId, Preset};

#[component]
pub(crate) fn Toolbar() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let scenario = Memo::new(move |_| table.preset().id);
    let about = move || screen.lang.get().of(table.preset().about);
    view! {
        <section class="toolbar" aria-label=screen.t(sand::SCENARIO)>
            <PresetSelect label=sand::SCENARIO chosen=scenario choose=Callback::new(move |id: String| table.choose_preset(&id))/>
            <PresetSelect label=sand::COMPARE_WITH chosen=Signal::derive(move || table.comparison().id)
                choose=Callback::new(move |id: String| table.compare_with(&id))/>
            <TimingControl/>
            <div class="toolbar__buttons">
                <button type="button" class="button" disabled=move || !table.can_undo() on:click=move |_| table.undo()
                    aria-keyshortcuts="Control+Z">{screen.t(sand::UNDO)}</button>
                <button type="button" class="button" disabled=move || !table.can_redo() on:click=move |_| table.redo()
                    aria-keyshortcuts="Control+Shift+Z">{screen.t(sand::REDO)}</button>
                <button type="button" class="button" disabled=move || !table.can_replay() on:click=move |_| table.replay()
                    aria-keyshortcuts="R" title=screen.t(sand::REPLAY_HELP)>{screen.t(sand::REPLAY)}</button>
                <button type="button" class="button" disabled=move || table.is_as_provided() on:click=move |_| table.reset_all()>
                    {screen.t(sand::RESET_ALL)}</button>
                <DrawerButtons/>
            </div>
            <p class="toolbar__about">{about}</p>
        </section>
    }
}

#[component]
fn PresetSelect(
    label: plan::Text,
    #[prop(into)] chosen: Signal<&'static str>,
    choose: Callback<String>,
) -> impl IntoView {
    let screen = Screen::expect();
    let option = move |preset: &'static Preset| {
        view! { <option value=preset.id selected=move || chosen.get() == preset.id>{screen.t(preset.name)}</option> }
    };
    view! {
        <label class="pick">
            <span class="pick__name">{screen.t(label)}</span>
            <select class="pick__select" prop:value=move || chosen.get() on:change=move |event| choose.run(event_target_value(&event))>
                {plan::presets().iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// When the growth happens; 2025 does not depend on it.
#[component]
fn TimingControl() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let knob = Knob::Ledger(AssumptionId::Timing);
    let reach = knob.reach();
    let k = Memo::new(move |_| table.value(knob));
    let word = move || screen.lang.get().of(knob.word(k.get(), 1.0));
    let spoken = move || format!("k = {}, {}", fixed(k.get(), reach.decimals), word());
    let moved = move |event| {
        if let Ok(position) = event_target_value(&event).parse() {
            table.drag(knob, reach.value(position));
        }
    };
    view! {
        <label class="pick pick--timing">
            <span class="pick__name">{screen.t(sand::TIMING)}</span>
            <input type="range" class="pick__range" min=reach.position(reach.min) max=reach.position(reach.max) step=reach.step
                prop:value=move || reach.position(k.get()).to_string() aria-valuetext=spoken
                on:input=moved on:change=move |_| table.settle() on:dblclick=move |_| table.reset(knob)/>
            <span class="pick__word">{word}<span class="unit num">{move || format!("k={}", fixed(k.get(), reach.decimals))}</span></span>
        </label>
    }
}
