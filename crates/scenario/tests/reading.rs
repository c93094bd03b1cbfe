//! Reading files and links: what applies, what is told, and that nothing panics.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::{Timing, Year};
use plan::{AssumptionId, LeverId, OutcomeId};
use proptest::prelude::*;
use scenario::{LINK_LIMIT_BYTES, Scenario, from_json, from_link, read_sheet, rows_from_text, to_json, to_link};

fn told_by_file(text: &str, expected: &[&str]) {
    let told: Vec<String> = from_json(text).diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(told, expected, "{text}");
}

fn told_by_link(query: &str, expected: &[&str]) {
    let told: Vec<String> = from_link(query).diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(told, expected, "{query}");
}

#[test]
fn a_file_tells_every_problem_with_its_place() {
    told_by_file(r#"{"preset":"plan_path","levers":{"gdp":6.5},"timing":1.0}"#, &[]);
    told_by_file(r#"{"levers":{"gpd":1}}"#, &["levers.gpd: unknown lever"]);
    told_by_file(
        r#"{"levers":{"gdp":"1"}}"#,
        &["levers.gdp: a finite number was expected"],
    );
    told_by_file(r#"{"levers":{"gdp":400}}"#, &["levers.gdp: 400 is outside -5 to 20"]);
    told_by_file(r#"{"levers":[1]}"#, &["levers: an object was expected"]);
    told_by_file(r#"{"preset":"plan"}"#, &["preset: unknown ready-made scenario"]);
    told_by_file(r#"{"preset":1}"#, &["preset: a text was expected"]);
    told_by_file(r#"{"lever":{}}"#, &["lever: unknown entry"]);
    told_by_file(
        r#"{"actuals":{"talent":{"2022":1}}}"#,
        &["actuals.talent: no indicator or countable target"],
    );
    told_by_file(
        r#"{"actuals":{"cadres":{"2026":1}}}"#,
        &["actuals.cadres.2026: not a year that can be set"],
    );
    told_by_file(
        r#"{"actuals":{"cadres":{"2022":0}}}"#,
        &["actuals.cadres.2022: an actual value must be a finite number above zero"],
    );
    told_by_file(
        r#"{"timing":{"shares":{"2025":0.5}}}"#,
        &["timing.shares.2025: not a year that can be set"],
    );
    told_by_file(r#"{"timing":{"pace":1}}"#, &["timing.pace: unknown entry"]);
    told_by_file(
        r#"{"assumptions":{"luck":1}}"#,
        &["assumptions.luck: unknown assumption"],
    );
    told_by_file(
        r#"{"assumptions":{"total_rounding_gap":0.1}}"#,
        &["assumptions.total_rounding_gap: the plan fixes this, it is no assumption"],
    );
    told_by_file(r#"{"version":9}"#, &["version: version 9 is newer than 1"]);
    told_by_file("[]", &["an object was expected"]);
}

#[test]
fn a_syntax_error_has_line_and_column() {
    told_by_file("{\n  \"levers\": {,}\n}", &["line 2, column 14: key must be a string"]);
    told_by_file("", &["line 1, column 0: EOF while parsing a value"]);
    told_by_file(
        r#"{"levers":{"gdp":1e999}}"#,
        &["line 1, column 22: number out of range"],
    );
}

#[test]
fn a_hostile_file_is_refused_in_bounds() {
    let large = format!(r#"{{"levers":{{"gdp":1}},"name":"{}"}}"#, "x".repeat(1 << 20));
    let told: Vec<String> = from_json(&large).diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["larger than 1048576 bytes"]);
    assert_eq!(from_json(&large).scenario, Scenario::default());
    let deep = from_json(&"[".repeat(100_000));
    assert_eq!(deep.diagnostics.len(), 1, "no stack is used up: {:?}", deep.diagnostics);
    let twice = from_json(r#"{"levers":{"gdp":1,"gdp":2},"__proto__":{"levers":{}}}"#);
    assert_eq!(twice.scenario.own(LeverId::Gdp), Some(2.0));
    assert_eq!(twice.diagnostics[0].to_string(), "__proto__: unknown entry");
}

#[test]
fn what_makes_sense_applies_beside_what_does_not() {
    let read =
        from_link("l=gpd:1,gdp:6.5,rural:99,employment&k=abc&a=cadres.2030:1,cadres.2022:4.3&view=map&preset=none");
    assert_eq!(read.scenario.own(LeverId::Gdp), Some(6.5));
    assert_eq!(
        read.scenario.own(LeverId::Rural),
        Some(LeverId::Rural.def().max),
        "brought into range"
    );
    assert_eq!(read.scenario.own(LeverId::Employment), None);
    assert_eq!(read.scenario.actuals().get(OutcomeId::Cadres, Year::ALL[2]), Some(4.3));
    assert_eq!(read.scenario.preset().id, "plan_path");
    assert_eq!(
        read.rest,
        [("view".to_owned(), "map".to_owned())],
        "the page's own entries are handed back"
    );
    assert_eq!(read.diagnostics.len(), 6, "{:?}", read.diagnostics);
}

#[test]
fn a_link_tells_every_problem_with_its_place() {
    told_by_link("", &[]);
    told_by_link("#v=1&preset=no_growth", &[]);
    told_by_link("v=2", &["v: version 2 is newer than 1"]);
    told_by_link("v=0", &["v: a finite number was expected"]);
    told_by_link("l=gdp", &["levers.gdp: name:value was expected"]);
    told_by_link("l=gdp:NaN", &["levers.gdp: a finite number was expected"]);
    told_by_link("k=inf", &["timing: a finite number was expected"]);
    told_by_link("k=9", &["timing: 9 is outside 0.25 to 4"]);
    told_by_link("a=cadres:4", &["actuals.cadres: not a year that can be set"]);
    told_by_link(
        "a=cadres.2022:-4",
        &["actuals.cadres.2022: an actual value must be a finite number above zero"],
    );
    told_by_link("s=seed:-1", &["assumptions.seed: -1 is outside 0 to 4294967295"]);
    told_by_link("preset=%00", &["preset: unknown ready-made scenario"]);
    told_by_link(&"l=".repeat(LINK_LIMIT_BYTES), &["larger than 16384 bytes"]);
}

#[test]
fn a_percent_encoded_link_reads_the_same() {
    let plain = from_link("l=gdp:6.5,rural:1&a=cadres.2022:4.3");
    assert_eq!(from_link("l=gdp%3A6.5%2Crural%3a1&a=cadres%2E2022%3A4.3"), plain);
}

#[test]
fn a_preset_of_its_own_drops_own_levers_and_keeps_actual_values() {
    let mut scenario = from_link("l=gdp:6.5&a=cadres.2022:4.3").scenario;
    scenario.set_preset(plan::preset("no_growth").unwrap());
    assert_eq!(to_link(&scenario), "v=1&preset=no_growth&a=cadres.2022:4.3");
}

prop_compose! {
    fn any_scenario()(
        preset in 0..plan::presets().len(),
        levers in prop::collection::vec((0..LeverId::ALL.len(), 0.0..=1.0_f64), 0..17),
        k in prop::option::of(Timing::K_MIN..=Timing::K_MAX),
        shares in prop::collection::vec((1..5_usize, Timing::SHARE_MIN..=Timing::SHARE_MAX), 0..4),
        actuals in prop::collection::vec((0..16_usize, 0..6_usize, 1e-6..1e6_f64), 0..20),
        assumptions in prop::collection::vec((0..AssumptionId::ALL.len(), 0.0..=1.0_f64), 0..8),
        deliveries in prop::collection::vec((any::<prop::sample::Index>(), prop::option::of(0.0..=150.0_f64), prop::option::of(0.25..=4.0_f64)), 0..8),
        paces in prop::collection::vec((1..=10_u8, 0.0..=2.0_f64), 0..4),
    ) -> Scenario {
        let mut scenario = Scenario::new(&plan::presets()[preset]);
        for (lever, at) in levers {
            let def = LeverId::ALL[lever].def();
            scenario.set_lever(def.id, Some(def.min + at * (def.max - def.min))).unwrap();
        }
        if let Some(k) = k {
            scenario.set_timing(k).unwrap();
        }
        for (year, share) in shares {
            scenario.set_share(Year::ALL[year], Some(share)).unwrap();
        }
        for (outcome, year, value) in actuals {
            scenario.set_actual(OutcomeId::ALL[outcome], Year::ALL[year], Some(value)).unwrap();
        }
        for (entry, at) in assumptions {
            let id = AssumptionId::ALL[entry];
            let entry = id.def();
            // What the plan or the model fixes cannot be set; everything else can.
            let set = scenario.set_assumption(id, entry.min + at * (entry.max - entry.min));
            assert_eq!(set.is_ok(), entry.status == plan::Status::Assumed && entry.is_editable());
        }
        for (target, rate, k) in deliveries {
            let id = target.get(&model::programmes::countable()).id;
            scenario.set_delivery_rate(id, rate).unwrap();
            scenario.set_delivery_timing(id, k).unwrap();
        }
        for (goal, pace) in paces {
            scenario.set_pace(goal, Some(pace)).unwrap();
        }
        scenario
    }
}

proptest! {
    #[test]
    fn any_scenario_survives_a_link_and_a_file(scenario in any_scenario()) {
        let link = to_link(&scenario);
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"=&._:,-".contains(&b)), "{}", link);
        let read = from_link(&link);
        prop_assert_eq!(&read.diagnostics, &[]);
        prop_assert_eq!(&read.scenario, &scenario);
        let read = from_json(&to_json(&scenario, None));
        prop_assert_eq!(&read.diagnostics, &[]);
        prop_assert_eq!(read.scenario, scenario);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,200}", tail in "[a-z0-9:.,&=%_-]{0,200}") {
        for text in [text.clone(), format!("l={text}&a={tail}"), format!("preset=plan_path&{tail}"), format!("r={tail}&y={text}"), tail] {
            let read = from_link(&text);
            prop_assert!(read.scenario.inputs().is_ok());
            let _ = (from_json(&text), read_sheet(&rows_from_text(&format!("x,2022\n{text}\ncadres,{text}"))));
        }
    }

    #[test]
    fn no_json_value_makes_the_reader_panic(key in "(levers|timing|actuals|sigma|delivery|yongzhou|preset|version)", name in "[a-z_]{1,8}", number in any::<f64>()) {
        for text in [format!("{{\"{key}\":{{\"{name}\":{number}}}}}"), format!("{{\"{key}\":{number}}}"), format!("{{\"{key}\":{{\"gdp\":{{\"2022\":{number}}}}}}}")] {
            let read = from_json(&text);
            prop_assert!(read.scenario.inputs().is_ok(), "{}", text);
        }
    }
}
