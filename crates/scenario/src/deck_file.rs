//! A deck as a file.
//!
//! `{"version":1,"deck":[{"title":"…" or {"zh":"…","en":"…"},"notes":"…","state":"#/map?d=beilun","focus":"map","levers":["gdp"]},
//! {"ready":"tight"}]}`: a scene is written out, or names one of the ready-made talk.

use plan::{LeverId, SceneFocus};
use serde_json::{Map, Value, json};

use crate::deck::{LEVERS_LIMIT, NOTES_LIMIT, SCENES_LIMIT, STATE_LIMIT, TITLE_LIMIT, cut};
use crate::{Deck, Diagnostic, Problem, Scene, Words};

/// The version that is written.
pub const DECK_VERSION: u32 = 1;
/// Most bytes of a deck file that are read.
const FILE_LIMIT_BYTES: usize = 4 << 20;

/// What a file or a link said.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadDeck {
    /// Every scene that could be read, in order.
    pub deck: Deck,
    /// Everything that could not, with its place: `deck.3.levers.gpd`; the first scene is number 1.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether a text is a deck file rather than a scenario file, as far as it is JSON at all.
///
/// ```
/// assert!(scenario::is_deck(r#"{"version":1,"deck":[]}"#));
/// assert!(!scenario::is_deck(r#"{"levers":{"gdp":6.5}}"#));
/// ```
#[must_use]
pub fn is_deck(text: &str) -> bool {
    let root = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}'));
    root.is_ok_and(|root| root.get("deck").is_some())
}

/// Writes a deck so that [`deck_from_json`] gives it back. Every scene is written out, so that the file outlives the ready-made talk.
#[must_use]
pub fn deck_to_json(deck: &Deck) -> String {
    let scenes: Vec<Value> = deck.scenes().map(|scene| Value::Object(written_out(scene))).collect();
    format!("{:#}\n", json!({ "version": DECK_VERSION, "deck": scenes }))
}

/// Reads a deck from JSON.
///
/// ```
/// let read = scenario::deck_from_json(r##"{"deck":[{"state":"#/map","levers":["gpd"]},{"ready":"tight"}]}"##);
/// assert_eq!(read.deck.len(), 2);
/// assert_eq!(read.diagnostics[0].to_string(), "deck.1.levers.gpd: unknown lever");
/// ```
#[must_use]
pub fn deck_from_json(text: &str) -> ReadDeck {
    let mut read = ReadDeck::default();
    if text.len() > FILE_LIMIT_BYTES {
        let limit_bytes = FILE_LIMIT_BYTES;
        read.note("", Problem::TooLarge { limit_bytes });
        return read;
    }
    match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
        Ok(Value::Object(root)) => read.root(&root),
        Ok(_) => read.note("", Problem::NotAnObject),
        Err(error) => read.note("", crate::file::syntax(&error)),
    }
    read
}

/// A scene with everything that differs from an empty one.
pub(crate) fn written_out(scene: &Scene) -> Map<String, Value> {
    let mut out = Map::new();
    let mut put = |key: &str, words: &Words| {
        let text = match (words.zh == words.en, words.zh.is_empty() && words.en.is_empty()) {
            (_, true) => return,
            (true, _) => json!(words.zh),
            (false, _) => json!({ "zh": words.zh, "en": words.en }),
        };
        out.insert(key.to_owned(), text);
    };
    put("title", &scene.title);
    put("notes", &scene.notes);
    out.insert("state".to_owned(), json!(scene.state));
    if scene.focus != SceneFocus::default() {
        out.insert("focus".to_owned(), json!(scene.focus.slug()));
    }
    if !scene.levers.is_empty() {
        let ids: Vec<&str> = scene.levers.iter().map(|lever| lever.id()).collect();
        out.insert("levers".to_owned(), json!(ids));
    }
    out
}

impl ReadDeck {
    pub(crate) fn note(&mut self, place: impl Into<String>, problem: Problem) {
        self.diagnostics.push(Diagnostic::new(place, problem));
    }

    fn root(&mut self, root: &Map<String, Value>) {
        for (key, value) in root {
            match key.as_str() {
                "version" => self.version(value),
                "deck" => {}
                _ => self.note(key.as_str(), Problem::UnknownField),
            }
        }
        match root.get("deck").and_then(Value::as_array) {
            Some(scenes) => self.scenes(scenes),
            None => self.note("deck", Problem::NotAList),
        }
    }

