//! 总览: the plan at a glance. Complete before any chart library has loaded.

mod bullets;
mod hero;
mod ways_in;
mod yongzhou;

use crate::i18n::texts::overview;
use crate::route::View;
use crate::state::Screen;
use crate::views::Later;
use crate::widgets::shell::href_to;
use leptos::prelude::*;
use markup::view;

pub(crate) use hero::{Legend as GroupLegend, YearSlider};

/// The view.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    let screen = Screen::expect();
    let later = Later::expect();
    view! {
        <div class="view overview">
            <hero::Hero/>
            <section class="overview__indicators" aria-labelledby="overview-indicators">
                <header class="view__head">
                    <h2 id="overview-indicators"><a href=move || href_to(screen, View::Indicators)>{screen.t(overview::INDICATORS)}</a></h2>
                    <p class="small">{screen.t(overview::BULLETS)}</p>
                </header>
                <bullets::Bullets/>
            </section>
            <section class="overview__map" aria-labelledby="overview-map">
                <header class="view__head">
                    <h2 id="overview-map"><a href=move || href_to(screen, View::Map)>{screen.t(overview::MAP)}</a></h2>
                    <p class="small">{screen.t(overview::MAP_LEAD)}</p>
                </header>
                {move || later.map()}
            </section>
            <yongzhou::Goals/>
            <ways_in::WaysIn/>
        </div>
    }
}
