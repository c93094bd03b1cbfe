//! Maps without a browser: GeoJSON text → checked district outlines → SVG paths, labels, neighbours, tiles and pins.
//!
//! The same functions serve when the page is built (the outlines become constant strings) and when it runs with a base file
//! that an office has put in place of ours. Nothing here reads files or panics on input; a wrong file is an [`AtlasError`] that
//! names the place, and the page then shows the tile map.
//!
//! Three spaces occur: degrees ([`LonLat`], CGCS2000 ≈ WGS-84), units of the SVG view box ([`Point`], y downwards), and CSS pixels
//! (names end in `_px`).
//!
//! ```
//! use atlas::{Atlas, Expected, Projection, svg_path};
//!
//! let text = r#"{"type": "FeatureCollection", "features": [{
//!     "type": "Feature", "properties": {"gb": "156330203"},
//!     "geometry": {"type": "Polygon", "coordinates": [[[121.0, 29.0], [122.0, 29.0], [122.0, 30.0], [121.0, 29.0]]]}
//! }]}"#;
//! let atlas = Atlas::parse(text, &[Expected { id: "haishu", gb: "156330203" }])?;
//! let projection = Projection::fit_width(atlas.bounds(), 1000.0, 10.0);
//! assert_eq!(svg_path(&atlas.districts()[0], &projection), "M10 1141.61h980v-1131.61z");
//! # Ok::<(), atlas::AtlasError>(())
//! ```

mod atlas;
mod corridor;
mod error;
mod geometry;
mod label;
mod meta;
mod neighbours;
mod parse;
mod path;
mod pins;
mod projection;
mod step;
mod tiles;

pub use atlas::{Atlas, District, Expected, Polygon};
pub use corridor::YONGJIANG_SCHEMATIC;
pub use error::{AtlasError, MetaError, Place};
pub use geometry::{Bounds, Frame, LonLat, Point};
pub use label::LabelSpot;
pub use meta::{Base, Captions, Geographic, MapMeta, MapText, ReviewStatus, TileMap};
pub use neighbours::{Link, Neighbour};
pub use parse::{MAX_BYTES, MAX_POINTS, REGION};
pub use path::{svg_line, svg_path};
pub use pins::{PinSpacing, PlacedPin, declutter};
pub use projection::Projection;
pub use step::{Direction, step};
pub use tiles::TileLayout;
