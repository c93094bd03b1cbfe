//! What the parts of a map share: the picture, its fill, what is chosen, and how it lies on the screen.

use super::gestures::Hand;
use super::labels::{Label, Words, labels};
use super::zoom::{Zoom, fitted};
use super::{Fill, Sheet};
use crate::follow::Memo;
use crate::i18n::texts::map as texts;
use crate::route::{Route, View};
use crate::state::{Look, Screen, Table};
use crate::widgets::resize::Watch;
use atlas::{Frame, Point};
use gloo::timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;

/// A window that is being dragged to another size is answered once it rests.
const SETTLE_MS: u32 = 90;
/// A look that has not changed for this long is written into the address.
const REST_MS: u32 = 250;
/// Letters of names in rem, and of those in the small picture.
const NAME_REM: f64 = 0.8125;
const SMALL_NAME_REM: f64 = 0.75;
/// Below this scale, a phone's, letters are smaller by this factor.
const NARROW_PX_PER_UNIT: f64 = 0.42;
const NARROW: f64 = 0.88;

/// What is chosen on a map, and what choosing does.
#[derive(Clone, Copy)]
pub(crate) struct Choice {
    pub(super) selected: Signal<Option<&'static str>>,
    /// The district that the selected one is compared with.
    pub(super) other: Signal<Option<&'static str>>,
    pub(super) on_select: Option<Callback<&'static str>>,
    /// Links to the map view instead of buttons.
    pub(super) compact: bool,
}

/// The board of a map.
#[derive(Clone, Copy)]
pub(crate) struct Board {
    pub(super) sheet: Memo<&'static Sheet>,
    pub(super) fill: Memo<Fill>,
    pub(super) choice: Choice,
    pub(super) zoom: RwSignal<Zoom>,
    /// All that the place on the screen can show, in units: the picture and the room beside it.
    whole: Memo<Frame>,
    /// What of it is seen.
    pub(super) seen: Memo<Frame>,
    pub(super) px_per_unit: Memo<f64>,
    pub(super) font_px: Signal<f64>,
    pub(super) labels: Memo<Vec<Label>>,
    /// The district that the Tab key reaches, as an index of `plan::districts()`.
    pub(super) active: RwSignal<usize>,
    /// The district under the pointer or the focus.
    pub(super) pointed: RwSignal<Option<usize>>,
    /// The district with the visible focus.
    pub(super) focused: RwSignal<Option<usize>>,
    pub(super) hand: StoredValue<Hand, LocalStorage>,
}

impl Board {
    pub(super) fn new(
        sheet: Memo<&'static Sheet>,
        fill: Memo<Fill>,
        choice: Choice,
        has_pins: bool,
        place: NodeRef<Div>,
    ) -> Self {
        let look = Look::expect();
        let size = follow_size(place);
        let zoom = RwSignal::new(Zoom::WHOLE);
        let whole = Memo::new(move |_| {
            let (width, height) = size.get();
            fitted(sheet.get().frame, width, height)
        });
        let seen = Memo::new(move |_| zoom.get().seen(whole.get()));
        let px_per_unit = Memo::new(move |_| size.get().0 / seen.get().width);
        let rem = if choice.compact { SMALL_NAME_REM } else { NAME_REM };
        let narrow = move || {
            if size.get().0 / whole.get().width < NARROW_PX_PER_UNIT {
                NARROW
            } else {
                1.0
            }
        };
        let font_px = Signal::derive(move || look.palette().rem * rem * narrow());
        let first = index_of(choice.selected.get_untracked()).unwrap_or(0);
        if !choice.compact {
            keep_zoom(sheet, zoom);
        }
        Self {
            sheet,
            fill,
            choice,
            zoom,
            whole,
            seen,
            px_per_unit,
            font_px,
            labels: Memo::new(move |_| {
                let font_units = font_px.get() / px_per_unit.get();
                labels(sheet.get(), &words(sheet, fill), font_units, has_pins)
            }),
            active: RwSignal::new(first),
            pointed: RwSignal::new(None),
            focused: RwSignal::new(None),
            hand: StoredValue::new_local(Hand::Nothing),
        }
    }

    /// The index of the district that the Tab key reaches in this picture.
    pub(super) fn tab_stop(self) -> usize {
        let (active, areas) = (self.active.get(), &self.sheet.get().areas);
        let has_active = areas.iter().any(|area| area.district == active);
        if has_active {
            active
        } else {
            areas.first().map_or(0, |area| area.district)
        }
    }

