//! 分享: the link, its QR code, and the scenario as a short text.

use crate::follow::Memo;
use crate::i18n::texts::share as texts;
use crate::io;
use crate::route::Route;
use crate::scenarios::briefing::briefing;
use crate::scenarios::qr::{Code, code};
use crate::state::{Screen, Table, is_served, page_address, percent_words};
use leptos::html::Textarea;
use leptos::prelude::*;
use markup::view;
use plan::Text;

#[component]
pub(crate) fn SharePanel() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let link = Memo::new(move |_| {
        // Whoever follows it comes to look, not to share.
        let route = Route {
            scenario: table.query(),
            panel: None,
            ..screen.route()
        };
        format!("{}{}", page_address(), route.fragment())
    });
    let text = Memo::new(move |_| {
        let chance = table.answer.with(|a| a.chances.map(|c| percent_words(c.joint)));
        let lang = screen.lang.get();
        table
            .with_scenario(|scenario| link.with(|link| briefing(lang, scenario, chance.as_deref(), link)))
            .unwrap_or_default()
    });
    view! {
        <div class="share">
            <div class="share__link">
                <CopyField label=texts::LINK button=texts::COPY_LINK text=link rows=3/>
                <p class="tiny muted">{screen.t(texts::LINK_NOTE)}</p>
                <QrCode link/>
            </div>
            <CopyField label=texts::BRIEFING button=texts::COPY_BRIEFING text rows=14/>
        </div>
    }
}

/// A text that can be copied with a button and, where the browser does not allow that, by hand.
#[component]
fn CopyField(label: Text, button: Text, text: Memo<String>, rows: u32) -> impl IntoView {
    let screen = Screen::expect();
    let field = NodeRef::<Textarea>::new();
    let said = RwSignal::new(None::<Text>);
    let copy = move |_| {
        said.set(None);
        leptos::task::spawn_local(async move {
            let is_copied = io::copy(&text.get_untracked()).await;
            if let Some(field) = field.get_untracked().filter(|_| !is_copied) {
                let _ = field.focus();
                field.select();
            }
            let _ = said.try_set(Some(if is_copied { texts::COPIED } else { texts::COPY_BY_HAND }));
        });
    };
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    view! {
        <div class="copy">
            <label class="copy__label">
                <span class="eyebrow">{screen.t(label)}</span>
                <textarea class="copy__text small" readonly rows=rows spellcheck="false" node_ref=field prop:value=move || text.get() on:focus=select></textarea>
            </label>
            <div class="copy__bar">
                <button type="button" class="button" on:click=copy>{screen.t(button)}</button>
                <span class="small shelf__said" role="status">{move || said.get().map(|said| screen.lang.get().of(said))}</span>
            </div>
        </div>
    }
}

#[component]
fn QrCode(link: Memo<String>) -> impl IntoView {
    let screen = Screen::expect();
    let picture = move || {
        if !is_served() {
            return view! { <p class="small muted">{screen.t(texts::QR_FILE)}</p> }.into_any();
        }
        match link.with(|link| code(link)) {
            Some(found) => drawing(found, screen.lang.get().of(texts::QR)).into_any(),
            None => view! { <p class="small muted">{screen.t(texts::QR_LONG)}</p> }.into_any(),
        }
    };
    view! { <div class="qr"><span class="eyebrow">{screen.t(texts::QR)}</span>{picture}</div> }
}

// Black on white in every theme: readers of codes expect it.
fn drawing(found: Code, label: &'static str) -> impl IntoView {
    let Code { side, path } = found;
    view! {
        <svg class="qr__code" role="img" aria-label=label viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"/><path d=path fill="#000"/>
        </svg>
    }
}
