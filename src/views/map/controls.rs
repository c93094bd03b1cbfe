//! What the map shows: base, part, measure.

use crate::i18n::texts::{map, map_view as texts};
use crate::map::measure::Group;
use crate::map::{Base, Bases, Extent, Measure};
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;

#[component]
pub(super) fn Controls() -> impl IntoView {
    let screen = Screen::expect();
    let bases = || Bases::expect().files().map_or(0, |files| files.bases().len());
    view! {
        <section class="map-controls no-print" aria-label=screen.t(texts::CONTROLS)>
            <MeasureSelect/>
            <Segments label=texts::AREA>{[Extent::Ningbo, Extent::Both].map(area_button).collect_view()}</Segments>
            {move || (bases() > 1).then(|| view! {
                <Segments label=texts::BASE>{Base::ALL.map(base_button).collect_view()}</Segments>
            })}
        </section>
        <p class="map-view__caution small">{move || caution(screen)}</p>
    }
}

/// Buttons of which one is pressed.
#[component]
fn Segments(label: Text, children: Children) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <div class="segments" role="group" aria-label=screen.t(label)>
            <span class="segments__name" aria-hidden="true">{screen.t(label)}</span>
            {children()}
        </div>
    }
}

fn area_button(area: Extent) -> impl IntoView {
    let screen = Screen::expect();
    let pressed = move || (screen.area() == area).to_string();
    view! {
        <button type="button" class="button" aria-pressed=pressed on:click=move |_| screen.set_area(area)>
            {screen.t(map::extent_name(area))}
        </button>
    }
}

fn base_button(base: Base) -> impl IntoView {
    let screen = Screen::expect();
    let pressed = move || (screen.base() == base).to_string();
    view! {
        <button type="button" class="button" aria-pressed=pressed on:click=move |_| screen.set_base(base)>
            {screen.t(map::base_name(base))}
        </button>
    }
}

#[component]
fn MeasureSelect() -> impl IntoView {
    let screen = Screen::expect();
    let choose = move |event| {
        if let Some(measure) = Measure::from_id(&event_target_value(&event)) {
            screen.set_measure(measure);
        }
    };
    view! {
        <label class="pick map-controls__measure">
            <span class="pick__name">{screen.t(texts::MEASURE)}</span>
            <select class="pick__select" prop:value=move || screen.measure().id on:change=choose>
                {Group::ALL.map(measure_group).collect_view()}
            </select>
        </label>
    }
}

fn measure_group(group: Group) -> impl IntoView {
    let screen = Screen::expect();
    let option = move |measure: &'static Measure| {
        let name = move || map::measure_option(screen.lang.get(), measure);
        view! { <option value=measure.id selected=move || screen.measure().id == measure.id>{name}</option> }
    };
    let measures = Measure::all().iter().filter(|measure| measure.group() == group);
    view! { <optgroup label=screen.t(map::group_name(group))>{measures.map(option).collect_view()}</optgroup> }
}

/// What to know before comparing, and where the figures stand.
fn caution(screen: Screen) -> String {
    let (lang, measure) = (screen.lang.get(), screen.measure());
    let only = measure.only_district().map(|district| texts::only_one(lang, district));
    let caution = measure.caution().map(|caution| lang.of(caution).to_owned());
    let parts = [only, caution, Some(texts::sources(lang, measure))];
    let space = if lang == crate::i18n::Lang::Zh { "" } else { " " };
    parts.into_iter().flatten().collect::<Vec<_>>().join(space)
}
