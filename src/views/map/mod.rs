//! 地图: the districts, their platforms, and the targets that the plan sets for them.

mod beside;
mod controls;
mod panel;
mod pins;
mod roll_up;
mod statement;
mod table;

use crate::follow::Memo;
use crate::i18n::texts::map::map_title;
use crate::i18n::texts::map_view as texts;
use crate::map::{DistrictMap, Fill, Pins, delivered};
use crate::state::{Screen, Table};
use crate::widgets::figure::Figure;
use crate::widgets::print_head::PrintHead;
use leptos::prelude::*;
use markup::view;

/// The view.
#[component]
pub(crate) fn MapView() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let fill = Memo::new(move |_| {
        let (measure, lang) = (screen.measure(), screen.lang.get());
        table.with_scenario(|scenario| Fill::under(measure, lang, scenario))
    });
    let grid = Callback::new(move |()| {
        let (lang, area, measure) = (screen.lang.get(), screen.area(), screen.measure());
        table.with_scenario(|scenario| delivered::grid(lang, area, measure, scenario))
    });
    let title = Signal::derive(move || fill.with(|fill| map_title(screen.lang.get(), screen.area(), &fill.title)));
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
            <PrintHead/>
            <controls::Controls/>
            <div class="map-view__main">
                <Figure id="district-map" title summary=title grid>
                    <DistrictMap base=Signal::from(base) extent=area
                        fill=fill pins=Pins::All selected=screen.district other=screen.paired on_select=toggle/>
                </Figure>
                <panel::Panel/>
            </div>
            <beside::Beside/>
            <roll_up::RollUp/>
            <pins::PinList/>
            <table::Twin/>
        </div>
    }
}
