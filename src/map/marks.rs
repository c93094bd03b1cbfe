//! What lies on the districts: the corridor, names, and numbered pins.

use super::board::Board;
use super::district_map::Pins;
use super::fill::Shade;
use super::labels::Label;
use crate::follow::Memo;
use crate::i18n::texts::map as texts;
use crate::state::Screen;
use atlas::{Frame, PinSpacing, PlacedPin, Point, declutter};
use leptos::prelude::*;
use markup::view;

/// Size of a pin in letter heights of the names.
const PIN_RADIUS_EM: f64 = 0.72;
/// Room between two pins in CSS pixels.
const PIN_GAP_PX: f64 = 2.0;

/// The schematic band along the Yongjiang.
#[component]
pub(super) fn Corridor(board: Board) -> impl IntoView {
    let line = board.sheet.get_untracked().corridor.as_str();
    view! {
        <g class="map__corridor" aria-hidden="true">
            <path class="map__corridor-band" d=line/>
            <path class="map__corridor-axis" d=line/>
        </g>
    }
}

/// Names, with the value where there is room for both.
#[component]
pub(super) fn Names(board: Board) -> impl IntoView {
    let size = move || format!("{:.2}", font_units(board));
    view! {
        <g class="map__names" aria-hidden="true" font-size=size>
            {move || board.labels.with(|labels| labels.iter().map(|label| name(board, *label)).collect_view())}
        </g>
    }
}

fn font_units(board: Board) -> f64 {
    board.font_px.get() / board.px_per_unit.get()
}

fn name(board: Board, label: Label) -> Option<impl IntoView> {
    let screen = Screen::expect();
    let index = board.sheet.get_untracked().areas.get(label.area)?.district;
    let district = &plan::districts()[index];
    let name = move || texts::short_name(screen.lang.get(), district);
    let value = board
        .fill
        .with(|fill| fill.cells.get(index).and_then(|cell| cell.short.clone()));
    let is_elsewhere = move || {
        board
            .fill
            .with(|fill| fill.cells.get(index).is_some_and(|cell| cell.shade == Shade::Elsewhere))
    };
    let x = move || label.at.x.to_string();
    let above = if label.with_value { "-0.25em" } else { "0.36em" };
    Some(view! {
        <text x=x y=label.at.y.to_string() class:map__name--elsewhere=is_elsewhere>
            <tspan x=x dy=above>{name}</tspan>
            {label.with_value.then(|| view! { <tspan class="map__value" x=x dy="1.2em">{value}</tspan> })}
        </text>
    })
}

/// The platforms as numbers. They move aside for each other, and a thin line leads to the place.
#[component]
pub(super) fn PinMarks(board: Board, pins: Pins) -> impl IntoView {
    let radius_px = move || PIN_RADIUS_EM * board.font_px.get();
    let placed = Memo::new(move |_| place(board, pins, radius_px()));
    let radius = move || format!("{:.2}", radius_px() / board.px_per_unit.get());
    let size = move || format!("{:.2}", 0.85 * font_units(board));
    let leaders = move || {
        placed.with(|pins| {
            pins.iter()
                .filter(|(_, pin)| pin.needs_leader)
                .map(|(_, pin)| leader(pin))
                .collect_view()
        })
    };
    let discs = move || {
        placed.with(|pins| {
            pins.iter()
                .map(|(index, pin)| disc(board, *index, pin, radius()))
                .collect_view()
        })
    };
    view! {
        <g class="map__pins" aria-hidden="true" font-size=size>
            <g class="map__leaders">{leaders}</g>
            {discs}
        </g>
    }
}

/// The pins of the picture with their index in `plan::platforms()`.
fn place(board: Board, pins: Pins, radius_px: f64) -> Vec<(usize, PlacedPin)> {
    let sheet = board.sheet.get();
    let seen = board.seen.get();
    let is_seen = |p: &Point| {
        let (dx, dy) = (p.x - seen.x, p.y - seen.y);
        (0.0..=seen.width).contains(&dx) && (0.0..=seen.height).contains(&dy)
    };
    let shown: Vec<(usize, Point)> = sheet
        .pins
        .iter()
        .enumerate()
        .filter(|(i, _)| plan::platforms().get(*i).is_some_and(|platform| pins.has(platform)))
        .filter_map(|(i, at)| Some((i, at.filter(is_seen)?)))
        .collect();
    let anchors: Vec<Point> = shown.iter().map(|(_, at)| *at).collect();
    let names: Vec<Frame> = board
        .labels
        .with(|labels| labels.iter().map(|label| label.frame).collect());
    let spacing = PinSpacing {
        radius_px,
        gap_px: PIN_GAP_PX,
        px_per_unit: board.px_per_unit.get(),
        frame: seen,
        labels: &names,
    };
    shown
        .iter()
        .map(|(i, _)| *i)
        .zip(declutter(&anchors, &spacing))
        .collect()
}

fn leader(pin: &PlacedPin) -> impl IntoView + use<> {
    let (from, to) = (pin.anchor, pin.label_at);
    view! {
        <line class="map__leader-halo" x1=from.x.to_string() y1=from.y.to_string() x2=to.x.to_string() y2=to.y.to_string()/>
        <line class="map__leader" x1=from.x.to_string() y1=from.y.to_string() x2=to.x.to_string() y2=to.y.to_string()/>
    }
}

fn disc(board: Board, index: usize, pin: &PlacedPin, radius: String) -> Option<impl IntoView + use<>> {
    let screen = Screen::expect();
    let platform = plan::platforms().get(index)?;
    let home = platform.districts.first().copied();
    let class = move || {
        let on = home.is_some() && board.choice.selected.get() == home;
        format!(
            "pin{}{}",
            if platform.pin_sure { "" } else { " pin--unsure" },
            if on { " pin--on" } else { "" }
        )
    };
    let select = move |_| {
        if let (Some(id), Some(on_select)) = (home, board.choice.on_select) {
            on_select.run(id);
        }
    };
    let (x, y) = (pin.label_at.x.to_string(), pin.label_at.y.to_string());
    Some(view! {
        <g class=class on:click=select>
            <circle cx=x.clone() cy=y.clone() r=radius/>
            <text x=x y=y dy="0.36em">{index + 1}</text>
            <title>{screen.t(platform.name)}</title>
        </g>
    })
}
