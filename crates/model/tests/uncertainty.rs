//! The run against closed forms, against an independent slow one, and against itself in pieces.

#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    reason = "a test that fails may panic"
)]

use model::uncertainty::{PROBABILITIES, Simulation, Spread, exact, inverse_normal};
use model::{Assumptions, Inputs, Levers, Timing, Year, is_met, plan_path, project};
use plan::{LeverId, OutcomeForm, OutcomeId, QuantityId};
use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

fn plan_inputs() -> Inputs {
    Inputs::new(plan_path(&Assumptions::default()).unwrap().levers)
}

fn spread(draws: usize) -> Spread {
    Spread {
        draws,
        ..Spread::default()
    }
}

fn finished(inputs: Inputs, spread: Spread) -> Simulation {
    let mut run = Simulation::new(inputs, spread);
    run.finish();
    run
}

/// Every number of a run, as bits.
fn bits(run: &Simulation) -> Vec<u64> {
    let forecasts = OutcomeId::ALL.iter().map(|&id| run.forecast(id));
    let numbers = forecasts.flat_map(|forecast| {
        let quantiles = forecast.quantiles.into_iter().flat_map(|q| q.unwrap_or([-1.0; 5]));
        quantiles
            .chain([forecast.probability.unwrap_or(-1.0)])
            .collect::<Vec<f64>>()
    });
    numbers.chain([run.joint_probability()]).map(f64::to_bits).collect()
}

/// The same draws by plain loops: every draw of every outcome from scratch, sorted, nothing kept.
struct Slow {
    values: Vec<[[Option<f64>; 6]; 16]>,
}

impl Slow {
    fn new(inputs: &Inputs, spread: &Spread) -> Self {
        Self {
            values: (0..spread.draws).map(|draw| Self::draw(inputs, spread, draw)).collect(),
        }
    }

    fn normal(spread: &Spread, row: usize, year: usize, draw: usize) -> f64 {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&spread.seed.to_le_bytes());
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream((row * 8 + year) as u64);
        rng.set_word_pos(2 * draw as u128);
        inverse_normal(((rng.next_u64() >> 12) as f64 + 0.5) / (1u64 << 52) as f64)
    }

    fn noise(spread: &Spread, lever: LeverId, years: std::ops::RangeInclusive<usize>, draw: usize) -> f64 {
        let (rho, sigma) = (spread.rho, spread.sigma[lever.index()] * spread.scale);
        let step = |year| {
            let (own, common) = (
                Self::normal(spread, lever.index(), year, draw),
                Self::normal(spread, 17, year, draw),
            );
            sigma * ((1.0 - rho).sqrt() * own + rho.sqrt() * common)
        };
        years.map(step).sum()
    }

    fn draw(inputs: &Inputs, spread: &Spread, draw: usize) -> [[Option<f64>; 6]; 16] {
        let centre = project(inputs);
        let quantity = |q: QuantityId, t: usize| {
            centre.quantity(q, Year::ALL[t]) * Self::noise(spread, q.def().lever, 1..=t, draw).exp()
        };
        let sum = |ids: &[QuantityId], t: usize| ids.iter().map(|&q| quantity(q, t)).sum::<f64>();
        let model = |id: OutcomeId, t: usize| match &id.def().form {
            OutcomeForm::Level(q) => Some(quantity(*q, t)),
            OutcomeForm::Sum(ids) => Some(sum(ids, t)),
            OutcomeForm::Ratio {
                numerator,
                denominator,
                scale,
            } => Some(scale * sum(numerator, t) / quantity(*denominator, t)),
            OutcomeForm::EndPoint(lever) => {
                let noise = Self::noise(spread, *lever, 5..=5, draw).exp();
                (t == 5).then(|| (inputs.levers[*lever] * noise).min(100.0))
            }
        };
        OutcomeId::ALL.map(|id| {
            std::array::from_fn(|t| match inputs.actuals.latest_by(id, Year::ALL[t]) {
                Some((then, actual)) if then.index() == t => Some(actual),
                Some((then, actual)) => match (model(id, t), model(id, then.index())) {
                    (Some(now), Some(before)) => Some(actual * now / before),
                    (value, _) => value,
                },
                None => model(id, t),
            })
        })
    }

    fn quantile(&self, id: OutcomeId, year: Year, p: f64) -> Option<f64> {
        let column: Option<Vec<f64>> = self.values.iter().map(|draw| draw[id.index()][year.index()]).collect();
        let mut column = column?;
        column.sort_by(f64::total_cmp);
        Some(column[(p * (column.len() - 1) as f64).round() as usize])
    }

    fn met(&self, id: OutcomeId, draw: usize) -> bool {
        let target = id.def().target;
        is_met(
            self.values[draw][id.index()][5].unwrap(),
            target.op,
            target.value.unwrap(),
        )
    }
}

