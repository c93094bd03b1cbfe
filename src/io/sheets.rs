//! Spreadsheets through the sheet library, which is loaded when the first one is opened, pasted or saved.

use super::carried::LATE;
use super::download::save_bytes;
use super::sheet::{Sheet, rows_from_json};
use js_sys::{Promise, Uint8Array};
use scenario::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = sheets, catch)]
    fn read(bytes: &Uint8Array) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = sheets, catch)]
    fn split(text: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = sheets, catch)]
    fn write(book: &str) -> Result<Promise, JsValue>;
}

/// Why there are no rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetProblem {
    /// The library did not load.
    NoLibrary,
    /// The browser could not read the file.
    Unreadable,
    /// Larger than is read.
    Large,
    /// A workbook of before 2007, or an encrypted one.
    Old,
    /// A page that calls itself a sheet.
    Markup,
    /// Neither a text nor a workbook.
    Binary,
    /// A damaged workbook.
    Damaged,
}

/// The library refuses more as well; here it need not be in memory first.
const FILE_LIMIT_BYTES: f64 = 4.0 * 1024.0 * 1024.0;
/// A text that is pasted is as large as a file may be.
const PASTE_LIMIT_BYTES: usize = 4 << 20;
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SOURCE: &str = "sheets-source";

/// The rows of a CSV or XLSX file.
///
/// # Errors
/// Says why there are none.
pub(crate) async fn read_sheet_file(file: &File) -> Result<Vec<Vec<Cell>>, SheetProblem> {
    if file.size() > FILE_LIMIT_BYTES {
        return Err(SheetProblem::Large);
    }
    load().await?;
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| SheetProblem::Unreadable)?;
    let promise = read(&Uint8Array::new(&buffer)).map_err(|error| why(&error))?;
    let rows = JsFuture::from(promise).await.map_err(|error| why(&error))?;
    rows.as_string()
        .and_then(|text| rows_from_json(&text))
        .ok_or(SheetProblem::Damaged)
}

/// The rows of a text that was pasted.
///
/// # Errors
/// Says why there are none.
pub(crate) async fn split_text(text: &str) -> Result<Vec<Vec<Cell>>, SheetProblem> {
    if text.len() > PASTE_LIMIT_BYTES {
        return Err(SheetProblem::Large);
    }
    load().await?;
    let rows = split(text).map_err(|error| why(&error))?;
    rows_from_json(&rows).ok_or(SheetProblem::Damaged)
}

/// Hands sheets to the person as an XLSX file.
///
/// # Errors
/// When the library is missing or refuses.
pub(crate) async fn save_book(file_name: &str, sheets: &[Sheet]) -> Result<(), SheetProblem> {
    load().await?;
    let book = serde_json::Value::from(sheets.iter().map(Sheet::json).collect::<Vec<_>>()).to_string();
    let promise = write(&book).map_err(|error| why(&error))?;
    let bytes = JsFuture::from(promise).await.map_err(|error| why(&error))?;
    save_bytes(file_name, KIND, bytes.unchecked_ref());
    Ok(())
}

fn why(error: &JsValue) -> SheetProblem {
    let reason = js_sys::Reflect::get(error, &"reason".into())
        .ok()
        .and_then(|reason| reason.as_string());
    match reason.as_deref() {
        Some("large") => SheetProblem::Large,
        Some("old") => SheetProblem::Old,
        Some("markup") => SheetProblem::Markup,
        Some("binary") => SheetProblem::Binary,
        _ => SheetProblem::Damaged,
    }
}

/// Loads the library unless it is there. The single file carries its source; a site names its address.
async fn load() -> Result<(), SheetProblem> {
    if is_here() {
        return Ok(());
    }
    let loaded = insert().ok_or(SheetProblem::NoLibrary)?;
    let loaded = JsFuture::from(loaded).await;
    // A browser that does not run the script may still call it loaded.
    loaded
        .ok()
        .filter(|_| is_here())
        .map(drop)
        .ok_or(SheetProblem::NoLibrary)
}

fn is_here() -> bool {
    js_sys::Reflect::has(&js_sys::global(), &"sheets".into()).unwrap_or(false)
}

fn insert() -> Option<Promise> {
    let document = gloo::utils::document();
    let holder = document.get_element_by_id(SOURCE)?;
    let head = document.head()?;
    let script: web_sys::HtmlScriptElement = document.create_element("script").ok()?.dyn_into().ok()?;
    script.set_attribute(LATE, "").ok()?;
    let inline = holder.text_content().filter(|text| !text.trim().is_empty());
    if let Some(source) = inline {
        script.set_text(&source).ok()?;
        head.append_child(&script).ok()?;
        return Some(Promise::resolve(&JsValue::NULL));
    }
    if let Some(checksum) = holder.get_attribute("data-integrity") {
        script.set_integrity(&checksum);
    }
    script.set_src(&holder.get_attribute("data-src")?);
    let waiting = Promise::new(&mut |done, failed| {
        script.set_onload(Some(&done));
        script.set_onerror(Some(&failed));
    });
    head.append_child(&script).ok()?;
    Some(waiting)
}
