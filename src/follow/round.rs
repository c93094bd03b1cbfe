//! Who has to run, and when.

use super::follower::Follower;
use leptos::prelude::queue_microtask;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::collections::BinaryHeap;
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
    due: RefCell<BinaryHeap<Due>>,
    is_asked: Cell<bool>,
    is_settling: Cell<bool>,
}

/// A follower that has to run; the greatest is the one whose turn comes first.
struct Due {
    turn: Turn,
    follower: Weak<Follower>,
}

impl Ord for Due {
    fn cmp(&self, other: &Self) -> Ordering {
        other.turn.cmp(&self.turn)
    }
}

impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Due {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

impl Eq for Due {}

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
        round.due.borrow_mut().push(Due { turn, follower });
        if !round.is_asked.replace(true) {
            queue_microtask(catch_up);
        }
    });
}

/// Makes all derived values anew that are out of date. One that asks for another meanwhile gets it as it stands, and is made again when it changes.
pub(super) fn settle() {
    ROUND.with(|round| {
        if !round.is_settling.replace(true) {
            while round.run_first(|turn| matches!(turn, Turn::Value(_))) {}
            round.is_settling.set(false);
        }
    });
}

/// Runs all that is due now.
pub(crate) fn catch_up() {
    ROUND.with(|round| {
        round.is_asked.set(false);
        settle();
        while round.run_first(|_| true) {
            settle();
        }
    });
}

impl Round {
    /// Runs the one whose turn it is, if it is one of those; whether it was.
    fn run_first(&self, is_one: fn(Turn) -> bool) -> bool {
        let mut due = self.due.borrow_mut();
        if !due.peek().is_some_and(|first| is_one(first.turn)) {
            return false;
        }
        let first = due.pop();
        // What runs may add to the list.
        drop(due);
        if let Some(follower) = first.and_then(|first| first.follower.upgrade()) {
            follower.catch_up();
        }
        true
    }
}
