//! The map as a component.

use super::areas::{Areas, Outlines};
use super::labels::{Label, Words, labels};
use super::legend::Legend;
use super::marks::{Corridor, Names, PinMarks};
use super::{Base, Extent, Fill, Measure, Sheet};
use crate::i18n::texts::map as texts;
use crate::route::{Route, View};
use crate::state::{Look, Screen, Table};
use crate::widgets::resize::Watch;
use gloo::timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;

/// A window that is being dragged to another size is answered once it rests.
const SETTLE_MS: u32 = 90;
/// Letters of names in rem, and of those in the small picture.
const NAME_REM: f64 = 0.8125;
const SMALL_NAME_REM: f64 = 0.75;
/// Below this scale, a phone's, letters are smaller by this factor.
const NARROW_PX_PER_UNIT: f64 = 0.42;
const NARROW: f64 = 0.88;

/// Which platforms are marked. The corridor is always drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Pins {
    /// None.
    #[default]
    None,
    /// All that lie in the picture.
    All,
}

/// What the parts of a map share.
#[derive(Clone, Copy)]
pub(crate) struct Board {
    pub(super) sheet: Memo<&'static Sheet>,
    pub(super) fill: Signal<Fill>,
    pub(super) selected: Signal<Option<&'static str>>,
    pub(super) on_select: Option<Callback<&'static str>>,
    pub(super) px_per_unit: Memo<f64>,
    pub(super) font_px: Signal<f64>,
    pub(super) labels: Memo<Vec<Label>>,
    /// The district that the Tab key reaches, as an index of `plan::districts()`.
    pub(super) active: RwSignal<usize>,
    /// The district under the pointer or the focus.
    pub(super) pointed: RwSignal<Option<usize>>,
    /// The district with the visible focus.
    pub(super) focused: RwSignal<Option<usize>>,
    /// Links to the map view instead of buttons.
    pub(super) compact: bool,
}

impl Board {
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
}

/// The districts, filled by a measure (their number of targets unless another is given). Compact: every district is a link to the map view,
/// no pins. Otherwise districts are buttons that call `on_select` with an id of `plan::districts()`. Key and caption come with it.
#[component]
pub(crate) fn DistrictMap(
    #[prop(into, default = Signal::stored(Base::default()))] base: Signal<Base>,
    #[prop(into, default = Signal::stored(Extent::default()))] extent: Signal<Extent>,
    #[prop(into, optional)] fill: Option<Signal<Fill>>,
    #[prop(optional)] pins: Pins,
    #[prop(into, default = Signal::stored(None))] selected: Signal<Option<&'static str>>,
    #[prop(optional, into)] on_select: Option<Callback<&'static str>>,
    #[prop(optional)] compact: bool,
) -> impl IntoView {
    let screen = Screen::expect();
    let place = NodeRef::<Div>::new();
    let fill = fill.unwrap_or_else(|| Memo::new(move |_| Fill::of(Measure::or_first(None), screen.lang.get())).into());
    let sheet = Memo::new(move |_| base.get().sheet(extent.get()));
    let board = board(sheet, fill, selected, on_select, follow_size(place), compact);
    let caption = move || screen.lang.get().of(base.get().caption());
    let ratio = move || format!("{} / {}", sheet.get().frame.width, sheet.get().frame.height);
    view! {
        <figure class="map" class:map--compact=compact>
            <div class="map__body">
                <div class="map__place" node_ref=place style:aspect-ratio=ratio>
                    {move || picture(board, extent.get(), pins)}
                </div>
                <Legend board has_pins=pins == Pins::All/>
            </div>
            <p class="map__said" aria-hidden="true">{move || said(board)}</p>
            <figcaption class="map__caption">{caption}</figcaption>
            <SpokenList board/>
        </figure>
    }
}

fn board(
    sheet: Memo<&'static Sheet>,
    fill: Signal<Fill>,
    selected: Signal<Option<&'static str>>,
    on_select: Option<Callback<&'static str>>,
    size: RwSignal<(f64, f64)>,
    compact: bool,
) -> Board {
    let screen = Screen::expect();
    let look = Look::expect();
    let rem = if compact { SMALL_NAME_REM } else { NAME_REM };
    let px_per_unit = Memo::new(move |_| {
        let ((width, height), frame) = (size.get(), sheet.get().frame);
        (width / frame.width).min(height / frame.height)
    });
    let narrow = move || {
        if px_per_unit.get() < NARROW_PX_PER_UNIT {
            NARROW
        } else {
            1.0
        }
    };
    let font_px = Signal::derive(move || look.palette().rem * rem * narrow());
    let words = move || {
        let lang = screen.lang.get();
        fill.with(|fill| {
            let word = |i: usize| Words {
                name: texts::short_name(lang, &plan::districts()[i]).to_owned(),
                value: fill.cells[i].short.clone(),
            };
            sheet
                .get()
                .areas
                .iter()
                .map(|area| word(area.district))
                .collect::<Vec<_>>()
        })
    };
    let chosen = selected.get_untracked();
    let first = plan::districts().iter().position(|d| Some(d.id) == chosen).unwrap_or(0);
    Board {
        sheet,
        fill,
        selected,
        on_select,
        px_per_unit,
        font_px,
        labels: Memo::new(move |_| labels(sheet.get(), &words(), font_px.get() / px_per_unit.get())),
        active: RwSignal::new(first),
        pointed: RwSignal::new(None),
        focused: RwSignal::new(None),
        compact,
    }
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

fn picture(board: Board, extent: Extent, pins: Pins) -> impl IntoView {
    let screen = Screen::expect();
    let name = match extent {
        Extent::Both => texts::MAP_BOTH,
        Extent::Ningbo => texts::MAP,
    };
    let label = move || {
        let lang = screen.lang.get();
        let keys = if board.compact { "" } else { lang.of(texts::KEYS) };
        board
            .fill
            .with(|fill| texts::map_label(lang, lang.of(name), &fill.title, keys))
    };
    let hatch = move || format!("scale({:.3})", 1.0 / board.px_per_unit.get());
    view! {
        <svg class="map__picture" viewBox=board.sheet.get_untracked().frame.view_box() role="group" aria-label=label>
            <defs>
                <pattern id="map-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform=hatch>
                    <rect class="map__hatch-ground" width="7" height="7"/>
                    <path class="map__hatch" d="M-1 1l2-2M0 7l7-7M6 8l2-2"/>
                </pattern>
            </defs>
            <Areas board/>
            <Corridor board/>
            <Outlines board/>
            <Names board/>
            {(pins == Pins::All).then(|| view! { <PinMarks board/> })}
        </svg>
    }
}

/// The district under the pointer or the focus, else the selected one, else what to do.
fn said(board: Board) -> String {
    let selected = || {
        plan::districts()
            .iter()
            .position(|d| Some(d.id) == board.selected.get())
    };
    match board.pointed.get().or_else(selected) {
        Some(index) => board.fill.with(|fill| fill.cells[index].spoken.clone()),
        None => Screen::expect().lang.get().of(texts::CHOOSE).to_owned(),
    }
}

/// The picture as a list, for screen readers.
#[component]
fn SpokenList(board: Board) -> impl IntoView {
    let lines = move || {
        let areas = &board.sheet.get().areas;
        board.fill.with(|fill| {
            let line = |i: usize| view! { <li>{fill.cells[i].spoken.clone()}</li> };
            areas.iter().map(|area| line(area.district)).collect_view()
        })
    };
    view! { <ul class="sr-only">{lines}</ul> }
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
