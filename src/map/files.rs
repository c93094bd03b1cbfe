//! The map's files as they lie beside the page: which bases there are, what stands under them, and what is wrong with them.
//!
//! `map-meta.json` and the base that it names are read when the page starts, so replacing them needs no build. A file with a fault
//! leaves the tile map, and the fault says why.

use super::base::{Base, tiles};
use super::sheet::{Extent, Sheet};
use atlas::{Atlas, AtlasError, Expected, MapMeta, MapText, MetaError};

/// Name of the description.
pub const META: &str = "map-meta.json";

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = atlas::MAX_BYTES;

/// The outlines, drawn.
#[derive(Debug, PartialEq)]
pub struct Drawn {
    /// In the order of [`Extent::ALL`].
    pub sheets: [Sheet; 2],
    /// What stands under them: source, status, approval number when there is one.
    pub caption: MapText,
}

/// Why the outlines cannot be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// A file is not there, or cannot be read.
    NotThere(String),
    /// The description cannot be used.
    Meta(MetaError),
    /// The base, of this name, cannot be used.
    Base(String, AtlasError),
}

/// What the files give.
#[derive(Debug, PartialEq)]
pub struct MapFiles {
    /// What is shown first.
    pub first: Base,
    /// The outlines, when they can be shown.
    pub geographic: Option<Drawn>,
    /// What stands under the tiles; `None` when the description cannot be used.
    pub tile_caption: Option<MapText>,
    /// What is wrong.
    pub fault: Option<Fault>,
}

impl MapFiles {
    /// Tiles only, with the reason.
    #[must_use]
    pub fn without(fault: Fault) -> Self {
        Self {
            first: Base::Tile,
            geographic: None,
            tile_caption: None,
            fault: Some(fault),
        }
    }

    /// From a description that has been read, and the text of the base that it names or what kept it from being read.
    #[must_use]
    pub fn of(meta: MapMeta, base: Result<&str, Fault>) -> Self {
        let Some(geographic) = &meta.geographic else {
            return Self {
                first: Base::Tile,
                geographic: None,
                tile_caption: Some(meta.tile.caption),
                fault: None,
            };
        };
        let drawn = base.and_then(|text| {
            let sheets = draw(text).map_err(|error| Fault::Base(geographic.file.clone(), error))?;
            Ok(Drawn {
                sheets,
                caption: geographic.caption(),
            })
        });
        let (geographic, fault) = match drawn {
            Ok(drawn) => (Some(drawn), None),
            Err(fault) => (None, Some(fault)),
        };
        let first = match meta.default_base {
            atlas::Base::Geographic if fault.is_none() => Base::Geographic,
            _ => Base::Tile,
        };
        Self {
            first,
            geographic,
            tile_caption: Some(meta.tile.caption),
            fault,
        }
    }

    /// The bases that can be shown, in the order of the switch.
    #[must_use]
    pub fn bases(&self) -> &'static [Base] {
        if self.geographic.is_some() {
            &Base::ALL
        } else {
            &[Base::Tile]
        }
    }

    /// What is shown when a base is wished for, or none.
    #[must_use]
    pub fn shown(&self, wish: Option<Base>) -> Base {
        wish.filter(|base| self.bases().contains(base)).unwrap_or(self.first)
    }

    /// The picture of a base at an extent; tiles where there are no outlines.
    #[must_use]
    pub fn sheet(&'static self, base: Base, extent: Extent) -> &'static Sheet {
        match (base, &self.geographic) {
            (Base::Geographic, Some(drawn)) => extent.of(&drawn.sheets),
            _ => extent.of(tiles()),
        }
    }

    /// What stands under a base, from the description alone.
    #[must_use]
    pub fn caption(&self, base: Base) -> Option<&MapText> {
        match (base, &self.geographic) {
            (Base::Geographic, Some(drawn)) => Some(&drawn.caption),
            _ => self.tile_caption.as_ref(),
        }
    }
}

