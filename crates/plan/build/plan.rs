//! All tables together.

use super::facts::{self, Fact};
use super::places::{self, District, OutlineItem, Platform, Unit};
use super::scenarios::{self, Preset};
use super::sheet::Log;
use super::system::{self, Assumption, Group, Lever, Outcome, Quantity};
use super::{Problem, Sources, sums};

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
}

/// Reads and checks all tables; what one row says to another is checked once every row is sound.
pub(crate) fn read(sources: &Sources) -> Result<Plan, Vec<Problem>> {
    let log = Log::default();
    let plan = read_rows(sources, &log);
    let mut problems = log.into_problems();
    if problems.is_empty() {
        problems = sums::check(&plan);
    }
    if problems.is_empty() {
        Ok(plan)
    } else {
        Err(problems)
    }
}

fn read_rows(sources: &Sources, log: &Log) -> Plan {
    let text = |name| sources.get(name).map_or("", String::as_str);
    let units = places::units(text("units.csv"), log);
    let districts = places::districts(text("districts.csv"), log);
    let outline = places::outline(text("outline.csv"), log);
    let unit_ids = ids(&units, |unit| &unit.id);
    let district_ids = ids(&districts, |district| &district.id);
    let outline_ids = ids(&outline, |item| &item.id);
    let platforms = places::platforms(text("platforms.csv"), &district_ids, &outline_ids, log);
    let mut scopes = vec!["city".to_owned(), "yongzhou".to_owned()];
    scopes.extend(district_ids);
    scopes.extend(ids(&platforms, |platform| &platform.id));
    let known = facts::Known {
        units: &units,
        unit_ids: &unit_ids,
        scopes: &scopes,
        outline: &outline_ids,
    };
    let facts = facts::facts(text("facts.csv"), &known, log);
    let assumptions = system::assumptions(text("assumptions.csv"), &unit_ids, &outline_ids, log);
    let groups = system::groups(text("groups.csv"), log);
    let known = system::Known {
        units: &units,
        unit_ids: &unit_ids,
        facts: &facts,
        fact_ids: &ids(&facts, |fact| &fact.id),
        assumptions: &assumptions,
        assumption_ids: &ids(&assumptions, |assumption| &assumption.id),
        groups: &groups,
    };
    let levers = system::levers(text("levers.csv"), &known, log);
    let lever_ids = ids(&levers, |lever| &lever.id);
    let quantities = system::quantities(text("quantities.csv"), &known, &lever_ids, log);
    let quantity_ids = ids(&quantities, |quantity| &quantity.id);
    let outcomes = system::outcomes(text("outcomes.csv"), &known, &quantity_ids, &lever_ids, log);
    let presets = scenarios::presets(text("scenarios.csv"), &levers, log);
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
    }
}

fn ids<T>(rows: &[T], id: fn(&T) -> &String) -> Vec<String> {
    rows.iter().map(id).cloned().collect()
}
