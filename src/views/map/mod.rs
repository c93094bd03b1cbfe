//! 地图: the districts, their platforms, and the targets that the plan sets for them.

use crate::i18n::texts::shell;
use crate::map::{DistrictMap, Pins};
use crate::route::View;
use crate::state::Screen;
use leptos::prelude::*;

/// The view.
#[component]
pub(crate) fn MapView() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <div class="view">
            <header class="view__head"><h1>{screen.t(shell::view_name(View::Map))}</h1></header>
            <DistrictMap pins=Pins::All selected=screen.district on_select=move |id| screen.set_district(Some(id))/>
        </div>
    }
}
