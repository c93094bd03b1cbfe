//! What the plan does not say, and the groups in which levers and outcomes are shown.

use super::cell::{Text, snake};
use super::columns;
use super::places::place;
use super::sheet::{Log, Row, Sheet};

/// Words of the column `status`, in the order of `Status`.
pub(crate) const STATUSES: [&str; 3] = ["stated", "derived", "assumed"];

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

pub(crate) fn assumptions(text: &str, units: &[String], outline: &[String], log: &Log) -> Vec<Assumption> {
    let sheet = Sheet::read(&columns::ASSUMPTIONS, text, log);
    sheet.rows().map(|row| assumption(&row, units, outline)).collect()
}

fn assumption(row: &Row, units: &[String], outline: &[String]) -> Assumption {
    let has_place = !row.cell("place").is_empty();
    if has_place {
        place(row, "place", outline);
    }
    let (value, min, max) = (row.number("value"), row.number("min"), row.number("max"));
    if row.is_sound() && !(min..=max).contains(&value) {
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
    let sheet = Sheet::read(&columns::GROUPS, text, log);
    let group = |row: Row| Group {
        id: row.id(snake),
        of_levers: row.word("of", &["outcomes", "levers"]) == 1,
        name: row.text("name"),
    };
    sheet.rows().map(group).collect()
}

/// The group of a lever or an outcome, which must be one of its kind.
pub(crate) fn group(row: &Row, groups: &[Group], of_levers: bool) -> usize {
    let ids: Vec<String> = groups.iter().map(|group| group.id.clone()).collect();
    let index = row.reference("group", "group", &ids);
    let fits = |group: &Group| group.id != row.cell("group") || group.of_levers == of_levers;
    if row.trusts(&columns::GROUPS) && !groups.get(index).is_some_and(fits) {
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
