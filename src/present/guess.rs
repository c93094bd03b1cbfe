//! Guess first: what the room says before the projection shows.

use crate::charts::path::Path;

/// Most guesses of one scene.
pub const GUESSES_LIMIT: usize = 40;
/// Most characters of a name.
pub const NAME_LIMIT: usize = 20;

/// One guess, in the unit of the outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// Who said so; empty when nobody asked.
    pub name: String,
    /// The value of 2025.
    pub value: f64,
    /// The drawn path, when it was drawn; its last value is that of 2025.
    pub path: Option<Path>,
}

/// A guess beside the answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// Which guess, in the order in which they were collected.
    pub index: usize,
    /// Guess less answer, in the unit of the outcome.
    pub off: f64,
}

/// The guesses by their distance from the answer, the closest first; equal ones in the order in which they came.
pub fn by_distance(guesses: &[Guess], answer: f64) -> Vec<Distance> {
    let mut all: Vec<Distance> = guesses
        .iter()
        .enumerate()
        .map(|(index, guess)| Distance {
            index,
            off: guess.value - answer,
        })
        .collect();
    order::sort_by(&mut all, |a, b| a.off.abs().total_cmp(&b.off.abs()));
    all
}

/// The axis: base and target with as much room again below and above, so that it does not tell where the answer lies. Guesses
/// outside widen it.
pub fn axis(base: Option<f64>, target: f64, guesses: &[Guess]) -> (f64, f64) {
    let base = base.unwrap_or(target * 0.8);
    let room = (target - base).abs().max(target.abs() * 0.1);
    let (low, high) = (base.min(target) - room, base.max(target) + room);
    let low = if base >= 0.0 { low.max(0.0) } else { low };
    guesses
        .iter()
        .flat_map(|guess| guess.path.iter().flatten().copied().flatten().chain([guess.value]))
        .fold((low, high), |(l, h), value| (l.min(value), h.max(value)))
}

/// A hand's stroke as a path: points arrive as the share of the width and a value.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stroke {
    path: Path,
    last: Option<usize>,
}

impl Stroke {
    /// Takes a point; the years between it and the one before are filled in straight. The first year is given and stays.
    pub fn point(&mut self, across: f64, value: f64) {
        let year = year_at(across);
        if year == 0 {
            return;
        }
        if let Some((from, start)) = self.last.and_then(|from| Some((from, self.path[from]?))) {
            let (first, end) = (from.min(year), from.max(year));
            for between in first + 1..end {
                let share = part(between.abs_diff(from), year.abs_diff(from));
                self.path[between] = Some(start + (value - start) * share);
            }
        }
        self.path[year] = Some(value);
        self.last = Some(year);
    }

    /// The path so far, beginning at the baseline.
    pub fn path(&self, base: Option<f64>) -> Path {
        let mut path = self.path;
        path[0] = base;
        path
    }

    /// The value of 2025, once the hand has got there.
    pub fn end(&self) -> Option<f64> {
        self.path[5]
    }
}

/// The nearest of six years.
fn year_at(across: f64) -> usize {
    let at = across.clamp(0.0, 1.0) * 5.0;
    (0..6)
        .min_by(|a, b| (at - part(*a, 1)).abs().total_cmp(&(at - part(*b, 1)).abs()))
        .unwrap_or(0)
}

fn part(of: usize, whole: usize) -> f64 {
    let number = |n: usize| u32::try_from(n).map_or(0.0, f64::from);
    number(of) / number(whole).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(value: f64) -> Guess {
        Guess {
            name: String::new(),
            value,
            path: None,
        }
    }

    #[test]
    fn the_closest_comes_first_and_equals_keep_their_order() {
        let all = [guess(280.0), guess(270.0), guess(276.0), guess(270.0)];
        let order: Vec<usize> = by_distance(&all, 272.0).iter().map(|d| d.index).collect();
        assert_eq!(order, [1, 3, 2, 0]);
        assert!((by_distance(&all, 272.0)[0].off + 2.0).abs() < 1e-9);
    }

    #[test]
    fn the_axis_does_not_tell_the_answer_but_holds_every_guess() {
        assert_eq!(axis(Some(228.0), 285.0, &[]), (171.0, 342.0));
        assert_eq!(axis(Some(228.0), 285.0, &[guess(500.0)]), (171.0, 500.0));
        let (low, high) = axis(None, 60.0, &[]);
        assert!((0.0..48.0).contains(&low) && high > 60.0);
        let (low, high) = axis(Some(4.2), 4.2, &[]);
        assert!(low < 4.2 && high > 4.2, "a target that equals its base still has room");
    }

    #[test]
    fn a_stroke_fills_the_years_it_jumped_over() {
        let mut stroke = Stroke::default();
        stroke.point(0.0, 1.0);
        assert_eq!(stroke.end(), None, "the first year is given");
        stroke.point(0.2, 10.0);
        stroke.point(1.0, 50.0);
        assert_eq!(
            stroke.path(Some(5.0)),
            [Some(5.0), Some(10.0), Some(20.0), Some(30.0), Some(40.0), Some(50.0)]
        );
        stroke.point(0.81, 0.0);
        assert_eq!((stroke.path(None)[4], stroke.end()), (Some(0.0), Some(50.0)));
    }
}
