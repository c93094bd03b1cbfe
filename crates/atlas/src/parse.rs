//! From GeoJSON text to an [`Atlas`], with every fault named by its place.

use std::iter;

use serde::Deserialize;
use serde_json::Value;

use crate::atlas::{Atlas, District, Expected, Polygon};
use crate::error::{AtlasError, Place};
use crate::geometry::{Bounds, LonLat};

/// Largest base file that is read, in bytes. Ours has 29 KB; a detailed one of both cities has a few hundred.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Most points that the expected districts may have together. More would only slow the page.
pub const MAX_POINTS: usize = 60_000;

/// Where both cities lie, with room for the islands and the sea around them, in degrees.
pub const REGION: Bounds = Bounds {
    west: 120.0,
    south: 28.0,
    east: 124.0,
    north: 32.0,
};

/// Below this a ring is a line: about a tenth of a square metre, far below rounding to 4 decimals.
const MIN_AREA_DEG2: f64 = 1e-11;

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    _tag: CollectionTag,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
enum CollectionTag {
    FeatureCollection,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Value,
    #[serde(default)]
    geometry: Value,
}

impl Atlas {
    /// Reads the districts that are expected and checks their outlines. Other features are passed over, so a file of the whole
    /// province will do; holes and outlines wound the other way are turned round.
    ///
    /// # Errors
    /// The first fault found, see [`AtlasError`].
    ///
    /// ```
    /// use atlas::{Atlas, AtlasError, Expected};
    ///
    /// let wanted = [Expected { id: "haishu", gb: "156330203" }];
    /// let empty = r#"{"type": "FeatureCollection", "features": []}"#;
    /// assert_eq!(Atlas::parse(empty, &wanted), Err(AtlasError::Missing { ids: vec!["haishu".into()] }));
    /// ```
    pub fn parse(text: &str, expected: &[Expected<'_>]) -> Result<Atlas, AtlasError> {
        if text.len() > MAX_BYTES {
            return Err(AtlasError::TooLarge {
                bytes: text.len(),
                max: MAX_BYTES,
            });
        }
        let collection: Collection = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(not_geojson)?;
        let found = locate(&collection.features, expected)?;
        let mut points_left = MAX_POINTS;
        let districts = iter::zip(expected, found)
            .map(|(e, index)| district(e, index, &collection.features[index], &mut points_left))
            .collect::<Result<Vec<_>, _>>()?;
        let bounds = Bounds::around(districts.iter().flat_map(District::points))
            .ok_or_else(|| AtlasError::Missing { ids: Vec::new() })?;
        Ok(Atlas { districts, bounds })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "shape of map_err")]
fn not_geojson(error: serde_json::Error) -> AtlasError {
    AtlasError::NotGeoJson {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    }
}

/// The index of each expected district's feature.
fn locate(features: &[Feature], expected: &[Expected<'_>]) -> Result<Vec<usize>, AtlasError> {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for e in expected {
        let mut hits = (0..features.len()).filter(|&i| is(&features[i].properties, e));
        match (hits.next(), hits.next()) {
            (None, _) => missing.push(e.id.to_owned()),
            (Some(first), Some(second)) => {
                return Err(AtlasError::Duplicate {
                    district: e.id.to_owned(),
                    first,
                    second,
                });
            }
            (Some(index), None) => found.push(index),
        }
    }
    if missing.is_empty() {
        Ok(found)
    } else {
        Err(AtlasError::Missing { ids: missing })
    }
}

fn is(properties: &Value, e: &Expected<'_>) -> bool {
    let says = |key: &str, wanted: &str| match &properties[key] {
        Value::String(text) => text == wanted,
        Value::Number(number) => number.to_string() == wanted,
        _ => false,
    };
    let adcode = e.gb.strip_prefix("156").unwrap_or(e.gb);
    says("id", e.id) || says("gb", e.gb) || says("adcode", adcode)
}

fn district(e: &Expected<'_>, feature: usize, f: &Feature, left: &mut usize) -> Result<District, AtlasError> {
    let coordinates = &f.geometry["coordinates"];
    let kind = f.geometry["type"].as_str();
    let place = Place {
        district: e.id.to_owned(),
        feature,
        polygon: 0,
        ring: 0,
        point: None,
    };
    let polygons = match kind {
        Some("Polygon") => vec![polygon(coordinates, &place, left)?],
        Some("MultiPolygon") => array(coordinates, &place)?
            .iter()
            .enumerate()
            .map(|(i, p)| {
                polygon(
                    p,
                    &Place {
                        polygon: i,
                        ..place.clone()
                    },
                    left,
                )
            })
            .collect::<Result<_, _>>()?,
        other => {
            let found = other.unwrap_or("null").to_owned();
            return Err(AtlasError::NotAPolygon {
                district: e.id.to_owned(),
                feature,
                found,
            });
        }
    };
    Ok(District {
        id: e.id.to_owned(),
        gb: e.gb.to_owned(),
        polygons,
    })
}

/// The elements of an array that may not be empty.
fn array<'v>(value: &'v Value, place: &Place) -> Result<&'v [Value], AtlasError> {
    match value.as_array() {
        Some(items) if !items.is_empty() => Ok(items),
        _ => Err(AtlasError::Malformed(place.clone())),
    }
}

