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
use crate::widgets::print_head::PrintHead;
use leptos::prelude::*;
use markup::view;

pub(crate) use drivers::SaveDrivers;
pub(crate) use focus::FocusChart;

/// The view.
#[component]
pub(crate) fn WhatIf() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    view! {
        <div class="whatif" class:whatif--drawer=move || screen.panel.get().is_some() class:whatif--replay=move || table.is_replaying()>
            <h1 class="sr-only">{screen.t(shell::view_name(View::WhatIf))}" · "{screen.t(sand::TITLE)}</h1>
            <PrintHead/>
            <toolbar::Toolbar/>
            <drawer::DrawerPanel/>
            <outcomes::Strip/>
            <levers::LeverColumn/>
            <outcomes::OutcomeColumn/>
            <focus::FocusPanel/>
        </div>
    }
}
