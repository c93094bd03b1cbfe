//! The projection: quantities and outcomes by year.

use std::fmt;

use plan::{Outcome, OutcomeForm, OutcomeId, QuantityId};

use crate::{Actuals, Assumptions, Bases, Levers, Timing, Year, math};

// Plain numbers in public types: rustc 1.95 breaks on a captured array whose length is an expression of another crate.
const QUANTITIES: usize = 16;
const OUTCOMES: usize = 16;
const _: () = assert!(QUANTITIES == QuantityId::ALL.len() && OUTCOMES == OutcomeId::ALL.len());

/// Everything a projection depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inputs {
    /// Lever settings.
    pub levers: Levers,
    /// When the growth happens.
    pub timing: Timing,
    /// Values that were reached.
    pub actuals: Actuals,
    /// 2020 values of the quantities.
    pub bases: Bases,
}

impl Inputs {
    /// Levers at an even pace, without actual values, on the base values of the tables.
    #[must_use]
    pub fn new(levers: Levers) -> Self {
        Self {
            levers,
            timing: Timing::EVEN,
            actuals: Actuals::NONE,
            bases: Bases::default(),
        }
    }

    /// The same under changed assumptions.
    #[must_use]
    pub fn with_assumptions(mut self, assumptions: &Assumptions) -> Self {
        self.bases = Bases::new(assumptions);
        self
    }
}

/// Why an outcome has no value in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The plan prints no value for 2020.
    NotPublished,
    /// Only the end of the period has a value: there is no base to grow from.
    OnlyEndPoint,
    /// The setting leads to a number that does not exist: a growth of −100 % or less, or beyond what a number can hold.
    NotComputable,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPublished => "the plan prints no value for this year",
            Self::OnlyEndPoint => "only 2025 has a value",
            Self::NotComputable => "the settings lead to no finite number",
        })
    }
}

/// An outcome's values of 2020–2025, in its unit.
pub type Series = [Result<f64, Missing>; 6];

/// What the books say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// Values of the base quantities by [`QuantityId::index`] and [`Year::index`], in each quantity's unit, before actual
    /// values; not finite where a lever says −100 % or less.
    pub quantities: [[f64; 6]; 16],
    /// Values of the outcomes by [`OutcomeId::index`].
    pub outcomes: [Series; 16],
}

impl Projection {
    /// The value of an outcome in a year.
    ///
    /// # Errors
    /// The reason why there is none.
    pub fn value(&self, id: OutcomeId, year: Year) -> Result<f64, Missing> {
        self.outcomes[id.index()][year.index()]
    }

    /// An outcome's six values.
    pub fn series(&self, id: OutcomeId) -> &Series {
        &self.outcomes[id.index()]
    }

    /// The value of a base quantity in a year, in its unit; NaN or infinite where the settings lead to none.
    #[must_use]
    pub fn quantity(&self, id: QuantityId, year: Year) -> f64 {
        self.quantities[id.index()][year.index()]
    }
}

/// Projects all quantities and outcomes. Takes microseconds and allocates nothing.
///
/// A quantity in year t is base · exp(share(t) · 5 · ln(1 + g)). An outcome with an actual value in year a is
/// actual(a) · model(t) / model(a) from there to the next one; before the first it is the model's.
#[must_use]
pub fn project(inputs: &Inputs) -> Projection {
    let shares = inputs.timing.shares();
    let mut quantities = [[0.0; Year::COUNT]; QUANTITIES];
    for (quantity, row) in plan::quantities().iter().zip(&mut quantities) {
        let growth = 5.0 * math::log_growth(inputs.levers.get(quantity.lever));
        let base = inputs.bases.get(quantity.id);
        *row = shares.map(|share| grown(base, growth, share));
    }
    let mut outcomes = [[Err(Missing::NotComputable); Year::COUNT]; OUTCOMES];
    for (outcome, row) in plan::outcomes().iter().zip(&mut outcomes) {
        let model = Year::ALL.map(|year| book_value(outcome, inputs, year, |q| quantities[q.index()][year.index()]));
        *row = Year::ALL.map(|year| with_actuals(&inputs.actuals, outcome.id, year, |y| model[y.index()]));
    }
    Projection { quantities, outcomes }
}

/// One outcome in one year, as [`project`] gives it to the last bit, without computing the others.
///
/// # Errors
/// The reason why there is no value.
pub fn outcome_at(inputs: &Inputs, id: OutcomeId, year: Year) -> Result<f64, Missing> {
    let outcome = id.def();
    let model = |y: Year| {
        let share = inputs.timing.share(y);
        book_value(outcome, inputs, y, |q| {
            let lever = plan::quantities()[q.index()].lever;
            grown(
                inputs.bases.get(q),
                5.0 * math::log_growth(inputs.levers.get(lever)),
                share,
            )
        })
    };
    with_actuals(&inputs.actuals, id, year, model)
}

fn grown(base: f64, five_year_log_growth: f64, share: f64) -> f64 {
    base * math::exp(share * five_year_log_growth)
}

/// What the identities give, before actual values.
fn book_value(outcome: &Outcome, inputs: &Inputs, year: Year, at: impl Fn(QuantityId) -> f64) -> Result<f64, Missing> {
    match outcome.form {
        OutcomeForm::EndPoint(lever) => match year {
            Year::BASE => Err(Missing::NotPublished),
            Year::LAST => finite(inputs.levers.get(lever)),
            _ => Err(Missing::OnlyEndPoint),
        },
        ref form => finite(combine(form, at).unwrap_or(f64::NAN)),
    }
}

/// A level, sum or ratio of quantities; `None` for an end point.
pub(crate) fn combine(form: &OutcomeForm, at: impl Fn(QuantityId) -> f64) -> Option<f64> {
    let sum = |ids: &[QuantityId]| ids.iter().fold(0.0, |total, &q| total + at(q));
    match form {
        OutcomeForm::Level(q) => Some(at(*q)),
        OutcomeForm::Sum(ids) => Some(sum(ids)),
        OutcomeForm::Ratio {
            numerator,
            denominator,
            scale,
        } => Some(scale * (sum(numerator) / at(*denominator))),
        OutcomeForm::EndPoint(_) => None,
    }
}

fn with_actuals(
    actuals: &Actuals,
    id: OutcomeId,
    year: Year,
    model: impl Fn(Year) -> Result<f64, Missing>,
) -> Result<f64, Missing> {
    match actuals.latest_by(id, year) {
        Some((then, actual)) if then == year => Ok(actual),
        Some((then, actual)) => match (model(year), model(then)) {
            (Ok(now), Ok(before)) => finite(actual * (now / before)),
            // An end point has no value to take a ratio from: it stands as set.
            (value, _) => value,
        },
        None => model(year),
    }
}

fn finite(value: f64) -> Result<f64, Missing> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Missing::NotComputable)
    }
}