fn draw(text: &str) -> Result<[Sheet; 2], AtlasError> {
    let all = plan::districts().iter();
    let expected: Vec<Expected> = all.map(|d| Expected { id: d.id, gb: d.gb }).collect();
    let atlas = Atlas::parse(text, &expected)?;
    let drawn = Extent::ALL.map(|extent| Sheet::geographic(&atlas, extent));
    match drawn {
        [Some(both), Some(ningbo)] => Ok([both, ningbo]),
        // Every expected district is in the atlas, so no extent is empty.
        _ => Err(AtlasError::Missing { ids: Vec::new() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: &str = include_str!("../../public/map/map-meta.json");
    const OUTLINES: &str = include_str!("../../public/map/districts.geojson");

    fn files(meta: &str, base: Result<&str, Fault>) -> &'static MapFiles {
        Box::leak(Box::new(MapFiles::of(MapMeta::parse(meta).unwrap(), base)))
    }

    #[test]
    fn every_picture_has_its_districts_inside_its_frame() {
        let files = files(PUBLISHED, Ok(OUTLINES));
        assert_eq!(files.bases(), Base::ALL);
        for base in Base::ALL {
            for (extent, count) in [(Extent::Both, 14), (Extent::Ningbo, 10)] {
                let sheet = files.sheet(base, extent);
                assert_eq!(sheet.areas.len(), count);
                for area in &sheet.areas {
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
        let files = files(PUBLISHED, Ok(OUTLINES));
        let left_out = |base: Base, extent| {
            let pins = files.sheet(base, extent).pins.iter().zip(plan::platforms());
            pins.filter(|(pin, _)| pin.is_none())
                .map(|(_, p)| p.id)
                .collect::<Vec<_>>()
        };
        for base in Base::ALL {
            assert_eq!(left_out(base, Extent::Both), [""; 0]);
            assert_eq!(left_out(base, Extent::Ningbo), ["liuheng", "jintang"]);
        }
    }

    #[test]
    fn an_approval_number_comes_from_the_description_only() {
        let zh = |meta: &str| files(meta, Ok(OUTLINES)).caption(Base::Geographic).unwrap().zh.clone();
        assert!(!zh(PUBLISHED).contains("审图号"));
        let approved = PUBLISHED
            .replace("\"unreviewed\"", "\"reviewed\"")
            .replace("\"approval_number\": null", "\"approval_number\": \"测S（0000）0号\"");
        assert!(zh(&approved).starts_with("审图号：测S（0000）0号。"));
        assert!(!zh(&approved).contains('{'));
    }

    #[test]
    fn a_base_with_a_fault_leaves_tiles_and_the_reason() {
        let swapped = OUTLINES.replacen("[121.5564,29.8753]", "[29.8753,121.5564]", 1);
        for (base, is_it) in [
            (Ok("<html>"), "NotGeoJson"),
            (Ok(swapped.as_str()), "Swapped"),
            (Ok(r#"{"type":"FeatureCollection","features":[]}"#), "Missing"),
            (Err(Fault::NotThere("districts.geojson".to_owned())), "NotThere"),
        ] {
            let files = files(PUBLISHED, base);
            assert!(
                format!("{:?}", files.fault).contains(is_it),
                "{:?} is not {is_it}",
                files.fault
            );
            assert_eq!((files.first, files.bases()), (Base::Tile, &[Base::Tile][..]));
            assert_eq!(files.shown(Some(Base::Geographic)), Base::Tile);
            assert!(files.caption(Base::Tile).unwrap().zh.contains("区块"));
            assert_eq!(
                files.sheet(Base::Geographic, Extent::Ningbo),
                Extent::Ningbo.of(tiles())
            );
        }
    }

    #[test]
    fn tiles_only_is_no_fault() {
        let mut meta = MapMeta::parse(PUBLISHED).unwrap();
        meta.geographic = None;
        let files = MapFiles::of(meta, Ok(""));
        assert_eq!((files.fault, files.first), (None, Base::Tile));
    }
}
