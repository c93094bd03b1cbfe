//! The key under the map: classes, what the hatch and the pale districts mean, corridor and pins.

use super::board::Board;
use super::fill::Shade;
use crate::i18n::texts::map as texts;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;

/// The key. Its swatches are drawn, not painted as backgrounds, so that they print.
#[component]
pub(super) fn Legend(board: Board, has_pins: bool) -> impl IntoView {
    let screen = Screen::expect();
    let classes = move || {
        board.fill.with(|fill| {
            let keys = fill.keys.iter();
            keys.map(|key| view! { <li><Swatch kind=key.shade.to_string()/><span class="num">{key.words.clone()}</span></li> }).collect_view()
        })
    };
    let has_gaps = move || board.fill.with(|fill| fill.has_gaps());
    let has_others = move || {
        let areas = &board.sheet.get().areas;
        board.fill.with(|fill| {
            areas
                .iter()
                .any(|area| fill.cells[area.district].shade == Shade::Elsewhere)
        })
    };
    let entry = move |kind: &str, text| {
        let kind = kind.to_owned();
        view! { <li><Swatch kind/>{screen.t(text)}</li> }
    };
    view! {
        <div class="map__legend">
            <p class="map__legend-title">{move || board.fill.with(|fill| fill.title.clone())}</p>
            <ul class="map__keys">
                {classes}
                {move || has_gaps().then(|| entry("not-set", texts::KEY_NOT_SET))}
                {move || has_others().then(|| entry("elsewhere", texts::KEY_ELSEWHERE))}
                <li>
                    <svg class="swatch swatch--corridor" viewBox="0 0 26 14" aria-hidden="true">
                        <g class="map__corridor"><path class="map__corridor-band" d="M4 7h18"/><path class="map__corridor-axis" d="M4 7h18"/></g>
                    </svg>
                    {screen.t(texts::KEY_CORRIDOR)}
                </li>
                {has_pins.then(|| view! {
                    <li>
                        <svg class="swatch swatch--pin" viewBox="-9 -9 18 18" aria-hidden="true"><g class="map__pins" font-size="11"><g class="pin"><circle r="8"/><text dy="0.36em">"1"</text></g></g></svg>
                        {screen.t(texts::KEY_PIN)}
                    </li>
                })}
            </ul>
        </div>
    }
}

#[component]
fn Swatch(kind: String) -> impl IntoView {
    let hatch = (kind == "not-set").then(|| view! { <path class="map__hatch" d="M0.5 7.5l7-7M0.5 13.5l13-13M6.5 13.5l13-13M12.5 13.5l9-9M18.5 13.5l3-3"/> });
    view! {
        <svg class="swatch" viewBox="0 0 22 14" aria-hidden="true">
            <g class=format!("area area--{kind}")><path d="M0.5 0.5h21v13h-21z"/></g>
            {hatch}
        </svg>
    }
}
