//! Files made on this device: nothing is sent, the browser only writes what the page already holds.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Hands a CSV text to the person as a file.
pub(crate) fn save_csv(file_name: &str, text: &str) {
    // A browser that forbids downloads (a sandboxed frame) does nothing here, and says so itself.
    let _ = save(file_name, "text/csv;charset=utf-8", text);
}

/// Hands a JSON text to the person as a file.
pub(crate) fn save_json(file_name: &str, text: &str) {
    let _ = save(file_name, "application/json", text);
}

/// Hands an SVG to the person as a file.
pub(crate) fn save_svg(file_name: &str, text: &str) {
    let _ = save(file_name, "image/svg+xml", text);
}

/// Hands anything to the person as a file.
pub(crate) fn save_blob(file_name: &str, blob: &Blob) {
    let _ = offer(file_name, blob);
}

fn save(file_name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    offer(file_name, &blob)
}

fn offer(file_name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(file_name);
    anchor.click();
    Url::revoke_object_url(&address)
}
