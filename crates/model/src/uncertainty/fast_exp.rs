//! The exponential of many numbers at once, written so that a compiler turns it into SIMD instructions.
//!
//! No branches, no calls, no fused multiply-add: the same bits with and without SIMD, natively and in wasm.

const LOG2_E: f64 = std::f64::consts::LOG2_E;
/// ln 2 in two parts: the first has zeros at its end, so that a small whole number times it is exact.
const LN2_HIGH: f64 = f64::from_bits(0x3FE6_2E42_FEE0_0000);
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// 1.5 · 2⁵²: adding it rounds to a whole number, which then stands in the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// 1/13! … 1/0!: with |r| ≤ ln 2 / 2 the next term is below 1e-17.
const TAYLOR: [f64; 14] = [
    1.0 / 6_227_020_800.0,
    1.0 / 479_001_600.0,
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    1.0 / 2.0,
    1.0,
    1.0,
];

/// e^x within two units in the last place for |x| ≤ 700; beyond, the value at that end.
#[inline]
pub(crate) fn fast_exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    let rounded = x * LOG2_E + ROUND;
    let k = rounded - ROUND;
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
    let mut sum = TAYLOR[0];
    for c in &TAYLOR[1..] {
        sum = sum * r + c;
    }
    // The low bits of `rounded` are k in two's complement; shifted up they land in the exponent.
    sum * f64::from_bits(rounded.to_bits().wrapping_add(1023) << 52)
}

/// `out[i] = e^x[i]`.
pub(crate) fn exp_into(x: &[f64], out: &mut [f64]) {
    for (slot, &x) in out.iter_mut().zip(x) {
        *slot = fast_exp(x);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_library_to_two_units_in_the_last_place() {
        let mut worst = 0.0_f64;
        for i in -700_000..=700_000 {
            let x = f64::from(i) / 1000.0 + 1e-5;
            let (value, expected) = (fast_exp(x), libm::exp(x.clamp(-700.0, 700.0)));
            worst = worst.max((value / expected - 1.0).abs());
        }
        assert!(worst < 4.5e-16, "{worst}");
    }

    #[test]
    fn zero_gives_one_and_far_away_gives_the_ends() {
        assert_eq!(fast_exp(0.0).to_bits(), 1.0_f64.to_bits());
        assert_eq!(fast_exp(1e300).to_bits(), fast_exp(700.0).to_bits());
        assert!(fast_exp(f64::NEG_INFINITY) > 0.0);
    }
}
