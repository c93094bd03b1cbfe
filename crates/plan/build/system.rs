//! The model as tables: assumptions, groups, base quantities, levers and outcomes.

use super::cell::{Text, dashed, snake};
use super::facts::Fact;
use super::places::{Unit, place};
use super::sheet::{Log, Row, Sheet};

/// Words of the column `status`, in the order of `Status`.
pub(crate) const STATUSES: [&str; 3] = ["stated", "derived", "assumed"];
/// Words of the column `form` of quantities, in the order of `BaseForm`.
pub(crate) const BASE_FORMS: [&str; 3] = ["value", "product", "quotient"];

pub(crate) struct Assumption {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) value: f64,
    pub(crate) unit: usize,
    pub(crate) status: usize,
    pub(crate) min: f64,
    pub(crate) max: f64,
    pub(crate) note: Text,
    pub(crate) place: Option<String>,
}

pub(crate) fn assumptions(
    text: &str,
    units: &[String],
    outline: &[String],
    log: &Log,
) -> Vec<Assumption> {
    let columns = [
        "id", "name_zh", "name_en", "value", "unit", "status", "min", "max", "note_zh", "note_en",
        "place",
    ];
    let sheet = Sheet::read("assumptions.csv", text, &columns, log);
    sheet
        .rows()
        .map(|row| assumption(&row, units, outline))
        .collect()
}

fn assumption(row: &Row, units: &[String], outline: &[String]) -> Assumption {
    let has_place = !row.cell("place").is_empty();
    if has_place {
        place(row, "place", outline);
    }
    let (value, min, max) = (row.number("value"), row.number("min"), row.number("max"));
    if !(min..=max).contains(&value) {
        row.wrong("value", format!("{value} is not between {min} and {max}"));
    }
    Assumption {
        id: row.id(snake),
        name: row.text("name"),
        value,
        unit: row.reference("unit", "unit", units),
        status: row.word("status", &STATUSES),
        min,
        max,
        note: row.text("note"),
        place: has_place.then(|| row.cell("place").to_owned()),
    }
}

pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) of_levers: bool,
    pub(crate) name: Text,
}

pub(crate) fn groups(text: &str, log: &Log) -> Vec<Group> {
    let sheet = Sheet::read("groups.csv", text, &["id", "of", "name_zh", "name_en"], log);
    let group = |row: Row| Group {
        id: row.id(snake),
        of_levers: row.word("of", &["outcomes", "levers"]) == 1,
        name: row.text("name"),
    };
    sheet.rows().map(group).collect()
}

/// The group of a lever or an outcome, which must be one of its kind.
fn group(row: &Row, groups: &[Group], of_levers: bool) -> usize {
    let ids: Vec<String> = groups.iter().map(|group| group.id.clone()).collect();
    let index = row.reference("group", "group", &ids);
    if groups
        .get(index)
        .is_some_and(|group| group.id == row.cell("group") && group.of_levers != of_levers)
    {
        row.wrong(
            "group",
            format!(
                "\"{}\" is not a group of {}",
                row.cell("group"),
                if of_levers { "levers" } else { "outcomes" }
            ),
        );
    }
    index
}

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

/// What the columns of levers, quantities and outcomes refer to.
pub(crate) struct Known<'a> {
    pub(crate) units: &'a [Unit],
    pub(crate) unit_ids: &'a [String],
    pub(crate) facts: &'a [Fact],
    pub(crate) fact_ids: &'a [String],
    pub(crate) assumptions: &'a [Assumption],
    pub(crate) assumption_ids: &'a [String],
    pub(crate) groups: &'a [Group],
}

