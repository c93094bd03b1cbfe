//! The sand table: what a person has chosen, and what the books answer.
//!
//! A move changes the scenario and nothing else; one run a frame (`run.rs`) turns the newest scenario into an [`Answer`], and every
//! number, path, mark and chart reads the same answer.

use super::answer::{Answer, Odds, Sway};
use super::replay::Replay;
use super::told::Told;
use super::{Notice, Notices, Screen, percent_words};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::texts::{problems, sand};
use crate::scenarios::knob::Knob;
use gloo::render::AnimationFrame;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use model::PathError;
use plan::{LeverId, OutcomeId, Preset};
use scenario::{History, Problem, Scenario};

const OUTCOMES: usize = OutcomeId::ALL.len();
const REST_MS: u32 = 250;

/// The sand table as a context.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    pub(super) screen: Screen,
    pub(super) history: RwSignal<History<Scenario>>,
    pub(super) replay: Replay,
    pub(crate) answer: RwSignal<Answer>,
    /// The answer by outcome, once the table has started.
    pub(super) told: StoredValue<Vec<Memo<Told>>>,
    /// The scenario as the address says it, once the table has started.
    pub(super) link: RwSignal<Option<Memo<String>>>,
    /// Whether a hand is on a slider. Links and address wait until it rests.
    pub(super) is_moving: RwSignal<bool>,
    pub(super) rest: StoredValue<Option<Timeout>, LocalStorage>,
    pub(super) frame: StoredValue<Option<AnimationFrame>, LocalStorage>,
    pub(super) odds: StoredValue<Option<Odds>, LocalStorage>,
    pub(super) slice: StoredValue<Option<AnimationFrame>, LocalStorage>,
}

/// How something stands that a slider sets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Setting {
    /// In its unit.
    pub(crate) value: f64,
    /// What its word is relative to: the plan path's value of a lever, what the plan prints, or what holds in general.
    pub(crate) usual: f64,
    /// Whether a person has set it.
    pub(crate) is_own: bool,
}

