//! The districts of the picture: shapes that can be pointed at, focused and selected, and the outlines that show it.

use super::board::{Board, link_to};
use super::fill::Shade;
use super::gestures;
use super::hatch::hatch_lines;
use super::neighbours;
use super::sheet::{Area, Sheet};
use atlas::{Direction, Point};
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, KeyboardEvent, SvgElement};

/// One Tab stop; arrow keys go from district to district. Shapes slide from where they were in the picture before.
#[component]
pub(super) fn Areas(board: Board, before: &'static Sheet) -> impl IntoView {
    let sheet = board.sheet.get_untracked();
    let shape = |area| {
        let (dx, dy) = slide(before, area);
        view! { <g class="map__slide" style:--dx=dx style:--dy=dy>{shape(board, area)}</g> }
    };
    let moves = !std::ptr::eq(sheet, before);
    view! { <g class="map__areas" class:map__areas--moving=moves>{sheet.areas.iter().map(shape).collect_view()}</g> }
}

fn slide(before: &Sheet, area: &Area) -> (String, String) {
    let old = before.areas.iter().find(|old| old.district == area.district);
    let from = old.map_or(area.label, |old| old.label);
    let px = |units: f64| format!("{units:.1}px");
    (px(from.x - area.label.x), px(from.y - area.label.y))
}

fn shape(board: Board, area: &'static Area) -> AnyView {
    let index = area.district;
    let id = plan::districts()[index].id;
    let label = move || board.fill.with(|fill| fill.cells[index].spoken.clone());
    let tab = move || if board.tab_stop() == index { "0" } else { "-1" };
    let class = move || {
        let shade = board.fill.with(|fill| fill.cells[index].shade);
        format!("area area--{}", shade_class(shade))
    };
    let enter = move |_| board.pointed.set(Some(index));
    let leave = move |_| board.pointed.set(None);
    let focus = move |event: FocusEvent| focus_on(board, index, &event);
    let blur = move |_| {
        board.focused.set(None);
        board.pointed.set(None);
    };
    let key = move |event: KeyboardEvent| press(board, index, &event);
    if board.choice.compact {
        return view! {
            <g class=class>
                <a href=move || link_to(id) aria-label=label tabindex=tab data-district=id
                    on:pointerenter=enter on:pointerleave=leave on:focus=focus on:blur=blur on:keydown=key>
                    <path d=area.d.as_str()/>
                </a>
            </g>
        }
        .into_any();
    }
    let pressed = move || (board.choice.selected.get() == Some(id)).to_string();
    let select = move |_| {
        if !gestures::ends_drag(board) {
            board.active.set(index);
            select(board, id);
        }
    };
    view! {
        <g class=class role="button" aria-label=label aria-pressed=pressed tabindex=tab data-district=id on:click=select
            on:pointerenter=enter on:pointerleave=leave on:focus=focus on:blur=blur on:keydown=key>
            <path d=area.d.as_str()/>
        </g>
    }
    .into_any()
}

pub(super) fn shade_class(shade: Shade) -> String {
    match shade {
        Shade::Class(class) => class.to_string(),
        Shade::NotSet => "not-set".to_owned(),
        Shade::Elsewhere => "elsewhere".to_owned(),
    }
}

fn select(board: Board, id: &'static str) {
    if let Some(on_select) = board.choice.on_select {
        on_select.run(id);
    }
}

fn focus_on(board: Board, index: usize, event: &FocusEvent) {
    board.active.set(index);
    board.pointed.set(Some(index));
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if element.is_some_and(|element| element.matches(":focus-visible").unwrap_or(true)) {
        reveal(board, index);
    }
}

/// Shows where the focus is, and brings it into sight.
fn reveal(board: Board, index: usize) {
    board.focused.set(Some(index));
    let areas = &board.sheet.get_untracked().areas;
    if let Some(area) = areas.iter().find(|area| area.district == index) {
        board.show(area.bbox);
    }
}

fn press(board: Board, index: usize, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let direction = match event.key().as_str() {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        // A link opens itself on Enter.
        "Enter" | " " if !board.choice.compact => {
            event.prevent_default();
            return select(board, plan::districts()[index].id);
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next_district(board, index, direction) {
        focus_district(event, plan::districts()[next].id);
        // For WebKit a focus that a script gives is not visible unless the one before was, also when a key asked for it.
        reveal(board, next);
    }
}

/// The district that an arrow leads to: a neighbour on the ground first.
fn next_district(board: Board, from: usize, direction: Direction) -> Option<usize> {
    let areas = &board.sheet.get_untracked().areas;
    let sites: Vec<Point> = areas.iter().map(|area| area.label).collect();
    let place_of = |district: usize| areas.iter().position(|area| area.district == district);
    let preferred: Vec<usize> = neighbours(from).iter().filter_map(|&i| place_of(i)).collect();
    let next = atlas::step(&sites, &preferred, place_of(from)?, direction)?;
    Some(areas.get(next)?.district)
}

fn focus_district(event: &KeyboardEvent, id: &str) {
    let picture = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("svg").ok().flatten());
    let found = picture.and_then(|svg| svg.query_selector(&format!("[data-district={id}]")).ok().flatten());
    if let Some(element) = found.and_then(|found| found.dyn_into::<SvgElement>().ok()) {
        let _ = element.focus();
    }
}

/// Distance of the hatch's lines in CSS pixels.
const HATCH_PX: f64 = 5.0;

/// Lines over the districts for which the plan does not set the measure. Lines and no pattern, which would be printed as points.
#[component]
pub(super) fn Hatch(board: Board) -> impl IntoView {
    let gaps = move || {
        let areas = &board.sheet.get().areas;
        let is_gap = |area: &&Area| board.fill.with(|fill| fill.cells[area.district].shade == Shade::NotSet);
        let outlines: Vec<&str> = areas.iter().filter(is_gap).map(|area| area.d.as_str()).collect();
        outlines.concat()
    };
    let lines = move || hatch_lines(board.seen.get(), HATCH_PX / board.px_per_unit.get());
    view! {
        <clipPath id="map-gaps"><path d=gaps/></clipPath>
        <g clip-path="url(#map-gaps)" aria-hidden="true"><path class="map__hatch" d=lines/></g>
        <path class="map__gap-borders" aria-hidden="true" d=gaps/>
    }
}

/// Outlines on top of all fills, so that no neighbour covers half of a line.
#[component]
pub(super) fn Outlines(board: Board) -> impl IntoView {
    let path = move |index: Option<usize>| {
        let areas = &board.sheet.get().areas;
        let found = areas.iter().find(|area| Some(area.district) == index);
        found.map(|area| area.d.as_str())
    };
    let selected = move || path(board.selected_index());
    view! {
        <g class="map__outlines" aria-hidden="true">
            <path class="map__pointed" d=move || path(board.pointed.get())/>
            <path class="map__other-halo" d=move || path(board.other_index())/>
            <path class="map__other" d=move || path(board.other_index())/>
            <path class="map__selected-halo" d=selected/>
            <path class="map__selected" d=selected/>
            <path class="map__focused-halo" d=move || path(board.focused.get())/>
            <path class="map__focused" d=move || path(board.focused.get())/>
        </g>
    }
}
