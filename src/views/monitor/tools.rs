//! What can be done with the table as a whole: import, templates, export, a copy of the file, print, clear.

use crate::i18n::texts::{monitor as texts, records as sheets};
use crate::io::sheet::Sheet;
use crate::io::{self, CopyProblem, SheetProblem};
use crate::records;
use crate::state::{Notice, Notices, Screen, Table};
use leptos::prelude::*;
use markup::view;
use plan::Text;
use scenario::{Scenario, to_json};

pub(super) fn tools(importing: RwSignal<bool>) -> impl IntoView {
    let screen = Screen::expect();
    let table = Table::expect();
    let notices = Notices::expect();
    let is_empty = move || table.with_scenario(|s| s.records().next().is_none());
    let button = |name: Text, needs_values: bool, act: Callback<()>| {
        let disabled = move || needs_values && is_empty();
        view! { <button type="button" class="button" disabled=disabled on:click=move |_| act.run(())>{screen.t(name)}</button> }.into_any()
    };
    let now = move || untrack(|| table.with_scenario(Clone::clone));
    let lang = move || screen.lang.get_untracked();
    let book = move |stem: Text, sheet: fn(crate::i18n::Lang, &Scenario) -> Sheet| {
        Callback::new(move |()| save_book(notices, lang().of(stem), sheet(lang(), &now())))
    };
    let csv = move |stem: Text, sheet: fn(crate::i18n::Lang, &Scenario) -> Sheet| {
        Callback::new(move |()| io::save_csv(&format!("{}.csv", lang().of(stem)), &sheet(lang(), &now()).csv()))
    };
    let copy = Callback::new(move |()| save_copy(notices, lang().of(texts::COPY_FILE), to_json(&now(), None)));
    // A browser without a printer dialog leaves the page as it is.
    let print = Callback::new(|()| drop(gloo::utils::window().print()));
    let clear = Callback::new(move |()| {
        let _ = table.change(|scenario| {
            scenario.clear_records();
            Ok(())
        });
    });
    let template = |lang, _: &Scenario| records::template(lang);
    view! {
        <div class="monitor__tools no-print" role="group" aria-label=screen.t(texts::TOOLS)>
            <button type="button" class="button" aria-expanded=move || importing.get().to_string() on:click=move |_| importing.update(|open| *open = !*open)>{screen.t(sheets::IMPORT)}</button>
            {button(sheets::TEMPLATE_XLSX, false, book(sheets::TEMPLATE_FILE, template))}
            {button(sheets::TEMPLATE_CSV, false, csv(sheets::TEMPLATE_FILE, template))}
            {button(sheets::EXPORT_XLSX, true, book(sheets::EXPORT_FILE, records::sheet))}
            {button(sheets::EXPORT_CSV, true, csv(sheets::EXPORT_FILE, records::sheet))}
            {button(texts::COPY, true, copy)}
            {button(texts::PRINT, false, print)}
            {button(texts::CLEAR, true, clear)}
        </div>
    }
}

/// Enters values as one step, and offers to take them back: levers moved since then stay.
pub(super) fn take_over(table: Table, notices: Notices, count: usize, enter: impl FnOnce(&mut Scenario)) {
    let before = untrack(|| table.with_scenario(Clone::clone));
    let _ = table.change(|scenario| {
        enter(scenario);
        Ok(())
    });
    let undo = move || {
        let _ = table.change(|scenario| {
            scenario.take_records(&before);
            Ok(())
        });
    };
    notices.show_with_undo(Notice::of(|lang| sheets::taken(lang, count)), undo);
}

/// Hands the single file over with the values inside; says what to do when this page is not it and has none beside it.
fn save_copy(notices: Notices, stem: &str, data: String) {
    let name = format!("{stem}.html");
    leptos::task::spawn_local(async move {
        let text = match io::file_with(&data).await {
            Ok(page) => return io::save_html(&name, &page),
            Err(CopyProblem::NoFile) => texts::NO_FILE,
            Err(CopyProblem::Refused) => texts::NO_COPY,
        };
        notices.show(Notice::of(move |lang| lang.of(text).to_owned()));
    });
}

/// Hands a sheet over as XLSX; says why when that fails.
fn save_book(notices: Notices, stem: &str, sheet: Sheet) {
    let name = format!("{stem}.xlsx");
    leptos::task::spawn_local(async move {
        if let Err(problem) = io::save_book(&name, &[sheet]).await {
            tell(notices, problem);
        }
    });
}

/// Why a sheet was not read or written.
pub(super) fn tell(notices: Notices, problem: SheetProblem) {
    let text = match problem {
        SheetProblem::NoLibrary => texts::NO_LIBRARY,
        SheetProblem::Unreadable => texts::UNREADABLE,
        SheetProblem::Large => texts::LARGE,
        SheetProblem::Old => texts::OLD,
        SheetProblem::Markup => texts::MARKUP,
        SheetProblem::Binary => texts::BINARY,
        SheetProblem::Damaged => texts::DAMAGED,
    };
    notices.show(Notice::of(|lang| lang.of(text).to_owned()));
}
