//! Standard normals by number: any draw of any driver and year, without the ones before it.

use super::chacha::{BLOCK, Stream};
use super::fast_ln::ln;
use super::lanes::{self, LANES, Lanes, each};
use crate::math;

/// Draws that are turned into normals at once.
const BATCH: usize = 128;

type Batch = [f64; BATCH];

/// Fills `out` with the standard normals of one stream of ChaCha8, from draw number `first` on; every draw takes one 64-bit number.
pub(crate) fn fill(seed: u64, stream: u64, first: usize, out: &mut [f64]) {
    let stream = Stream::new(seed, stream);
    let (mut words, mut batch) = ([0; BATCH], [0.0; BATCH]);
    // Numbers come in whole blocks, of which the first may be begun.
    let (mut block, mut skipped) = ((first / BLOCK) as u64, first % BLOCK);
    let mut rest = out;
    while !rest.is_empty() {
        stream.fill(block, &mut words);
        uniforms(&words, &mut batch);
        normals_of(&mut batch);
        let (now, later) = rest.split_at_mut(rest.len().min(BATCH - skipped));
        now.copy_from_slice(&batch[skipped..skipped + now.len()]);
        (block, skipped, rest) = (block + (BATCH / BLOCK) as u64, 0, later);
    }
}

/// Turns uniform numbers into normals: those far out together, then the formula of the centre for all, without a branch.
#[inline(never)]
fn normals_of(batch: &mut Batch) {
    let (mut places, mut count) = ([0; BATCH], 0);
    for (place, &p) in batch.iter().enumerate() {
        places[count] = place;
        count += usize::from((p - 0.5).abs() > CENTRE_END);
    }
    let places = &places[..count];
    let mut values = [0.5; BATCH];
    for (value, &place) in values.iter_mut().zip(places) {
        *value = batch[place];
    }
    let fours = values.as_chunks_mut::<LANES>().0;
    for four in &mut fours[..count.div_ceil(LANES)] {
        *four = near(Lanes::from(*four)).to_array();
    }
    for (value, &place) in values.iter_mut().zip(places) {
        if (batch[place] - 0.5).abs() > NEAR_SURELY {
            *value = far(batch[place]);
        }
    }
    each(batch, |p| {
        let q = p - 0.5;
        let r = Lanes::splat(0.180_625) - q * q;
        q * polynomials(&CENTRE.0, r) / polynomials(&CENTRE.1, r)
    });
    for (value, &place) in values.iter().zip(places) {
        batch[place] = *value;
    }
}

/// The first formula of the tails.
#[inline]
fn near(p: Lanes) -> Lanes {
    let left = p.simd_lt(Lanes::splat(0.5));
    let beyond = left.bitselect(p, Lanes::ONE - p);
    let r = (-ln(beyond)).sqrt() - 1.6;
    let value = polynomials(&NEAR.0, r) / polynomials(&NEAR.1, r);
    left.bitselect(-value, value)
}

/// The middles of equal parts of (0, 1) that the numbers fall into: never 0 or 1. The upper bits become the fraction of a number
/// between 1 and 2.
#[inline(never)]
fn uniforms(words: &[u64; BATCH], out: &mut Batch) {
    let (words, out) = (words.as_chunks::<LANES>().0, out.as_chunks_mut::<LANES>().0);
    for (out, words) in out.iter_mut().zip(words) {
        let above_one = lanes::of_bits((wide::u64x4::from(*words) >> 12) | 1.0_f64.to_bits());
        *out = (above_one - 1.0 + 0.5 / PARTS).to_array();
    }
}

/// Parts that (0, 1) is divided into.
const PARTS: f64 = (1u64 << 52) as f64;

/// Up to this distance from one half the formula of the centre holds.
const CENTRE_END: f64 = 0.425;

/// The value below which a standard normal falls with probability `p`; −∞ and ∞ at 0 and 1, NaN outside.
///
/// Algorithm AS 241 (PPND16) of Wichura, Applied Statistics 37 (1988) 477–484: relative error about 1e-16.
#[must_use]
pub fn inverse_normal(p: f64) -> f64 {
    if (p - 0.5).abs() <= CENTRE_END {
        centre(p - 0.5)
    } else {
        far(p)
    }
}

fn centre(q: f64) -> f64 {
    let r = 0.180_625 - q * q;
    q * polynomial(&CENTRE.0, r) / polynomial(&CENTRE.1, r)
}

/// Up to this root the first formula of the tails holds.
const NEAR_END: f64 = 5.0;
/// Up to this distance from one half the root is below that: a little less than ½ − e⁻²⁵.
const NEAR_SURELY: f64 = 0.5 - 1.4e-11;

fn far(p: f64) -> f64 {
    let (sign, r) = root(p);
    if r.is_finite() { tail(sign, r) } else { sign * r }
}

/// The side on which `p` lies, and √(−ln) of the probability beyond it; NaN outside of 0 to 1.
fn root(p: f64) -> (f64, f64) {
    let (sign, beyond) = if p < 0.5 { (-1.0, p) } else { (1.0, 1.0 - p) };
    let r = if beyond == 0.0 {
        f64::INFINITY
    } else {
        (-math::ln(beyond)).sqrt()
    };
    (sign, r)
}

fn tail(sign: f64, r: f64) -> f64 {
    let ((above, below), r) = if r <= NEAR_END {
        (&NEAR, r - 1.6)
    } else {
        (&FAR, r - 5.0)
    };
    sign * (polynomial(above, r) / polynomial(below, r))
}

#[inline]
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

#[inline]
fn polynomials(coefficients: &[f64; 8], x: Lanes) -> Lanes {
    let [lower @ .., highest] = coefficients;
    lower.iter().rev().fold(Lanes::splat(*highest), |sum, &c| sum * x + c)
}

