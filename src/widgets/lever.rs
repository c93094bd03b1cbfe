//! One slider with all that belongs to it: ticks, named ranges, number field, a word for the value, explanation, reset.

use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::numbers::{Quantity, fixed};
use crate::i18n::texts::{knobs as texts, sand};
use crate::scenarios::knob::{Knob, Reach};
use crate::state::{Screen, Setting, Table};
use leptos::prelude::*;
use markup::view;
use plan::{AssumptionId, Text};

/// The whole row. `note` says what the value comes to, `more` stands in the explanation.
#[component]
pub(crate) fn LeverRow(
    knob: Knob,
    #[prop(optional)] note: Option<Callback<(), String>>,
    #[prop(optional)] more: Option<Callback<(), AnyView>>,
) -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    // A memo, so that a move reaches what it changes: seventeen levers stand beside the moved one.
    let set = Memo::new(move |_| table.setting(knob));
    let is_open = RwSignal::new(false);
    let word = move || screen.lang.get().of(set.with(|set| knob.word(set.value, set.usual)));
    let named = move |action: Text| move || texts::of(screen.lang.get(), action, knob.name());
    view! {
        <div class="lever" class:lever--changed=move || set.with(|set| set.is_own) data-knob=knob.id()>
            <div class="lever__words">
                <label class="lever__name" for=knob.id() title=screen.t(knob.help())>{screen.t(knob.name())}</label>
                <span class="lever__word">{word}
                    <button type="button" class="lever__about" aria-label=named(texts::HELP) aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| is_open.update(|now| *now = !*now)>"?"</button>
                </span>
            </div>
            {slider(knob, set)}
            <Field knob set/>
            <span class="lever__unit unit">{screen.t(knob.unit())}</span>
            <button type="button" class="lever__reset" disabled=move || set.with(|set| !set.is_own) on:click=move |_| table.reset(knob)
                aria-label=named(sand::RESET_ONE)>"↺"</button>
            {note.map(|note| view! { <p class="lever__note">{move || note.run(())}</p> })}
            {move || is_open.get().then(|| about(knob, more))}
        </div>
    }
    .into_any()
}

/// Gives a whole group back; there when one of it was changed.
#[component]
pub(crate) fn GroupReset(name: Text, knobs: StoredValue<Vec<Knob>>) -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let is_changed = Memo::new(move |_| {
        table.with_scenario(|s| knobs.with_value(|all| all.iter().any(|knob| knob.own(s).is_some())))
    });
    let label = move || texts::of(screen.lang.get(), sand::RESET_GROUP, name);
    view! {
        <button type="button" class="lever__reset" disabled=move || !is_changed.get() aria-label=label title=label
            on:click=move |_| knobs.with_value(|all| table.reset_several(all))>"↺"</button>
    }
    .into_any()
}

/// What the slider means, its range and marks, and how much it fluctuates.
fn about(knob: Knob, more: Option<Callback<(), AnyView>>) -> AnyView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let marks = move || marks_in_words(screen.lang.get(), knob, table, screen);
    let sigma = match knob {
        Knob::Lever(id) => AssumptionId::from_id(plan::sigma(id).id).map(Knob::Ledger),
        Knob::Rate(fact) => Some(Knob::Spacing(fact)),
        _ => None,
    };
    view! {
        <div class="lever__more">
            <p>{screen.t(knob.help())}</p>
            <p class="muted">{marks}</p>
            {more.map(|more| more.run(()))}
            {sigma.map(|knob| view! { <LeverRow knob/> }.into_any())}
        </div>
    }
    .into_any()
}

fn marks_in_words(lang: Lang, knob: Knob, table: Table, screen: Screen) -> String {
    let (reach, unit) = (knob.reach(), lang.of(knob.unit()).to_owned());
    let number = |value: f64| knob.with_unit(lang, value);
    let bound = |value: f64| fixed(value, usize::from(value.fract() != 0.0) * 2);
    let most = Quantity {
        number: bound(reach.max),
        unit,
    };
    let mut words = vec![texts::range(lang, &bound(reach.min), &most.joined(lang))];
    if let Knob::Lever(id) = knob {
        words.push(texts::plan_at(lang, &number(table.plan_lever(id))));
        let needed = table.needed_lever(screen.focus.get(), id);
        words.extend(needed.map(|value| texts::needed_at(lang, &number(value))));
    }
    words.join(if lang == Lang::Zh { "；" } else { "; " })
}

