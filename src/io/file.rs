//! Files and the clipboard, which a browser gives at its own pace or not at all.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, File};

/// More than any reader of a text takes; of a larger file only so much is read, which its reader then refuses.
const LIMIT_BYTES: i32 = (4 << 20) + 1024;

/// The text of a file; `None` when the browser cannot read it.
pub(crate) async fn read_text(file: &File) -> Option<String> {
    let start = file.slice_with_i32_and_i32(0, LIMIT_BYTES).ok()?;
    JsFuture::from(start.text()).await.ok()?.as_string()
}

/// Puts a text on the clipboard; `false` when the browser does not let the page do so.
pub(crate) async fn copy(text: &str) -> bool {
    // A page that was not served safely has no clipboard at all.
    let navigator = gloo::utils::window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok();
    match clipboard.and_then(|found| found.dyn_into::<Clipboard>().ok()) {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