fn agrees_with_slow(inputs: Inputs, spread: Spread) {
    let (run, slow) = (finished(inputs, spread), Slow::new(&inputs, &spread));
    for &id in &OutcomeId::ALL {
        let forecast = run.forecast(id);
        for year in Year::ALL {
            for (p, k) in PROBABILITIES.iter().zip(0..) {
                let (value, expected) = (
                    forecast.quantiles[year.index()].ok().map(|q| q[k]),
                    slow.quantile(id, year, *p),
                );
                assert_eq!(value.is_some(), expected.is_some(), "{id} {year}");
                let (value, expected) = (value.unwrap_or(1.0), expected.unwrap_or(1.0));
                assert!(
                    (value / expected - 1.0).abs() < 1e-12,
                    "{id} {year} {p}: {value} is not {expected}"
                );
            }
        }
        let met = (0..spread.draws).filter(|&draw| slow.met(id, draw)).count();
        assert_eq!(forecast.probability, Ok(met as f64 / spread.draws as f64), "{id}");
    }
    let all = (0..spread.draws)
        .filter(|&draw| OutcomeId::ALL.iter().all(|&id| slow.met(id, draw)))
        .count();
    assert_eq!(
        run.joint_probability().to_bits(),
        (all as f64 / spread.draws as f64).to_bits()
    );
}

