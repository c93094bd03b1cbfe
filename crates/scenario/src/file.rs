//! Reading a scenario file.

use plan::{AssumptionId, LeverId};
use serde_json::{Map, Value};

use crate::{Diagnostic, FILE_VERSION, Note, Problem, Scenario, Subject};
use model::Year;

/// Most bytes of a scenario file that are read; a full one has about ten thousand.
const FILE_LIMIT_BYTES: usize = 1 << 20;

/// What a file said.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadFile {
    /// The scenario, with every entry that made sense.
    pub scenario: Scenario,
    /// Its name, when it has one.
    pub name: Option<String>,
    /// Every entry that did not.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a scenario from JSON.
///
/// `{"version":1, "name":"…", "preset":"plan_path", "levers":{"gdp":6.5}, "timing":1.0 or {"k":1.2,"shares":{"2022":0.5}},
/// "actuals":{"talent_total":{"2022":243.1},"c5-6-graduates":{"2021":14}}, "notes":{"talent_total":{"2022":{"month":9,"source":"…",
/// "date":"2022-10-08"}}}, "assumptions":{"rho":0.3}, "sigma":{"gdp":0.02}}`; everything is optional.
/// Besides `"delivery":{"c5-6-graduates":80, "z1-04-leading":{"rate":80,"timing":1.5}}` (rate in %, by the id of the countable target)
/// and `"yongzhou":{"2":0.8}` (pace by the number of the goal, 1 = the printed path).
/// `sigma` gives a lever's yearly spread as a fraction, the ledger's `sigma_…` entries in points.
///
/// ```
/// let read = scenario::from_json(r#"{"levers":{"gpd":6.5,"gdp":6.5}}"#);
/// assert_eq!(read.diagnostics[0].to_string(), "levers.gpd: unknown lever");
/// assert_eq!(read.scenario.own(plan::LeverId::Gdp), Some(6.5));
/// ```
#[must_use]
pub fn from_json(text: &str) -> ReadFile {
    let mut reader = Reader {
        scenario: Scenario::default(),
        name: None,
        diagnostics: Vec::new(),
    };
    if text.len() > FILE_LIMIT_BYTES {
        reader.note(
            "",
            Problem::TooLarge {
                limit_bytes: FILE_LIMIT_BYTES,
            },
        );
    } else {
        match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
            Ok(Value::Object(root)) => reader.root(&root),
            Ok(_) => reader.note("", Problem::NotAnObject),
            Err(error) => reader.note("", syntax(&error)),
        }
    }
    ReadFile {
        scenario: reader.scenario,
        name: reader.name,
        diagnostics: reader.diagnostics,
    }
}

pub(crate) fn syntax(error: &serde_json::Error) -> Problem {
    let full = error.to_string();
    let message = full
        .rsplit_once(" at line ")
        .map_or(full.as_str(), |(what, _)| what)
        .to_owned();
    Problem::Syntax {
        line: error.line(),
        column: error.column(),
        message,
    }
}

struct Reader {
    scenario: Scenario,
    name: Option<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn note(&mut self, place: impl Into<String>, problem: Problem) {
        self.diagnostics.push(Diagnostic::new(place, problem));
    }

    fn check(&mut self, place: impl Into<String>, result: Result<(), Problem>) {
        if let Err(problem) = result {
            self.note(place, problem);
        }
    }

    fn root(&mut self, root: &Map<String, Value>) {
        for (key, value) in root {
            match key.as_str() {
                "version" => self.version(value),
                "name" => match value.as_str() {
                    Some(name) => self.name = Some(name.chars().take(200).collect()),
                    None => self.note("name", Problem::NotAText),
                },
                "preset" => self.preset(value),
                "levers" => self.each(key, value, Self::lever),
                "timing" => self.timing(value),
                "actuals" => self.each(key, value, Self::actual),
                // Notes belong to values, which are read first.
                "notes" => {}
                "assumptions" => self.each(key, value, Self::assumption),
                "delivery" => self.each(key, value, Self::delivery),
                "yongzhou" => self.each(key, value, Self::pace),
                "sigma" => self.each(key, value, Self::sigma),
                _ => self.note(key.as_str(), Problem::UnknownField),
            }
        }
        if let Some(notes) = root.get("notes") {
            self.each("notes", notes, Self::remark);
        }
    }

    fn each(&mut self, place: &str, value: &Value, entry: fn(&mut Self, String, &str, &Value)) {
        match value.as_object() {
            Some(entries) => entries
                .iter()
                .for_each(|(key, value)| entry(self, format!("{place}.{key}"), key, value)),
            None => self.note(place, Problem::NotAnObject),
        }
    }

    fn version(&mut self, value: &Value) {
        match value.as_u64().map(u32::try_from) {
            Some(Ok(found)) if found <= FILE_VERSION => {}
            Some(found) => self.note(
                "version",
                Problem::NewerVersion {
                    found: found.unwrap_or(u32::MAX),
                    known: FILE_VERSION,
                },
            ),
            None => self.note("version", Problem::NotANumber),
        }
    }

    fn preset(&mut self, value: &Value) {
        match value.as_str().map(plan::preset) {
            Some(Some(preset)) => self.scenario.start_from(preset),
            Some(None) => self.note("preset", Problem::UnknownPreset),
            None => self.note("preset", Problem::NotAText),
        }
    }

