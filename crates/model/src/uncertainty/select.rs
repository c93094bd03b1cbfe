//! Exact order statistics without sorting.

use bytemuck::cast;
use wide::{u16x16, u32x4};

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
/// Values that are put into buckets, and looked through, at once.
const GROUP: usize = 16;
/// Buckets that are passed over at once.
const BLOCK: usize = 32;

/// Room that is used again from one selection to the next.
#[derive(Debug, Clone)]
pub(crate) struct Selector {
    /// The bucket of each value; within a whole group in the order of [`packed`].
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

impl Selector {
    /// The values at `ranks` (ascending) of the sorted column. It is quicker when told between which values nearly all lie, and
    /// right whatever it is told.
    ///
    /// One pass puts each value into one of many buckets of equal width, values outside into the first or the last; only the few
    /// buckets that hold a wanted rank are looked into. The mapping rounds the same way for all values and so keeps their order: the
    /// result is exact.
    #[inline(never)]
    pub(crate) fn order_statistics<const N: usize>(
        &mut self,
        column: &[f64],
        ranks: [usize; N],
        around: Option<(f64, f64)>,
    ) -> [f64; N] {
        let told = around.and_then(|(low, high)| Mapping::new(low, high, column.len()));
        let between_ends = || {
            let (min, max) = lanes::ends(column);
            Mapping::new(min, max, column.len())
        };
        let Some(mapping) = told.or_else(between_ends) else {
            return by_comparison(column, ranks);
        };
        self.sort_into_buckets(column, &mapping);
        let places = self.places(ranks, mapping.buckets);
        self.collect(column, &places);
        places.map(|(_, place)| self.wanted.get(place).map_or(f64::NAN, |&(_, x)| x))
    }

    /// For each rank its bucket, and its place among the values of all buckets that hold a rank.
    #[expect(clippy::cast_possible_truncation, reason = "there are no more buckets than 2¹⁶")]
    fn places<const N: usize>(&self, ranks: [usize; N], buckets: usize) -> [(u16, usize); N] {
        let counts = &self.counts[..buckets];
        let (mut bucket, mut below, mut inside, mut held) = (0, 0, 0, None);
        ranks.map(|rank| {
            while bucket + 1 < buckets {
                let whole = bucket % BLOCK == 0 && held != Some(bucket);
                let (wide, count) = match whole.then(|| (BLOCK, sum(&counts[bucket..][..BLOCK]))) {
                    Some((wide, count)) if below + count <= rank => (wide, count),
                    _ => (1, counts[bucket] as usize),
                };
                if below + count > rank {
                    break;
                }
                if held == Some(bucket) {
                    inside += count;
                }
                (bucket, below) = (bucket + wide, below + count);
            }
            held = Some(bucket);
            (bucket as u16, inside + rank - below)
        })
    }

    /// Takes the values of these buckets out of the column and sorts them.
    fn collect<const N: usize>(&mut self, column: &[f64], places: &[(u16, usize); N]) {
        self.wanted.clear();
        let marks = places.map(|(bucket, _)| u16x16::splat(bucket));
        let (groups, rest) = self.buckets.as_chunks::<GROUP>();
        let (values, last_values) = column.as_chunks::<GROUP>();
        for (group, values) in groups.iter().zip(values) {
            let buckets = u16x16::from(*group);
            let hits = marks
                .iter()
                .fold(u16x16::ZERO, |hits, mark| hits | mark.simd_eq(buckets));
            if hits.any() {
                let values: [f64; GROUP] = std::array::from_fn(|i| values[i % LANES * LANES + i / LANES]);
                pick(group, &values, places, &mut self.wanted);
            }
        }
        pick(rest, last_values, places, &mut self.wanted);
        self.wanted
            .sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    }

    fn sort_into_buckets(&mut self, column: &[f64], mapping: &Mapping) {
        self.buckets.resize(column.len(), 0);
        let (groups, rest) = column.as_chunks::<GROUP>();
        let (slots, last_slots) = self.buckets.as_chunks_mut::<GROUP>();
        for (slots, values) in slots.iter_mut().zip(groups) {
            let [a, b, c, d] = cast::<[f64; GROUP], [[f64; LANES]; LANES]>(*values);
            *slots = packed([a, b, c, d].map(|four| mapping.places(Lanes::from(four))));
        }
        for (slot, &x) in last_slots.iter_mut().zip(rest) {
            *slot = packed([mapping.places(Lanes::splat(x)); LANES])[0];
        }
        self.counts[..mapping.buckets].fill(0);
        for &bucket in &self.buckets {
            self.counts[usize::from(bucket)] += 1;
        }
    }
}

/// From values to buckets, monotonically.
struct Mapping {
    low: f64,
    scale: f64,
    buckets: usize,
}

/// Adding this to a number between 0 and 2³² puts its whole part, rounded, into the low bits.
const TO_INTEGER: f64 = 4_503_599_627_370_496.0;

impl Mapping {
    /// Of `len` values between `low` and `high`; `None` where that cannot be divided.
    fn new(low: f64, high: f64, len: usize) -> Option<Self> {
        let buckets = (len / 4).next_power_of_two().clamp(64, BUCKETS);
        let scale = (buckets - 1) as f64 / (high - low);
        let divides = (high - low).is_finite() && scale.is_finite() && scale > 0.0;
        divides.then_some(Self { low, scale, buckets })
    }

    /// Four numbers with those of the values' buckets in their low bits: 0 to `buckets` − 1.
    #[inline]
    fn places(&self, x: Lanes) -> Lanes {
        let last = Lanes::splat((self.buckets - 1) as f64);
        ((x.fast_max(Lanes::splat(self.low)) - self.low) * self.scale).fast_min(last) + TO_INTEGER
    }
}

/// The low sixteen bits of sixteen numbers: of the first of each four, then of the second of each …
#[inline]
fn packed(places: [Lanes; LANES]) -> [u16; GROUP] {
    let [a, b, c, d] = places.map(lanes::bits);
    // The upper bits of the place are those of 2⁵², zero from the seventeenth on to the place where they leave by shifting.
    cast((a & 0xFFFF) | (b << 16) | (c << 32) | (d << 48))
}

#[inline]
fn sum(counts: &[u32]) -> usize {
    let fours = counts.as_chunks::<4>().0.iter();
    let sums = fours.fold(u32x4::ZERO, |sum, four| sum + u32x4::from(*four));
    sums.to_array().iter().map(|&count| count as usize).sum()
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
        check_at(column, [0.05, 0.25, 0.5, 0.75, 0.95]);
        check_at(column, std::array::from_fn::<_, 50, _>(|i| (i as f64 + 0.5) / 50.0));
    }

    fn check_at<const N: usize>(column: &[f64], probabilities: [f64; N]) {
        let ranks = probabilities.map(|p| rank(p, column.len()));
        let expected = by_comparison(column, ranks).map(f64::to_bits);
        for around in [
            None,
            Some((0.0, 2.0)),
            Some((-1e9, 1.0)),
            Some((5.0, 5.0)),
            Some((1.0, f64::INFINITY)),
        ] {
            let found = Selector::default().order_statistics(column, ranks, around);
            assert_eq!(found.map(f64::to_bits), expected, "{} values, {around:?}", column.len());
        }
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