/// A seed is a name and no amount: it has no slider.
fn slider(knob: Knob, set: Memo<Setting>) -> AnyView {
    if knob == Knob::Ledger(AssumptionId::Seed) {
        return view! { <span class="lever__slide"></span> }.into_any();
    }
    let reach = knob.reach();
    let class = match knob {
        Knob::Lever(_) => "lever__slide lever__slide--zero lever__slide--ranges",
        _ if knob.printed().is_some() => "lever__slide lever__slide--ranges",
        _ => "lever__slide",
    };
    let plan = move || along(reach, set.with(|set| set.usual));
    view! {
        <div class=class style=("--zero", along(reach, 0.0)) style=("--plan", plan)>
            {needed_mark(knob, reach)}
            <Range knob reach set/>
        </div>
    }
    .into_any()
}

/// Where the value needed for the focused target stands. A position among the element's own styles is taken over without resolving its others,
/// and moves nothing else.
fn needed_mark(knob: Knob, reach: Reach) -> Option<AnyView> {
    let Knob::Lever(id) = knob else { return None };
    let (screen, table) = (Screen::expect(), Table::expect());
    let needed = Memo::new(move |_| table.needed_lever(screen.focus.get(), id));
    let place = move || needed.get().map(|needed| percent(reach.share(needed)));
    Some(view! { <span class="lever__needed" style=("background-position-x", place)></span> }.into_any())
}

#[component]
fn Range(knob: Knob, reach: Reach, set: Memo<Setting>) -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let value = move || set.with(|set| set.value);
    let spoken = move || {
        let lang = screen.lang.get();
        let Setting { value, usual, .. } = set.get();
        let word = lang.of(knob.word(value, usual));
        texts::spoken(lang, &fixed(value, reach.decimals), lang.of(knob.unit()), word)
    };
    // More draws are made once the hand rests: a million of them take seconds.
    let waits = knob == Knob::Ledger(AssumptionId::Draws);
    let take = move |event: web_sys::Event, is_last: bool| {
        if let (Ok(position), true) = (event_target_value(&event).parse(), is_last || !waits) {
            table.drag(knob, reach.value(position));
        }
    };
    let settled = move |event| {
        if waits {
            take(event, true);
        }
        table.settle();
    };
    // The picture is as wide as two tracks, filled up to its middle.
    let filled = move || percent(1.0 - reach.share(value()));
    view! {
        <span class="lever__fill" style=("background-position-x", filled)></span>
        <input type="range" class="lever__range" id=knob.id() min=reach.position(reach.min) max=reach.position(reach.max) step=reach.step
            prop:value=move || reach.position(value()).to_string() aria-valuetext=spoken
            on:input=move |event| take(event, false) on:change=settled on:dblclick=move |_| table.reset(knob)/>
    }
}

/// The share of the range, for the custom properties that place the marks which stay.
fn along(reach: Reach, value: f64) -> String {
    format!("{:.4}", reach.share(value))
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

#[component]
fn Field(knob: Knob, set: Memo<Setting>) -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let reach = knob.reach();
    let value = move || set.with(|set| set.value);
    // The value that stayed; once it is another, the message is out of date.
    let kept = RwSignal::new(None::<f64>);
    let is_refused = move || kept.get().is_some_and(|kept| kept.to_bits() == value().to_bits());
    let shown = move || knob.written(value()).replace('−', "-");
    let typed = move |event: web_sys::Event| {
        let number = crate::typed::number(&event_target_value(&event));
        match number.filter(|number| (reach.min..=reach.max).contains(number)) {
            Some(number) => {
                kept.set(None);
                table.put(knob, number);
            }
            None => kept.set(Some(untrack(value))),
        }
        // Also when nothing changed: "6.50%" becomes 6.50 again, nonsense the old value.
        event_target::<web_sys::HtmlInputElement>(&event).set_value(&untrack(shown));
    };
    let bound = move |value: f64| fixed(value, usize::from(value.fract() != 0.0) * 2);
    let hint = move || {
        let said = move || sand::out_of_range(screen.lang.get(), &bound(reach.min), &bound(reach.max));
        is_refused().then(|| view! { <span class="lever__hint" role="alert">{said}</span> })
    };
    let label = move || {
        let lang = screen.lang.get();
        texts::field(lang.of(knob.name()), lang.of(knob.unit()))
    };
    view! {
        <input type="text" inputmode="decimal" class="lever__field" autocomplete="off" prop:value=shown aria-label=label
            aria-invalid=move || is_refused().then_some("true") on:change=typed/>
        {hint}
    }
}
