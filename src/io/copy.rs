//! A copy of the single file with a person's data inside: an inert script that the copy reads when it opens.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

const ID: &str = "sandtable-data";
/// Most characters that are read.
const LIMIT: usize = 1 << 20;

/// The data that this file carries.
pub(crate) fn embedded_data() -> Option<String> {
    let text = gloo::utils::document().get_element_by_id(ID)?.text_content()?;
    (!text.trim().is_empty() && text.len() <= LIMIT).then_some(text)
}

/// Whether this page is the single file, which alone can be copied whole.
pub(crate) fn is_single_file() -> bool {
    gloo::utils::document().get_element_by_id("sandtable_bg.wasm").is_some()
}

/// The text of the page as it was before it started, with other data inside.
pub(crate) fn page_with(data: &str) -> Option<String> {
    let document = gloo::utils::document();
    let root: Element = document
        .document_element()?
        .clone_node_with_deep(true)
        .ok()?
        .dyn_into()
        .ok()?;
    // Libraries that run were put into the head; the ones that wait stay in the body.
    remove_all(&root, "head script:not([id]):not([src])");
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
    // Inside an element of script, only a closing tag or a comment could end it early; JSON can say both otherwise.
    holder.set_text_content(Some(&data.replace('<', "\\u003c")));
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
