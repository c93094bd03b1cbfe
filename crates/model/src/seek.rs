//! Goal seek: with one lever, or with all of them along the way from one setting to another.

use std::fmt;

use plan::{LeverId, OutcomeId};

use crate::{Inputs, Levers, Missing, Year, direction, drivers, outcome_at};

/// The farthest along the way to another setting that is looked at: half as far again.
pub const MAX_SHARE: f64 = 1.5;
/// Steps in which the way is looked through for the first place that meets the goal.
const STEPS: u32 = 150;

/// Why no value of a lever, or no share of a way, brings an outcome to a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NoLever {
    /// The outcome does not depend on the lever, or on any that differs.
    NoEffect,
    /// 2025 has an actual value: nothing can be moved any more.
    Decided,
    /// The whole range is not enough.
    OutOfRange {
        /// The outcome with the lever at its minimum, or at the start of the way.
        at_min: f64,
        /// The outcome with the lever at its maximum, or at the end of the way.
        at_max: f64,
    },
    /// The other settings leave the outcome without a value.
    Missing(Missing),
}

impl fmt::Display for NoLever {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEffect => f.write_str("nothing that moves changes this outcome"),
            Self::Decided => f.write_str("2025 has an actual value"),
            Self::OutOfRange { at_min, at_max } => {
                write!(f, "out of range: {at_min} to {at_max} can be reached")
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
/// ```
/// use plan::{LeverId, OutcomeId};
/// # use model::*;
/// # let inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// let gdp = required_lever(&inputs, OutcomeId::Productivity, LeverId::Gdp, 27.0)?;
/// assert!((gdp - inputs.levers[LeverId::Gdp]).abs() < 1e-9, "the plan path has it already");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

/// The share of the way from the levers of `inputs` (0) to others (1, and on to [`MAX_SHARE`]) at which `outcome` first is
/// `goal` in 2025, all levers moving together.
///
/// ```
/// use plan::OutcomeId;
/// # use model::*;
/// # let inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// let still = preset_levers(&plan::presets()[1], &Assumptions::default())?;
/// let share = required_share(&Inputs::new(still), &inputs.levers, OutcomeId::TalentTotal, 285.0)?;
/// assert!((share - 1.0).abs() < 1e-9, "the whole way from no growth to the plan path");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The reason when no share does it.
pub fn required_share(inputs: &Inputs, to: &Levers, outcome: OutcomeId, goal: f64) -> Result<f64, NoLever> {
    if drivers(outcome)
        .iter()
        .all(|lever| inputs.levers[lever].to_bits() == to[lever].to_bits())
    {
        return Err(NoLever::NoEffect);
    }
    if inputs.actuals.get(outcome, Year::LAST).is_some() {
        return Err(NoLever::Decided);
    }
    let mut miss = |share: f64| {
        let trial = Inputs {
            levers: inputs.levers.toward(to, share),
            ..*inputs
        };
        outcome_at(&trial, outcome, Year::LAST)
            .map(|reached| reached - goal)
            .map_err(NoLever::Missing)
    };
    let at_start = miss(0.0)?;
    let mut before = 0.0;
    for step in 1..=STEPS {
        let share = MAX_SHARE * f64::from(step) / f64::from(STEPS);
        // The goal lies where the outcome changes sides: at a share on the way there.
        if (miss(share)? <= 0.0) != (at_start <= 0.0) || at_start == 0.0 {
            return bisect(&mut miss, before, if at_start == 0.0 { before } else { share }, goal);
        }
        before = share;
    }
    Err(NoLever::OutOfRange {
        at_min: at_start + goal,
        at_max: miss(MAX_SHARE)? + goal,
    })
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