impl Table {
    /// The untouched table, so that the first view has numbers. [`Self::start`] puts on it what the address says.
    ///
    /// # Errors
    /// When even the untouched tables leave no plan path.
    pub(crate) fn provide(screen: Screen) -> Result<Self, PathError> {
        let table = Self {
            screen,
            history: RwSignal::new(History::new(Scenario::default())),
            replay: Replay::new(),
            answer: RwSignal::new(Answer::untouched()?),
            told: StoredValue::default(),
            link: RwSignal::new(None),
            is_moving: RwSignal::new(false),
            rest: StoredValue::new_local(None),
            frame: StoredValue::new_local(None),
            odds: StoredValue::new_local(None),
            slice: StoredValue::new_local(None),
        };
        provide_context(table);
        Ok(table)
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// The scenario's part of the address: of the last time a hand rested, or, as long as nothing has been put on the table, what the address itself
    /// says.
    pub(crate) fn query(self) -> String {
        match self.link.get() {
            Some(link) => link.get(),
            None => self.screen.route().scenario,
        }
    }

    /// Takes over the scenario of an address as a step that can be undone.
    pub(crate) fn follow(self, query: &str, notices: Notices) {
        let mut next = read(query, notices);
        let now = self.history.with_untracked(|h| h.present().clone());
        // A link says little about actual values; one that says nothing leaves them.
        if query.is_empty() {
            next.take_records(&now);
        } else {
            next.carry_records(&now);
        }
        self.step(|h| h.record(next));
    }

    /// Starts over with a scenario, without a step back.
    pub(crate) fn begin_with(self, scenario: Scenario) {
        self.history.set(History::new(scenario));
    }

    /// The scenario as chosen, or as a replay shows it.
    pub(crate) fn with_scenario<T>(self, look: impl FnOnce(&Scenario) -> T) -> T {
        self.replay.with(|shown| match shown {
            Some(shown) => look(shown),
            None => self.history.with(|h| look(h.present())),
        })
    }

    /// The same without following.
    pub(super) fn scenario_now(self) -> Scenario {
        let shown = self.replay.with_untracked(|shown| shown.cloned());
        shown.unwrap_or_else(|| self.history.with_untracked(|h| h.present().clone()))
    }

    fn step(self, step: impl FnOnce(&mut History<Scenario>)) {
        self.come_to_rest();
        self.take(step);
    }

    /// Every step ends a replay: what a person does comes first.
    fn take(self, step: impl FnOnce(&mut History<Scenario>)) {
        self.replay.stop();
        self.history.update(step);
    }

    /// As long as one movement follows another, the hand is on the slider, whatever the browser says of its end.
    fn move_on(self) {
        if !self.is_moving.get_untracked() {
            self.is_moving.set(true);
        }
        self.rest
            .set_value(Some(Timeout::new(REST_MS, move || self.is_moving.set(false))));
    }

    /// Words that nobody sees need not follow every movement: those of the last time the hand rested.
    pub(crate) fn rested(self, words: impl Fn() -> String + 'static) -> Memo<String> {
        Memo::new(move |before: Option<&String>| {
            let held = before.filter(|_| self.is_moving.get());
            held.map_or_else(&words, String::clone)
        })
    }

    fn come_to_rest(self) {
        self.rest.set_value(None);
        if self.is_moving.get_untracked() {
            self.is_moving.set(false);
        }
    }

    /// Changes the scenario as a step of its own.
    pub(crate) fn change(self, change: impl FnOnce(&mut Scenario) -> Result<(), Problem>) -> Result<(), Problem> {
        let mut next = self.history.with_untracked(|h| h.present().clone());
        let result = change(&mut next);
        self.step(|h| h.record(next));
        result
    }

    /// Puts another scenario on the table as a step that can be undone.
    pub(crate) fn open(self, scenario: Scenario) {
        self.step(|h| h.record(scenario));
    }

    /// The scenario of an address with nothing before it: where a scene of a talk begins.
    pub(crate) fn begin(self, query: &str, notices: Notices) {
        self.history.set(History::new(read(query, notices)));
    }

    /// What was chosen so far, with the way there.
    pub(crate) fn history_now(self) -> History<Scenario> {
        self.history.get_untracked()
    }

    /// Puts back what [`Self::history_now`] gave.
    pub(crate) fn put_back(self, history: History<Scenario>) {
        self.history.set(history);
    }

    /// Changes the scenario within a gesture: the whole drag is one step back.
    fn change_in(self, gesture: u64, change: impl FnOnce(&mut Scenario)) {
        self.move_on();
        self.take(|h| {
            let mut next = h.present().clone();
            change(&mut next);
            h.record_in(gesture, next);
        });
    }

    /// The value of a lever: a person's own at once, the ready-made one from the last run.
    pub(crate) fn lever(self, id: LeverId) -> f64 {
        let own = self.with_scenario(|s| s.own(id));
        own.unwrap_or_else(|| self.answer.with(|a| a.inputs.levers.get(id)))
    }

    /// The lever's value on the plan path.
    pub(crate) fn plan_lever(self, id: LeverId) -> f64 {
        self.answer.with(|a| a.plan_levers.get(id))
    }

    /// The lever's value that alone would meet the target of the outcome, when that one is in focus and such a value exists.
    pub(crate) fn needed_lever(self, outcome: OutcomeId, id: LeverId) -> Option<f64> {
        self.sway(outcome, id).needed
    }

    /// What a lever means for an outcome; nothing unless that outcome is in focus.
    pub(crate) fn sway(self, outcome: OutcomeId, id: LeverId) -> Sway {
        if self.screen.focus.get() == outcome {
            self.answer.with(|a| a.sway[id.index()])
        } else {
            Sway::default()
        }
    }

    /// What the answer says of one outcome.
    pub(super) fn told(self, id: OutcomeId) -> Told {
        let told = self.told.with_value(|told| told.get(id.index()).copied());
        told.and_then(Memo::try_get)
            .unwrap_or_else(|| self.answer.with(|answer| Told::of(answer, id)))
    }

    /// Sets a lever as a step of its own.
    pub(crate) fn set_lever(self, id: LeverId, value: f64) {
        self.put(Knob::Lever(id), value);
    }

    /// The value of anything that a slider sets.
    pub(crate) fn value(self, knob: Knob) -> f64 {
        match knob {
            Knob::Lever(id) => self.lever(id),
            _ => self.with_scenario(|s| knob.own(s).or_else(|| knob.ready(s)).unwrap_or_default()),
        }
    }

    /// The same with what belongs to it.
    pub(crate) fn setting(self, knob: Knob) -> Setting {
        Setting {
            value: self.value(knob),
            usual: self.usual(knob),
            is_own: self.with_scenario(|s| knob.own(s).is_some()),
        }
    }

    fn usual(self, knob: Knob) -> f64 {
        match knob {
            Knob::Lever(id) => self.plan_lever(id),
            _ => knob
                .printed()
                .or_else(|| self.with_scenario(|s| knob.ready(s)))
                .unwrap_or_default(),
        }
    }

    // Slider and field hold the value in range; the scenario keeps it so for everyone else.
    pub(crate) fn drag(self, knob: Knob, value: f64) {
        self.change_in(knob.gesture(), |s| drop(knob.set(s, Some(value))));
    }

    /// Sets it as a step of its own.
    pub(crate) fn put(self, knob: Knob, value: f64) {
        let _ = self.change(|s| knob.set(s, Some(value)));
    }

    /// Gives it back to what is ready-made.
    pub(crate) fn reset(self, knob: Knob) {
        let _ = self.change(|s| knob.set(s, None));
    }

    /// Gives several back as one step.
    pub(crate) fn reset_several(self, knobs: &[Knob]) {
        let _ = self.change(|s| knobs.iter().try_for_each(|knob| knob.set(s, None)));
    }

    /// Ends a gesture.
    pub(crate) fn settle(self) {
        self.history.update_untracked(History::end_gesture);
        self.come_to_rest();
    }

    pub(crate) fn preset(self) -> &'static Preset {
        self.with_scenario(Scenario::preset)
    }

