//! 我的情景: keep the current settings under a name, open, rename, delete, and see what each one changes.

use super::files::{FileButtons, on_drop};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::texts::shelf as texts;
use crate::scenarios::differing::Differences;
use crate::scenarios::kept::{Kept, NAME_LIMIT, tidy};
use crate::state::{Notice, Screen, Shelf, Table};
use leptos::html::Input;
use leptos::prelude::*;
use markup::view;
use plan::Preset;
use scenario::Scenario;
use wasm_bindgen::JsCast;

#[component]
pub(crate) fn ShelfPanel() -> impl IntoView {
    let shelf = Shelf::expect();
    let field = NodeRef::<Input>::new();
    shelf.said.set(None);
    let opened = Callback::new(move |name: String| {
        if let Some(field) = field.get_untracked() {
            field.set_value(&name);
        }
    });
    let (over, drop) = on_drop(opened);
    view! {
        <div class="shelf" on:dragover=over on:drop=drop>
            <Current field opened/>
            <KeptList shelf field/>
        </div>
    }
}

/// The current settings: what they change, and the field for their name.
#[component]
fn Current(field: NodeRef<Input>, opened: Callback<String>) -> impl IntoView {
    let (screen, table, shelf) = (Screen::expect(), Table::expect(), Shelf::expect());
    let differences = Memo::new(move |_| table.with_scenario(Differences::of).unwrap_or_default());
    let suggestion = move || {
        let lang = screen.lang.get();
        differences.with(|found| suggested(lang, table.preset(), found))
    };
    let keep = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else {
            return;
        };
        let typed = tidy(&field.value());
        let name = if typed.is_empty() { untrack(suggestion) } else { typed };
        shelf.keep(&name, untrack(|| table.with_scenario(Clone::clone)));
        field.set_value("");
    };
    view! {
        <div class="shelf__now">
            <form class="shelf__form" on:submit=keep>
                <label class="shelf__label" for="shelf-name">{screen.t(texts::NAME)}</label>
                <input type="text" id="shelf-name" class="field shelf__name" autocomplete="off" maxlength=NAME_LIMIT node_ref=field placeholder=suggestion/>
                <button type="submit" class="button">{screen.t(texts::SAVE)}</button>
            </form>
            <p class="shelf__said" role="status">{move || shelf.said.get().map(|said| said.words(screen.lang.get()).to_owned())}</p>
            <h2 class="eyebrow">{screen.t(texts::NOW)}</h2>
            {move || differs(screen.lang.get(), table.preset(), &differences.get())}
            <FileButtons field opened/>
        </div>
    }
}

fn suggested(lang: Lang, preset: &'static Preset, found: &Differences) -> String {
    let changed = found.levers.len() + usize::from(found.timing_k.is_some()) + found.shares + found.settings.len();
    texts::suggested(lang, lang.of(preset.name), changed)
}

/// The list of what a scenario changes about its ready-made one.
fn differs(lang: Lang, preset: &'static Preset, found: &Differences) -> impl IntoView + use<> {
    let levers = found.levers.iter().chain(&found.settings).map(|one| {
        let (name, own, ready) = texts::lever(lang, one);
        view! { <li><span class="differs__name">{name}</span><strong class="num">{own}</strong><span class="muted num">{ready}</span></li> }
    });
    let others = texts::others(lang, found)
        .into_iter()
        .map(|one| view! { <li>{one}</li> });
    view! {
        <p class="small">{texts::in_short(lang, lang.of(preset.name), found)}</p>
        <ul class="differs">{levers.collect_view()}{others.collect_view()}</ul>
    }
}

#[component]
fn KeptList(shelf: Shelf, field: NodeRef<Input>) -> impl IntoView {
    let screen = Screen::expect();
    // Whoever deleted with the keyboard goes on from the field, not from the top of the page.
    let deleted = Callback::new(move |()| {
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    });
    view! {
        <div class="shelf__kept">
            <Show when=move || shelf.all().is_empty()><p class="small muted">{screen.t(texts::EMPTY)}</p></Show>
            <ul class="shelf__list">
                <For each=move || shelf.all() key=|one| one.clone().name + &scenario::to_link(&one.scenario) children=move |one| view! { <KeptRow one deleted/> }/>
            </ul>
        </div>
    }
}

