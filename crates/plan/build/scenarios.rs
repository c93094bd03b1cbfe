//! The ready-made scenarios.

use super::cell::{Text, snake};
use super::columns;
use super::levers::Lever;
use super::sheet::{Log, Row, Sheet};

/// Words of the column `from`, in the order of `Start`.
pub(crate) const STARTS: [&str; 2] = ["no_growth", "plan_path"];

pub(crate) struct Preset {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) about: Text,
    pub(crate) start: usize,
    pub(crate) share: f64,
    pub(crate) overrides: Vec<(usize, f64)>,
}

pub(crate) fn presets(text: &str, levers: &[Lever], log: &Log) -> Vec<Preset> {
    let sheet = Sheet::read(&columns::SCENARIOS, text, log);
    sheet.rows().map(|row| preset(&row, levers)).collect()
}

fn preset(row: &Row, levers: &[Lever]) -> Preset {
    let (start, share) = (row.word("from", &STARTS), row.number("share"));
    if !(0.0..=1.5).contains(&share) {
        row.wrong("share", format!("{share} is not a share from 0 to 1.5"));
    }
    if row.is_sound() && (STARTS[start] == "no_growth") != (share.abs() < f64::EPSILON) {
        row.wrong("share", "no growth is the share 0 of the way, and only it".into());
    }
    let overrides = row
        .list("overrides")
        .into_iter()
        .filter_map(|text| assignment(row, text, levers))
        .collect();
    Preset {
        id: row.id(snake),
        name: row.text("name"),
        about: row.text("about"),
        start,
        share,
        overrides,
    }
}

/// `lever=value`.
fn assignment(row: &Row, text: &str, levers: &[Lever]) -> Option<(usize, f64)> {
    let parts = text
        .split_once('=')
        .and_then(|(id, value)| Some((id, value.parse::<f64>().ok()?)));
    let Some((id, value)) = parts else {
        row.wrong("overrides", format!("\"{text}\" is not lever=value"));
        return None;
    };
    let Some(index) = levers.iter().position(|lever| lever.id == id) else {
        row.wrong("overrides", format!("unknown lever \"{id}\""));
        return None;
    };
    let lever = &levers[index];
    if row.trusts(&columns::LEVERS) && !(lever.min..=lever.max).contains(&value) {
        row.wrong(
            "overrides",
            format!(
                "{value} is outside the range of \"{id}\", {} to {}",
                lever.min, lever.max
            ),
        );
    }
    Some((index, value))
}
