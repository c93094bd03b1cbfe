//! The table at work: it takes the scenario of the address and answers every change of it, once a frame.

use super::answer::{Odds, answer_to};
use super::table::read;
use super::told::Told;
use super::{Notice, Notices, Table};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::texts::problems;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use model::uncertainty::Spread;
use plan::OutcomeId;
use scenario::{History, Scenario, to_link};

/// The view is painted before 10,000 draws are made.
const DRAW_AFTER_MS: u32 = 60;

/// What a frame gives to draws that do not fit into one.
const SLICE_MS: f64 = 8.0;

impl Table {
    /// Puts the scenario of the address on the table, answers it, and answers every change from then on. One that leaves no plan path is not
    /// taken.
    pub(crate) fn start(self, query: &str, notices: Notices) {
        let chosen = read(query, notices);
        let (compare, focus) = (self.screen.compare.get_untracked(), self.screen.focus.get_untracked());
        let answered = answer_to(&chosen, compare, focus).map(|answer| (chosen, answer));
        let untouched = || {
            Some((
                Scenario::default(),
                answer_to(&Scenario::default(), compare, focus).ok()?,
            ))
        };
        if let Some((chosen, answer)) = answered.ok().or_else(untouched) {
            self.history.set(History::new(chosen));
            self.answer.set(answer);
        }
        let told = OutcomeId::ALL.map(|id| Memo::new(move |_| self.answer.with(|answer| Told::of(answer, id))));
        self.told.set_value(told.to_vec());
        let link = self.rested(move || self.history.with(|h| to_link(h.present())));
        self.link.set(Some(link));
        self.run_when_needed(notices);
    }

    /// Marks a run as needed at every change and runs once in the next frame.
    fn run_when_needed(self, notices: Notices) {
        Effect::watch(
            move || {
                (
                    self.with_scenario(|s| s.clone()),
                    self.screen.compare.get(),
                    self.screen.focus.get(),
                )
            },
            move |_, _, _| {
                let frame = gloo::render::request_animation_frame(move |_| self.run(notices));
                self.frame.set_value(Some(frame));
            },
            false,
        );
    }

    fn run(self, notices: Notices) {
        let chosen = self.scenario_now();
        let focus = self.screen.focus.get_untracked();
        match answer_to(&chosen, self.screen.compare.get_untracked(), focus) {
            Ok(mut answer) => {
                let drawn = self.odds.try_update_value(|odds| {
                    odds.as_mut()
                        .map(|odds| odds.of(answer.inputs, Spread::new(chosen.assumptions()), focus))
                });
                answer.chances = drawn.flatten();
                self.answer.set(answer);
                // Here and not in the turn after it: what follows is part of this frame.
                crate::follow::catch_up();
                self.draw_on();
            }
            Err(error) => notices.show(Notice {
                zh: problems::no_path(Lang::Zh, &error),
                en: problems::no_path(Lang::En, &error),
            }),
        }
        mark("answered");
    }

    /// Goes on with many draws in the next frame, as long as there are some to make: the page answers in between, and a move begins
    /// them anew.
    fn draw_on(self) {
        let is_due = self.odds.with_value(|odds| odds.as_ref().is_some_and(Odds::is_due));
        let next = is_due.then(|| gloo::render::request_animation_frame(move |_| self.draw_slice()));
        self.slice.set_value(next);
    }

    fn draw_slice(self) {
        let Some(clock) = gloo::utils::window().performance() else {
            return;
        };
        let end = clock.now() + SLICE_MS;
        let done = self
            .odds
            .try_update_value(|odds| odds.as_mut().is_none_or(|odds| odds.work(|| clock.now() < end)));
        if done == Some(true) {
            let focus = self.screen.focus.get_untracked();
            let told = self
                .odds
                .try_update_value(|odds| odds.as_mut().map(|odds| odds.told(focus)));
            self.answer.update(|answer| answer.chances = told.flatten());
        }
        self.draw_on();
    }

    /// Draws the random numbers, for which no view need wait.
    pub(crate) fn draw_soon(self, notices: Notices) {
        Timeout::new(DRAW_AFTER_MS, move || {
            let chosen = self.scenario_now();
            self.odds.set_value(Odds::new(&chosen).ok());
            self.run(notices);
        })
        .forget();
    }

    /// The chances of this moment, drawn once and not again: for paper, where nothing moves.
    pub(crate) fn draw_once(self, notices: Notices) {
        self.odds.set_value(Odds::new(&self.scenario_now()).ok());
        self.run(notices);
        self.odds.set_value(None);
        self.slice.set_value(None);
    }

    /// The scenario's part of the address at this moment.
    pub(crate) fn query_now(self) -> String {
        self.history.with_untracked(|h| to_link(h.present()))
    }
}

/// A User Timing mark once the effects of the moment have reached the page.
pub(crate) fn mark_after_rendering(name: &'static str) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        mark(name);
    });
}

/// It takes the place of the one before: a browser keeps all marks of a long day otherwise.
fn mark(name: &'static str) {
    if let Some(performance) = gloo::utils::window().performance() {
        performance.clear_marks_with_mark_name(name);
        let _ = performance.mark(name);
    }
}
