//! What a printed page begins with: which settings it shows, of which day, and where they open again.

use super::figure::{scenario_words, today};
use crate::i18n::texts::figure as texts;
use crate::state::{Screen, Table, link_now};
use gloo::events::EventListener;
use leptos::prelude::*;
use markup::view;

/// Hidden on the screen.
#[component]
pub(crate) fn PrintHead() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    // A page that was left open overnight prints the day on which it is printed.
    let day = RwSignal::new(today());
    let listener = EventListener::new(&gloo::utils::window(), "beforeprint", move |_| day.set(today()));
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    let made = move || {
        let lang = screen.lang.get();
        texts::made(lang, &scenario_words(lang, table), &day.get())
    };
    let link = move || {
        // Followed, so that the link is that of the settings above it.
        let _ = (screen.route(), table.query());
        link_now(screen, table)
    };
    view! {
        <div class="print-head" aria-hidden="true">
            <p>{made}</p>
            <p>{screen.t(texts::SOURCE)}</p>
            <p class="print-head__link">{link}</p>
        </div>
    }
}
