//! The model: indicators, quantities, levers, outcomes, scenarios, assumptions and groups.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Text;
use crate::{LeverId, OutcomeForm, QuantityId};

/// A printed figure of table 1.
#[derive(Serialize)]
struct Figure {
    fact: &'static str,
    year: Option<u16>,
    value: Option<f64>,
    value_text: &'static str,
    op: &'static str,
}

impl From<&crate::Fact> for Figure {
    fn from(fact: &crate::Fact) -> Self {
        Self {
            fact: fact.id,
            year: fact.year,
            value: fact.value,
            value_text: fact.value_text,
            op: fact.op.word(),
        }
    }
}

/// A row of table 1 for people who want nothing but that table.
#[derive(Serialize)]
pub(super) struct Indicator {
    no: u8,
    id: &'static str,
    group: &'static str,
    name: Text,
    unit: &'static str,
    unit_name: Text,
    place: &'static str,
    baseline: Option<Figure>,
    target: Figure,
    formula: Text,
}

impl From<&crate::Outcome> for Indicator {
    fn from(outcome: &crate::Outcome) -> Self {
        Self {
            no: outcome.no,
            id: outcome.id.id(),
            group: outcome.group.id,
            name: outcome.name.into(),
            unit: outcome.unit.id,
            unit_name: (outcome.unit.name.zh.to_owned(), outcome.unit.printed_en()).into(),
            place: outcome.target.place,
            baseline: outcome.base.map(Figure::from),
            target: outcome.target.into(),
            formula: crate::formula(outcome).into(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Quantity {
    id: &'static str,
    name: Text,
    unit: &'static str,
    form: &'static str,
    a: &'static str,
    b: Option<&'static str>,
    scale: f64,
    base_2020: f64,
    lever: &'static str,
    status: &'static str,
}

impl From<&crate::Quantity> for Quantity {
    fn from(quantity: &crate::Quantity) -> Self {
        Self {
            id: quantity.id.id(),
            name: quantity.name.into(),
            unit: quantity.unit.id,
            form: quantity.form.word(),
            a: quantity.a.id(),
            b: quantity.b.map(crate::Operand::id),
            scale: quantity.scale,
            base_2020: quantity.base_2020,
            lever: quantity.lever.id(),
            status: quantity.status.word(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Lever {
    id: &'static str,
    group: &'static str,
    name: Text,
    unit: &'static str,
    min: f64,
    max: f64,
    step: f64,
    assumed: Option<&'static str>,
    sigma: &'static str,
    help: Text,
}

impl From<&crate::Lever> for Lever {
    fn from(lever: &crate::Lever) -> Self {
        Self {
            id: lever.id.id(),
            group: lever.group.id,
            name: lever.name.into(),
            unit: lever.unit.id,
            min: lever.min,
            max: lever.max,
            step: lever.step,
            assumed: lever.assumed,
            sigma: crate::sigma(lever.id).id,
            help: lever.help.into(),
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Form {
    Level {
        of: &'static str,
    },
    Sum {
        of: Vec<&'static str>,
    },
    Ratio {
        numerator: Vec<&'static str>,
        denominator: &'static str,
        scale: f64,
    },
    EndPoint {
        lever: &'static str,
    },
}

impl From<OutcomeForm> for Form {
    fn from(form: OutcomeForm) -> Self {
        let ids = |quantities: &[QuantityId]| quantities.iter().map(|quantity| quantity.id()).collect();
        match form {
            OutcomeForm::Level(quantity) => Self::Level { of: quantity.id() },
            OutcomeForm::Sum(parts) => Self::Sum { of: ids(parts) },
            OutcomeForm::Ratio {
                numerator,
                denominator,
                scale,
            } => Self::Ratio {
                numerator: ids(numerator),
                denominator: denominator.id(),
                scale,
            },
            OutcomeForm::EndPoint(lever) => Self::EndPoint { lever: lever.id() },
        }
    }
}

#[derive(Serialize)]
pub(super) struct Outcome {
    id: &'static str,
    no: u8,
    group: &'static str,
    name: Text,
    short: Text,
    unit: &'static str,
    decimals: u8,
    form: Form,
    closes: Option<&'static str>,
    base_fact: Option<&'static str>,
    target_fact: &'static str,
}

impl From<&crate::Outcome> for Outcome {
    fn from(outcome: &crate::Outcome) -> Self {
        Self {
            id: outcome.id.id(),
            no: outcome.no,
            group: outcome.group.id,
            name: outcome.name.into(),
            short: outcome.short.into(),
            unit: outcome.unit.id,
            decimals: outcome.decimals,
            form: outcome.form.into(),
            closes: outcome.closes.map(QuantityId::id),
            base_fact: outcome.base.map(|fact| fact.id),
            target_fact: outcome.target.id,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Scenario {
    id: &'static str,
    name: Text,
    about: Text,
    from: &'static str,
    share: f64,
    overrides: BTreeMap<&'static str, f64>,
}

impl From<&crate::Preset> for Scenario {
    fn from(preset: &crate::Preset) -> Self {
        let by_id = |&(lever, value): &(LeverId, f64)| (lever.id(), value);
        Self {
            id: preset.id,
            name: preset.name.into(),
            about: preset.about.into(),
            from: preset.start.word(),
            share: preset.share,
            overrides: preset.overrides.iter().map(by_id).collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Assumption {
    id: &'static str,
    name: Text,
    value: f64,
    unit: &'static str,
    status: &'static str,
    min: f64,
    max: f64,
    note: Text,
    place: Option<&'static str>,
}

impl From<&crate::Assumption> for Assumption {
    fn from(assumption: &crate::Assumption) -> Self {
        Self {
            id: assumption.id,
            name: assumption.name.into(),
            value: assumption.value,
            unit: assumption.unit.id,
            status: assumption.status.word(),
            min: assumption.min,
            max: assumption.max,
            note: assumption.note.into(),
            place: assumption.place,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Group {
    id: &'static str,
    of: &'static str,
    name: Text,
}

impl From<&crate::Group> for Group {
    fn from(group: &crate::Group) -> Self {
        let of_levers = crate::levers().iter().any(|lever| lever.group.id == group.id);
        Self {
            id: group.id,
            of: if of_levers { "levers" } else { "outcomes" },
            name: group.name.into(),
        }
    }
}
