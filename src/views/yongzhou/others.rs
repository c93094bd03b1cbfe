//! The joint platforms, and the report's figures outside of its table.

use crate::follow::Memo;
use crate::i18n::facts::{bounded_words, printed_hint};
use crate::i18n::texts::{words, yongzhou as texts};
use crate::map::{DistrictMap, Extent, Fill, Pins};
use crate::route::View;
use crate::state::Screen;
use crate::widgets::shell::href_to;
use crate::yongzhou;
use leptos::prelude::*;
use markup::view;
use plan::{Fact, Platform};

/// The platforms that both cities build or plan together.
static JOINT: [&str; 3] = ["zj_innovation_centre", "liuheng", "jintang"];

#[component]
pub(crate) fn Platforms() -> impl IntoView {
    let screen = Screen::expect();
    let fill = Memo::new(move |_| {
        let lang = screen.lang.get();
        Fill::cities(lang, lang.of(texts::MAP), &JOINT)
    });
    let items = JOINT.iter().filter_map(|id| plan::platform(id)).map(platform);
    view! {
        <section class="yz-platforms">
            <h2>{screen.t(texts::PLATFORMS)}</h2>
            <div class="yz-platforms__body">
                <div class="yz-platforms__map">
                    <DistrictMap extent=Signal::stored(Extent::Both) fill=fill pins=Pins::Only(&JOINT) compact=true/>
                    <p class="small muted">{screen.t(texts::MAP_ABOUT)}</p>
                </div>
                <ul class="yz-platforms__list">{items.collect_view()}</ul>
            </div>
            <a class="small" href=move || href_to(screen, View::Map)>{screen.t(texts::ON_THE_MAP)}" →"</a>
        </section>
    }
}

fn platform(platform: &'static Platform) -> impl IntoView {
    let screen = Screen::expect();
    let number = plan::platforms()
        .iter()
        .position(|one| one.id == platform.id)
        .map(|at| at + 1);
    let statements = || {
        plan::facts()
            .iter()
            .copied()
            .filter(|fact| fact.scope == platform.id && !is_goal(fact))
    };
    let districts = move || {
        let lang = screen.lang.get();
        let names = platform.districts.iter().filter_map(|id| plan::district(id));
        names.map(|d| lang.of(d.name)).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li class="yz-platform">
            <h3><span class="pin-number num" class:pin-number--unsure=!platform.pin_sure>{number}</span>" "{screen.t(platform.name)}</h3>
            <p class="small muted">{districts}" · "<span class="place" lang="zh-Hans">{platform.place}</span>
                {(!platform.pin_sure).then(|| view! { " · "{screen.t(texts::PIN_UNSURE)} })}</p>
            <p>{screen.t(platform.about)}</p>
            {statements().next().is_some().then(|| view! { <dl class="yz-platform__facts">{statements().map(statement).collect_view()}</dl> })}
        </li>
    }
}

// The goals stand in the table above.
fn is_goal(fact: &Fact) -> bool {
    fact.id.starts_with("yz-")
}

fn statement(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    let year = fact.year.filter(|_| fact.kind != plan::Kind::Note);
    view! {
        <div>
            <dt>{screen.t(fact.name)}{year.map(|year| format!(" {year}"))}" "<span class="place" lang="zh-Hans">{fact.place}</span></dt>
            <dd class="num">{move || bounded_words(screen.lang.get(), fact)}</dd>
        </div>
    }
}

#[component]
pub(crate) fn OtherFigures() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="yz-others">
            <h2>{screen.t(texts::OTHERS)}</h2>
            <p class="small muted">{screen.t(texts::OTHERS_ABOUT)}</p>
            <table class="table yz-others__table">
                <thead>
                    <tr>
                        <th scope="col">{screen.t(words::INDICATOR)}</th>
                        <th scope="col" class="n">{screen.t(texts::FIGURE)}</th>
                        <th scope="col">{screen.t(texts::KIND)}</th>
                        <th scope="col">{screen.t(words::PLACE)}</th>
                        <th scope="col">{screen.t(texts::REMARK)}</th>
                    </tr>
                </thead>
                <tbody>{yongzhou::other_figures().map(figure).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn figure(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    let remark = move || fact.remark.map(|remark| screen.lang.get().of(remark));
    view! {
        <tr>
            <th scope="row">{screen.t(fact.name)}</th>
            <td class="n" title=move || printed_hint(screen.lang.get(), fact)>{move || bounded_words(screen.lang.get(), fact)}</td>
            <td>{screen.t(words::kind_name(fact.kind))}</td>
            <td class="place" lang="zh-Hans">{fact.place}</td>
            <td>{remark}</td>
        </tr>
    }
}
