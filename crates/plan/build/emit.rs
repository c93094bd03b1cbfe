//! Writes checked tables as Rust source: statics that refer to each other, and the lists of ids.

use super::Plan;
use super::cell::Text;
use super::deck::{self, Scene};
use super::facts::Fact;
use super::initials;
use super::ledger::{Assumption, Group};
use super::levers::Lever;
use super::outcomes::{Outcome, OutcomeForm};
use super::places::{CITIES, District, OutlineItem, Platform, Unit};
use super::quantities::Quantity;
use super::scenarios::Preset;
use std::fmt::Write;

const MEASURES: [&str; 5] = ["Count", "Money", "Percent", "Ratio", "Text"];
const OPS: [&str; 4] = ["AtLeast", "MoreThan", "Equals", "None"];
const KINDS: [&str; 5] = ["Level", "Flow", "Annual", "Growth", "Note"];
const DOCS: [&str; 2] = ["NingboPlan", "Yongzhou"];
const STATUSES: [&str; 3] = ["Stated", "Derived", "Assumed"];
const BASE_FORMS: [&str; 3] = ["Value", "Product", "Quotient"];
const STARTS: [&str; 2] = ["NoGrowth", "PlanPath"];

/// The content of `tables.rs`.
pub(crate) fn code(plan: &Plan, checksum: &str) -> String {
    let about =
        "The first 12 hex digits of the SHA-256 of all tables: two builds with the same one hold the same data.";
    let mut out = format!("/// {about}\npub const CHECKSUM: &str = {checksum:?};\n");
    statics(&mut out, plan);
    let fact_ids = list(plan.facts.iter().map(|fact| format!("{:?}", fact.id)));
    let letters: Vec<_> = initials::by_letter(plan).into_iter().collect();
    table(&mut out, "INITIALS", "(char, &str)", &letters, |row| format!("{row:?}"));
    // Writing to a String cannot fail.
    let _ = writeln!(out, "pub(crate) const FACT_IDS: &[&str] = {fact_ids};");
    ids(&mut out, "LeverId", plan.levers.iter().map(|row| (&row.id, &row.name)));
    ids(
        &mut out,
        "QuantityId",
        plan.quantities.iter().map(|row| (&row.id, &row.name)),
    );
    ids(
        &mut out,
        "OutcomeId",
        plan.outcomes.iter().map(|row| (&row.id, &row.name)),
    );
    ids(
        &mut out,
        "AssumptionId",
        plan.assumptions.iter().map(|row| (&row.id, &row.name)),
    );
    out
}

#[rustfmt::skip]
fn statics(out: &mut String, plan: &Plan) {
    let sigma = |lever: &Lever| plan.assumptions.iter().position(|row| row.id == format!("sigma_{}", lever.id)).unwrap_or(0);
    table(out, "UNITS", "Unit", &plan.units, unit);
    table(out, "DISTRICTS", "District", &plan.districts, district);
    table(out, "PLATFORMS", "Platform", &plan.platforms, platform);
    table(out, "OUTLINE", "OutlineItem", &plan.outline, outline_item);
    facts(out, plan);
    table(out, "ASSUMPTIONS", "Assumption", &plan.assumptions, assumption);
    table(out, "SIGMAS", "&Assumption", &plan.levers, |row| format!("&ASSUMPTIONS[{}]", sigma(row)));
    table(out, "GROUPS", "Group", &plan.groups, group);
    table(out, "LEVERS", "Lever", &plan.levers, lever);
    table(out, "QUANTITIES", "Quantity", &plan.quantities, |row| quantity(row, plan));
    table(out, "OUTCOMES", "Outcome", &plan.outcomes, |row| outcome(row, plan));
    table(out, "PRESETS", "Preset", &plan.presets, |row| preset(row, plan));
    table(out, "SCENES", "Scene", &plan.scenes, |row| scene(row, plan));
}

/// Each statement is an item of its own, so that a program which names a few does not carry all of them.
fn facts(out: &mut String, plan: &Plan) {
    for (index, row) in plan.facts.iter().enumerate() {
        let _ = writeln!(out, "static FACT_{index}: Fact = {};", fact(row, &plan.facts));
    }
    let places: Vec<usize> = (0..plan.facts.len()).collect();
    table(out, "FACTS", "&Fact", &places, |index| format!("&FACT_{index}"));
    let goals: Vec<(String, usize)> = plan
        .facts
        .iter()
        .enumerate()
        .filter_map(|(index, row)| Some((goal(&row.id)?, index)))
        .collect();
    table(out, "GOALS", "(u8, u16, &Fact)", &goals, |(key, index)| {
        format!("({key}, &FACT_{index})")
    });
}

