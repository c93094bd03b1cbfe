//! Derived values.

use super::follower::Follower;
use super::round::{self, Turn};
use leptos::prelude::{ArcTrigger, GetValue, Notify, Signal, StoredValue, Track};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError};

/// A value without its type; what is worked out anew and is the same keeps its place.
type Kept = Arc<dyn Any + Send + Sync>;
/// Makes the value from the one before; nothing when it is the same.
type Make = Box<dyn Fn(Option<&Kept>) -> Option<Kept>>;

/// A value derived from signals, worked out when it is first read and again when something it was made of has changed. Those who read it hear of
/// it only when it is another value than before. The code behind it is the same for all types.
pub(crate) struct Memo<T: 'static> {
    derived: StoredValue<Arc<Derived>>,
    of: PhantomData<fn() -> T>,
}

struct Derived {
    follower: Arc<Follower>,
    followed: ArcTrigger,
    kept: Arc<Mutex<Option<Kept>>>,
}

impl Derived {
    fn new(make: Make) -> Self {
        let (kept, followed) = (Arc::new(Mutex::new(None)), ArcTrigger::new());
        let (there, told) = (Arc::clone(&kept), followed.clone());
        let act = move || {
            if let Some(new) = make(read(&there).as_ref()) {
                *there.lock().unwrap_or_else(PoisonError::into_inner) = Some(new);
                told.notify();
            }
        };
        Self {
            follower: Follower::new(Turn::of_value(), Box::new(act)),
            followed,
            kept,
        }
    }

    /// The value of the moment.
    fn now(&self) -> Option<Kept> {
        round::settle();
        self.follower.catch_up();
        read(&self.kept)
    }
}

fn read(kept: &Mutex<Option<Kept>>) -> Option<Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

impl<T: Send + Sync + 'static> Memo<T> {
    /// How the value is made; what was there before is handed in.
    #[track_caller]
    pub(crate) fn new(make: impl Fn(Option<&T>) -> T + 'static) -> Self
    where
        T: PartialEq,
    {
        let make = move |before: Option<&Kept>| {
            let old = before.and_then(|before| before.downcast_ref::<T>());
            let new = make(old);
            (old != Some(&new)).then(|| Arc::new(new) as Kept)
        };
        Self {
            derived: StoredValue::new(Arc::new(Derived::new(Box::new(make)))),
            of: PhantomData,
        }
    }

    /// Looks at the value and follows it.
    #[track_caller]
    pub(crate) fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        let derived = self.derived.get_value();
        let kept = derived.now();
        derived.followed.track();
        look(as_made(kept.as_ref()))
    }

    /// Looks at the value without following it.
    #[track_caller]
    pub(crate) fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(as_made(self.derived.get_value().now().as_ref()))
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
        let derived = self.derived.try_get_value()?;
        let kept = derived.now();
        derived.followed.track();
        kept.as_ref()?.downcast_ref().cloned()
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

fn as_made<T: 'static>(kept: Option<&Kept>) -> &T {
    let Some(value) = kept.and_then(|kept| kept.downcast_ref()) else {
        unreachable!("a memo holds values of the type that it was made for, and does not read itself")
    };
    value
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
