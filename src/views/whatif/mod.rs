//! 沙盘: levers on one side, outcomes on the other, the focused outcome beside them.

mod choice;
mod compare;
mod drawer;
mod drivers;
mod files;
mod focus;
mod groups;
mod levers;
mod outcomes;
mod share;
mod shelf;
mod toolbar;

use crate::i18n::texts::{sand, shell};
use crate::route::View;
use crate::state::{Screen, Table};
use leptos::prelude::*;

pub(crate) use focus::FocusChart;

/// The view.
#[component]
pub(crate) fn WhatIf() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let drawer = RwSignal::new(None);
    view! {
        <div class="whatif" class:whatif--drawer=move || drawer.get().is_some() class:whatif--replay=move || table.is_replaying()>
            <h1 class="sr-only">{screen.t(shell::view_name(View::WhatIf))}" · "{screen.t(sand::TITLE)}</h1>
            <toolbar::Toolbar drawer/>
            <drawer::DrawerPanel open=drawer/>
            <outcomes::Strip/>
            <levers::LeverColumn/>
            <outcomes::OutcomeColumn/>
            <focus::FocusPanel/>
        </div>
    }
}