#[component]
fn KeptRow(one: Kept, deleted: Callback<()>) -> impl IntoView {
    let screen = Screen::expect();
    let Kept { name, scenario } = one;
    let found = Differences::of(&scenario).unwrap_or_default();
    let preset = scenario.preset();
    let short = {
        let found = found.clone();
        move || {
            let lang = screen.lang.get();
            texts::in_short(lang, lang.of(preset.name), &found)
        }
    };
    let details = (!found.is_none()).then(|| {
        view! {
            <details class="shelf__differs">
                <summary class="small">{screen.t(texts::DIFFERS)}</summary>
                {move || differs(screen.lang.get(), preset, &found)}
            </details>
        }
    });
    view! {
        <li class="kept">
            <RowHead name scenario deleted/>
            <p class="kept__short small muted">{short}</p>
            {details}
        </li>
    }
}

/// Name and buttons of a row; while it is renamed, the field instead of the name.
#[component]
fn RowHead(name: String, scenario: Scenario, deleted: Callback<()>) -> impl IntoView {
    let (screen, shelf, table) = (Screen::expect(), Shelf::expect(), Table::expect());
    let renaming = RwSignal::new(false);
    let (name, scenario) = (StoredValue::new(name), StoredValue::new(scenario));
    let label = move |action| texts::of_scenario(screen.lang.get(), action, &name.get_value());
    let open = move |_| {
        table.open(scenario.get_value());
        shelf
            .said
            .set(Some(Notice::of(|lang| texts::opened(lang, &name.get_value()))));
    };
    let delete = move |_| {
        deleted.run(());
        shelf.delete(&name.get_value());
    };
    let title = move || {
        if renaming.get() {
            view! { <RenameForm name=name.get_value() renaming/> }.into_any()
        } else {
            view! { <strong class="kept__name">{name.get_value()}</strong> }.into_any()
        }
    };
    view! {
        <div class="kept__head">
            {title}
            <span class="kept__buttons">
                <button type="button" class="button" aria-label=move || label(texts::OPEN) on:click=open>{screen.t(texts::OPEN)}</button>
                <button type="button" class="button button--quiet" data-rename=name.get_value() aria-label=move || label(texts::RENAME) aria-expanded=move || renaming.get().to_string()
                    on:click=move |_| renaming.update(|now| *now = !*now)>{screen.t(texts::RENAME)}</button>
                <button type="button" class="button button--quiet" aria-label=move || label(texts::DELETE) on:click=delete>{screen.t(texts::DELETE)}</button>
            </span>
        </div>
    }
}

#[component]
fn RenameForm(name: String, renaming: RwSignal<bool>) -> impl IntoView {
    let (screen, shelf) = (Screen::expect(), Shelf::expect());
    let field = NodeRef::<Input>::new();
    field.on_load(|field| {
        let _ = field.focus();
        field.select();
    });
    let former = name.clone();
    let done = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else { return };
        renaming.set(false);
        focus_rename(shelf.rename(&former, &field.value()));
    };
    let kept = name.clone();
    let left = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            renaming.set(false);
            focus_rename(kept.clone());
        }
    };
    view! {
        <form class="shelf__form" on:submit=done on:keydown=left>
            <input type="text" class="field shelf__name" maxlength=NAME_LIMIT autocomplete="off" node_ref=field value=name aria-label=screen.t(texts::NAME)/>
            <button type="submit" class="button">{screen.t(texts::DONE)}</button>
        </form>
    }
}

/// Whoever renamed goes on from the button of that row, also when the row was built anew.
fn focus_rename(name: String) {
    request_animation_frame(move || {
        let Ok(buttons) = gloo::utils::document().query_selector_all("[data-rename]") else {
            return;
        };
        let found = (0..buttons.length())
            .filter_map(|index| buttons.item(index)?.dyn_into::<web_sys::HtmlElement>().ok())
            .find(|button| button.get_attribute("data-rename").as_deref() == Some(&name));
        if let Some(button) = found {
            let _ = button.focus();
        }
    });
}
