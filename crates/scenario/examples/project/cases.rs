//! Stored cases, a folder each under `cases/`: `scenario.json`, sometimes `against.json`, and in `expected.json` a part of the answer,
//! worked out by hand from the printed figures.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Figures worked out by hand have about as many digits.
const RELATIVE: f64 = 1e-6;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/project/cases")
}

fn answer(case: &Path) -> Value {
    let file = |name: &str| case.join(name).display().to_string();
    let mut arguments = vec![
        file("scenario.json"),
        "--draws".into(),
        "2000".into(),
        "--seed".into(),
        "7".into(),
    ];
    if case.join("against.json").exists() {
        arguments.extend(["--against".into(), file("against.json")]);
    }
    let load = |file: &str| fs::read_to_string(file).map_err(|error| error.to_string());
    crate::run(arguments.into_iter(), load).unwrap_or_else(|message| panic!("{message}"))
}

/// Every expected entry is in the answer; `{"min": a, "max": b}` expects a number between.
fn compare(place: &str, expected: &Value, found: &Value) {
    match (expected, found) {
        (Value::Object(bounds), Value::Number(number)) => {
            let (bound, number) = (|key: &str| bounds[key].as_f64().unwrap(), number.as_f64().unwrap());
            assert!((bound("min")..=bound("max")).contains(&number), "{place}: {number}");
        }
        (Value::Object(entries), _) => entries
            .iter()
            .for_each(|(key, value)| compare(&format!("{place}.{key}"), value, &found[key])),
        (Value::Array(items), _) => {
            assert_eq!(items.len(), found.as_array().map_or(0, Vec::len), "{place}");
            for (at, item) in items.iter().enumerate() {
                compare(&format!("{place}[{at}]"), item, &found[at]);
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            assert!((a - b).abs() <= RELATIVE * a.abs().max(1e-3), "{place}: {b} is not {a}");
        }
        _ => assert_eq!(found, expected, "{place}"),
    }
}

#[test]
fn every_stored_case_has_its_answers() {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() >= 4, "{cases:?}");
    for case in cases {
        let expected = fs::read_to_string(case.join("expected.json")).unwrap();
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        compare(&name, &serde_json::from_str(&expected).unwrap(), &answer(&case));
    }
}
