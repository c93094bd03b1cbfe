//! The exponential of many numbers at once.
//!
//! No branches, no calls, no fused multiply-add: the same bits with and without SIMD, natively and in wasm.

use super::lanes::{self, Lanes};

const LOG2_E: f64 = std::f64::consts::LOG2_E;
/// ln 2 in two parts: the first has zeros at its end, so that a small whole number times it is exact.
const LN2_HIGH: f64 = f64::from_bits(0x3FE6_2E42_FEE0_0000);
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// 1.5 · 2⁵²: adding it rounds to a whole number, which then stands in the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// 1/13!, 1/11! … 1/1!: with |r| ≤ ln 2 / 2 the next term of the series is below 1e-17.
const ODD: [f64; 7] = [
    1.0 / 6_227_020_800.0,
    1.0 / 39_916_800.0,
    1.0 / 362_880.0,
    1.0 / 5_040.0,
    1.0 / 120.0,
    1.0 / 6.0,
    1.0,
];
/// 1/12!, 1/10! … 1/2!.
const EVEN: [f64; 6] = [
    1.0 / 479_001_600.0,
    1.0 / 3_628_800.0,
    1.0 / 40_320.0,
    1.0 / 720.0,
    1.0 / 24.0,
    1.0 / 2.0,
];

/// Up to here there is neither overflow nor underflow; a test of [`super::Spread`] shows that noise stays within.
#[cfg(test)]
pub(crate) const MOST: f64 = 700.0;

/// e^x within two units in the last place for |x| ≤ 700; beyond, where noise does not go, something else.
#[inline]
pub(crate) fn exp(x: Lanes) -> Lanes {
    let rounded = x * LOG2_E + ROUND;
    let k = rounded - ROUND;
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
    // Odd and even terms apart: two short chains instead of a long one.
    let square = r * r;
    let odd = ODD[1..].iter().fold(Lanes::splat(ODD[0]), |sum, &c| sum * square + c);
    let even = EVEN[1..].iter().fold(Lanes::splat(EVEN[0]), |sum, &c| sum * square + c);
    let sum = (odd * r + even * square) + 1.0;
    // The low bits of `rounded` are k in two's complement; shifted up they add to the exponent.
    lanes::of_bits(lanes::bits(sum) + (lanes::bits(rounded) << 52))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by one number after the other, as written for a machine without lanes.
    fn plain(x: f64) -> f64 {
        let rounded = x * LOG2_E + ROUND;
        let k = rounded - ROUND;
        let r = (x - k * LN2_HIGH) - k * LN2_LOW;
        let square = r * r;
        let odd = ODD[1..].iter().fold(ODD[0], |sum, c| sum * square + c);
        let even = EVEN[1..].iter().fold(EVEN[0], |sum, c| sum * square + c);
        let sum = (odd * r + even * square) + 1.0;
        sum * f64::from_bits(rounded.to_bits().wrapping_add(1023) << 52)
    }

    #[test]
    fn it_agrees_with_the_library_to_two_units_in_the_last_place_and_with_plain_steps_to_the_bit() {
        let mut worst = 0.0_f64;
        let numbers: Vec<f64> = (-700_000..=700_000).map(|i| f64::from(i) / 1000.0 + 1e-5).collect();
        let mut powers = numbers.clone();
        lanes::each(&mut powers, exp);
        for (x, value) in numbers.into_iter().zip(powers) {
            assert_eq!(value.to_bits(), plain(x).to_bits(), "{x}");
            worst = worst.max((value / libm::exp(x) - 1.0).abs());
        }
        assert!(worst < 4.5e-16, "{worst}");
    }

    #[test]
    fn zero_gives_one_and_the_ends_are_numbers() {
        let mut column = [0.0, MOST, -MOST];
        lanes::each(&mut column, exp);
        assert_eq!(column[0].to_bits(), 1.0_f64.to_bits());
        assert!(column[1] > 1e304 && column[1].is_finite());
        assert!(column[2] < 1e-304 && column[2].is_normal());
    }
}
