//! Effects that let go of everything when they are dropped.

use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// Runs a function now and whenever a signal that it read has changed, handing it what it returned before.
pub(crate) struct Watch<T: 'static>(RenderEffect<T>);

impl<T: 'static> Watch<T> {
    /// Starts with a value of an earlier watch, if there was one.
    pub(super) fn new(show: impl FnMut(Option<T>) -> T + 'static, before: Option<T>) -> Self {
        Self(RenderEffect::new_with_value(show, before))
    }

    /// Takes the value out, for a watch that comes in its place.
    pub(super) fn take_value(&self) -> Option<T> {
        self.0.take_value()
    }

    /// Looks at the value.
    pub(super) fn with_value_mut<U>(&self, look: impl FnOnce(&mut T) -> U) -> Option<U> {
        self.0.with_value_mut(look)
    }
}

impl<T: 'static> Drop for Watch<T> {
    fn drop(&mut self) {
        // Signals that live as long as the page would keep an entry for every effect that ever read them.
        let subscriber = self.0.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
        // The effect's own task lets go of its value a moment later; until then effects in it would read signals that are gone.
        drop(self.0.take_value());
    }
}
