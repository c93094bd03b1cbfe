//! The plan path as it is solved under the ledger of the moment.

use super::heading;
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::numbers::{quantity, signed};
use crate::i18n::texts::{method as texts, words};
use crate::state::{Screen, Table};
use leptos::prelude::*;
use markup::view;
use model::{Assumptions, Bases, PlanPath, Solved, Year, plan_path};
use plan::{LeverId, OutcomeForm, Quantity};

#[component]
pub(crate) fn PlanPathTable() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let ledger = Memo::new(move |_| table.with_scenario(|s| *s.assumptions()));
    let rows = move || {
        let assumptions = ledger.get();
        match plan_path(&assumptions) {
            Ok(path) => solution(&path, &assumptions).into_any(),
            Err(_) => view! { <tr><td colspan="5">{screen.t(texts::NO_PATH)}</td></tr> }.into_any(),
        }
    };
    view! {
        <section class="method__section">
            {heading("m-path", texts::PATH)}
            <p class="muted">{screen.t(texts::PATH_ABOUT)}</p>
            <table class="table method__table">
                <thead>
                    <tr>
                        <th scope="col">{screen.t(texts::QUANTITY)}</th>
                        <th scope="col">{screen.t(texts::FIXED_BY)}</th>
                        <th scope="col" class="n">{Year::BASE.number()}</th>
                        <th scope="col" class="n">{Year::LAST.number()}</th>
                        <th scope="col" class="n">{screen.t(texts::GROWTH)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="small">{screen.t(texts::CHECKS)}<strong>{move || checks(screen.lang.get(), &ledger.get())}</strong></p>
        </section>
    }
}

fn solution(path: &PlanPath, assumptions: &Assumptions) -> impl IntoView + use<> {
    let bases = Bases::new(assumptions);
    let assumed = plan::quantities().iter().filter(|q| q.lever.def().assumed.is_some());
    let assumed = assumed.map(|q| {
        let growth = path.levers.get(q.lever);
        let end = bases.get(q.id) * (1.0 + growth / 100.0).powi(5);
        row(q, None, bases.get(q.id), end, growth)
    });
    let solved = path.solved.iter().map(|step| {
        let of = step.quantity.def();
        row(
            of,
            Some(*step),
            bases.get(of.id),
            step.value_2025,
            path.levers.get(of.lever),
        )
    });
    let rows: Vec<_> = assumed.chain(solved).collect();
    view! { {rows} {end_point(path.levers.get(LeverId::ThreeHighlands))} }
}

fn row(of: &'static Quantity, by: Option<Solved>, base: f64, end: f64, growth: f64) -> AnyView {
    let screen = Screen::expect();
    let words =
        move |value: f64| quantity(screen.lang.get(), value, of.unit, decimals(value)).joined(screen.lang.get());
    let by = match by {
        Some(step) => {
            let target = step.outcome.def();
            view! { {screen.t(target.name)}" "<span class="place" lang="zh-Hans">{target.target.place}</span> }
                .into_any()
        }
        None => view! { <span class="tag tag--assumed">{screen.t(texts::BY_ASSUMPTION)}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{screen.t(of.name)}</th>
            <td>{by}</td>
            <td class="n" data-head=Year::BASE.number().to_string()>{move || words(base)}</td>
            <td class="n" data-head=Year::LAST.number().to_string()>{move || words(end)}</td>
            <td class="n" data-head=screen.t(texts::GROWTH)><strong>{signed(growth, 2)}"%"</strong></td>
        </tr>
    }
    .into_any()
}

/// The lever without a quantity: its end point is the target itself.
fn end_point(value: f64) -> impl IntoView {
    let screen = Screen::expect();
    let rows = plan::outcomes().iter().filter(|o| matches!(o.form, OutcomeForm::EndPoint(_))).map(move |outcome| {
        let words = move || quantity(screen.lang.get(), value, outcome.unit, usize::from(outcome.decimals)).joined(screen.lang.get());
        view! {
            <tr>
                <th scope="row">{screen.t(outcome.name)}</th>
                <td>{screen.t(outcome.name)}" "<span class="place" lang="zh-Hans">{outcome.target.place}</span></td>
                <td class="n" data-head=Year::BASE.number().to_string()><span class="muted">{screen.t(words::NOT_PUBLISHED)}</span></td>
                <td class="n" data-head=Year::LAST.number().to_string()>{words}</td>
                <td class="n" data-head=screen.t(texts::GROWTH)>"–"</td>
            </tr>
        }
    });
    rows.collect_view()
}

fn checks(lang: Lang, assumptions: &Assumptions) -> String {
    let ids = plan_path(assumptions).map(|path| path.checks).unwrap_or_default();
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    ids.iter()
        .map(|id| lang.of(id.def().name))
        .collect::<Vec<_>>()
        .join(comma)
}

// Four significant digits.
fn decimals(value: f64) -> usize {
    match value.abs() {
        v if v >= 1000.0 => 0,
        v if v >= 10.0 => 1,
        _ => 2,
    }
}
