//! What can be wrong with a base file or its meta file, and where.

use std::fmt;

/// A place in a GeoJSON file, counted from 0 as in the file's arrays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Id of the district.
    pub district: String,
    /// Index in `features`.
    pub feature: usize,
    /// Index of the polygon in the feature.
    pub polygon: usize,
    /// Index of the ring in the polygon.
    pub ring: usize,
    /// Index of the point in the ring, when one point is meant.
    pub point: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} (features[{}], polygon {}, ring {}",
            self.district, self.feature, self.polygon, self.ring
        )?;
        match self.point {
            Some(point) => write!(f, ", point {point})"),
            None => write!(f, ")"),
        }
    }
}

/// Why a base file cannot be used. The page words it in the reader's language from the fields.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AtlasError {
    /// More bytes than [`crate::MAX_BYTES`].
    #[error("the file has {bytes} bytes, more than {max}")]
    TooLarge {
        /// Size of the text.
        bytes: usize,
        /// The cap.
        max: usize,
    },
    /// More points than [`crate::MAX_POINTS`] in the districts that are wanted.
    #[error("the outlines have more than {max} points ({district} is the first beyond)")]
    TooManyPoints {
        /// The district with which the cap is passed.
        district: String,
        /// The cap.
        max: usize,
    },
    /// Not JSON, or not a FeatureCollection.
    #[error("not GeoJSON at line {line}, column {column}: {detail}")]
    NotGeoJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1; 0 when the line is meant.
        column: usize,
        /// What the parser says, in English.
        detail: String,
    },
    /// A district's feature has no Polygon or MultiPolygon.
    #[error("{district} (features[{feature}]) is a {found}, not a Polygon or MultiPolygon")]
    NotAPolygon {
        /// Id of the district.
        district: String,
        /// Index in `features`.
        feature: usize,
        /// The geometry's type, or `null`.
        found: String,
    },
    /// Something that should be an array of arrays of numbers is not.
    #[error("malformed coordinates in {0}")]
    Malformed(Place),
    /// Districts that no feature carries.
    #[error("missing districts: {}", ids.join(", "))]
    Missing {
        /// Their ids, in the order asked for.
        ids: Vec<String>,
    },
    /// Two features are the same district.
    #[error("{district} occurs twice: features[{first}] and features[{second}]")]
    Duplicate {
        /// Id of the district.
        district: String,
        /// Index of the first.
        first: usize,
        /// Index of the second.
        second: usize,
    },
    /// A ring's last point is not its first.
    #[error("a ring is not closed: {0}")]
    Unclosed(Place),
    /// A ring with fewer than four points (three and the first again), or without any area.
    #[error("too few points for an area ({points}): {place}")]
    TooFewPoints {
        /// The ring.
        place: Place,
        /// Points in the ring.
        points: usize,
    },
    /// Latitude stands where longitude should.
    #[error("latitude before longitude at {place}: [{first}, {second}]")]
    Swapped {
        /// The first such point.
        place: Place,
        /// First number as found.
        first: f64,
        /// Second number as found.
        second: f64,
    },
    /// A coordinate outside [`crate::REGION`]; metres instead of degrees are found by this too.
    #[error("outside the region at {place}: [{first}, {second}]")]
    OutOfRange {
        /// The first such point.
        place: Place,
        /// First number as found.
        first: f64,
        /// Second number as found.
        second: f64,
    },
}

/// Why `map-meta.json` cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MetaError {
    /// More bytes than a meta file needs.
    #[error("the file has {bytes} bytes, more than {max}")]
    TooLarge {
        /// Size of the text.
        bytes: usize,
        /// The cap.
        max: usize,
    },
    /// Not JSON, an unknown or missing field, or a value of the wrong kind.
    #[error("line {line}, column {column}: {detail}")]
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says, in English.
        detail: String,
    },
    /// A version that this program does not know.
    #[error("version {found} is not known; 1 is")]
    Version {
        /// As found.
        found: u32,
    },
    /// A text or date that must say something is empty or in the wrong form.
    #[error("{field} is empty or in the wrong form")]
    Field {
        /// Path of the field: `geographic.caption.with_approval.zh`.
        field: &'static str,
    },
    /// Status and approval number contradict each other.
    #[error("status and approval_number do not fit: a reviewed map has a number, an unreviewed one has none")]
    StatusMismatch,
}
