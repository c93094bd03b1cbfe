//! The projection against an independent, slow one, and its rules.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test that fails may panic, and exact values are meant"
)]

use model::{
    Actuals, Assumptions, Inputs, Levers, Missing, NoPace, Pace, Timing, Year, current, outcome_at, plan_path, project,
    required_pace, targets,
};
use plan::{LeverId, OutcomeId};
use proptest::prelude::*;

fn path() -> Levers {
    plan_path(&Assumptions::default()).unwrap().levers
}

/// A quantity year by year, written from the description of the model and not from its code.
fn grown(base: f64, rate_pct: f64, t: f64, k: f64) -> f64 {
    base * ((1.0 + rate_pct / 100.0).powf(5.0)).powf((t / 5.0).powf(k))
}

/// The 16 outcomes of a year, each formula written out, from printed numbers only.
fn slow(levers: &Levers, t: f64, k: f64) -> [Option<f64>; 16] {
    let g = |base: f64, id: LeverId| grown(base, levers[id], t, k);
    let stocks = [
        g(4.2, LeverId::Cadres),
        g(67.4, LeverId::Managers),
        g(91.9, LeverId::Professionals),
        g(45.6, LeverId::HighSkilled),
        g(18.3, LeverId::Rural),
        g(1.0, LeverId::SocialWorkers),
    ];
    let total: f64 = stocks.iter().sum();
    let employed_2020 = 228.5 / 3873.0 * 1e4;
    let employed = g(employed_2020, LeverId::Employment);
    let gdp = g(21.0 * employed_2020, LeverId::Gdp);
    let [cadres, managers, professionals, high_skilled, rural, social] = stocks;
    [
        Some(total),
        Some(cadres),
        Some(managers),
        Some(professionals),
        Some(high_skilled),
        Some(rural),
        Some(social),
        Some(g(170.0 * employed_2020, LeverId::RdPersonnel) / employed),
        Some(100.0 * g(0.077 * 91.9, LeverId::SeniorTitles) / professionals),
        (t > 4.5).then_some(levers[LeverId::ThreeHighlands]),
        Some(100.0 * high_skilled / g(45.6 / 0.306, LeverId::SkilledLabour)),
        Some(total / employed * 1e4),
        Some(g(12.0, LeverId::Patents) / g(1.0, LeverId::Population)),
        Some(g(57.9, LeverId::HighTech) / g(1.0, LeverId::Industry)),
        Some(gdp / employed),
        Some(100.0 * g(0.0285 * 21.0 * employed_2020, LeverId::RdSpending) / gdp),
    ]
}

prop_compose! {
    fn any_levers()(at in prop::array::uniform17(0.0..=1.0_f64)) -> Levers {
        LeverId::ALL.iter().zip(at).fold(Levers::ZERO, |levers, (&id, at)| {
            levers.with(id, id.def().min + at * (id.def().max - id.def().min))
        })
    }
}

proptest! {
    #[test]
    fn the_projection_agrees_with_a_slow_one(levers in any_levers(), k in Timing::K_MIN..=Timing::K_MAX) {
        let projection = project(&Inputs { timing: Timing::new(k), ..Inputs::new(levers) });
        for year in Year::ALL {
            for (id, expected) in OutcomeId::ALL.iter().zip(slow(&levers, year.index() as f64, k)) {
                let value = projection.value(*id, year).ok();
                prop_assert_eq!(value.is_some(), expected.is_some(), "{} {}", id.id(), year);
                let (value, expected) = (value.unwrap_or(1.0), expected.unwrap_or(1.0));
                prop_assert!((value / expected - 1.0).abs() < 1e-12, "{} {}: {} not {}", id.id(), year, value, expected);
            }
        }
    }

    #[test]
    fn one_outcome_alone_has_the_same_bits(levers in any_levers(), k in Timing::K_MIN..=Timing::K_MAX, actual in 1.0..300.0_f64) {
        let mut inputs = Inputs { timing: Timing::new(k), ..Inputs::new(levers) };
        inputs.actuals.set(OutcomeId::TalentTotal, Year::ALL[2], Some(actual)).unwrap();
        let projection = project(&inputs);
        for &id in &OutcomeId::ALL {
            for year in Year::ALL {
                prop_assert_eq!(outcome_at(&inputs, id, year), projection.value(id, year));
            }
        }
    }

    #[test]
    fn the_last_year_does_not_depend_on_timing(levers in any_levers(), k in Timing::K_MIN..=Timing::K_MAX, share in -0.5..1.5_f64) {
        let even = project(&Inputs::new(levers));
        let timing = Timing::new(k).with_share(Year::ALL[3], Some(share));
        let other = project(&Inputs { timing, ..Inputs::new(levers) });
        for &id in &OutcomeId::ALL {
            prop_assert_eq!(even.value(id, Year::LAST), other.value(id, Year::LAST));
            prop_assert_eq!(even.value(id, Year::BASE), other.value(id, Year::BASE));
        }
    }

    #[test]
    fn no_lever_value_makes_a_number_that_is_none(values in prop::array::uniform17(any::<f64>())) {
        let projection = project(&Inputs::new(Levers::from_array(values)));
        for &id in &OutcomeId::ALL {
            for value in projection.series(id).iter().flatten() {
                prop_assert!(value.is_finite());
            }
        }
    }

    #[test]
    fn after_an_actual_value_the_path_goes_on_by_ratio(levers in any_levers(), at in 0..6_usize, value in 1.0..1e4_f64) {
        let year = Year::ALL[at];
        for &id in &OutcomeId::ALL {
            let before = project(&Inputs::new(levers));
            let mut inputs = Inputs::new(levers);
            inputs.actuals.set(id, year, Some(value)).unwrap();
            let after = project(&inputs);
            prop_assert_eq!(after.value(id, year), Ok(value));
            for t in Year::ALL {
                let (old, new) = (before.value(id, t), after.value(id, t));
                if t < year {
                    prop_assert_eq!(new, old, "before the first actual value the model's stands");
                } else if let (Ok(old), Ok(new), Ok(then)) = (old, new, before.value(id, year)) {
                    prop_assert!((new / (value * old / then) - 1.0).abs() < 1e-12);
                }
            }
            for &other in OutcomeId::ALL.iter().filter(|&&other| other != id) {
                prop_assert_eq!(before.series(other), after.series(other), "no other outcome moves");
            }
        }
    }
}

