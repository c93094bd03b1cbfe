//! Units, districts, platforms and the outline.

use serde::Serialize;

use super::Text;

#[derive(Serialize)]
pub(super) struct Unit {
    id: &'static str,
    name: Text,
    measure: &'static str,
    scale: f64,
}

impl From<&crate::Unit> for Unit {
    fn from(unit: &crate::Unit) -> Self {
        Self {
            id: unit.id,
            name: unit.name.into(),
            measure: unit.measure.word(),
            scale: unit.scale,
        }
    }
}

#[derive(Serialize)]
struct Tile {
    column: u8,
    row: u8,
}

#[derive(Serialize)]
pub(super) struct District {
    id: &'static str,
    gb: &'static str,
    city: &'static str,
    name: Text,
    tile: Tile,
}

impl From<&crate::District> for District {
    fn from(district: &crate::District) -> Self {
        let (column, row) = district.tile;
        Self {
            id: district.id,
            gb: district.gb,
            city: district.city,
            name: district.name.into(),
            tile: Tile { column, row },
        }
    }
}

#[derive(Serialize)]
pub(super) struct Platform {
    id: &'static str,
    districts: &'static [&'static str],
    name: Text,
    shape: &'static str,
    lat: f64,
    lon: f64,
    pin_sure: bool,
    place: &'static str,
    about: Text,
}

impl From<&crate::Platform> for Platform {
    fn from(platform: &crate::Platform) -> Self {
        let (lat, lon) = platform.lat_lon;
        Self {
            id: platform.id,
            districts: platform.districts,
            name: platform.name.into(),
            shape: if platform.is_corridor { "corridor" } else { "point" },
            lat,
            lon,
            pin_sure: platform.pin_sure,
            place: platform.place,
            about: platform.about.into(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct OutlineItem {
    id: &'static str,
    parent: Option<&'static str>,
    no: &'static str,
    title: Text,
}

impl From<&crate::OutlineItem> for OutlineItem {
    fn from(item: &crate::OutlineItem) -> Self {
        Self {
            id: item.id,
            parent: item.parent,
            no: item.no,
            title: item.title.into(),
        }
    }
}
