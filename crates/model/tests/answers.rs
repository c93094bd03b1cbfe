//! Sensitivity, contribution, the common share of the way, and what it takes.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::uncertainty::{Simulation, Spread, exact};
use model::{
    Assumptions, Inputs, Levers, MAX_SHARE, NoLever, Timing, Year, contribution, drivers, even_inflow, gross_inflow,
    outcome_at, plan_path, preset_levers, required_share, sensitivity, stock_from_inflow, variance_shares,
};
use plan::{LeverId, OutcomeId};
use proptest::prelude::*;

fn plan_inputs() -> Inputs {
    Inputs::new(plan_path(&Assumptions::default()).unwrap().levers)
}

fn preset(id: &str) -> Levers {
    preset_levers(plan::preset(id).unwrap(), &Assumptions::default()).unwrap()
}

prop_compose! {
    fn any_inputs()(at in prop::array::uniform17(0.0..=1.0_f64), k in 0.25..4.0_f64, actual in prop::option::of((0..16_usize, 0..5_usize, 5.0..300.0_f64))) -> Inputs {
        let levers = LeverId::ALL.iter().zip(at).fold(Levers::ZERO, |levers, (&id, at)| {
            levers.with(id, id.def().min + at * (id.def().max - id.def().min))
        });
        let mut inputs = Inputs { timing: Timing::new(k), ..Inputs::new(levers) };
        if let Some((outcome, year, value)) = actual {
            inputs.actuals.set(OutcomeId::ALL[outcome], Year::ALL[year], Some(value)).unwrap();
        }
        inputs
    }
}

/// The same split by definition: the average over all orders of moving the changed levers one after the other.
fn by_orders(from: &Inputs, to: &Inputs, id: OutcomeId) -> Vec<(LeverId, f64)> {
    let changed: Vec<LeverId> = drivers(id)
        .iter()
        .filter(|&l| from.levers[l].to_bits() != to.levers[l].to_bits())
        .collect();
    let mut sums = vec![0.0; changed.len()];
    let mut orders = 0.0;
    permute(&mut (0..changed.len()).collect::<Vec<_>>(), 0, &mut |order| {
        let mut now = Inputs {
            levers: from.levers,
            ..*to
        };
        for &i in order {
            let before = outcome_at(&now, id, Year::LAST).unwrap();
            now.levers.set(changed[i], to.levers[changed[i]]);
            sums[i] += outcome_at(&now, id, Year::LAST).unwrap() - before;
        }
        orders += 1.0;
    });
    changed
        .into_iter()
        .zip(sums.into_iter().map(|sum| sum / orders))
        .collect()
}

