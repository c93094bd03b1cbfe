//! The frame around every view, and how the page starts.

use crate::begin::Page;
use crate::i18n::texts::shell;
use crate::route::{Route, Theme, View, wants_notes};
use crate::state::{Look, Notices, Screen, Table, address_now, mark_after_rendering};
use crate::views::{Later, Overview};
use crate::widgets::shell::{Footer, Masthead, NoticeList};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;

// The first view is painted before anything else is asked for.
const REST_AFTER_MS: u32 = 20;

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
    let route = Route::glance(&address_now());
    let is_plain = route.view == View::Overview && route.stage.is_none() && route.scenario.is_empty();
    let is_notes = wants_notes(&route);
    let screen = Screen::provide(route);
    let look = Look::provide();
    let table = match Table::provide(screen) {
        Ok(table) => table,
        Err(error) => {
            return view! { <p class="boot" role="alert">{error.to_string()}</p> }.into_any();
        }
    };
    dress_document(screen, look);
    let later = Later::provide(Page {
        notices,
        screen,
        look,
        table,
        is_plain,
    });
    if is_notes {
        return (move || later.show(View::Present)).into_any();
    }
    follow_meanwhile(screen, later);
    if is_plain {
        mark_after_rendering("usable");
        Timeout::new(REST_AFTER_MS, move || later.fetch()).forget();
    }
    view! {
        <div class="shell">
            <a class="skip button" href="#main" on:click=|event| focus_main(&event)>{screen.t(shell::SKIP)}</a>
            <Masthead/>
            <main id="main" tabindex="-1">{content(screen, later)}</main>
            <Footer/>
            <NoticeList/>
        </div>
    }
    .into_any()
}

/// The scene that is on, else the page. The overview alone needs nothing that is fetched later.
fn content(screen: Screen, later: Later) -> AnyView {
    let view = screen.shown();
    (move || match view.get() {
        View::Overview if later.needs_nothing() => Overview().into_any(),
        other => later.show(other),
    })
    .into_any()
}

/// A link that is followed before the part is here that keeps the address in step.
fn follow_meanwhile(screen: Screen, later: Later) {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        if !later.is_here() {
            screen.set_route(Route::glance(&address_now()));
        }
    })
    .forget();
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
        EventListener::new(&query, "change", move |_| dark.set(watched.matches())).forget();
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
