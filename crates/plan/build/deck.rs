//! The ready-made talk.

use super::cell::{Text, snake};
use super::columns;
use super::sheet::{Log, Row, Sheet};

/// Words of the column `focus`, in the order of `SceneFocus`.
pub(crate) const FOCUSES: [&str; 9] = [
    "view", "total", "board", "chart", "guess", "compare", "map", "goals", "link",
];

pub(crate) struct Scene {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) notes: Text,
    pub(crate) state: String,
    pub(crate) focus: usize,
    pub(crate) levers: Vec<usize>,
}

pub(crate) fn scenes(text: &str, lever_ids: &[String], log: &Log) -> Vec<Scene> {
    let sheet = Sheet::read(&columns::DECK, text, log);
    sheet.rows().map(|row| scene(&row, lever_ids)).collect()
}

fn scene(row: &Row, lever_ids: &[String]) -> Scene {
    let state = row.cell("state");
    if !state.starts_with("#/") {
        row.wrong("state", format!("\"{state}\" is not the fragment of an address"));
    }
    for column in ["title_zh", "title_en", "notes_zh", "notes_en"] {
        figures(row, column);
    }
    Scene {
        id: row.id(snake),
        title: row.text("title"),
        notes: row.text("notes"),
        state: state.to_owned(),
        focus: row.word("focus", &FOCUSES),
        levers: row.references("levers", "lever", lever_ids),
    }
}

/// A text of a talk holds years and nothing else in digits: every other figure is put in from the tables.
fn figures(row: &Row, column: &str) {
    let mut plain = String::new();
    let mut depth = 0_i32;
    for c in row.cell(column).chars() {
        depth += i32::from(c == '{');
        plain.push(if depth > 0 { ' ' } else { c });
        depth -= i32::from(c == '}');
    }
    if depth != 0 {
        row.wrong(column, "a brace is not closed".into());
    }
    let typed = plain.split(|c: char| !c.is_ascii_digit()).find(|run| {
        let is_year = run.len() == 4 && run.starts_with("20");
        !run.is_empty() && !is_year
    });
    if let Some(typed) = typed {
        row.wrong(column, format!("the figure {typed} is typed, not put in"));
    }
}
