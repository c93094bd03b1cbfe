//! The statements of the documents, each checked for itself.

use super::cell::{Text, dashed};
use super::columns;
use super::notation::{AT_LEAST, Place, split_words};
use super::places::{Unit, listed_place, place};
use super::sheet::{Log, Row, Sheet};

/// Words of the column `op`, in the order of `Op`.
pub(crate) const OPS: [&str; 4] = ["ge", "gt", "eq", "none"];
/// Words of the column `kind`, in the order of `Kind`.
pub(crate) const KINDS: [&str; 5] = ["level", "flow", "annual", "growth", "note"];
/// Words of the column `doc`, in the order of `Doc`.
pub(crate) const DOCS: [&str; 2] = ["ningbo-plan", "yongzhou"];

pub(crate) struct Fact {
    pub(crate) id: String,
    pub(crate) doc: usize,
    pub(crate) place: String,
    pub(crate) also_in: Vec<String>,
    pub(crate) scope: String,
    pub(crate) chapter: String,
    pub(crate) name: Text,
    pub(crate) value: Option<f64>,
    pub(crate) value_text: String,
    pub(crate) unit: usize,
    pub(crate) op: usize,
    pub(crate) kind: usize,
    pub(crate) year: Option<u16>,
    pub(crate) period: Option<(u16, u16)>,
    pub(crate) inferred: bool,
    pub(crate) subset_of: Option<usize>,
    pub(crate) related: Vec<usize>,
    pub(crate) remark: Option<Text>,
}

/// What the columns of a fact refer to.
pub(crate) struct Known<'a> {
    pub(crate) units: &'a [Unit],
    pub(crate) unit_ids: &'a [String],
    pub(crate) scopes: &'a [String],
    pub(crate) outline: &'a [String],
}

pub(crate) fn facts(text: &str, known: &Known, log: &Log) -> Vec<Fact> {
    let sheet = Sheet::read(&columns::FACTS, text, log);
    let ids: Vec<String> = sheet.rows().map(|row| row.cell("id").to_owned()).collect();
    let facts: Vec<Fact> = sheet.rows().map(|row| fact(&row, &ids, known)).collect();
    for (fact, row) in facts.iter().zip(sheet.rows()) {
        subset(&row, fact, &facts);
    }
    facts
}

fn fact(row: &Row, ids: &[String], known: &Known) -> Fact {
    let fact = Fact {
        id: row.id(dashed),
        doc: row.word("doc", &DOCS),
        place: row.cell("place").to_owned(),
        also_in: row.list("also_in").into_iter().map(str::to_owned).collect(),
        scope: row.cell("scope").to_owned(),
        chapter: row.cell("chapter").to_owned(),
        name: row.text("name"),
        value: row.optional_number("value"),
        value_text: row.cell("value_text").to_owned(),
        unit: row.reference("unit", "unit", known.unit_ids),
        op: row.word("op", &OPS),
        kind: row.word("kind", &KINDS),
        year: row.year("year"),
        period: row.period("period"),
        inferred: row.word("reading", &["printed", "inferred"]) == 1,
        subset_of: row.optional_reference("subset_of", "fact", ids),
        related: row.references("related", "fact", ids),
        remark: row.optional_text("remark"),
    };
    let at = place(row, "place", known.outline);
    repeated(row, &fact, known.outline);
    if !known.scopes.contains(&fact.scope) {
        row.wrong("scope", format!("unknown scope \"{}\"", fact.scope));
    }
    if let (Some(at), true) = (at, row.is_sound()) {
        stands_at(row, &fact, at);
        number_and_unit(row, &fact, known.units);
        operator(row, &fact);
        time(row, &fact);
        if fact.inferred && fact.remark.is_none() {
            row.wrong("remark_zh", "an inferred reading needs a remark that says why".into());
        }
    }
    fact
}

