//! A copy of the single file with a person's data inside: an inert script that the copy reads when it opens.

use super::carried::{ID, LATE, MODULE, inert, put};
use super::fetch::fetch_text;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The single file beside a published page, where the publisher put it.
const FILE: &str = "sandtable.html";
/// Largest single file that is copied; it weighs some 2 MB.
const FILE_LIMIT_BYTES: usize = 16 << 20;

/// The data that this file carries, however long: its reader has a limit and says so.
pub(crate) fn embedded_data() -> Option<String> {
    let text = gloo::utils::document().get_element_by_id(ID)?.text_content()?;
    (!text.trim().is_empty()).then_some(text)
}

/// Whether this page is the single file, which alone can be copied whole.
pub(crate) fn is_single_file() -> bool {
    gloo::utils::document().get_element_by_id(MODULE).is_some()
}

/// Why there is no copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CopyProblem {
    /// No single file beside this page.
    NoFile,
    /// The page does not let itself be copied.
    Refused,
}

/// The single file with data inside: this page itself, or the file beside a published one.
///
/// # Errors
/// Says why there is none.
pub(crate) async fn file_with(data: &str) -> Result<String, CopyProblem> {
    if is_single_file() {
        return page_with(data).ok_or(CopyProblem::Refused);
    }
    let file = fetch_text(FILE, FILE_LIMIT_BYTES)
        .await
        .map_err(|_| CopyProblem::NoFile)?;
    put(&file, data).ok_or(CopyProblem::NoFile)
}

/// The text of the page as it was before it started, with other data inside.
fn page_with(data: &str) -> Option<String> {
    let document = gloo::utils::document();
    let root: Element = document
        .document_element()?
        .clone_node_with_deep(true)
        .ok()?
        .dyn_into()
        .ok()?;
    // Libraries that run were put into the head; the ones that wait stay in the body, and the check of the browser stays first.
    remove_all(&root, &format!("script[{LATE}]"));
    remove_all(&root, &format!("#{ID}"));
    if let Some(app) = root.query_selector("#app").ok()? {
        app.set_text_content(None);
    }
    if let Some(boot) = root.query_selector("#boot").ok()? {
        boot.remove_attribute("hidden").ok()?;
    }
    let holder = document.create_element("script").ok()?;
    holder.set_attribute("type", "application/json").ok()?;
    holder.set_id(ID);
    holder.set_text_content(Some(&inert(data)));
    let body: Node = root.query_selector("body").ok()??.into();
    let first = root.query_selector("body > script").ok()?.map(Node::from);
    body.insert_before(&holder, first.as_ref()).ok()?;
    Some(format!("<!doctype html>\n{}\n", root.outer_html()))
}

fn remove_all(root: &Element, selector: &str) {
    while let Ok(Some(found)) = root.query_selector(selector) {
        found.remove();
    }
}
