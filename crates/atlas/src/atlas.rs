//! Districts with their outlines.

use crate::geometry::{Bounds, LonLat};

/// A district that the base file must contain. Features are matched by the property `id`, by the code `gb`
/// (`156330203`), or by the six-digit `adcode` that ends it (`330203`, as text or number).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected<'a> {
    /// Our id.
    pub id: &'a str,
    /// Code in the national outline data.
    pub gb: &'a str,
}

/// An outline and its holes. Rings are closed (last point = first); outlines run anticlockwise, holes clockwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Polygon {
    /// The outline first, then the holes.
    pub rings: Vec<Vec<LonLat>>,
}

/// A district: one polygon, or several when it has islands.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// Our id.
    pub id: String,
    /// Code in the national outline data.
    pub gb: String,
    /// Its polygons, as in the file.
    pub polygons: Vec<Polygon>,
}

impl District {
    /// Every point of every ring.
    pub fn points(&self) -> impl Iterator<Item = LonLat> + '_ {
        self.rings().flatten().copied()
    }

    /// Every ring, outlines and holes.
    pub fn rings(&self) -> impl Iterator<Item = &[LonLat]> {
        self.polygons.iter().flat_map(|p| p.rings.iter().map(Vec::as_slice))
    }
}

/// All expected districts, each once, in the order in which they were asked for. Made by [`Atlas::parse`], so every ring in it
/// has passed the checks and there is at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    pub(crate) districts: Vec<District>,
    pub(crate) bounds: Bounds,
}

impl Atlas {
    /// The districts, in the order in which they were asked for.
    #[must_use]
    pub fn districts(&self) -> &[District] {
        &self.districts
    }

    /// A district by id.
    #[must_use]
    pub fn district(&self, id: &str) -> Option<&District> {
        self.districts.iter().find(|d| d.id == id)
    }

    /// The box around everything, in degrees.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// The box around some districts, in degrees: one city, or a selection. `None` when no district is in it.
    ///
    /// `atlas.bounds_of(|d| d.gb.starts_with("1563302"))` is Ningbo alone.
    #[must_use]
    pub fn bounds_of(&self, mut wanted: impl FnMut(&District) -> bool) -> Option<Bounds> {
        Bounds::around(self.districts.iter().filter(|d| wanted(d)).flat_map(District::points))
    }
}
