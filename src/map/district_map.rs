//! The map as a component.

use super::areas::{Areas, Hatch, Outlines};
use super::board::{Board, Choice};
use super::gestures;
use super::legend::Legend;
use super::loader::Bases;
use super::marks::{Corridor, Names, PinMarks};
use super::zoom::Zoom;
use super::{Base, Extent, Fill, MapFiles, Measure, Sheet};
use crate::follow::Memo;
use crate::i18n::texts::map as texts;
use crate::state::Screen;
use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use plan::Text;

/// Which platforms are marked. The corridor is always drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Pins {
    /// None.
    #[default]
    None,
    /// All that lie in the picture.
    All,
    /// Those with these ids.
    Only(&'static [&'static str]),
}

impl Pins {
    /// Whether a platform is marked.
    pub(super) fn has(self, platform: &plan::Platform) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Only(ids) => ids.contains(&platform.id),
        }
    }
}

/// The districts, filled by a measure (their number of targets unless another is given). Compact: every district is a link to the map view,
/// no pins, no zoom. Otherwise districts are buttons that call `on_select` with an id of `plan::districts()`. Key and caption come with it.
#[component]
pub(crate) fn DistrictMap(
    #[prop(into, optional)] base: Option<Signal<Base>>,
    #[prop(into, default = Signal::stored(Extent::default()))] extent: Signal<Extent>,
    #[prop(optional)] fill: Option<Memo<Fill>>,
    #[prop(optional)] pins: Pins,
    #[prop(into, default = Signal::stored(None))] selected: Signal<Option<&'static str>>,
    #[prop(into, default = Signal::stored(None))] other: Signal<Option<&'static str>>,
    #[prop(optional, into)] on_select: Option<Callback<&'static str>>,
    #[prop(optional)] compact: bool,
) -> impl IntoView {
    let screen = Screen::expect();
    let bases = Bases::expect();
    let base = base.unwrap_or_else(|| Signal::derive(move || bases.shown(None)));
    let fill = fill.unwrap_or_else(|| Memo::new(move |_| Fill::of(Measure::or_first(None), screen.lang.get())));
    let choice = Choice {
        selected,
        other,
        on_select,
        compact,
    };
    let body = move || match bases.files() {
        Some(files) => drawn(files, base, extent, fill, pins, choice),
        None => view! { <div class="map__place map__place--empty" data-state="loading"></div> }.into_any(),
    };
    view! { <figure class="map" class:map--compact=compact>{body}</figure> }
}

fn drawn(
    files: &'static MapFiles,
    base: Signal<Base>,
    extent: Signal<Extent>,
    fill: Memo<Fill>,
    pins: Pins,
    choice: Choice,
) -> AnyView {
    let screen = Screen::expect();
    let place = NodeRef::<Div>::new();
    let sheet = Memo::new(move |_| files.sheet(base.get(), extent.get()));
    let has_pins = pins != Pins::None;
    let board = Board::new(sheet, fill, choice, has_pins, place);
    let caption = move || texts::map_caption(screen.lang.get(), files, base.get());
    let ratio = move || format!("{} / {}", sheet.get().frame.width, sheet.get().frame.height);
    let last = StoredValue::new(sheet.get_untracked());
    let shown = move || {
        let now = sheet.get();
        let before = last.get_value();
        last.set_value(now);
        picture(board, extent.get_untracked(), pins, before)
    };
    let fault = files.fault.as_ref().map(
        |fault| view! { <p class="map__fault" role="status">{move || texts::fault(screen.lang.get(), fault)}</p> },
    );
    view! {
        {fault}
        <div class="map__body">
            <div class="map__place" node_ref=place style:aspect-ratio=ratio>
                {shown}
                {(!choice.compact).then(|| zoom_buttons(board))}
            </div>
            <Legend board has_pins/>
        </div>
        <p class="map__said" aria-hidden="true">{move || said(board)}</p>
        <figcaption class="map__caption">{caption}</figcaption>
        <SpokenList board/>
    }
    .into_any()
}

fn picture(board: Board, extent: Extent, pins: Pins, before: &'static Sheet) -> AnyView {
    let screen = Screen::expect();
    let name = match extent {
        Extent::Both => texts::MAP_BOTH,
        Extent::Ningbo => texts::MAP,
    };
    let label = move || {
        let lang = screen.lang.get();
        let keys = if board.choice.compact { "" } else { lang.of(texts::KEYS) };
        board
            .fill
            .with(|fill| texts::map_label(lang, lang.of(name), &fill.title, keys))
    };
    let view_box = move || board.seen.get().view_box();
    let is_close = move || !board.zoom.get().is_whole();
    view! {
        <svg class="map__picture" class:map__picture--close=is_close viewBox=view_box role="group" aria-label=label
            on:wheel=move |event| board.live(|| gestures::wheel(board, &event))
            on:keydown=move |event| board.live(|| gestures::key(board, &event))
            on:pointerdown=move |event| board.live(|| gestures::press(board, &event))
            on:pointermove=move |event| board.live(|| gestures::drag(board, &event))
            on:touchstart=move |event| board.live(|| gestures::touch(board, &event))
            on:touchmove=move |event| board.live(|| gestures::touch(board, &event))
            on:touchend=move |event| board.live(|| gestures::touch(board, &event))>
            <Areas board before/>
            <Hatch board/>
            <Corridor board/>
            <Outlines board/>
            {(pins != Pins::None).then(|| view! { <PinMarks board pins/> })}
            <Names board/>
        </svg>
    }
    .into_any()
}

/// Closer, farther, all of it. Buttons at their limit stay where they are, so that the focus does.
fn zoom_buttons(board: Board) -> AnyView {
    let screen = Screen::expect();
    let button = move |sign: &'static str, name: Text, is_off: Signal<bool>, act: Callback<()>| {
        let press = move |_| {
            if !is_off.get_untracked() {
                act.run(());
            }
        };
        view! {
            <button type="button" class="button map__zoom-button" aria-label=screen.t(name) title=screen.t(name)
                aria-disabled=move || is_off.get().to_string() on:click=press>{sign}</button>
        }
    };
    let closest = Signal::derive(move || board.zoom.get().is_closest());
    let whole = Signal::derive(move || board.zoom.get().is_whole());
    let by = move |factor: f64| Callback::new(move |()| board.zoom_by(factor, None));
    view! {
        <div class="map__zoom no-print" role="group" aria-label=screen.t(texts::ZOOM)>
            {button("+", texts::CLOSER, closest, by(Zoom::STEP))}
            {button("−", texts::FARTHER, whole, by(1.0 / Zoom::STEP))}
            {button("⤢", texts::WHOLE, whole, Callback::new(move |()| board.zoom.set(Zoom::WHOLE)))}
        </div>
    }
    .into_any()
}

/// The district under the pointer or the focus, else the selected one, else what to do.
fn said(board: Board) -> String {
    match board.pointed.get().or_else(|| board.selected_index()) {
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
