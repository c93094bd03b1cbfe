//! The frame of every figure: a tab for the picture and one for its table, downloads, and a sentence for those who do not see it.

use super::tabs::{ChosenTab, Tab, Tabs};
use crate::i18n::Lang;
use crate::i18n::texts::{figure as texts, shelf, words};
use crate::io::grid::{Cell, Grid, Head};
use crate::io::picture::{Mount, Picture, file_name, picture};
use crate::io::{capture, png, save_blob, save_csv, save_svg};
use crate::scenarios::differing::Differences;
use crate::state::{Look, Notice, Notices, Screen, Table, link_now};
use leptos::html::Div;
use leptos::prelude::*;
use markup::view;

/// A picture (`children`) and its table. `id` is unique on the page; `grid` is asked for only when the table is looked at or
/// saved; a `tab` that is handed in outlives the figure. Whatever has the class `no-picture` is left out of saved pictures.
#[component]
pub(crate) fn Figure(
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] summary: Signal<String>,
    grid: Callback<(), Grid>,
    #[prop(optional, into)] tab: Option<ChosenTab>,
    children: ChildrenFn,
) -> impl IntoView {
    let tab = tab.unwrap_or_else(|| RwSignal::new(0).into());
    let place = NodeRef::<Div>::new();
    let drawn = move |()| view! { <div class="figure__picture" node_ref=place>{children()}</div> }.into_any();
    let listed = move |()| view! { <GridTable grid/> }.into_any();
    let tabs = vec![
        Tab {
            name: words::CHART,
            panel: Callback::new(drawn),
        },
        Tab {
            name: words::TABLE,
            panel: Callback::new(listed),
        },
    ];
    view! {
        <figure class="figure" aria-label=move || title.get()>
            <Tabs id label=texts::TABS tabs chosen=tab/>
            <Saves title grid place is_drawn=Signal::derive(move || tab.now.get() == 0)/>
            <figcaption class="sr-only">{move || summary.get()}</figcaption>
        </figure>
    }
}

/// The downloads. A picture can be saved while it is shown.
#[component]
fn Saves(
    title: Signal<String>,
    grid: Callback<(), Grid>,
    place: NodeRef<Div>,
    is_drawn: Signal<bool>,
) -> impl IntoView {
    let (screen, notices) = (Screen::expect(), Notices::expect());
    let mounted = mount(title);
    let taken = move || {
        place
            .get_untracked()
            .map(|place| picture(&mounted.run(()), &capture(&place)))
    };
    let save = move |format: &'static str| {
        let name = file_name(&title.get_untracked(), &format.to_lowercase());
        match format {
            "CSV" => save_table(title, grid),
            "SVG" => drop(taken().map(|taken| save_svg(&name, &taken.svg))),
            _ => drop(taken().map(|taken| save_png(name, taken, notices))),
        }
    };
    let button = move |format: &'static str| {
        let label = move || texts::save_as(screen.lang.get(), format, &title.get());
        view! {
            <button type="button" class="figure__button" aria-label=label hidden=move || format != "CSV" && !is_drawn.get()
                on:click=move |_| save(format)>{format}</button>
        }
    };
    view! {
        <div class="figure__save no-print" role="group" aria-label=screen.t(texts::SAVE)>
            <span class="figure__arrow" aria-hidden="true">"↓"</span>
            {["CSV", "SVG", "PNG"].map(button).collect_view()}
        </div>
    }
}

/// A table that stands by itself, without a picture, leaves the page as CSV too. `title` names button and file.
#[component]
pub(crate) fn SaveTable(#[prop(into)] title: Signal<String>, grid: Callback<(), Grid>) -> impl IntoView {
    let screen = Screen::expect();
    let label = move || texts::save_as(screen.lang.get(), "CSV", &title.get());
    view! {
        <div class="figure__save no-print">
            <span class="figure__arrow" aria-hidden="true">"↓"</span>
            <button type="button" class="figure__button" aria-label=label on:click=move |_| save_table(title, grid)>"CSV"</button>
        </div>
    }
    .into_any()
}

fn save_table(title: Signal<String>, grid: Callback<(), Grid>) {
    let name = file_name(&title.get_untracked(), "csv");
    save_csv(&name, &untrack(|| grid.run(())).csv());
}

/// What stands around a saved picture, as of the moment it is asked for.
fn mount(title: Signal<String>) -> Callback<(), Mount> {
    let (screen, table, look) = (Screen::expect(), Table::expect(), Look::expect());
    Callback::new(move |()| {
        untrack(|| {
            let (lang, palette) = (screen.lang.get(), look.palette());
            Mount {
                title: title.get(),
                lines: vec![
                    lang.of(texts::SOURCE).to_owned(),
                    texts::made(lang, &scenario_words(lang, table), &today()),
                    link_now(screen, table),
                ],
                paper: palette.surface,
                ink: palette.ink,
                muted: palette.muted,
                font: palette.font,
                rem: palette.rem,
            }
        })
    })
}

/// The scenario on the table in a few words.
pub(crate) fn scenario_words(lang: Lang, table: Table) -> String {
    table.with_scenario(|scenario| {
        let found = Differences::of(scenario).unwrap_or_default();
        shelf::in_short(lang, lang.of(scenario.preset().name), &found)
    })
}

/// The day on this device's clock: `2026-11-22`.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

fn save_png(name: String, taken: Picture, notices: Notices) {
    leptos::task::spawn_local(async move {
        match png(&taken).await {
            Ok(blob) => save_blob(&name, &blob),
            Err(_) => notices.show(Notice::of(|lang| lang.of(texts::NO_PICTURE).to_owned())),
        }
    });
}

/// The table.
#[component]
fn GridTable(grid: Callback<(), Grid>) -> impl IntoView {
    let screen = Screen::expect();
    let number_class = |head: &Head| if head.is_number { "n" } else { "" };
    let content = move || {
        let Grid { unit, head, rows } = grid.run(());
        let unit = (!unit.is_empty())
            .then(|| view! { <caption class="figure__unit">{screen.t(words::UNIT)}" "{unit}</caption> });
        let classes: Vec<_> = head.iter().map(number_class).collect();
        let heads = head
            .into_iter()
            .zip(&classes)
            .map(|(head, class)| view! { <th scope="col" class=*class>{head.text}</th> });
        let heads = heads.collect_view();
        let row = |cells: Vec<Cell>| {
            let cells = cells
                .into_iter()
                .enumerate()
                .map(|(at, cell)| cell_view(at, cell, classes.get(at).copied()));
            view! { <tr>{cells.collect_view()}</tr> }
        };
        view! { <table class="table figure__table">{unit}<thead><tr>{heads}</tr></thead><tbody>{rows.into_iter().map(row).collect_view()}</tbody></table> }
    };
    view! { <div class="table-wrap" tabindex="0" role="region" aria-label=screen.t(words::TABLE)>{content}</div> }
}

fn cell_view(at: usize, cell: Cell, class: Option<&'static str>) -> AnyView {
    let Cell { shown, is_missing, .. } = cell;
    let class = class.unwrap_or_default();
    match (at, is_missing) {
        (0, _) => view! { <th scope="row" class=class>{shown}</th> }.into_any(),
        (_, true) => view! { <td class=class><span class="hatch hatch--cell">{shown}</span></td> }.into_any(),
        (_, false) => view! { <td class=class>{shown}</td> }.into_any(),
    }
}
