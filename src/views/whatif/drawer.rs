//! Panels that open under the toolbar, one at a time: what is kept, what is compared, what is handed on.

use super::compare::ComparePanel;
use super::share::SharePanel;
use super::shelf::ShelfPanel;
use crate::i18n::texts::{compare, share, shelf};
use crate::route::Panel;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;

const fn name(panel: Panel) -> Text {
    match panel {
        Panel::Shelf => shelf::TITLE,
        Panel::Compare => compare::TITLE,
        Panel::Share => share::TITLE,
    }
}

/// A button for each panel.
#[component]
pub(crate) fn DrawerButtons() -> impl IntoView {
    let screen = Screen::expect();
    let button = move |panel: Panel| {
        let is_open = move || screen.panel.get() == Some(panel);
        let toggle = move |_| screen.set_panel(Some(panel).filter(|_| !untrack(is_open)));
        view! {
            <button type="button" class="button drawer-button" aria-controls="drawer" aria-expanded=move || is_open().to_string()
                on:click=toggle>{screen.t(name(panel))}</button>
        }
    };
    Panel::ALL.map(button).collect_view()
}

/// The open panel.
#[component]
pub(crate) fn DrawerPanel() -> impl IntoView {
    let screen = Screen::expect();
    let content = move |panel| match panel {
        Panel::Shelf => view! { <ShelfPanel/> }.into_any(),
        Panel::Compare => view! { <ComparePanel/> }.into_any(),
        Panel::Share => view! { <SharePanel/> }.into_any(),
    };
    let panel = move || {
        screen.panel.get().map(|panel| {
            view! { <section class="drawer" id="drawer" aria-label=screen.t(name(panel))>{content(panel)}</section> }
        })
    };
    view! { {panel} }
}
