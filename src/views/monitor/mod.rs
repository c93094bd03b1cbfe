//! 监测: actual values in, progress by the official methods out; prints on A4.

mod block;
mod counted;
mod entry;
mod import;
mod report;
mod row;
mod sources;
mod tools;

use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::numbers::{printed, signed};
use crate::i18n::texts::{monitor as texts, report as report_texts, words};
use crate::progress::{Tally, judge_indicators, judge_target, status_counts, tally};
use crate::state::{Notices, Records, Screen, Table};
use crate::widgets::tabs::{Tab, Tabs};
use leptos::prelude::*;
use markup::view;
use model::Year;
use model::counted as countable;
use model::monitor::{Bands, Progress, Status};
use plan::{Group, Text};

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Desk {
    /// The year whose end is reviewed; what came after is left out.
    as_of: RwSignal<Year>,
    judged: Memo<Vec<Progress>>,
}

/// The view.
#[component]
pub(crate) fn Monitor() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let as_of = RwSignal::new(Year::LAST);
    let judged = Memo::new(move |_| table.with_scenario(|s| judge_indicators(s, as_of.get())));
    let desk = Desk { as_of, judged };
    let tab = |name: Text, panel: fn(Desk) -> AnyView| Tab {
        name,
        panel: Callback::new(move |()| panel(desk)),
    };
    let tabs = vec![
        tab(texts::PART_INDICATORS, indicators),
        tab(texts::PART_TARGETS, counted::grid),
        tab(report_texts::PART, report::brief),
    ];
    let importing = RwSignal::new(false);
    view! {
        <div class="view monitor">
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p class="no-print">{screen.t(texts::ABOUT)}</p>
            </header>
            {tools::tools(importing)}
            {move || importing.get().then(|| import::panel(importing))}
            {other_set()}
            {review(desk)}
            <Tabs id="monitor" label=texts::PARTS tabs chosen=RwSignal::new(0).into()/>
            <section class="monitor__notes">
                <h2 class="eyebrow">{screen.t(texts::NOTES)}</h2>
                <ol class="monitor__note-list">{texts::NOTE_LIST.map(|note| view! { <li>{screen.t(note)}</li> }).collect_view()}<li>{move || bands(screen.lang.get())}</li></ol>
            </section>
            <p class="monitor__foot">{move || report_texts::data(screen.lang.get(), plan::VERSION, plan::CHECKSUM)}" · "{move || report::link_words(screen, table)}</p>
        </div>
    }
}

/// Another set of values on this device, and whether it keeps what is entered.
fn other_set() -> impl IntoView {
    let screen = Screen::expect();
    let records = Records::expect();
    let other = move || {
        records.other_count().map(|count| {
            view! {
                <p class="monitor__other no-print">{move || texts::other_set(screen.lang.get(), count)}" "
                    <button type="button" class="button" on:click=move |_| records.take_other()>{screen.t(texts::TAKE_OTHER)}</button></p>
            }
        })
    };
    let lost = move || {
        (!records.is_kept.get())
            .then(|| view! { <p class="monitor__message" role="alert">{screen.t(texts::NOT_KEPT_HERE)}</p> })
    };
    view! { {other}{lost} }
}

/// Which review, and how the 16 and the others stand; every count with its denominator.
fn review(desk: Desk) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let scenario = move || {
        let lang = screen.lang.get();
        texts::scenario(lang, lang.of(table.preset().name))
    };
    let option = |year: Year| {
        let chosen = move || desk.as_of.get() == year;
        view! { <option value=year.number().to_string() prop:selected=chosen>{move || texts::review_of(screen.lang.get(), year)}</option> }
    };
    let choose = move |event: web_sys::Event| {
        let year = event_target_value(&event).parse().ok().and_then(Year::from_number);
        desk.as_of.set(year.unwrap_or(Year::LAST));
    };
    let counts = move || {
        let lang = screen.lang.get();
        let mut lines = tally_lines(lang, &desk.judged.with(|all| tally(all)));
        let words = desk
            .judged
            .with(|all| texts::status_line(lang, &status_counts(all.iter().map(|p| p.status))));
        lines.extend(words);
        lines.extend(table.with_scenario(|s| targets_line(lang, s, desk.as_of.get())));
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <div class="monitor__bar">
            <label class="monitor__review"><span class="small">{screen.t(texts::REVIEW)}</span>
                <select class="select" on:change=choose>{Year::ALL[1..].iter().rev().map(|year| option(*year)).collect_view()}</select>
            </label>
            <div role="status"><ul class="monitor__tally">{counts}</ul></div>
            <p class="small muted">{scenario}" · "{screen.t(texts::UNITS_NOTE)}</p>
        </div>
    }
}

