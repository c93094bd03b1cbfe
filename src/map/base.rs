//! What the districts can be drawn as, and what does not depend on the files beside the page.

use std::sync::OnceLock;

use super::sheet::{Extent, Sheet};

include!(concat!(env!("OUT_DIR"), "/neighbours.rs"));

/// What the districts are drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// Outlines.
    Geographic,
    /// One hexagon each.
    Tile,
}

impl Base {
    /// Both, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Geographic, Self::Tile];

    /// The word in the address.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Geographic => "geo",
            Self::Tile => "tile",
        }
    }

    /// The base of a word.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|base| base.slug() == slug)
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

    /// The one of two pictures, in the order of [`Extent::ALL`], that shows this part.
    #[must_use]
    pub fn of(self, sheets: &[Sheet; 2]) -> &Sheet {
        match self {
            Self::Both => &sheets[0],
            Self::Ningbo => &sheets[1],
        }
    }
}

/// The tile pictures, in the order of [`Extent::ALL`].
#[must_use]
pub fn tiles() -> &'static [Sheet; 2] {
    static TILES: OnceLock<[Sheet; 2]> = OnceLock::new();
    TILES.get_or_init(|| Extent::ALL.map(Sheet::tiles))
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
    fn the_river_on_the_tiles_runs_between_its_banks() {
        let line = &Extent::Ningbo.of(tiles()).corridor;
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
    fn words_of_the_address_come_back() {
        assert!(Base::ALL.iter().all(|base| Base::from_slug(base.slug()) == Some(*base)));
        assert_eq!(Base::from_slug("globe"), None);
    }
}
