//! The stage: one scene fills the window, the keys and the finger turn the pages, everything in it stays live.

mod board;
mod body;
mod code;
mod foot;
mod guess;
mod layers;
pub(crate) mod notes;
pub(crate) mod paper;
mod versus;

use super::fill;
use super::hardware::count_seconds;
use super::keys::{Act, Keys, Place, swipe};
use super::talk::{Layer, Talk};
use crate::i18n::texts::present as texts;
use crate::scenarios::knob::Knob;
use crate::state::Screen;
use crate::widgets::lever::LeverRow;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use leptos::html::Section;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent};

/// The pointer rests this long before it and the buttons go.
const IDLE_MS: u32 = 4_000;
/// Attribute of the document while a scene is on.
const MARK: &str = "data-stage";

/// The stage.
#[component]
pub(crate) fn Stage() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let place = NodeRef::<Section>::new();
    dress(talk);
    listen(talk);
    let idle = RwSignal::new(false);
    let touch = StoredValue::new(None::<(f64, f64)>);
    let down = move |event: PointerEvent| touch.set_value(start_of_swipe(&event));
    let up = move |event: PointerEvent| {
        let begun = touch.try_update_value(Option::take).flatten();
        if let Some((x, y)) = begun
            && let Some(act) = swipe(f64::from(event.client_x()) - x, f64::from(event.client_y()) - y)
        {
            talk.act(act);
        }
        let_go();
    };
    let moved = follow_pointer(place, idle);
    view! {
        <section class="stage" aria-label=screen.t(texts::STAGE) node_ref=place tabindex="-1"
            class:stage--notes=move || talk.notes.get() class:stage--spot=move || talk.spot.get() class:stage--idle=move || idle.get()
            on:pointerdown=down on:pointerup=up on:pointercancel=move |_| touch.set_value(None) on:pointermove=moved>
            {move || {
                talk.entered.track();
                scene(talk)
            }}
            <code::Corner/>
            {move || talk.notes.get().then(|| notes::below(talk))}
            <foot::Foot/>
            <layers::Layers/>
        </section>
    }
}

/// Title, what is large, and the levers of the scene that was just put on.
fn scene(talk: Talk) -> AnyView {
    let screen = Screen::expect();
    let Some((place, scene)) = untrack(|| Some((talk.at.get()?, talk.scene()?))) else {
        return view! { <div class="stage__scene"><p class="stage__title">{screen.t(texts::NONE)}</p></div> }
            .into_any();
    };
    let named = scene.clone();
    let title = move || talk.title(screen.lang.get(), &named, place);
    let levers: Vec<_> = scene
        .levers
        .iter()
        .map(|id| view! { <LeverRow knob=Knob::Lever(*id)/> })
        .collect();
    let class = format!("stage__scene stage__scene--{}", scene.focus.slug());
    view! {
        <div class=class>
            <h1 class="stage__title" aria-live="polite">{title}</h1>
            <div class="stage__body" tabindex="0">{body::body(scene.focus)}</div>
            {(!levers.is_empty()).then(|| view! { <div class="stage__levers">{levers}</div> })}
        </div>
    }
    .into_any()
}

/// While a scene is on, the document says so: the frame steps back and type grows with the window.
fn dress(talk: Talk) {
    let _ = gloo::utils::document_element().set_attribute(MARK, "");
    talk.measure();
    let resized = StoredValue::new_local(Some(EventListener::new(&gloo::utils::window(), "resize", move |_| {
        talk.measure()
    })));
    on_cleanup(move || {
        resized.try_update_value(Option::take);
        let _ = gloo::utils::document_element().remove_attribute(MARK);
        talk.measure();
    });
}

fn listen(talk: Talk) {
    let keys = StoredValue::new(Keys::default());
    let document = gloo::utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    let pressed = EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            press(talk, keys, event);
        }
    });
    let seen = EventListener::new(&document, "visibilitychange", move |_| talk.seen_again());
    let second = count_seconds(talk.seconds);
    let held = StoredValue::new_local(Some((pressed, seen, second)));
    on_cleanup(move || drop(held.try_update_value(Option::take)));
}