/// How the 16 stand; without a value there is nothing to hold against a target.
fn tally_lines(lang: Lang, tally: &Tally) -> Vec<String> {
    let shown = if tally.entered == 0 { 1 } else { 3 };
    texts::tally(lang, tally).into_iter().take(shown).collect()
}

fn targets_line(lang: Lang, scenario: &scenario::Scenario, as_of: Year) -> Option<String> {
    let judged: Vec<_> = countable::targets()
        .filter_map(|fact| judge_target(scenario, fact, as_of))
        .collect();
    let met = judged.iter().filter(|one| one.met).count();
    (!judged.is_empty()).then(|| texts::targets_tally(lang, met, judged.len(), countable::targets().count()))
}

fn indicators(desk: Desk) -> AnyView {
    let screen = Screen::expect();
    let (table, notices) = (Table::expect(), Notices::expect());
    view! {
        <div class="table-wrap monitor__wrap" on:paste=move |event| block::pasted(&event, table, notices) tabindex="0" role="region" aria-label=screen.t(texts::TITLE)>
            <table class="table monitor__table">
                <caption class="monitor__caption">{screen.t(texts::CAPTION)}</caption>
                {head()}
                {plan::outcome_groups().map(|of| group(of, desk)).collect_view()}
            </table>
        </div>
    }
    .into_any()
}

fn head() -> impl IntoView {
    let screen = Screen::expect();
    let two_lines = move |head: Text, how: Text| {
        view! { <th scope="col" rowspan="2" class="n">{screen.t(head)}<span class="monitor__how">{screen.t(how)}</span></th> }
    };
    let unit_of_years = move || {
        if screen.lang.get() == Lang::Zh {
            " 2021–2025"
        } else {
            ", 2021–2025"
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col" rowspan="2" class="monitor__first">{screen.t(words::INDICATOR)}</th>
                <th scope="col" rowspan="2" class="n">{screen.t(words::BASELINE)}<span class="monitor__how">"2020"</span></th>
                <th scope="col" rowspan="2" class="n">{screen.t(words::TARGET)}<span class="monitor__how">"2025"</span></th>
                <th scope="colgroup" colspan=Year::COUNT - 1 class="monitor__years">{screen.t(texts::ACTUAL)}<span class="sr-only">{unit_of_years}</span></th>
                {two_lines(texts::LATEST, texts::GAP)}
                {two_lines(texts::COMPLETION, texts::COMPLETION_HOW)}
                {two_lines(texts::INCREMENT, texts::INCREMENT_HOW)}
                {two_lines(texts::GROWTH, texts::GROWTH_HOW)}
                {two_lines(texts::TIME, texts::TIME_HOW)}
                {two_lines(texts::LEAD, texts::LEAD_HOW)}
                {two_lines(texts::NEEDED, texts::NEEDED_HOW)}
                {two_lines(texts::PROJECTED, texts::PROJECTED_HOW)}
            </tr>
            <tr>{Year::ALL[1..].iter().map(|year| view! { <th scope="col" class="n monitor__year">{year.number()}</th> }).collect_view()}</tr>
        </thead>
    }
}

fn group(group: &'static Group, desk: Desk) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <tbody>
            <tr class="monitor__group"><th colspan=row::COLUMNS scope="rowgroup"><span class="monitor__group-name">{screen.t(group.name)}</span></th></tr>
            {group.outcomes().map(|outcome| row::row(outcome, desk)).collect_view()}
        </tbody>
    }
}

/// Lead or lag in points, and the reviews' word for it with a shape of its own.
fn lead(points: Option<f64>, status: Status, screen: Screen) -> AnyView {
    let (class, shape) = match status {
        Status::MetEarly | Status::Faster | Status::Done => ("monitor__lead monitor__lead--ahead", "▲"),
        Status::OnTrack | Status::NearlyDone => ("monitor__lead", "◆"),
        Status::Behind | Status::NotDone => ("monitor__lead monitor__lead--behind", "▽"),
        Status::NoBase => ("monitor__lead", "○"),
    };
    let points = points.map(|points| signed(points, 1));
    view! {
        <span class=class>{points}
            <span class="monitor__how"><span aria-hidden="true">{shape}</span>" "{screen.t(texts::status_name(status))}</span>
        </span>
    }
    .into_any()
}

/// Where the status words begin: no review publishes it, so the page says its own.
fn bands(lang: Lang) -> String {
    let bands = Bands::default();
    texts::bands(lang, &printed(bands.on_track_points), &printed(bands.nearly_pct))
}
