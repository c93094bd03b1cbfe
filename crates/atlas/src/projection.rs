//! From degrees to the view box.

use crate::geometry::{Bounds, Frame, LonLat, Point};

/// cos 30°: how much shorter a degree of longitude is than one of latitude, here.
const LON_PER_LAT: f64 = 0.866_025_403_784_438_6;

/// Smallest extent that is fitted, in degrees; keeps the scale finite for a single point.
const MIN_EXTENT_DEG: f64 = 1e-6;

/// Equirectangular with the standard parallel 30° N, fitted to a view box. Over both cities shapes are true to within 1.5 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    west: f64,
    north: f64,
    left: f64,
    top: f64,
    units_per_deg_lat: f64,
    frame: Frame,
}

impl Projection {
    /// Fits `bounds` into `width` units with `padding` units on each side; the height follows.
    #[must_use]
    pub fn fit_width(bounds: Bounds, width: f64, padding: f64) -> Projection {
        let (lon, lat) = extent(bounds);
        let scale = (width - 2.0 * padding) / lon;
        let height = ((lat * scale + 2.0 * padding) * 100.0).round() / 100.0;
        Projection::fit(bounds, width, height, padding)
    }

    /// Fits `bounds` into `width` × `height` units with at least `padding` units on each side, in the middle.
    #[must_use]
    pub fn fit(bounds: Bounds, width: f64, height: f64, padding: f64) -> Projection {
        let (lon, lat) = extent(bounds);
        let scale = ((width - 2.0 * padding) / lon).min((height - 2.0 * padding) / lat);
        Projection {
            west: bounds.west,
            north: bounds.north,
            left: (width - lon * scale) / 2.0,
            top: (height - lat * scale) / 2.0,
            units_per_deg_lat: scale,
            frame: Frame {
                x: 0.0,
                y: 0.0,
                width,
                height,
            },
        }
    }

    /// The view box.
    #[must_use]
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// A place's point in the view box.
    #[must_use]
    pub fn project(&self, place: LonLat) -> Point {
        Point {
            x: self.left + (place.lon - self.west) * LON_PER_LAT * self.units_per_deg_lat,
            y: self.top + (self.north - place.lat) * self.units_per_deg_lat,
        }
    }

    /// The place at a point of the view box.
    #[must_use]
    pub fn unproject(&self, point: Point) -> LonLat {
        LonLat {
            lon: self.west + (point.x - self.left) / (LON_PER_LAT * self.units_per_deg_lat),
            lat: self.north - (point.y - self.top) / self.units_per_deg_lat,
        }
    }

    /// Kilometres that one unit of the view box stands for.
    #[must_use]
    pub fn km_per_unit(&self) -> f64 {
        KM_PER_DEG_LAT / self.units_per_deg_lat
    }
}

/// Length of a degree of latitude at 30° N on the CGCS2000 ellipsoid.
pub(crate) const KM_PER_DEG_LAT: f64 = 110.85;

/// Width and height in degrees of latitude.
fn extent(bounds: Bounds) -> (f64, f64) {
    let lon = (bounds.east - bounds.west).max(MIN_EXTENT_DEG) * LON_PER_LAT;
    (lon, (bounds.north - bounds.south).max(MIN_EXTENT_DEG))
}
