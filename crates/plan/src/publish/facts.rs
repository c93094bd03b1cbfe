//! Statements, nested for JSON and flat for CSV.

use serde::Serialize;

use super::{Text, period, reading};

#[derive(Serialize)]
pub(super) struct Fact {
    id: &'static str,
    doc: &'static str,
    place: &'static str,
    also_in: &'static [&'static str],
    scope: &'static str,
    chapter: &'static str,
    name: Text,
    value: Option<f64>,
    value_text: &'static str,
    unit: &'static str,
    op: &'static str,
    kind: &'static str,
    year: Option<u16>,
    period: Option<String>,
    reading: &'static str,
    subset_of: Option<&'static str>,
    related: &'static [&'static str],
    remark: Option<Text>,
}

impl From<&crate::Fact> for Fact {
    fn from(fact: &crate::Fact) -> Self {
        Self {
            id: fact.id,
            doc: fact.doc.word(),
            place: fact.place,
            also_in: fact.also_in,
            scope: fact.scope,
            chapter: fact.chapter,
            name: fact.name.into(),
            value: fact.value,
            value_text: fact.value_text,
            unit: fact.unit.id,
            op: fact.op.word(),
            kind: fact.kind.word(),
            year: fact.year,
            period: period(fact.period),
            reading: reading(fact.inferred),
            subset_of: fact.subset_of,
            related: fact.related,
            remark: fact.remark.map(Text::from),
        }
    }
}

/// A line of `plan.csv`.
#[derive(Serialize)]
pub(super) struct Row {
    id: &'static str,
    doc: &'static str,
    place: &'static str,
    also_in: String,
    scope: &'static str,
    chapter: &'static str,
    name_zh: &'static str,
    name_en: &'static str,
    value: Option<f64>,
    value_text: &'static str,
    unit: &'static str,
    unit_zh: &'static str,
    unit_en: String,
    op: &'static str,
    kind: &'static str,
    year: Option<u16>,
    period: Option<String>,
    reading: &'static str,
    subset_of: Option<&'static str>,
    related: String,
    remark_zh: &'static str,
    remark_en: &'static str,
    version: &'static str,
    checksum: &'static str,
}

impl From<&crate::Fact> for Row {
    fn from(fact: &crate::Fact) -> Self {
        Self {
            id: fact.id,
            doc: fact.doc.word(),
            place: fact.place,
            also_in: fact.also_in.join(";"),
            scope: fact.scope,
            chapter: fact.chapter,
            name_zh: fact.name.zh,
            name_en: fact.name.en,
            value: fact.value,
            value_text: fact.value_text,
            unit: fact.unit.id,
            unit_zh: fact.unit.name.zh,
            unit_en: fact.unit.printed_en(),
            op: fact.op.word(),
            kind: fact.kind.word(),
            year: fact.year,
            period: period(fact.period),
            reading: reading(fact.inferred),
            subset_of: fact.subset_of,
            related: fact.related.join(";"),
            remark_zh: fact.remark.map_or("", |remark| remark.zh),
            remark_en: fact.remark.map_or("", |remark| remark.en),
            version: crate::VERSION,
            checksum: crate::CHECKSUM,
        }
    }
}
