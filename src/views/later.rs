//! What the first download leaves out: everything that a person does beyond reading the overview is a part of the module of its own,
//! fetched once.

use super::build;
use crate::begin::{self, Page};
use crate::i18n::texts::shell;
use crate::io::late_style;
use crate::map::DistrictMap;
use crate::present::talk::Talk;
use crate::route::View;
use crate::state::{Screen, mark_after_rendering};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;

/// What the part can do, called through pointers: a name would draw it into the first download.
#[derive(Clone, Copy)]
struct Rest {
    begin: fn(Page),
    view: fn(View) -> AnyView,
    map: fn() -> AnyView,
    add_scene: fn(),
}

/// Whether the part is there.
#[derive(Clone, Copy)]
enum Part {
    Absent,
    Underway,
    Unreachable,
    Here(Rest),
}

/// Fetches the part, sets it going once, and builds views from it.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    part: RwSignal<Part>,
    page: Page,
    /// The part lives as long as the page, whatever asked for it.
    owner: StoredValue<Option<Owner>>,
    /// The part has come, but not yet its style.
    came: StoredValue<Option<Rest>>,
    is_styled: StoredValue<bool>,
    /// The scene was to be added before the part was there.
    adds_scene: StoredValue<bool>,
}

impl Later {
    pub(crate) fn provide(page: Page) -> Self {
        let later = Self {
            part: RwSignal::new(Part::Absent),
            page,
            owner: StoredValue::new(Owner::current()),
            came: StoredValue::new(None),
            is_styled: StoredValue::new(false),
            adds_scene: StoredValue::new(false),
        };
        provide_context(later);
        later
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// Fetches the part unless it is here or on its way.
    pub(crate) fn fetch(self) {
        if matches!(self.part.get_untracked(), Part::Underway | Part::Here(_)) {
            return;
        }
        self.part.set(Part::Underway);
        self.came.set_value(None);
        late_style::load(move |is_there| {
            self.is_styled.set_value(is_there);
            self.go_on(is_there);
        });
        spawn_local(async move {
            let came = rest().await.ok();
            self.came.set_value(came);
            self.go_on(came.is_some());
        });
    }

    /// Begins when both have come.
    fn go_on(self, is_there: bool) {
        if !is_there {
            self.part.set(Part::Unreachable);
        } else if let (Some(rest), true) = (self.came.get_value(), self.is_styled.get_value()) {
            self.begin(rest);
        }
    }

    /// Whether the part has begun.
    pub(crate) fn is_here(self) -> bool {
        matches!(self.part.get_untracked(), Part::Here(_))
    }

    /// Whether the address asked for the overview and nothing else when the page opened.
    pub(crate) fn needs_nothing(self) -> bool {
        self.page.is_plain
    }

    fn begin(self, rest: Rest) {
        let owner = self.owner.with_value(Clone::clone).unwrap_or_default();
        owner.with(|| {
            (rest.begin)(self.page);
            if self.adds_scene.get_value() {
                (rest.add_scene)();
            }
        });
        self.part.set(Part::Here(rest));
        if !self.page.is_plain {
            mark_after_rendering("usable");
        }
        mark_after_rendering("complete");
    }

    /// The view, or why it is not here yet.
    pub(crate) fn show(self, view: View) -> AnyView {
        match self.part.get() {
            Part::Here(rest) => (rest.view)(view),
            Part::Unreachable => self.unreachable("view later"),
            Part::Absent | Part::Underway => {
                self.fetch();
                let screen = Screen::expect();
                view! { <p class="view later" data-state="loading" role="status">{screen.t(shell::FETCHING)}</p> }
                    .into_any()
            }
        }
    }

    /// The small map of the overview, or the place that it takes.
    pub(crate) fn map(self) -> AnyView {
        match self.part.get() {
            Part::Here(rest) => (rest.map)(),
            Part::Unreachable => self.unreachable("later"),
            Part::Absent | Part::Underway => {
                view! { <figure class="map map--compact"><div class="map__place map__place--empty" data-state="loading"></div></figure> }
                    .into_any()
            }
        }
    }

    /// Puts the view of this moment into the deck of the talk, at once or when the part is here.
    pub(crate) fn add_scene(self) {
        if let Part::Here(rest) = self.part.get_untracked() {
            (rest.add_scene)();
        } else {
            self.adds_scene.set_value(true);
            self.fetch();
        }
    }

    fn unreachable(self, class: &'static str) -> AnyView {
        let screen = Screen::expect();
        view! {
            <div class=class role="alert">
                <p>{screen.t(shell::UNREACHABLE)}</p>
                <button type="button" class="button" on:click=move |_| self.fetch()>{screen.t(shell::AGAIN)}</button>
            </div>
        }
        .into_any()
    }
}

fn all() -> Rest {
    Rest {
        begin: begin::begin,
        view: build,
        map: || view! { <DistrictMap compact=true/> }.into_any(),
        add_scene: || Talk::expect().add_view(),
    }
}

/// Only the delivered page is split: `cargo xtask dist` asks for parts, and every other build has everything at hand.
#[cfg(feature = "parts")]
#[allow(
    unsafe_code,
    improper_ctypes,
    improper_ctypes_definitions,
    reason = "both sides of the cut come from one compilation"
)]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
fn rest() -> Result<Rest, leptos::wasm_split::SplitLoaderError> {
    Ok(all())
}

#[cfg(not(feature = "parts"))]
async fn rest() -> Result<Rest, std::convert::Infallible> {
    Ok(all())
}
