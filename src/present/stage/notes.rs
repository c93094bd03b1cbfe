//! The speaker's notes: below the scene, or in a window of their own that follows the talk.

use crate::i18n::texts::present as texts;
use crate::present::channel::Channel;
use crate::present::hardware::count_seconds;
use crate::present::keys::{Act, Keys};
use crate::present::message::{Cue, Message, Step};
use crate::present::talk::Talk;
use crate::state::Screen;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::KeyboardEvent;

pub(super) fn below(talk: Talk) -> AnyView {
    let screen = Screen::expect();
    let notes = move || {
        let notes = super::notes_now(talk);
        if notes.is_empty() {
            screen.lang.get().of(texts::NO_NOTES).to_owned()
        } else {
            notes
        }
    };
    view! { <aside class="stage__notes" aria-label=screen.t(texts::SHOW_NOTES)>{notes}</aside> }.into_any()
}

/// What the second window has heard.
#[derive(Clone, PartialEq)]
enum Heard {
    Nothing,
    At(Cue),
    Over,
}

/// The second window.
#[component]
pub(crate) fn NotesWindow() -> impl IntoView {
    let screen = Screen::expect();
    let heard = RwSignal::new(Heard::Nothing);
    let seconds = RwSignal::new(0_u32);
    let channel = Channel::open(move |message| match message {
        Message::At(cue) => {
            seconds.set(cue.seconds);
            heard.set(Heard::At(cue));
        }
        Message::Over => heard.set(Heard::Over),
        Message::Hello | Message::Step(_) => {}
    });
    // Between two files the opener belongs to another origin, where `instanceof` is false for every window.
    let opener = gloo::utils::window().opener().ok();
    let opener = opener.filter(JsValue::is_object).map(JsCast::unchecked_into);
    channel.set_other(opener);
    channel.send(&Message::Hello);
    let tick = StoredValue::new_local(Some(count_seconds(seconds)));
    on_cleanup(move || {
        tick.try_update_value(Option::take);
        channel.close();
    });
    let asked = StoredValue::new(0_u32);
    let ask = move |act: Act| {
        asked.update_value(|count| *count += 1);
        let count = asked.get_value();
        channel.send(&Message::Step(Step { count, act }));
    };
    listen(ask);
    let step = move |act: Act| move |_: web_sys::MouseEvent| ask(act);
    let body = move || match heard.get() {
        Heard::Nothing => view! { <p class="cue__notes">{screen.t(texts::WAITING)}</p> }.into_any(),
        Heard::Over => view! { <p class="cue__notes">{screen.t(texts::OVER)}</p> }.into_any(),
        Heard::At(cue) => shown(cue),
    };
    view! {
        <main class="cue" id="main" tabindex="-1">
            {body}
            <footer class="cue__foot">
                <button type="button" class="button" on:click=step(Act::Back)>{screen.t(texts::BACK)}</button>
                <button type="button" class="button" on:click=step(Act::Next)>{screen.t(texts::NEXT)}</button>
                <span class="cue__clock num">{move || super::foot::times(seconds.get())}</span>
            </footer>
        </main>
    }
}

/// A clicker works in whichever window is in front.
fn listen(ask: impl Fn(Act) + 'static) {
    let keys = StoredValue::new(Keys::default());
    let options = EventListenerOptions::enable_prevent_default();
    let pressed = EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        let pressed = event
            .dyn_ref::<KeyboardEvent>()
            .and_then(|event| super::meaning(keys, event));
        if let Some(act) = pressed.filter(|act| act.word().is_some()) {
            event.prevent_default();
            ask(act);
        }
    });
    let held = StoredValue::new_local(Some(pressed));
    on_cleanup(move || drop(held.try_update_value(Option::take)));
}

fn shown(cue: Cue) -> AnyView {
    let screen = Screen::expect();
    let next = cue.next.clone();
    let coming = move || {
        let lang = screen.lang.get();
        if next.is_empty() {
            lang.of(texts::LAST_ONE).to_owned()
        } else {
            format!("{}: {next}", lang.of(texts::COMING))
        }
    };
    view! {
        <p class="eyebrow num">{cue.number}" / "{cue.count}</p>
        <h1 class="cue__title">{cue.title}</h1>
        <p class="cue__notes" aria-live="polite">{cue.notes}</p>
        <p class="cue__next muted">{coming}</p>
    }
    .into_any()
}
