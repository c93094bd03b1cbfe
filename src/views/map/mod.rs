//! 地图: the districts, their platforms, and the targets that the plan sets for them.

mod controls;
mod panel;
mod pins;
mod statement;
mod table;

use crate::i18n::texts::map_view as texts;
use crate::map::{DistrictMap, Fill, Pins};
use crate::state::Screen;
use leptos::prelude::*;

/// The view.
#[component]
pub(crate) fn MapView() -> impl IntoView {
    let screen = Screen::expect();
    let fill = Memo::new(move |_| Fill::of(screen.measure(), screen.lang.get()));
    let toggle = move |id: &'static str| {
        let selected = screen.district.get_untracked() == Some(id);
        screen.set_district((!selected).then_some(id));
    };
    let base = Memo::new(move |_| screen.base());
    let area = Memo::new(move |_| screen.area());
    view! {
        <div class="view map-view">
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p>{screen.t(texts::LEAD)}</p>
            </header>
            <controls::Controls/>
            <div class="map-view__main">
                <DistrictMap base=Signal::from(base) extent=area
                    fill=Signal::from(fill) pins=Pins::All selected=screen.district on_select=toggle/>
                <panel::Panel/>
            </div>
            <pins::PinList/>
            <table::Twin/>
        </div>
    }
}