fn press(talk: Talk, keys: StoredValue<Keys>, event: &KeyboardEvent) {
    if has_modifier(event) {
        return;
    }
    let (target, place) = origin(event);
    if place == Place::Field && event.key() == "Escape" {
        blur(target);
        return;
    }
    let act = meaning(keys, event);
    talk.digits.set(keys.with_value(|keys| keys.digits().to_owned()));
    if talk.layer.get_untracked() == Layer::Blank && act.is_none() && place != Place::Field {
        talk.layer.set(Layer::None);
    }
    let Some(act) = act else { return };
    event.prevent_default();
    match (talk.layer.get_untracked(), act) {
        (Layer::Grid, Act::Next) => layers::step(talk, 1),
        (Layer::Grid, Act::Back) => layers::step(talk, -1),
        _ => talk.act(act),
    }
}

/// What a key means where it was pressed.
fn meaning(keys: StoredValue<Keys>, event: &KeyboardEvent) -> Option<Act> {
    if has_modifier(event) {
        return None;
    }
    let (_, place) = origin(event);
    keys.try_update_value(|keys| keys.press(&event.key(), event.shift_key(), place))
        .flatten()
}

fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing()
}

fn origin(event: &KeyboardEvent) -> (Option<Element>, Place) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let place = target.as_ref().map_or(Place::Stage, place_of);
    (target, place)
}

fn place_of(element: &Element) -> Place {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return if input.type_() == "range" {
            Place::Slider
        } else {
            Place::Field
        };
    }
    let within = |selector: &str| element.closest(selector).ok().flatten().is_some();
    if within("textarea, select") {
        Place::Field
    } else if within(".map__picture") {
        Place::Picture
    } else if within("button, a, summary") {
        Place::Button
    } else {
        Place::Stage
    }
}

fn blur(element: Option<Element>) {
    if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// A slider that a hand has moved gives the arrows back to the talk, a button that it pressed the space bar; what the Tab key reached
/// keeps them.
fn let_go() {
    let active = gloo::utils::document().active_element();
    let is_done = |element: &Element| match place_of(element) {
        Place::Slider => true,
        Place::Button => element.closest(".stage__foot, .guess").ok().flatten().is_some(),
        Place::Stage | Place::Field | Place::Picture => false,
    };
    if active.as_ref().is_some_and(is_done) {
        blur(active);
    }
}

/// Where a finger came down, unless that place has a use for it.
fn start_of_swipe(event: &PointerEvent) -> Option<(f64, f64)> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    let is_own = target
        .closest("input, select, textarea, .guess__chart, .table-wrap")
        .ok()
        .flatten()
        .is_some();
    (event.pointer_type() == "touch" && !is_own).then(|| (f64::from(event.client_x()), f64::from(event.client_y())))
}

/// The spotlight goes where the pointer goes, and the buttons come while it moves.
fn follow_pointer(place: NodeRef<Section>, idle: RwSignal<bool>) -> impl Fn(PointerEvent) {
    let rest = StoredValue::new_local(None::<Timeout>);
    on_cleanup(move || drop(rest.try_update_value(Option::take)));
    let wake = move || {
        if idle.get_untracked() {
            idle.set(false);
        }
        let fade = Timeout::new(IDLE_MS, move || {
            let _ = idle.try_set(true);
        });
        rest.set_value(Some(fade));
    };
    // A talk that a clicker turns never sees the pointer.
    wake();
    move |event: PointerEvent| {
        if let Some(stage) = place.get_untracked() {
            let style = stage.style();
            let _ = style.set_property("--x", &format!("{}px", event.client_x()));
            let _ = style.set_property("--y", &format!("{}px", event.client_y()));
        }
        wake();
    }
}

/// To the field for a guess, when the scene has one.
pub(crate) fn focus_guess() {
    focus(guess::FIELD);
}

pub(super) fn focus(id: &str) {
    let found = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The notes of the scene that is on.
pub(super) fn notes_now(talk: Talk) -> String {
    let lang = Screen::expect().lang.get();
    talk.scene()
        .map(|scene| fill::words(lang, &scene.notes))
        .unwrap_or_default()
}