    fn version(&mut self, value: &Value) {
        let known = DECK_VERSION;
        match value.as_u64() {
            Some(found) if found <= u64::from(known) => {}
            Some(found) => {
                let found = u32::try_from(found).unwrap_or(u32::MAX);
                self.note("version", Problem::NewerVersion { found, known });
            }
            None => self.note("version", Problem::NotANumber),
        }
    }

    pub(crate) fn scenes(&mut self, scenes: &[Value]) {
        for (number, value) in (1..).zip(scenes.iter().take(SCENES_LIMIT)) {
            let place = format!("deck.{number}");
            match value.as_object() {
                Some(entries) => self.scene(&place, entries),
                None => self.note(place, Problem::NotAnObject),
            }
        }
        if scenes.len() > SCENES_LIMIT {
            self.note("deck", Problem::TooMany { limit: SCENES_LIMIT });
        }
    }

    fn scene(&mut self, place: &str, entries: &Map<String, Value>) {
        if let Some(id) = entries.get("ready") {
            let found = plan::scenes().iter().find(|scene| Some(scene.id) == id.as_str());
            match found {
                Some(scene) => drop(self.deck.insert(usize::MAX, Scene::ready(scene))),
                None => self.note(format!("{place}.ready"), Problem::UnknownScene),
            }
            return;
        }
        let mut scene = Scene::default();
        for (key, value) in entries {
            let at = format!("{place}.{key}");
            match key.as_str() {
                "title" => scene.title = self.words(&at, value, TITLE_LIMIT),
                "notes" => scene.notes = self.words(&at, value, NOTES_LIMIT),
                "state" => scene.state = self.state(&at, value),
                "focus" => match value.as_str().and_then(SceneFocus::from_slug) {
                    Some(focus) => scene.focus = focus,
                    None => self.note(at, Problem::UnknownFocus),
                },
                "levers" => scene.levers = self.levers(&at, value),
                _ => self.note(at, Problem::UnknownField),
            }
        }
        // Without a state there is nothing to show.
        if scene.state.is_empty() {
            if !entries.contains_key("state") {
                self.note(format!("{place}.state"), Problem::NotAState);
            }
            return;
        }
        self.deck.insert(usize::MAX, scene);
    }

    fn words(&mut self, place: &str, value: &Value, limit: usize) -> Words {
        match value {
            Value::String(text) => Words::same(&self.text(place, text, limit)),
            Value::Object(entries) => {
                let mut words = Words::default();
                for (key, value) in entries {
                    let at = format!("{place}.{key}");
                    match (key.as_str(), value.as_str()) {
                        ("zh", Some(text)) => words.zh = self.text(&at, text, limit),
                        ("en", Some(text)) => words.en = self.text(&at, text, limit),
                        ("zh" | "en", None) => self.note(at, Problem::NotAText),
                        _ => self.note(at, Problem::UnknownField),
                    }
                }
                words
            }
            _ => {
                self.note(place, Problem::NotAText);
                Words::default()
            }
        }
    }

    fn text(&mut self, place: &str, text: &str, limit: usize) -> String {
        let kept = cut(text, limit);
        if kept.len() < text.len() {
            self.note(place, Problem::TooLong { limit });
        }
        kept
    }

    /// The state, when it is one; what is wrong inside is told, and told again to whoever shows the scene.
    fn state(&mut self, place: &str, value: &Value) -> String {
        let Some(state) = value.as_str().filter(|state| state.starts_with("#/")) else {
            self.note(place, Problem::NotAState);
            return String::new();
        };
        if state.len() > STATE_LIMIT {
            let limit_bytes = STATE_LIMIT;
            self.note(place, Problem::TooLarge { limit_bytes });
            return String::new();
        }
        let query = state.split_once('?').map_or("", |(_, query)| query);
        for found in crate::from_link(query).diagnostics {
            self.note(format!("{place}.{}", found.place), found.problem);
        }
        state.to_owned()
    }

    fn levers(&mut self, place: &str, value: &Value) -> Vec<LeverId> {
        let Some(ids) = value.as_array() else {
            self.note(place, Problem::NotAList);
            return Vec::new();
        };
        let mut levers = Vec::new();
        for id in ids {
            match id.as_str().and_then(LeverId::from_id) {
                Some(lever) if levers.contains(&lever) => {}
                Some(lever) if levers.len() < LEVERS_LIMIT => levers.push(lever),
                Some(_) => self.note(place, Problem::TooMany { limit: LEVERS_LIMIT }),
                None => {
                    let name = cut(id.as_str().unwrap_or_default(), TITLE_LIMIT);
                    self.note(format!("{place}.{name}"), Problem::UnknownLever);
                }
            }
        }
        levers
    }
}
