//! Countable targets judged by hand-worked cases: flows, levels with and without a base, annual targets, growth, unfinished years.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::Year;
use model::counted::{
    Form, Judged, Need, Years, form, is_possible, judge, milestone, printed_base, takes, targets, totals,
};
use model::monitor::{Bands, Increment, Status};
use plan::{Fact, fact};
use proptest::prelude::*;

const GRADUATES: &str = "c5-6-graduates";

fn told(id: &str, years: Years, month: u8) -> Judged {
    judge(plan::fact(id).unwrap(), &years, month, &Bands::default()).unwrap()
}

#[track_caller]
fn near(is: f64, should: f64) {
    assert!((is - should).abs() < 1e-6, "{is} is not {should}");
}

#[test]
fn every_statement_has_its_form() {
    let of = |id: &str| form(plan::fact(id).unwrap());
    let flow = |year: usize| Some(Form::Flow { first: Year::ALL[year] });
    assert_eq!(of(GRADUATES), flow(1));
    assert_eq!(of("yz-03-2025"), flow(0), "cumulative from 2020");
    assert_eq!(of("c5-9-lawyers"), Some(Form::Level));
    assert_eq!(of("yzt-graduates"), Some(Form::Annual));
    assert_eq!(of("c9-2-budget-growth"), Some(Form::Growth));
    for id in [
        "t1-01-2025",
        "t1-01-2020",
        "c1-1-graduates",
        "yz-03-2022",
        "c7-5-usage-right",
        "z1-11-framework",
        "c1-1-high-tech-firms",
    ] {
        assert_eq!(of(id), None, "{id}");
    }
    assert!(targets().all(|fact| takes(form(fact).unwrap(), Year::LAST)));
}

#[test]
fn bases_and_milestones_are_found_where_the_documents_print_them() {
    let id = |fact: Option<&'static Fact>| fact.map(|fact| fact.id);
    assert_eq!(
        id(printed_base(fact!("c6-4-high-tech-firms"))),
        Some("c1-1-high-tech-firms")
    );
    assert_eq!(
        id(printed_base(fact!("c5-1-top-talents"))),
        None,
        "8 is of 2016-2020 and no level"
    );
    assert_eq!(
        id(printed_base(fact!("yz-02-2025"))),
        None,
        "the column of 2020 holds targets"
    );
    assert_eq!(id(milestone(fact!("yz-02-2025"))), Some("yz-02-2022"));
    assert_eq!(id(milestone(fact!("yz-07-2025"))), Some("yz-07-2022"));
    assert_eq!(id(milestone(fact!("c5-9-lawyers"))), None);
}

// 65 wanted; 12 + 13 + 14 = 39 is 60 % after 60 % of the time; 26 left over two years; 39/3·5 = 65.
#[test]
fn a_flow_adds_up() {
    let told = told(GRADUATES, [None, Some(12.0), Some(13.0), Some(14.0), None, None], 12);
    near(told.reached, 39.0);
    near(told.done_pct, 60.0);
    near(told.time_pct, 60.0);
    near(told.lead_points.unwrap(), 0.0);
    assert_eq!((told.known, told.gone, told.status), (3, 3, Some(Status::OnTrack)));
    assert!(matches!(told.need, Some(Need::Amount(a)) if (a - 13.0).abs() < 1e-9));
    near(told.projected.unwrap(), 65.0);
}

#[test]
fn a_flow_with_a_gap_tells_it_and_projects_nothing() {
    let told = told(GRADUATES, [None, Some(12.0), None, Some(14.0), None, None], 12);
    assert_eq!((told.known, told.gone, told.projected), (2, 3, None));
    near(told.reached, 26.0);
}

// Half of 2023 is over: 2.5 of 5 years are 50 %; 30 of 65 are 46.15 %; 35 over 2.5 years are 14 a year; 30/2.5·5 = 60.
#[test]
fn an_unfinished_year_counts_months() {
    let told = told(GRADUATES, [None, Some(12.0), Some(12.0), Some(6.0), None, None], 6);
    near(told.time_pct, 50.0);
    near(told.done_pct, 3000.0 / 65.0);
    assert!(matches!(told.need, Some(Need::Amount(a)) if (a - 14.0).abs() < 1e-9));
    near(told.projected.unwrap(), 60.0);
    assert_eq!(told.status, Some(Status::OnTrack));
}

// From 2020 on there are six years: 1000 + 1000 + 1000 of 6000 are 50 % after half of the time.
#[test]
fn a_flow_from_2020_has_six_years() {
    let told = told(
        "yz-03-2025",
        [Some(1000.0), Some(1000.0), Some(1000.0), None, None, None],
        12,
    );
    near(told.time_pct, 50.0);
    near(told.done_pct, 50.0);
    near(told.projected.unwrap(), 6000.0);
    assert_eq!((told.known, told.gone), (3, 3));
}

// 3103 → 6000 is an increase of 2897; 4551.5 is half of it after 60 % of the time: 10 points behind.
#[test]
fn a_level_with_a_printed_base_goes_by_the_increase() {
    let told = told("c6-4-high-tech-firms", [None, None, None, Some(4551.5), None, None], 12);
    assert!(matches!(told.increment, Increment::Share(pct) if (pct - 50.0).abs() < 1e-9));
    near(told.lead_points.unwrap(), -10.0);
    near(told.projected.unwrap(), 3103.0 + 1448.5 / 3.0 * 5.0);
    assert_eq!(told.status, Some(Status::Behind));
    assert!(
        matches!(told.need, Some(Need::Percent(pct)) if (pct - ((6000.0_f64 / 4551.5).sqrt() - 1.0) * 100.0).abs() < 1e-9)
    );
}

