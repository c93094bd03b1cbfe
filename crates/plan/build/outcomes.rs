//! The 16 indicators as the model computes them.

use super::Known;
use super::cell::{Text, snake};
use super::columns;
use super::facts::Fact;
use super::ledger::group;
use super::sheet::{Log, Row, Sheet};

/// How an outcome is computed; numbers are positions in the tables.
pub(crate) enum OutcomeForm {
    Level(usize),
    Sum(Vec<usize>),
    Ratio {
        numerator: Vec<usize>,
        denominator: usize,
        scale: f64,
    },
    EndPoint(usize),
}

pub(crate) struct Outcome {
    pub(crate) id: String,
    pub(crate) no: u8,
    pub(crate) group: usize,
    pub(crate) name: Text,
    pub(crate) short: Text,
    pub(crate) unit: usize,
    pub(crate) decimals: u8,
    pub(crate) form: OutcomeForm,
    pub(crate) closes: Option<usize>,
    pub(crate) base: Option<usize>,
    pub(crate) target: usize,
}

pub(crate) fn outcomes(text: &str, known: &Known, quantities: &[String], levers: &[String], log: &Log) -> Vec<Outcome> {
    let sheet = Sheet::read(&columns::OUTCOMES, text, log);
    let read = |(index, row): (usize, Row)| {
        let no = row.small("no", 16);
        if row.is_sound() && usize::from(no) != index + 1 {
            row.wrong(
                "no",
                format!("must be {}: outcomes stand in the order of table 1", index + 1),
            );
        }
        outcome(&row, no, known, quantities, levers)
    };
    sheet.rows().enumerate().map(read).collect()
}

fn outcome(row: &Row, no: u8, known: &Known, quantities: &[String], levers: &[String]) -> Outcome {
    let outcome = Outcome {
        id: row.id(snake),
        no,
        group: group(row, known.groups, false),
        name: row.text("name"),
        short: row.text("short"),
        unit: row.reference("unit", "unit", known.unit_ids),
        decimals: row.small("decimals", 4),
        form: form(row, quantities, levers),
        closes: row.optional_reference("closes", "quantity", quantities),
        base: row.optional_reference("base_fact", "fact", known.fact_ids),
        target: row.reference("target_fact", "fact", known.fact_ids),
    };
    if row.is_sound() && row.trusts(&columns::FACTS) {
        shaped(row, &outcome);
        for (column, fact) in [("base_fact", outcome.base), ("target_fact", Some(outcome.target))] {
            if let Some(fact) = fact {
                printed(row, column, &known.facts[fact], &outcome);
            }
        }
    }
    outcome
}

fn shaped(row: &Row, outcome: &Outcome) {
    if matches!(outcome.form, OutcomeForm::Ratio { .. }) {
        return;
    }
    if !row.cell("b").is_empty() {
        row.wrong("b", "only a ratio has a denominator".into());
    }
    if row.number("scale").to_bits() != 1.0_f64.to_bits() {
        row.wrong("scale", "only a ratio has a scale other than 1".into());
    }
}

/// A baseline or target must be a number of the outcome's own row of table 1, in its unit.
fn printed(row: &Row, column: &str, fact: &Fact, outcome: &Outcome) {
    let id = &fact.id;
    if !id.starts_with(&format!("t1-{:02}-", outcome.no)) {
        row.wrong(column, format!("\"{id}\" is not of row {} of table 1", outcome.no));
    } else if fact.value.is_none() {
        row.wrong(column, format!("\"{id}\" has no number"));
    } else if column == "target_fact" && fact.year != Some(2025) {
        row.wrong(column, format!("\"{id}\" is not of 2025"));
    } else if fact.unit != outcome.unit {
        row.wrong("unit", format!("\"{id}\" has another unit"));
    } else if fact.name != outcome.name {
        row.wrong("name_zh", format!("\"{id}\" has another name"));
    }
}

fn form(row: &Row, quantities: &[String], levers: &[String]) -> OutcomeForm {
    let (kind, scale) = (
        row.word("form", &["level", "sum", "ratio", "end_point"]),
        row.number("scale"),
    );
    match kind {
        0 => OutcomeForm::Level(row.reference("a", "quantity", quantities)),
        1 => OutcomeForm::Sum(row.references("a", "quantity", quantities)),
        2 => OutcomeForm::Ratio {
            numerator: row.references("a", "quantity", quantities),
            denominator: row.reference("b", "quantity", quantities),
            scale,
        },
        _ => OutcomeForm::EndPoint(row.reference("a", "lever", levers)),
    }
}
