//! What the page does beyond showing the plan: it comes with the part of the module that is fetched second, and is set up once.

use crate::charts::host::ChartLibrary;
use crate::focus;
use crate::keys;
use crate::map::Bases;
use crate::present::talk::Talk;
use crate::route::{Route, wants_notes};
use crate::state::{Compared, Look, Notices, Records, Screen, Shelf, Table, address_now, keep_address_in_step};
use crate::widgets::sideways::show_current_view;
use gloo::timers::callback::Timeout;

// Views are complete without the chart library; it is fetched while they are being read.
const CHARTS_AFTER_MS: u32 = 400;

/// What the first part of the page hands on.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    pub(crate) notices: Notices,
    pub(crate) screen: Screen,
    pub(crate) look: Look,
    pub(crate) table: Table,
    /// Whether the overview could be shown before this part came: the address asks for nothing else.
    pub(crate) is_plain: bool,
}

/// Reads what the address says of the scenario and what the device keeps, and goes on with both.
pub(crate) fn begin(page: Page) {
    let Page {
        notices,
        screen,
        look,
        table,
        ..
    } = page;
    let (route, problems) = Route::parse(&address_now());
    Bases::provide();
    screen.set_route(route.clone());
    let library = ChartLibrary::provide();
    table.start(&route.scenario, notices);
    if wants_notes(&route) {
        return;
    }
    Compared::provide(screen, Shelf::provide(notices), table);
    Records::provide(table, route.scenario.is_empty());
    keep_address_in_step(screen, table, notices, &problems);
    let talk = Talk::provide(screen, table, notices, look, &route.scenario);
    keys::listen(table, screen, talk);
    focus::keep(screen);
    show_current_view(screen);
    table.draw_soon(notices);
    Timeout::new(CHARTS_AFTER_MS, move || library.load()).forget();
}
