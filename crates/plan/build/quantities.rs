//! The base quantities and their values of 2020.

use super::Known;
use super::cell::{Text, snake};
use super::columns;
use super::ledger::STATUSES;
use super::sheet::{Log, Row, Sheet};

/// Words of the column `form` of quantities, in the order of `BaseForm`.
pub(crate) const BASE_FORMS: [&str; 3] = ["value", "product", "quotient"];

pub(crate) struct Quantity {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) unit: usize,
    pub(crate) form: usize,
    pub(crate) a: String,
    pub(crate) b: Option<String>,
    pub(crate) scale: f64,
    pub(crate) base_2020: f64,
    pub(crate) lever: usize,
    pub(crate) status: usize,
}

pub(crate) fn quantities(text: &str, known: &Known, levers: &[String], log: &Log) -> Vec<Quantity> {
    let sheet = Sheet::read(&columns::QUANTITIES, text, log);
    let mut above: Vec<Quantity> = Vec::new();
    for row in sheet.rows() {
        let quantity = quantity(&row, known, levers, &above);
        if above.iter().any(|other| other.lever == quantity.lever) {
            row.wrong(
                "lever",
                format!("\"{}\" already moves another quantity", row.cell("lever")),
            );
        }
        above.push(quantity);
    }
    above
}

fn quantity(row: &Row, known: &Known, levers: &[String], above: &[Quantity]) -> Quantity {
    let form = row.word("form", &BASE_FORMS);
    let (is_value, is_quotient) = (BASE_FORMS[form] == "value", BASE_FORMS[form] == "quotient");
    let (scale, a) = (row.number("scale"), operand(row, "a", known, above));
    let b = if is_value { 1.0 } else { operand(row, "b", known, above) };
    let quantity = Quantity {
        id: row.id(snake),
        name: row.text("name"),
        unit: row.reference("unit", "unit", known.unit_ids),
        form,
        a: row.cell("a").to_owned(),
        b: Some(row.cell("b").to_owned()).filter(|b| !b.is_empty()),
        scale,
        base_2020: positive(row, if is_quotient { a / b * scale } else { a * b * scale }),
        lever: row.reference("lever", "lever", levers),
        status: row.word("status", &STATUSES),
    };
    if row.is_sound() && row.trusts(&columns::FACTS) {
        fits(row, &quantity, known);
    }
    quantity
}

/// The value itself, or 1 for one that would make others wrong too.
fn positive(row: &Row, base_2020: f64) -> f64 {
    if base_2020.is_finite() && base_2020 > 0.0 {
        return base_2020;
    }
    row.wrong(
        "scale",
        format!("gives {base_2020} for 2020, which is not a positive number"),
    );
    1.0
}

fn fits(row: &Row, quantity: &Quantity, known: &Known) {
    let is_value = BASE_FORMS[quantity.form] == "value";
    if is_value && quantity.b.is_some() {
        row.wrong("b", "a value has one operand".into());
    }
    let printed = known.facts.iter().find(|fact| is_value && fact.id == quantity.a);
    if let Some(fact) = printed.filter(|fact| fact.unit != quantity.unit) {
        row.wrong("unit", format!("\"{}\" has another unit", fact.id));
    }
    if printed.is_some() != (STATUSES[quantity.status] == "stated") {
        row.wrong(
            "status",
            "\"stated\" is for the value of one fact, and only for that".into(),
        );
    }
}

/// The value of a fact, an assumption or a quantity that stands above; 1 stands in for a wrong one.
fn operand(row: &Row, column: &str, known: &Known, above: &[Quantity]) -> f64 {
    let id = row.cell(column);
    if let Some(fact) = known.facts.iter().find(|fact| fact.id == id) {
        return fact.value.unwrap_or_else(|| {
            row.wrong(column, format!("\"{id}\" has no number"));
            1.0
        });
    }
    if let Some(assumption) = known.assumptions.iter().find(|assumption| assumption.id == id) {
        if assumption.min.to_bits() != assumption.max.to_bits() {
            row.wrong(
                column,
                format!("\"{id}\" may be changed by a person, a value of 2020 may not"),
            );
        }
        return assumption.value;
    }
    above.iter().find(|quantity| quantity.id == id).map_or_else(
        || {
            row.wrong(column, format!("no fact, assumption or quantity above \"{id}\""));
            1.0
        },
        |quantity| quantity.base_2020,
    )
}
