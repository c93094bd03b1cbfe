//! The pictures that were drawn when the page was built; see `build.rs`.

use std::borrow::Cow;

use super::sheet::{Area, Extent, Sheet};
use atlas::{Frame, Point};
use plan::Text;

include!(concat!(env!("OUT_DIR"), "/map_base.rs"));

/// What the districts are drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// Outlines.
    Geographic,
    /// One hexagon each.
    Tile,
}

impl Default for Base {
    /// As `map-meta.json` says.
    fn default() -> Self {
        DEFAULT_BASE
    }
}

impl Base {
    /// Those that this build has, in the order of the switch.
    #[must_use]
    pub fn available() -> &'static [Self] {
        match GEOGRAPHIC {
            Some(_) => &[Self::Geographic, Self::Tile],
            None => &[Self::Tile],
        }
    }

    /// The word in the address.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Geographic => "geo",
            Self::Tile => "tile",
        }
    }

    /// The base of a word; none for one that this build leaves out.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::available().iter().copied().find(|base| base.slug() == slug)
    }

    /// What stands under the map: source and status, or that tiles claim no boundaries.
    #[must_use]
    pub fn caption(self) -> Text {
        match self {
            Self::Geographic => GEOGRAPHIC_CAPTION,
            Self::Tile => TILE_CAPTION,
        }
    }

    /// The picture at an extent. A build without outlines draws tiles.
    #[must_use]
    pub fn sheet(self, extent: Extent) -> &'static Sheet {
        let sheets = match (self, &GEOGRAPHIC) {
            (Self::Geographic, Some(sheets)) => sheets,
            _ => &TILES,
        };
        match extent {
            Extent::Both => &sheets[0],
            Extent::Ningbo => &sheets[1],
        }
    }
}

impl Extent {
    /// The word in the address.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Ningbo => "ningbo",
        }
    }

    /// The extent of a word.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|extent| extent.slug() == slug)
    }
}

/// The districts next to one, as indices of `plan::districts()`, clockwise from north; short sea crossings count.
#[must_use]
pub fn neighbours(district: usize) -> &'static [usize] {
    NEIGHBOURS.get(district).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_has_its_districts_inside_its_frame() {
        for base in Base::available() {
            for (extent, count) in [(Extent::Both, 14), (Extent::Ningbo, 10)] {
                let sheet = base.sheet(extent);
                assert_eq!(sheet.areas.len(), count);
                for area in sheet.areas.iter() {
                    let right = area.bbox.x + area.bbox.width;
                    let below = area.bbox.y + area.bbox.height;
                    assert!(area.bbox.x >= 0.0 && right <= sheet.frame.width, "{area:?}");
                    assert!(area.bbox.y >= 0.0 && below <= sheet.frame.height, "{area:?}");
                    assert!(area.d.starts_with('M') && area.d.ends_with('z'));
                    assert!(area.room > 0.0);
                }
            }
        }
    }

    #[test]
    fn pins_stand_for_the_platforms_of_the_extent() {
        let named = |base: Base, extent| {
            let pins = base.sheet(extent).pins.iter().zip(plan::platforms());
            pins.filter(|(pin, _)| pin.is_none())
                .map(|(_, p)| p.id)
                .collect::<Vec<_>>()
        };
        for &base in Base::available() {
            assert_eq!(named(base, Extent::Both), [""; 0]);
            assert_eq!(named(base, Extent::Ningbo), ["liuheng", "jintang"]);
        }
    }

    #[test]
    fn the_river_on_the_tiles_runs_between_its_banks() {
        let line = &Base::Tile.sheet(Extent::Ningbo).corridor;
        assert_eq!(line.matches('L').count(), 3, "{line}");
    }

    #[test]
    fn neighbours_are_mutual() {
        for i in 0..plan::districts().len() {
            assert!(!neighbours(i).is_empty(), "{}", plan::districts()[i].id);
            assert!(neighbours(i).iter().all(|&j| neighbours(j).contains(&i)));
        }
    }

    #[test]
    fn an_approval_number_comes_from_the_meta_file_only() {
        let meta = atlas::MapMeta::parse(include_str!("../../public/map/map-meta.json")).unwrap();
        let number = meta.geographic.approval_number;
        assert_eq!(GEOGRAPHIC_CAPTION.zh.contains("审图号："), number.is_some());
        assert!(number.is_none_or(|n| GEOGRAPHIC_CAPTION.zh.contains(&n)));
        assert!(!GEOGRAPHIC_CAPTION.en.contains('{') && !TILE_CAPTION.en.contains('{'));
    }
}
