//! What a projection is, where the numbers come from, and the notices.

use super::heading;
use crate::i18n::texts::{map, method as texts};
use crate::io;
use crate::map::Bases;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;

#[component]
pub(crate) fn Is() -> impl IntoView {
    view! {
        <section class="method__section">
            {heading("m-is", texts::IS)}
            {list(&texts::IS_LIST)}
        </section>
    }
}

fn list(items: &'static [Text]) -> impl IntoView {
    let screen = Screen::expect();
    view! { <ul class="method__list">{items.iter().map(|item| view! { <li>{screen.t(*item)}</li> }).collect_view()}</ul> }
}

#[component]
pub(crate) fn Sources() -> impl IntoView {
    let screen = Screen::expect();
    let counts = move || {
        let facts = plan::facts();
        let inferred = facts.iter().filter(|fact| fact.inferred).count();
        texts::reading_counts(screen.lang.get(), facts.len(), inferred)
    };
    view! {
        <section class="method__section">
            {heading("m-sources", texts::SOURCES)}
            <ul class="method__list">
                <li>{screen.t(texts::SOURCE_PLAN)}</li>
                <li>{screen.t(texts::SOURCE_ARTICLE)}</li>
                <li>{screen.t(texts::SOURCE_READING)}" "{counts}</li>
            </ul>
        </section>
    }
}

/// Map, privacy, licences, and the data to take away.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let screen = Screen::expect();
    let captions = move || {
        let lang = screen.lang.get();
        let files = Bases::expect().files()?;
        let captions = files.bases().iter().filter_map(|base| files.caption(*base));
        Some(
            captions
                .map(|caption| view! { <li>{map::caption(lang, caption).to_owned()}</li> })
                .collect_view(),
        )
    };
    view! {
        <section class="method__section">{heading("m-map", texts::MAP)}<ul class="method__list">{captions}</ul></section>
        <section class="method__section">{heading("m-privacy", texts::PRIVACY)}<p>{screen.t(texts::PRIVACY_TEXT)}</p></section>
        <section class="method__section">{heading("m-licences", texts::LICENCES)}{list(&texts::LICENCE_LIST)}{licences()}</section>
        {(!is_opened_from_file()).then(data)}
    }
}

/// Most characters of the list of licences.
const LICENCES_LIMIT: usize = 1 << 20;

/// The list that the release step makes: inside the single file, beside the page on a site.
fn licences() -> impl IntoView {
    let screen = Screen::expect();
    let shown = RwSignal::new(None::<String>);
    let show = move |_| {
        leptos::task::spawn_local(async move {
            let text = licence_text().await;
            let none = || screen.lang.get_untracked().of(texts::NO_LICENCES).to_owned();
            shown.set(Some(text.unwrap_or_else(none)));
        });
    };
    view! {
        <p class="no-print"><button type="button" class="button" on:click=show>{screen.t(texts::SHOW_LICENCES)}</button></p>
        {move || shown.get().map(|text| view! { <pre class="method__licences" tabindex="0">{text}</pre> })}
    }
}

async fn licence_text() -> Option<String> {
    let holder = gloo::utils::document().get_element_by_id("licences")?;
    let inside = holder.text_content().filter(|text| !text.trim().is_empty());
    match inside {
        Some(text) => Some(text),
        None => io::fetch_text(&holder.get_attribute("data-src")?, LICENCES_LIMIT)
            .await
            .ok(),
    }
}

// Relative, so that the page works in any folder; a single file has no folder beside it.
fn data() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="method__section">
            {heading("m-data", texts::DATA)}
            <p>{screen.t(texts::DATA_ABOUT)}</p>
            <p class="method__files">
                <a class="button" href="data/plan.json" download>"plan.json"</a>
                <a class="button" href="data/plan.csv" download>"plan.csv"</a>
                <span class="small muted num">{format!("v{} · {}", plan::VERSION, plan::CHECKSUM)}</span>
            </p>
        </section>
    }
}

pub(super) fn is_opened_from_file() -> bool {
    gloo::utils::window()
        .location()
        .protocol()
        .is_ok_and(|protocol| protocol == "file:")
}
