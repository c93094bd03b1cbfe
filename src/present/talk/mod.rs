//! The talk as a context: the deck, which scene is on, and what the stage shows around it.

mod edit;
mod kept;
mod notes;

use super::channel::Channel;
use super::guess::Guess;
use super::hardware::{self, Awake};
use super::keys::Act;
use super::message::Message;
use crate::follow::Memo;
use crate::io;
use crate::route::{Route, Theme, View};
use crate::state::{Look, Notice, Notices, Screen, Table, address_now};
use gloo::events::EventListener;
use leptos::prelude::*;
use plan::{SceneFocus, Text};
use scenario::{Deck, History, Scenario, Scene};

/// What lies over the scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Layer {
    #[default]
    None,
    Blank,
    Grid,
    Help,
}

/// What the talk found and puts back at its end.
#[derive(Clone)]
struct Before {
    route: Route,
    history: History<Scenario>,
}

/// The talk.
#[derive(Clone, Copy)]
pub(crate) struct Talk {
    screen: Screen,
    table: Table,
    notices: Notices,
    look: Look,
    deck: RwSignal<History<Deck>>,
    /// The deck came from elsewhere and is not kept on the device.
    pub(crate) visiting: RwSignal<bool>,
    /// The place of the scene that is on.
    pub(crate) at: Memo<Option<usize>>,
    /// Counts entries, so that coming to the same scene again builds it anew.
    pub(crate) entered: RwSignal<u32>,
    pub(crate) layer: RwSignal<Layer>,
    pub(crate) notes: RwSignal<bool>,
    pub(crate) spot: RwSignal<bool>,
    pub(crate) code: RwSignal<bool>,
    pub(crate) digits: RwSignal<String>,
    pub(crate) guesses: RwSignal<Vec<Guess>>,
    pub(crate) revealed: RwSignal<bool>,
    /// Seconds since the talk began.
    pub(crate) seconds: RwSignal<u32>,
    /// Whether the deck is being printed, and with the notes.
    pub(crate) paper: RwSignal<Option<bool>>,
    before: StoredValue<Option<Before>>,
    /// What the talk opens lives as long as the page, whichever button opened it.
    page: StoredValue<Option<Owner>>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
    /// The last step taken for the window of the notes.
    stepped: StoredValue<u32>,
    awake: Awake,
}

