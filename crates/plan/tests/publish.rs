//! The published tables say what the crate says, and the schema tells right from wrong.

#![allow(clippy::unwrap_used)] // the helpers below are tests too

use serde_json::{Value, json};
use std::collections::BTreeSet;

fn document() -> Value {
    serde_json::from_str(&plan::publish::json().unwrap()).unwrap()
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(plan::publish::schema()).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Puts `value` at a JSON pointer of the document and expects the schema to object there, or to a neighbour that no longer fits.
#[track_caller]
fn rejects(validator: &jsonschema::Validator, pointer: &str, value: Value) {
    let mut broken = document();
    let place = broken.pointer_mut(pointer).unwrap();
    assert_ne!(*place, value, "the document says so already");
    *place = value;
    let errors: Vec<String> = validator
        .iter_errors(&broken)
        .map(|error| error.instance_path().to_string())
        .collect();
    let (parent, _) = pointer.rsplit_once('/').unwrap();
    assert!(
        !errors.is_empty() && errors.iter().all(|path| path.starts_with(parent)),
        "{pointer}: errors at {errors:?}"
    );
}

#[test]
fn the_schema_accepts_the_document() {
    let (validator, document) = (validator(), document());
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn the_schema_rejects_broken_documents() {
    let validator = validator();
    rejects(&validator, "/checksum", json!("none"));
    rejects(&validator, "/facts/0/doc", json!("elsewhere"));
    rejects(&validator, "/facts/0/place", json!("表2-1"));
    rejects(&validator, "/facts/0/value", json!("228.5"));
    rejects(&validator, "/facts/0/value", json!(null));
    rejects(&validator, "/facts/0/op", json!("none"));
    rejects(&validator, "/facts/0/year", json!(20));
    rejects(&validator, "/facts/0/name", json!({"zh": "人才资源总量"}));
    rejects(&validator, "/indicators/0/target/value", json!(null));
    rejects(&validator, "/indicators", json!([]));
    rejects(&validator, "/outcomes/0/form", json!({"kind": "mean"}));
    rejects(&validator, "/levers/0/step", json!(0));
    rejects(&validator, "/scenarios/0/overrides", json!({"gdp": "5"}));
    rejects(&validator, "/assumptions/0/status", json!("guessed"));
}

#[test]
fn the_document_may_not_have_unknown_or_lack_known_members() {
    let validator = validator();
    let mut more = document();
    more["facts"][0]["note"] = json!("new");
    assert!(!validator.is_valid(&more));
    let mut fewer = document();
    fewer.as_object_mut().unwrap().remove("levers");
    assert!(!validator.is_valid(&fewer));
}

#[test]
fn every_row_is_published() {
    let document = document();
    let count = |table: &str| document[table].as_array().unwrap().len();
    assert_eq!(document["version"], plan::VERSION);
    assert_eq!(document["checksum"], plan::CHECKSUM);
    assert_eq!(count("facts"), plan::facts().len());
    assert_eq!(count("indicators"), plan::outcomes().len());
    assert_eq!(count("units"), plan::units().len());
    assert_eq!(count("districts"), plan::districts().len());
    assert_eq!(count("platforms"), plan::platforms().len());
    assert_eq!(count("outline"), plan::outline().len());
    assert_eq!(count("quantities"), plan::quantities().len());
    assert_eq!(count("levers"), plan::levers().len());
    assert_eq!(count("outcomes"), plan::outcomes().len());
    assert_eq!(count("scenarios"), plan::presets().len());
    assert_eq!(count("assumptions"), plan::assumptions().len());
    assert_eq!(count("groups"), plan::groups().len());
}

#[test]
fn facts_come_back_as_they_are() {
    let document = document();
    for (published, fact) in document["facts"]
        .as_array()
        .unwrap()
        .iter()
        .zip(plan::facts().iter().copied())
    {
        assert_eq!(published["id"], fact.id);
        assert_eq!(published["value"].as_f64(), fact.value, "{}", fact.id);
        assert_eq!(published["value_text"], fact.value_text);
        assert_eq!(published["unit"], fact.unit.id);
        assert_eq!(published["place"], fact.place);
    }
    let strict = &document["indicators"][13];
    assert_eq!(
        strict["target"],
        json!({"fact": "t1-14-2025", "year": 2025, "value": 60.0, "value_text": ">60", "op": "gt"})
    );
    assert_eq!(document["indicators"][9]["baseline"], Value::Null);
    assert_eq!(document["indicators"][7]["baseline"]["year"], 2019);
}

#[test]
fn a_printed_figure_stands_beside_the_unit_it_is_printed_in() {
    assert_eq!(
        document()["indicators"][0]["unit_name"],
        json!({"zh": "万人", "en": "10,000 people"})
    );
    let text = plan::publish::csv().unwrap();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let header = rows.headers().unwrap().clone();
    let unit = |id: &str, row: &csv::StringRecord| {
        let at = |name| header.iter().position(|column| column == name).unwrap();
        (&row[at("id")] == id).then(|| row[at("unit_en")].to_owned())
    };
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    for (id, expected) in [
        ("t1-01-2020", "10,000 people"),
        ("z1-11-output", "100 million yuan"),
        ("t1-16-2025", "%"),
    ] {
        assert_eq!(rows.iter().find_map(|row| unit(id, row)).as_deref(), Some(expected));
    }
}

#[test]
fn the_table_repeats_the_source() {
    let text = plan::publish::csv().unwrap();
    let mut published = csv::Reader::from_reader(text.as_bytes());
    let mut source = csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/facts.csv")).unwrap();
    let header = published.headers().unwrap().clone();
    let columns: BTreeSet<&str> = header.iter().collect();
    let source_header = source.headers().unwrap().clone();
    assert!(source_header.iter().all(|column| columns.contains(column)));
    let mut rows = published.records();
    for row in source.records() {
        let (row, out) = (row.unwrap(), rows.next().unwrap().unwrap());
        for (column, cell) in source_header.iter().zip(&row) {
            let at = header.iter().position(|name| name == column).unwrap();
            match (column, cell.parse::<f64>(), out[at].parse::<f64>()) {
                ("value", Ok(cell), Ok(out)) => assert_eq!(cell.to_bits(), out.to_bits()),
                _ => assert_eq!(cell.trim(), &out[at], "{column} of {}", &row[0]),
            }
        }
    }
    assert!(rows.next().is_none());
}
