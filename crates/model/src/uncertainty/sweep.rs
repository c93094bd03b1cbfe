//! Order statistics of more draws than are kept: the draws go by once, and only those near a wanted rank stay.
//!
//! Where a quantile will lie is known beforehand, within sampling error: of a product or ratio from its closed form, of a sum from a
//! first part of the draws. Each gets a window of [`WIDTH`] standard errors to either side; what falls below is counted, what falls
//! inside is kept, and the wanted value is among these. Should it not be, the column has to be made whole after all. So the result is
//! exact, and does not depend on the windows.

use super::PROBABILITIES;
use super::lanes::{self, LANES, Lanes};
use super::normals::inverse_normal;
use super::select::{Selector, rank};

/// Half the width of a window in standard errors: one in some hundred million is missed.
const WIDTH: f64 = 6.0;
const WINDOWS: usize = PROBABILITIES.len();

/// Where one order statistic is expected, and what was found there.
#[derive(Debug, Clone, Default)]
struct Window {
    low: f64,
    high: f64,
    below: usize,
    inside: Vec<f64>,
    /// Values inside a window without width: they are all the same.
    same: usize,
}

impl Window {
    #[inline]
    fn take(&mut self, x: f64) {
        if self.low <= x && x <= self.high {
            if self.low < self.high {
                self.inside.push(x);
            } else {
                self.same += 1;
            }
        }
    }

    fn value_at(&mut self, rank: usize) -> Option<f64> {
        let place = rank.checked_sub(self.below)?;
        if place < self.same {
            return Some(self.low);
        }
        if place >= self.inside.len() {
            return None;
        }
        Some(*self.inside.select_nth_unstable_by(place, f64::total_cmp).1)
    }
}

/// The windows of one column.
#[derive(Debug, Clone, Default)]
pub(crate) struct Windows([Window; WINDOWS]);

impl Windows {
    /// For `draws` normal values around zero.
    pub(crate) fn of_normal(sd: f64, draws: usize) -> Self {
        let share = 1.0 / draws as f64;
        Self::between(|p| {
            let reach = reach(p, share);
            // Far beyond 0 and 1 there is nothing to be found.
            let end = |p: f64| {
                if sd > 0.0 {
                    sd * inverse_normal(p.clamp(1e-9, 1.0 - 1e-9))
                } else {
                    0.0
                }
            };
            (end(p - reach), end(p + reach))
        })
    }

    /// For `draws` values of which the first ones are known.
    pub(crate) fn of_first(selector: &mut Selector, first: &[f64], draws: usize) -> Self {
        let share = 1.0 / first.len() as f64 + 1.0 / draws as f64;
        Self::between(|p| {
            let reach = reach(p, share);
            let ranks = [p - reach, p + reach].map(|p| rank(p, first.len()));
            let [low, high] = selector.order_statistics(first, ranks, None);
            (low, high)
        })
    }

    fn between(mut ends: impl FnMut(f64) -> (f64, f64)) -> Self {
        Self(PROBABILITIES.map(|p| {
            let (low, high) = ends(p);
            Window {
                low,
                high,
                ..Window::default()
            }
        }))
    }

    /// Takes the next values of the column.
    #[inline(never)]
    pub(crate) fn take(&mut self, column: &[f64]) {
        let ends = self.0.each_ref().map(|w| (Lanes::splat(w.low), Lanes::splat(w.high)));
        let mut below = [lanes::bits(Lanes::ZERO); WINDOWS];
        let (fours, rest) = column.as_chunks::<LANES>();
        for four in fours {
            let x = Lanes::from(*four);
            let mut hits = Lanes::ZERO;
            for ((low, high), below) in ends.iter().zip(&mut below) {
                let is_below = x.simd_lt(*low);
                // A mask that holds is minus one.
                *below -= lanes::bits(is_below);
                hits |= x.simd_le(*high) & !is_below;
            }
            let mut inside = hits.to_bitmask();
            while inside != 0 {
                let x = four[inside.trailing_zeros() as usize % LANES];
                self.0.iter_mut().for_each(|window| window.take(x));
                inside &= inside - 1;
            }
        }
        for (window, below) in self.0.iter_mut().zip(below) {
            let counted: u64 = below.to_array().iter().sum();
            window.below += usize::try_from(counted).unwrap_or(usize::MAX);
            for &x in rest {
                window.below += usize::from(x < window.low);
                window.take(x);
            }
        }
    }

    /// The values at the ranks of the probabilities; `None` when one of them lies outside its window.
    pub(crate) fn order_statistics(&mut self, ranks: [usize; WINDOWS]) -> Option<[f64; WINDOWS]> {
        let mut found = [0.0; WINDOWS];
        for ((slot, window), rank) in found.iter_mut().zip(&mut self.0).zip(ranks) {
            *slot = window.value_at(rank)?;
        }
        Some(found)
    }
}

/// So far from `p` a share may lie; `share` is one over the number of draws.
fn reach(p: f64, share: f64) -> f64 {
    WIDTH * (p * (1.0 - p) * share).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(n: usize) -> Vec<f64> {
        let uniform = |i: usize| ((i * 7919) % 100_003) as f64 / 100_003.0 + 1e-6;
        (0..n).map(|i| 0.3 * inverse_normal(uniform(i))).collect()
    }

    fn ranks(n: usize) -> [usize; WINDOWS] {
        PROBABILITIES.map(|p| rank(p, n))
    }

    #[test]
    fn windows_hold_what_selecting_finds() {
        for n in [1_000, 4_099, 90_001] {
            let column = noise(n);
            let expected = Selector::default().order_statistics(&column, ranks(n), None);
            let first = Windows::of_first(&mut Selector::default(), &column[..n / 10], n);
            for (mut windows, piece) in [(Windows::of_normal(0.3, n), 1_024), (first, 333)] {
                column.chunks(piece).for_each(|piece| windows.take(piece));
                let found = windows.order_statistics(ranks(n));
                assert_eq!(
                    found.map(|x| x.map(f64::to_bits)),
                    Some(expected.map(f64::to_bits)),
                    "{n} values"
                );
            }
        }
    }

    #[test]
    fn what_a_window_does_not_hold_is_told() {
        let mut windows = Windows::of_normal(0.001, 5_000);
        windows.take(&noise(5_000));
        assert_eq!(windows.order_statistics(ranks(5_000)), None);
    }

    #[test]
    fn a_column_of_one_value_needs_no_room() {
        let mut windows = Windows::of_normal(0.0, 70_000);
        windows.take(&[0.0; 70_000]);
        assert_eq!(windows.order_statistics(ranks(70_000)), Some([0.0; WINDOWS]));
        assert!(windows.0.iter().all(|window| window.inside.is_empty()));
    }
}