    pub(crate) fn choose_preset(self, id: &str) {
        if let Some(preset) = preset_of(id) {
            let _ = self.change(|s| {
                s.set_preset(preset);
                Ok(())
            });
        }
    }

    pub(crate) fn comparison(self) -> &'static Preset {
        self.screen.compare.get()
    }

    pub(crate) fn compare_with(self, id: &str) {
        if let Some(preset) = preset_of(id) {
            self.screen.set_compare(preset);
        }
    }

    /// Whether nothing differs from the ready-made scenario.
    pub(crate) fn is_as_provided(self) -> bool {
        self.with_scenario(|s| s.own_levers().next().is_none() && *s == as_provided(s))
    }

    /// Levers and timing back to the ready-made scenario; actual values stay.
    pub(crate) fn reset_all(self) {
        let _ = self.change(|s| {
            *s = as_provided(s);
            Ok(())
        });
    }

    pub(crate) fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    pub(crate) fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    pub(crate) fn undo(self) {
        self.step(|h| {
            h.undo();
        });
    }

    pub(crate) fn redo(self) {
        self.step(|h| {
            h.redo();
        });
    }

    /// "16 项中 14 项达标".
    pub(crate) fn met_words(self, lang: Lang) -> String {
        let met = self
            .answer
            .with(|a| a.targets.iter().filter(|t| t.met == Ok(true)).count());
        sand::met_count(lang, met, OUTCOMES)
    }
}

impl Table {
    /// The chance of meeting all targets together, in words; empty until the draws are made.
    pub(crate) fn joint_words(self, lang: Lang) -> String {
        let joint = self.answer.with(|a| a.chances.map(|c| c.joint));
        joint.map_or_else(String::new, |chance| sand::jointly(lang, &percent_words(chance)))
    }
}

fn preset_of(id: &str) -> Option<&'static Preset> {
    plan::presets().iter().find(|preset| preset.id == id)
}

/// The scenario with untouched levers and assumptions, and the actual values of the given one.
fn as_provided(chosen: &Scenario) -> Scenario {
    let mut fresh = Scenario::new(chosen.preset());
    fresh.take_records(chosen);
    fresh
}

pub(super) fn read(query: &str, notices: Notices) -> Scenario {
    let read = scenario::from_link(query);
    for diagnostic in &read.diagnostics {
        notices.show(Notice {
            zh: problems::in_link(Lang::Zh, diagnostic),
            en: problems::in_link(Lang::En, diagnostic),
        });
    }
    read.scenario
}
