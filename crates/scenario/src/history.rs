//! Undo, redo and replay.

/// Most steps that are kept; the oldest are dropped.
const LIMIT: usize = 500;

/// The states that a person has gone through.
///
/// ```
/// let mut history = scenario::History::new(0);
/// (1..=9).for_each(|position| history.record_in(7, position)); // one drag
/// assert_eq!(history.undo(), Some(&0));
/// assert_eq!(history.redo(), Some(&9));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    present: T,
    future: Vec<T>,
    gesture: Option<u64>,
}

impl<T: Clone + PartialEq> History<T> {
    /// A history that begins here.
    #[must_use]
    pub fn new(present: T) -> Self {
        Self {
            past: Vec::new(),
            present,
            future: Vec::new(),
            gesture: None,
        }
    }

    /// The state now.
    #[must_use]
    pub fn present(&self) -> &T {
        &self.present
    }

    /// Goes on to a new state as a step of its own. A state equal to the present is no step.
    pub fn record(&mut self, next: T) {
        self.gesture = None;
        self.step(next);
    }

    /// Goes on to a new state within a gesture, such as the drag of one slider: all states under the same number, one after
    /// the other, are one step.
    pub fn record_in(&mut self, gesture: u64, next: T) {
        if self.gesture == Some(gesture) && self.past.last().is_some() {
            self.future.clear();
            self.present = next;
            // A drag that comes back to where it began has changed nothing.
            if self.past.last() == Some(&self.present) {
                self.past.pop();
                self.gesture = None;
            }
            return;
        }
        if self.step(next) {
            self.gesture = Some(gesture);
        }
    }

    /// Ends the gesture: the next state is a step of its own whatever its number.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Goes back one step; `None` at the beginning.
    pub fn undo(&mut self) -> Option<&T> {
        let before = self.past.pop()?;
        self.gesture = None;
        self.future.push(std::mem::replace(&mut self.present, before));
        Some(&self.present)
    }

    /// Goes forward again; `None` when nothing was undone.
    pub fn redo(&mut self) -> Option<&T> {
        let after = self.future.pop()?;
        self.gesture = None;
        self.past.push(std::mem::replace(&mut self.present, after));
        Some(&self.present)
    }

    /// Whether [`Self::undo`] would do something.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether [`Self::redo`] would do something.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The last change, before and after, to be shown once more; `None` at the beginning.
    #[must_use]
    pub fn last_change(&self) -> Option<(&T, &T)> {
        Some((self.past.last()?, &self.present))
    }

    fn step(&mut self, next: T) -> bool {
        if next == self.present {
            return false;
        }
        self.future.clear();
        if self.past.len() == LIMIT {
            self.past.remove(0);
        }
        self.past.push(std::mem::replace(&mut self.present, next));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_and_redo_walk_the_same_states() {
        let mut history = History::new(0);
        history.record(1);
        history.record(2);
        assert_eq!(history.undo(), Some(&1));
        assert_eq!(history.undo(), Some(&0));
        assert_eq!(history.undo(), None);
        assert_eq!(history.redo(), Some(&1));
        assert_eq!(history.last_change(), Some((&0, &1)));
        history.record(5);
        assert!(!history.can_redo(), "a new step ends the other future");
        assert_eq!(history.present(), &5);
    }

    #[test]
    fn a_drag_is_one_step() {
        let mut history = History::new(0);
        for position in 1..=9 {
            history.record_in(7, position);
        }
        history.record_in(8, 20);
        assert_eq!(history.undo(), Some(&9));
        assert_eq!(history.undo(), Some(&0));
    }

    #[test]
    fn a_second_drag_of_the_same_slider_is_a_second_step() {
        let mut history = History::new(0);
        history.record_in(7, 1);
        history.end_gesture();
        history.record_in(7, 2);
        assert_eq!(history.undo(), Some(&1));
    }

    #[test]
    fn a_drag_back_to_the_start_is_no_step() {
        let mut history = History::new(0);
        history.record_in(7, 1);
        history.record_in(7, 0);
        assert!(!history.can_undo());
        history.record(0);
        assert!(!history.can_undo());
    }

    #[test]
    fn the_oldest_steps_are_dropped() {
        let mut history = History::new(0);
        (1..=LIMIT + 10).for_each(|n| history.record(n));
        while history.undo().is_some() {}
        assert_eq!(history.present(), &10);
    }
}
