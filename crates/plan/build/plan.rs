//! All tables together.

use super::deck::{self, Scene};
use super::facts::{self, Fact};
use super::ledger::{self, Assumption, Group};
use super::levers::{self, Lever};
use super::outcomes::{self, Outcome};
use super::places::{self, District, OutlineItem, Platform, Unit};
use super::quantities::{self, Quantity};
use super::scenarios::{self, Preset};
use super::sheet::{Log, Sheet};
use super::{Problem, Sources, columns, sums};

/// The tables with their references resolved to positions.
pub(crate) struct Plan {
    pub(crate) units: Vec<Unit>,
    pub(crate) districts: Vec<District>,
    pub(crate) platforms: Vec<Platform>,
    pub(crate) outline: Vec<OutlineItem>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) assumptions: Vec<Assumption>,
    pub(crate) groups: Vec<Group>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) levers: Vec<Lever>,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) presets: Vec<Preset>,
    pub(crate) scenes: Vec<Scene>,
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

/// Reads and checks all tables: first the shape of each file, then its rows, then what rows say to each other. A stage runs
/// only when those before it found nothing, so that one mistake does not show as fifty.
pub(crate) fn read(sources: &Sources) -> Result<Plan, Vec<Problem>> {
    let log = Log::default();
    for table in columns::ALL {
        Sheet::read(table, text(sources, table), &log).unique_ids();
    }
    log.into_result()?;
    let log = Log::default();
    let plan = read_rows(sources, &log);
    log.into_result()?;
    let problems = sums::check(&plan);
    if problems.is_empty() { Ok(plan) } else { Err(problems) }
}

fn text<'a>(sources: &'a Sources, table: &columns::Table) -> &'a str {
    sources.get(table.file).map_or("", String::as_str)
}

fn read_rows(sources: &Sources, log: &Log) -> Plan {
    let text = |table| text(sources, table);
    let units = places::units(text(&columns::UNITS), log);
    let districts = places::districts(text(&columns::DISTRICTS), log);
    let outline = places::outline(text(&columns::OUTLINE), log);
    let unit_ids = ids(&units, |unit| &unit.id);
    let district_ids = ids(&districts, |district| &district.id);
    let outline_ids = ids(&outline, |item| &item.id);
    let platforms = places::platforms(text(&columns::PLATFORMS), &district_ids, &outline_ids, log);
    let mut scopes = vec!["city".to_owned(), "yongzhou".to_owned()];
    scopes.extend(district_ids);
    scopes.extend(ids(&platforms, |platform| &platform.id));
    let known = facts::Known {
        units: &units,
        unit_ids: &unit_ids,
        scopes: &scopes,
        outline: &outline_ids,
    };
    let facts = facts::facts(text(&columns::FACTS), &known, log);
    let assumptions = ledger::assumptions(text(&columns::ASSUMPTIONS), &unit_ids, &outline_ids, log);
    let groups = ledger::groups(text(&columns::GROUPS), log);
    let known = Known {
        units: &units,
        unit_ids: &unit_ids,
        facts: &facts,
        fact_ids: &ids(&facts, |fact| &fact.id),
        assumptions: &assumptions,
        assumption_ids: &ids(&assumptions, |assumption| &assumption.id),
        groups: &groups,
    };
    let levers = levers::levers(text(&columns::LEVERS), &known, log);
    let lever_ids = ids(&levers, |lever| &lever.id);
    let quantities = quantities::quantities(text(&columns::QUANTITIES), &known, &lever_ids, log);
    let quantity_ids = ids(&quantities, |quantity| &quantity.id);
    let outcomes = outcomes::outcomes(text(&columns::OUTCOMES), &known, &quantity_ids, &lever_ids, log);
    let presets = scenarios::presets(text(&columns::SCENARIOS), &levers, log);
    let scenes = deck::scenes(text(&columns::DECK), &lever_ids, log);
    Plan {
        units,
        districts,
        platforms,
        outline,
        facts,
        assumptions,
        groups,
        quantities,
        levers,
        outcomes,
        presets,
        scenes,
    }
}

fn ids<T>(rows: &[T], id: fn(&T) -> &String) -> Vec<String> {
    rows.iter().map(id).cloned().collect()
}
