//! Goal seek with one lever.

use std::fmt;

use plan::{LeverId, OutcomeId};

use crate::{Inputs, Missing, Year, direction, outcome_at};

/// Why no value of a lever brings an outcome to a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NoLever {
    /// The outcome does not depend on the lever.
    NoEffect,
    /// 2025 has an actual value: nothing can be moved any more.
    Decided,
    /// The whole range of the lever is not enough.
    OutOfRange {
        /// The outcome with the lever at its minimum.
        at_min: f64,
        /// The outcome with the lever at its maximum.
        at_max: f64,
    },
    /// The other settings leave the outcome without a value.
    Missing(Missing),
}

impl fmt::Display for NoLever {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEffect => f.write_str("the lever does not move this outcome"),
            Self::Decided => f.write_str("2025 has an actual value"),
            Self::OutOfRange { at_min, at_max } => {
                write!(f, "out of range: the lever reaches {at_min} to {at_max}")
            }
            Self::Missing(reason) => write!(f, "{reason}"),
        }
    }
}

impl std::error::Error for NoLever {}

/// The value of `lever` at which `outcome` is `goal` in 2025, the other levers staying. Actual values count.
///
/// Found by halving the lever's range down to neighbouring numbers, so the outcome hits the goal as closely as the
/// lever's number allows (well within 1e-9).
///
/// # Errors
/// The reason when no value within the lever's range does it.
pub fn required_lever(inputs: &Inputs, outcome: OutcomeId, lever: LeverId, goal: f64) -> Result<f64, NoLever> {
    if direction(lever, outcome).is_none() {
        return Err(NoLever::NoEffect);
    }
    if inputs.actuals.get(outcome, Year::LAST).is_some() {
        return Err(NoLever::Decided);
    }
    let mut trial = *inputs;
    let mut miss = |value: f64| {
        trial.levers.set(lever, value);
        outcome_at(&trial, outcome, Year::LAST)
            .map(|reached| reached - goal)
            .map_err(NoLever::Missing)
    };
    let range = lever.def();
    bisect(&mut miss, range.min, range.max, goal)
}

fn bisect(miss: &mut impl FnMut(f64) -> Result<f64, NoLever>, min: f64, max: f64, goal: f64) -> Result<f64, NoLever> {
    let (at_min, at_max) = (miss(min)?, miss(max)?);
    let (mut low, mut high) = if at_min <= at_max { (min, max) } else { (max, min) };
    let (mut below, mut above) = (at_min.min(at_max), at_min.max(at_max));
    if below > 0.0 || above < 0.0 || !goal.is_finite() {
        return Err(NoLever::OutOfRange {
            at_min: at_min + goal,
            at_max: at_max + goal,
        });
    }
    loop {
        let middle = low + (high - low) / 2.0;
        // No number lies between, or (near zero, where numbers crowd) none that makes a difference.
        if middle.to_bits() == low.to_bits() || middle.to_bits() == high.to_bits() || (high - low).abs() < 1e-15 {
            return Ok(if -below <= above { low } else { high });
        }
        let off = miss(middle)?;
        if off <= 0.0 {
            (low, below) = (middle, off)
        } else {
            (high, above) = (middle, off)
        }
    }
}
