//! What the device does for a talk: the whole screen, and staying awake. A browser may refuse either; the talk goes on without.

use leptos::prelude::{LocalStorage, SetValue, StoredValue, UpdateValue};
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

/// The lock that keeps the screen awake while a talk is on.
#[derive(Clone, Copy)]
pub(crate) struct Awake(StoredValue<Option<JsValue>, LocalStorage>);

impl Awake {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Asks for it; again when the page is seen again, since browsers drop the lock of a hidden page.
    pub(crate) fn hold(self) {
        leptos::task::spawn_local(async move {
            if let Some(lock) = ask().await {
                self.0.set_value(Some(lock));
            }
        });
    }

    pub(crate) fn release(self) {
        let held = self.0.try_update_value(Option::take).flatten();
        if let Some(lock) = held {
            let _ = call(&lock, "release", &JsValue::UNDEFINED);
        }
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
