//! Below the scene: how far the talk is, the time, and a button for every key, for hands without a keyboard.

use crate::i18n::texts::present as texts;
use crate::present::keys::Act;
use crate::present::message::clock;
use crate::present::talk::Talk;
use crate::state::{Screen, is_served};
use leptos::prelude::*;
use markup::view;
use plan::{SceneFocus, Text};

const BUTTONS: [(Act, Text); 11] = [
    (Act::Back, texts::BACK),
    (Act::Next, texts::NEXT),
    (Act::Grid, texts::GRID),
    (Act::Blank, texts::BLANK),
    (Act::Spot, texts::SPOT),
    (Act::Code, texts::CODE),
    (Act::Notes, texts::SHOW_NOTES),
    (Act::Window, texts::WINDOW),
    (Act::Theme, texts::THEME),
    (Act::Full, texts::WHOLE),
    (Act::Help, texts::HELP),
];

#[component]
pub(super) fn Foot() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let number = move || talk.at.get().map_or(0, |place| place + 1);
    let share = move || format!("{}%", number() * 100 / talk.count().max(1));
    let waiting = move || {
        let digits = talk.digits.get();
        (!digits.is_empty()).then(|| format!(" → {digits}"))
    };
    let has_levers = move || {
        talk.scene()
            .is_some_and(|scene| !scene.levers.is_empty() || scene.focus == SceneFocus::View)
    };
    let keep = move || has_levers().then(|| button((Act::Keep, texts::KEEP)));
    // A code that leads nowhere is not offered.
    let buttons = BUTTONS.into_iter().filter(|(act, _)| *act != Act::Code || is_served());
    view! {
        <footer class="stage__foot">
            <div class="stage__progress" role="progressbar" aria-label=screen.t(texts::PROGRESS) aria-valuemin="0"
                aria-valuemax=move || talk.count().to_string() aria-valuenow=move || number().to_string()>
                <span class="stage__done" style:width=share></span>
            </div>
            <span class="stage__count num">{number}" / "{move || talk.count()}<strong>{waiting}</strong></span>
            <span class="stage__clock num">{move || times(talk.seconds.get())}</span>
            <span class="stage__buttons">
                {buttons.map(button).collect_view()}
                {keep}
                {button((Act::Leave, texts::LEAVE))}
            </span>
        </footer>
    }
}

fn button((act, name): (Act, Text)) -> AnyView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    view! { <button type="button" class="stage__button" on:click=move |_| talk.act(act)>{screen.t(name)}</button> }
        .into_any()
}

/// The time of day, and that since the talk began.
pub(super) fn times(seconds: u32) -> String {
    let now = js_sys::Date::new_0();
    format!("{}:{:02} · {}", now.get_hours(), now.get_minutes(), clock(seconds))
}
