//! Two scenarios, on the outcomes that tell them apart most.

use crate::i18n::numbers::compact;
use crate::i18n::texts::words;
use crate::scenarios::compare::Column;
use crate::state::{OutcomeView, Screen, Table};
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::{Outcome, OutcomeId};
use scenario::Scenario;

/// As many rows as read from the back row.
const ROWS: usize = 7;

#[component]
pub(super) fn Versus() -> impl IntoView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let name = move |other: bool| {
        let preset = if other { table.comparison() } else { table.preset() };
        screen.lang.get().of(preset.name)
    };
    // Chosen as the scene begins: rows that change places while a lever moves cannot be followed.
    let rows = untrack(|| apart(table)).into_iter().map(|id| row(id.def()));
    view! {
        <table class="stage__versus">
            <thead>
                <tr>
                    <th scope="col">{screen.t(words::INDICATOR)}</th>
                    <th scope="col" class="n versus-now">{move || name(false)}</th>
                    <th scope="col" class="n versus-other">{move || name(true)}</th>
                    <th scope="col" class="n">{screen.t(words::TARGET)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// The outcomes by how far the two are apart, measured by the target; shown in the order of table 1. The answer of this moment may
/// still be that of the scene before, so both are computed.
fn apart(table: Table) -> Vec<OutcomeId> {
    let now = table.with_scenario(Scenario::clone);
    let mut other = now.clone();
    other.set_preset(table.comparison());
    let values = |scenario: &Scenario| Column::of(String::new(), scenario).map(|column| column.values).ok();
    let Some((now, other)) = values(&now).zip(values(&other)) else {
        return Vec::new();
    };
    let distance = |id: OutcomeId| {
        let target = id.def().target.value.unwrap_or(1.0);
        let pair = now[id.index()].zip(other[id.index()]);
        pair.map_or(0.0, |(now, other)| ((now - other) / target).abs())
    };
    let mut all: Vec<(OutcomeId, f64)> = OutcomeId::ALL.map(|id| (id, distance(id))).to_vec();
    order::sort_by(&mut all, |a, b| b.1.total_cmp(&a.1));
    let mut shown: Vec<OutcomeId> = all.into_iter().take(ROWS).map(|(id, _)| id).collect();
    order::sort_by_key(&mut shown, |id| *id);
    shown
}

fn values(table: Table, id: OutcomeId) -> [Option<f64>; 2] {
    table
        .answer
        .with(|answer| [&answer.now, &answer.other].map(|side| side.value(id, Year::LAST).ok()))
}

fn row(outcome: &'static Outcome) -> AnyView {
    let (screen, table) = (Screen::expect(), Table::expect());
    let view = OutcomeView::new(outcome.id);
    let cell = move |side: usize| {
        let value = move || values(table, outcome.id)[side];
        let met = move || {
            let (target, op) = (outcome.target.value?, outcome.target.op);
            value().map(|value| model::is_met(value, op, target))
        };
        let number = move || {
            let decimals = usize::from(outcome.decimals);
            value().map_or_else(
                || "–".to_owned(),
                |value| compact(screen.lang.get(), value, outcome.unit, decimals),
            )
        };
        let class = if side == 0 { "n versus-now" } else { "n versus-other" };
        view! { <td class=class><span class="num">{number}</span><StatusMark met=Signal::derive(met)/></td> }
    };
    view! {
        <tr>
            <th scope="row">{screen.t(outcome.short)}</th>
            {cell(0)}
            {cell(1)}
            <td class="n num">{move || view.target_number()}</td>
        </tr>
    }
    .into_any()
}
