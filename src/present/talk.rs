//! The talk as a context: the deck, which scene is on, and what the stage shows around it.

use super::channel::Channel;
use super::fill;
use super::guess::Guess;
use super::hardware::{self, Awake};
use super::keys::Act;
use super::message::{Cue, Message, Step};
use crate::i18n::Lang;
use crate::i18n::texts::{present as texts, shell};
use crate::io;
use crate::route::{Route, Theme, View};
use crate::state::{Look, Notice, Notices, Screen, Table, page_address};
use gloo::events::EventListener;
use leptos::prelude::*;
use plan::{SceneFocus, Text};
use scenario::{Deck, History, ReadDeck, Scenario, Scene, Words, deck_from_json, deck_to_json};

const KEY: &str = "sandtable.deck";
/// The parameter that carries a deck in a link, and that of the window with the notes.
const DECK_PARAMETER: &str = "deck=";
const NOTES_PARAMETER: &str = "notes=1";

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
    channel: StoredValue<Option<Channel>, LocalStorage>,
    /// The last step taken for the window of the notes.
    stepped: StoredValue<u32>,
    awake: Awake,
}

/// Whether the address asks for the window with the notes.
pub(crate) fn wants_notes(route: &Route) -> bool {
    route.view == View::Present && route.scenario.split('&').any(|entry| entry == NOTES_PARAMETER)
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
            channel: StoredValue::new_local(None),
            stepped: StoredValue::new(0),
            awake: Awake::new(),
        };
        talk.recall();
        io::watch(KEY, move |former| talk.follow(former));
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
            let (route, _) = Route::parse(&gloo::utils::window().location().hash().unwrap_or_default());
            self.take_link(&route.scenario);
            if let (Some(number), View::Present) = (route.stage, route.view) {
                self.show(usize::from(number) - 1);
            }
        })
        .forget();
    }

    // ── The deck ──

    /// Follows the deck.
    pub(crate) fn with_deck<T>(self, look: impl FnOnce(&Deck) -> T) -> T {
        self.deck.with(|history| look(history.present()))
    }

    pub(crate) fn can_undo(self) -> bool {
        self.deck.with(History::can_undo)
    }

    pub(crate) fn can_redo(self) -> bool {
        self.deck.with(History::can_redo)
    }

    pub(crate) fn undo(self) {
        self.deck.update(|history| {
            history.undo();
        });
        self.keep_on_device();
    }

    pub(crate) fn redo(self) {
        self.deck.update(|history| {
            history.redo();
        });
        self.keep_on_device();
    }

    /// Changes the deck as a step of its own.
    pub(crate) fn change<T>(self, change: impl FnOnce(&mut Deck) -> T) -> T {
        let mut deck = untrack(|| self.with_deck(Clone::clone));
        let result = change(&mut deck);
        self.deck.update(|history| history.record(deck));
        self.keep_on_device();
        result
    }

    /// Moves a scene within a gesture: however far it is dragged, it is one step back.
    pub(crate) fn drag(self, from: usize, to: usize) {
        let mut deck = untrack(|| self.with_deck(Clone::clone));
        deck.move_to(from, to);
        self.deck.update(|history| history.record_in(1, deck));
    }

    /// Ends the gesture.
    pub(crate) fn settle(self) {
        self.deck.update_untracked(History::end_gesture);
        self.keep_on_device();
    }

    fn recall(self) {
        let Ok(Some(text)) = io::load(KEY) else { return };
        let read = deck_from_json(&text);
        self.tell(&read);
        if !read.diagnostics.is_empty() {
            io::set_aside(KEY, &text);
        }
        if !read.deck.is_empty() || read.diagnostics.is_empty() {
            self.deck.set(History::new(read.deck));
        }
    }

    /// Another window has kept another deck. This one takes it over, as a step, when it had the former one and no talk is on; otherwise
    /// it keeps its own, and the other's text is set aside.
    fn follow(self, former: Option<String>) {
        let Ok(Some(text)) = io::load(KEY) else { return };
        let former = former.map_or_else(Deck::ready, |text| deck_from_json(&text).deck);
        let had_it = untrack(|| !self.visiting.get() && !self.is_on() && self.with_deck(|deck| *deck == former));
        if had_it {
            let deck = deck_from_json(&text).deck;
            self.deck.update(|history| history.record(deck));
        } else {
            io::set_aside(KEY, &text);
        }
    }

    fn keep_on_device(self) {
        if self.visiting.get_untracked() {
            return;
        }
        let text = untrack(|| self.with_deck(deck_to_json));
        if io::store(KEY, &text).is_err() {
            self.notices
                .show(Notice::of(|lang| lang.of(texts::NOT_KEPT).to_owned()));
        }
    }

    /// A deck from a link or a file is shown, and kept only when the person says so.
    pub(crate) fn visit(self, deck: Deck) {
        self.visiting.set(true);
        self.deck.set(History::new(deck));
    }

    /// Keeps the visiting deck in place of the own one.
    pub(crate) fn adopt(self) {
        self.visiting.set(false);
        self.keep_on_device();
    }

    /// Lets the visiting deck go.
    pub(crate) fn go_home(self) {
        self.visiting.set(false);
        self.deck.set(History::new(Deck::ready()));
        self.recall();
    }

    /// The deck that an address carries, if it does.
    pub(crate) fn take_link(self, query: &str) {
        let Some(text) = query.split('&').find_map(|entry| entry.strip_prefix(DECK_PARAMETER)) else {
            return;
        };
        let read = scenario::deck_from_link(text);
        self.tell(&read);
        if !read.deck.is_empty() {
            self.visit(read.deck);
        }
    }

    pub(crate) fn tell(self, read: &ReadDeck) {
        for found in &read.diagnostics {
            self.notices.show(Notice::of(|lang| texts::wrong(lang, found)));
        }
    }

    /// Title of a scene in the language of the moment.
    pub(crate) fn title(self, lang: Lang, scene: &Scene, place: usize) -> String {
        let title = fill::words(lang, &scene.title);
        if title.is_empty() {
            texts::untitled(lang, place + 1)
        } else {
            title
        }
    }

    /// The state of this moment, without language, theme and talk: what a scene holds.
    fn state(self) -> String {
        let route = Route {
            lang: None,
            theme: None,
            stage: None,
            scenario: self.table.query_now(),
            ..self.screen.route_now()
        };
        route.fragment()
    }

    /// Adds the view of this moment at the end of the deck, or says why not.
    pub(crate) fn add_view(self) {
        let route = self.screen.route_now();
        let name = |lang: Lang| {
            let view = lang.of(shell::view_name(route.view));
            let of = match route.view {
                View::WhatIf | View::Indicators => Some(lang.of(self.screen.focus.get_untracked().def().name)),
                View::Map => route
                    .district
                    .and_then(plan::district)
                    .map(|district| lang.of(district.name)),
                _ => None,
            };
            of.map_or_else(|| view.to_owned(), |of| format!("{view} · {of}"))
        };
        let scene = Scene {
            title: Words {
                zh: name(Lang::Zh),
                en: name(Lang::En),
            },
            state: self.state(),
            focus: match route.view {
                View::WhatIf => SceneFocus::Chart,
                View::Map => SceneFocus::Map,
                _ => SceneFocus::View,
            },
            levers: Vec::new(),
            notes: Words::default(),
        };
        self.insert(usize::MAX, scene);
    }

    fn insert(self, place: usize, scene: Scene) {
        let Some(place) = self.change(|deck| deck.insert(place, scene)) else {
            self.notices.show(Notice::of(|lang| lang.of(texts::FULL).to_owned()));
            return;
        };
        self.notices
            .show_with_undo(Notice::of(|lang| texts::added(lang, place + 1)), move || self.undo());
    }

    pub(crate) fn remove(self, place: usize) {
        let Some(scene) = self.change(|deck| deck.remove(place)) else {
            return;
        };
        let notice = Notice::of(|lang| texts::removed(lang, &self.title(lang, &scene, place)));
        self.notices.show_with_undo(notice, move || {
            let scene = scene.clone();
            self.change(|deck| deck.insert(place, scene));
        });
    }

    // ── The stage ──

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
    }

    /// A talk that is on when the page opens: what stays behind at its end is the desk.
    fn begin_here(self) {
        self.begin();
        self.before.update_value(|before| {
            if let Some(before) = before {
                before.route.view = View::Present;
            }
        });
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
            Act::Guess => super::stage::focus_guess(),
            Act::Reveal if self.is_guessing() => self.revealed.update(|on| *on = !*on),
            Act::Reveal => {}
            Act::Theme => self.next_theme(),
        }
    }

    /// The scene as it is now, behind the one it came from.
    fn keep(self) {
        let Some((place, scene)) = untrack(|| Some((self.at.get()?, self.scene()?))) else {
            return;
        };
        let title = |lang| texts::kept_title(lang, &self.title(lang, &scene, place));
        let kept = Scene {
            title: Words {
                zh: title(Lang::Zh),
                en: title(Lang::En),
            },
            state: self.state(),
            focus: if scene.focus == SceneFocus::Guess {
                SceneFocus::Chart
            } else {
                scene.focus
            },
            ..scene.clone()
        };
        self.insert(place + 1, kept);
        self.cue();
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

    // ── The window with the notes ──

    fn channel(self) -> Channel {
        if let Some(open) = self.channel.with_value(|channel| *channel) {
            return open;
        }
        let open = Channel::open(move |message| match message {
            Message::Hello => {
                self.stepped.set_value(0);
                self.cue();
            }
            Message::Step(step) => self.step(step),
            Message::At(_) | Message::Over => {}
        });
        self.channel.set_value(Some(open));
        open
    }

    /// A step the notes ask for; both ways of the channel may bring it.
    fn step(self, step: Step) {
        if step.count > self.stepped.get_value() {
            self.stepped.set_value(step.count);
            self.act(if step.back { Act::Back } else { Act::Next });
        }
    }

    fn open_notes(self) {
        let channel = self.channel();
        let lang = self.screen.lang.get_untracked().code();
        let address = format!("{}#/present?lang={lang}&{NOTES_PARAMETER}", page_address());
        let window = gloo::utils::window()
            .open_with_url_and_target_and_features(&address, "sandtable-notes", "popup,width=760,height=620")
            .ok()
            .flatten();
        if window.is_none() {
            self.notices.show(Notice::of(|lang| lang.of(texts::POPUP).to_owned()));
        }
        channel.set_other(window);
    }

    fn say(self, message: &Message) {
        if let Some(channel) = self.channel.with_value(|channel| *channel) {
            channel.send(message);
        }
    }

    /// Tells the other window where the talk stands.
    pub(crate) fn cue(self) {
        let lang = self.screen.lang.get_untracked();
        let cue = untrack(|| {
            let (place, scene) = (self.at.get()?, self.scene()?);
            let next = self.with_deck(|deck| deck.get(place + 1).map(|next| self.title(lang, next, place + 1)));
            let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            Some(Cue {
                number: number(place + 1),
                count: number(self.count()),
                seconds: self.seconds.get(),
                title: self.title(lang, &scene, place),
                notes: fill::words(lang, &scene.notes),
                next: next.unwrap_or_default(),
            })
        });
        if let Some(cue) = cue {
            self.say(&Message::At(cue));
        }
    }

    pub(crate) fn refuse(self, text: Text) {
        self.notices.show(Notice::of(|lang| lang.of(text).to_owned()));
    }
}