fn permute(items: &mut Vec<usize>, from: usize, each: &mut impl FnMut(&[usize])) {
    if from + 1 >= items.len() {
        return each(items);
    }
    for i in from..items.len() {
        items.swap(from, i);
        permute(items, from + 1, each);
        items.swap(from, i);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn contributions_add_up_to_the_change_and_are_the_average_over_orders(from in any_inputs(), to in any_inputs()) {
        for id in [OutcomeId::TalentPer10k, OutcomeId::RdIntensity, OutcomeId::Cadres, OutcomeId::ThreeHighlandsShare] {
            let split = contribution(&from, &to, id).unwrap();
            let size = split.from.abs().max(split.to.abs());
            let sum: f64 = split.other + split.levers.iter().map(|(_, part)| part).sum::<f64>();
            prop_assert!((sum - split.change()).abs() <= 1e-12 * size, "{}: {} is not {}", id, sum, split.change());
            for (lever, expected) in by_orders(&from, &to, id) {
                let told = split.levers.iter().find(|(l, _)| *l == lever).map(|(_, part)| *part);
                prop_assert!(told.is_some_and(|part| (part - expected).abs() <= 1e-11 * size), "{}: {}", id, lever);
            }
        }
    }

    #[test]
    fn the_share_of_the_way_gives_the_goal(from in any_inputs(), to in any_inputs(), at in 0.0..MAX_SHARE) {
        for &id in &OutcomeId::ALL {
            let mut there = Inputs { levers: from.levers.toward(&to.levers, at), ..from };
            let goal = outcome_at(&there, id, Year::LAST).unwrap();
            let share = required_share(&from, &to.levers, id, goal);
            // Between the steps of looking a curve may touch the goal and turn back; those at the very goal are found.
            if let Ok(share) = share {
                there.levers = from.levers.toward(&to.levers, share);
                let reached = outcome_at(&there, id, Year::LAST).unwrap();
                prop_assert!((reached / goal - 1.0).abs() < 1e-9 || goal == 0.0, "{}: {} is not {}", id, reached, goal);
                prop_assert!(share <= at + 0.02);
            } else {
                let ends = [0.0, MAX_SHARE].map(|s| outcome_at(&Inputs { levers: from.levers.toward(&to.levers, s), ..from }, id, Year::LAST).unwrap());
                prop_assert!((ends[0] > goal) == (ends[1] > goal), "{}: {:?} has {} between", id, ends, goal);
            }
        }
    }

    #[test]
    fn inflow_and_stock_are_each_others_inverse(stock in prop::array::uniform6(0.1..300.0_f64), attrition in 0.0..20.0_f64) {
        let back = stock_from_inflow(stock[0], &gross_inflow(&stock, attrition), attrition);
        for (a, b) in stock.iter().zip(back) {
            prop_assert!((a - b).abs() < 1e-9);
        }
        let even = even_inflow(stock[0], stock[5], attrition);
        prop_assert!((stock_from_inflow(stock[0], &[even; 5], attrition)[5] - stock[5]).abs() < 1e-9);
    }
}

#[test]
fn without_attrition_the_inflow_is_the_growth() {
    let total: f64 = gross_inflow(&[228.4, 240.0, 250.0, 262.0, 271.0, 285.0], 0.0)
        .iter()
        .sum();
    assert!((total - 56.6).abs() < 1e-9);
}

#[test]
fn one_point_of_the_denominator_moves_against_one_point_of_the_numerator() {
    let swings = sensitivity(&plan_inputs(), OutcomeId::Productivity).unwrap();
    let of = |lever| *swings.iter().find(|s| s.lever == lever).unwrap();
    assert!(of(LeverId::Gdp).up > 0.0 && of(LeverId::Gdp).down < 0.0);
    assert!(of(LeverId::Employment).up < 0.0 && of(LeverId::Employment).down > 0.0);
    let growth = 1.0 + plan_inputs().levers[LeverId::Gdp] / 100.0;
    let expected = 27.0 * (((growth + 0.01) / growth).powi(5) - 1.0);
    assert!((of(LeverId::Gdp).up - expected).abs() < 1e-9);
}

#[test]
fn swings_are_told_widest_first_for_exactly_the_drivers() {
    for &id in &OutcomeId::ALL {
        let swings = sensitivity(&plan_inputs(), id).unwrap();
        assert_eq!(swings.len(), drivers(id).len());
        assert!(swings.is_sorted_by(|a, b| a.width() >= b.width()), "{id}");
    }
}

#[test]
fn the_variance_of_a_ratio_is_shared_by_the_squares_of_sigma() {
    let spread = Spread::default();
    let shares = variance_shares(&plan_inputs(), &spread, OutcomeId::RdIntensity).unwrap();
    let (a, b) = (spread.of(LeverId::RdSpending).powi(2), spread.of(LeverId::Gdp).powi(2));
    assert_eq!(shares.levers[0].0, LeverId::RdSpending);
    assert!((shares.levers[0].1 - a / (a + b)).abs() < 1e-12);
}

#[test]
fn shares_of_variance_add_up_and_belong_to_the_spread_of_the_run() {
    let mut anchored = plan_inputs();
    anchored
        .actuals
        .set(OutcomeId::TalentTotal, Year::ALL[2], Some(250.0))
        .unwrap();
    anchored
        .actuals
        .set(OutcomeId::Productivity, Year::ALL[3], Some(24.0))
        .unwrap();
    for (inputs, rho) in [(plan_inputs(), 0.0), (plan_inputs(), 0.5), (anchored, 0.2)] {
        let spread = Spread {
            rho,
            draws: 10_000,
            ..Spread::default()
        };
        let mut run = Simulation::new(inputs, spread);
        run.finish();
        for &id in &OutcomeId::ALL {
            let shares = variance_shares(&inputs, &spread, id).unwrap();
            let sum = shares.common + shares.levers.iter().map(|(_, share)| share).sum::<f64>();
            assert!((sum - 1.0).abs() < 1e-12, "{id}");
            if let Some(exact) = exact(&inputs, &spread, id, Year::LAST).unwrap() {
                assert!((shares.log_sd - exact.log_sd).abs() < 1e-12, "{id}");
            }
            // To first order, and within the error of the run, also for sums: 3.29 standard deviations lie between 5 and 95 %.
            let [low, .., high] = run.forecast(id).quantiles[5].unwrap();
            let seen = (high / low).ln() / (2.0 * 1.644_853_6);
            let capped = id == OutcomeId::ThreeHighlandsShare;
            assert!(
                capped || (seen / shares.log_sd - 1.0).abs() < 0.04,
                "{id}: {seen} and {}",
                shares.log_sd
            );
        }
    }
}

#[test]
fn half_the_way_and_no_way() {
    let from = Inputs::new(preset("no_growth"));
    let path = preset("plan_path");
    let share = required_share(&from, &path, OutcomeId::TalentTotal, 285.0).unwrap();
    assert!((share - 1.0).abs() < 1e-9, "{share}");
    let half = outcome_at(&Inputs::new(preset("half_pace")), OutcomeId::TalentTotal, Year::LAST).unwrap();
    assert!((required_share(&from, &path, OutcomeId::TalentTotal, half).unwrap() - 0.5).abs() < 1e-9);
    assert_eq!(
        required_share(&from, &path, OutcomeId::ThreeHighlandsShare, 60.0),
        Err(NoLever::NoEffect)
    );
    assert!(matches!(
        required_share(&from, &path, OutcomeId::TalentTotal, 500.0),
        Err(NoLever::OutOfRange { .. })
    ));
    let mut known = from;
    known
        .actuals
        .set(OutcomeId::TalentTotal, Year::LAST, Some(280.0))
        .unwrap();
    assert_eq!(
        required_share(&known, &path, OutcomeId::TalentTotal, 285.0),
        Err(NoLever::Decided)
    );
}
