//! 演示: the desk on which a talk is put together.

mod files;
mod row;

use crate::follow::Memo;
use crate::i18n::texts::present as texts;
use crate::present::stage::Stage;
use crate::present::stage::notes::NotesWindow;
use crate::present::stage::paper::Paper;
use crate::present::talk::Talk;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Text;
use scenario::Deck;

/// Everything of a talk: the stage while a scene is on, the pages while the deck is printed, else the desk. The window with the notes
/// knows no talk of its own.
#[component]
pub(crate) fn Present() -> impl IntoView {
    let Some(talk) = use_context::<Talk>() else {
        return view! { <NotesWindow/> }.into_any();
    };
    let is_on = Memo::new(move |_| talk.is_on());
    (move || match (is_on.get(), talk.paper.get()) {
        (true, _) => view! { <Stage/> }.into_any(),
        (false, Some(with_notes)) => view! { <Paper with_notes/> }.into_any(),
        (false, None) => view! { <Desk/> }.into_any(),
    })
    .into_any()
}

/// The list of scenes.
#[component]
pub(crate) fn Desk() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let editing = RwSignal::new(None::<u32>);
    let keys = move || talk.with_deck(|deck| deck.keys().collect::<Vec<_>>());
    let none = move || talk.with_deck(Deck::is_empty);
    let (over, drop) = files::on_drop();
    view! {
        <div class="view desk" on:dragover=over on:drop=drop>
            <header class="view__head">
                <h1>{screen.t(texts::TITLE)}</h1>
                <p>{screen.t(texts::LEAD)}</p>
            </header>
            <Bar/>
            <Visiting/>
            <section aria-labelledby="desk-scenes">
                <h2 class="desk__head" id="desk-scenes">{screen.t(texts::SCENES)}" "<span class="muted num">{move || texts::counted(screen.lang.get(), talk.count())}</span></h2>
                <Show when=none><p class="muted">{screen.t(texts::NONE)}</p></Show>
                <ol class="desk__list"><For each=keys key=|key| *key children=move |key| row::row(key, editing)/></ol>
            </section>
        </div>
    }
}

#[component]
fn Bar() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let none = move || talk.with_deck(Deck::is_empty);
    let with_notes = RwSignal::new(false);
    view! {
        <section class="desk__bar" aria-label=screen.t(texts::TITLE)>
            <button type="button" class="button desk__start" disabled=none on:click=move |_| talk.show(0)>{screen.t(texts::START)}</button>
            <span class="desk__group">
                {button(texts::UNDO, Signal::derive(move || !talk.can_undo()), move || talk.undo())}
                {button(texts::REDO, Signal::derive(move || !talk.can_redo()), move || talk.redo())}
            </span>
            <span class="desk__group"><files::FileButtons/></span>
            <span class="desk__group">
                {button(texts::PRINT, Signal::derive(none), move || talk.paper.set(Some(with_notes.get_untracked())))}
                <label class="desk__check small">
                    <input type="checkbox" prop:checked=move || with_notes.get() on:change=move |event| with_notes.set(event_target_checked(&event))/>
                    {screen.t(texts::PRINT_NOTES)}
                </label>
            </span>
            <span class="desk__group">
                {button(texts::READY, Signal::stored(false), move || talk.change(|deck| *deck = Deck::ready()))}
                {button(texts::EMPTY, Signal::derive(none), move || talk.change(|deck| *deck = Deck::default()))}
            </span>
        </section>
    }
}

/// A button of the bar.
pub(super) fn button(name: Text, disabled: Signal<bool>, act: impl Fn() + 'static) -> AnyView {
    let screen = Screen::expect();
    view! { <button type="button" class="button" disabled=move || disabled.get() on:click=move |_| act()>{screen.t(name)}</button> }.into_any()
}

/// A deck from elsewhere is shown, not kept.
#[component]
fn Visiting() -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let shown = move || {
        talk.visiting.get().then(|| {
            view! {
                <p class="desk__visiting" role="status">
                    <span>{screen.t(texts::VISITING)}</span>
                    {button(texts::KEEP_DECK, Signal::stored(false), move || talk.adopt())}
                    {button(texts::MY_DECK, Signal::stored(false), move || talk.go_home())}
                </p>
            }
        })
    };
    view! { {shown} }
}
