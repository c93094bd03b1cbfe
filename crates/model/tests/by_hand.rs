//! Every method of monitoring, worked by hand with a pocket calculator and to its digits: nothing here is computed by the formula that it checks.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::counted::{Need, judge};
use model::monitor::{
    Bands, Increment, Progress, Status, Verdict, annual_met, flow_pct, met_count, monitoring, progress, progress_from,
    time_pct,
};
use model::{Assumptions, Current, Inputs, NoPace, Pace, Year, plan_path};
use plan::{Op, OutcomeId};

#[track_caller]
fn near(what: &str, is: f64, by_hand: f64) {
    assert!((is - by_hand).abs() < 0.006, "{what} is {is}, by hand {by_hand}");
}

fn told(id: OutcomeId, year: u16, value: f64) -> Progress {
    let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
    inputs
        .actuals
        .set(id, Year::from_number(year).unwrap(), Some(value))
        .unwrap();
    progress(&inputs, id, &Bands::default()).unwrap()
}

/// An indicator's newest value, and what each method makes of it.
struct Case {
    id: OutcomeId,
    year: u16,
    value: f64,
    level_pct: f64,
    increment_pct: f64,
    time_pct: f64,
    lead: f64,
    growth: f64,
    planned: f64,
    needed: Option<f64>,
    gap: f64,
    disagree: bool,
    status: Status,
}

const CASES: [Case; 6] = [
    // 1.0 → 2.5 (table 1, row 7). 1.8/2.5; 0.8/1.5; 1.8^(1/3); 2.5^(1/5); (2.5/1.8)^(1/2).
    Case {
        id: OutcomeId::SocialWorkers,
        year: 2023,
        value: 1.8,
        level_pct: 72.0,
        increment_pct: 53.33,
        time_pct: 60.0,
        lead: -6.67,
        growth: 21.64,
        planned: 20.11,
        needed: Some(17.85),
        gap: 0.7,
        disagree: true,
        status: Status::Behind,
    },
    // 228.5 → 285. 250/285; 21.5/56.5; (250/228.5)^(1/2); (285/228.5)^(1/5); (285/250)^(1/3).
    Case {
        id: OutcomeId::TalentTotal,
        year: 2022,
        value: 250.0,
        level_pct: 87.72,
        increment_pct: 38.05,
        time_pct: 40.0,
        lead: -1.95,
        growth: 4.60,
        planned: 4.52,
        needed: Some(4.46),
        gap: 35.0,
        disagree: true,
        status: Status::OnTrack,
    },
    // 30.6 % → 35 %: shares go by points a year. 33/35; 2.4/4.4; 2.4/4; 4.4/5; 2/1.
    Case {
        id: OutcomeId::HighSkilledShare,
        year: 2024,
        value: 33.0,
        level_pct: 94.29,
        increment_pct: 54.55,
        time_pct: 80.0,
        lead: -25.45,
        growth: 0.6,
        planned: 0.88,
        needed: Some(2.0),
        gap: 2.0,
        disagree: false,
        status: Status::Behind,
    },
    // 12 → 20 at the end: done, nearly done from 90 % of the increase on, not done below. 8.4/8; 7.2/8; 7.1/8.
    Case {
        id: OutcomeId::PatentsPer10k,
        year: 2025,
        value: 20.4,
        level_pct: 102.0,
        increment_pct: 105.0,
        time_pct: 100.0,
        lead: 5.0,
        growth: 11.20,
        planned: 10.76,
        needed: None,
        gap: -0.4,
        disagree: false,
        status: Status::Done,
    },
    Case {
        id: OutcomeId::PatentsPer10k,
        year: 2025,
        value: 19.2,
        level_pct: 96.0,
        increment_pct: 90.0,
        time_pct: 100.0,
        lead: -10.0,
        growth: 9.86,
        planned: 10.76,
        needed: None,
        gap: 0.8,
        disagree: false,
        status: Status::NearlyDone,
    },
    Case {
        id: OutcomeId::PatentsPer10k,
        year: 2025,
        value: 19.1,
        level_pct: 95.5,
        increment_pct: 88.75,
        time_pct: 100.0,
        lead: -11.25,
        growth: 9.74,
        planned: 10.76,
        needed: None,
        gap: 0.9,
        disagree: false,
        status: Status::NotDone,
    },
];

#[test]
fn every_method_gives_what_a_hand_gives() {
    for case in &CASES {
        let p = told(case.id, case.year, case.value);
        let Increment::Share(share) = p.increment else {
            panic!("{:?} has a base", case.id)
        };
        near("完成率", p.level_pct, case.level_pct);
        near("完成进度", share, case.increment_pct);
        near("时间进度", p.time_pct, case.time_pct);
        near("进度差", p.lead_points.unwrap(), case.lead);
        near("年均增长", p.average_pace.unwrap().value(), case.growth);
        near("规划年均", p.planned_pace.unwrap().value(), case.planned);
        near("差距", p.gap, case.gap);
        match case.needed {
            Some(pace) => near("尚需年均增长", p.required_pace.unwrap().value(), pace),
            None => assert_eq!(p.required_pace, Err(NoPace::NoYearsLeft)),
        }
        assert_eq!(p.methods_disagree(), case.disagree, "{:?} {}", case.id, case.value);
        assert_eq!(p.status, case.status, "{:?} {}", case.id, case.value);
    }
}

