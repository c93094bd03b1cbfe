//! Columns of numbers, four at a time.
//!
//! `wide` gives SIMD instructions where the target has them, and the same operations one after the other where it has none. Nothing
//! is fused and nothing is reordered, so every column has the same bits with and without. It is written out because link-time
//! optimisation at the page's level leaves out the compiler's own vectorisation.

use bytemuck::cast;
use wide::{f64x4, u64x4};

/// Numbers that are worked on at once.
pub(crate) const LANES: usize = 4;

pub(crate) type Lanes = f64x4;

/// Every number of `out` becomes `f` of itself.
#[inline]
pub(crate) fn each(out: &mut [f64], f: impl Fn(Lanes) -> Lanes) {
    let (fours, rest) = out.as_chunks_mut::<LANES>();
    for four in fours {
        *four = f(Lanes::from(*four)).to_array();
    }
    if !rest.is_empty() {
        let done = f(padded(rest)).to_array();
        rest.copy_from_slice(&done[..rest.len()]);
    }
}

/// Every number of `out` becomes `f` of itself and the number at its place in `a`, which is as long.
#[inline]
pub(crate) fn zip(out: &mut [f64], a: &[f64], f: impl Fn(Lanes, Lanes) -> Lanes) {
    let (fours, rest) = out.as_chunks_mut::<LANES>();
    let (a_fours, a_rest) = a.as_chunks::<LANES>();
    for (four, a) in fours.iter_mut().zip(a_fours) {
        *four = f(Lanes::from(*four), Lanes::from(*a)).to_array();
    }
    if !rest.is_empty() {
        let done = f(padded(rest), padded(a_rest)).to_array();
        rest.copy_from_slice(&done[..rest.len()]);
    }
}

/// The same with two more columns.
#[inline]
pub(crate) fn zip2(out: &mut [f64], a: &[f64], b: &[f64], f: impl Fn(Lanes, Lanes, Lanes) -> Lanes) {
    let (fours, rest) = out.as_chunks_mut::<LANES>();
    let ((a_fours, a_rest), (b_fours, b_rest)) = (a.as_chunks::<LANES>(), b.as_chunks::<LANES>());
    for ((four, a), b) in fours.iter_mut().zip(a_fours).zip(b_fours) {
        *four = f(Lanes::from(*four), Lanes::from(*a), Lanes::from(*b)).to_array();
    }
    if !rest.is_empty() {
        let done = f(padded(rest), padded(a_rest), padded(b_rest)).to_array();
        rest.copy_from_slice(&done[..rest.len()]);
    }
}

/// Every number of `out` becomes `finish` of the sum of `weights` times the numbers at its place in `columns`, which are as long; added up
/// in their order, starting from 0. `finish` also gets the number at the place in `last`.
#[inline]
pub(crate) fn weighted<const N: usize>(
    out: &mut [f64],
    columns: [&[f64]; N],
    weights: [f64; N],
    last: &[f64],
    finish: impl Fn(Lanes, Lanes) -> Lanes,
) {
    let weights = weights.map(Lanes::splat);
    let sum = |terms: [Lanes; N]| {
        let products = terms.into_iter().zip(weights);
        products.fold(Lanes::splat(0.0), |sum, (term, weight)| sum + weight * term)
    };
    let split = columns.map(|column| column.as_chunks::<LANES>());
    let (fours, rest) = out.as_chunks_mut::<LANES>();
    let (last_fours, last_rest) = last.as_chunks::<LANES>();
    let split_fours = split.map(|(fours, _)| &fours[..last_fours.len()]);
    for (place, (four, last)) in fours.iter_mut().zip(last_fours).enumerate() {
        let terms = split_fours.map(|column| Lanes::from(column[place]));
        *four = finish(sum(terms), Lanes::from(*last)).to_array();
    }
    if !rest.is_empty() {
        let terms = split.map(|(_, rest)| padded(rest));
        let done = finish(sum(terms), padded(last_rest)).to_array();
        rest.copy_from_slice(&done[..rest.len()]);
    }
}

/// The smallest and the largest number; ∞ and −∞ of none. What is no number does not count.
pub(crate) fn ends(column: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (Lanes::splat(f64::INFINITY), Lanes::splat(f64::NEG_INFINITY));
    let (fours, rest) = column.as_chunks::<LANES>();
    let take = |low: &mut Lanes, high: &mut Lanes, x: Lanes| {
        *low = x.simd_lt(*low).bitselect(x, *low);
        *high = (*high).simd_lt(x).bitselect(x, *high);
    };
    for four in fours {
        take(&mut low, &mut high, Lanes::from(*four));
    }
    let (low, high) = (low.to_array(), high.to_array());
    let of = |start: f64, more: &[f64], better: fn(f64, f64) -> bool| {
        let all = more.iter().chain(rest);
        all.fold(start, |best, &x| if better(x, best) { x } else { best })
    };
    (
        of(f64::INFINITY, &low, |a, b| a < b),
        of(f64::NEG_INFINITY, &high, |a, b| a > b),
    )
}

/// The bits of four numbers.
#[inline]
pub(crate) fn bits(x: Lanes) -> u64x4 {
    cast(x)
}

/// Four numbers of these bits.
#[inline]
pub(crate) fn of_bits(bits: u64x4) -> Lanes {
    cast(bits)
}

/// Up to four numbers, the rest ones.
pub(crate) fn padded(rest: &[f64]) -> Lanes {
    let mut four = [1.0; LANES];
    four[..rest.len()].copy_from_slice(rest);
    Lanes::from(four)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_has_the_bits_of_plain_loops() {
        for n in 0..23 {
            let column = |salt: f64| -> Vec<f64> { (0..n).map(|i| (f64::from(i) * 1.7 + salt).sin() * 1e3).collect() };
            let (start, a, b) = (column(0.1), column(0.2), column(0.3));
            let same = |by_lanes: &[f64], plain: &[f64]| {
                let bits = |x: &[f64]| x.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
                assert_eq!(bits(by_lanes), bits(plain), "{n} numbers");
            };
            let (mut lanes, mut plain) = (start.clone(), start.clone());
            each(&mut lanes, |x| x * 1.1 - 3.0);
            plain.iter_mut().for_each(|x| *x = *x * 1.1 - 3.0);
            same(&lanes, &plain);
            zip(&mut lanes, &a, |x, a| x / a);
            plain.iter_mut().zip(&a).for_each(|(x, a)| *x /= a);
            same(&lanes, &plain);
            weighted(&mut lanes, [&a, &b, &a], [2.0, -3.0, 0.7], &start, |sum, last| {
                sum / last * 1.3
            });
            for (x, ((a, b), last)) in plain.iter_mut().zip(a.iter().zip(&b).zip(&start)) {
                *x = (0.0 + 2.0 * a + -3.0 * b + 0.7 * a) / last * 1.3;
            }
            same(&lanes, &plain);
            zip2(&mut lanes, &a, &b, |x, a, b| x + (a * 0.3 + b * 0.7));
            plain
                .iter_mut()
                .zip(a.iter().zip(&b))
                .for_each(|(x, (a, b))| *x += a * 0.3 + b * 0.7);
            same(&lanes, &plain);
            let expected = (
                start.iter().copied().fold(f64::INFINITY, f64::min),
                start.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            );
            assert_eq!(ends(&start), expected, "{n} numbers");
        }
    }

    #[test]
    fn what_is_no_number_is_no_end() {
        assert_eq!(ends(&[f64::NAN, 2.0, 1.0, f64::NAN, f64::NAN, 3.0]), (1.0, 3.0));
    }
}
