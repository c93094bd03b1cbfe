//! One lever: slider with ticks, number field, a word for the value, reset.

use crate::i18n::Lang;
use crate::i18n::numbers::fixed;
use crate::i18n::texts::sand;
use crate::state::{Screen, Table};
use leptos::prelude::*;
use plan::{Lever, LeverId, Text};

/// Decimals shown for a lever: as many as its step has, and one more for solved values.
const DECIMALS: usize = 2;

/// The whole row.
#[component]
pub(crate) fn LeverRow(id: LeverId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let lever = id.def();
    let value = Memo::new(move |_| table.lever(id));
    let changed = move || table.is_changed(id);
    let anchor = format!("lever-{}", id.id());
    view! {
        <div class="lever" class:lever--changed=changed>
            <div class="lever__words">
                <label class="lever__name" for=anchor.clone() title=screen.t(lever.help)>{screen.t(lever.name)}</label>
                <span class="lever__word">{move || screen.lang.get().of(word_for(value.get(), table.plan_lever(id)))}</span>
            </div>
            <Slider lever value anchor/>
            <Field lever value/>
            <span class="lever__unit unit">{screen.t(lever.unit.name)}</span>
            <button type="button" class="lever__reset" disabled=move || !changed() on:click=move |_| table.reset_lever(id)
                aria-label=move || reset_label(screen.lang.get(), lever)>"↺"</button>
        </div>
    }
}

fn reset_label(lang: Lang, lever: &Lever) -> String {
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{}{colon}{}", lang.of(sand::RESET_ONE), lang.of(lever.name))
}

/// The word for a value, relative to a standstill and to the plan path.
pub(crate) fn word_for(value: f64, on_plan: f64) -> Text {
    // Half of the smallest step that a person can set.
    let same = |a: f64, b: f64| (a - b).abs() < 0.005;
    match value {
        v if same(v, on_plan) => sand::ON_PLAN,
        v if same(v, 0.0) => sand::STANDSTILL,
        v if v < 0.0 => sand::SHRINKING,
        v if v < on_plan => sand::BELOW_PLAN,
        _ => sand::ABOVE_PLAN,
    }
}

/// The share of the lever's range, as the custom property that places ticks and fill.
fn at(lever: &Lever, value: f64) -> String {
    format!(
        "--at:{:.4}",
        ((value - lever.min) / (lever.max - lever.min)).clamp(0.0, 1.0)
    )
}

#[component]
fn Slider(lever: &'static Lever, value: Memo<f64>, anchor: String) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let id = lever.id;
    let spoken = move || {
        let lang = screen.lang.get();
        let word = lang.of(word_for(value.get(), table.plan_lever(id)));
        format!("{}{}, {word}", fixed(value.get(), DECIMALS), lang.of(lever.unit.name))
    };
    let moved = move |event| {
        if let Ok(number) = event_target_value(&event).parse() {
            table.drag_lever(id, number);
        }
    };
    view! {
        <div class="lever__slide">
            <span class="lever__tick lever__tick--zero" style=at(lever, 0.0)></span>
            <span class="lever__tick lever__tick--plan" style=move || at(lever, table.plan_lever(id))></span>
            {move || table.needed_lever(screen.focus.get(), id).map(|needed| view! {
                <span class="lever__tick lever__tick--needed" style=at(lever, needed)></span>
            })}
            <input type="range" class="lever__range" id=anchor min=lever.min max=lever.max step=lever.step
                style=move || at(lever, value.get()) prop:value=move || value.get().to_string() aria-valuetext=spoken
                on:input=moved on:change=move |_| table.settle() on:dblclick=move |_| table.reset_lever(id)/>
        </div>
    }
}

#[component]
fn Field(lever: &'static Lever, value: Memo<f64>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let refused = RwSignal::new(false);
    let typed = move |event| match parse(&event_target_value(&event), lever) {
        Some(number) => {
            refused.set(false);
            table.set_lever(lever.id, number);
        }
        None => refused.set(true),
    };
    // Reading `refused` as well brings the old value back into a field that held nonsense.
    let shown = move || {
        let _ = refused.get();
        fixed(value.get(), DECIMALS).replace('−', "-")
    };
    let hint = move || {
        refused
            .get()
            .then(|| sand::out_of_range(screen.lang.get(), &fixed(lever.min, 0), &fixed(lever.max, 0)))
    };
    view! {
        <input type="text" inputmode="decimal" class="lever__field" autocomplete="off" prop:value=shown
            aria-label=move || format!("{} ({})", screen.lang.get().of(lever.name), screen.lang.get().of(lever.unit.name))
            aria-invalid=move || refused.get().then_some("true") on:change=typed/>
        <Show when=move || refused.get()><span class="lever__hint" role="alert">{hint}</span></Show>
    }
}

fn parse(typed: &str, lever: &Lever) -> Option<f64> {
    crate::typed::number(typed).filter(|number| (lever.min..=lever.max).contains(number))
}
