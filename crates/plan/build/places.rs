//! Units, districts, platforms and the outline of the plan.

use super::cell::{Text, dashed, snake};
use super::columns;
use super::notation::Place;
use super::sheet::{Log, Row, Sheet};

/// Words of `units.csv`, in the order of `Measure`.
pub(crate) const MEASURES: [&str; 5] = ["count", "money", "percent", "ratio", "text"];

pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) measure: usize,
    pub(crate) scale: f64,
}

impl Unit {
    pub(crate) fn measures(&self, word: &str) -> bool {
        MEASURES[self.measure] == word
    }
}

pub(crate) fn units(text: &str, log: &Log) -> Vec<Unit> {
    let sheet = Sheet::read(&columns::UNITS, text, log);
    sheet.rows().map(|row| unit(&row)).collect()
}

fn unit(row: &Row) -> Unit {
    let id = row.id(snake);
    let name = Text {
        zh: row.cell("zh").to_owned(),
        en: row.cell("en").to_owned(),
    };
    for (column, text) in [("zh", &name.zh), ("en", &name.en)] {
        if text.is_empty() {
            row.wrong(column, "missing translation".into());
        }
    }
    let scale = row.number("scale");
    if row.is_sound() && scale <= 0.0 {
        row.wrong("scale", "must be more than 0".into());
    }
    Unit {
        id,
        name,
        measure: row.word("quantity", &MEASURES),
        scale,
    }
}

pub(crate) struct District {
    pub(crate) id: String,
    pub(crate) gb: String,
    pub(crate) city: usize,
    pub(crate) name: Text,
    pub(crate) tile: (u8, u8),
}

/// Words of `districts.csv`, each with the first digits of its districts' codes.
pub(crate) const CITIES: [(&str, &str); 2] = [("ningbo", "1563302"), ("zhoushan", "1563309")];

pub(crate) fn districts(text: &str, log: &Log) -> Vec<District> {
    let sheet = Sheet::read(&columns::DISTRICTS, text, log);
    let mut taken: Vec<(u8, u8)> = Vec::new();
    let mut read = |row: Row| {
        let district = district(&row);
        if taken.contains(&district.tile) {
            row.wrong(
                "tile_col",
                format!("tile {},{} is taken", district.tile.0, district.tile.1),
            );
        }
        taken.push(district.tile);
        district
    };
    sheet.rows().map(&mut read).collect()
}

fn district(row: &Row) -> District {
    let (gb, city) = (row.cell("gb"), row.word("city", &CITIES.map(|(word, _)| word)));
    let (_, code) = CITIES[city];
    if gb.len() != 9 || !gb.chars().all(|c| c.is_ascii_digit()) || !gb.starts_with(code) {
        row.wrong(
            "gb",
            format!("\"{gb}\" is not a code of nine digits that starts with {code}"),
        );
    }
    let tile = (row.small("tile_col", 20), row.small("tile_row", 20));
    District {
        id: row.id(snake),
        gb: gb.to_owned(),
        city,
        name: row.text("name"),
        tile,
    }
}

pub(crate) struct Platform {
    pub(crate) id: String,
    pub(crate) districts: Vec<usize>,
    pub(crate) name: Text,
    pub(crate) is_corridor: bool,
    pub(crate) lat_lon: (f64, f64),
    pub(crate) pin_sure: bool,
    pub(crate) place: String,
    pub(crate) about: Text,
}

pub(crate) fn platforms(text: &str, districts: &[String], outline: &[String], log: &Log) -> Vec<Platform> {
    let sheet = Sheet::read(&columns::PLATFORMS, text, log);
    sheet.rows().map(|row| platform(&row, districts, outline)).collect()
}

fn platform(row: &Row, districts: &[String], outline: &[String]) -> Platform {
    let lat_lon = (row.number("lat"), row.number("lon"));
    for (column, value, (low, high)) in [("lat", lat_lon.0, (28.8, 31.0)), ("lon", lat_lon.1, (120.8, 123.3))] {
        if !(low..=high).contains(&value) {
            row.wrong(column, format!("{value} is outside the two cities ({low} to {high})"));
        }
    }
    Platform {
        id: row.id(snake),
        districts: row.references("districts", "district", districts),
        name: row.text("name"),
        is_corridor: row.word("shape", &["point", "corridor"]) == 1,
        lat_lon,
        pin_sure: row.word("pin_sure", &["no", "yes"]) == 1,
        place: place(row, "place", outline).map_or_else(String::new, |_| row.cell("place").to_owned()),
        about: row.text("about"),
    }
}

/// Reads a place and looks it up in the outline.
pub(crate) fn place(row: &Row, column: &str, outline: &[String]) -> Option<Place> {
    listed_place(row, column, row.cell(column), outline)
}

/// As [`place`], for one place of a cell that lists several.
pub(crate) fn listed_place(row: &Row, column: &str, text: &str, outline: &[String]) -> Option<Place> {
    let place = Place::parse(text);
    match place.map(Place::outline_id) {
        None => row.wrong(
            column,
            format!("\"{text}\" is not a place such as 二（三）1, 表1-3, 专栏1-5, 甬舟表-4 or 甬舟文"),
        ),
        Some(Some(id)) if !outline.contains(&id) => {
            row.wrong(column, format!("\"{text}\" is not in outline.csv (no \"{id}\")"))
        }
        Some(_) => {}
    }
    place
}

pub(crate) struct OutlineItem {
    pub(crate) id: String,
    pub(crate) parent: Option<String>,
    pub(crate) no: String,
    pub(crate) title: Text,
}

pub(crate) fn outline(text: &str, log: &Log) -> Vec<OutlineItem> {
    let sheet = Sheet::read(&columns::OUTLINE, text, log);
    let ids: Vec<String> = sheet.rows().map(|row| row.cell("id").to_owned()).collect();
    sheet.rows().map(|row| outline_item(&row, &ids)).collect()
}

fn outline_item(row: &Row, ids: &[String]) -> OutlineItem {
    let id = row.id(dashed);
    let parent = id.rsplit_once('-').map(|(parent, _)| parent.to_owned());
    row.optional_reference("parent", "outline item", ids);
    if row.cell("parent") != parent.as_deref().unwrap_or("") {
        row.wrong(
            "parent",
            format!("must be \"{}\", as the id says", parent.as_deref().unwrap_or("")),
        );
    }
    let depth = id.matches('-').count();
    if row.word("level", &["chapter", "section", "item"]) != depth {
        row.wrong("level", format!("does not fit the id \"{id}\""));
    }
    let no = row.cell("no").to_owned();
    if no.is_empty() {
        row.wrong("no", "missing number as printed".into());
    }
    OutlineItem {
        id,
        parent,
        no,
        title: row.text("title"),
    }
}
