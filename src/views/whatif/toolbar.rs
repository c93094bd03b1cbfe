//! Scenario, comparison, timing, undo: what concerns all levers at once.

use super::drawer::{Drawer, DrawerButtons};
use crate::i18n::numbers::fixed;
use crate::i18n::texts::sand;
use crate::state::{Screen, Table};
use leptos::prelude::*;
use model::Timing;
use plan::Preset;

#[component]
pub(crate) fn Toolbar(drawer: RwSignal<Option<Drawer>>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let scenario = move || table.preset().id;
    let about = move || screen.lang.get().of(table.preset().about);
    view! {
        <section class="toolbar" aria-label=screen.t(sand::SCENARIO)>
            <PresetSelect label=sand::SCENARIO chosen=Signal::derive(scenario) choose=Callback::new(move |id: String| table.choose_preset(&id))/>
            <PresetSelect label=sand::COMPARE_WITH chosen=Signal::derive(move || table.comparison().id)
                choose=Callback::new(move |id: String| table.compare_with(&id))/>
            <TimingControl/>
            <div class="toolbar__buttons">
                <button type="button" class="button" disabled=move || !table.can_undo() on:click=move |_| table.undo()
                    aria-keyshortcuts="Control+Z">{screen.t(sand::UNDO)}</button>
                <button type="button" class="button" disabled=move || !table.can_redo() on:click=move |_| table.redo()
                    aria-keyshortcuts="Control+Shift+Z">{screen.t(sand::REDO)}</button>
                <button type="button" class="button" disabled=move || table.is_as_provided() on:click=move |_| table.reset_all()>
                    {screen.t(sand::RESET_ALL)}</button>
                <DrawerButtons open=drawer/>
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

/// The exponent k on a logarithmic slider, so that halving and doubling are equally far.
#[component]
fn TimingControl() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let word = move || match table.timing_k() {
        k if k < 0.995 => sand::FRONT_LOADED,
        k if k > 1.005 => sand::BACK_LOADED,
        _ => sand::EVEN,
    };
    let spoken = move || format!("k = {}, {}", fixed(table.timing_k(), 2), screen.lang.get().of(word()));
    let moved = move |event| {
        if let Ok(log2) = event_target_value(&event).parse::<f64>() {
            table.drag_timing(log2.exp2());
        }
    };
    view! {
        <label class="pick pick--timing">
            <span class="pick__name">{screen.t(sand::TIMING)}</span>
            <input type="range" class="pick__range" min=Timing::K_MIN.log2() max=Timing::K_MAX.log2() step="0.01"
                prop:value=move || table.timing_k().log2().to_string() aria-valuetext=spoken
                on:input=moved on:change=move |_| table.settle() on:dblclick=move |_| table.drag_timing(1.0)/>
            <span class="pick__word">{move || screen.lang.get().of(word())}<span class="unit num">{move || format!("k={}", fixed(table.timing_k(), 2))}</span></span>
        </label>
    }
}
