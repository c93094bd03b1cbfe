//! One scene on the desk: its words, its buttons, its handle.

use crate::follow::Memo;
use crate::i18n::texts::present as texts;
use crate::i18n::texts::shell;
use crate::present::fill;
use crate::present::talk::Talk;
use crate::route::Route;
use crate::state::{Notices, Screen, Table, report};
use leptos::prelude::*;
use markup::view;
use plan::{LeverId, SceneFocus, Text};
use scenario::{LEVERS_LIMIT, NOTES_LIMIT, Scene, TITLE_LIMIT, Words};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

pub(super) fn row(key: u32, editing: RwSignal<Option<u32>>) -> AnyView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let (table, notices) = (Table::expect(), Notices::expect());
    let place = Memo::new(move |_| talk.with_deck(|deck| deck.place(key)).unwrap_or_default());
    let scene = Memo::new(move |_| {
        talk.with_deck(|deck| deck.place(key).and_then(|place| deck.get(place).cloned()))
            .unwrap_or_default()
    });
    let title = move || scene.with(|scene| talk.title(screen.lang.get(), scene, place.get()));
    let open = move || editing.get() == Some(key);
    let toggle = move || editing.update(|now| *now = (*now != Some(key)).then_some(key));
    let act = move |name: Text, act: fn(Talk, usize)| action(name, place, move || act(talk, place.get_untracked()));
    view! {
        <li class="desk__row" data-key=key>
            <Handle key place/>
            <span class="desk__number num">{move || place.get() + 1}</span>
            <div class="desk__words">
                <strong class="desk__title">{title}</strong>
                <span class="small muted">{move || scene.with(|scene| about(screen, scene))}</span>
            </div>
            <span class="desk__buttons">
                {act(texts::START_HERE, Talk::show)}
                {action(texts::OPEN, place, move || scene.with_untracked(|scene| open_view(screen, table, notices, scene)))}
                <button type="button" class="button button--quiet" aria-expanded=move || open().to_string() on:click=move |_| toggle()
                    aria-label=move || texts::of_scene(screen.lang.get(), texts::EDIT, place.get() + 1)>{screen.t(texts::EDIT)}</button>
                {act(texts::COPY, |talk, place| { talk.change(|deck| deck.duplicate(place)); })}
                {act(texts::REMOVE, Talk::remove)}
            </span>
            {move || open().then(|| editor(talk, place, scene))}
        </li>
    }
    .into_any()
}

fn action(name: Text, place: Memo<usize>, act: impl Fn() + 'static) -> AnyView {
    let screen = Screen::expect();
    let label = move || texts::of_scene(screen.lang.get(), name, place.get() + 1);
    view! { <button type="button" class="button button--quiet" aria-label=label on:click=move |_| act()>{screen.t(name)}</button> }.into_any()
}

/// View, what is large, levers.
fn about(screen: Screen, scene: &Scene) -> String {
    let lang = screen.lang.get();
    let (route, _) = Route::parse(&scene.state);
    let mut parts = vec![
        lang.of(shell::view_name(route.view)),
        lang.of(texts::focus_name(scene.focus)),
    ];
    parts.extend(scene.levers.iter().map(|lever| lang.of(lever.def().name)));
    parts.join(" · ")
}

/// The state of a scene in the page itself, without a stage around it.
fn open_view(screen: Screen, table: Table, notices: Notices, scene: &Scene) {
    let now = screen.route_now();
    let (mut route, problems) = Route::parse(&scene.state);
    report(notices, &problems);
    route.lang = now.lang;
    route.theme = now.theme;
    table.follow(&route.scenario, notices);
    screen.set_route(route);
}

/// Moves the scene by dragging, with mouse or finger, and with the arrow keys.
#[component]
fn Handle(key: u32, place: Memo<usize>) -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let held = RwSignal::new(false);
    let down = move |event: PointerEvent| {
        event.prevent_default();
        if let Some(handle) = event
            .current_target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        {
            held.set(handle.set_pointer_capture(event.pointer_id()).is_ok());
        }
    };
    let moved = move |event: PointerEvent| {
        if !held.get_untracked() {
            return;
        }
        let to = place_under(&event);
        if let Some(to) = to.filter(|to| *to != place.get_untracked()) {
            talk.drag(place.get_untracked(), to);
            hold_again(&event);
        }
    };
    let up = move |_: PointerEvent| {
        if held.get_untracked() {
            held.set(false);
            talk.settle();
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let now = place.get_untracked();
        let to = match event.key().as_str() {
            "ArrowUp" => now.checked_sub(1),
            "ArrowDown" => Some(now + 1),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            talk.change(|deck| deck.move_to(now, to));
            // The row was taken out and put in again: the focus goes with it.
            request_animation_frame(move || focus_handle(key));
        }
    };
    view! {
        <button type="button" class="desk__handle" class:desk__handle--held=move || held.get()
            aria-label=move || texts::of_scene(screen.lang.get(), texts::MOVE, place.get() + 1)
            on:pointerdown=down on:pointermove=moved on:pointerup=up on:pointercancel=up on:keydown=pressed>
            <svg viewBox="0 0 12 18" aria-hidden="true"><path d="M3 3h.01M9 3h.01M3 9h.01M9 9h.01M3 15h.01M9 15h.01"/></svg>
        </button>
    }
}

