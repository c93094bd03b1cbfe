//! The frame around every view, and how the page starts.

use crate::charts::host::ChartLibrary;
use crate::focus;
use crate::i18n::texts::shell;
use crate::keys;
use crate::map::Bases;
use crate::memo::Memo;
use crate::present::talk::{Talk, wants_notes};
use crate::route::{Route, Theme, View};
use crate::state::{Compared, Look, Notices, Records, Screen, Shelf, Table, keep_address_in_step};
use crate::views::{LaterViews, Overview};
use crate::widgets::shell::{Footer, Masthead, NoticeList};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;

// The first view is complete without charts and the other views; they are fetched while it is being read.
const REST_AFTER_MS: u32 = 400;

/// Mounts the page and takes the boot screen away.
pub fn start() {
    crate::panic_screen::install();
    let document = gloo::utils::document();
    let Some(root) = document
        .get_element_by_id("app")
        .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    mount_to(root, App).forget();
    if let Some(boot) = document.get_element_by_id("boot") {
        // It stays for a copy of the file, which starts with it again.
        let _ = boot.set_attribute("hidden", "");
    }
}

#[component]
fn App() -> impl IntoView {
    let notices = Notices::provide();
    let (route, problems) = Route::parse(&gloo::utils::window().location().hash().unwrap_or_default());
    let scenario_query = route.scenario.clone();
    let is_notes = wants_notes(&route);
    let screen = Screen::provide(route);
    let look = Look::provide();
    Bases::provide();
    let library = ChartLibrary::provide();
    let table = match Table::provide(screen, &scenario_query, notices) {
        Ok(table) => table,
        Err(error) => {
            return view! { <p class="boot" role="alert">{error.to_string()}</p> }.into_any();
        }
    };
    dress_document(screen, look);
    if is_notes {
        let later = LaterViews::new();
        return (move || later.show(View::Present)).into_any();
    }
    Compared::provide(screen, Shelf::provide(notices), table);
    Records::provide(table, scenario_query.is_empty());
    keep_address_in_step(screen, table, notices, &problems);
    let talk = Talk::provide(screen, table, notices, look, &scenario_query);
    keys::listen(table, screen, talk);
    focus::keep(screen);
    table.mark_usable(notices);
    let later = LaterViews::new();
    Timeout::new(REST_AFTER_MS, move || {
        later.fetch();
        library.load();
    })
    .forget();
    view! {
        <div class="shell">
            <a class="skip button" href="#main" on:click=|event| focus_main(&event)>{screen.t(shell::SKIP)}</a>
            <Masthead/>
            <main id="main" tabindex="-1">{content(screen, talk, later)}</main>
            <Footer/>
            <NoticeList/>
        </div>
    }
    .into_any()
}

/// The scene that is on, else the page.
fn content(screen: Screen, talk: Talk, later: LaterViews) -> AnyView {
    let view = Memo::new(move |_| if talk.is_on() { View::Present } else { screen.view.get() });
    (move || match view.get() {
        View::Overview => Overview().into_any(),
        other => later.show(other),
    })
    .into_any()
}

// The fragment holds the state, so the skip link moves the focus itself.
fn focus_main(event: &web_sys::MouseEvent) {
    event.prevent_default();
    let main = gloo::utils::document().get_element_by_id("main");
    if let Some(main) = main.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = main.focus();
    }
}

/// Language, theme and title live on the document, outside of the mounted tree.
fn dress_document(screen: Screen, look: Look) {
    let prefers_dark = gloo::utils::window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten();
    let dark = RwSignal::new(prefers_dark.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(query) = prefers_dark {
        let watched = query.clone();
        gloo::events::EventListener::new(&query, "change", move |_| dark.set(watched.matches())).forget();
    }
    Effect::new(move || {
        let theme = match screen.theme.get() {
            Theme::Auto if dark.get() => Theme::Dark,
            Theme::Auto => Theme::Light,
            chosen => chosen,
        };
        let root = gloo::utils::document_element();
        let _ = root.set_attribute("data-theme", theme.slug());
        let _ = root.set_attribute("lang", screen.lang.get().tag());
        look.refresh();
    });
    Effect::new(move || {
        let lang = screen.lang.get();
        let title = format!(
            "{} · {} · {}",
            lang.of(shell::view_name(screen.view.get())),
            lang.of(shell::BRAND),
            lang.of(shell::TITLE)
        );
        gloo::utils::document().set_title(&title);
    });
}
