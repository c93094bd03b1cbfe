//! Wrong base files give the exact error.

use atlas::{Atlas, AtlasError, Expected, MAX_BYTES, MAX_POINTS, Place};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{BASE, EXPECTED};

fn place(district: &str, feature: usize, polygon: usize, ring: usize, point: Option<usize>) -> Place {
    Place {
        district: district.into(),
        feature,
        polygon,
        ring,
        point,
    }
}

/// Parses the published file after a change.
fn changed(change: impl FnOnce(&mut Vec<Value>)) -> Result<Atlas, AtlasError> {
    let mut file: Value = serde_json::from_str(BASE).unwrap();
    change(file["features"].as_array_mut().unwrap());
    Atlas::parse(&file.to_string(), &EXPECTED)
}

fn check(change: impl FnOnce(&mut Vec<Value>), wanted: AtlasError) {
    assert_eq!(changed(change), Err(wanted));
}

fn position(f: &mut [Value], feature: usize, polygon: usize, point: usize) -> &mut Value {
    &mut f[feature]["geometry"]["coordinates"][polygon][0][point]
}

#[test]
fn text_that_is_not_geojson() {
    for (text, line, column) in [
        ("", 1, 0),
        ("<svg/>", 1, 1),
        ("{\n\"type\": \"Feature\"}", 2, 17),
        ("[]", 1, 2),
    ] {
        match Atlas::parse(text, &EXPECTED) {
            Err(AtlasError::NotGeoJson {
                line: l,
                column: c,
                detail,
            }) => {
                assert_eq!((l, c), (line, column), "{text}: {detail}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn topology_is_not_geojson() {
    let text = r#"{"type": "Topology", "features": []}"#;
    assert!(matches!(
        Atlas::parse(text, &EXPECTED),
        Err(AtlasError::NotGeoJson { line: 1, .. })
    ));
}

#[test]
fn missing_districts_are_all_named() {
    let wanted = AtlasError::Missing {
        ids: vec!["haishu".into(), "xiangshan".into()],
    };
    assert_eq!(wanted.to_string(), "missing districts: haishu, xiangshan");
    check(
        |f| {
            f.remove(9);
            f.remove(0);
        },
        wanted,
    );
}

#[test]
fn twice_the_same_district() {
    check(
        |f| {
            let again = f[2].clone();
            f.push(again);
        },
        AtlasError::Duplicate {
            district: "zhenhai".into(),
            first: 2,
            second: 14,
        },
    );
}

#[test]
fn unclosed_ring() {
    check(
        |f| {
            f[3]["geometry"]["coordinates"][1][0].as_array_mut().unwrap().pop();
        },
        AtlasError::Unclosed(place("beilun", 3, 1, 0, None)),
    );
}

#[test]
fn too_few_points() {
    check(
        |f| {
            f[0]["geometry"]["coordinates"][0][0]
                .as_array_mut()
                .unwrap()
                .truncate(3)
        },
        AtlasError::TooFewPoints {
            place: place("haishu", 0, 0, 0, None),
            points: 3,
        },
    );
}

#[test]
fn ring_without_area() {
    check(
        |f| f[0]["geometry"]["coordinates"][0][0] = json!([[121.5, 29.5], [121.6, 29.6], [121.7, 29.7], [121.5, 29.5]]),
        AtlasError::TooFewPoints {
            place: place("haishu", 0, 0, 0, None),
            points: 4,
        },
    );
}

#[test]
fn swapped_coordinates() {
    let error = AtlasError::Swapped {
        place: place("yuyao", 6, 0, 0, Some(5)),
        first: 30.0,
        second: 121.0,
    };
    assert_eq!(
        error.to_string(),
        "latitude before longitude at yuyao (features[6], polygon 0, ring 0, point 5): [30, 121]"
    );
    check(|f| *position(f, 6, 0, 5) = json!([30.0, 121.0]), error);
}

#[test]
fn metres_and_other_places_are_out_of_range() {
    for (x, y) in [(13_530_000.0, 3_490_000.0), (116.4, 39.9), (121.5, 91.0)] {
        check(
            |f| *position(f, 7, 0, 2) = json!([x, y]),
            AtlasError::OutOfRange {
                place: place("cixi", 7, 0, 0, Some(2)),
                first: x,
                second: y,
            },
        );
    }
}

#[test]
fn malformed_coordinates() {
    let at = |point| AtlasError::Malformed(place("fenghua", 5, 0, 0, point));
    for bad in [json!(["121.5", 29.5]), json!([121.5]), json!(null), json!({})] {
        check(|f| *position(f, 5, 0, 1) = bad, at(Some(1)));
    }
    check(|f| f[5]["geometry"]["coordinates"][0][0] = json!("ring"), at(None));
    check(|f| f[5]["geometry"]["coordinates"][0] = json!([]), at(None));
    check(|f| f[5]["geometry"]["coordinates"] = json!([]), at(None));
    check(|f| f[5]["geometry"] = json!({"type": "Polygon"}), at(None));
}

#[test]
fn geometry_that_is_no_polygon() {
    let error = |found: &str| AtlasError::NotAPolygon {
        district: "ninghai".into(),
        feature: 8,
        found: found.into(),
    };
    check(|f| f[8]["geometry"] = Value::Null, error("null"));
    check(
        |f| f[8]["geometry"] = json!({"type": "Point", "coordinates": [121.5, 29.5]}),
        error("Point"),
    );
}

#[test]
fn too_large() {
    let text = format!("{BASE}{}", " ".repeat(MAX_BYTES));
    assert_eq!(
        Atlas::parse(&text, &EXPECTED),
        Err(AtlasError::TooLarge {
            bytes: text.len(),
            max: MAX_BYTES
        })
    );
}

#[test]
fn too_many_points() {
    check(
        |f| f[1]["geometry"]["coordinates"][0][0] = json!(vec![[121.5, 29.5]; MAX_POINTS]),
        AtlasError::TooManyPoints {
            district: "jiangbei".into(),
            max: MAX_POINTS,
        },
    );
}

#[test]
fn other_properties_order_and_winding_will_do() {
    let other = changed(|f| {
        for feature in f.iter_mut() {
            let gb = feature["properties"]["gb"].as_str().unwrap()[3..].to_owned();
            feature["properties"] = json!({"adcode": gb.parse::<u32>().unwrap()});
            for polygon in feature["geometry"]["coordinates"].as_array_mut().unwrap() {
                polygon[0].as_array_mut().unwrap().reverse();
            }
        }
        f.reverse();
        f.push(json!({"type": "Feature", "geometry": null}));
    });
    assert_eq!(other.unwrap(), crate::base());
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert!(Atlas::parse(&format!("\u{feff}{BASE}"), &EXPECTED).is_ok());
}

#[test]
fn nothing_expected_is_an_error_not_an_empty_map() {
    let none: [Expected<'_>; 0] = [];
    assert_eq!(Atlas::parse(BASE, &none), Err(AtlasError::Missing { ids: vec![] }));
}

#[test]
fn deep_nesting_is_an_error() {
    let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}", "[".repeat(100_000));
    assert!(matches!(
        Atlas::parse(&text, &EXPECTED),
        Err(AtlasError::NotGeoJson { .. })
    ));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// One damaged byte gives a usable atlas or an error, never a panic.
    #[test]
    fn damaged_bytes_do_not_panic(at in 0..BASE.len(), byte in 0x20_u8..0x7f) {
        let mut bytes = BASE.as_bytes().to_vec();
        bytes[at] = byte;
        if let Ok(atlas) = Atlas::parse(&String::from_utf8_lossy(&bytes), &EXPECTED) {
            prop_assert_eq!(atlas.districts().len(), EXPECTED.len());
            prop_assert_eq!(atlas.neighbours().len(), EXPECTED.len());
        }
    }
}
