//! Panels that open under the toolbar, one at a time: what is kept, what is compared, what is handed on.

use super::choice::Compared;
use super::compare::ComparePanel;
use super::share::SharePanel;
use super::shelf::ShelfPanel;
use crate::i18n::texts::{compare, share, shelf};
use crate::state::{Screen, Table};
use leptos::prelude::*;
use plan::Text;

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawer {
    /// The kept scenarios.
    Shelf,
    /// Scenarios side by side.
    Compare,
    /// Link, QR code, text.
    Share,
}

impl Drawer {
    const ALL: [Self; 3] = [Self::Shelf, Self::Compare, Self::Share];

    const fn name(self) -> Text {
        match self {
            Self::Shelf => shelf::TITLE,
            Self::Compare => compare::TITLE,
            Self::Share => share::TITLE,
        }
    }
}

/// A button for each panel.
#[component]
pub(crate) fn DrawerButtons(open: RwSignal<Option<Drawer>>) -> impl IntoView {
    let screen = Screen::expect();
    let button = move |drawer: Drawer| {
        let is_open = move || open.get() == Some(drawer);
        let toggle = move |_| open.update(|now| *now = (*now != Some(drawer)).then_some(drawer));
        view! {
            <button type="button" class="button drawer-button" aria-controls="drawer" aria-expanded=move || is_open().to_string()
                on:click=toggle>{screen.t(drawer.name())}</button>
        }
    };
    Drawer::ALL.map(button).collect_view()
}

/// The open panel.
#[component]
pub(crate) fn DrawerPanel(open: RwSignal<Option<Drawer>>) -> impl IntoView {
    let screen = Screen::expect();
    // What was chosen stays when another panel is looked at meanwhile.
    let compared = Compared::with(untrack(|| Table::expect().comparison()));
    let content = move |drawer| match drawer {
        Drawer::Shelf => view! { <ShelfPanel/> }.into_any(),
        Drawer::Compare => view! { <ComparePanel compared/> }.into_any(),
        Drawer::Share => view! { <SharePanel/> }.into_any(),
    };
    let panel = move || {
        open.get().map(|drawer| {
            view! { <section class="drawer" id="drawer" aria-label=screen.t(drawer.name())>{content(drawer)}</section> }
        })
    };
    view! { {panel} }
}
