//! The deck on paper: one scene a page, each with a table and screen of its own, so that all of them can stand side by side.

use super::body;
use crate::charts::host::{ChartLibrary, Library};
use crate::follow::let_go_with_owner;
use crate::i18n::numbers::fixed;
use crate::i18n::texts::present as texts;
use crate::present::fill;
use crate::present::talk::Talk;
use crate::route::{Route, Theme};
use crate::state::{Look, Notices, Screen, Table};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;
use plan::{LeverId, SceneFocus};
use scenario::Scene;

/// Charts have drawn themselves by then.
const DRAWN_MS: u32 = 1_200;
/// Attributes of the document.
const THEME: &str = "data-theme";
const MARK: &str = "data-paper";

/// All pages; asks for the printer when they are drawn, and goes when the person is done.
#[component]
pub(crate) fn Paper(with_notes: bool) -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    dress();
    let library = expect_context::<ChartLibrary>();
    library.load();
    let pending = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let_go_with_owner();
        if !matches!(library.state(), Library::Ready | Library::Failed) {
            return;
        }
        let ask = Timeout::new(DRAWN_MS, || drop(gloo::utils::window().print()));
        pending.set_value(Some(ask));
    });
    let done = EventListener::new(&gloo::utils::window(), "afterprint", move |_| talk.paper.set(None));
    let done = StoredValue::new_local(Some(done));
    on_cleanup(move || {
        pending.try_update_value(Option::take);
        done.try_update_value(Option::take);
    });
    let scenes: Vec<Scene> = untrack(|| talk.with_deck(|deck| deck.scenes().cloned().collect()));
    let count = scenes.len();
    // A closure of its own gives each page an owner, and with it contexts, of its own.
    let pages = scenes
        .into_iter()
        .enumerate()
        .map(|(place, scene)| move || page(place, count, &scene, with_notes));
    view! {
        <div class="paper">
            <p class="paper__bar no-print">
                <button type="button" class="button" on:click=move |_| drop(gloo::utils::window().print())>{screen.t(texts::PRINT)}</button>
                <button type="button" class="button" on:click=move |_| talk.paper.set(None)>{screen.t(texts::BACK_TO_DESK)}</button>
            </p>
            {pages.collect_view()}
        </div>
    }
}

/// While the pages are there the document says so: nothing but them, type as large for the page as it is for the stage, and the colours
/// of light paper.
fn dress() {
    let (root, look) = (gloo::utils::document_element(), Look::expect());
    let theme = root.get_attribute(THEME);
    let _ = root.set_attribute(THEME, Theme::Light.slug());
    let _ = root.set_attribute(MARK, "");
    look.refresh();
    on_cleanup(move || {
        let root = gloo::utils::document_element();
        let _ = root.remove_attribute(MARK);
        if let Some(theme) = theme {
            let _ = root.set_attribute(THEME, &theme);
        }
        look.refresh();
    });
}

fn page(place: usize, count: usize, scene: &Scene, with_notes: bool) -> AnyView {
    let (lang, talk, notices) = (
        untrack(|| Screen::expect().lang.get()),
        Talk::expect(),
        Notices::expect(),
    );
    let (mut route, _) = Route::parse(&scene.state);
    route.lang = Some(lang);
    let query = route.scenario.clone();
    let screen = Screen::provide(route);
    let Ok(table) = Table::provide(screen) else {
        return ().into_any();
    };
    table.start(&query, notices);
    // Nobody guesses on paper.
    let focus = if scene.focus == SceneFocus::Guess {
        SceneFocus::Chart
    } else {
        scene.focus
    };
    if matches!(focus, SceneFocus::Chart | SceneFocus::View) {
        table.draw_once(notices);
    }
    let levers = scene.levers.iter().map(|id| lever(table, *id)).collect_view();
    let notes = with_notes.then(|| view! { <p class="paper__notes">{fill::words(lang, &scene.notes)}</p> });
    view! {
        <article class="paper__page">
            <h1 class="stage__title">{talk.title(lang, scene, place)}</h1>
            <div class="stage__body">{body::body(focus)}</div>
            <ul class="paper__levers">{levers}</ul>
            {notes}
            <p class="paper__number num">{place + 1}" / "{count}</p>
        </article>
    }
    .into_any()
}

fn lever(table: Table, id: LeverId) -> AnyView {
    let screen = Screen::expect();
    let value = move || {
        format!(
            "{}{}",
            fixed(table.lever(id), 2),
            screen.lang.get().of(id.def().unit.name)
        )
    };
    view! { <li>{screen.t(id.def().name)}" "<strong class="num">{value}</strong></li> }.into_any()
}
