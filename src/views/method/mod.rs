//! 方法: formulas, starting points, the plan path, the ledger, sources.

mod about;
mod formulas;
mod ledger;
mod outline;
mod path;

pub(crate) use outline::tree as outline_tree;

use crate::i18n::texts::method as texts;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;
use wasm_bindgen::JsCast;

/// Anchors and headings of the sections, in their order.
const SECTIONS: [(&str, Text); 11] = [
    ("m-is", texts::IS),
    ("m-formulas", texts::FORMULAS),
    ("m-bases", texts::BASES),
    ("m-path", texts::PATH),
    ("m-ledger", texts::LEDGER),
    ("m-sources", texts::SOURCES),
    ("m-map", texts::MAP),
    ("m-privacy", texts::PRIVACY),
    ("m-licences", texts::LICENCES),
    ("m-data", texts::DATA),
    ("m-outline", texts::OUTLINE),
];

/// The view.
#[component]
pub(crate) fn Method() -> impl IntoView {
    let screen = Screen::expect();
    let sections = SECTIONS
        .into_iter()
        .filter(|(id, _)| *id != "m-data" || !about::is_opened_from_file());
    view! {
        <div class="view method">
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p>{screen.t(texts::ABOUT)}</p>
            </header>
            <nav class="method__contents no-print" aria-label=screen.t(texts::CONTENTS)>
                <ul>{sections.map(jump).collect_view()}</ul>
            </nav>
            <div class="method__body">
                <about::Is/>
                <formulas::Formulas/>
                <formulas::Bases/>
                <path::PlanPathTable/>
                <ledger::Ledger/>
                <about::Sources/>
                <about::Notices/>
                <outline::Outline/>
            </div>
        </div>
    }
}

// The fragment holds the state, so a jump within the page is a button that moves the view and the focus.
fn jump((id, name): (&'static str, Text)) -> impl IntoView {
    let screen = Screen::expect();
    let go = move |_| {
        let heading = gloo::utils::document().get_element_by_id(id);
        if let Some(heading) = heading.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
            heading.scroll_into_view();
            let _ = heading.focus();
        }
    };
    view! { <li><button type="button" class="method__jump" on:click=go>{screen.t(name)}</button></li> }
}

/// The heading of a section, to which the list of contents leads.
fn heading(id: &'static str, name: Text) -> impl IntoView {
    let screen = Screen::expect();
    view! { <h2 id=id tabindex="-1">{screen.t(name)}</h2> }
}
