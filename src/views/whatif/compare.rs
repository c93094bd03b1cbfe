//! 情景比较: the table of up to four scenarios.

use super::choice::Choices;
use super::focus::picture;
use crate::follow::Memo;
use crate::i18n::numbers::{compact, fixed};
use crate::i18n::texts::{compare as texts, indicators, words};
use crate::io::save_csv;
use crate::scenarios::compare::{Column, LEVER_DECIMALS, any, differing_settings, sheet};
use crate::state::{Compared, OutcomeView, Screen};
use crate::widgets::figure::Figure;
use crate::widgets::status::StatusMark;
use leptos::prelude::*;
use markup::view;
use plan::{LeverId, OutcomeId, Text};

#[component]
pub(crate) fn ComparePanel() -> impl IntoView {
    let screen = Screen::expect();
    let columns = Compared::expect().columns;
    let only_different = RwSignal::new(false);
    let save = move |_| {
        let lang = screen.lang.get_untracked();
        let name = format!("{}.csv", lang.of(texts::FILE));
        save_csv(&name, &columns.with_untracked(|all| sheet(lang, all)));
    };
    view! {
        <div class="versus">
            <Choices/>
            <div class="versus__bar">
                <label class="versus__switch">
                    <input type="checkbox" prop:checked=move || only_different.get() on:change=move |event| only_different.set(event_target_checked(&event))/>
                    {screen.t(texts::ONLY_DIFFERENT)}
                </label>
                <label class="versus__switch">
                    <input type="checkbox" prop:checked=move || screen.overlay.get() on:change=move |event| screen.set_overlay(event_target_checked(&event))/>
                    {screen.t(texts::OVERLAY)}
                </label>
                <button type="button" class="button" on:click=save>{screen.t(texts::CSV)}</button>
            </div>
            <div class="versus__body" class:versus__body--chart=move || screen.overlay.get()>
                <div class="table-wrap" tabindex="0" role="region" aria-label=screen.t(texts::CHOOSE)>
                    <CompareTable columns only_different/>
                </div>
                {move || screen.overlay.get().then(|| overlaid(screen.focus.get()))}
            </div>
            <p class="tiny muted">{screen.t(texts::NOTE)}</p>
        </div>
    }
}

/// The chosen scenarios as lines: the same chart as beside the outcomes, in sight of the table. A row's name chooses the indicator.
fn overlaid(id: OutcomeId) -> AnyView {
    let screen = Screen::expect();
    let view = OutcomeView::new(id);
    let title = Signal::derive(move || {
        let lang = screen.lang.get();
        indicators::named(lang, lang.of(texts::TITLE), lang.of(id.def().name))
    });
    let words = Signal::derive(move || view.chart_words());
    view! {
        <div class="versus__chart">
            <h2>{screen.t(id.def().name)}</h2>
            <Figure id="versus-figure" title summary=words grid=Callback::new(move |()| view.grid())>{move || picture(view, words, true)}</Figure>
        </div>
    }
    .into_any()
}

#[component]
fn CompareTable(columns: Memo<Vec<Column>>, only_different: RwSignal<bool>) -> impl IntoView {
    let screen = Screen::expect();
    let heads = move || {
        columns.with(|all| {
            let head = |column: &Column| view! { <th scope="col" class="n versus__head">{column.name.clone()}</th> };
            all.iter().map(head).collect_view()
        })
    };
    let met = move || {
        columns.with(|all| {
            let cell = |column: &Column| view! { <td class="n num">{format!("{} / {}", column.met_count(), OutcomeId::ALL.len())}</td> };
            all.iter().map(cell).collect_view()
        })
    };
    view! {
        <table class="versus__table">
            <caption class="sr-only">{screen.t(texts::TITLE)}</caption>
            <thead><tr><th scope="col">{screen.t(words::INDICATOR)}</th><th scope="col" class="n">{screen.t(words::TARGET)}</th>{heads}</tr></thead>
            <tbody>
                <tr class="versus__met"><th scope="row">{screen.t(texts::MET)}</th><td></td>{met}</tr>
                <GroupHead columns name=texts::OUTCOMES/>
                {move || columns.with(|all| outcome_rows(all, only_different.get()))}
            </tbody>
            <tbody>
                <GroupHead columns name=texts::LEVERS/>
                {move || columns.with(|all| lever_rows(all))}
            </tbody>
        </table>
    }
}

