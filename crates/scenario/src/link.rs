//! The scenario in a link: `v=1&preset=plan_path&l=gdp:6.5,employment:0&k=1.2&t=2022:0.5&a=talent_total.2022:243.1&s=rho:0.3
//! &r=c5-6-graduates:80,c5-6-graduates.k:1.5&y=2:0.8`.
//!
//! `&c=c5-6-graduates.2021:14` holds values of countable targets, as long as they are few.
//!
//! Only what differs from the default is written. Only characters are used that a URL fragment carries as they are, and a link
//! that a messenger has percent-encoded reads the same.

use std::fmt::Write as _;

use plan::{AssumptionId, LeverId, OutcomeId};

use crate::file::year;
use crate::{Diagnostic, Problem, Scenario, Subject};

/// The version that is written into links.
pub const LINK_VERSION: u32 = 1;
/// Most bytes of a link that are read, before and after decoding.
pub const LINK_LIMIT_BYTES: usize = 16 * 1024;

/// Most bytes of countable targets' actual values that are written into a link; notes never are.
pub const COUNTED_LIMIT_BYTES: usize = 2 * 1024;

type Pairs = Vec<(String, String)>;

/// From version n to n + 1 at place n − 1: a link of an older version passes through all later ones in order.
const MIGRATIONS: [fn(&mut Pairs); LINK_VERSION as usize - 1] = [];

/// What a link said.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadLink {
    /// The scenario, with every entry that made sense.
    pub scenario: Scenario,
    /// Entries under names that are not the scenario's, decoded, in order: the page's own state.
    pub rest: Vec<(String, String)>,
    /// Every entry that made no sense.
    pub diagnostics: Vec<Diagnostic>,
}

/// Writes a scenario as the query of a link.
///
/// ```
/// let mut scenario = scenario::Scenario::default();
/// scenario.set_lever(plan::LeverId::Gdp, Some(6.5))?;
/// assert_eq!(scenario::to_link(&scenario), "v=1&preset=plan_path&l=gdp:6.5");
/// # Ok::<(), scenario::Problem>(())
/// ```
#[must_use]
pub fn to_link(scenario: &Scenario) -> String {
    let mut link = format!("v={LINK_VERSION}&preset={}", scenario.preset().id);
    let ledger = || scenario.assumptions().changed();
    list(
        &mut link,
        "l",
        scenario.own_levers().map(|(id, value)| format!("{}:{value}", id.id())),
    );
    if let Some((_, k)) = ledger().find(|(id, _)| *id == AssumptionId::Timing) {
        // Writing into a String cannot fail.
        let _ = write!(link, "&k={k}");
    }
    list(
        &mut link,
        "t",
        scenario.own_shares().map(|(year, share)| format!("{year}:{share}")),
    );
    let actuals = scenario.actuals().iter();
    list(
        &mut link,
        "a",
        actuals.map(|(id, year, value)| format!("{}.{year}:{value}", id.id())),
    );
    let counted: Vec<String> = scenario
        .records()
        .filter(|(of, ..)| matches!(of, Subject::Target(_)))
        .map(|(of, year, value)| format!("{}.{year}:{value}", of.id()))
        .collect();
    // More than a link should carry stays with the file and the device.
    if counted.iter().map(String::len).sum::<usize>() <= COUNTED_LIMIT_BYTES {
        list(&mut link, "c", counted.into_iter());
    }
    list(
        &mut link,
        "s",
        ledger()
            .filter(|(id, _)| *id != AssumptionId::Timing)
            .map(|(id, value)| format!("{}:{value}", id.id())),
    );
    let deliveries = scenario.own_deliveries().flat_map(|own| {
        let rate = own.rate_pct.map(|rate| format!("{}:{rate}", own.target.id));
        let timing = own.k.map(|k| format!("{}.k:{k}", own.target.id));
        [rate, timing].into_iter().flatten()
    });
    list(&mut link, "r", deliveries);
    let paces = scenario.own_paces();
    list(&mut link, "y", paces.map(|(goal, pace)| format!("{goal}:{pace}")));
    link
}

fn list(link: &mut String, key: &str, entries: impl Iterator<Item = String>) {
    let entries: Vec<String> = entries.collect();
    if !entries.is_empty() {
        let _ = write!(link, "&{key}={}", entries.join(","));
    }
}

/// Reads a scenario from the query of a link.
#[must_use]
pub fn from_link(query: &str) -> ReadLink {
    let mut read = ReadLink {
        scenario: Scenario::default(),
        rest: Vec::new(),
        diagnostics: Vec::new(),
    };
    if query.len() > LINK_LIMIT_BYTES {
        read.note(
            "",
            Problem::TooLarge {
                limit_bytes: LINK_LIMIT_BYTES,
            },
        );
        return read;
    }
    let mut pairs = split(query);
    match version(&pairs) {
        Ok(found) => migrate(&mut pairs, found, &MIGRATIONS),
        Err(problem) => read.note("v", problem),
    }
    for (key, value) in pairs {
        read.entry(key, value);
    }
    read
}

fn split(query: &str) -> Pairs {
    let entries = query
        .trim_start_matches(['#', '?'])
        .split('&')
        .filter(|entry| !entry.is_empty());
    entries
        .map(|entry| {
            let (key, value) = entry.split_once('=').unwrap_or((entry, ""));
            (decode(key), decode(value))
        })
        .collect()
}

