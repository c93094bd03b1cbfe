//! The plan path, solved from the targets, and the ready-made scenarios that lean on it.

use std::fmt;

use plan::{AssumptionId, LeverId, Op, Outcome, OutcomeForm, OutcomeId, Preset, QuantityId, Start};

use crate::project::combine;
use crate::{Assumptions, Bases, Levers, math};

/// Lever values for which every target is met exactly in 2025, and how they were found.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanPath {
    /// The solution.
    pub levers: Levers,
    /// Which target gave which quantity, in the order of solving.
    pub solved: Vec<Solved>,
    /// Outcomes that nothing was solved for: they must come out right by themselves.
    pub checks: Vec<OutcomeId>,
}

/// One step of solving.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Solved {
    /// The outcome whose target was used.
    pub outcome: OutcomeId,
    /// The quantity it fixes.
    pub quantity: QuantityId,
    /// Its value in 2025, in its unit.
    pub value_2025: f64,
}

/// Why there is no plan path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathError {
    /// No target and no assumption fixes this quantity.
    Open(QuantityId),
    /// The targets ask for a quantity that is not above zero.
    NotPositive(QuantityId),
    /// The outcome's target is no number.
    NoTarget(OutcomeId),
    /// The ledger lacks the value that this lever leans on.
    NoAssumption(LeverId),
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(q) => write!(f, "nothing fixes {}", q.id()),
            Self::NotPositive(q) => write!(f, "the targets leave nothing for {}", q.id()),
            Self::NoTarget(o) => write!(f, "{} has no target", o.id()),
            Self::NoAssumption(l) => write!(f, "the ledger has no value for {}", l.id()),
        }
    }
}

impl std::error::Error for PathError {}

/// The value in 2025 that a path aims at: the target, and for the strict one (> 60) one printed digit more.
///
/// # Errors
/// [`PathError::NoTarget`] when the target is no number.
pub fn aim(id: OutcomeId, assumptions: &Assumptions) -> Result<f64, PathError> {
    let target = id.def().target;
    let value = target.value.ok_or(PathError::NoTarget(id))?;
    match target.op {
        Op::MoreThan => Ok(value + assumptions.get(AssumptionId::StrictMargin)),
        _ => Ok(value),
    }
}

/// Solves for the plan path.
///
/// Levers with an assumption take it. Then any target with exactly one unknown quantity fixes it, in closed form, until
/// nothing is left; outcomes without an unknown are checks.
///
/// # Errors
/// When the targets and assumptions do not fix everything, or fix something at zero or below.
pub fn plan_path(assumptions: &Assumptions) -> Result<PlanPath, PathError> {
    let bases = Bases::new(assumptions);
    let mut solver = Solver::new(&bases, assumptions)?;
    while solver.pass()? {}
    solver.finish()
}

/// The lever values of a ready-made scenario: a share of the way from no growth to its start, then its own values.
///
/// The three-highlands share has no base, so there is no standstill to start from: the ledger gives that end.
///
/// ```
/// use plan::LeverId;
/// let half = model::preset_levers(plan::preset("half_pace").ok_or("no such row")?, &model::Assumptions::default())?;
/// let whole = model::plan_path(&model::Assumptions::default())?.levers;
/// assert!((half[LeverId::Gdp] * 2.0 - whole[LeverId::Gdp]).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When there is no plan path.
pub fn preset_levers(preset: &Preset, assumptions: &Assumptions) -> Result<Levers, PathError> {
    let path = plan_path(assumptions)?.levers;
    let end_point = assumptions.get(AssumptionId::ThreeHighlandsWithoutBase);
    let rest = Levers::ZERO.with(LeverId::ThreeHighlands, end_point);
    let start = match preset.start {
        Start::NoGrowth => rest,
        Start::PlanPath => rest.toward(&path, preset.share),
    };
    Ok(preset
        .overrides
        .iter()
        .fold(start, |levers, &(id, value)| levers.with(id, value)))
}

