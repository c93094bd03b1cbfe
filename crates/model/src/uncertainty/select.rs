//! Exact order statistics without sorting.

use wide::u16x8;

use super::lanes::{self, LANES, Lanes};

/// The place in sorted order of the quantile for probability `p` of `n` values: the nearest rank, round(p · (n − 1)).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and n − 1"
)]
pub(crate) fn rank(p: f64, n: usize) -> usize {
    (p.clamp(0.0, 1.0) * (n.saturating_sub(1)) as f64).round() as usize
}

/// Most buckets.
const BUCKETS: usize = 1 << 16;
/// Numbers of buckets that are compared at once.
const GROUP: usize = 8;

/// Room that is used again from one selection to the next.
#[derive(Debug, Clone)]
pub(crate) struct Selector {
    /// The bucket of each value.
    buckets: Vec<u16>,
    /// A count for every number that a bucket can have, of which the first are used.
    counts: Box<[u32; BUCKETS]>,
    wanted: Vec<(u16, f64)>,
}

impl Default for Selector {
    fn default() -> Self {
        Self {
            buckets: Vec::new(),
            counts: Box::new([0; BUCKETS]),
            wanted: Vec::new(),
        }
    }
}

/// Adding this to a number between 0 and 2³² puts its whole part, rounded, into the low bits.
const TO_INTEGER: f64 = 4_503_599_627_370_496.0;

impl Selector {
    /// The values at `ranks` (ascending) of the sorted column.
    ///
    /// One pass puts each value into one of many buckets of equal width; only the few buckets that hold a wanted rank are
    /// looked into. The mapping rounds the same way for all values and so keeps their order: the result is exact.
    #[inline(never)]
    pub(crate) fn order_statistics<const N: usize>(&mut self, column: &[f64], ranks: [usize; N]) -> [f64; N] {
        let (min, max) = lanes::ends(column);
        let width = max - min;
        if width == 0.0 {
            return [min; N];
        }
        let count = (column.len() / 4).next_power_of_two().clamp(64, BUCKETS);
        let scale = (count - 1) as f64 / width;
        if !(scale.is_finite() && width.is_finite()) {
            return by_comparison(column, ranks);
        }
        self.sort_into_buckets(column, min, scale, count);
        let places = self.places(ranks, count);
        self.collect(column, &places);
        places.map(|(_, place)| self.wanted.get(place).map_or(f64::NAN, |&(_, x)| x))
    }

    /// For each rank its bucket, and its place among the values of all buckets that hold a rank.
    #[expect(clippy::cast_possible_truncation, reason = "there are no more buckets than 2¹⁶")]
    fn places<const N: usize>(&self, ranks: [usize; N], count: usize) -> [(u16, usize); N] {
        let (mut bucket, mut below, mut skipped) = (0, 0, 0);
        let mut counted = None;
        let counts = &self.counts[..count];
        ranks.map(|rank| {
            while bucket + 1 < counts.len() && below + counts[bucket] as usize <= rank {
                below += counts[bucket] as usize;
                if counted != Some(bucket) {
                    skipped += counts[bucket] as usize;
                }
                bucket += 1;
            }
            counted = Some(bucket);
            (bucket as u16, rank - skipped)
        })
    }

    /// Takes the values of these buckets out of the column and sorts them.
    fn collect<const N: usize>(&mut self, column: &[f64], places: &[(u16, usize); N]) {
        self.wanted.clear();
        let marks = places.map(|(bucket, _)| u16x8::splat(bucket));
        let (groups, rest) = self.buckets.as_chunks::<GROUP>();
        for (group, values) in groups.iter().zip(column.chunks_exact(GROUP)) {
            let group_buckets = u16x8::from(*group);
            let hits = marks
                .iter()
                .fold(u16x8::ZERO, |hits, mark| hits | mark.simd_eq(group_buckets));
            if hits.any() {
                pick(group, values, places, &mut self.wanted);
            }
        }
        pick(rest, &column[column.len() - rest.len()..], places, &mut self.wanted);
        self.wanted
            .sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    }

    fn sort_into_buckets(&mut self, column: &[f64], min: f64, scale: f64, count: usize) {
        self.buckets.resize(column.len(), 0);
        self.counts[..count].fill(0);
        let (fours, rest) = column.as_chunks::<LANES>();
        let (slots, last_slots) = self.buckets.as_chunks_mut::<LANES>();
        for (four, slots) in fours.iter().zip(slots) {
            let places = (Lanes::from(*four) - min) * scale + TO_INTEGER;
            for (slot, bits) in slots.iter_mut().zip(places.to_array()) {
                *slot = count_in(&mut self.counts, bits);
            }
        }
        for (slot, x) in last_slots.iter_mut().zip(rest) {
            *slot = count_in(&mut self.counts, (x - min) * scale + TO_INTEGER);
        }
    }
}

/// Counts a value in the bucket whose number stands in the low bits of its place. The largest has the place `count − 1` after
/// rounding, so every number is that of a bucket.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the low bits are the number of the bucket"
)]
#[inline]
fn count_in(counts: &mut [u32; BUCKETS], place: f64) -> u16 {
    let bucket = place.to_bits() as u16;
    counts[usize::from(bucket)] += 1;
    bucket
}

fn pick(buckets: &[u16], values: &[f64], places: &[(u16, usize)], wanted: &mut Vec<(u16, f64)>) {
    for (&bucket, &x) in buckets.iter().zip(values) {
        if places.iter().any(|&(held, _)| held == bucket) {
            wanted.push((bucket, x));
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
