//! Goal seek inverts the projection.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::{Assumptions, Inputs, NoLever, Timing, Year, direction, outcome_at, plan_path, required_lever};
use plan::{LeverId, OutcomeId};
use proptest::prelude::*;

fn plan_inputs() -> Inputs {
    Inputs::new(plan_path(&Assumptions::default()).unwrap().levers)
}

proptest! {
    #[test]
    fn the_found_value_gives_the_goal(at in 0.0..=1.0_f64, k in 0.25..4.0_f64, actual in prop::option::of(1..5_usize)) {
        for &lever in &LeverId::ALL {
            for &outcome in OutcomeId::ALL.iter().filter(|&&o| direction(lever, o).is_some()) {
                let mut inputs = Inputs { timing: Timing::new(k), ..plan_inputs() };
                if let Some(year) = actual {
                    inputs.actuals.set(outcome, Year::ALL[year], Some(50.0)).unwrap();
                }
                let value = lever.def().min + at * (lever.def().max - lever.def().min);
                inputs.levers.set(lever, value);
                let goal = outcome_at(&inputs, outcome, Year::LAST).unwrap();
                let found = required_lever(&inputs, outcome, lever, goal).unwrap();
                inputs.levers.set(lever, found);
                let reached = outcome_at(&inputs, outcome, Year::LAST).unwrap();
                prop_assert!((reached / goal - 1.0).abs() < 1e-9 || goal.abs() < 1e-9, "{} {}", lever.id(), outcome.id());
            }
        }
    }
}

#[test]
fn the_plan_path_is_its_own_answer() {
    let inputs = plan_inputs();
    let found = required_lever(&inputs, OutcomeId::Productivity, LeverId::Gdp, 27.0).unwrap();
    assert!((found - inputs.levers[LeverId::Gdp]).abs() < 1e-10);
}

#[test]
fn when_no_value_does_it_the_reason_is_given() {
    let mut inputs = plan_inputs();
    let seek = |inputs: &Inputs, outcome, lever, goal| required_lever(inputs, outcome, lever, goal).unwrap_err();
    assert_eq!(seek(&inputs, OutcomeId::Cadres, LeverId::Gdp, 4.2), NoLever::NoEffect);
    let NoLever::OutOfRange { at_min, at_max } = seek(&inputs, OutcomeId::Cadres, LeverId::Cadres, 42.0) else {
        panic!("42 is out of reach")
    };
    assert!(at_min < 4.2 && 4.2 < at_max && at_max < 42.0);
    assert!(matches!(
        seek(&inputs, OutcomeId::Cadres, LeverId::Cadres, f64::NAN),
        NoLever::OutOfRange { .. }
    ));
    inputs.actuals.set(OutcomeId::Cadres, Year::LAST, Some(4.0)).unwrap();
    assert_eq!(seek(&inputs, OutcomeId::Cadres, LeverId::Cadres, 4.2), NoLever::Decided);
}
