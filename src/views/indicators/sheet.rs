//! The chart's twin: years down, projection, comparison, plan path and actual values across; and its export.

use crate::i18n::Lang;
use crate::i18n::numbers::Scale;
use crate::i18n::texts::{indicators as texts, words};
use crate::io::{csv, save_csv};
use crate::state::{OutcomeView, Screen, Table};
use leptos::prelude::*;
use model::{Missing, Year};
use plan::{OutcomeId, Text};

/// Digits of the export beyond those on the page, so that sums can be checked.
const MORE_DIGITS: usize = 3;

#[component]
pub(super) fn Sheet(id: OutcomeId) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let view = OutcomeView::new(id);
    let compared = move || screen.lang.get().of(table.comparison().name);
    let cell = move |year: Year, column: usize, value: Option<String>| match value {
        Some(value) => view! { <td class="n">{value}</td> }.into_any(),
        None => {
            let reason = reason(table, id, year, column);
            view! { <td class="n"><span class="hatch hatch--cell">{screen.t(reason)}</span></td> }.into_any()
        }
    };
    let row = move |(year, values): (Year, [Option<String>; 4])| {
        let cells = values
            .into_iter()
            .enumerate()
            .map(|(column, value)| cell(year, column, value));
        view! { <tr><th scope="row">{year.number()}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="table-wrap">
            <table class="table sheet">
                <caption class="sheet__unit">{screen.t(words::UNIT)}" "{move || view.rows_unit()}</caption>
                <thead><tr>
                    <th scope="col">{screen.t(words::YEAR)}</th>
                    <th scope="col" class="n">{screen.t(words::PROJECTION)}</th>
                    <th scope="col" class="n">{screen.t(words::COMPARISON)}<span class="sheet__compared">{compared}</span></th>
                    <th scope="col" class="n">{screen.t(words::PLAN_PATH)}</th>
                    <th scope="col" class="n">{screen.t(texts::ACTUAL)}</th>
                </tr></thead>
                <tbody>{move || view.rows().into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <button type="button" class="button" on:click=move |_| export(screen, table, id)>{screen.t(texts::DOWNLOAD)}</button>
    }
}

/// Why a cell is empty; the last column holds what a person has entered.
fn reason(table: Table, id: OutcomeId, year: Year, column: usize) -> Text {
    let missing = table.answer.with(|answer| match column {
        0 => answer.now.value(id, year).err(),
        1 => answer.other.value(id, year).err(),
        2 => answer.plan.value(id, year).err(),
        _ => None,
    });
    match missing {
        Some(Missing::NotPublished) => words::NOT_PUBLISHED,
        Some(Missing::OnlyEndPoint) => texts::END_POINT_ONLY,
        Some(Missing::NotComputable) => texts::NOT_COMPUTABLE,
        None => texts::NOT_ENTERED,
    }
}

fn export(screen: Screen, table: Table, id: OutcomeId) {
    let lang = screen.lang.get_untracked();
    let name = format!("{}-{:02}.csv", lang.of(texts::FILE), id.def().no);
    save_csv(&name, &untrack(|| sheet(lang, table, id)));
}

fn sheet(lang: Lang, table: Table, id: OutcomeId) -> String {
    let def = id.def();
    let scale = Scale::of(
        lang,
        def.unit,
        usize::from(def.decimals),
        def.target.value.unwrap_or_default(),
    );
    let compared = format!("{} ({})", lang.of(words::COMPARISON), lang.of(table.comparison().name));
    let header = [
        lang.of(words::YEAR),
        lang.of(words::INDICATOR),
        lang.of(words::UNIT),
        lang.of(words::PROJECTION),
        &compared,
        lang.of(words::PLAN_PATH),
        lang.of(texts::ACTUAL),
    ];
    let unit = scale.unit();
    let number = |value: Option<f64>| {
        // English counts single people where Chinese counts 万: the digits are there already.
        let decimals = if scale.grain > 1.0 {
            0
        } else {
            scale.decimals + MORE_DIGITS
        };
        let digits = |value: f64| csv::number(value * scale.factor, decimals);
        value.map_or_else(String::new, digits)
    };
    let row = |year: Year| {
        let actual = table.with_scenario(|s| s.actuals().get(id, year));
        let books = table
            .answer
            .with(|a| [a.now, a.other, a.plan].map(|books| books.value(id, year).ok()));
        let values = books.into_iter().chain([actual]).map(number);
        let head = [year.number().to_string(), lang.of(def.name).to_owned(), unit.clone()];
        head.into_iter().chain(values).collect()
    };
    csv::table(&header, Year::ALL.map(row))
}
