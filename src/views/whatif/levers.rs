//! The lever column, by groups.

use super::groups::FoldedGroups;
use crate::i18n::texts::sand;
use crate::scenarios::knob::Knob;
use crate::state::Screen;
use crate::widgets::lever::{GroupReset, LeverRow};
use leptos::prelude::*;
use markup::view;
use plan::Group;

#[component]
pub(crate) fn LeverColumn() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="levers" aria-label=screen.t(sand::LEVERS)>
            <ul class="levers__key tiny">
                <li><span class="key key--zero"></span>{screen.t(sand::TICK_ZERO)}</li>
                <li><span class="key key--plan"></span>{screen.t(sand::TICK_PLAN)}</li>
                <li><span class="key key--needed"></span>{screen.t(sand::TICK_NEEDED)}</li>
                <li><span class="key key--below"></span>{screen.t(sand::SHRINKING)}</li>
                <li><span class="key key--under"></span>{screen.t(sand::BELOW_PLAN)}</li>
                <li><span class="key key--above"></span>{screen.t(sand::ABOVE_PLAN)}</li>
            </ul>
            {plan::lever_groups().map(group).collect_view()}
            <FoldedGroups/>
        </section>
    }
}

fn group(group: &'static Group) -> impl IntoView {
    let screen = Screen::expect();
    let knobs: Vec<Knob> = group.levers().map(|lever| Knob::Lever(lever.id)).collect();
    let knobs = StoredValue::new(knobs);
    let rows = group
        .levers()
        .map(|lever| view! { <LeverRow knob=Knob::Lever(lever.id)/> });
    view! {
        <fieldset class="levers__group">
            <legend class="levers__legend">{screen.t(group.name)}" "<GroupReset name=group.name knobs/></legend>
            {rows.collect_view()}
        </fieldset>
    }
}
