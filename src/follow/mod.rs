//! What follows signals: derived values and what shows them on the page.
//!
//! The signals, their owners and their contexts are leptos'. Its memos and effects are not used for what answers at every move: there each follower is a task of
//! its own that is woken to find out whether it has anything to do, copies and empties the lists of what it read at each run, and 450 of them are too
//! many for a frame. Here a change marks its followers, and one round in the same turn of the browser makes derived values anew, oldest first, and
//! then runs those effects that were told of another value. What a follower has read stays noted from run to run. All of them let go of
//! everything when the part of the page that made them goes.

mod follower;
mod memo;
mod round;
mod watch;

use leptos::prelude::Owner;
use leptos::reactive::graph::{Observer, Subscriber};

pub(crate) use memo::Memo;
pub(crate) use round::catch_up;
pub(crate) use watch::Watch;

/// Called in one of leptos' effects that reads what lives longer than the effect does. Signals that live as long as the page would keep an entry for
/// everything that ever read them.
pub(crate) fn let_go_with_owner() {
    if let Some(effect) = Observer::get() {
        Owner::on_cleanup(move || effect.clear_sources(&effect));
    }
}
