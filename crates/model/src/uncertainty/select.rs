//! Exact order statistics without sorting.

/// The place in sorted order of the quantile for probability `p` of `n` values: the nearest rank, round(p · (n − 1)).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and n − 1"
)]
pub(crate) fn rank(p: f64, n: usize) -> usize {
    (p.clamp(0.0, 1.0) * (n.saturating_sub(1)) as f64).round() as usize
}

/// Room that is used again from one selection to the next.
#[derive(Debug, Clone, Default)]
pub(crate) struct Selector {
    buckets: Vec<u32>,
    counts: Vec<u32>,
    flags: Vec<bool>,
    wanted: Vec<(u32, f64)>,
}

/// Adding this to a number between 0 and 2³² puts its whole part, rounded, into the low bits.
const TO_INTEGER: f64 = 4_503_599_627_370_496.0;

impl Selector {
    /// The values at `ranks` (ascending) of the sorted column.
    ///
    /// One pass puts each value into one of many buckets of equal width; only the few buckets that hold a wanted rank are
    /// looked into. The mapping rounds the same way for all values and so keeps their order: the result is exact.
    pub(crate) fn order_statistics<const N: usize>(&mut self, column: &[f64], ranks: [usize; N]) -> [f64; N] {
        let (min, max) = column
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &x| {
                (if x < low { x } else { low }, if x > high { x } else { high })
            });
        let width = max - min;
        if width == 0.0 {
            return [min; N];
        }
        let count = (column.len() / 4).next_power_of_two().clamp(64, 1 << 16);
        let scale = (count - 1) as f64 / width;
        if !(scale.is_finite() && width.is_finite()) {
            return by_comparison(column, ranks);
        }
        self.sort_into_buckets(column, min, scale, count);
        let places = self.places(ranks);
        self.collect(column, &places);
        places.map(|(_, place)| self.wanted.get(place).map_or(f64::NAN, |&(_, x)| x))
    }

    /// For each rank its bucket, and its place among the values of all buckets that hold a rank.
    fn places<const N: usize>(&self, ranks: [usize; N]) -> [(usize, usize); N] {
        let (mut bucket, mut below, mut skipped) = (0, 0, 0);
        let mut counted = None;
        ranks.map(|rank| {
            while bucket + 1 < self.counts.len() && below + self.counts[bucket] as usize <= rank {
                below += self.counts[bucket] as usize;
                if counted != Some(bucket) {
                    skipped += self.counts[bucket] as usize;
                }
                bucket += 1;
            }
            counted = Some(bucket);
            (bucket, rank - skipped)
        })
    }

    /// Takes the values of these buckets out of the column and sorts them.
    fn collect<const N: usize>(&mut self, column: &[f64], places: &[(usize, usize); N]) {
        self.flags.clear();
        self.flags.resize(self.counts.len(), false);
        places.iter().for_each(|(bucket, _)| self.flags[*bucket] = true);
        self.wanted.clear();
        for (&bucket, &x) in self.buckets.iter().zip(column) {
            if self.flags[bucket as usize] {
                self.wanted.push((bucket, x));
            }
        }
        self.wanted
            .sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the low half holds the number of the bucket"
    )]
    fn sort_into_buckets(&mut self, column: &[f64], min: f64, scale: f64, count: usize) {
        self.buckets.clear();
        self.buckets.extend(
            column
                .iter()
                .map(|&x| ((x - min) * scale + TO_INTEGER).to_bits() as u32),
        );
        self.counts.clear();
        self.counts.resize(count, 0);
        for bucket in &mut self.buckets {
            // Rounding may carry the largest value one bucket too far.
            *bucket = (*bucket).min(count as u32 - 1);
            self.counts[*bucket as usize] += 1;
        }
    }
}

fn by_comparison<const N: usize>(column: &[f64], ranks: [usize; N]) -> [f64; N] {
    let mut sorted = column.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    ranks.map(|rank| sorted.get(rank).copied().unwrap_or(f64::NAN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(column: &[f64]) {
        let ranks = [0.05, 0.25, 0.5, 0.75, 0.95].map(|p| rank(p, column.len()));
        let found = Selector::default().order_statistics(column, ranks);
        assert_eq!(
            found.map(f64::to_bits),
            by_comparison(column, ranks).map(f64::to_bits),
            "{} values",
            column.len()
        );
    }

    #[test]
    fn it_finds_what_sorting_finds() {
        let noise = |n: usize| -> Vec<f64> {
            (0..n)
                .map(|i| (((i * 7919) % 10_007) as f64 / 3.0).sin().exp())
                .collect()
        };
        for n in [1, 2, 3, 10, 99, 1_000, 10_000, 70_000] {
            check(&noise(n));
        }
        check(&[2.5; 1000]);
        check(&[f64::MAX, f64::MIN, 0.0, 1.0, -1.0]);
        check(&[1.0, 1.0 + f64::EPSILON, 1.0 - f64::EPSILON / 2.0]);
        let mut outlier = noise(10_000);
        outlier[17] = 1e12;
        check(&outlier);
    }
}
