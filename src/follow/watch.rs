//! Effects that let go of everything when they are dropped.

use super::follower::Follower;
use super::round::Turn;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Runs a function now and whenever a signal that it read has changed, handing it what it returned before.
pub(crate) struct Watch<T: 'static> {
    follower: Arc<Follower>,
    value: Rc<RefCell<Option<T>>>,
}

impl<T: 'static> Watch<T> {
    /// Starts with a value of an earlier watch, if there was one.
    pub(crate) fn new(mut show: impl FnMut(Option<T>) -> T + 'static, before: Option<T>) -> Self {
        let value = Rc::new(RefCell::new(before));
        let shown = Rc::clone(&value);
        let act = move || {
            let before = shown.borrow_mut().take();
            let now = show(before);
            *shown.borrow_mut() = Some(now);
        };
        let follower = Follower::new(Turn::of_effect(), Box::new(act));
        follower.catch_up();
        Self { follower, value }
    }

    /// Takes the value out, for a watch that comes in its place.
    pub(crate) fn take_value(&self) -> Option<T> {
        self.value.borrow_mut().take()
    }

    /// Looks at the value.
    pub(crate) fn with_value_mut<U>(&self, look: impl FnOnce(&mut T) -> U) -> Option<U> {
        self.value.borrow_mut().as_mut().map(look)
    }
}

impl<T: 'static> Drop for Watch<T> {
    fn drop(&mut self) {
        self.follower.leave();
        // The effect may be running: what it showed goes now, and with it the effects in it.
        drop(self.take_value());
    }
}
