//! Uncertainty: what the projection becomes when every year's growth may turn out otherwise.
//!
//! A year's log growth of driver d is Normal(its share of log(1 + g), σ_d · scale), independent over years, with an optional
//! common factor (correlation ρ between any two drivers). So a quantity is its deterministic value times
//! exp(σ_d · scale · W), W being a random walk, and the noise does not depend on the levers: a moved lever shifts every
//! draw and changes none (common random numbers).
//!
//! Standard normals come from ChaCha8 (one stream for each driver and year, addressed by the number of the draw) through
//! the inverse of the normal distribution (Wichura's AS 241). A draw's number fixes its normals, so it does not matter
//! in which pieces, or on which machine, a run is done.
//!
//! For a product or ratio the draws' order does not depend on the levers: its quantiles are the deterministic value times
//! those of the noise, found once. Only sums are computed anew when a lever moves.
//!
//! What a probability means here: of all the courses that the chosen paces and spreads allow, the share that meets the
//! target. What it does not mean: a forecast. The spreads are assumptions of the ledger; a pace that is itself wrong is
//! not in them, years do not learn from each other, and definitions do not change. On the plan path every target sits at the
//! median, so each has about an even chance and all together a small one: that is what "just enough" means. A share of
//! n draws has the standard error √(p(1−p)/n) ([`standard_error`]), at most half a point with 10,000.

mod chacha;
mod exact;
mod fast_exp;
mod fast_ln;
mod forecast;
mod lanes;
mod met;
mod noise;
mod normals;
mod select;
mod simulation;
mod spread;
mod sweep;

pub use exact::{LogNormal, exact};
pub use forecast::Forecast;
pub use normals::inverse_normal;
pub use simulation::Simulation;
pub use spread::{PROBABILITIES, Spread};

/// The standard error of a probability that was estimated as a share of `draws`.
///
/// ```
/// assert!(model::uncertainty::standard_error(0.5, 10_000) <= 0.005);
/// ```
#[must_use]
pub fn standard_error(probability: f64, draws: usize) -> f64 {
    (probability * (1.0 - probability) / draws.max(1) as f64)
        .max(0.0)
        .sqrt()
}
