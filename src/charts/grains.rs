//! The grain field: one grain for every 10,000 people, filled column by column, with hollow grains up to the target.
//!
//! Each group is one SVG path of zero-length strokes with round caps, so a move updates seven attributes, not 285 circles.

use std::fmt::Write;

/// Where grains lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Grains in a column.
    pub rows: usize,
    /// Distance between grains, in drawing units.
    pub pitch: usize,
}

/// Paths of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grains {
    /// One path a group, in the order given.
    pub groups: Vec<String>,
    /// Grains still missing to the target; empty when it is reached.
    pub missing: String,
    /// Grains in all groups.
    pub filled: usize,
}

impl Field {
    /// Width that holds `count` grains.
    pub fn width(&self, count: usize) -> usize {
        count.div_ceil(self.rows) * self.pitch
    }

    /// Height of a column.
    pub fn height(&self) -> usize {
        self.rows * self.pitch
    }

    /// Lays out groups of `values` grains each, and hollow ones up to `target`.
    ///
    /// The ends of the groups are rounded on the running sum, so that their number is the rounded total. What is negative
    /// or no number counts as none; `most` bounds the drawing.
    pub fn lay(&self, values: &[f64], target: f64, most: usize) -> Grains {
        let mut sum = 0.0;
        let mut start = 0;
        let mut groups = Vec::with_capacity(values.len());
        for value in values {
            sum += if value.is_finite() { value.max(0.0) } else { 0.0 };
            let end = rounded(sum, most).max(start);
            groups.push(self.path(start, end));
            start = end;
        }
        Grains {
            groups,
            missing: self.path(start, rounded(target, most).max(start)),
            filled: start,
        }
    }

    fn path(&self, from: usize, to: usize) -> String {
        let mut d = String::with_capacity((to - from) * 10);
        let half = self.pitch / 2;
        for index in from..to {
            let (column, row) = (index / self.rows, index % self.rows);
            // Writing to a String cannot fail.
            let _ = write!(d, "M{} {}h0", column * self.pitch + half, row * self.pitch + half);
        }
        d
    }
}

fn rounded(value: f64, most: usize) -> usize {
    let bounded = if value.is_finite() { value.round().max(0.0) } else { 0.0 };
    (0..=most)
        .rev()
        .find(|n| u32::try_from(*n).is_ok_and(|n| f64::from(n) <= bounded))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: Field = Field { rows: 10, pitch: 8 };

    #[track_caller]
    fn count(d: &str) -> usize {
        d.matches('M').count()
    }

    #[test]
    fn grains_add_up_to_the_rounded_total() {
        let grains = FIELD.lay(&[4.2, 67.4, 91.9, 45.6, 18.3, 1.0], 285.0, 400);
        assert_eq!(grains.groups.iter().map(|d| count(d)).sum::<usize>(), 228);
        assert_eq!((grains.filled, count(&grains.missing)), (228, 57));
    }

    #[test]
    fn more_than_the_target_leaves_nothing_missing() {
        let grains = FIELD.lay(&[300.0], 285.0, 400);
        assert_eq!((grains.filled, grains.missing.as_str()), (300, ""));
    }

    #[test]
    fn nonsense_draws_nothing_and_is_bounded() {
        let grains = FIELD.lay(&[f64::NAN, -5.0, f64::INFINITY], 10.0, 400);
        assert_eq!((grains.filled, count(&grains.missing)), (0, 10));
        assert_eq!(FIELD.lay(&[1e12], 10.0, 400).filled, 400);
    }

    #[test]
    fn a_grain_lies_in_its_cell() {
        assert_eq!(FIELD.lay(&[1.0], 0.0, 400).groups, ["M4 4h0"]);
        assert_eq!((FIELD.width(285), FIELD.height()), (29 * 8, 80));
    }
}