fn polygon(value: &Value, place: &Place, left: &mut usize) -> Result<Polygon, AtlasError> {
    let rings = array(value, place)?
        .iter()
        .enumerate()
        .map(|(i, r)| {
            ring(
                r,
                &Place {
                    ring: i,
                    ..place.clone()
                },
                left,
            )
        })
        .collect::<Result<_, _>>()?;
    Ok(Polygon { rings })
}

fn ring(value: &Value, place: &Place, left: &mut usize) -> Result<Vec<LonLat>, AtlasError> {
    let items = value.as_array().ok_or_else(|| AtlasError::Malformed(place.clone()))?;
    *left = left.checked_sub(items.len()).ok_or_else(|| AtlasError::TooManyPoints {
        district: place.district.clone(),
        max: MAX_POINTS,
    })?;
    let mut points = Vec::with_capacity(items.len());
    for (i, item) in items.iter().enumerate() {
        points.push(position(item, || Place {
            point: Some(i),
            ..place.clone()
        })?);
    }
    let too_few = || AtlasError::TooFewPoints {
        place: place.clone(),
        points: points.len(),
    };
    if points.len() < 4 {
        return Err(too_few());
    }
    if points.first() != points.last() {
        return Err(AtlasError::Unclosed(place.clone()));
    }
    let area = signed_area_deg2(&points);
    if area.abs() < MIN_AREA_DEG2 {
        return Err(too_few());
    }
    if (area > 0.0) != (place.ring == 0) {
        points.reverse();
    }
    Ok(points)
}

fn position(value: &Value, place: impl Fn() -> Place) -> Result<LonLat, AtlasError> {
    let number = |i: usize| value.get(i).and_then(Value::as_f64);
    let (Some(first), Some(second)) = (number(0), number(1)) else {
        return Err(AtlasError::Malformed(place()));
    };
    if REGION.contains(LonLat {
        lon: first,
        lat: second,
    }) {
        return Ok(LonLat {
            lon: first,
            lat: second,
        });
    }
    if REGION.contains(LonLat {
        lon: second,
        lat: first,
    }) {
        return Err(AtlasError::Swapped {
            place: place(),
            first,
            second,
        });
    }
    Err(AtlasError::OutOfRange {
        place: place(),
        first,
        second,
    })
}

/// Area of a closed ring in square degrees, anticlockwise positive; taken from its first point to keep the digits.
fn signed_area_deg2(points: &[LonLat]) -> f64 {
    let from = points[0];
    let cross =
        |a: LonLat, b: LonLat| (a.lon - from.lon) * (b.lat - from.lat) - (b.lon - from.lon) * (a.lat - from.lat);
    points.windows(2).map(|w| cross(w[0], w[1])).sum::<f64>() / 2.0
}
