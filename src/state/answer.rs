//! One run of the engine: what the books say, and how likely it is.

use model::uncertainty::{Forecast, Simulation, Spread};
use model::{Inputs, Levers, PathError, Projection, TargetState, Year};
use plan::{LeverId, OutcomeId, Preset};
use scenario::Scenario;

const LEVERS: usize = LeverId::ALL.len();
const OUTCOMES: usize = OutcomeId::ALL.len();
/// Dots of the quantile dot plot: one is a chance of two in a hundred.
pub(crate) const DOTS: usize = 50;

/// Everything that one run gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Answer {
    /// The current scenario.
    pub(crate) now: Projection,
    /// The scenario it is compared with.
    pub(crate) other: Projection,
    /// The plan path.
    pub(crate) plan: Projection,
    /// How the 16 targets stand.
    pub(crate) targets: [TargetState; OUTCOMES],
    /// What the current scenario was computed from.
    pub(crate) inputs: Inputs,
    /// Lever settings of the plan path.
    pub(crate) plan_levers: Levers,
    /// For the outcome in focus, what each lever means for it.
    pub(crate) sway: [Sway; LEVERS],
    /// What the draws say; `None` until they have been made.
    pub(crate) chances: Option<Chances>,
}

impl Answer {
    /// The untouched table, which is the plan path: all that the first view needs.
    ///
    /// # Errors
    /// As [`answer_to`].
    pub(crate) fn untouched() -> Result<Self, PathError> {
        let inputs = Scenario::default().inputs()?;
        let now = model::project(&inputs);
        Ok(Self {
            now,
            other: now,
            plan: now,
            targets: model::targets(&now, &inputs.actuals),
            inputs,
            plan_levers: inputs.levers,
            sway: [Sway::default(); LEVERS],
            chances: None,
        })
    }
}

/// What one lever means for the outcome in focus.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Sway {
    /// The value that alone would meet the target, in the lever's unit.
    pub(crate) needed: Option<f64>,
    /// Change of the outcome in 2025 with the lever one point higher, in the outcome's unit.
    pub(crate) point: Option<f64>,
    /// Its part of the change against the comparison (Shapley value), in the outcome's unit.
    pub(crate) part: Option<f64>,
}

/// What the draws of one run say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Chances {
    /// Quantiles and chance of each outcome.
    pub(crate) forecasts: [Forecast; OUTCOMES],
    /// The chance of meeting all targets together, 0 to 1.
    pub(crate) joint: f64,
    /// How many draws that rests on.
    pub(crate) draws: usize,
    /// Fifty equally likely values of the focused outcome in 2025, in its unit; `None` where it has no value.
    pub(crate) dots: Option<[f64; DOTS]>,
}

/// The books' answer to a scenario, without chances.
///
/// # Errors
/// When the targets leave no plan path under the scenario's assumptions.
pub(crate) fn answer_to(chosen: &Scenario, compare: &'static Preset, focus: OutcomeId) -> Result<Answer, PathError> {
    let inputs = chosen.inputs()?;
    let mut other = chosen.clone();
    other.set_preset(compare);
    let mut on_plan = inputs;
    on_plan.levers = model::plan_path(chosen.assumptions())?.levers;
    let compared = other.inputs()?;
    let now = model::project(&inputs);
    Ok(Answer {
        targets: model::targets(&now, &inputs.actuals),
        now,
        other: model::project(&compared),
        plan: model::project(&on_plan),
        inputs,
        plan_levers: on_plan.levers,
        sway: sway(&inputs, &compared, focus, chosen),
        chances: None,
    })
}

fn sway(inputs: &Inputs, compared: &Inputs, focus: OutcomeId, chosen: &Scenario) -> [Sway; LEVERS] {
    let mut sway = [Sway::default(); LEVERS];
    if let Ok(goal) = model::aim(focus, chosen.assumptions()) {
        for lever in model::drivers(focus).iter() {
            sway[lever.index()].needed = model::required_lever(inputs, focus, lever, goal).ok();
        }
    }
    for swing in model::sensitivity(inputs, focus).unwrap_or_default() {
        sway[swing.lever.index()].point = Some(swing.up);
    }
    let parts = model::contribution(compared, inputs, focus).map(|split| split.levers);
    for (lever, part) in parts.unwrap_or_default() {
        sway[lever.index()].part = Some(part);
    }
    sway
}

/// Draws that are made within a move; more of them are worked on over the frames after it.
const QUICK_DRAWS: usize = 10_000;
/// Draws of a piece of that work: a few milliseconds.
const PIECE: usize = 4096;

/// The draws, kept between runs: a moved lever computes only what depends on it. Whoever wants more draws than fit into a frame has
/// the first ones at once, which are the same courses, and the others when they are made.
#[derive(Debug, Clone)]
pub(crate) struct Odds {
    quick: Simulation,
    many: Option<Simulation>,
}

impl Odds {
    /// Makes the random numbers of a scenario.
    ///
    /// # Errors
    /// As [`answer_to`].
    pub(crate) fn new(chosen: &Scenario) -> Result<Self, PathError> {
        let quick = Simulation::new(chosen.inputs()?, first_of(Spread::new(chosen.assumptions())));
        Ok(Self { quick, many: None })
    }

    /// What they say of the inputs of an answer: the best that is known at once.
    pub(crate) fn of(&mut self, inputs: Inputs, spread: Spread, focus: OutcomeId) -> Chances {
        self.quick.set_inputs(inputs);
        self.quick.set_spread(first_of(spread));
        self.quick.finish();
        match &mut self.many {
            _ if spread.draws <= QUICK_DRAWS => self.many = None,
            Some(many) => {
                many.set_inputs(inputs);
                many.set_spread(spread);
            }
            None => self.many = Some(Simulation::new(inputs, spread)),
        }
        self.told(focus)
    }

    /// Whether more draws are still to be made.
    pub(crate) fn is_due(&self) -> bool {
        self.many.as_ref().is_some_and(|many| !many.is_finished())
    }

    /// Works on them while there is time; whether they are all made.
    pub(crate) fn work(&mut self, has_time: impl Fn() -> bool) -> bool {
        let Some(many) = &mut self.many else { return true };
        while has_time() {
            if many.advance(PIECE) {
                return true;
            }
        }
        false
    }

    /// What the largest finished run says. The dots need no more than the first draws.
    pub(crate) fn told(&mut self, focus: OutcomeId) -> Chances {
        let dots = self.dots(focus);
        let run = self
            .many
            .as_ref()
            .filter(|many| many.is_finished())
            .unwrap_or(&self.quick);
        Chances {
            forecasts: OutcomeId::ALL.map(|id| *run.forecast(id)),
            joint: run.joint_probability(),
            draws: run.spread().draws,
            dots,
        }
    }

    fn dots(&mut self, focus: OutcomeId) -> Option<[f64; DOTS]> {
        let of = |index: usize| u32::try_from(index).map_or(0.0, f64::from);
        let middles: [f64; DOTS] = std::array::from_fn(|i| (of(i) + 0.5) / of(DOTS));
        self.quick.quantiles(focus, Year::LAST, middles).ok()
    }
}

fn first_of(spread: Spread) -> Spread {
    Spread {
        draws: spread.draws.min(QUICK_DRAWS),
        ..spread
    }
}