/// A border is reached when it is reached on paper, whatever binary fractions make of it.
#[test]
fn a_figure_exactly_on_a_border_counts() {
    for (id, value) in [
        (OutcomeId::Managers, 86.21),        // 18.81 of 20.9
        (OutcomeId::SeniorTitleShare, 8.15), // 0.45 of 0.5
        (OutcomeId::PatentsPer10k, 19.2),    // 7.2 of 8
        (OutcomeId::Productivity, 26.4),     // 5.4 of 6
        (OutcomeId::HighSkilled, 58.56),     // 12.96 of 14.4
    ] {
        assert_eq!(told(id, 2025, value).status, Status::NearlyDone, "{id:?}");
    }
    // 55 % and 45 % of the way when half of the time is gone: at most five points off is on track.
    for value in [16.4, 15.6] {
        let now = Current {
            year: Year::from_number(2023).unwrap(),
            value,
            is_actual: true,
        };
        let inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let p = progress_from(&inputs, now, 6, OutcomeId::PatentsPer10k, &Bands::default()).unwrap();
        assert_eq!(p.status, Status::OnTrack, "{value}");
    }
}

#[test]
fn shares_go_by_points_and_amounts_by_per_cent() {
    assert!(matches!(
        told(OutcomeId::HighSkilledShare, 2024, 33.0).average_pace,
        Some(Pace::Points(_))
    ));
    assert!(matches!(
        told(OutcomeId::SocialWorkers, 2023, 1.8).average_pace,
        Some(Pace::Percent(_))
    ));
    assert_eq!(
        told(OutcomeId::SocialWorkers, 2023, 1.8).by_growth,
        Some(Verdict::Ahead)
    );
}

/// 1.8 in 2023 grows by 20.11 % a year on the plan path: 1.8 · 1.2011² = 2.597, 103.87 % of 2.5.
#[test]
fn the_projection_goes_on_from_the_newest_value() {
    let p = told(OutcomeId::SocialWorkers, 2023, 1.8);
    near("预计完成值", p.projected.unwrap(), 2.597);
    near("预计完成率", p.projected_pct.unwrap(), 103.87);
}

/// Nine months of 2025 are 4.75 of 5 years.
#[test]
fn months_of_a_running_year_count() {
    near("时间进度", time_pct(Year::LAST, 9), 95.0);
    near("时间进度", time_pct(Year::from_number(2021).unwrap(), 1), 1.67);
}

/// 65 万 graduates (五（六）): 14.5 + 13 + 12 + 11 = 50.5 after four years is 77.69 %, 2.31 points behind 80 %; 14.5 a year are left, 63.1 in sight.
#[test]
fn a_flow_adds_up_over_the_years() {
    let years = [None, Some(14.5), Some(13.0), Some(12.0), Some(11.0), None];
    let p = judge(plan::fact!("c5-6-graduates"), &years, 12, &Bands::default()).unwrap();
    near("累计", p.reached, 50.5);
    near("完成率", p.done_pct, 77.69);
    near("进度差", p.lead_points.unwrap(), -2.31);
    near("差距", p.gap, 14.5);
    assert_eq!(p.need, Some(Need::Amount(14.5)));
    near("预计完成值", p.projected.unwrap(), 63.125);
    assert_eq!(p.status, Some(Status::OnTrack));
    near(
        "累计类",
        flow_pct(&[Some(14.5), Some(13.0), Some(12.0), Some(11.0), None], 65.0),
        77.69,
    );
}

/// Three of the four known years reach 13.
#[test]
fn an_annual_target_counts_years() {
    let years = [Some(13.0), Some(12.9), None, Some(14.0), Some(13.5)];
    assert_eq!(annual_met(&years, Op::AtLeast, 13.0), (3, 4));
    assert_eq!(annual_met(&years, Op::MoreThan, 13.0), (2, 4));
}

/// Three values, two of them met: 2 of 3, not of 16.
#[test]
fn the_rate_of_met_targets_counts_what_can_be_judged() {
    let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
    for (id, value) in [
        (OutcomeId::Cadres, 4.2),
        (OutcomeId::Rural, 25.0),
        (OutcomeId::HighTechShare, 60.0),
    ] {
        inputs.actuals.set(id, Year::LAST, Some(value)).unwrap();
    }
    assert_eq!(
        met_count(&monitoring(&inputs, &Bands::default())),
        (2, 3),
        "60 is not more than 60"
    );
}
