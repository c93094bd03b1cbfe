//! The natural logarithm of many numbers at once, with the bits of [`crate::math::ln`].
//!
//! The algorithm is that of FreeBSD's `e_log.c`, which `libm` has too: its branches are for numbers that do not occur here.

use super::lanes::{self, Lanes};

const LN2_HIGH: f64 = f64::from_bits(0x3FE6_2E42_FEE0_0000);
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// Coefficients of z², z⁴, z⁶ and of z, z³, z⁵, z⁷.
const EVEN: [f64; 3] = [
    3.999_999_999_940_942e-1,
    2.222_219_843_214_978_4e-1,
    1.531_383_769_920_937_3e-1,
];
const ODD: [f64; 4] = [
    6.666_666_666_666_735e-1,
    2.857_142_874_366_239e-1,
    1.818_357_216_161_805e-1,
    1.479_819_860_511_658_6e-1,
];
/// The upper half of √½, and of 1: a fraction lies between √½ and √2.
const ROOT_HALF: u64 = 0x3FE6_A09E << 32;
const ONE: u64 = 0x3FF0_0000 << 32;
const FRACTION: u64 = (1 << 52) - 1;
/// A whole number below 2⁵², put into the low bits of this, is added to 2⁵².
const TWO_52: f64 = 4_503_599_627_370_496.0;

/// ln x for normal positive numbers except 1; of others something else.
#[inline]
pub(crate) fn ln(x: Lanes) -> Lanes {
    let shifted = lanes::bits(x) + (ONE - ROOT_HALF);
    let k = lanes::of_bits((shifted >> 52) | TWO_52.to_bits()) - (TWO_52 + 1023.0);
    let f = lanes::of_bits((shifted & FRACTION) + ROOT_HALF) - 1.0;
    let half_square = f * 0.5 * f;
    let s = f / (f + 2.0);
    let z = s * s;
    let w = z * z;
    let even = w * (w * (w * EVEN[2] + EVEN[1]) + EVEN[0]);
    let odd = z * (w * (w * (w * ODD[3] + ODD[2]) + ODD[1]) + ODD[0]);
    s * (half_square + (odd + even)) + k * LN2_LOW - half_square + f + k * LN2_HIGH
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math;

    #[test]
    fn it_has_the_bits_of_the_library() {
        let small = (1..=300_000).map(|i| f64::from(i) * 0.25e-6);
        let tiny = (0..=1000).map(|i| f64::from_bits((1 << 52) + i * 0x003F_1234_5678_9ABC_u64 / 1000 * 16));
        let wide = (0..=4000).map(|i| f64::from(i - 2000) * 0.35).map(f64::exp);
        let near_one = [
            1.0 - f64::EPSILON / 2.0,
            1.0 + f64::EPSILON,
            0.5,
            2.0,
            f64::MAX,
            f64::MIN_POSITIVE,
        ];
        for x in small
            .chain(tiny)
            .chain(wide.filter(|x| x.to_bits() != 1.0_f64.to_bits()))
            .chain(near_one)
        {
            let value = ln(Lanes::splat(x)).to_array()[0];
            assert_eq!(value.to_bits(), math::ln(x).to_bits(), "{x:e}");
        }
    }
}