/// An engine lets go of a pointer whose element changes its place in the document.
fn hold_again(event: &PointerEvent) {
    let (id, handle) = (event.pointer_id(), event.current_target());
    request_animation_frame(move || {
        if let Some(handle) = handle.and_then(|target| target.dyn_into::<Element>().ok()) {
            // Refused when the pointer was let go meanwhile, which is as well.
            let _ = handle.set_pointer_capture(id);
        }
    });
}

/// The place among the rows at the height of the pointer.
fn place_under(event: &PointerEvent) -> Option<usize> {
    let handle = event.current_target()?.dyn_into::<Element>().ok()?;
    let rows = handle.closest(".desk__list").ok()??.children();
    let y = f64::from(event.client_y());
    let above = (0..rows.length())
        .filter_map(|index| rows.item(index))
        .filter(|row| row.get_bounding_client_rect().bottom() < y)
        .count();
    Some(above.min(usize::try_from(rows.length()).unwrap_or(0).saturating_sub(1)))
}

fn focus_handle(key: u32) {
    let row = gloo::utils::document().query_selector(&format!(".desk__row[data-key='{key}'] .desk__handle"));
    if let Some(handle) = row
        .ok()
        .flatten()
        .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = handle.focus();
    }
}

/// Title, notes, what is large, levers.
fn editor(talk: Talk, place: Memo<usize>, scene: Memo<Scene>) -> AnyView {
    let screen = Screen::expect();
    let change =
        move |change: &dyn Fn(&mut Scene)| talk.change(|deck| deck.edit(place.get_untracked(), |scene| change(scene)));
    // Figures stay in a text as long as nobody changes the text.
    let text = move |pick: fn(&mut Scene) -> &mut Words, typed: String| {
        let lang = screen.lang.get_untracked();
        change(&|scene| {
            let words = pick(scene);
            if fill::words(lang, words) != typed {
                set(words, lang, &typed);
            }
        });
    };
    let title = move || scene.with(|scene| fill::words(screen.lang.get(), &scene.title));
    let notes = move || scene.with(|scene| fill::words(screen.lang.get(), &scene.notes));
    let choose = move |event| {
        if let Some(focus) = SceneFocus::from_slug(&event_target_value(&event)) {
            change(&|scene| scene.focus = focus);
        }
    };
    let option = move |focus: SceneFocus| {
        view! { <option value=focus.slug() selected=move || scene.with(|scene| scene.focus == focus)>{screen.t(texts::focus_name(focus))}</option> }
    };
    let levers = LeverId::ALL.map(|id| lever_box(talk, place, scene, id));
    view! {
        <div class="desk__editor">
            <label><span class="small muted">{screen.t(texts::SCENE_TITLE)}</span>
                <input type="text" class="field desk__field" maxlength=TITLE_LIMIT prop:value=title
                    on:change=move |event| text(|scene| &mut scene.title, event_target_value(&event))/></label>
            <label><span class="small muted">{screen.t(texts::NOTES)}</span>
                <textarea class="field desk__field" rows="4" maxlength=NOTES_LIMIT prop:value=notes
                    on:change=move |event| text(|scene| &mut scene.notes, event_target_value(&event))></textarea></label>
            <label><span class="small muted">{screen.t(texts::FOCUS)}</span>
                <select class="pick__select" on:change=choose>{SceneFocus::ALL.map(option).collect_view()}</select></label>
            <fieldset class="desk__levers"><legend class="small muted">{screen.t(texts::LEVERS)}</legend>{levers}</fieldset>
        </div>
    }
    .into_any()
}

fn lever_box(talk: Talk, place: Memo<usize>, scene: Memo<Scene>, id: LeverId) -> AnyView {
    let screen = Screen::expect();
    let chosen = move || scene.with(|scene| scene.levers.contains(&id));
    let full = move || !chosen() && scene.with(|scene| scene.levers.len() >= LEVERS_LIMIT);
    let toggle = move |event| {
        let on = event_target_checked(&event);
        talk.change(|deck| {
            deck.edit(place.get_untracked(), |scene| {
                scene.levers.retain(|known| *known != id);
                if on {
                    scene.levers.push(id);
                }
            });
        });
    };
    view! { <label class="choice"><input type="checkbox" prop:checked=chosen disabled=full on:change=toggle/>{screen.t(id.def().name)}</label> }.into_any()
}

/// A text written in one language stands for both until the other one is written too.
fn set(words: &mut Words, lang: crate::i18n::Lang, typed: &str) {
    let was_same = words.zh == words.en;
    match lang {
        crate::i18n::Lang::Zh => words.zh = typed.to_owned(),
        crate::i18n::Lang::En => words.en = typed.to_owned(),
    }
    if was_same {
        *words = Words::same(typed);
    }
}
