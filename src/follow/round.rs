//! Who has to run, and when.

use super::follower::Follower;
use leptos::prelude::queue_microtask;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Weak;

/// When a follower runs: derived values before what shows them, and older ones first. What others are made of, or stand in, is older than they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// Of a derived value.
    Value(u64),
    /// Of what changes the page.
    Effect(u64),
}

#[derive(Default)]
struct Round {
    made: Cell<u64>,
    values: RefCell<BTreeMap<Turn, Weak<Follower>>>,
    effects: RefCell<BTreeMap<Turn, Weak<Follower>>>,
    is_asked: Cell<bool>,
    is_settling: Cell<bool>,
}

thread_local! {
    static ROUND: Round = Round::default();
}

impl Turn {
    /// Of a derived value that is made now.
    pub(super) fn of_value() -> Self {
        Self::Value(next())
    }

    /// Of an effect that is made now.
    pub(super) fn of_effect() -> Self {
        Self::Effect(next())
    }
}

fn next() -> u64 {
    ROUND.with(|round| {
        round.made.set(round.made.get() + 1);
        round.made.get()
    })
}

/// Takes a follower into the round of this turn of the browser.
pub(super) fn join(turn: Turn, follower: Weak<Follower>) {
    ROUND.with(|round| {
        let list = match turn {
            Turn::Value(_) => &round.values,
            Turn::Effect(_) => &round.effects,
        };
        list.borrow_mut().insert(turn, follower);
        if !round.is_asked.replace(true) {
            queue_microtask(catch_up);
        }
    });
}

/// Makes all derived values anew that are out of date. One that asks for another meanwhile gets it as it stands, and is made again when it changes.
pub(super) fn settle() {
    ROUND.with(|round| {
        if !round.is_settling.replace(true) {
            while run_first(&round.values) {}
            round.is_settling.set(false);
        }
    });
}

/// Runs all that is due now.
pub(crate) fn catch_up() {
    ROUND.with(|round| {
        round.is_asked.set(false);
        settle();
        while run_first(&round.effects) {
            settle();
        }
    });
}

fn run_first(list: &RefCell<BTreeMap<Turn, Weak<Follower>>>) -> bool {
    let first = list.borrow_mut().pop_first();
    if let Some((_, follower)) = &first
        && let Some(follower) = follower.upgrade()
    {
        follower.catch_up();
    }
    first.is_some()
}
