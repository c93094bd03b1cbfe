//! Points and boxes in the spaces of the map.

/// A place on the ground in degrees, CGCS2000 (within a metre of WGS-84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

/// A point in units of the SVG view box, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The distance to another point, in the same unit.
    #[must_use]
    pub fn distance(self, other: Point) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A box of degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest longitude.
    pub west: f64,
    /// Smallest latitude.
    pub south: f64,
    /// Largest longitude.
    pub east: f64,
    /// Largest latitude.
    pub north: f64,
}

impl Bounds {
    /// The smallest box around the points; `None` when there are none.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = LonLat>) -> Option<Bounds> {
        points.into_iter().fold(None, |so_far: Option<Bounds>, p| {
            let one = Bounds {
                west: p.lon,
                south: p.lat,
                east: p.lon,
                north: p.lat,
            };
            Some(so_far.map_or(one, |b| b.union(one)))
        })
    }

    /// The smallest box around two.
    #[must_use]
    pub fn union(self, other: Bounds) -> Bounds {
        Bounds {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// Whether a place lies inside or on the edge.
    #[must_use]
    pub fn contains(self, p: LonLat) -> bool {
        (self.west..=self.east).contains(&p.lon) && (self.south..=self.north).contains(&p.lat)
    }
}

/// A rectangle in units of the view box: the view box itself, or room taken by a label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Frame {
    /// The value of the SVG attribute `viewBox`.
    ///
    /// ```
    /// let frame = atlas::Frame { x: 0.0, y: 0.0, width: 1000.0, height: 1183.25 };
    /// assert_eq!(frame.view_box(), "0 0 1000 1183.25");
    /// ```
    #[must_use]
    pub fn view_box(self) -> String {
        format!("{} {} {} {}", self.x, self.y, self.width, self.height)
    }

    /// How far a point lies outside, in units; 0 inside.
    pub(crate) fn distance(self, p: Point) -> f64 {
        let dx = (self.x - p.x).max(p.x - self.x - self.width).max(0.0);
        let dy = (self.y - p.y).max(p.y - self.y - self.height).max(0.0);
        dx.hypot(dy)
    }

    /// The same rectangle with each side moved inwards by `by` units.
    pub(crate) fn shrunk(self, by: f64) -> Frame {
        Frame {
            x: self.x + by,
            y: self.y + by,
            width: self.width - 2.0 * by,
            height: self.height - 2.0 * by,
        }
    }
}

/// The distance of a point from the segment `a`–`b`.
pub(crate) fn distance_to_segment(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let t = if length2 > 0.0 {
        (((p.x - a.x) * dx + (p.y - a.y) * dy) / length2).clamp(0.0, 1.0)
    } else {
        0.0
    };
    p.distance(Point {
        x: a.x + t * dx,
        y: a.y + t * dy,
    })
}

/// Whether the segments `a`–`b` and `c`–`d` cross inside both.
pub(crate) fn segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
