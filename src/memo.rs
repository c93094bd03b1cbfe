//! Derived values and effects that let go of everything when the part of the page that made them goes.

use leptos::prelude::{GetUntracked, Memo as Graph, Owner, Signal, Track};
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{AnySubscriber, Observer, Subscriber, ToAnySubscriber};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value without its type; what is worked out anew and is the same keeps its place.
type Kept = Arc<dyn Any + Send + Sync>;
/// Makes the value from the one before, and says whether it is another one.
type Make = Box<dyn Fn(Option<Kept>) -> (Kept, bool) + Send + Sync>;

/// A value derived from signals, worked out when it is read and something it was made of has changed. Those who read it hear of
/// it only when it is another value than before. The code behind it is the same for all types.
pub(crate) struct Memo<T: 'static> {
    graph: Graph<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T: Send + Sync + 'static> Memo<T> {
    /// How the value is made; what was there before is handed in.
    #[track_caller]
    pub(crate) fn new(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let make = move |before: Option<Kept>| {
            let old = before.as_deref().and_then(<dyn Any + Send + Sync>::downcast_ref::<T>);
            let new = make(old);
            match (old == Some(&new), before) {
                (true, Some(before)) => (before, false),
                _ => (Arc::new(new) as Kept, true),
            }
        };
        Self {
            graph: graph(Box::new(make)),
            of: PhantomData,
        }
    }

    /// Looks at the value and follows it.
    #[track_caller]
    pub(crate) fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.graph.track();
        self.with_untracked(look)
    }

    /// Looks at the value without following it.
    #[track_caller]
    pub(crate) fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        let kept = self.graph.get_untracked();
        let Some(value) = kept.downcast_ref() else {
            unreachable!("a memo holds values of the type that it was made for")
        };
        look(value)
    }

    /// The value, which is followed.
    #[track_caller]
    pub(crate) fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, which is followed; nothing once the part of the page that made it is gone.
    pub(crate) fn try_get(self) -> Option<T>
    where
        T: Clone,
    {
        self.graph.track();
        self.graph.try_get_untracked()?.downcast_ref().cloned()
    }

    /// The value of the moment.
    #[track_caller]
    pub(crate) fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

/// Called in an effect that reads what lives longer than the effect does.
pub(crate) fn let_go_with_owner() {
    if let Some(effect) = Observer::get() {
        leave_with_owner(effect);
    }
}

/// Signals that live as long as the page would keep an entry for everything that ever read them: it leaves their lists when its owner goes.
fn leave_with_owner(reader: AnySubscriber) {
    Owner::on_cleanup(move || reader.clear_sources(&reader));
}

#[track_caller]
fn graph(make: Make) -> Graph<Kept> {
    let memo = ArcMemo::new_owning(make);
    leave_with_owner(memo.to_any_subscriber());
    memo.into()
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    #[track_caller]
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}