#[component]
fn GroupHead(columns: Memo<Vec<Column>>, name: Text) -> impl IntoView {
    let screen = Screen::expect();
    view! { <tr class="versus__group"><th scope="rowgroup" colspan=move || columns.with(Vec::len) + 2>{screen.t(name)}</th></tr> }
}

fn outcome_rows(columns: &[Column], only_different: bool) -> AnyView {
    let shown: Vec<OutcomeId> = OutcomeId::ALL
        .into_iter()
        .filter(|id| !only_different || any(columns, |a, b| a.outcome_differs(b, *id)))
        .collect();
    if shown.is_empty() {
        return remark(columns, texts::ALL_ALIKE);
    }
    shown
        .into_iter()
        .map(|id| outcome_row(columns, id))
        .collect_view()
        .into_any()
}

fn outcome_row(columns: &[Column], id: OutcomeId) -> impl IntoView + use<> {
    let screen = Screen::expect();
    let (def, lang) = (id.def(), screen.lang.get());
    let cell = |column: &Column| {
        let differs = columns.first().is_some_and(|first| column.outcome_differs(first, id));
        let value = column.values[id.index()].map(|value| compact(lang, value, def.unit, usize::from(def.decimals)));
        view! {
            <td class="n versus__cell" class:versus__cell--other=differs>
                <span class="num">{value.unwrap_or_else(|| "–".to_owned())}</span>
                <StatusMark met=Signal::stored(column.met[id.index()])/>
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="outcome__name" aria-pressed=move || (screen.focus.get() == id).to_string() title=lang.of(def.name)
                    on:click=move |_| screen.set_focus(id)>{lang.of(def.short)}</button>
                <span class="place" lang="zh-Hans">"表1-"{def.no}</span>
            </th>
            <td class="n num">{OutcomeView::new(id).target_number()}</td>
            {columns.iter().map(cell).collect_view()}
        </tr>
    }
}

fn lever_rows(columns: &[Column]) -> AnyView {
    let lang = Screen::expect().lang.get();
    let mut rows: Vec<AnyView> = LeverId::ALL
        .into_iter()
        .filter(|id| any(columns, |a, b| a.lever_differs(b, *id)))
        .map(|id| {
            let unit = lang.of(id.def().unit.name);
            let value = |column: &Column| format!("{}{unit}", fixed(column.levers.get(id), LEVER_DECIMALS));
            setting_row(columns, lang.of(id.def().name), value, |a, b| a.lever_differs(b, id))
        })
        .collect();
    if any(columns, Column::timing_differs) {
        let value = |column: &Column| fixed(column.timing_k, LEVER_DECIMALS);
        rows.push(setting_row(
            columns,
            lang.of(texts::TIMING_K),
            value,
            Column::timing_differs,
        ));
    }
    rows.extend(differing_settings(columns).into_iter().map(|knob| {
        let value = |column: &Column| knob.with_unit(lang, column.setting(knob));
        let differs = |a: &Column, b: &Column| a.setting(knob).to_bits() != b.setting(knob).to_bits();
        setting_row(columns, lang.of(knob.name()), value, differs)
    }));
    if rows.is_empty() {
        return remark(columns, texts::NO_LEVER);
    }
    rows.into_any()
}

fn setting_row(
    columns: &[Column],
    name: &'static str,
    value: impl Fn(&Column) -> String,
    differs: impl Fn(&Column, &Column) -> bool,
) -> AnyView {
    let cell = |column: &Column| {
        let other = columns.first().is_some_and(|first| differs(column, first));
        view! { <td class="n num" class:versus__cell--other=other>{value(column)}</td> }
    };
    view! { <tr><th scope="row">{name}</th><td></td>{columns.iter().map(cell).collect_view()}</tr> }.into_any()
}

fn remark(columns: &[Column], words: Text) -> AnyView {
    let screen = Screen::expect();
    view! { <tr><td colspan=columns.len() + 2 class="muted">{screen.t(words)}</td></tr> }.into_any()
}
