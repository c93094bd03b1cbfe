//! The Ningbo–Zhoushan goals at their three dates, in one line each.

use crate::i18n::Lang;
use crate::i18n::numbers::{compact, printed};
use crate::i18n::texts::overview;
use crate::route::View;
use crate::state::Screen;
use crate::widgets::shell::href_to;
use leptos::prelude::*;
use markup::view;
use plan::Fact;

const DATES: [u16; 3] = [2020, 2022, 2025];

#[component]
pub(crate) fn Goals() -> impl IntoView {
    let screen = Screen::expect();
    let head = DATES.map(|year| view! { <th scope="col" class="n">{year}</th> });
    view! {
        <section class="overview__yongzhou" aria-labelledby="overview-yongzhou">
            <h2 id="overview-yongzhou"><a href=move || href_to(screen, View::Yongzhou)>{screen.t(overview::YONGZHOU)}</a></h2>
            <div class="table-wrap"><table class="table goals">
                <thead><tr><th scope="col"><span class="sr-only">{screen.t(overview::GOAL)}</span></th>{head.collect_view()}</tr></thead>
                <tbody>{(1..=10).filter_map(goal).collect_view()}</tbody>
            </table></div>
        </section>
    }
}

fn goal(number: u8) -> Option<impl IntoView> {
    let screen = Screen::expect();
    let at = |year| plan::goal(number, year);
    let last = at(DATES[2])?;
    let cells = DATES.map(|year| {
        let fact = at(year);
        view! { <td class="n">{move || fact.map(|fact| value(screen.lang.get(), fact))}</td> }
    });
    Some(view! { <tr><th scope="row">{screen.t(last.name)}</th>{cells.collect_view()}</tr> })
}

/// The number (the name says what is counted), or for a text cell the name of what it says.
fn value(lang: Lang, fact: &'static Fact) -> String {
    let Some(value) = fact.value else {
        return lang.of(fact.name).to_owned();
    };
    let decimals = printed(value).split_once('.').map_or(0, |(_, fraction)| fraction.len());
    compact(lang, value, fact.unit, decimals)
}