#[test]
fn a_level_without_base_is_not_held_against_time_before_the_end() {
    let lawyers = "c5-9-lawyers";
    let open = told(lawyers, [None, None, Some(4400.0), None, None, None], 12);
    assert_eq!(
        (open.increment, open.lead_points, open.status, open.projected),
        (Increment::NoBase, None, None, None)
    );
    let own_base = told(lawyers, [Some(4000.0), None, Some(4800.0), None, None, None], 12);
    near(own_base.lead_points.unwrap(), 0.0);
    assert_eq!(own_base.status, Some(Status::OnTrack));
    for (value, status) in [
        (6000.0, Status::Done),
        (5400.0, Status::NearlyDone),
        (5399.0, Status::NotDone),
    ] {
        assert_eq!(
            told(lawyers, [None, None, None, None, None, Some(value)], 12).status,
            Some(status),
            "{value}"
        );
    }
    assert_eq!(
        told(lawyers, [None, None, None, None, None, Some(6100.0)], 9).status,
        Some(Status::MetEarly),
        "2025 is not over"
    );
    assert_eq!(
        told(lawyers, [None, None, None, None, None, Some(5999.0)], 9).status,
        None
    );
}

#[test]
fn an_annual_target_is_met_year_by_year() {
    let id = "yzt-graduates";
    let running = told(id, [None, Some(15.0), Some(16.0), Some(14.0), None, None], 12);
    assert_eq!(
        (running.met_years, running.known, running.status),
        (2, 3, Some(Status::Behind))
    );
    let open = told(id, [None, Some(15.0), Some(9.0), None, None, None], 6);
    assert_eq!(
        (open.met_years, open.known, open.status),
        (1, 1, Some(Status::OnTrack)),
        "half a year has missed nothing"
    );
    let all = [None, Some(15.0), Some(16.0), Some(15.0), Some(17.0), Some(15.0)];
    assert_eq!(told(id, all, 12).status, Some(Status::Done));
    let nearly = [None, Some(15.0), Some(16.0), Some(13.5), Some(17.0), Some(15.0)];
    assert_eq!(told(id, nearly, 12).status, Some(Status::NearlyDone));
    let gap = [None, Some(15.0), None, Some(15.0), Some(17.0), Some(15.0)];
    assert_ne!(
        told(id, gap, 12).status,
        Some(Status::Done),
        "an unknown year is not met"
    );
}

// 1.1 · 1.2 = 1.32 over two years is 14.891 % a year; the target is 15.
#[test]
fn growth_multiplies() {
    let told = told(
        "c9-2-budget-growth",
        [None, Some(10.0), Some(20.0), None, None, None],
        12,
    );
    near(told.reached, (1.32_f64.sqrt() - 1.0) * 100.0);
    assert_eq!((told.met, told.status), (false, Some(Status::Behind)));
}

#[test]
fn impossible_values_are_refused() {
    assert!(is_possible(fact!("c5-6-graduates"), 0.0) && !is_possible(fact!("c5-6-graduates"), -1.0));
    assert!(!is_possible(fact!("c6-2-staying"), 101.0) && is_possible(fact!("c9-2-budget-growth"), -5.0));
    assert!(!is_possible(fact!("t1-01-2025"), 1.0) && !is_possible(fact!("c5-6-graduates"), f64::NAN));
}

proptest! {
    /// Whatever is entered, shares and words hold together.
    #[test]
    fn methods_hold_together(at in any::<prop::sample::Index>(), shares in prop::collection::vec(prop::option::of(0.0..2.0_f64), 6), month in 1..=12_u8) {
        let all: Vec<&'static Fact> = targets().collect();
        let fact = all[at.index(all.len())];
        let target = fact.value.unwrap();
        let kind = form(fact).unwrap();
        let mut years: Years = [None; 6];
        for (year, share) in Year::ALL.into_iter().zip(&shares) {
            years[year.index()] = share.map(|share| share * target).filter(|value| takes(kind, year) && is_possible(fact, *value));
        }
        let Some(told) = judge(fact, &years, month, &Bands::default()) else {
            prop_assert!(years[1..].iter().all(Option::is_none));
            return Ok(());
        };
        prop_assert!((told.gap - (target - told.reached)).abs() <= 1e-9 * target.abs().max(1.0));
        prop_assert!(told.known <= told.gone && told.met_years <= told.known);
        prop_assert!((0.0..=100.0).contains(&told.time_pct));
        if let Form::Flow { .. } = kind {
            let sum: f64 = years.iter().flatten().sum();
            prop_assert!((told.reached - sum).abs() < 1e-9 * sum.max(1.0));
            prop_assert!((told.lead_points.unwrap() - (100.0 * sum / target - told.time_pct)).abs() < 1e-6);
        }
        let is_final = told.year == Year::LAST && month == 12;
        let final_word = matches!(told.status, Some(Status::Done | Status::NearlyDone | Status::NotDone));
        prop_assert_eq!(final_word, is_final);
        if told.met && kind != Form::Annual {
            prop_assert_eq!(told.need, None);
            prop_assert!(!matches!(told.status, Some(Status::NotDone | Status::NearlyDone)));
        }
    }
}

#[test]
fn what_is_new_adds_up_until_a_year_is_missing() {
    let years = [None, Some(5.0), Some(6.0), None, Some(7.0), None];
    let of = |id: &str| totals(plan::fact(id).unwrap(), &years);
    assert_eq!(of(GRADUATES), [None, Some(5.0), Some(11.0), None, None, None]);
    assert_eq!(of("yz-03-2025"), [None; 6], "counted from 2020 on, which is missing");
    assert_eq!(of("c5-9-lawyers"), years, "a level is as it is");
}
