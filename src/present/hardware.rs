//! What the device does for a talk: the whole screen, and staying awake. A browser may refuse either; the talk goes on without.

use gloo::timers::callback::Interval;
use leptos::prelude::{GetValue, LocalStorage, RwSignal, SetValue, StoredValue, Update, UpdateValue};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes the whole screen, or gives it back.
pub(crate) fn toggle_full() {
    let document = gloo::utils::document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else {
        let _ = gloo::utils::document_element().request_fullscreen();
    }
}

/// Gives the screen back.
pub(crate) fn leave_full() {
    let document = gloo::utils::document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    }
}

/// Counts on by whole seconds of the browser's steady clock: setting the machine's changes nothing, and a window that was hidden, whose
/// timers the browser slows down, catches up.
pub(crate) fn count_seconds(seconds: RwSignal<u32>) -> Interval {
    let now = || gloo::utils::window().performance().map_or(0.0, |clock| clock.now());
    let counted = Cell::new(now());
    Interval::new(1_000, move || {
        let more = ((now() - counted.get()) / 1_000.0).round();
        counted.set(counted.get() + more * 1_000.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a handful of seconds, never negative"
        )]
        let _ = seconds.try_update(|seconds| *seconds += more as u32);
    })
}

/// The lock that keeps the screen awake while a talk is on.
#[derive(Clone, Copy)]
pub(crate) struct Awake {
    lock: StoredValue<Option<JsValue>, LocalStorage>,
    /// The browser answers later: by then the talk may be over.
    is_wanted: StoredValue<bool>,
}

impl Awake {
    pub(crate) fn new() -> Self {
        Self {
            lock: StoredValue::new_local(None),
            is_wanted: StoredValue::new(false),
        }
    }

    /// Asks for it; again when the page is seen again, since browsers drop the lock of a hidden page.
    pub(crate) fn hold(self) {
        self.is_wanted.set_value(true);
        leptos::task::spawn_local(async move {
            let Some(lock) = ask().await else { return };
            let before = self.lock.try_update_value(|held| held.replace(lock)).flatten();
            let_go(before);
            if !self.is_wanted.get_value() {
                self.release();
            }
        });
    }

    pub(crate) fn release(self) {
        self.is_wanted.set_value(false);
        let_go(self.lock.try_update_value(Option::take).flatten());
    }
}

fn let_go(lock: Option<JsValue>) {
    if let Some(lock) = lock {
        let _ = call(&lock, "release", &JsValue::UNDEFINED);
    }
}

async fn ask() -> Option<JsValue> {
    let navigator = gloo::utils::window().navigator();
    let locks = js_sys::Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    let promise = call(&locks, "request", &"screen".into())?
        .dyn_into::<js_sys::Promise>()
        .ok()?;
    JsFuture::from(promise).await.ok()
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method = js_sys::Reflect::get(object, &method.into()).ok()?;
    method.dyn_ref::<js_sys::Function>()?.call1(object, argument).ok()
}
