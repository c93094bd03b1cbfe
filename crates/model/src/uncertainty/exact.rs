//! Closed forms: what the draws of a product or a ratio must come to.

use plan::{Op, OutcomeId};

use super::forecast::{Shape, anchor, shape};
use super::{Spread, inverse_normal};
use crate::target::threshold;
use crate::{Inputs, Missing, Year, math, outcome_at};

/// The distribution of an outcome that is a product or ratio of lognormals, and so lognormal itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogNormal {
    /// The median, equal to the value without noise, in the outcome's unit.
    pub median: f64,
    /// Standard deviation of the logarithm.
    pub log_sd: f64,
}

impl LogNormal {
    /// The value below which the outcome falls with probability `p`.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        if self.log_sd > 0.0 {
            self.median * math::exp(self.log_sd * inverse_normal(p))
        } else {
            self.median
        }
    }

    /// The probability of meeting a target under its operator.
    #[must_use]
    pub fn probability(&self, op: Op, target: f64) -> f64 {
        let bound = math::ln(threshold(op, target) / self.median);
        if self.log_sd > 0.0 {
            return 0.5 * libm::erfc(bound / (self.log_sd * std::f64::consts::SQRT_2));
        }
        let hit = if op == Op::MoreThan { 0.0 > bound } else { 0.0 >= bound };
        f64::from(u8::from(hit))
    }
}

/// The exact distribution of an outcome in a year; `None` for a sum, which has no closed form. The cap of the three-highlands
/// share at 100 % is not in it.
///
/// # Errors
/// The reason why the outcome has no value that year.
pub fn exact(inputs: &Inputs, spread: &Spread, id: OutcomeId, year: Year) -> Result<Option<LogNormal>, Missing> {
    let median = outcome_at(inputs, id, year)?;
    Ok(log_sd(inputs, spread, id, year).map(|log_sd| LogNormal { median, log_sd }))
}

/// Standard deviation of the logarithm of an outcome in a year; `None` for a sum.
pub(crate) fn log_sd(inputs: &Inputs, spread: &Spread, id: OutcomeId, year: Year) -> Option<f64> {
    let Shape::Log { up, down } = shape(id) else {
        return None;
    };
    let from = anchor(inputs, id, year);
    let years = match up.quantity() {
        Some(_) => from.left() - year.left(),
        // An end point has one year's noise, unless it is known.
        None => u8::from(from != year),
    };
    let (a, b) = (spread.of(up), down.map_or(0.0, |lever| spread.of(lever)));
    let variance = a * a + b * b - 2.0 * spread.rho * a * b;
    Some((variance.max(0.0) * f64::from(years)).sqrt())
}
