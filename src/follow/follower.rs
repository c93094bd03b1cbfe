//! Something that runs again when what it read has changed.

use super::round::{self, Turn};
use leptos::prelude::Owner;
use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

type Act = Box<dyn FnMut()>;

/// One follower, whatever it does.
pub(super) struct Follower {
    turn: Turn,
    is_due: AtomicBool,
    sources: Mutex<Vec<Read>>,
    /// Of what is made while it runs; goes when it runs again.
    owner: Owner,
    act: SendWrapper<RefCell<Option<Act>>>,
    me: Weak<Self>,
}

/// A signal that was read, and whether the last run has read it too.
struct Read {
    source: AnySource,
    is_current: bool,
}

impl Follower {
    /// One that has not run yet.
    pub(super) fn new(turn: Turn, act: Act) -> Arc<Self> {
        Arc::new_cyclic(|me| Self {
            turn,
            is_due: AtomicBool::new(true),
            sources: Mutex::default(),
            owner: Owner::new(),
            act: SendWrapper::new(RefCell::new(Some(act))),
            me: Weak::clone(me),
        })
    }

    /// Runs when something that it read has changed, or when it never did.
    pub(super) fn catch_up(&self) {
        if self.is_due.swap(false, Ordering::Relaxed) {
            // Taken out while it runs: what it reads may lead back here.
            let act = self.act.borrow_mut().take();
            if let Some(mut act) = act {
                self.forget_reading();
                let me = self.as_subscriber();
                self.owner.with_cleanup(|| me.with_observer(&mut act));
                *self.act.borrow_mut() = Some(act);
                self.leave_unread(&me);
            }
        }
    }

    /// Leaves the lists of all that it read.
    pub(super) fn leave(&self) {
        self.clear_sources(&self.as_subscriber());
    }

    fn as_subscriber(&self) -> AnySubscriber {
        AnySubscriber(
            Weak::as_ptr(&self.me).addr(),
            Weak::clone(&self.me) as Weak<dyn Subscriber + Send + Sync>,
        )
    }

    fn with_sources<T>(&self, look: impl FnOnce(&mut Vec<Read>) -> T) -> T {
        look(&mut self.sources.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn forget_reading(&self) {
        self.with_sources(|sources| sources.iter_mut().for_each(|read| read.is_current = false));
    }

    fn leave_unread(&self, me: &AnySubscriber) {
        let left: Vec<Read> = self.with_sources(|sources| sources.extract_if(.., |read| !read.is_current).collect());
        for read in left {
            read.source.remove_subscriber(me);
        }
    }

    fn mark(&self) {
        if !self.is_due.swap(true, Ordering::Relaxed) {
            round::join(self.turn, Weak::clone(&self.me));
        }
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.leave();
    }
}

impl ReactiveNode for Follower {
    fn mark_dirty(&self) {
        self.mark();
    }

    fn mark_check(&self) {
        self.mark();
    }

    /// Who follows a derived value follows its trigger.
    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl Subscriber for Follower {
    fn add_source(&self, source: AnySource) {
        self.with_sources(|sources| match sources.iter_mut().find(|read| read.source == source) {
            Some(known) => known.is_current = true,
            None => sources.push(Read {
                source,
                is_current: true,
            }),
        });
    }

    fn clear_sources(&self, me: &AnySubscriber) {
        for read in self.with_sources(mem::take) {
            read.source.remove_subscriber(me);
        }
    }
}
