//! Sliders that fold away: uncertainty, programmes, the goals of Ningbo and Zhoushan. What is folded is not built.

use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::numbers::quantity;
use crate::i18n::texts::knobs as texts;
use crate::scenarios::knob::{Knob, UNCERTAINTY, paces};
use crate::state::{Screen, Table};
use crate::widgets::lever::{GroupReset, LeverRow};
use leptos::prelude::*;
use markup::view;
use model::programmes::{links, programmes};
use model::yongzhou;
use plan::{AssumptionId, Fact, Text, Unit};
use scenario::Scenario;

/// One group that opens and closes.
#[derive(Clone, Copy)]
struct Group {
    name: Text,
    note: Text,
    knobs: fn() -> Vec<Knob>,
}

const GROUPS: [Group; 3] = [
    Group {
        name: texts::UNCERTAINTY,
        note: texts::UNCERTAINTY_NOTE,
        knobs: || UNCERTAINTY.to_vec(),
    },
    Group {
        name: texts::PROGRAMMES,
        note: texts::PROGRAMMES_NOTE,
        knobs: programme_knobs,
    },
    Group {
        name: texts::YONGZHOU,
        note: texts::YONGZHOU_NOTE,
        knobs: || paces().iter().map(|goal| Knob::Pace(goal.no)).collect(),
    },
];

#[component]
pub(crate) fn FoldedGroups() -> impl IntoView {
    GROUPS.map(group).collect_view()
}

/// The general rate and timing first, then every programme.
fn programme_knobs() -> Vec<Knob> {
    let general = [AssumptionId::DeliveryRate, AssumptionId::DeliveryTiming].map(Knob::Ledger);
    general
        .into_iter()
        .chain(programmes().into_iter().map(Knob::Rate))
        .collect()
}

fn group(group: Group) -> AnyView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let is_open = RwSignal::new(false);
    let all = StoredValue::new((group.knobs)());
    let changed = Memo::new(move |_| {
        table.with_scenario(|scenario| {
            all.with_value(|all| all.iter().filter(|knob| knob.own(scenario).is_some()).count())
        })
    });
    let rows = move || {
        is_open.get().then(|| {
            view! {
                <p class="tiny muted levers__note">{screen.t(group.note)}" "<GroupReset name=group.name knobs=all/></p>
                {all.with_value(|all| all.iter().map(|knob| row(*knob)).collect_view())}
            }
        })
    };
    let toggled = move |event| is_open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    view! {
        <details class="levers__group levers__fold" on:toggle=toggled>
            <summary class="levers__legend">{screen.t(group.name)}" "
                <span class="levers__changed">{move || texts::changed(screen.lang.get(), changed.get())}</span></summary>
            {rows}
        </details>
    }
    .into_any()
}

fn row(knob: Knob) -> AnyView {
    let (screen, table) = (Screen::expect(), Table::expect());
    match knob {
        Knob::Rate(fact) => {
            let note = move |()| table.with_scenario(|s| delivered(screen.lang.get(), fact, &s.delivery(fact)));
            let years = move || table.with_scenario(|s| by_year(screen.lang.get(), fact, &s.delivery(fact)));
            let more = move |()| view! { <p class="num-wrap">{years}</p> }.into_any();
            view! { <LeverRow knob note=Callback::new(note) more=Callback::new(more)/> }.into_any()
        }
        Knob::Pace(no) => {
            let note = move |()| table.with_scenario(|s| reached(screen.lang.get(), no, s));
            view! { <LeverRow knob note=Callback::new(note)/> }.into_any()
        }
        _ => view! { <LeverRow knob/> }.into_any(),
    }
}

/// As many digits as the value needs, at most two.
fn amount(lang: Lang, value: f64, unit: &Unit) -> String {
    let needed = |decimals: i32| {
        let shifted = value * 10_f64.powi(decimals);
        (shifted - shifted.round()).abs() < 1e-6
    };
    let decimals = if needed(0) { 0 } else { 1 + usize::from(!needed(1)) };
    quantity(lang, value, unit, decimals).joined(lang)
}

/// What a delivery comes to by 2025, a year on average, and what the plan ties to it.
fn delivered(lang: Lang, fact: &'static Fact, delivery: &model::programmes::Delivery) -> String {
    let target = fact.value.unwrap_or_default();
    let done = delivery.by_year(target)[5];
    let (from, to) = fact.period.unwrap_or((2021, 2025));
    let years = f64::from(to.saturating_sub(from) + 1);
    let shown = |value: f64| amount(lang, value, fact.unit);
    let mut words = texts::delivered(lang, &shown(done), &shown(target), &shown(done / years));
    for link in links().into_iter().filter(|link| link.of.id == fact.id) {
        let tied = link.by_year(delivery)[5];
        words += &if link.by.unit.id == "percent" {
            texts::in_highlands(lang, &shown(tied))
        } else {
            texts::brings(lang, &amount(lang, tied, link.by.unit), lang.of(link.by.name))
        };
    }
    words
}

fn by_year(lang: Lang, fact: &'static Fact, delivery: &model::programmes::Delivery) -> String {
    let steps: Vec<String> = delivery.by_year(fact.value.unwrap_or_default())[1..]
        .iter()
        .map(|value| amount(lang, *value, fact.unit))
        .collect();
    texts::by_year(lang, &steps.join(" · "))
}

/// Where a pace leads from the newest actual value on, beside the printed figure.
fn reached(lang: Lang, no: u8, scenario: &Scenario) -> String {
    let Some(goal) = yongzhou::goals().into_iter().find(|goal| goal.no == no) else {
        return String::new();
    };
    let (path, unit) = (scenario.goal_path(&goal), goal.end.unit);
    let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| amount(lang, value, unit));
    texts::reached(lang, &shown(path[5]), &shown(goal.end.value), &shown(path[2]))
}
