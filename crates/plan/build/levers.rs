//! The levers.

use super::Known;
use super::cell::{Text, snake};
use super::columns;
use super::ledger::group;
use super::sheet::{Log, Row, Sheet};

pub(crate) struct Lever {
    pub(crate) id: String,
    pub(crate) group: usize,
    pub(crate) name: Text,
    pub(crate) unit: usize,
    pub(crate) min: f64,
    pub(crate) max: f64,
    pub(crate) step: f64,
    pub(crate) assumed: Option<usize>,
    pub(crate) help: Text,
}

pub(crate) fn levers(text: &str, known: &Known, log: &Log) -> Vec<Lever> {
    let sheet = Sheet::read(&columns::LEVERS, text, log);
    sheet.rows().map(|row| lever(&row, known)).collect()
}

fn lever(row: &Row, known: &Known) -> Lever {
    let lever = Lever {
        id: row.id(snake),
        group: group(row, known.groups, true),
        name: row.text("name"),
        unit: row.reference("unit", "unit", known.unit_ids),
        min: row.number("min"),
        max: row.number("max"),
        step: row.number("step"),
        assumed: row.optional_reference("assumed", "assumption", known.assumption_ids),
        help: row.text("help"),
    };
    if row.is_sound() {
        range(row, &lever, known);
        assumed(row, &lever, known);
    }
    let sigma = format!("sigma_{}", lever.id);
    if !known.assumption_ids.contains(&sigma) {
        row.wrong("id", format!("assumptions.csv has no \"{sigma}\""));
    }
    lever
}

fn range(row: &Row, lever: &Lever, known: &Known) {
    if !known.units[lever.unit].measures("percent") {
        row.wrong("unit", "a lever is a percentage".into());
    }
    // Zero is where "no growth" and the reset of a lever put it.
    if lever.min >= lever.max || !(lever.min..=lever.max).contains(&0.0) {
        row.wrong("min", format!("{} to {} is no range around 0", lever.min, lever.max));
    }
    if lever.step <= 0.0 || lever.step > lever.max - lever.min {
        row.wrong("step", format!("{} is no step of this range", lever.step));
    }
}

fn assumed(row: &Row, lever: &Lever, known: &Known) {
    let Some(assumption) = lever.assumed.map(|index| &known.assumptions[index]) else {
        return;
    };
    if !row.trusts(&columns::ASSUMPTIONS) {
        return;
    }
    if assumption.unit != lever.unit {
        row.wrong("assumed", format!("\"{}\" has another unit", assumption.id));
    } else if assumption.min < lever.min || assumption.max > lever.max {
        row.wrong(
            "assumed",
            format!("\"{}\" may leave the range of the lever", assumption.id),
        );
    }
}