#[test]
fn extreme_levers_stay_finite() {
    for at in [0, 1] {
        let levers = LeverId::ALL.iter().fold(Levers::ZERO, |levers, &id| {
            levers.with(id, if at == 0 { id.def().min } else { id.def().max })
        });
        let projection = project(&Inputs::new(levers));
        for &id in &OutcomeId::ALL {
            assert!(projection.value(id, Year::LAST).is_ok(), "{}", id.id());
        }
    }
}

#[test]
fn a_loss_of_everything_is_a_reason_and_no_number() {
    let projection = project(&Inputs::new(path().with(LeverId::Employment, -100.0)));
    assert_eq!(
        projection.value(OutcomeId::Productivity, Year::LAST),
        Err(Missing::NotComputable)
    );
    assert!(projection.value(OutcomeId::TalentTotal, Year::LAST).is_ok());
}

#[test]
fn the_three_highlands_share_has_its_end_only() {
    let projection = project(&Inputs::new(path()));
    let values = projection.series(OutcomeId::ThreeHighlandsShare);
    assert_eq!(values[0], Err(Missing::NotPublished));
    assert_eq!(values[3], Err(Missing::OnlyEndPoint));
    assert_eq!(values[5], Ok(60.0));
}

#[test]
fn two_actual_values_each_hold_until_the_next() {
    let mut inputs = Inputs::new(Levers::ZERO);
    inputs.actuals.set(OutcomeId::Rural, Year::ALL[1], Some(20.0)).unwrap();
    inputs.actuals.set(OutcomeId::Rural, Year::ALL[3], Some(22.0)).unwrap();
    let values: Vec<f64> = project(&inputs)
        .series(OutcomeId::Rural)
        .iter()
        .map(|v| v.unwrap())
        .collect();
    assert_eq!(values, [18.3, 20.0, 20.0, 22.0, 22.0, 22.0]);
}

#[test]
fn an_actual_value_must_be_a_number_above_zero() {
    let mut actuals = Actuals::NONE;
    for wrong in [f64::NAN, f64::INFINITY, 0.0, -1.0] {
        assert!(actuals.set(OutcomeId::Rural, Year::BASE, Some(wrong)).is_err());
    }
    assert!(actuals.is_empty());
}

#[test]
fn the_required_pace_leads_to_the_target() {
    let mut actuals = Actuals::NONE;
    actuals.set(OutcomeId::TalentTotal, Year::ALL[2], Some(243.1)).unwrap();
    actuals.set(OutcomeId::RdIntensity, Year::ALL[3], Some(3.2)).unwrap();
    actuals.set(OutcomeId::Cadres, Year::LAST, Some(4.1)).unwrap();
    let states = targets(
        &project(&Inputs {
            actuals,
            ..Inputs::new(path())
        }),
        &actuals,
    );
    let pace = |id: OutcomeId| states[id.index()].required_pace;
    let Ok(Pace::Percent(rate)) = pace(OutcomeId::TalentTotal) else {
        panic!("a rate was expected")
    };
    assert!((243.1 * (1.0 + rate / 100.0_f64).powi(3) - 285.0).abs() < 1e-9);
    let Ok(Pace::Points(points)) = pace(OutcomeId::RdIntensity) else {
        panic!("points were expected")
    };
    assert!((3.2 + 2.0 * points - 3.6).abs() < 1e-12);
    assert_eq!(pace(OutcomeId::Cadres), Err(NoPace::NoYearsLeft));
    assert_eq!(pace(OutcomeId::ThreeHighlandsShare), Err(NoPace::NoCurrentValue));
    let gap = states[OutcomeId::Cadres.index()].gap.unwrap();
    assert!((gap - 0.1).abs() < 1e-12, "short by a tenth, not {gap}");
    assert_eq!(states[OutcomeId::Cadres.index()].met, Ok(false));
}

#[test]
fn without_actual_values_the_printed_baseline_is_the_start() {
    let now = current(OutcomeId::TalentTotal, &Actuals::NONE).unwrap();
    assert_eq!((now.year, now.value, now.is_actual), (Year::BASE, 228.5, false));
    let Ok(Pace::Percent(rate)) = required_pace(OutcomeId::TalentTotal, 285.0, Some(now)) else {
        panic!()
    };
    assert!((rate - 100.0 * ((285.0_f64 / 228.5).powf(0.2) - 1.0)).abs() < 1e-12);
}

#[test]
fn timing_set_by_hand_holds_in_its_year_only() {
    let curve = Timing::new(2.0);
    let timing = curve
        .with_share(Year::ALL[2], Some(0.7))
        .with_share(Year::LAST, Some(0.1));
    assert_eq!(
        timing.shares().map(|s| (s * 100.0).round()),
        [0.0, 4.0, 70.0, 36.0, 64.0, 100.0]
    );
    assert_eq!(timing.with_share(Year::ALL[2], None), curve);
    assert_eq!(Timing::new(f64::NAN), Timing::EVEN);
}
