//! The ledger: what the plan does not say, and what a person makes of it.

use super::{formulas::tag, heading};
use crate::follow::Memo;
use crate::i18n::facts::printed_unit;
use crate::i18n::numbers::{fixed, printed, quantity};
use crate::i18n::texts::{method as texts, sand};
use crate::state::{Screen, Table};
use crate::typed;
use crate::widgets::number_field::NumberField;
use leptos::prelude::*;
use markup::view;
use plan::{Assumption, AssumptionId, Status};

/// The yearly spreads, one for each lever, are folded away.
const SPREAD: &str = "sigma_";

#[component]
pub(crate) fn Ledger() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let changed = Memo::new(move |_| table.with_scenario(|s| s.assumptions().changed().collect::<Vec<_>>()));
    let count = move || changed.with(Vec::len);
    let is_spread = |entry: &&&Assumption| entry.id.starts_with(SPREAD) && entry.id != "sigma_scale";
    let all: Vec<&'static Assumption> = plan::assumptions().iter().collect();
    let rest = all
        .iter()
        .filter(|entry| !is_spread(entry))
        .map(|entry| row(entry))
        .collect_view();
    let spreads = all.iter().filter(is_spread).map(|entry| row(entry)).collect_view();
    view! {
        <section class="method__section ledger">
            {heading("m-ledger", texts::LEDGER)}
            <p class="muted">{screen.t(texts::LEDGER_ABOUT)}</p>
            <div class="ledger__bar">
                <span role="status">{move || texts::changed(screen.lang.get(), count())}</span>
                <button type="button" class="button no-print" disabled=move || count() == 0 on:click=move |_| reset_all(table)>{screen.t(texts::RESET_ALL)}</button>
            </div>
            {move || changed.with(|all| changes(all))}
            <ul class="ledger__list">{rest}</ul>
            <details class="ledger__spreads">
                <summary>{screen.t(texts::SPREADS)}</summary>
                <ul class="ledger__list">{spreads}</ul>
            </details>
        </section>
    }
}

/// One step, so that undo brings all changes back.
fn reset_all(table: Table) {
    let _ = table.change(|scenario| {
        for id in AssumptionId::ALL {
            scenario.reset_assumption(id);
        }
        Ok(())
    });
}

/// What was changed, apart from the rest: from what, to what, and the way back.
fn changes(changed: &[(AssumptionId, f64)]) -> Option<AnyView> {
    let (screen, table) = (Screen::expect(), Table::expect());
    let line = |(id, own): &(AssumptionId, f64)| {
        let (id, entry, lang) = (*id, id.def(), screen.lang.get());
        let words = texts::from_to(lang, &printed(entry.value), &printed(*own), lang.of(entry.unit.name));
        let label = format!("{} {}", lang.of(texts::BACK), lang.of(entry.name));
        view! {
            <li class="ledger__change"><strong>{lang.of(entry.name)}</strong><span class="num">{words}</span>
                <button type="button" class="method__jump no-print" aria-label=label on:click=move |_| reset(table, id)>{lang.of(texts::BACK)}</button></li>
        }
        .into_any()
    };
    let lines = || changed.iter().map(line).collect_view();
    (!changed.is_empty()).then(|| {
        view! { <div class="ledger__changes"><ul>{lines()}</ul><p class="small muted">{screen.t(texts::CHANGES_NOTE)}</p></div> }.into_any()
    })
}

fn reset(table: Table, id: AssumptionId) {
    let _ = table.change(|scenario| {
        scenario.reset_assumption(id);
        Ok(())
    });
}

fn row(entry: &'static Assumption) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let value = Memo::new(move |_| {
        let id = AssumptionId::from_id(entry.id);
        id.map_or(entry.value, |id| table.with_scenario(|s| s.assumptions().get(id)))
    });
    let is_changed = move || value.get().to_bits() != entry.value.to_bits();
    let was = move || {
        is_changed().then(
            || view! { <span class="ledger__was">{texts::instead_of(screen.lang.get(), &printed(entry.value))}</span> },
        )
    };
    view! {
        <li class="entry" class:entry--changed=is_changed>
            <div class="entry__words">
                <h3 class="entry__name">{screen.t(entry.name)}" "{tag(entry.status)}{entry.place.map(|place| view! { " "<span class="place" lang="zh-Hans">{place}</span> })}{was}</h3>
                <p class="entry__note">{screen.t(entry.note)}</p>
            </div>
            <Value entry value is_changed=Signal::derive(is_changed)/>
        </li>
    }
}

/// The number, and where it may be changed, its field, range and reset.
#[component]
fn Value(entry: &'static Assumption, value: Memo<f64>, is_changed: Signal<bool>) -> impl IntoView {
    let screen = Screen::expect();
    // English has no 万: the number grows with the unit.
    let decimals = printed(entry.value)
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    let shown = move || quantity(screen.lang.get(), value.get(), entry.unit, decimals);
    match AssumptionId::from_id(entry.id).filter(|_| entry.is_editable() && entry.status == Status::Assumed) {
        Some(id) => view! { <Editor id entry value is_changed/> }.into_any(),
        None => view! {
            <div class="entry__value"><strong class="num">{move || shown().number}</strong><span class="unit">{move || shown().unit}</span><span class="entry__range">{screen.t(texts::FIXED)}</span></div>
        }
        .into_any(),
    }
}

#[component]
fn Editor(id: AssumptionId, entry: &'static Assumption, value: Memo<f64>, is_changed: Signal<bool>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let refused = RwSignal::new(false);
    let label = move || {
        format!(
            "{} ({})",
            screen.lang.get().of(entry.name),
            printed_unit(screen.lang.get(), entry.unit)
        )
    };
    let shown = move || printed(value.get()).replace('−', "-");
    let take = move |text: String| {
        let number = typed::number(&text).filter(|number| (entry.min..=entry.max).contains(number));
        let set = number.is_some_and(|number| table.change(|s| s.set_assumption(id, number)).is_ok());
        refused.set(!set);
    };
    let reset = move |_| {
        refused.set(false);
        self::reset(table, id);
    };
    let bound = |value: f64| {
        if value.fract() == 0.0 {
            fixed(value, 0)
        } else {
            printed(value)
        }
    };
    let hint = move || sand::out_of_range(screen.lang.get(), &bound(entry.min), &bound(entry.max));
    let reset_label = move || {
        format!(
            "{} {}",
            screen.lang.get().of(texts::RESET),
            screen.lang.get().of(entry.name)
        )
    };
    view! {
        <div class="entry__value">
            <NumberField label=Signal::derive(label) shown=Signal::derive(shown) refused take=Callback::new(take)/>
            <span class="unit">{move || printed_unit(screen.lang.get(), entry.unit)}</span>
            <span class="entry__range">{move || texts::range(screen.lang.get(), &bound(entry.min), &bound(entry.max))}</span>
            <button type="button" class="lever__reset" disabled=move || !is_changed.get() aria-label=reset_label on:click=reset>"↺"</button>
            <Show when=move || refused.get()><span class="entry__hint" role="alert">{hint}</span></Show>
        </div>
    }
}