/// Number and year of a goal of Ningbo and Zhoushan, from an id such as `yz-03-2022`.
fn goal(id: &str) -> Option<String> {
    let (number, year) = id.strip_prefix("yz-")?.split_once('-')?;
    let number: u8 = number.parse().ok()?;
    let year: u16 = year.parse().ok()?;
    Some(format!("{number}, {year}"))
}

fn table<T>(out: &mut String, name: &str, kind: &str, rows: &[T], row: impl Fn(&T) -> String) {
    let rows_text: String = rows.iter().map(|item| format!("    {},\n", row(item))).collect();
    let _ = writeln!(
        out,
        "pub(crate) static {name}: [{kind}; {}] = [\n{rows_text}];",
        rows.len()
    );
}

fn ids<'a>(out: &mut String, name: &str, rows: impl Iterator<Item = (&'a String, &'a Text)>) {
    let rows: String = rows
        .map(|(id, text)| {
            format!(
                "    {} = {id:?} {:?},\n",
                camel(id),
                format!("{} · {}.", text.zh, text.en)
            )
        })
        .collect();
    let _ = writeln!(out, "ids! {{ {name}\n{rows}}}");
}

/// `rd_personnel` → `RdPersonnel`.
fn camel(id: &str) -> String {
    let capital = |word: &str| {
        word.chars()
            .take(1)
            .map(|c| c.to_ascii_uppercase())
            .chain(word.chars().skip(1))
            .collect::<String>()
    };
    id.split('_').map(capital).collect()
}

fn text(text: &Text) -> String {
    format!("Text {{ zh: {:?}, en: {:?} }}", text.zh, text.en)
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("&[{}]", items.collect::<Vec<_>>().join(", "))
}

fn unit(row: &Unit) -> String {
    format!(
        "Unit {{ id: {:?}, name: {}, measure: Measure::{}, scale: {:?} }}",
        row.id,
        text(&row.name),
        MEASURES[row.measure],
        row.scale
    )
}

fn district(row: &District) -> String {
    let (city, _) = CITIES[row.city];
    format!(
        "District {{ id: {:?}, gb: {:?}, city: {city:?}, name: {}, tile: {:?} }}",
        row.id,
        row.gb,
        text(&row.name),
        row.tile
    )
}

fn platform(row: &Platform) -> String {
    format!(
        "Platform {{ id: {:?}, districts: {}, name: {}, is_corridor: {:?}, lat_lon: {:?}, pin_sure: {:?}, place: {:?}, about: {} }}",
        row.id,
        list(row.districts.iter().map(|index| format!("DISTRICTS[{index}].id"))),
        text(&row.name),
        row.is_corridor,
        row.lat_lon,
        row.pin_sure,
        row.place,
        text(&row.about)
    )
}

fn outline_item(row: &OutlineItem) -> String {
    format!(
        "OutlineItem {{ id: {:?}, parent: {:?}, no: {:?}, title: {} }}",
        row.id,
        row.parent,
        row.no,
        text(&row.title)
    )
}

fn fact(row: &Fact, facts: &[Fact]) -> String {
    let id = |index: usize| format!("{:?}", facts[index].id);
    let subset_of = row
        .subset_of
        .map_or_else(|| "None".to_owned(), |index| format!("Some({})", id(index)));
    let remark = row
        .remark
        .as_ref()
        .map_or_else(|| "None".to_owned(), |remark| format!("Some({})", text(remark)));
    format!(
        "Fact {{ id: {:?}, doc: Doc::{}, place: {:?}, also_in: {}, scope: {:?}, chapter: {:?}, name: {}, value: {:?}, value_text: {:?}, \
         unit: &UNITS[{}], op: Op::{}, kind: Kind::{}, year: {:?}, period: {:?}, inferred: {:?}, subset_of: {subset_of}, related: {}, remark: {remark} }}",
        row.id,
        DOCS[row.doc],
        row.place,
        list(row.also_in.iter().map(|place| format!("{place:?}"))),
        row.scope,
        row.chapter,
        text(&row.name),
        row.value,
        row.value_text,
        row.unit,
        OPS[row.op],
        KINDS[row.kind],
        row.year,
        row.period,
        row.inferred,
        list(row.related.iter().map(|index| id(*index))),
    )
}

