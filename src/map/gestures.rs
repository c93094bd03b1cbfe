//! Looking closer: wheel with Ctrl or ⌘, two fingers, a dragging mouse, keys. One finger and the plain wheel scroll the page.

use super::board::Board;
use super::zoom::Zoom;
use atlas::Point;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, TouchEvent, WheelEvent};

/// A wheel turns in pixels, lines or pages.
const WHEEL_UNIT_PX: [f64; 3] = [1.0, 16.0, 400.0];
const PER_WHEEL_PX: f64 = 0.002;
/// A mouse that moves less than this clicks.
const DRAG_FROM_PX: f64 = 5.0;

/// What a hand is doing.
#[derive(Clone, Copy, Default)]
pub(super) enum Hand {
    #[default]
    Nothing,
    /// A pressed mouse, where it was last; whether it has moved far enough to drag.
    Mouse { x: f64, y: f64, drags: bool },
    /// Two fingers: the middle between them and their distance, in CSS pixels of the window.
    Fingers { x: f64, y: f64, apart: f64 },
}

pub(super) fn wheel(board: Board, event: &WheelEvent) {
    if !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    event.prevent_default();
    let unit = WHEEL_UNIT_PX.get(event.delta_mode() as usize).copied().unwrap_or(1.0);
    let factor = (-event.delta_y() * unit * PER_WHEEL_PX).clamp(-1.0, 1.0).exp();
    let at = place_of(
        board,
        event.current_target(),
        event.client_x().into(),
        event.client_y().into(),
    );
    board.zoom_by(factor, at);
}

pub(super) fn key(board: Board, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "+" | "=" => board.zoom_by(Zoom::STEP, None),
        "-" | "_" => board.zoom_by(1.0 / Zoom::STEP, None),
        "0" => board.zoom.set(Zoom::WHOLE),
        _ => return,
    }
    event.prevent_default();
}

pub(super) fn press(board: Board, event: &PointerEvent) {
    let drags = event.pointer_type() == "mouse" && event.button() == 0 && !board.zoom.get_untracked().is_whole();
    let hand = if drags {
        Hand::Mouse {
            x: event.client_x().into(),
            y: event.client_y().into(),
            drags: false,
        }
    } else {
        Hand::Nothing
    };
    board.hand.set_value(hand);
}

pub(super) fn drag(board: Board, event: &PointerEvent) {
    let Hand::Mouse { x, y, drags } = board.hand.get_value() else {
        return;
    };
    if event.buttons() == 0 {
        return board.hand.set_value(Hand::Nothing);
    }
    let (now_x, now_y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    if !drags {
        if (now_x - x).hypot(now_y - y) < DRAG_FROM_PX {
            return;
        }
        // Holding the pointer sends the click that ends the drag to the picture and to no district.
        if let Some(element) = element(event.current_target()) {
            let _ = element.set_pointer_capture(event.pointer_id());
        }
    }
    board.move_by_px(x - now_x, y - now_y);
    board.hand.set_value(Hand::Mouse {
        x: now_x,
        y: now_y,
        drags: true,
    });
}

/// Whether a click only ends a drag. Called once for each click.
pub(super) fn ends_drag(board: Board) -> bool {
    let dragged = matches!(board.hand.get_value(), Hand::Mouse { drags: true, .. });
    board.hand.set_value(Hand::Nothing);
    dragged
}

/// Two fingers on the map are for the map; one finger scrolls the page as everywhere.
pub(super) fn touch(board: Board, event: &TouchEvent) {
    let Some((x, y, apart)) = fingers(event) else {
        return board.hand.set_value(Hand::Nothing);
    };
    event.prevent_default();
    if let Hand::Fingers {
        x: old_x,
        y: old_y,
        apart: old,
    } = board.hand.get_value()
    {
        board.move_by_px(old_x - x, old_y - y);
        let at = place_of(board, event.current_target(), x, y);
        board.zoom_by(apart / old.max(1.0), at);
    }
    board.hand.set_value(Hand::Fingers { x, y, apart });
}

fn fingers(event: &TouchEvent) -> Option<(f64, f64, f64)> {
    let touches = event.touches();
    let at = |i| {
        touches
            .item(i)
            .map(|t| (f64::from(t.client_x()), f64::from(t.client_y())))
    };
    if touches.length() != 2 {
        return None;
    }
    let ((ax, ay), (bx, by)) = (at(0)?, at(1)?);
    Some((f64::midpoint(ax, bx), f64::midpoint(ay, by), (ax - bx).hypot(ay - by)))
}

/// The point of the picture at a point of the window.
fn place_of(board: Board, target: Option<web_sys::EventTarget>, x: f64, y: f64) -> Option<Point> {
    let (bounds, seen) = (element(target)?.get_bounding_client_rect(), board.seen.get_untracked());
    (bounds.width() > 0.0 && bounds.height() > 0.0).then(|| Point {
        x: seen.x + (x - bounds.left()) / bounds.width() * seen.width,
        y: seen.y + (y - bounds.top()) / bounds.height() * seen.height,
    })
}

fn element(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}