/// Coefficients above and below the line, from the constant up.
type Rational = ([f64; 8], [f64; 8]);

#[expect(clippy::excessive_precision, reason = "as published")]
const CENTRE: Rational = (
    [
        3.387_132_872_796_366_608_0,
        1.331_416_678_917_843_774_5e2,
        1.971_590_950_306_551_442_7e3,
        1.373_169_376_550_946_112_5e4,
        4.592_195_393_154_987_145_7e4,
        6.726_577_092_700_870_085_3e4,
        3.343_057_558_358_812_810_5e4,
        2.509_080_928_730_122_672_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091_125_2e1,
        6.871_870_074_920_579_083_0e2,
        5.394_196_021_424_751_107_7e3,
        2.121_379_430_158_659_586_7e4,
        3.930_789_580_009_271_061_0e4,
        2.872_908_573_572_194_267_4e4,
        5.226_495_278_852_854_561_0e3,
    ],
);

#[expect(clippy::excessive_precision, reason = "as published")]
const NEAR: Rational = (
    [
        1.423_437_110_749_683_577_34,
        4.630_337_846_156_545_295_90,
        5.769_497_221_460_691_405_50,
        3.647_848_324_763_204_605_04,
        1.270_458_252_452_368_382_58,
        2.417_807_251_774_506_117_70e-1,
        2.272_384_498_926_918_458_33e-2,
        7.745_450_142_783_414_076_40e-4,
    ],
    [
        1.0,
        2.053_191_626_637_758_821_87,
        1.676_384_830_183_803_849_40,
        6.897_673_349_851_000_045_50e-1,
        1.481_039_764_274_800_745_90e-1,
        1.519_866_656_361_645_719_66e-2,
        5.475_938_084_995_344_946_00e-4,
        1.050_750_071_644_416_843_24e-9,
    ],
);

#[expect(clippy::excessive_precision, reason = "as published")]
const FAR: Rational = (
    [
        6.657_904_643_501_103_777_20,
        5.463_784_911_164_114_369_90,
        1.784_826_539_917_291_335_80,
        2.965_605_718_285_048_912_30e-1,
        2.653_218_952_657_612_309_30e-2,
        1.242_660_947_388_078_438_60e-3,
        2.711_555_568_743_487_578_15e-5,
        2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0,
        5.998_322_065_558_879_376_90e-1,
        1.369_298_809_227_358_053_10e-1,
        1.487_536_129_085_061_485_25e-2,
        7.868_691_311_456_132_591_00e-4,
        1.846_318_317_510_054_681_80e-5,
        1.421_511_758_316_445_888_70e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inverse_agrees_with_an_independent_implementation() {
        // Values of CPython's statistics.NormalDist().inv_cdf.
        for (p, expected) in [
            (1e-16, -8.222_082_216_130_437),
            (1e-10, -6.361_340_902_404_056),
            (1e-5, -4.264_890_793_922_825),
            (0.01, -2.326_347_874_040_841),
            (0.07, -1.475_791_028_179_170_4),
            (0.2, -0.841_621_233_572_914_3),
            (0.7, 0.524_400_512_708_041_1),
            (0.975, 1.959_963_984_540_054),
            (0.9999, 3.719_016_485_455_710_4),
        ] {
            let value = inverse_normal(p);
            assert!((value / expected - 1.0).abs() < 1e-15, "{p}: {value}");
        }
        assert_eq!(inverse_normal(0.5).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn the_ends_are_infinite_and_outside_is_no_number() {
        assert!(inverse_normal(0.0) == f64::NEG_INFINITY && inverse_normal(1.0) == f64::INFINITY);
        assert!(inverse_normal(-0.1).is_nan() && inverse_normal(1.1).is_nan() && inverse_normal(f64::NAN).is_nan());
    }

    #[test]
    fn the_middle_of_the_first_and_last_part_are_inside() {
        let (mut words, mut batch) = ([0; BATCH], [0.0; BATCH]);
        words[BATCH - 1] = u64::MAX;
        uniforms(&words, &mut batch);
        let ends = [batch[0], batch[BATCH - 1]];
        assert!(ends[0] > 0.0 && ends[1] < 1.0);
        assert!(ends.iter().all(|&p| inverse_normal(p).is_finite()));
    }

    #[test]
    fn a_batch_has_the_bits_of_one_number_after_the_other() {
        let tails = (1..=40).map(|i| f64::from(i) / 520.0);
        let extremes = (0..24).map(|i| 0.5 / PARTS * f64::from(1 << i));
        let near = [1.4e-11, 1.388e-11, 1.389e-11, 0.075, 0.5];
        let left: Vec<f64> = tails.chain(extremes).chain(near).collect();
        let mut batch = [0.5; BATCH];
        for (slot, p) in batch
            .iter_mut()
            .zip(left.iter().copied().chain(left.iter().map(|p| 1.0 - p)))
        {
            *slot = p;
        }
        let expected = batch.map(|p| inverse_normal(p).to_bits());
        normals_of(&mut batch);
        assert_eq!(batch.map(f64::to_bits), expected);
    }

    #[test]
    fn a_draw_does_not_depend_on_where_the_filling_began() {
        let mut whole = [0.0; 300];
        fill(7, 3, 0, &mut whole);
        for first in [1, 2, 31, 32, 33, 150] {
            let mut part = [0.0; 100];
            fill(7, 3, first, &mut part);
            assert_eq!(part[..], whole[first..first + 100], "from draw {first}");
        }
        let mut other = [0.0; 300];
        fill(7, 4, 0, &mut other);
        assert!((other[0] - whole[0]).abs() > 1e-9, "another stream, another number");
    }
}
