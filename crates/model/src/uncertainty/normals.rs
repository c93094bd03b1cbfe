//! Standard normals by number: any draw of any driver and year, without the ones before it.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use super::lanes::{Lanes, each};
use crate::math;

/// Draws that are turned into normals at once.
const BATCH: usize = 128;

/// Fills `out` with the standard normals of one stream, from draw number `first` on.
///
/// The seed is the first eight bytes (little endian) of ChaCha8's key, the rest is zero; every draw takes one 64-bit word.
pub(crate) fn fill(seed: u64, stream: u64, first: usize, out: &mut [f64]) {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    let mut words = ChaCha8Rng::from_seed(key);
    words.set_stream(stream);
    words.set_word_pos(2 * first as u128);
    let mut bytes = [0; 8 * BATCH];
    for batch in out.chunks_mut(BATCH) {
        let bytes = &mut bytes[..8 * batch.len()];
        words.fill_bytes(bytes);
        let (words, _) = bytes.as_chunks::<8>();
        for (slot, word) in batch.iter_mut().zip(words) {
            *slot = uniform(u64::from_le_bytes(*word));
        }
        normals_of(batch);
    }
}

/// Turns uniform numbers into normals: those far out together, then the formula of the centre for all, without a branch.
#[inline(never)]
fn normals_of(batch: &mut [f64]) {
    let (mut places, mut far_out, mut count) = ([0; BATCH], [(0.0, 0.0); BATCH], 0);
    let mut values = [0.0; BATCH];
    for (place, &p) in batch.iter().enumerate() {
        if (p - 0.5).abs() > CENTRE_END {
            places[count] = place;
            far_out[count] = root(p);
            values[count] = far_out[count].1;
            count += 1;
        }
    }
    each(&mut values[..count], |r| {
        let r = r - 1.6;
        polynomials(&NEAR.0, r) / polynomials(&NEAR.1, r)
    });
    each(batch, |p| {
        let q = p - 0.5;
        let r = Lanes::splat(0.180_625) - q * q;
        q * polynomials(&CENTRE.0, r) / polynomials(&CENTRE.1, r)
    });
    for ((&place, (sign, r)), value) in places.iter().zip(far_out).zip(values).take(count) {
        batch[place] = if r <= NEAR_END { sign * value } else { tail(sign, r) };
    }
}

/// The middle of one of 2⁵² equal parts of (0, 1): never 0 or 1. The upper bits become the fraction of a number between 1 and 2.
fn uniform(word: u64) -> f64 {
    let above_one = f64::from_bits((word >> 12) | 1.0_f64.to_bits());
    (above_one - 1.0) + 0.5 / (1u64 << 52) as f64
}

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
        assert!(uniform(0) > 0.0 && uniform(u64::MAX) < 1.0);
        assert!(inverse_normal(uniform(0)).is_finite() && inverse_normal(uniform(u64::MAX)).is_finite());
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
