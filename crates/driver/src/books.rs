//! What the books say besides draws, for checking their plain copy: paths, and what each lever means for an outcome.
//!
//! Each `turn` is a setting of its own: some levers on the plan path, the others above or below it.

use model::{Assumptions, Inputs, Year, aim, contribution, outcome_at, required_lever, sensitivity};
use plan::{LeverId, OutcomeId};

use crate::{lever_of_number, outcome_of, plan_inputs};

/// How far levers are from the plan path at most, in steps to either side.
const STEPS: u32 = 4;

fn turned(turn: u32) -> Inputs {
    let mut inputs = plan_inputs();
    for &id in &LeverId::ALL {
        let place = (id.index() as u32 * 5 + turn * 7) % (2 * STEPS + 1);
        let away = (f64::from(place) - f64::from(STEPS)) * 0.6;
        let value = (inputs.levers[id] + away).clamp(id.def().min, id.def().max);
        if turn > 0 {
            inputs.levers.set(id, value);
        }
    }
    inputs
}

/// What the plan path aims at in an outcome.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn goal(outcome: u32) -> f64 {
    aim(outcome_of(outcome), &Assumptions::default()).unwrap_or(f64::NAN)
}

/// Value of a lever at a turn; turn 0 is the plan path.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn turned_lever(lever: u32, turn: u32) -> f64 {
    turned(turn).levers[lever_of_number(lever)]
}

/// Value of an outcome at a turn (year 0 = 2020); not a number where there is none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn turned_value(outcome: u32, year: u32, turn: u32) -> f64 {
    let year = Year::ALL[year as usize % Year::COUNT];
    outcome_at(&turned(turn), outcome_of(outcome), year).unwrap_or(f64::NAN)
}

/// The lever's value at which alone the outcome is what the plan path aims at; not a number where there is none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn needed(outcome: u32, lever: u32, turn: u32) -> f64 {
    let (id, lever) = (outcome_of(outcome), lever_of_number(lever));
    required_lever(&turned(turn), id, lever, goal(outcome)).unwrap_or(f64::NAN)
}

/// Change of the outcome with the lever one point higher; not a number where it does not depend on it.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn point(outcome: u32, lever: u32, turn: u32) -> f64 {
    let swings = sensitivity(&turned(turn), outcome_of(outcome)).unwrap_or_default();
    let swing = swings.iter().find(|swing| swing.lever == lever_of_number(lever));
    swing.map_or(f64::NAN, |swing| swing.up)
}

/// The lever's part of the change from the plan path; not a number where it has none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn part(outcome: u32, lever: u32, turn: u32) -> f64 {
    let id: OutcomeId = outcome_of(outcome);
    let split = contribution(&plan_inputs(), &turned(turn), id).map(|split| split.levers);
    let parts = split.unwrap_or_default();
    let found = parts.iter().find(|(id, _)| *id == lever_of_number(lever));
    found.map_or(f64::NAN, |(_, part)| *part)
}
