//! The import panel: a table pasted or a file opened, what was understood, what was not, and taking it over.

use super::tools::{take_over, tell};
use crate::i18n::Lang;
use crate::i18n::facts::printed_unit;
use crate::i18n::numbers::printed;
use crate::i18n::texts::records as texts;
use crate::io::{self, SheetProblem};
use crate::records::name;
use crate::state::{Notices, Screen, Table};
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use markup::view;
use plan::Text;
use scenario::{Cell, Fault, Found, Import, read_sheet};
use web_sys::HtmlInputElement;

/// Most rows of either list that are shown; the counts tell all.
const SHOWN: usize = 200;

/// What was read, and what it is called.
#[derive(Clone)]
struct Reading {
    from: String,
    import: Import,
}

pub(super) fn panel(open: RwSignal<bool>) -> AnyView {
    let screen = Screen::expect();
    let notices = Notices::expect();
    let reading = RwSignal::new(None::<Reading>);
    let field = NodeRef::<Textarea>::new();
    let chooser = NodeRef::<Input>::new();
    let take = move |from: String, rows: Result<Vec<Vec<Cell>>, SheetProblem>| match rows {
        Ok(rows) => reading.set(Some(Reading {
            from,
            import: read_sheet(&rows),
        })),
        Err(problem) => tell(notices, problem),
    };
    let read_pasted = move || {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let from = screen.lang.get_untracked().of(texts::PASTED).to_owned();
        leptos::task::spawn_local(async move { take(from, io::split_text(&text).await) });
    };
    let opened = move |event: web_sys::Event| {
        let chooser = event_target::<HtmlInputElement>(&event);
        if let Some(file) = chooser.files().and_then(|all| all.get(0)) {
            leptos::task::spawn_local(async move { take(file.name(), io::read_sheet_file(&file).await) });
        }
        // The same file can be chosen again after it was corrected.
        chooser.set_value("");
    };
    let choose = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    // What is pasted is read at once; the button is for what was typed or changed.
    let pasted = move |_| request_animation_frame(read_pasted);
    view! {
        <section class="import no-print" aria-label=screen.t(texts::IMPORT)>
            <h2>{screen.t(texts::IMPORT)}</h2>
            <p class="small muted">{screen.t(texts::IMPORT_ABOUT)}</p>
            <textarea class="import__field" rows="4" spellcheck="false" node_ref=field aria-label=screen.t(texts::PASTE) placeholder=screen.t(texts::PASTE) on:paste=pasted></textarea>
            <div class="monitor__tools">
                <button type="button" class="button" on:click=move |_| read_pasted()>{screen.t(texts::READ)}</button>
                <button type="button" class="button" on:click=choose>{screen.t(texts::OPEN)}</button>
                <input type="file" class="sr-only" tabindex="-1" accept=".csv,.tsv,.txt,.xlsx" aria-label=screen.t(texts::OPEN) node_ref=chooser on:change=opened/>
            </div>
            {move || reading.get().map(|read| preview(&read, open))}
        </section>
    }
    .into_any()
}

fn preview(read: &Reading, open: RwSignal<bool>) -> AnyView {
    let screen = Screen::expect();
    let table = Table::expect();
    let notices = Notices::expect();
    let lang = screen.lang.get();
    let (found, faults) = (read.import.found.len(), read.import.faults.len());
    let import = read.import.clone();
    let take = move |_| {
        take_over(table, notices, found, |scenario| import.apply(scenario));
        open.set(false);
    };
    view! {
        <div class="import__preview">
            <p role="status"><strong>{texts::summary(lang, &read.from, found, faults)}</strong></p>
            <div class="monitor__tools">
                <button type="button" class="button button--main" disabled=found == 0 on:click=take>{texts::take(lang, found)}</button>
                <button type="button" class="button button--quiet" on:click=move |_| open.set(false)>{lang.of(texts::CANCEL)}</button>
            </div>
            {(faults > 0).then(|| list(lang, texts::FAULTS, &texts::FAULT_HEADS, read.import.faults.iter().map(|fault| fault_cells(lang, fault))))}
            {(found > 0).then(|| list(lang, texts::FOUND, &texts::FOUND_HEADS, read.import.found.iter().map(|found| found_cells(lang, found))))}
        </div>
    }
    .into_any()
}

fn list(lang: Lang, caption: Text, heads: &[Text], rows: impl Iterator<Item = Vec<String>>) -> AnyView {
    let heads = heads
        .iter()
        .map(|head| view! { <th scope="col">{lang.of(*head)}</th> })
        .collect_view();
    let cells = |cells: Vec<String>| cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
    let rows = rows
        .take(SHOWN)
        .map(|row| view! { <tr>{cells(row)}</tr> })
        .collect_view();
    view! {
        <div class="table-wrap import__list" tabindex="0" role="region" aria-label=lang.of(caption)>
            <table class="table"><caption>{lang.of(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

fn fault_cells(lang: Lang, fault: &Fault) -> Vec<String> {
    let read = if fault.read.is_empty() {
        lang.of(texts::EMPTY).to_owned()
    } else {
        fault.read.clone()
    };
    vec![
        fault.row.to_string(),
        fault.column.clone(),
        read,
        texts::expected(lang, fault),
    ]
}

fn found_cells(lang: Lang, found: &Found) -> Vec<String> {
    let unit = printed_unit(lang, found.of.target().unit);
    let doubt = found.doubt.map(|doubt| format!(" · {}", lang.of(texts::doubt(doubt))));
    vec![
        found.place.clone(),
        lang.of(name(found.of)).to_owned(),
        found.year.to_string(),
        found.read.clone(),
        format!("{} {unit}{}", printed(found.value), doubt.unwrap_or_default()),
    ]
}
