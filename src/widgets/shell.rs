//! Masthead with navigation and switches, footer, notices.

use crate::i18n::texts::{present, shelf, shell};
use crate::route::{Route, Theme, View};
use crate::state::{Notices, Screen, Shown, Table};
use crate::views::Later;
use leptos::prelude::*;
use markup::view;

/// Brand, navigation, language and theme.
#[component]
pub(crate) fn Masthead() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <header class="masthead">
            <div class="masthead__inner">
                <a class="brand" href=move || href_to(screen, View::Overview)>
                    <BrandMark/>
                    <span class="brand__name">{screen.t(shell::BRAND)}</span>
                </a>
                <nav class="nav" aria-label=screen.t(shell::NAV)>
                    <ul class="nav__list">{View::ALL.map(nav_item).collect_view()}</ul>
                </nav>
                <div class="masthead__tools">
                    <AddButton/>
                    <ThemeSwitch/>
                    <LanguageSwitch/>
                </div>
            </div>
        </header>
    }
}

fn nav_item(view: View) -> impl IntoView {
    let screen = Screen::expect();
    let current = move || (screen.view.get() == view).then_some("page");
    view! {
        <li><a class="nav__link" href=move || href_to(screen, view) aria-current=current>{screen.t(shell::view_name(view))}</a></li>
    }
}

/// The address of another view with everything else as it is.
pub(crate) fn href_to(screen: Screen, view: View) -> String {
    Route {
        view,
        scenario: Table::expect().query(),
        ..screen.route()
    }
    .fragment()
}

/// Contour lines of a sand table, with a flag.
#[component]
fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true">
            <g fill="none" stroke="var(--sea)" stroke-width="2.4" stroke-linecap="round">
                <path d="M2 20c4-6 8-8 12-5s8 4 16-5"/>
                <path d="M2 27c5-5 8-6 12-3.500s9 2.500 16-4"/>
            </g>
            <path d="M17 14V3l7.500 3.200L17 9.500" fill="var(--warm)" stroke="var(--warm)" stroke-width="1.6" stroke-linejoin="round"/>
        </svg>
    }
}

/// Puts the view of this moment into the deck of the talk.
#[component]
fn AddButton() -> impl IntoView {
    let screen = Screen::expect();
    let later = Later::expect();
    let hidden = move || screen.view.get() == View::Present;
    view! {
        <button type="button" class="button button--quiet add-scene" hidden=hidden aria-label=screen.t(present::ADD) title=screen.t(present::ADD)
            on:click=move |_| later.add_scene()>"＋"</button>
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let screen = Screen::expect();
    let choose = move |event| {
        if let Some(theme) = Theme::from_slug(&event_target_value(&event)) {
            screen.set_theme(theme);
        }
    };
    let option = move |theme: Theme| {
        view! { <option value=theme.slug() selected=move || screen.theme.get() == theme>{screen.t(shell::theme_name(theme))}</option> }
    };
    view! { <select aria-label=screen.t(shell::THEME) on:change=choose>{Theme::ALL.map(option).collect_view()}</select> }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let screen = Screen::expect();
    let other = move || screen.lang.get().other();
    view! {
        <button type="button" class="button button--quiet" lang=move || other().tag() aria-label=screen.t(shell::LANGUAGE)
            on:click=move |_| screen.set_lang(other())>
            {screen.t(shell::LANGUAGE_SHORT)}
        </button>
    }
}

/// Source, privacy, and what a projection is not.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <span>{screen.t(shell::SOURCE)}</span>
                <span>{screen.t(shell::NOT_FORECAST)}</span>
                <span>{screen.t(shell::PRIVACY)}</span>
                <span class="num">{format!("v{} · {}", plan::VERSION, plan::CHECKSUM)}</span>
            </div>
        </footer>
    }
}

/// Messages, newest last, spoken when they appear.
#[component]
pub(crate) fn NoticeList() -> impl IntoView {
    let notices = Notices::expect();
    let one = move |shown: Shown| {
        let screen = Screen::expect();
        let Shown { notice, undo } = shown;
        let said = notice.clone();
        let words = move || said.words(screen.lang.get()).to_owned();
        let undone = notice.clone();
        let undo = undo.map(|undo| {
            let act = move |_| {
                undo();
                notices.dismiss(&undone);
            };
            view! { <button type="button" class="notice__undo" on:click=act>{screen.t(shelf::UNDO)}</button> }
        });
        view! {
            <div class="notice">
                <span class="notice__text">{words}</span>
                {undo}
                <button type="button" class="notice__close" aria-label=screen.t(shell::CLOSE) on:click=move |_| notices.dismiss(&notice)>"×"</button>
            </div>
        }
    };
    view! { <div class="notices" role="status">{move || notices.all().into_iter().map(one).collect_view()}</div> }
}
