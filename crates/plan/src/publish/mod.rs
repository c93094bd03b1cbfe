//! The tables as open data: `plan.json`, `plan.csv` and the JSON Schema of the first. Only with the feature `publish`.
//!
//! ```
//! let json: serde_json::Value = serde_json::from_str(&plan::publish::json()?)?;
//! assert_eq!(json["indicators"][0]["target"]["value"], 285.0);
//! assert_eq!(json["facts"][0]["doc"], "ningbo-plan");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod facts;
mod places;
mod system;

use serde::Serialize;

use crate::{CHECKSUM, VERSION};

/// Everything in one document; the fields are those of `plan.schema.json`.
#[derive(Serialize)]
struct Document {
    version: &'static str,
    checksum: &'static str,
    facts: Vec<facts::Fact>,
    indicators: Vec<system::Indicator>,
    units: Vec<places::Unit>,
    districts: Vec<places::District>,
    platforms: Vec<places::Platform>,
    outline: Vec<places::OutlineItem>,
    quantities: Vec<system::Quantity>,
    levers: Vec<system::Lever>,
    outcomes: Vec<system::Outcome>,
    scenarios: Vec<system::Scenario>,
    assumptions: Vec<system::Assumption>,
    groups: Vec<system::Group>,
}

/// All tables as indented JSON that `plan.schema.json` describes.
///
/// # Errors
/// When serialization fails, which no table that compiled makes it do.
pub fn json() -> serde_json::Result<String> {
    let document = Document {
        version: VERSION,
        checksum: CHECKSUM,
        facts: crate::facts().iter().copied().map(facts::Fact::from).collect(),
        indicators: crate::outcomes().iter().map(system::Indicator::from).collect(),
        units: crate::units().iter().map(places::Unit::from).collect(),
        districts: crate::districts().iter().map(places::District::from).collect(),
        platforms: crate::platforms().iter().map(places::Platform::from).collect(),
        outline: crate::outline().iter().map(places::OutlineItem::from).collect(),
        quantities: crate::quantities().iter().map(system::Quantity::from).collect(),
        levers: crate::levers().iter().map(system::Lever::from).collect(),
        outcomes: crate::outcomes().iter().map(system::Outcome::from).collect(),
        scenarios: crate::presets().iter().map(system::Scenario::from).collect(),
        assumptions: crate::assumptions().iter().map(system::Assumption::from).collect(),
        groups: crate::groups().iter().map(system::Group::from).collect(),
    };
    serde_json::to_string_pretty(&document)
}

/// All statements as one table: the columns of `data/facts.csv`, the unit in words, and the version and checksum in every row.
///
/// # Errors
/// When a row cannot be written, which no table that compiled makes it do.
pub fn csv() -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for fact in crate::facts().iter().copied() {
        writer.serialize(facts::Row::from(fact))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The JSON Schema (2020-12) of [`json`].
#[must_use]
pub const fn schema() -> &'static str {
    include_str!("../../schema/plan.schema.json")
}

/// A text in both languages.
#[derive(Serialize)]
struct Text {
    zh: String,
    en: String,
}

impl From<crate::Text> for Text {
    fn from(text: crate::Text) -> Self {
        Self {
            zh: text.zh.to_owned(),
            en: text.en.to_owned(),
        }
    }
}

impl From<(String, String)> for Text {
    fn from((zh, en): (String, String)) -> Self {
        Self { zh, en }
    }
}

fn period(years: Option<(u16, u16)>) -> Option<String> {
    years.map(|(first, last)| format!("{first}-{last}"))
}

fn reading(inferred: bool) -> &'static str {
    if inferred { "inferred" } else { "printed" }
}