impl Talk {
    pub(crate) fn provide(screen: Screen, table: Table, notices: Notices, look: Look, query: &str) -> Self {
        let talk = Self {
            screen,
            table,
            notices,
            look,
            deck: RwSignal::new(History::new(Deck::ready())),
            visiting: RwSignal::new(false),
            at: Memo::new(move |_| screen.route().stage.map(|number| usize::from(number) - 1)),
            entered: RwSignal::new(0),
            layer: RwSignal::new(Layer::None),
            notes: RwSignal::new(false),
            spot: RwSignal::new(false),
            code: RwSignal::new(false),
            digits: RwSignal::new(String::new()),
            guesses: RwSignal::new(Vec::new()),
            revealed: RwSignal::new(false),
            seconds: RwSignal::new(0),
            paper: RwSignal::new(None),
            before: StoredValue::new(None),
            page: StoredValue::new(Owner::current()),
            channel: StoredValue::new_local(None),
            stepped: StoredValue::new(0),
            awake: Awake::new(),
        };
        talk.recall();
        io::watch(kept::KEY, move |former| talk.follow(former));
        talk.take_link(query);
        provide_context(talk);
        talk.follow_links();
        // An address of the desk with a scene begins there; any other one carries the scene's state of that moment itself.
        let route = screen.route_now();
        match (route.stage, route.view) {
            (Some(number), View::Present) => talk.show(usize::from(number) - 1),
            (Some(_), _) => talk.begin_here(),
            (None, _) => {}
        }
        talk
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// A link to a deck or a scene that is followed inside the page, after the address itself was taken over.
    fn follow_links(self) {
        EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
            let (route, _) = Route::parse(&address_now());
            self.take_link(&route.scenario);
            if let (Some(number), View::Present) = (route.stage, route.view) {
                self.show(usize::from(number) - 1);
            }
        })
        .forget();
    }

    pub(crate) fn refuse(self, text: Text) {
        self.notices.show(Notice::of(|lang| lang.of(text).to_owned()));
    }

    pub(crate) fn is_on(self) -> bool {
        self.at.get().is_some()
    }

    pub(crate) fn count(self) -> usize {
        self.with_deck(Deck::len)
    }

    /// The scene that is on.
    pub(crate) fn scene(self) -> Option<Scene> {
        let place = self.at.get()?;
        self.with_deck(|deck| deck.get(place).cloned())
    }

    /// Whether the scene that is on asks for guesses.
    pub(crate) fn is_guessing(self) -> bool {
        untrack(|| self.scene()).is_some_and(|scene| scene.focus == SceneFocus::Guess)
    }

    /// Puts a scene on, as it was written down; begins the talk when it has not begun.
    pub(crate) fn show(self, place: usize) {
        let count = untrack(|| self.count());
        let place = place.min(count.saturating_sub(1));
        let Some(scene) = untrack(|| self.with_deck(|deck| deck.get(place).cloned())) else {
            return;
        };
        self.begin();
        let now = self.screen.route_now();
        let (mut route, problems) = Route::parse(&scene.state);
        crate::state::report(self.notices, &problems);
        route.lang = now.lang;
        route.theme = now.theme;
        route.stage = u16::try_from(place + 1).ok();
        self.layer.set(Layer::None);
        self.guesses.set(Vec::new());
        self.revealed.set(false);
        self.table.begin(&route.scenario, self.notices);
        self.screen.set_route(route);
        self.entered.update(|count| *count = count.wrapping_add(1));
        self.cue();
    }

    fn begin(self) {
        if self.before.with_value(Option::is_some) {
            return;
        }
        let route = Route {
            stage: None,
            ..self.screen.route_now()
        };
        let history = self.table.history_now();
        self.before.set_value(Some(Before { route, history }));
        self.seconds.set(0);
        self.awake.hold();
        // A window of notes that outlived a reload is heard again.
        self.channel();
    }

    /// A talk that is on when the page opens: what stays behind at its end is the desk.
    fn begin_here(self) {
        self.begin();
        self.before.update_value(|before| {
            if let Some(before) = before {
                before.route.view = View::Present;
            }
        });
        self.cue();
    }

    /// Ends the talk; what was there before it is there again.
    pub(crate) fn leave(self) {
        hardware::leave_full();
        self.awake.release();
        self.say(&Message::Over);
        self.layer.set(Layer::None);
        self.spot.set(false);
        let before = self.before.try_update_value(Option::take).flatten();
        let now = self.screen.route_now();
        let mut route = Route {
            stage: None,
            ..now.clone()
        };
        if let Some(before) = before {
            self.table.put_back(before.history);
            route = Route {
                lang: now.lang,
                theme: now.theme,
                ..before.route
            };
        }
        self.screen.set_route(route);
    }

    /// The page is seen again: the lock that keeps it awake was dropped meanwhile.
    pub(crate) fn seen_again(self) {
        if untrack(|| self.at.get()).is_some() {
            self.awake.hold();
        }
    }

    pub(crate) fn act(self, act: Act) {
        let layer = self.layer.get_untracked();
        if layer == Layer::Blank {
            self.layer.set(Layer::None);
            return;
        }
        let place = self.at.get_untracked().unwrap_or_default();
        let last = untrack(|| self.count()).saturating_sub(1);
        let toggle = |wanted: Layer| self.layer.set(if layer == wanted { Layer::None } else { wanted });
        match act {
            Act::Next if place < last => self.show(place + 1),
            Act::Back if place > 0 => self.show(place - 1),
            Act::Next | Act::Back => {}
            Act::First => self.show(0),
            Act::Last => self.show(last),
            Act::Jump(number) => self.show(number.saturating_sub(1)),
            Act::Blank => toggle(Layer::Blank),
            Act::Grid => toggle(Layer::Grid),
            Act::Help => toggle(Layer::Help),
            Act::Leave if layer == Layer::None => self.leave(),
            Act::Leave => self.layer.set(Layer::None),
            Act::Full => hardware::toggle_full(),
            Act::Notes => self.notes.update(|on| *on = !*on),
            Act::Window => self.open_notes(),
            Act::Spot => self.spot.update(|on| *on = !*on),
            Act::Code => self.code.update(|on| *on = !*on),
            Act::Keep => self.keep(),
            Act::Guess => crate::present::stage::focus_guess(),
            Act::Reveal if self.is_guessing() => self.revealed.update(|on| *on = !*on),
            Act::Reveal => {}
            Act::Theme => self.next_theme(),
        }
    }

    fn next_theme(self) {
        let order = [Theme::Light, Theme::Dark, Theme::Projector];
        let now = order
            .iter()
            .position(|theme| *theme == self.screen.theme.get_untracked());
        self.screen
            .set_theme(order[now.map_or(0, |place| (place + 1) % order.len())]);
    }

    /// Sizes of charts follow the type of the stage.
    pub(crate) fn measure(self) {
        self.look.refresh();
    }
}
