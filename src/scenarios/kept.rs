//! The list of named scenarios as one text for the device's storage. Every entry is a scenario file, so that a file and the
//! list never drift apart.

use scenario::{Diagnostic, Problem, Scenario};
use serde_json::{Value, json};

/// The version that is written.
pub const LIST_VERSION: u64 = 1;
/// Most bytes of a list that are read: what browsers give a page.
pub const LIST_LIMIT_BYTES: usize = 10 << 20;
/// Most characters of a name.
pub const NAME_LIMIT: usize = 60;

/// A scenario and its name, which no other in the list has.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// What the person called it.
    pub name: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// What a stored text held.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadList {
    /// Every scenario that could be read, in order, each under a name of its own.
    pub kept: Vec<Kept>,
    /// Everything that could not, such as `scenarios.2.levers.gpd`; the first is number 1.
    pub diagnostics: Vec<Diagnostic>,
}

/// Writes the list so that [`read_list`] gives it back.
pub fn write_list(kept: &[Kept]) -> String {
    let scenarios: Vec<Value> = kept
        .iter()
        .filter_map(|one| serde_json::from_str(&scenario::to_json(&one.scenario, Some(&one.name))).ok())
        .collect();
    json!({ "version": LIST_VERSION, "scenarios": scenarios }).to_string()
}

/// Reads a list; whatever makes sense is used, the rest is named.
pub fn read_list(text: &str) -> ReadList {
    let mut read = ReadList::default();
    if text.len() > LIST_LIMIT_BYTES {
        let limit_bytes = LIST_LIMIT_BYTES;
        read.note("", Problem::TooLarge { limit_bytes });
        return read;
    }
    let root: Value = match serde_json::from_str(text) {
        Ok(root) => root,
        Err(error) => {
            let problem = Problem::Syntax {
                line: error.line(),
                column: error.column(),
                message: error.to_string(),
            };
            read.note("", problem);
            return read;
        }
    };
    if let Some(found) = root["version"].as_u64().filter(|found| *found > LIST_VERSION) {
        let version = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let (found, known) = (version(found), version(LIST_VERSION));
        read.note("version", Problem::NewerVersion { found, known });
    }
    match root["scenarios"].as_array() {
        Some(entries) => (1..).zip(entries).for_each(|(number, entry)| read.take(number, entry)),
        None => read.note("scenarios", Problem::NotAnObject),
    }
    read
}

impl ReadList {
    fn note(&mut self, place: impl Into<String>, problem: Problem) {
        let place = place.into();
        self.diagnostics.push(Diagnostic { place, problem });
    }

    fn take(&mut self, number: usize, entry: &Value) {
        let place = format!("scenarios.{number}");
        if !entry.is_object() {
            self.note(place, Problem::NotAnObject);
            return;
        }
        let file = scenario::from_json(&entry.to_string());
        for found in file.diagnostics {
            self.note(format!("{place}.{}", found.place), found.problem);
        }
        let name = free_name(&self.kept, file.name.as_deref().unwrap_or_default());
        let scenario = file.scenario;
        self.kept.push(Kept { name, scenario });
    }
}

/// A name without needless space, of at most [`NAME_LIMIT`] characters; may be empty.
///
/// ```
/// assert_eq!(sandtable::scenarios::kept::tidy("  外贸 \n 回暖 "), "外贸 回暖");
/// ```
pub fn tidy(name: &str) -> String {
    let words: Vec<&str> = name
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect();
    shortened(&words.join(" "), NAME_LIMIT)
}

/// Its beginning, without the space that the cut may leave at the end.
fn shortened(name: &str, chars: usize) -> String {
    let mut start: String = name.chars().take(chars).collect();
    start.truncate(start.trim_end().len());
    start
}

/// The name itself when no other has it, otherwise with the first free number behind it; a number alone for no name.
pub fn free_name(kept: &[Kept], name: &str) -> String {
    let name = tidy(name);
    let is_free = |name: &str| !name.is_empty() && kept.iter().all(|one| one.name != name);
    if is_free(&name) {
        return name;
    }
    let numbered = |number: usize| {
        let end = format!(" {number}");
        let room = NAME_LIMIT.saturating_sub(end.len());
        (shortened(&name, room) + &end).trim_start().to_owned()
    };
    // One of n + 1 names is not among n.
    let first = if name.is_empty() { 1 } else { 2 };
    (first..=first + kept.len())
        .map(numbered)
        .find(|n| is_free(n))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::LeverId;

    fn some() -> Vec<Kept> {
        let mut own = Scenario::new(&plan::presets()[1]);
        own.set_lever(LeverId::Gdp, Some(6.5)).unwrap();
        own.set_timing(1.2).unwrap();
        let kept = |name: &str, scenario| Kept {
            name: name.into(),
            scenario,
        };
        vec![kept("外贸 \"回暖\"", own), kept("plain", Scenario::default())]
    }

    #[test]
    fn a_list_comes_back() {
        let read = read_list(&write_list(&some()));
        assert_eq!(read.kept, some());
        assert!(read.diagnostics.is_empty());
        assert_eq!(read_list(&write_list(&[])), ReadList::default());
    }

    #[test]
    fn what_makes_no_sense_is_named_by_its_place_and_the_rest_is_read() {
        let text = r#"{"version":7,"scenarios":[3,{"name":"a","levers":{"gpd":1,"gdp":2}},{"name":"a"}]}"#;
        let read = read_list(text);
        let names: Vec<&str> = read.kept.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["a", "a 2"]);
        assert_eq!(read.kept[0].scenario.own(LeverId::Gdp), Some(2.0));
        let places: Vec<&str> = read.diagnostics.iter().map(|d| d.place.as_str()).collect();
        assert_eq!(places, ["version", "scenarios.1", "scenarios.2.levers.gpd"]);
    }

    #[test]
    fn a_damaged_text_gives_nothing_and_says_where() {
        for text in ["", "{\"scenarios\":[", "[]", "null", "{\"scenarios\":{}}"] {
            let read = read_list(text);
            assert!(read.kept.is_empty() && read.diagnostics.len() == 1, "{text}");
        }
    }

    #[test]
    fn no_two_have_the_same_name() {
        let mut kept = some();
        assert_eq!(free_name(&kept, " plain "), "plain 2");
        kept.push(Kept {
            name: "plain 2".into(),
            scenario: Scenario::default(),
        });
        assert_eq!(free_name(&kept, "plain"), "plain 3");
        assert_eq!(free_name(&kept, "other"), "other");
        assert_eq!(free_name(&kept, " "), "1");
        assert_eq!(tidy(&"长".repeat(100)).chars().count(), NAME_LIMIT);
    }

    #[test]
    fn a_long_name_is_cut_once_and_comes_back() {
        let long = format!("{} 好", "y".repeat(NAME_LIMIT - 1));
        assert_eq!(tidy(&long), "y".repeat(NAME_LIMIT - 1));
        let mut kept = Vec::new();
        for _ in 0..12 {
            let name = free_name(&kept, &long);
            assert!(name.chars().count() <= NAME_LIMIT && tidy(&name) == name, "{name:?}");
            kept.push(Kept {
                name,
                scenario: Scenario::default(),
            });
        }
        kept.remove(1);
        assert_eq!(read_list(&write_list(&kept)).kept, kept);
    }

    #[test]
    fn an_endless_list_is_not_read() {
        let read = read_list(&" ".repeat(LIST_LIMIT_BYTES + 1));
        let limit_bytes = LIST_LIMIT_BYTES;
        assert_eq!(read.diagnostics[0].problem, Problem::TooLarge { limit_bytes });
    }
}