pub(crate) fn levers(text: &str, known: &Known, log: &Log) -> Vec<Lever> {
    let columns = [
        "id", "group", "name_zh", "name_en", "unit", "min", "max", "step", "assumed", "help_zh",
        "help_en",
    ];
    let sheet = Sheet::read("levers.csv", text, &columns, log);
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
    if !known
        .units
        .get(lever.unit)
        .is_some_and(|unit| unit.measures("percent"))
    {
        row.wrong("unit", "a lever is a percentage".into());
    }
    // Zero is where "no growth" and the reset of a lever put it.
    if lever.min >= lever.max || !(lever.min..=lever.max).contains(&0.0) {
        row.wrong(
            "min",
            format!("{} to {} is no range around 0", lever.min, lever.max),
        );
    }
    if lever.step <= 0.0 || lever.step > lever.max - lever.min {
        row.wrong("step", format!("{} is no step of this range", lever.step));
    }
    if let Some(assumption) = lever.assumed.and_then(|index| known.assumptions.get(index)) {
        if assumption.unit != lever.unit {
            row.wrong("assumed", format!("\"{}\" has another unit", assumption.id));
        }
        if assumption.min < lever.min || assumption.max > lever.max {
            row.wrong(
                "assumed",
                format!("\"{}\" may leave the range of the lever", assumption.id),
            );
        }
    }
    let sigma = format!("sigma_{}", lever.id);
    if !known.assumption_ids.contains(&sigma) {
        row.wrong("id", format!("assumptions.csv has no \"{sigma}\""));
    }
    lever
}

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
    let columns = [
        "id", "name_zh", "name_en", "unit", "form", "a", "b", "scale", "lever", "status",
    ];
    let sheet = Sheet::read("quantities.csv", text, &columns, log);
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
    let (form, scale) = (row.word("form", &BASE_FORMS), row.number("scale"));
    let unit = row.reference("unit", "unit", known.unit_ids);
    let a = operand(row, "a", known, above);
    let b = if BASE_FORMS[form] == "value" {
        1.0
    } else {
        operand(row, "b", known, above)
    };
    if BASE_FORMS[form] == "value" {
        if !row.cell("b").is_empty() {
            row.wrong("b", "a value has one operand".into());
        }
        if let Some(fact) = known.facts.iter().find(|fact| fact.id == row.cell("a"))
            && fact.unit != unit
        {
            row.wrong("unit", format!("\"{}\" has another unit", fact.id));
        }
    }
    let base_2020 = if BASE_FORMS[form] == "quotient" {
        a / b * scale
    } else {
        a * b * scale
    };
    if !base_2020.is_finite() || base_2020 <= 0.0 {
        row.wrong("a", "the value of 2020 is not a positive number".into());
    }
    let status = row.word("status", &STATUSES);
    let only_stated =
        BASE_FORMS[form] == "value" && known.fact_ids.iter().any(|id| id == row.cell("a"));
    if only_stated != (STATUSES[status] == "stated") {
        row.wrong(
            "status",
            "\"stated\" is for the value of one fact, and only for that".into(),
        );
    }
    Quantity {
        id: row.id(snake),
        name: row.text("name"),
        unit,
        form,
        a: row.cell("a").to_owned(),
        b: Some(row.cell("b").to_owned()).filter(|b| !b.is_empty()),
        scale,
        base_2020,
        lever: row.reference("lever", "lever", levers),
        status,
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
    if let Some(assumption) = known
        .assumptions
        .iter()
        .find(|assumption| assumption.id == id)
    {
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
            row.wrong(
                column,
                format!("no fact, assumption or quantity above \"{id}\""),
            );
            1.0
        },
        |quantity| quantity.base_2020,
    )
}

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

pub(crate) fn outcomes(
    text: &str,
    known: &Known,
    quantities: &[String],
    levers: &[String],
    log: &Log,
) -> Vec<Outcome> {
    let columns = [
        "id",
        "no",
        "group",
        "name_zh",
        "name_en",
        "short_zh",
        "short_en",
        "unit",
        "decimals",
        "form",
        "a",
        "b",
        "scale",
        "closes",
        "base_fact",
        "target_fact",
    ];
    let sheet = Sheet::read("outcomes.csv", text, &columns, log);
    let read = |(index, row): (usize, Row)| {
        let outcome = outcome(&row, known, quantities, levers);
        if usize::from(outcome.no) != index + 1 {
            row.wrong(
                "no",
                format!(
                    "must be {}: outcomes stand in the order of table 1",
                    index + 1
                ),
            );
        }
        outcome
    };
    sheet.rows().enumerate().map(read).collect()
}

fn outcome(row: &Row, known: &Known, quantities: &[String], levers: &[String]) -> Outcome {
    let outcome = Outcome {
        id: row.id(snake),
        no: row.small("no", 16),
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
    for (column, fact) in [
        ("base_fact", outcome.base),
        ("target_fact", Some(outcome.target)),
    ] {
        if let Some(fact) = fact
            .and_then(|index| known.facts.get(index))
            .filter(|fact| fact.id == row.cell(column))
        {
            printed(row, column, fact, &outcome);
        }
    }
    outcome
}

/// A baseline or target must be a number of the outcome's own row of table 1, in its unit.
fn printed(row: &Row, column: &str, fact: &Fact, outcome: &Outcome) {
    let prefix = format!("t1-{:02}-", outcome.no);
    if !fact.id.chars().all(dashed) || !fact.id.starts_with(&prefix) {
        row.wrong(
            column,
            format!("\"{}\" is not of row {} of table 1", fact.id, outcome.no),
        );
    }
    if fact.unit != outcome.unit {
        row.wrong("unit", format!("\"{}\" has another unit", fact.id));
    }
    if fact.value.is_none() {
        row.wrong(column, format!("\"{}\" has no number", fact.id));
    }
    if fact.name != outcome.name {
        row.wrong("name_zh", format!("\"{}\" has another name", fact.id));
    }
    if column == "target_fact" && fact.year != Some(2025) {
        row.wrong(column, format!("\"{}\" is not of 2025", fact.id));
    }
}

fn form(row: &Row, quantities: &[String], levers: &[String]) -> OutcomeForm {
    let (kind, scale) = (
        row.word("form", &["level", "sum", "ratio", "end_point"]),
        row.number("scale"),
    );
    if kind != 2 && !row.cell("b").is_empty() {
        row.wrong("b", "only a ratio has a denominator".into());
    }
    if kind != 2 && scale.to_bits() != 1.0_f64.to_bits() {
        row.wrong("scale", "only a ratio has a scale other than 1".into());
    }
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
