//! Writing a scenario file.

use serde_json::{Map, Value, json};

use plan::AssumptionId;

use crate::Scenario;

/// The version that is written into files.
pub const FILE_VERSION: u32 = 1;

/// The scenario as JSON that [`crate::from_json`] reads back as the same scenario: only what differs from the ready-made one.
#[must_use]
pub fn to_json(scenario: &Scenario, name: Option<&str>) -> String {
    let mut root = Map::new();
    root.insert("version".into(), json!(FILE_VERSION));
    root.insert("preset".into(), json!(scenario.preset().id));
    if let Some(name) = name {
        root.insert("name".into(), json!(name));
    }
    put(
        &mut root,
        "levers",
        scenario
            .own_levers()
            .map(|(id, value)| (id.id().to_owned(), json!(value)))
            .collect(),
    );
    put(&mut root, "timing", timing(scenario));
    put(&mut root, "actuals", actuals(scenario));
    put(&mut root, "notes", notes(scenario));
    let ledger = scenario
        .assumptions()
        .changed()
        .filter(|(id, _)| *id != AssumptionId::Timing);
    put(
        &mut root,
        "assumptions",
        ledger.map(|(id, value)| (id.id().to_owned(), json!(value))).collect(),
    );
    put(&mut root, "delivery", deliveries(scenario));
    let paces = scenario.own_paces().map(|(goal, pace)| (goal.to_string(), json!(pace)));
    put(&mut root, "yongzhou", paces.collect());
    format!("{:#}\n", Value::Object(root))
}

fn put(root: &mut Map<String, Value>, key: &str, entries: Map<String, Value>) {
    if !entries.is_empty() {
        root.insert(key.into(), Value::Object(entries));
    }
}

fn timing(scenario: &Scenario) -> Map<String, Value> {
    let mut timing = Map::new();
    if let Some((_, k)) = scenario
        .assumptions()
        .changed()
        .find(|(id, _)| *id == AssumptionId::Timing)
    {
        timing.insert("k".into(), json!(k));
    }
    let shares = scenario
        .own_shares()
        .map(|(year, share)| (year.to_string(), json!(share)))
        .collect();
    put(&mut timing, "shares", shares);
    timing
}

fn deliveries(scenario: &Scenario) -> Map<String, Value> {
    let told = |own: crate::OwnDelivery| {
        let parts = [("rate", own.rate_pct), ("timing", own.k)];
        let set = parts
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), json!(value?))));
        (own.target.id.to_owned(), Value::Object(set.collect()))
    };
    scenario.own_deliveries().map(told).collect()
}

fn actuals(scenario: &Scenario) -> Map<String, Value> {
    let mut subjects = Map::new();
    for (of, year, value) in scenario.records() {
        let years = subjects.entry(of.id()).or_insert_with(|| json!({}));
        years[year.to_string()] = json!(value);
    }
    subjects
}

fn notes(scenario: &Scenario) -> Map<String, Value> {
    let mut subjects = Map::new();
    for (of, year, note) in scenario.notes() {
        let mut parts = Map::new();
        if let Some(month) = note.month {
            parts.insert("month".into(), json!(month));
        }
        for (key, text) in [("source", &note.source), ("date", &note.date)] {
            if !text.is_empty() {
                parts.insert(key.into(), json!(text));
            }
        }
        let years = subjects.entry(of.id()).or_insert_with(|| json!({}));
        years[year.to_string()] = Value::Object(parts);
    }
    subjects
}
