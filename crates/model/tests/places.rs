//! Programmes, districts, and Ningbo with Zhoushan.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::districts::{Comparable, achievement, deliver, measures, roll_ups};
use model::programmes::{Delivery, graduates_staying, links, programmes};
use model::yongzhou::{Goal, goals};
use plan::{Fact, fact};

fn at(rate_pct: f64) -> Delivery {
    Delivery { rate_pct, k: 1.0 }
}

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

#[test]
fn a_flow_builds_up_to_its_rate_whatever_the_timing() {
    let path = at(80.0).by_year(65.0);
    near(path[0], 0.0);
    near(path[1], 10.4);
    near(path[5], 52.0);
    let late = Delivery { rate_pct: 80.0, k: 3.0 }.by_year(65.0);
    near(late[5], 52.0);
    assert!(late[1] < path[1] && late.is_sorted());
    near(
        Delivery {
            rate_pct: f64::NAN,
            k: f64::INFINITY,
        }
        .by_year(10.0)[5],
        10.0,
    );
    near(at(900.0).by_year(10.0)[5], 15.0);
}

#[test]
fn programmes_are_the_five_year_flows_of_the_city() {
    let flows = programmes();
    let has = |id: &str| flows.iter().any(|fact| fact.id == id);
    assert!(has("c5-6-graduates") && has("c4-4-overseas-engineers") && has("c5-9-new-lawyers"));
    assert!(!has("z1-05-overseas-engineers"), "a district's");
    assert!(!has("c5-9-lawyers"), "a level");
    assert!(!has("c1-1-top-talents"), "of 2016–2020");
}

#[test]
fn what_the_plan_ties_together_moves_together() {
    let [people, projects] = links();
    near(people.factor, 5.0);
    near(people.by_year(&at(50.0))[5], 5000.0);
    near(projects.by_year(&at(100.0))[5], 900.0);
    near(graduates_staying(6.0), 3.0);
}

#[test]
fn every_district_of_ningbo_has_measures_and_zhoushan_none_of_its_own() {
    for district in plan::districts().iter().filter(|district| district.city == "ningbo") {
        let told = achievement(district.id, |_| at(100.0)).unwrap();
        assert_eq!(
            (told.met, told.mean_pct.to_string()),
            (told.of, "100".to_owned()),
            "{}",
            district.id
        );
        let less = achievement(district.id, |_| at(99.0)).unwrap();
        assert_eq!(less.met, 0, "{}", district.id);
    }
    assert!(achievement("shengsi", |_| at(100.0)).is_none());
    assert!(achievement("nowhere", |_| at(100.0)).is_none());
}

#[test]
fn one_measure_that_is_passed_does_not_hide_another() {
    let first = measures("jiangbei")[0];
    let told = achievement("jiangbei", |fact| at(if fact.id == first.id { 150.0 } else { 50.0 })).unwrap();
    assert_eq!(told.met, 1);
    near(told.mean_pct, (100.0 + 50.0 * (told.of - 1) as f64) / told.of as f64);
}

#[test]
fn a_level_without_a_base_has_its_end_only() {
    let level = deliver(fact!("z1-06-output"), &at(100.0)).unwrap();
    assert_eq!(
        (level.by_year[4], level.by_year[5], level.met),
        (None, Some(1500.0), true)
    );
    assert!(deliver(fact!("z1-05-overseas-engineers"), &at(100.0)).unwrap().by_year[1].is_some());
}

#[test]
fn only_what_compares_is_rolled_up() {
    let whole = |_: &'static Fact| at(100.0);
    for row in roll_ups() {
        assert_eq!(row.facts().count(), row.parts.len(), "{}: every part is a fact", row.id);
        assert_eq!(
            row.share_pct(whole).is_none(),
            row.comparable == Comparable::Never,
            "{}",
            row.id
        );
    }
    near(roll_ups()[0].share_pct(whole).unwrap(), 100.0 / 6.0);
    near(roll_ups()[0].share_pct(|_| at(60.0)).unwrap(), 10.0);
}

fn goal(no: u8) -> Goal {
    goals().into_iter().find(|goal| goal.no == no).unwrap()
}

#[test]
fn paths_run_through_the_three_dates() {
    assert_eq!(goals().len(), 10);
    for goal in goals() {
        let path = goal.path(1.0);
        assert_eq!(path[0], goal.start_value(), "{}", goal.no);
        assert_eq!((path[2], path[5]), (goal.middle.value, goal.end.value), "{}", goal.no);
    }
    assert_eq!(goal(6).path(1.0)[..2], [None, None], "2020 has words only");
    assert_eq!(goal(7).start_value(), Some(0.0), "new from 2021 on");
}

#[test]
fn the_pace_scales_what_comes_and_not_what_is_there() {
    let studios = goal(2);
    near(studios.path(0.0)[5].unwrap(), 10.0);
    near(studios.path(0.5)[5].unwrap(), 55.0);
    near(studios.pace_for(55.0).unwrap(), 0.5);
    near(studios.end_at_first_pace().unwrap(), 110.0);
    assert_eq!(studios.speeds_up(), Some(false));
    assert_eq!(goal(8).speeds_up(), Some(false), "1 : 3 : 5 slows");
    assert_eq!(goal(6).speeds_up(), None);
}

#[test]
fn a_path_goes_on_from_an_actual_value_by_the_steps_of_the_table() {
    let studios = goal(2); // 10, 50, 100
    let at = |year: usize, value: f64| {
        let mut actual = [None; 6];
        actual[year] = Some(value);
        actual
    };
    assert_eq!(studios.going_on(0.7, &[None; 6]), studios.path(0.7));
    // 50 more are due from 2022 to 2025; at half the pace 25.
    near(studios.going_on(1.0, &at(2, 44.0))[5].unwrap(), 94.0);
    near(studios.going_on(0.5, &at(2, 44.0))[5].unwrap(), 69.0);
    near(studios.going_on(0.0, &at(2, 44.0))[5].unwrap(), 44.0);
    // Years before it stay on the path, 2021 included.
    near(studios.going_on(1.0, &at(2, 44.0))[1].unwrap(), 30.0);
    // The newest value counts; a year between two goes on from the older one.
    let mut two = at(2, 44.0);
    two[4] = Some(90.0);
    let path = studios.going_on(1.0, &two);
    near(path[3].unwrap(), 44.0 + 50.0 / 3.0);
    near(path[5].unwrap(), 90.0 + 50.0 / 3.0);
    // On the path nothing moves.
    for (year, value) in studios.path(1.0).into_iter().enumerate() {
        let path = studios.going_on(1.0, &at(year, value.unwrap()));
        path.iter()
            .zip(studios.path(1.0))
            .for_each(|(a, b)| near(a.unwrap(), b.unwrap()));
    }
}

#[test]
fn a_path_from_zero_goes_on_and_one_without_a_figure_stays() {
    let parks = goal(7); // 0 (new from 2021 on), 1, 2
    near(
        parks.going_on(1.0, &[None, Some(0.0), Some(0.0), None, None, None])[5].unwrap(),
        1.0,
    );
    let zone = goal(6); // words, 300, 1000
    let path = zone.going_on(1.0, &[None, Some(80.0), None, None, None, None]);
    assert_eq!((path[1], path[2], path[5]), (Some(80.0), Some(300.0), Some(1000.0)));
}