prop_compose! {
    fn any_inputs()(
        at in prop::array::uniform17(0.2..=0.8_f64),
        k in Timing::K_MIN..=Timing::K_MAX,
        actuals in prop::collection::vec((0..16_usize, 0..6_usize, 5.0..300.0_f64), 0..6),
    ) -> Inputs {
        let levers = LeverId::ALL.iter().zip(at).fold(Levers::ZERO, |levers, (&id, at)| {
            levers.with(id, id.def().min + at * (id.def().max - id.def().min))
        });
        let mut inputs = Inputs { timing: Timing::new(k), ..Inputs::new(levers) };
        for (outcome, year, value) in actuals {
            inputs.actuals.set(OutcomeId::ALL[outcome], Year::ALL[year], Some(value)).unwrap();
        }
        inputs
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn it_agrees_with_plain_loops(inputs in any_inputs(), rho in prop_oneof![Just(0.0), 0.01..0.95_f64], scale in 0.0..3.0_f64, seed in any::<u64>()) {
        agrees_with_slow(inputs, Spread { rho, scale, seed, draws: 31, ..Spread::default() });
    }

    #[test]
    fn what_was_kept_equals_what_is_new(moves in prop::collection::vec((0..17_usize, 0.0..=1.0_f64, 0..8_u8, 1..3000_usize), 1..25)) {
        let mut inputs = plan_inputs();
        let mut setting = spread(700);
        let mut run = Simulation::new(inputs, setting);
        for (lever, at, kind, budget) in moves {
            let id = LeverId::ALL[lever];
            match kind {
                0 => inputs.timing = Timing::new(0.25 + at),
                1 => setting.rho = at * 0.9,
                2 => setting.sigma[lever] = at * 0.1,
                3 => setting.seed += 1,
                4 => inputs.actuals.set(OutcomeId::ALL[lever % 16], Year::ALL[lever % 6], (at > 0.3).then_some(at * 99.0)).unwrap(),
                _ => inputs.levers.set(id, id.def().min + at * (id.def().max - id.def().min)),
            }
            run.set_inputs(inputs);
            run.set_spread(setting);
            // Sometimes the next move comes before the run is through.
            run.advance(budget);
        }
        run.finish();
        prop_assert_eq!(bits(&run), bits(&finished(inputs, setting)));
    }

    #[test]
    fn no_lever_value_makes_a_run_panic(values in prop::array::uniform17(any::<f64>()), scale in any::<f64>(), rho in any::<f64>()) {
        let run = finished(Inputs::new(Levers::from_array(values)), Spread { scale, rho, ..spread(50) });
        for &id in &OutcomeId::ALL {
            let forecast = run.forecast(id);
            prop_assert!(forecast.quantiles.iter().flatten().flatten().all(|v| v.is_finite()));
            prop_assert!(forecast.probability.is_ok_and(|p| (0.0..=1.0).contains(&p)) || forecast.probability.is_err());
        }
    }
}

#[test]
fn pieces_of_any_size_give_the_same_numbers() {
    for (draws, pieces) in [(300, &[1, 77][..]), (5000, &[777, 4096, 100_000])] {
        let whole = bits(&finished(plan_inputs(), spread(draws)));
        for &piece in pieces {
            let mut run = Simulation::new(plan_inputs(), spread(draws));
            while !run.advance(piece) {}
            assert_eq!(bits(&run), whole, "pieces of {piece}");
        }
    }
}

/// Five standard errors of a sample quantile, in standard deviations: 5 · √(p(1−p)/n) / density.
fn tolerance(p: f64, n: usize) -> f64 {
    let z = inverse_normal(p);
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    5.0 * (p * (1.0 - p) / n as f64).sqrt() / density
}

#[test]
fn products_and_ratios_have_the_closed_form_quantiles_and_probabilities() {
    let mut anchored = plan_inputs();
    anchored
        .actuals
        .set(OutcomeId::Productivity, Year::ALL[2], Some(22.5))
        .unwrap();
    anchored
        .actuals
        .set(OutcomeId::Rural, Year::ALL[3], Some(23.0))
        .unwrap();
    let flat = Inputs::new(anchored.levers.with(LeverId::Employment, 0.0).with(LeverId::Gdp, 8.0));
    for (inputs, rho) in [(plan_inputs(), 0.0), (flat, 0.4), (anchored, 0.0)] {
        let spread = Spread { rho, ..spread(10_000) };
        let run = finished(inputs, spread);
        let mut checked = 0;
        for &id in &OutcomeId::ALL {
            for year in &Year::ALL[1..] {
                let Ok(Some(exact)) = exact(&inputs, &spread, id, *year) else {
                    continue;
                };
                for (p, value) in PROBABILITIES
                    .iter()
                    .zip(run.forecast(id).quantiles[year.index()].unwrap())
                {
                    let off = ((value / exact.median).ln() - (exact.quantile(*p) / exact.median).ln()).abs();
                    assert!(
                        off <= exact.log_sd * tolerance(*p, spread.draws) + 1e-12,
                        "{id} {year} {p}: {off}"
                    );
                    checked += 1;
                }
            }
            let Ok(Some(exact)) = exact(&inputs, &spread, id, Year::LAST) else {
                continue;
            };
            let target = id.def().target;
            let p = exact.probability(target.op, target.value.unwrap());
            let off = (run.forecast(id).probability.unwrap() - p).abs();
            assert!(
                off <= 5.0 * (p * (1.0 - p) / spread.draws as f64).sqrt() + 1e-9,
                "{id}: {p} is off by {off}"
            );
        }
        assert_eq!(
            checked,
            (13 * 5 + 1) * 5,
            "13 products and ratios in five years, one end point"
        );
    }
}

#[test]
fn on_the_plan_path_each_target_is_an_even_chance_and_all_together_a_small_one() {
    let run = finished(plan_inputs(), spread(10_000));
    for &id in OutcomeId::ALL.iter().filter(|&&id| id != OutcomeId::HighTechShare) {
        let p = run.forecast(id).probability.unwrap();
        assert!((p - 0.5).abs() < 0.025, "{id}: {p}");
    }
    assert!(run.joint_probability() < 0.01);
}

#[test]
fn without_uncertainty_everything_is_certain() {
    let inputs = plan_inputs();
    let run = finished(
        inputs,
        Spread {
            scale: 0.0,
            ..spread(100)
        },
    );
    let projection = project(&inputs);
    for &id in &OutcomeId::ALL {
        for year in Year::ALL {
            let value = projection.value(id, year);
            let quantiles = run.forecast(id).quantiles[year.index()];
            assert_eq!(quantiles.is_ok(), value.is_ok());
            let off = quantiles.map_or(0.0, |q| {
                (q[0] / value.unwrap() - 1.0).abs().max((q[4] / q[0] - 1.0).abs())
            });
            assert!(off < 1e-14, "{id} {year}");
        }
        assert_eq!(run.forecast(id).probability, Ok(1.0), "{id}");
    }
    assert_eq!(run.joint_probability().to_bits(), 1.0_f64.to_bits());
}

#[test]
fn one_lever_leaves_what_does_not_depend_on_it_as_it_is() {
    let mut run = finished(plan_inputs(), spread(1000));
    let mut inputs = plan_inputs();
    inputs.levers.set(LeverId::Gdp, 5.0);
    run.set_inputs(inputs);
    assert!(run.is_finished(), "a ratio is only shifted");
    inputs.levers.set(LeverId::Rural, 5.0);
    run.set_inputs(inputs);
    let stale: Vec<OutcomeId> = run.stale().iter().collect();
    assert_eq!(
        stale,
        [OutcomeId::TalentTotal, OutcomeId::TalentPer10k],
        "only sums are computed anew"
    );
}

#[test]
fn any_quantile_can_be_asked_for() {
    let mut run = finished(plan_inputs(), spread(2000));
    for id in [
        OutcomeId::TalentTotal,
        OutcomeId::Productivity,
        OutcomeId::ThreeHighlandsShare,
    ] {
        let told = run.quantiles(id, Year::LAST, PROBABILITIES).unwrap();
        let expected = run.forecast(id).quantiles[5].unwrap();
        assert_eq!(told.map(f64::to_bits), expected.map(f64::to_bits), "{id}");
    }
    assert!(
        run.quantiles(OutcomeId::ThreeHighlandsShare, Year::ALL[2], [0.5])
            .is_err()
    );
    let base = run.quantiles(OutcomeId::Rural, Year::BASE, [0.1, 0.9]).unwrap();
    assert_eq!(base.map(f64::to_bits), [18.3_f64.to_bits(); 2]);
}

#[test]
fn a_share_that_is_set_directly_does_not_pass_a_hundred() {
    let mut inputs = plan_inputs();
    inputs.levers.set(LeverId::ThreeHighlands, 99.0);
    let run = finished(inputs, spread(1000));
    let [.., most] = run.forecast(OutcomeId::ThreeHighlandsShare).quantiles[5].unwrap();
    assert!((most - 100.0).abs() < 1e-12, "{most}");
}