    pub(super) fn selected_index(self) -> Option<usize> {
        index_of(self.choice.selected.get())
    }

    pub(super) fn other_index(self) -> Option<usize> {
        index_of(self.choice.other.get())
    }

    /// A compact map is looked at and not handled.
    pub(super) fn live(self, act: impl FnOnce()) {
        if !self.choice.compact {
            act();
        }
    }

    /// Closer or farther around a point of the picture, or around the middle of what is seen.
    pub(super) fn zoom_by(self, factor: f64, at: Option<Point>) {
        let seen = self.seen.get_untracked();
        let at = at.unwrap_or(Point {
            x: seen.x + seen.width / 2.0,
            y: seen.y + seen.height / 2.0,
        });
        let whole = self.whole.get_untracked();
        self.zoom.update(|zoom| *zoom = zoom.by(factor, at, whole));
    }

    pub(super) fn move_by_px(self, dx: f64, dy: f64) {
        let (k, whole) = (self.px_per_unit.get_untracked(), self.whole.get_untracked());
        self.zoom.update(|zoom| *zoom = zoom.moved(dx / k, dy / k, whole));
    }

    /// Brings a box into sight when only a part of the picture is seen.
    pub(super) fn show(self, target: Frame) {
        if !self.zoom.get_untracked().is_whole() {
            let whole = self.whole.get_untracked();
            self.zoom.update(|zoom| *zoom = zoom.showing(target, whole));
        }
    }
}

fn index_of(id: Option<&'static str>) -> Option<usize> {
    plan::districts().iter().position(|d| Some(d.id) == id)
}

fn words(sheet: Memo<&'static Sheet>, fill: Memo<Fill>) -> Vec<Words> {
    let lang = Screen::expect().lang.get();
    fill.with(|fill| {
        let word = |i: usize| Words {
            name: texts::short_name(lang, &plan::districts()[i]).to_owned(),
            value: fill.cells[i].short.clone(),
        };
        sheet.get().areas.iter().map(|area| word(area.district)).collect()
    })
}

/// The address says how closely a map is looked at: once the hand rests it is told, and what it says is shown. Another picture is seen whole,
/// unless the address came with it.
fn keep_zoom(sheet: Memo<&'static Sheet>, zoom: RwSignal<Zoom>) {
    let screen = Screen::expect();
    let told = Memo::new(move |_| screen.zoom());
    zoom.set(told.get_untracked());
    let follow = move |now: &(&'static Sheet, Zoom), before: Option<&(&'static Sheet, Zoom)>, _| {
        let is_other = before.is_some_and(|before| !std::ptr::eq(before.0, now.0));
        let is_old = before.is_some_and(|before| before.1 == now.1);
        zoom.set(if is_other && is_old { Zoom::WHOLE } else { now.1 });
    };
    Effect::watch(move || (sheet.get(), told.get()), follow, false);
    let pending = StoredValue::new_local(None::<Timeout>);
    let tell = move |now: &Zoom, _: Option<&Zoom>, _| {
        let now = *now;
        let later = Timeout::new(REST_MS, move || screen.set_zoom(now));
        let _ = pending.try_set_value(Some(later));
    };
    Effect::watch(move || zoom.get(), tell, false);
    on_cleanup(move || {
        pending.try_update_value(Option::take);
    });
}

/// Width and height of the place in CSS pixels.
fn follow_size(place: NodeRef<Div>) -> RwSignal<(f64, f64)> {
    let size = RwSignal::new((640.0, 640.0));
    let watch = StoredValue::new_local(None::<Watch>);
    let pending = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let Some(element) = place.get() else { return };
        let measure = {
            let element = element.clone();
            move || {
                let found = (f64::from(element.client_width()), f64::from(element.client_height()));
                if found.0 > 0.0 && found.1 > 0.0 {
                    let _ = size.try_update(|known| *known = found);
                }
            }
        };
        measure();
        watch.set_value(Some(Watch::new(&element, move || {
            let _ = pending.try_set_value(Some(Timeout::new(SETTLE_MS, measure.clone())));
        })));
    });
    on_cleanup(move || {
        watch.try_update_value(Option::take);
        pending.try_update_value(Option::take);
    });
    size
}

/// The map view with a district selected.
pub(super) fn link_to(district: &'static str) -> String {
    Route {
        view: View::Map,
        district: Some(district),
        scenario: Table::expect().query(),
        ..Screen::expect().route()
    }
    .fragment()
}
