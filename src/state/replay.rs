//! The last change once more, for a room that looked away. Nothing is recorded: the table only shows another scenario meanwhile.

use super::Table;
use crate::scenarios::between::{Way, eased};
use crate::scenarios::knob::Knob;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use scenario::{History, Scenario};

/// The state before stands still for this long, then the change runs.
const BEFORE_MS: f64 = 500.0;
const CHANGE_MS: f64 = 1400.0;

/// A replay that is running: what the table shows, and what drives it.
#[derive(Clone, Copy)]
pub(super) struct Replay {
    shown: RwSignal<Option<Scenario>>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    frame: StoredValue<Option<gloo::render::AnimationFrame>, LocalStorage>,
}

impl Replay {
    pub(super) fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            timer: StoredValue::new_local(None),
            frame: StoredValue::new_local(None),
        }
    }

    /// What the table shows instead of the present, following it.
    pub(super) fn with<T>(self, look: impl FnOnce(Option<&Scenario>) -> T) -> T {
        self.shown.with(|shown| look(shown.as_ref()))
    }

    /// The same without following.
    pub(super) fn with_untracked<T>(self, look: impl FnOnce(Option<&Scenario>) -> T) -> T {
        self.shown.with_untracked(|shown| look(shown.as_ref()))
    }

    /// Ends it; the present shows again.
    pub(super) fn stop(self) {
        self.timer.set_value(None);
        self.frame.set_value(None);
        if self.shown.with_untracked(Option::is_some) {
            self.shown.set(None);
        }
    }

    fn run(self, way: Way, began: f64) {
        let frame = gloo::render::request_animation_frame(move |now| {
            let share = (now - began - BEFORE_MS) / CHANGE_MS;
            if share >= 1.0 {
                self.stop();
                return;
            }
            if share > 0.0 {
                self.shown.set(Some(way.at(eased(share))));
            }
            self.run(way, began);
        });
        self.frame.set_value(Some(frame));
    }
}

impl Table {
    /// Whether there is a change to show.
    pub(crate) fn can_replay(self) -> bool {
        self.history.with(|h| h.last_change().is_some())
    }

    pub(crate) fn is_replaying(self) -> bool {
        self.replay.shown.with(Option::is_some)
    }

    /// Shows the last change once more. With reduced motion the table jumps to the state before and back.
    pub(crate) fn replay(self) {
        self.replay.stop();
        let way = self.history.with_untracked(|h: &History<Scenario>| {
            let (from, to) = h.last_change()?;
            Way::new(from, to).ok()
        });
        let Some(way) = way else { return };
        if let Some(first) = way.first() {
            bring_into_view(first);
        }
        self.replay.shown.set(Some(way.at(0.0)));
        if wants_less_motion() {
            let back = Timeout::new(900, move || self.replay.stop());
            self.replay.timer.set_value(Some(back));
        } else {
            let began = gloo::utils::window().performance().map_or(0.0, |clock| clock.now());
            self.replay.run(way, began);
        }
    }
}

fn wants_less_motion() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Who watches should see the slider move; the page itself stays where it is when the slider is in sight.
fn bring_into_view(knob: Knob) {
    let Some(slider) = gloo::utils::document().get_element_by_id(&knob.id()) else {
        return;
    };
    let place = slider.get_bounding_client_rect();
    let height = f64::from(gloo::utils::document_element().client_height());
    if place.top() < 60.0 || place.bottom() > height {
        slider.scroll_into_view();
    }
}
