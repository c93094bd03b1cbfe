//! The device's storage, which a browser may refuse or limit.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Why nothing was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeviceProblem {
    /// The browser gives this page no storage.
    Blocked,
    /// It gives no more.
    Full,
}

/// What is kept under a key.
///
/// # Errors
/// [`DeviceProblem::Blocked`].
pub(crate) fn load(key: &str) -> Result<Option<String>, DeviceProblem> {
    storage()?.get_item(key).map_err(|_| DeviceProblem::Blocked)
}

/// Keeps a text under a key; what was there stays when that fails.
///
/// # Errors
/// Says why.
pub(crate) fn store(key: &str, text: &str) -> Result<(), DeviceProblem> {
    storage()?.set_item(key, text).map_err(|error| why(&error))
}

/// Keeps a text that could not be read in full beside its place, so that nothing of it is lost when the place is written to. Without
/// room for it the text stays in its place until then.
pub(crate) fn set_aside(key: &str, text: &str) {
    let _ = store(&format!("{key}.aside"), text);
}

/// Calls when another window of this page has kept something else under a key, with what was there before.
pub(crate) fn watch(key: &'static str, tell: impl Fn(Option<String>) + 'static) {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let field = |name: &str| js_sys::Reflect::get(event, &name.into()).ok()?.as_string();
        if field("key").as_deref() == Some(key) {
            tell(field("oldValue"));
        }
    })
    .forget();
}

fn storage() -> Result<Storage, DeviceProblem> {
    gloo::utils::window()
        .local_storage()
        .ok()
        .flatten()
        .ok_or(DeviceProblem::Blocked)
}

fn why(error: &JsValue) -> DeviceProblem {
    let name = js_sys::Reflect::get(error.unchecked_ref(), &"name".into());
    match name.ok().and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => DeviceProblem::Full,
        _ => DeviceProblem::Blocked,
    }
}
