//! 指标: the 16 of table 1, one in full beside the list of all, and all of them as small drawings.

mod bases;
mod detail;
mod drivers;
mod glance;
mod list;
mod numbers;

pub(crate) use glance::grid as all_outcomes;

use crate::i18n::texts::{indicators as texts, shell};
use crate::route::View;
use crate::state::{Screen, Table};
use crate::widgets::print_head::PrintHead;
use crate::widgets::shell::href_to;
use leptos::prelude::*;
use markup::view;
use plan::OutcomeId;
use wasm_bindgen::JsCast;

/// Element id of the detail, to which a choice leads where it is out of sight.
const DETAIL: &str = "indicator";

/// The view.
#[component]
pub(crate) fn Indicators() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <div class="view indicators">
            <header class="view__head">
                <h1>{screen.t(shell::view_name(View::Indicators))}</h1>
                <p>{screen.t(texts::LEAD)}</p>
                <Standing/>
            </header>
            <PrintHead/>
            // Together, so that the list stays beside the detail and no further.
            <div class="indicators__one">
                <list::List/>
                <article class="indicator" id=DETAIL tabindex="-1" aria-labelledby="indicator-name">
                    {move || detail::detail(screen.focus.get())}
                </article>
            </div>
            <glance::Glance/>
        </div>
    }
}

/// What the projection stands for at the moment, and the way to change it.
#[component]
fn Standing() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let words = move || {
        let lang = screen.lang.get();
        let changed = table.with_scenario(|s| s.own_levers().count());
        let untouched = table.is_as_provided() && table.with_scenario(|s| s.actuals().is_empty());
        if untouched && table.preset().id == plan::presets()[0].id {
            lang.of(texts::ON_PLAN).to_owned()
        } else {
            texts::moved(lang, lang.of(table.preset().name), changed)
        }
    };
    view! {
        <p class="indicators__standing">{words}" "<a href=move || href_to(screen, View::WhatIf)>{screen.t(texts::TO_SAND)}" →"</a></p>
    }
}

/// When a choice brings the detail into view.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bring {
    /// Only when it lies below the choice, as on a phone.
    WhenBelow,
    /// Always: the choice lies below it.
    Always,
}

fn choose(screen: Screen, id: OutcomeId, bring: Bring) {
    screen.set_focus(id);
    request_animation_frame(move || {
        let found = gloo::utils::document().get_element_by_id(DETAIL);
        let Some(detail) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) else {
            return;
        };
        let height = f64::from(gloo::utils::document_element().client_height());
        if bring == Bring::Always || detail.get_bounding_client_rect().top() > height * 0.6 {
            detail.scroll_into_view();
            let _ = detail.focus();
        }
    });
}
