//! The address bar and the state say the same: a followed link or the back button changes the state, a change of the state the address.

use super::{Notice, Notices, Screen, Table};
use crate::i18n::Lang;
use crate::i18n::texts::shell;
use crate::route::{Route, RouteProblem};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use scenario::to_link;
use std::cell::RefCell;

// Browsers refuse an address that changes at every frame of a drag.
const SETTLE_MS: u32 = 250;

thread_local! {
    /// The fragment that the page last read or wrote, as the browser spells it. Another one in the address bar is a link that was
    /// followed and whose `hashchange` is still to come.
    static SEEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Ties both together for the life of the page, and reports what the first address had wrong.
pub(crate) fn keep_address_in_step(screen: Screen, table: Table, notices: Notices, problems: &[RouteProblem]) {
    report(notices, problems);
    remember();
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        let hash = remember();
        if hash != fragment(screen, table) {
            follow(screen, table, notices, &hash);
        }
    })
    .forget();
    let pending = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let fragment = Route {
            scenario: table.query(),
            ..screen.route()
        }
        .fragment();
        pending.set_value(Some(Timeout::new(SETTLE_MS, move || {
            if SEEN.with_borrow(|seen| *seen == address_now()) {
                show_in_address(&fragment);
            }
        })));
    });
}

/// The fragment that the address has.
pub(crate) fn address_now() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// The address of the state of this moment.
fn fragment(screen: Screen, table: Table) -> String {
    Route {
        scenario: table.query_now(),
        ..screen.route_now()
    }
    .fragment()
}

/// The whole address of the state of this moment; for a page opened from a file the part that says the state, since the rest
/// leads nowhere on another device.
pub(crate) fn link_now(screen: Screen, table: Table) -> String {
    let page = if is_served() { page_address() } else { String::new() };
    page + &fragment(screen, table)
}

/// Longest link that is put on paper whole: what somebody may still type, or a scanner read.
const PAPER_CHARS: usize = 360;

/// The link for a page that prints the actual values anyway, and whether they are in it: many of them would fill the sheet.
pub(crate) fn link_on_paper(screen: Screen, table: Table) -> (String, bool) {
    let whole = link_now(screen, table);
    if whole.chars().count() <= PAPER_CHARS {
        return (whole, true);
    }
    let scenario = table.with_scenario(|scenario| {
        let mut bare = scenario.clone();
        bare.clear_records();
        to_link(&bare)
    });
    let page = if is_served() { page_address() } else { String::new() };
    let route = Route {
        scenario,
        ..screen.route_now()
    };
    (page + &route.fragment(), false)
}

/// Whether another device can reach this page.
pub(crate) fn is_served() -> bool {
    let protocol = gloo::utils::window().location().protocol().unwrap_or_default();
    protocol == "http:" || protocol == "https:"
}

/// The address without the fragment.
pub(crate) fn page_address() -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

fn follow(screen: Screen, table: Table, notices: Notices, hash: &str) {
    let (route, problems) = Route::parse(hash);
    report(notices, &problems);
    table.follow(&route.scenario, notices);
    screen.set_route(route);
}

/// Replaces the fragment in the address bar. Some origins (a sandboxed frame, an odd file address) refuse the history; the page works
/// on without a live address.
pub(crate) fn show_in_address(fragment: &str) {
    if address_now() == fragment {
        return;
    }
    if let Ok(history) = gloo::utils::window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
    remember();
}

/// Takes the fragment of this moment as seen.
fn remember() -> String {
    let now = address_now();
    SEEN.replace(now.clone());
    now
}

pub(crate) fn report(notices: Notices, problems: &[RouteProblem]) {
    for problem in problems {
        let say = |lang: Lang| match problem {
            RouteProblem::TooLong => shell::long_address(lang),
            RouteProblem::UnknownView(slug) => shell::unknown_view(lang, slug),
            RouteProblem::UnknownValue(name, value) => shell::unknown_value(lang, name, value),
        };
        notices.show(Notice {
            zh: say(Lang::Zh),
            en: say(Lang::En),
        });
    }
}
