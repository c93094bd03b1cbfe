//! The numbers on the map and the platforms they stand for.

use crate::i18n::Lang;
use crate::i18n::texts::{map_view as texts, words};
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Platform;

#[component]
pub(super) fn PinList() -> impl IntoView {
    let screen = Screen::expect();
    let items = move || {
        let lang = screen.lang.get();
        plan::platforms()
            .iter()
            .enumerate()
            .map(|(i, p)| item(screen, lang, i, p))
            .collect_view()
    };
    view! {
        <section class="map-pins" aria-labelledby="map-pins">
            <h2 id="map-pins">{screen.t(texts::PINS)}</h2>
            <p class="small muted">{screen.t(texts::PINS_HELP)}</p>
            <ol class="map-pins__list">{items}</ol>
        </section>
    }
}

fn item(screen: Screen, lang: Lang, index: usize, platform: &'static Platform) -> impl IntoView {
    let selected = move || screen.district.get().is_some_and(|id| platform.districts.contains(&id));
    let home = |id: &&'static str| {
        let (id, name) = (*id, plan::district(id).map(|d| lang.of(d.name)));
        view! { <button type="button" class="map-pins__home" on:click=move |_| screen.set_district(Some(id))>{name}</button> }
    };
    let city_wide = platform.districts.is_empty().then(|| lang.of(texts::CITY_WIDE));
    view! {
        <li class="map-pins__item" class:map-pins__item--on=selected>
            <span class="pin-number num" class:pin-number--unsure=!platform.pin_sure aria-hidden="true">{index + 1}</span>
            <span class="map-pins__name">
                {lang.of(platform.name)}
                <span class="map-pins__where">
                    {platform.districts.iter().map(home).collect_view()}{city_wide}
                    " · "{lang.of(texts::certainty(platform))}" · "
                    <span class="sr-only">{lang.of(words::PLACE)}" "</span><span lang="zh-Hans">{platform.place}</span>
                </span>
            </span>
        </li>
    }
}
