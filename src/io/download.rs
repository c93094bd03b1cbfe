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

/// Hands a page to the person as a file.
pub(crate) fn save_html(file_name: &str, text: &str) {
    let _ = save(file_name, "text/html;charset=utf-8", text);
}

/// Hands bytes to the person as a file.
pub(crate) fn save_bytes(file_name: &str, kind: &str, bytes: &js_sys::Uint8Array) {
    let _ = save_part(file_name, kind, bytes);
}

fn save(file_name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    save_part(file_name, kind, &JsValue::from_str(text))
}

fn save_part(file_name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    offer(
        file_name,
        &Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(part), &options)?,
    )
}

fn offer(file_name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(file_name);
    anchor.click();
    Url::revoke_object_url(&address)
}
