//! Targets: met or not, by how much, and the pace that is needed from here.

use std::fmt;

use plan::{Measure, Op, OutcomeId};

use crate::{Actuals, Missing, Projection, Year, math};

/// Relative tolerance of "met", so that a path solved for a target meets it.
const TOLERANCE: f64 = 1e-9;

/// How an outcome stands against its target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetState {
    /// The outcome.
    pub outcome: OutcomeId,
    /// The target for 2025, in the outcome's unit.
    pub target: f64,
    /// The target's operator as printed.
    pub op: Op,
    /// The projected (or, when entered, actual) value of 2025.
    pub value: Result<f64, Missing>,
    /// Whether that value meets the target. 达 and bare figures count as met from the figure up.
    pub met: Result<bool, Missing>,
    /// Target minus the value of 2025, in the outcome's unit: above zero is a shortfall.
    pub gap: Result<f64, Missing>,
    /// Where things stand now: the latest actual value, or the printed baseline.
    pub current: Option<Current>,
    /// The pace that leads from there to the target.
    pub required_pace: Result<Pace, NoPace>,
}

/// The newest known value of an outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Current {
    /// Its year; the 2019 baseline of row 8 counts as 2020.
    pub year: Year,
    /// The value in the outcome's unit.
    pub value: f64,
    /// Whether it was entered as an actual value, rather than printed as the baseline.
    pub is_actual: bool,
}

/// A pace a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pace {
    /// Growth in %/year.
    Percent(f64),
    /// Percentage points a year, for outcomes that are shares.
    Points(f64),
}

impl Pace {
    /// The number, in its own unit.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::Percent(value) | Self::Points(value) => value,
        }
    }
}

/// Why there is no required pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoPace {
    /// 2025 is known: no year is left.
    NoYearsLeft,
    /// Neither a baseline nor an actual value to start from.
    NoCurrentValue,
}

impl fmt::Display for NoPace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoYearsLeft => "no year is left",
            Self::NoCurrentValue => "there is no value to start from",
        })
    }
}

/// Whether a value meets a target under its operator, with a relative tolerance of 1e-9 in the value's favour; the strict
/// operator keeps that distance above the target.
///
/// ```
/// use plan::Op;
/// assert!(!model::is_met(60.0, Op::MoreThan, 60.0));
/// assert!(model::is_met(60.0, Op::AtLeast, 60.0));
/// ```
#[must_use]
pub fn is_met(value: f64, op: Op, target: f64) -> bool {
    match op {
        Op::MoreThan => value > threshold(op, target),
        Op::AtLeast | Op::Equals | Op::None => value >= threshold(op, target),
    }
}

/// The value that must be reached, or for the strict operator passed: the target with its tolerance.
pub(crate) fn threshold(op: Op, target: f64) -> f64 {
    let slack = target.abs() * TOLERANCE;
    if op == Op::MoreThan {
        target + slack
    } else {
        target - slack
    }
}

/// The latest actual value of an outcome, or its printed baseline; `None` for the three-highlands share without one.
#[must_use]
pub fn current(id: OutcomeId, actuals: &Actuals) -> Option<Current> {
    let actual = actuals.latest(id).map(|(year, value)| Current {
        year,
        value,
        is_actual: true,
    });
    actual.or_else(|| {
        let value = id.def().base?.value?;
        Some(Current {
            year: Year::BASE,
            value,
            is_actual: false,
        })
    })
}

/// The pace from `now` to a target in 2025: (T/c)^(1/years left) − 1 in %/year, for shares the points a year.
///
/// # Errors
/// When no year is left, or there is nothing to start from.
pub fn required_pace(id: OutcomeId, target: f64, now: Option<Current>) -> Result<Pace, NoPace> {
    let now = now.ok_or(NoPace::NoCurrentValue)?;
    if now.year == Year::LAST {
        return Err(NoPace::NoYearsLeft);
    }
    let years = f64::from(now.year.left());
    Ok(match id.def().unit.measure {
        Measure::Percent => Pace::Points((target - now.value) / years),
        _ => Pace::Percent(math::rate_pct(now.value, target, years)),
    })
}

/// How one outcome stands against its target.
#[must_use]
pub fn target_state(projection: &Projection, actuals: &Actuals, id: OutcomeId) -> TargetState {
    let fact = id.def().target;
    // The tables are checked when they are built: each of the 16 has a number.
    let target = fact.value.unwrap_or(f64::NAN);
    let value = projection.value(id, Year::LAST);
    let now = current(id, actuals);
    TargetState {
        outcome: id,
        target,
        op: fact.op,
        value,
        met: value.map(|v| is_met(v, fact.op, target)),
        gap: value.map(|v| target - v),
        current: now,
        required_pace: required_pace(id, target, now),
    }
}

/// How all 16 stand, in the order of table 1.
///
/// ```
/// # use model::*;
/// # let inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// let states = targets(&project(&inputs), &inputs.actuals);
/// assert!(states.iter().all(|state| state.met == Ok(true)), "the plan path meets all 16");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn targets(projection: &Projection, actuals: &Actuals) -> [TargetState; 16] {
    std::array::from_fn(|i| target_state(projection, actuals, OutcomeId::ALL[i]))
}
