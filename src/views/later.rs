//! The views that the first download leaves out: they are a part of the module of their own, fetched once.

use super::build;
use crate::i18n::texts::shell;
use crate::route::View;
use crate::state::Screen;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;

type Builder = fn(View) -> AnyView;

/// Whether the part is there.
#[derive(Clone, Copy)]
enum Part {
    Absent,
    Underway,
    Unreachable,
    Here(Builder),
}

/// Fetches the part and builds views from it.
#[derive(Clone, Copy)]
pub(crate) struct LaterViews(RwSignal<Part>);

impl LaterViews {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(Part::Absent))
    }

    /// Fetches the part unless it is here or on its way.
    pub(crate) fn fetch(self) {
        if matches!(self.0.get_untracked(), Part::Underway | Part::Here(_)) {
            return;
        }
        self.0.set(Part::Underway);
        spawn_local(async move {
            self.0.set(builder().await.map_or(Part::Unreachable, Part::Here));
        });
    }

    /// The view, or why it is not here yet.
    pub(crate) fn show(self, view: View) -> AnyView {
        match self.0.get() {
            Part::Here(build) => build(view),
            Part::Unreachable => self.unreachable(),
            Part::Absent | Part::Underway => {
                self.fetch();
                let screen = Screen::expect();
                view! { <p class="view later" data-state="loading" role="status">{screen.t(shell::FETCHING)}</p> }
                    .into_any()
            }
        }
    }

    fn unreachable(self) -> AnyView {
        let screen = Screen::expect();
        view! {
            <div class="view later" role="alert">
                <p>{screen.t(shell::UNREACHABLE)}</p>
                <button type="button" class="button" on:click=move |_| self.fetch()>{screen.t(shell::AGAIN)}</button>
            </div>
        }
        .into_any()
    }
}

/// Only the delivered page is split: `cargo xtask dist` asks for parts, and every other build has all views at hand.
#[cfg(feature = "parts")]
#[allow(
    unsafe_code,
    improper_ctypes,
    improper_ctypes_definitions,
    reason = "both sides of the cut come from one compilation"
)]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
fn builder() -> Result<Builder, leptos::wasm_split::SplitLoaderError> {
    Ok(build)
}

#[cfg(not(feature = "parts"))]
async fn builder() -> Result<Builder, std::convert::Infallible> {
    Ok(build)
}
