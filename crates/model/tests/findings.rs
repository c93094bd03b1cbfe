//! What the plan's numbers imply, and how progress is judged.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::consistency::{Finding, findings, operator_differences};
use model::monitor::{
    Bands, Increment, Status, Verdict, annual_met, flow_pct, met_count, monitoring, progress, time_pct,
};
use model::{Assumptions, Inputs, NoPace, Year, plan_path};
use plan::{Op, OutcomeId};

fn finding(id: &str) -> Finding {
    findings().into_iter().find(|finding| finding.id == id).unwrap()
}

/// Compares with a value that was worked out by hand from the printed figures, to its last digit.
fn check(id: &str, figure: &str, expected: f64, digits: i32) {
    let value = finding(id).value(figure).unwrap();
    assert!(
        (value - expected).abs() <= 0.5 * 10_f64.powi(-digits) + 1e-9,
        "{id} {figure}: {value} is not {expected}"
    );
}

#[test]
fn findings_are_what_a_pocket_calculator_gives() {
    check("parts_of_the_total", "parts_2020", 228.4, 6);
    check("parts_of_the_total", "missing_2020", 0.1, 6);
    check("parts_of_the_total", "parts_2025", 285.0, 6);
    check("parts_of_the_total", "missing_2025", 0.0, 6);
    check("employment", "employed_2020", 590.0, 1);
    check("employment", "employed_2025", 730.8, 1);
    check("employment", "growth", 23.9, 1);
    check("employment", "growth_a_year", 4.37, 2);
    check("employment", "density_if_flat", 4831.0, 0);
    check("employment", "talent_if_flat", 230.1, 1);
    check("gdp", "gdp_2020", 12_390.0, 0);
    check("gdp", "gdp_2025", 19_731.0, 0);
    check("gdp", "growth_a_year", 9.75, 2);
    check("gdp", "gdp_2025_if_flat", 15_930.0, -1);
    check("gdp", "growth_a_year_if_flat", 5.15, 2);
    check("research_money", "money_2020", 353.1, 1);
    check("research_money", "money_2025", 710.0, 0);
    check("skilled_labour", "skilled_2020", 149.0, 1);
    check("skilled_labour", "skilled_2025", 171.4, 1);
    check("senior_titles", "titles_2020", 7.08, 2);
    check("senior_titles", "titles_2025", 8.61, 2);
    check("senior_titles", "share_of_new", 11.7, 1);
    check("graduates", "graduates_a_year", 13.0, 6);
    check("graduates", "below_2020", 3.0, 6);
    check("graduates", "net_increase", 56.5, 6);
    check("leading_talents", "national_2015", 78.0, 1);
    check("leading_talents", "provincial_2015", 198.0, 1);
    check("leading_talents", "multiple_2025", 1.79, 2);
    check("high_tech_firms", "growth_a_year", 14.1, 1);
    check("lawyers", "most_in_2020", 3700.0, 6);
    check("budget", "multiple_2025", 2.01, 2);
    check("top_talents", "districts_over_city", 5.0, 6);
    check("top_talents", "corridor_over_city", 45.0, 6);
    check("overseas_engineers", "beilun_share", 17.0, 0);
    check("yongzhou_pattern", "young_2025", 6.0, 6);
    check("yongzhou_pattern", "officials_2025", 5.0, 6);
}

#[test]
fn a_changed_datum_changes_every_figure_that_leans_on_it() {
    for finding in findings() {
        for figure in &finding.figures {
            assert!(figure.formula.value().is_finite(), "{} {}", finding.id, figure.id);
            assert!(
                figure.unit == "times" || plan::units().iter().any(|unit| unit.id == figure.unit),
                "{}",
                figure.unit
            );
            for input in figure.formula.inputs() {
                let other = figure
                    .formula
                    .value_with(&|fact| fact.value.unwrap() * if fact.id == input.id { 1.01 } else { 1.0 });
                assert!(
                    (other - figure.formula.value()).abs() > 1e-9,
                    "{} {} on {}",
                    finding.id,
                    figure.id,
                    input.id
                );
            }
        }
    }
}

#[test]
fn the_findings_and_the_plan_path_are_one() {
    let levers = plan_path(&Assumptions::default()).unwrap().levers;
    for (id, lever) in [
        ("employment", plan::LeverId::Employment),
        ("gdp", plan::LeverId::Gdp),
        ("research_money", plan::LeverId::RdSpending),
        ("skilled_labour", plan::LeverId::SkilledLabour),
    ] {
        assert!(
            (finding(id).value("growth_a_year").unwrap() - levers[lever]).abs() < 1e-9,
            "{id}"
        );
    }
}

#[test]
fn a_formula_is_written_as_it_is_computed() {
    let written: Vec<String> = finding("employment")
        .figures
        .iter()
        .map(|f| f.formula.to_string())
        .collect();
    assert_eq!(written[0], "t1-01-2020 ÷ t1-12-2020 × 10000");
    assert_eq!(written[3], "((employed_2025 ÷ employed_2020)^0.2 − 1) × 100");
}

#[test]
fn text_and_table_with_other_operators_are_told() {
    let differences = operator_differences();
    assert!(
        differences.iter().any(|(fact, _)| fact.id == "t1-01-2025"),
        "突破 285 in the text, 285 in the table"
    );
}

