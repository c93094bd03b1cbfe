//! A panic shows what happened and a way back, not a dead page.

use crate::i18n::Lang;
use crate::i18n::texts::stopped;
use gloo::events::EventListener;
use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Clipboard, Document, Element, HtmlTextAreaElement};

/// Replaces the default hook.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(show));
}

/// Set by the first panic. What still listens may panic again, at a touch of the screen even, and must not take it away from under the hand.
static IS_SHOWN: AtomicBool = AtomicBool::new(false);

/// The page's own state may be half changed, so this uses the document alone.
fn show(info: &PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    if IS_SHOWN.swap(true, Ordering::Relaxed) {
        return;
    }
    let document = gloo::utils::document();
    let Some(app) = document.get_element_by_id("app") else {
        return;
    };
    app.set_text_content(None);
    let tag = document.document_element().and_then(|root| root.get_attribute("lang"));
    let lang = if tag.is_some_and(|tag| tag.starts_with("en")) {
        Lang::En
    } else {
        Lang::Zh
    };
    // Nothing is left to do where even this cannot be drawn: the console has the message.
    let _ = screen(&document, &app, lang, &details(info));
}

fn details(info: &PanicHookInfo<'_>) -> String {
    let window = gloo::utils::window();
    format!(
        "{info}\n{} · {} {}\n{}",
        window.location().hash().unwrap_or_default(),
        plan::VERSION,
        plan::CHECKSUM,
        window.navigator().user_agent().unwrap_or_default()
    )
}

fn screen(document: &Document, app: &Element, lang: Lang, details: &str) -> Option<()> {
    let section = add(document, app, "section", "")?;
    section.set_class_name("boot");
    let _ = section.set_attribute("role", "alert");
    add(document, &section, "strong", lang.of(stopped::HEAD))?;
    add(document, &section, "p", lang.of(stopped::KEPT))?;
    let text: HtmlTextAreaElement = add(document, &section, "textarea", "")?.dyn_into().ok()?;
    text.set_value(details);
    text.set_read_only(true);
    text.set_class_name("stopped__details");
    let _ = text.set_attribute("aria-label", lang.of(stopped::DETAILS));
    button(document, &section, lang.of(stopped::RELOAD), reload)?;
    button(document, &section, lang.of(stopped::RESET), || {
        let _ = gloo::utils::window().location().set_hash("");
        reload();
    })?;
    button(document, &section, lang.of(stopped::COPY), move || copy(&text))
}

/// Selects the text as well: a page that was not served safely has no clipboard, but the person has.
fn copy(text: &HtmlTextAreaElement) {
    text.select();
    let navigator = gloo::utils::window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok();
    if let Some(clipboard) = clipboard.and_then(|found| found.dyn_into::<Clipboard>().ok()) {
        let _ = clipboard.write_text(&text.value());
    }
}

fn reload() {
    let _ = gloo::utils::window().location().reload();
}

fn button(document: &Document, parent: &Element, words: &str, act: impl Fn() + 'static) -> Option<()> {
    let made = add(document, parent, "button", words)?;
    made.set_class_name("button");
    EventListener::new(&made, "click", move |_| act()).forget();
    Some(())
}

fn add(document: &Document, parent: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}
