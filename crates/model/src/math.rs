//! Elementary functions with the same bits natively and in WebAssembly.
//!
//! `f64::exp`, `ln` and `powf` call whatever the platform brings, so they differ in the last bit between machines. These
//! are software, made of IEEE operations only.

/// Natural exponential.
pub(crate) fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm; NaN below zero.
pub(crate) fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `x` to the power `y`.
pub(crate) fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// The logarithm of one year's growth factor, from a rate in %/year; NaN at −100 and below.
pub(crate) fn log_growth(pct_per_year: f64) -> f64 {
    if pct_per_year <= -100.0 {
        f64::NAN
    } else {
        libm::log1p(pct_per_year / 100.0)
    }
}

/// The rate in %/year that turns `from` into `to` in `years`: ((to/from)^(1/years) − 1) · 100. NaN when they have no ratio.
pub(crate) fn rate_pct(from: f64, to: f64, years: f64) -> f64 {
    100.0 * libm::expm1(ln(to / from) / years)
}
