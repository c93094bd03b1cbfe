//! Tabs as the ARIA practices describe them: arrow keys move, only the chosen tab is a stop of the Tab key.

use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;
use wasm_bindgen::JsCast;

/// One tab: its name and what it shows while it is chosen.
#[derive(Clone, Copy)]
pub(crate) struct Tab {
    pub(crate) name: Text,
    pub(crate) panel: Callback<(), AnyView>,
}

/// Which tab is chosen, and how another is.
#[derive(Clone, Copy)]
pub(crate) struct ChosenTab {
    pub(crate) now: Signal<usize>,
    pub(crate) choose: Callback<usize>,
}

impl From<RwSignal<usize>> for ChosenTab {
    fn from(signal: RwSignal<usize>) -> Self {
        Self {
            now: signal.into(),
            choose: Callback::new(move |tab| signal.set(tab)),
        }
    }
}

/// A row of tabs and the panel of the chosen one. `id` is unique on the page; `chosen` outlives what the panels show.
#[component]
pub(crate) fn Tabs(id: &'static str, label: Text, tabs: Vec<Tab>, chosen: ChosenTab) -> impl IntoView {
    let screen = Screen::expect();
    let count = tabs.len();
    let panels: Vec<_> = tabs.iter().map(|tab| tab.panel).collect();
    let pressed = move |event: web_sys::KeyboardEvent| {
        let now = chosen.now.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" => (now + 1) % count,
            "ArrowLeft" => (now + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        chosen.choose.run(next);
        focus(&tab_id(id, next));
    };
    let tab = move |(index, tab): (usize, Tab)| {
        let is_chosen = move || chosen.now.get() == index;
        view! {
            <button type="button" class="tabs__tab" role="tab" id=tab_id(id, index) aria-controls=format!("{id}-panel")
                aria-selected=move || is_chosen().to_string() tabindex=move || if is_chosen() { "0" } else { "-1" }
                on:click=move |_| chosen.choose.run(index)>{screen.t(tab.name)}</button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=screen.t(label) on:keydown=pressed>
            {tabs.into_iter().enumerate().map(tab).collect_view()}
        </div>
        <div class="tabs__panel" role="tabpanel" id=format!("{id}-panel") aria-labelledby=move || tab_id(id, chosen.now.get())>
            {move || panels.get(chosen.now.get()).map(|panel| panel.run(()))}
        </div>
    }
}

fn tab_id(id: &str, index: usize) -> String {
    format!("{id}-tab-{index}")
}

fn focus(element: &str) {
    let found = gloo::utils::document().get_element_by_id(element);
    if let Some(tab) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