struct Solver<'a> {
    bases: &'a Bases,
    assumptions: &'a Assumptions,
    levers: Levers,
    known: [Option<f64>; QuantityId::ALL.len()],
    done: [bool; OutcomeId::ALL.len()],
    solved: Vec<Solved>,
}

impl<'a> Solver<'a> {
    fn new(bases: &'a Bases, assumptions: &'a Assumptions) -> Result<Self, PathError> {
        let mut levers = Levers::ZERO;
        let mut known = [None; QuantityId::ALL.len()];
        for quantity in plan::quantities() {
            if let Some(id) = quantity.lever.def().assumed {
                let id = AssumptionId::from_id(id).ok_or(PathError::NoAssumption(quantity.lever))?;
                let rate = assumptions.get(id);
                levers.set(quantity.lever, rate);
                known[quantity.id.index()] = Some(bases.get(quantity.id) * math::exp(5.0 * math::log_growth(rate)));
            }
        }
        let done = [false; OutcomeId::ALL.len()];
        Ok(Self {
            bases,
            assumptions,
            levers,
            known,
            done,
            solved: Vec::new(),
        })
    }

    /// Looks at every outcome once; whether any quantity became known.
    fn pass(&mut self) -> Result<bool, PathError> {
        let before = self.solved.len();
        for outcome in plan::outcomes() {
            if self.done[outcome.id.index()] {
                continue;
            }
            if let OutcomeForm::EndPoint(lever) = outcome.form {
                self.levers.set(lever, aim(outcome.id, self.assumptions)?);
                self.done[outcome.id.index()] = true;
            } else if let [unknown] = self.unknowns(&outcome.form)[..] {
                self.fix(outcome, unknown)?;
            }
        }
        Ok(self.solved.len() > before)
    }

    fn unknowns(&self, form: &OutcomeForm) -> Vec<QuantityId> {
        let mut ids = crate::depend::quantities_of(form);
        ids.retain(|q| self.known[q.index()].is_none());
        ids
    }

    fn fix(&mut self, outcome: &Outcome, unknown: QuantityId) -> Result<(), PathError> {
        let value = self.invert(&outcome.form, unknown, aim(outcome.id, self.assumptions)?);
        if !(value.is_finite() && value > 0.0) {
            return Err(PathError::NotPositive(unknown));
        }
        let rate = math::rate_pct(self.bases.get(unknown), value, 5.0);
        self.levers.set(plan::quantities()[unknown.index()].lever, rate);
        self.known[unknown.index()] = Some(value);
        self.done[outcome.id.index()] = true;
        self.solved.push(Solved {
            outcome: outcome.id,
            quantity: unknown,
            value_2025: value,
        });
        Ok(())
    }

    /// The unknown quantity for which the outcome is `aim`, the others being known.
    fn invert(&self, form: &OutcomeForm, unknown: QuantityId, aim: f64) -> f64 {
        let known = |q: QuantityId| self.known[q.index()].unwrap_or(0.0);
        match form {
            OutcomeForm::Ratio {
                numerator,
                denominator,
                scale,
            } if *denominator == unknown => numerator.iter().map(|&q| known(q)).sum::<f64>() * scale / aim,
            OutcomeForm::Ratio {
                numerator,
                denominator,
                scale,
            } => aim * known(*denominator) / scale - numerator.iter().map(|&q| known(q)).sum::<f64>(),
            // The unknown counts as zero here, so what is missing is the whole of it.
            other => aim - combine(other, known).unwrap_or(f64::NAN),
        }
    }

    fn finish(self) -> Result<PlanPath, PathError> {
        if let Some(open) = QuantityId::ALL.iter().find(|q| self.known[q.index()].is_none()) {
            return Err(PathError::Open(*open));
        }
        let checks = OutcomeId::ALL
            .iter()
            .copied()
            .filter(|o| !self.done[o.index()])
            .collect();
        Ok(PlanPath {
            levers: self.levers,
            solved: self.solved,
            checks,
        })
    }
}
