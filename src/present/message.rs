//! What the window of the talk and the window of the notes tell each other. A message is a short JSON text; anything else is ignored.

use super::keys::Act;
use serde_json::{Value, json};

/// Longest message that is read, in bytes.
pub const LIMIT_BYTES: usize = 32 * 1024;
/// The mark by which our messages are known.
const MARK: &str = "sandtable.talk.1";

/// A message.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// From the notes: a window has opened and wants to know where the talk stands.
    Hello,
    /// From the talk: where it stands.
    At(Cue),
    /// From the notes: a step, or whatever else its keys ask for.
    Step(Step),
    /// From the talk: it is over.
    Over,
}

/// A step the notes ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Which step of this window it is, from 1: what arrives by two ways is taken once.
    pub count: u32,
    /// What it asks for: one of those with a word.
    pub act: Act,
}

/// Where the talk stands, in the words of its language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cue {
    /// Number of the scene, from 1.
    pub number: u32,
    /// How many there are.
    pub count: u32,
    /// Seconds since the talk began.
    pub seconds: u32,
    /// Title of the scene.
    pub title: String,
    /// Its notes.
    pub notes: String,
    /// Title of the next scene; empty at the end.
    pub next: String,
}

impl Message {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        match self {
            Self::Hello => json!({ "mark": MARK, "kind": "hello" }),
            Self::Over => json!({ "mark": MARK, "kind": "over" }),
            Self::Step(step) => json!({ "mark": MARK, "kind": "step", "count": step.count, "act": step.act.word() }),
            Self::At(cue) => json!({
                "mark": MARK, "kind": "at", "number": cue.number, "count": cue.count, "seconds": cue.seconds,
                "title": cue.title, "notes": cue.notes, "next": cue.next,
            }),
        }
        .to_string()
    }

    /// Reads a message; `None` when it is not one of ours, too long, or incomplete.
    pub fn from_text(text: &str) -> Option<Self> {
        if text.len() > LIMIT_BYTES {
            return None;
        }
        let value: Value = serde_json::from_str(text).ok()?;
        if value["mark"] != MARK {
            return None;
        }
        match value["kind"].as_str()? {
            "hello" => Some(Self::Hello),
            "over" => Some(Self::Over),
            "step" => Some(Self::Step(Step {
                count: u32::try_from(value["count"].as_u64()?).ok()?,
                act: Act::from_word(value["act"].as_str()?)?,
            })),
            "at" => cue(&value).map(Self::At),
            _ => None,
        }
    }
}

fn cue(value: &Value) -> Option<Cue> {
    let number = |key: &str| u32::try_from(value[key].as_u64()?).ok();
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    Some(Cue {
        number: number("number")?,
        count: number("count")?,
        seconds: number("seconds")?,
        title: text("title")?,
        notes: text("notes")?,
        next: text("next")?,
    })
}

/// Hours, minutes and seconds as a clock shows them: `4:07`, `1:02:03`.
pub fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_comes_back() {
        let cue = Cue {
            number: 3,
            count: 10,
            seconds: 61,
            title: "甬".to_owned(),
            notes: "一\n二".to_owned(),
            next: String::new(),
        };
        for message in [
            Message::Hello,
            Message::Over,
            Message::Step(Step {
                count: 7,
                act: Act::Back,
            }),
            Message::Step(Step {
                count: 1,
                act: Act::Jump(12),
            }),
            Message::At(cue),
        ] {
            assert_eq!(Message::from_text(&message.to_text()), Some(message));
        }
    }

    #[test]
    fn what_is_not_ours_is_ignored() {
        let check = |text: &str| assert_eq!(Message::from_text(text), None, "{text}");
        check("");
        check("{}");
        check("null");
        check(r#"{"kind":"hello"}"#);
        check(r#"{"mark":"sandtable.talk.1","kind":"step","count":-4,"act":"back"}"#);
        check(r#"{"mark":"sandtable.talk.1","kind":"step","count":4}"#);
        check(r#"{"mark":"sandtable.talk.1","kind":"step","count":4,"act":"leave"}"#);
        check(
            r#"{"mark":"sandtable.talk.1","kind":"at","number":-1,"count":1,"seconds":0,"title":"","notes":"","next":""}"#,
        );
        check(r#"{"mark":"sandtable.talk.1","kind":"at","number":1}"#);
        check(
            &Message::At(Cue {
                notes: "x".repeat(LIMIT_BYTES),
                ..Cue::default()
            })
            .to_text(),
        );
    }

    #[test]
    fn a_clock_reads_as_clocks_do() {
        assert_eq!([clock(0), clock(247), clock(3_723)], ["0:00", "4:07", "1:02:03"]);
    }
}