fn assumption(row: &Assumption) -> String {
    format!(
        "Assumption {{ id: {:?}, name: {}, value: {:?}, unit: &UNITS[{}], status: Status::{}, min: {:?}, max: {:?}, note: {}, place: {:?} }}",
        row.id,
        text(&row.name),
        row.value,
        row.unit,
        STATUSES[row.status],
        row.min,
        row.max,
        text(&row.note),
        row.place
    )
}

fn group(row: &Group) -> String {
    format!("Group {{ id: {:?}, name: {} }}", row.id, text(&row.name))
}

fn lever(row: &Lever) -> String {
    let assumed = row
        .assumed
        .map_or_else(|| "None".to_owned(), |index| format!("Some(ASSUMPTIONS[{index}].id)"));
    format!(
        "Lever {{ id: LeverId::{}, group: &GROUPS[{}], name: {}, unit: &UNITS[{}], min: {:?}, max: {:?}, step: {:?}, assumed: {assumed}, help: {} }}",
        camel(&row.id),
        row.group,
        text(&row.name),
        row.unit,
        row.min,
        row.max,
        row.step,
        text(&row.help)
    )
}

fn quantity(row: &Quantity, plan: &Plan) -> String {
    format!(
        "Quantity {{ id: QuantityId::{}, name: {}, unit: &UNITS[{}], form: BaseForm::{}, a: {}, b: {}, scale: {:?}, base_2020: {:?}, \
         lever: LeverId::{}, status: Status::{} }}",
        camel(&row.id),
        text(&row.name),
        row.unit,
        BASE_FORMS[row.form],
        operand(&row.a, plan),
        row.b
            .as_ref()
            .map_or_else(|| "None".to_owned(), |id| format!("Some({})", operand(id, plan))),
        row.scale,
        row.base_2020,
        camel(&plan.levers[row.lever].id),
        STATUSES[row.status]
    )
}

fn operand(id: &str, plan: &Plan) -> String {
    if let Some(index) = plan.facts.iter().position(|fact| fact.id == id) {
        return format!("Operand::Fact(&FACT_{index})");
    }
    let is_assumed = plan.assumptions.iter().any(|row| row.id == id);
    let kind = if is_assumed { "Assumption" } else { "Quantity" };
    format!("Operand::{kind}({kind}Id::{})", camel(id))
}

fn outcome(row: &Outcome, plan: &Plan) -> String {
    let quantity = |index: usize| format!("QuantityId::{}", camel(&plan.quantities[index].id));
    let some = |value: Option<String>| value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"));
    let all = |indices: &[usize]| list(indices.iter().map(|index| quantity(*index)));
    let form = match &row.form {
        OutcomeForm::Level(index) => format!("Level({})", quantity(*index)),
        OutcomeForm::Sum(indices) => format!("Sum({})", all(indices)),
        OutcomeForm::Ratio {
            numerator,
            denominator,
            scale,
        } => {
            format!(
                "Ratio {{ numerator: {}, denominator: {}, scale: {scale:?} }}",
                all(numerator),
                quantity(*denominator)
            )
        }
        OutcomeForm::EndPoint(index) => {
            format!("EndPoint(LeverId::{})", camel(&plan.levers[*index].id))
        }
    };
    format!(
        "Outcome {{ id: OutcomeId::{}, no: {}, group: &GROUPS[{}], name: {}, short: {}, unit: &UNITS[{}], decimals: {}, form: OutcomeForm::{form}, \
         closes: {}, base: {}, target: &FACT_{} }}",
        camel(&row.id),
        row.no,
        row.group,
        text(&row.name),
        text(&row.short),
        row.unit,
        row.decimals,
        some(row.closes.map(quantity)),
        some(row.base.map(|index| format!("&FACT_{index}"))),
        row.target
    )
}

fn preset(row: &Preset, plan: &Plan) -> String {
    let overrides = row
        .overrides
        .iter()
        .map(|(lever, value)| format!("(LeverId::{}, {value:?})", camel(&plan.levers[*lever].id)));
    format!(
        "Preset {{ id: {:?}, name: {}, about: {}, start: Start::{}, share: {:?}, overrides: {} }}",
        row.id,
        text(&row.name),
        text(&row.about),
        STARTS[row.start],
        row.share,
        list(overrides)
    )
}

fn scene(row: &Scene, plan: &Plan) -> String {
    let lever = |index: &usize| format!("LeverId::{}", camel(&plan.levers[*index].id));
    format!(
        "Scene {{ id: {:?}, title: {}, notes: {}, state: {:?}, focus: SceneFocus::{}, levers: {} }}",
        row.id,
        text(&row.title),
        text(&row.notes),
        row.state,
        camel(deck::FOCUSES[row.focus]),
        list(row.levers.iter().map(lever))
    )
}
