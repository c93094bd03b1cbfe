//! The plan path: solved, and right.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::{
    Assumptions, Bases, Inputs, Levers, Year, aim, direction, drivers, is_met, plan_path, preset_levers, project,
    targets,
};
use plan::{AssumptionId, LeverId, Op, OutcomeId};
use proptest::prelude::*;

fn close(value: f64, expected: f64, relative: f64, what: &str) {
    assert!(
        (value - expected).abs() <= expected.abs() * relative,
        "{what}: {value} is not {expected}"
    );
}

#[test]
fn the_plan_path_meets_all_sixteen_exactly() {
    let assumptions = Assumptions::default();
    let path = plan_path(&assumptions).unwrap();
    let inputs = Inputs::new(path.levers);
    let projection = project(&inputs);
    for state in targets(&projection, &inputs.actuals) {
        let value = projection.value(state.outcome, Year::LAST).unwrap();
        close(
            value,
            aim(state.outcome, &assumptions).unwrap(),
            1e-12,
            state.outcome.id(),
        );
        assert_eq!(state.met, Ok(true), "{}", state.outcome.id());
    }
}

#[test]
fn the_total_is_what_the_six_stocks_add_up_to() {
    let path = plan_path(&Assumptions::default()).unwrap();
    assert_eq!(
        path.checks,
        [OutcomeId::TalentTotal],
        "the total is not solved for, it comes out"
    );
}

#[test]
fn each_target_fixes_the_quantity_that_the_table_says() {
    for step in plan_path(&Assumptions::default()).unwrap().solved {
        assert_eq!(step.outcome.def().closes, Some(step.quantity), "{}", step.outcome.id());
    }
}

#[test]
fn the_solution_agrees_with_what_a_pocket_calculator_gives() {
    let levers = plan_path(&Assumptions::default()).unwrap().levers;
    let check = |id: LeverId, rate: f64, half_digit: f64| {
        assert!((levers[id] - rate).abs() <= half_digit, "{}: {}", id.id(), levers[id]);
    };
    check(LeverId::Employment, 4.37, 0.005);
    check(LeverId::Gdp, 9.75, 0.005);
    check(LeverId::RdSpending, 15.0, 0.05);
    check(LeverId::SeniorTitles, 4.0, 0.05);
    check(LeverId::SkilledLabour, 2.84, 0.005);
    check(LeverId::Cadres, 0.0, 1e-9);
    check(LeverId::ThreeHighlands, 60.0, 0.0);
}

#[test]
fn base_values_follow_from_printed_numbers() {
    let bases = Bases::new(&Assumptions::default());
    for quantity in plan::quantities() {
        close(bases.get(quantity.id), quantity.base_2020, 1e-14, quantity.id.id());
    }
    let projection = project(&Inputs::new(Levers::ZERO));
    for outcome in plan::outcomes() {
        let Some(base) = outcome.base.and_then(|fact| fact.value) else {
            continue;
        };
        // The total is the sum of rounded parts, so it and what divides it are a rounding off.
        let tolerance = if drivers(outcome.id).len() > 2 {
            0.1 / 228.5 + 1e-12
        } else {
            1e-12
        };
        close(
            projection.value(outcome.id, Year::BASE).unwrap(),
            base,
            tolerance,
            outcome.id.id(),
        );
    }
}

#[test]
fn ready_made_scenarios_start_where_they_say() {
    let assumptions = Assumptions::default();
    let path = plan_path(&assumptions).unwrap().levers;
    for preset in plan::presets() {
        let levers = preset_levers(preset, &assumptions).unwrap();
        for (id, value) in levers.iter() {
            let own = preset
                .overrides
                .iter()
                .find(|(lever, _)| *lever == id)
                .map(|(_, value)| *value);
            let share = if preset.start == plan::Start::NoGrowth {
                0.0
            } else {
                preset.share
            };
            let expected = match own {
                Some(value) => value,
                None if id == LeverId::ThreeHighlands => 60.0,
                None => share * path[id],
            };
            assert!((value - expected).abs() < 1e-12, "{} {}: {value}", preset.id, id.id());
            assert!(
                (id.def().min..=id.def().max).contains(&value),
                "{} {}: {value} is out of range",
                preset.id,
                id.id()
            );
        }
    }
}

#[test]
fn flat_employment_overshoots_the_density() {
    let preset = plan::preset("flat_employment").unwrap();
    let projection = project(&Inputs::new(preset_levers(preset, &Assumptions::default()).unwrap()));
    let density = projection.value(OutcomeId::TalentPer10k, Year::LAST).unwrap();
    assert!((density - 4831.0).abs() < 0.5, "{density}");
}

#[test]
fn the_strict_target_is_not_met_by_its_own_figure() {
    let op = OutcomeId::HighTechShare.def().target.op;
    assert_eq!(op, Op::MoreThan);
    assert!(!is_met(60.0, op, 60.0));
    assert!(is_met(60.1, op, 60.0));
    assert!(is_met(60.0, Op::AtLeast, 60.0));
    assert!(is_met(60.0 * (1.0 - 1e-10), Op::AtLeast, 60.0));
    assert!(!is_met(60.0 * (1.0 - 1e-8), Op::AtLeast, 60.0));
}

#[test]
fn each_lever_moves_exactly_the_outcomes_that_depend_on_it_in_its_direction() {
    let path = plan_path(&Assumptions::default()).unwrap().levers;
    for &lever in &LeverId::ALL {
        let def = lever.def();
        for start in [def.min, path[lever], 0.0, def.max] {
            let up = (start + def.step).min(def.max);
            let below = project(&Inputs::new(path.with(lever, up - def.step)));
            let above = project(&Inputs::new(path.with(lever, up)));
            for &outcome in &OutcomeId::ALL {
                let change = above.value(outcome, Year::LAST).unwrap() - below.value(outcome, Year::LAST).unwrap();
                let seen = (change.abs() > 0.0).then_some(change > 0.0);
                let told = direction(lever, outcome).map(|d| d == model::Direction::Up);
                assert_eq!(seen, told, "{} at {start} on {}: {change}", lever.id(), outcome.id());
            }
        }
    }
}

proptest! {
    #[test]
    fn other_assumptions_give_another_path_that_meets_all_sixteen(population in -3.0..5.0_f64, industry in -5.0..20.0_f64) {
        let mut assumptions = Assumptions::default();
        assumptions.set(AssumptionId::PopulationGrowth, population).unwrap();
        assumptions.set(AssumptionId::IndustryGrowth, industry).unwrap();
        let inputs = Inputs::new(plan_path(&assumptions).unwrap().levers).with_assumptions(&assumptions);
        let projection = project(&inputs);
        for state in targets(&projection, &inputs.actuals) {
            prop_assert_eq!(state.met, Ok(true), "{}", state.outcome.id());
            close(state.value.unwrap(), aim(state.outcome, &assumptions).unwrap(), 1e-9, state.outcome.id());
        }
    }
}