fn version(pairs: &Pairs) -> Result<u32, Problem> {
    let Some((_, text)) = pairs.iter().find(|(key, _)| key == "v") else {
        return Ok(LINK_VERSION);
    };
    match text.parse() {
        Ok(found) if (1..=LINK_VERSION).contains(&found) => Ok(found),
        Ok(0) | Err(_) => Err(Problem::NotANumber),
        Ok(found) => Err(Problem::NewerVersion {
            found,
            known: LINK_VERSION,
        }),
    }
}

fn migrate(pairs: &mut Pairs, from: u32, migrations: &[fn(&mut Pairs)]) {
    for step in migrations.iter().skip(from as usize - 1) {
        step(pairs);
    }
}

/// Percent-decoding; what is no valid escape stays as it is, what is no valid text becomes the replacement character.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%')
            .then(|| hex_pair(bytes.get(at + 1), bytes.get(at + 2)))
            .flatten();
        out.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn hex_pair(high: Option<&u8>, low: Option<&u8>) -> Option<u8> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16).and_then(|d| u8::try_from(d).ok());
    Some(digit(high)? * 16 + digit(low)?)
}

impl ReadLink {
    fn note(&mut self, place: impl Into<String>, problem: Problem) {
        self.diagnostics.push(Diagnostic::new(place, problem));
    }

    fn entry(&mut self, key: String, value: String) {
        match key.as_str() {
            "v" => {}
            "preset" => match plan::preset(&value) {
                Some(preset) => self.scenario.start_from(preset),
                None => self.note("preset", Problem::UnknownPreset),
            },
            "l" => self.each("levers", &value, |scenario, name, value| {
                scenario.set_lever(LeverId::from_id(name).ok_or(Problem::UnknownLever)?, Some(value))
            }),
            "k" => {
                let result = number(&value).and_then(|k| self.scenario.set_timing(k));
                result.unwrap_or_else(|problem| self.note("timing", problem));
            }
            "t" => self.each("timing.shares", &value, |scenario, name, value| {
                scenario.set_share(year(name).ok_or(Problem::UnknownYear)?, Some(value))
            }),
            "a" => self.each("actuals", &value, |scenario, name, value| {
                let (outcome, number) = name.split_once('.').ok_or(Problem::UnknownYear)?;
                let id = OutcomeId::from_id(outcome).ok_or(Problem::UnknownOutcome)?;
                scenario.set_actual(id, year(number).ok_or(Problem::UnknownYear)?, Some(value))
            }),
            "c" => self.each("actuals", &value, |scenario, name, value| {
                let (id, number) = name.rsplit_once('.').ok_or(Problem::UnknownYear)?;
                let of = Subject::from_id(id).ok_or(Problem::UnknownSubject)?;
                scenario.set_record(of, year(number).ok_or(Problem::UnknownYear)?, Some(value))
            }),
            "s" => self.each("assumptions", &value, |scenario, name, value| {
                scenario.set_assumption(AssumptionId::from_id(name).ok_or(Problem::UnknownAssumption)?, value)
            }),
            "r" => self.each("delivery", &value, |scenario, name, value| match name.split_once('.') {
                None => scenario.set_delivery_rate(name, Some(value)),
                Some((id, "k")) => scenario.set_delivery_timing(id, Some(value)),
                Some(_) => Err(Problem::UnknownField),
            }),
            "y" => self.each("yongzhou", &value, |scenario, name, value| {
                scenario.set_pace(name.parse().map_err(|_| Problem::UnknownGoal)?, Some(value))
            }),
            _ => self.rest.push((key, value)),
        }
    }

    fn each(&mut self, place: &str, list: &str, set: fn(&mut Scenario, &str, f64) -> Result<(), Problem>) {
        for entry in list.split(',').filter(|entry| !entry.is_empty()) {
            let (name, value) = entry.split_once(':').unwrap_or((entry, ""));
            let result = match entry.contains(':') {
                true => number(value).and_then(|value| set(&mut self.scenario, name, value)),
                false => Err(Problem::NotAPair),
            };
            if let Err(problem) = result {
                self.note(format!("{place}.{name}"), problem);
            }
        }
    }
}

fn number(text: &str) -> Result<f64, Problem> {
    text.trim()
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())
        .ok_or(Problem::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_link_passes_through_every_later_migration_in_order() {
        let to_2: fn(&mut Pairs) = |pairs| pairs.push(("step".into(), "2".into()));
        let to_3: fn(&mut Pairs) = |pairs| pairs.push(("step".into(), "3".into()));
        let check = |from: u32, expected: &[&str]| {
            let mut pairs = Pairs::new();
            migrate(&mut pairs, from, &[to_2, to_3]);
            let steps: Vec<&str> = pairs.iter().map(|(_, value)| value.as_str()).collect();
            assert_eq!(steps, expected, "from version {from}");
        };
        check(1, &["2", "3"]);
        check(2, &["3"]);
        check(3, &[]);
    }

    #[test]
    fn percent_decoding_takes_what_is_valid_and_leaves_the_rest() {
        let check = |text: &str, expected: &str| assert_eq!(decode(text), expected, "{text}");
        check("gdp%3A6.5%2Crural%3a1", "gdp:6.5,rural:1");
        check("%E7%94%AC", "甬");
        check("100%", "100%");
        check("%4", "%4");
        check("%zz%41", "%zzA");
        check("%ff", "\u{fffd}");
    }
}