fn stands_at(row: &Row, fact: &Fact, place: Place) {
    if !fact.id.starts_with(&place.prefix()) {
        row.wrong(
            "id",
            format!(
                "a fact of {} has an id that starts with \"{}\"",
                fact.place,
                place.prefix()
            ),
        );
    }
    if fact.chapter != place.chapter() {
        row.wrong(
            "chapter",
            format!("{} is in chapter \"{}\"", fact.place, place.chapter()),
        );
    }
    if place.in_article() != (DOCS[fact.doc] == "yongzhou") {
        row.wrong("doc", format!("{} is in the other document", fact.place));
    }
}

fn repeated(row: &Row, fact: &Fact, outline: &[String]) {
    for text in &fact.also_in {
        let (place, words) = split_words(text);
        listed_place(row, "also_in", place, outline);
        if words.is_some_and(|words| words != "达" && !AT_LEAST.contains(&words)) {
            row.wrong("also_in", format!("\"{text}\": unknown words of an operator"));
        }
        if place == fact.place {
            row.wrong("also_in", format!("\"{place}\" is the fact's own place"));
        }
    }
}

fn number_and_unit(row: &Row, fact: &Fact, units: &[Unit]) {
    if fact.value_text.is_empty() {
        row.wrong("value_text", "missing value as printed".into());
    }
    let is_text = units.get(fact.unit).is_some_and(|unit| unit.measures("text"));
    match fact.value {
        Some(_) if is_text => row.wrong("unit", "a number needs a unit other than text".into()),
        None if !is_text => row.wrong("unit", "a statement without a number has the unit text".into()),
        Some(value) if !numbers(&fact.value_text).any(|printed| printed.to_bits() == value.to_bits()) => {
            row.wrong(
                "value",
                format!("{value} is not in the printed \"{}\"", fact.value_text),
            );
        }
        _ => {}
    }
    let measures = |word| units.get(fact.unit).is_some_and(|unit| unit.measures(word));
    if KINDS[fact.kind] == "growth" && fact.value.is_some() && !measures("percent") && !measures("ratio") {
        row.wrong("unit", "growth is a percentage or a ratio".into());
    }
}

/// The numbers in a printed text; the documents spell some round ones out.
fn numbers(text: &str) -> impl Iterator<Item = f64> {
    let spelled = [('两', 2.0), ('百', 100.0), ('千', 1000.0)];
    let spelled = spelled
        .into_iter()
        .filter(|(word, _)| text.contains(*word))
        .map(|(_, value)| value);
    let figures = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    figures.filter_map(|figure| figure.parse().ok()).chain(spelled)
}

fn operator(row: &Row, fact: &Fact) {
    let (op, text) = (OPS[fact.op], &fact.value_text);
    let expected = match fact.value {
        None => "none",
        Some(_) if text.contains('>') => "gt",
        Some(_) if AT_LEAST.iter().any(|words| text.contains(words)) => "ge",
        Some(_) => "eq",
    };
    if op != expected {
        row.wrong(
            "op",
            format!("\"{op}\" does not fit the printed \"{text}\": it says \"{expected}\""),
        );
    }
}

fn time(row: &Row, fact: &Fact) {
    match (KINDS[fact.kind], fact.year, fact.period) {
        ("level", None, _) => row.wrong("year", "a level needs the year it is of".into()),
        ("level", _, Some(_)) => row.wrong("period", "a level has a year, not a period".into()),
        ("flow" | "growth", _, None) => row.wrong("period", "a flow or growth needs its period".into()),
        (_, Some(year), Some((_, last))) if year != last => {
            row.wrong("year", format!("{year} is not the last year of the period"))
        }
        ("flow" | "growth", None, Some(_)) => row.wrong("year", "missing last year of the period".into()),
        _ => {}
    }
}

fn subset(row: &Row, fact: &Fact, facts: &[Fact]) {
    let Some(whole) = fact.subset_of.and_then(|index| facts.get(index)) else {
        return;
    };
    if whole.id == fact.id {
        row.wrong("subset_of", "a fact is no part of itself".into());
    }
    let comparable = fact.unit == whole.unit && fact.kind == whole.kind && fact.year == whole.year;
    if let (true, Some(part), Some(all)) = (comparable, fact.value, whole.value)
        && part > all
    {
        row.wrong(
            "subset_of",
            format!("{part} is more than {all}, the value of \"{}\"", whole.id),
        );
    }
}