    fn lever(&mut self, place: String, key: &str, value: &Value) {
        let result = match (LeverId::from_id(key), value.as_f64()) {
            (None, _) => Err(Problem::UnknownLever),
            (_, None) => Err(Problem::NotANumber),
            (Some(id), number) => self.scenario.set_lever(id, number),
        };
        self.check(place, result);
    }

    fn timing(&mut self, value: &Value) {
        if let Some(k) = value.as_f64() {
            let result = self.scenario.set_timing(k);
            return self.check("timing", result);
        }
        self.each("timing", value, |reader, place, key, value| {
            match (key, value.as_f64()) {
                ("k", Some(k)) => {
                    let result = reader.scenario.set_timing(k);
                    reader.check(place, result);
                }
                ("k", None) => reader.note(place, Problem::NotANumber),
                ("shares", _) => reader.each(&place, value, Self::share),
                _ => reader.note(place, Problem::UnknownField),
            }
        });
    }

    fn share(&mut self, place: String, key: &str, value: &Value) {
        let result = match (year(key), value.as_f64()) {
            (None, _) => Err(Problem::UnknownYear),
            (_, None) => Err(Problem::NotANumber),
            (Some(year), share) => self.scenario.set_share(year, share),
        };
        self.check(place, result);
    }

    fn actual(&mut self, place: String, key: &str, value: &Value) {
        let Some(of) = Subject::from_id(key) else {
            return self.note(place, Problem::UnknownSubject);
        };
        self.years(&place, value, |scenario, year, value| match value.as_f64() {
            None => Err(Problem::NotANumber),
            number => scenario.set_record(of, year, number),
        });
    }

    fn remark(&mut self, place: String, key: &str, value: &Value) {
        let Some(of) = Subject::from_id(key) else {
            return self.note(place, Problem::UnknownSubject);
        };
        self.years(&place, value, |scenario, year, value| {
            let text = |name: &str| match &value[name] {
                Value::Null => Ok(String::new()),
                other => other.as_str().map(str::to_owned).ok_or(Problem::NotAText),
            };
            let month = match &value["month"] {
                Value::Null => None,
                other => Some(
                    other
                        .as_u64()
                        .and_then(|n| u8::try_from(n).ok())
                        .ok_or(Problem::NotAMonth)?,
                ),
            };
            let (source, date) = (text("source")?, text("date")?);
            scenario.set_note(of, year, &Note { month, source, date })
        });
    }

    /// The entries of a group by year.
    fn years(&mut self, place: &str, value: &Value, set: impl Fn(&mut Scenario, Year, &Value) -> Result<(), Problem>) {
        let Some(years) = value.as_object() else {
            return self.note(place, Problem::NotAnObject);
        };
        for (number, value) in years {
            let result = match year(number) {
                None => Err(Problem::UnknownYear),
                Some(year) => set(&mut self.scenario, year, value),
            };
            self.check(format!("{place}.{number}"), result);
        }
    }

    fn assumption(&mut self, place: String, key: &str, value: &Value) {
        let result = match (AssumptionId::from_id(key), value.as_f64()) {
            (None, _) => Err(Problem::UnknownAssumption),
            (_, None) => Err(Problem::NotANumber),
            (Some(id), Some(number)) => self.scenario.set_assumption(id, number),
        };
        self.check(place, result);
    }

    fn delivery(&mut self, place: String, id: &str, value: &Value) {
        if let Some(rate) = value.as_f64() {
            let result = self.scenario.set_delivery_rate(id, Some(rate));
            return self.check(place, result);
        }
        let Some(parts) = value.as_object() else {
            return self.note(place, Problem::NotAnObject);
        };
        for (key, value) in parts {
            let result = match (key.as_str(), value.as_f64()) {
                ("rate", Some(rate)) => self.scenario.set_delivery_rate(id, Some(rate)),
                ("timing", Some(k)) => self.scenario.set_delivery_timing(id, Some(k)),
                ("rate" | "timing", None) => Err(Problem::NotANumber),
                _ => Err(Problem::UnknownField),
            };
            self.check(format!("{place}.{key}"), result);
        }
    }

    fn pace(&mut self, place: String, key: &str, value: &Value) {
        let result = match (key.parse(), value.as_f64()) {
            (Err(_), _) => Err(Problem::UnknownGoal),
            (_, None) => Err(Problem::NotANumber),
            (Ok(goal), pace) => self.scenario.set_pace(goal, pace),
        };
        self.check(place, result);
    }

    fn sigma(&mut self, place: String, key: &str, value: &Value) {
        let entry = LeverId::from_id(key).and_then(|lever| AssumptionId::from_id(plan::sigma(lever).id));
        let result = match (entry, value.as_f64()) {
            (None, _) => Err(Problem::UnknownLever),
            (_, None) => Err(Problem::NotANumber),
            (Some(id), Some(fraction)) => self.scenario.set_assumption(id, fraction * 100.0),
        };
        self.check(place, result);
    }
}

/// The year of a calendar number written as four digits.
pub(crate) fn year(text: &str) -> Option<Year> {
    text.parse().ok().and_then(Year::from_number)
}
