//! 监测: actual values in, progress by the official methods out; prints on one A4 page.

mod row;

use crate::i18n::Lang;
use crate::i18n::numbers::printed;
use crate::i18n::texts::{monitor as texts, words};
use crate::progress::tally;
use crate::state::{Screen, Table};
use leptos::prelude::*;
use model::Year;
use model::monitor::{Bands, Progress, monitoring};
use plan::{Group, Text};

/// The years that can have an actual value.
const ENTERED: usize = Year::COUNT - 1;

/// The view.
#[component]
pub(crate) fn Monitor() -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    // Without a plan path nothing can be judged; the table's own notice says why.
    let judged = Memo::new(move |_| {
        let inputs = table.with_scenario(scenario::Scenario::inputs);
        inputs.map_or_else(|_| Vec::new(), |inputs| monitoring(&inputs, &Bands::default()))
    });
    view! {
        <div class="view monitor">
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p class="no-print">{screen.t(texts::ABOUT)}</p>
            </header>
            <Summary judged/>
            <div class="table-wrap monitor__wrap" tabindex="0" role="region" aria-label=screen.t(texts::TITLE)>
                <table class="table monitor__table">
                    <caption class="monitor__caption">{screen.t(texts::CAPTION)}</caption>
                    <Head/>
                    {plan::outcome_groups().map(|g| group(g, judged)).collect_view()}
                </table>
            </div>
            <section class="monitor__notes">
                <h2 class="eyebrow">{screen.t(texts::NOTES)}</h2>
                <ol class="monitor__note-list">{texts::NOTE_LIST.map(|note| view! { <li>{screen.t(note)}</li> }).collect_view()}<li>{move || bands(screen.lang.get())}</li></ol>
            </section>
        </div>
    }
}

/// Counts with their denominators, and what can be done with the table as a whole.
#[component]
fn Summary(judged: Memo<Vec<Progress>>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let counts = move || {
        let tally = judged.with(|all| tally(all));
        let shown = if tally.entered == 0 { 1 } else { 3 };
        texts::tally(screen.lang.get(), &tally)
            .into_iter()
            .take(shown)
            .map(|line| view! { <li>{line}</li> })
            .collect_view()
    };
    let is_empty = move || table.with_scenario(|s| s.actuals().is_empty());
    let scenario = move || {
        let lang = screen.lang.get();
        texts::scenario(lang, lang.of(table.preset().name))
    };
    let print = move |_| {
        // A browser without a printer dialog leaves the page as it is.
        let _ = gloo::utils::window().print();
    };
    view! {
        <div class="monitor__bar">
            <div role="status"><ul class="monitor__tally">{counts}</ul></div>
            <p class="small muted">{scenario}" · "{screen.t(texts::UNITS_NOTE)}</p>
            <div class="monitor__buttons no-print">
                <button type="button" class="button" disabled=is_empty on:click=move |_| clear(table)>{screen.t(texts::CLEAR)}</button>
                <button type="button" class="button" on:click=print>{screen.t(texts::PRINT)}</button>
            </div>
        </div>
    }
}

/// One step, so that undo brings all values back.
fn clear(table: Table) {
    let _ = table.change(|scenario| {
        let entered: Vec<_> = scenario.actuals().iter().collect();
        for (id, year, _) in entered {
            scenario.set_actual(id, year, None)?;
        }
        Ok(())
    });
}

#[component]
fn Head() -> impl IntoView {
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
                <th scope="colgroup" colspan=ENTERED class="monitor__years">{screen.t(texts::ACTUAL)}<span class="sr-only">{unit_of_years}</span></th>
                <th scope="col" rowspan="2" class="n">{screen.t(texts::LATEST)}</th>
                {two_lines(texts::COMPLETION, texts::COMPLETION_HOW)}
                {two_lines(texts::INCREMENT, texts::INCREMENT_HOW)}
                {two_lines(texts::TIME, texts::TIME_HOW)}
                {two_lines(texts::LEAD, texts::LEAD_HOW)}
                {two_lines(texts::NEEDED, texts::NEEDED_HOW)}
                {two_lines(texts::PROJECTED, texts::PROJECTED_HOW)}
            </tr>
            <tr>{Year::ALL[1..].iter().map(|year| view! { <th scope="col" class="n monitor__year">{year.number()}</th> }).collect_view()}</tr>
        </thead>
    }
}

fn group(group: &'static Group, judged: Memo<Vec<Progress>>) -> impl IntoView {
    let screen = Screen::expect();
    let rows = group.outcomes();
    view! {
        <tbody>
            <tr class="monitor__group"><th colspan=ENTERED + 10 scope="rowgroup"><span class="monitor__group-name">{screen.t(group.name)}</span></th></tr>
            {rows.map(|outcome| view! { <row::Row outcome judged/> }).collect_view()}
        </tbody>
    }
}

/// Where the status words begin: no review publishes it, so the page says its own.
fn bands(lang: Lang) -> String {
    let bands = Bands::default();
    texts::bands(lang, &printed(bands.on_track_points), &printed(bands.nearly_pct))
}