fn with_actual(id: OutcomeId, year: u16, value: f64) -> Inputs {
    let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
    inputs
        .actuals
        .set(id, Year::from_number(year).unwrap(), Some(value))
        .unwrap();
    inputs
}

#[test]
fn every_method_is_told() {
    let inputs = with_actual(OutcomeId::TalentTotal, 2022, 250.0);
    let told = progress(&inputs, OutcomeId::TalentTotal, &Bands::default()).unwrap();
    let near = |value: f64, expected: f64| assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    near(told.time_pct, 40.0);
    near(told.level_pct, 100.0 * 250.0 / 285.0);
    near(told.lead_points.unwrap(), 100.0 * 21.5 / 56.5 - 40.0);
    near(told.gap, 35.0);
    near(
        told.average_pace.unwrap().value(),
        100.0 * ((250.0_f64 / 228.5).sqrt() - 1.0),
    );
    near(
        told.required_pace.unwrap().value(),
        100.0 * ((285.0_f64 / 250.0).powf(1.0 / 3.0) - 1.0),
    );
    assert_eq!(told.status, Status::OnTrack);
    assert!(told.projected_pct.unwrap() > 99.0);
    assert!(
        progress(&inputs, OutcomeId::Cadres, &Bands::default()).is_none(),
        "no actual value, nothing to judge"
    );
}

#[test]
fn methods_that_disagree_are_flagged() {
    // Halfway through, a tenth of a point short of linear is already ahead of constant growth.
    let value = 228.5 + 56.5 * 0.599;
    let told = progress(
        &with_actual(OutcomeId::TalentTotal, 2023, value),
        OutcomeId::TalentTotal,
        &Bands::default(),
    )
    .unwrap();
    assert_eq!(
        (told.by_increment, told.by_growth),
        (Some(Verdict::Behind), Some(Verdict::Ahead))
    );
    assert!(told.methods_disagree());
    let ahead = progress(
        &with_actual(OutcomeId::TalentTotal, 2023, 270.0),
        OutcomeId::TalentTotal,
        &Bands::default(),
    )
    .unwrap();
    assert!(!ahead.methods_disagree());
}

#[test]
fn the_words_follow_the_reviews() {
    let word = |id: OutcomeId, year: u16, value: f64| {
        progress(&with_actual(id, year, value), id, &Bands::default())
            .unwrap()
            .status
    };
    assert_eq!(word(OutcomeId::TalentTotal, 2023, 290.0), Status::MetEarly);
    assert_eq!(word(OutcomeId::TalentTotal, 2023, 270.0), Status::Faster);
    assert_eq!(word(OutcomeId::TalentTotal, 2023, 250.0), Status::Behind);
    assert_eq!(word(OutcomeId::TalentTotal, 2025, 285.0), Status::Done);
    assert_eq!(word(OutcomeId::TalentTotal, 2025, 282.0), Status::NearlyDone);
    assert_eq!(word(OutcomeId::TalentTotal, 2025, 270.0), Status::NotDone);
    assert_eq!(
        word(OutcomeId::HighTechShare, 2025, 60.0),
        Status::NearlyDone,
        "the target is strictly more than 60"
    );
    assert_eq!(word(OutcomeId::Cadres, 2023, 4.2), Status::OnTrack, "kept");
    assert_eq!(word(OutcomeId::Cadres, 2023, 4.1), Status::Behind);
    assert_eq!(word(OutcomeId::ThreeHighlandsShare, 2023, 61.0), Status::MetEarly);
    assert_eq!(
        word(OutcomeId::ThreeHighlandsShare, 2023, 50.0),
        Status::NoBase,
        "no base"
    );
    assert_eq!(word(OutcomeId::ThreeHighlandsShare, 2025, 50.0), Status::NotDone);
}

#[test]
fn a_target_equal_to_its_base_is_kept_or_not() {
    let told = progress(
        &with_actual(OutcomeId::Cadres, 2025, 4.2),
        OutcomeId::Cadres,
        &Bands::default(),
    )
    .unwrap();
    assert_eq!(told.increment, Increment::KeepUp { kept: true });
    assert_eq!(told.required_pace, Err(NoPace::NoYearsLeft));
    assert_eq!(told.lead_points, None);
}

#[test]
fn the_share_of_met_targets_has_its_denominator() {
    let mut inputs = with_actual(OutcomeId::Cadres, 2025, 4.2);
    inputs.actuals.set(OutcomeId::Rural, Year::LAST, Some(20.0)).unwrap();
    assert_eq!(met_count(&monitoring(&inputs, &Bands::default())), (1, 2));
}

#[test]
fn time_flows_and_yearly_targets() {
    assert!((time_pct(Year::from_number(2021).unwrap(), 6) - 10.0).abs() < 1e-12);
    assert!((time_pct(Year::LAST, 12) - 100.0).abs() < 1e-12);
    assert!(time_pct(Year::BASE, 12) < 1e-12);
    let done = [Some(13.0), Some(14.0), None, Some(12.0), None];
    assert!((flow_pct(&done, 65.0) - 60.0).abs() < 1e-12);
    assert_eq!(annual_met(&done, Op::AtLeast, 13.0), (2, 3));
}
