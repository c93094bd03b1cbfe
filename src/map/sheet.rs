//! A base drawn at one extent: the outlines, label spots, neighbours, corridor and pins of one picture.
//!
//! Outlines come from the base beside the page, tiles from the plan's tables; both become pictures by the same functions.

use atlas::{Atlas, Bounds, Frame, LonLat, Point, Projection, TileLayout, YONGJIANG_SCHEMATIC};

/// Width of every view box, in units.
pub const WIDTH: f64 = 1000.0;
/// Room around the outlines, in units.
const PADDING: f64 = 14.0;
/// Room between two tiles, in units.
const TILE_GAP: f64 = 8.0;
/// From this number of land masses on a district is an archipelago.
const ARCHIPELAGO: usize = 5;

/// Which part is in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// Ningbo and Zhoushan.
    Both,
    /// The ten districts of Ningbo.
    #[default]
    Ningbo,
}

impl Extent {
    /// Both, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Both, Self::Ningbo];

    /// Whether a district is in the picture.
    #[must_use]
    pub fn has(self, district: &plan::District) -> bool {
        self == Self::Both || district.city == "ningbo"
    }
}

/// A district in the picture. Lengths are in units of the view box.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Index in `plan::districts()`.
    pub district: usize,
    /// The `d` attribute of its path.
    pub d: String,
    /// Where its name is centred.
    pub label: Point,
    /// Radius of the circle around `label` that the outline does not cut.
    pub room: f64,
    /// Whether it is mostly water, so that its name may stand on the sea.
    pub is_open: bool,
    /// The box around it.
    pub bbox: Frame,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The view box.
    pub frame: Frame,
    /// The districts in it, in the order of `plan::districts()`.
    pub areas: Vec<Area>,
    /// The `d` attribute of the schematic Yongjiang corridor.
    pub corridor: String,
    /// Where each of `plan::platforms()` lies; `None` outside the picture.
    pub pins: Vec<Option<Point>>,
}

impl Sheet {
    /// The geographic picture. `atlas` holds the districts of `plan::districts()` in their order; `None` when none is in the extent.
    #[must_use]
    pub fn geographic(atlas: &Atlas, extent: Extent) -> Option<Self> {
        let shown = shown(extent);
        let bounds = shown
            .iter()
            .filter_map(|&i| Bounds::around(atlas.districts().get(i)?.points()))
            .reduce(Bounds::union)?;
        let projection = Projection::fit_width(bounds, WIDTH, PADDING);
        let area = |&i: &usize| {
            let district = atlas.districts().get(i)?;
            let spot = district.label_spot(&projection);
            Some(Area {
                district: i,
                d: atlas::svg_path(district, &projection),
                label: round(spot.at),
                room: tenths(spot.radius),
                is_open: district.polygons.len() >= ARCHIPELAGO,
                bbox: box_around(district.points().map(|p| projection.project(p)))?,
            })
        };
        let pin = |platform: &plan::Platform| {
            let (lat, lon) = platform.lat_lon;
            let at = projection.project(LonLat { lon, lat });
            lies_in(platform, extent).then(|| round(at))
        };
        Some(Self {
            frame: projection.frame(),
            areas: shown.iter().filter_map(area).collect(),
            corridor: atlas::svg_line(&YONGJIANG_SCHEMATIC, &projection),
            pins: plan::platforms().iter().map(pin).collect(),
        })
    }

    /// The tile picture: one hexagon a district, the corridor along the edges that stand for the river.
    #[must_use]
    pub fn tiles(extent: Extent) -> Self {
        let shown = shown(extent);
        let tiles: Vec<(u8, u8)> = shown.iter().map(|&i| plan::districts()[i].tile).collect();
        let layout = TileLayout::fit_width(&tiles, WIDTH, PADDING);
        let area = |&i: &usize| {
            let tile = plan::districts()[i].tile;
            Area {
                district: i,
                d: polygon(&layout.corners(tile, TILE_GAP)),
                label: round(layout.center(tile)),
                room: tenths(layout.inner_radius() - TILE_GAP),
                is_open: false,
                bbox: box_around(layout.corners(tile, TILE_GAP)).unwrap_or(layout.frame()),
            }
        };
        let river = river(&layout);
        let pins = plan::platforms().iter().enumerate();
        Self {
            frame: layout.frame(),
            areas: shown.iter().map(area).collect(),
            corridor: line(&river),
            pins: pins
                .map(|(i, p)| lies_in(p, extent).then(|| round(tile_pin(&layout, i).unwrap_or(river[1]))))
                .collect(),
        }
    }
}

fn shown(extent: Extent) -> Vec<usize> {
    let all = plan::districts().iter().enumerate();
    all.filter(|(_, d)| extent.has(d)).map(|(i, _)| i).collect()
}

fn lies_in(platform: &plan::Platform, extent: Extent) -> bool {
    let mut homes = platform.districts.iter().filter_map(|id| plan::district(id));
    platform.districts.is_empty() || homes.any(|d| extent.has(d))
}

/// Platforms of one district stand side by side in the lower part of its tile; the city-wide corridor has no tile.
#[expect(clippy::cast_precision_loss, reason = "a district has a few platforms")]
fn tile_pin(layout: &TileLayout, index: usize) -> Option<Point> {
    let home = *plan::platforms()[index].districts.first()?;
    let mates: Vec<usize> = (0..plan::platforms().len())
        .filter(|&i| plan::platforms()[i].districts.first() == Some(&home))
        .collect();
    let place = mates.iter().position(|&i| i == index)? as f64;
    let centre = layout.center(plan::district(home)?.tile);
    let step = 0.5 * layout.inner_radius();
    Some(Point {
        x: centre.x + (place - (mates.len() - 1) as f64 / 2.0) * step,
        y: centre.y + 0.62 * layout.inner_radius(),
    })
}

/// The Yongjiang on the tiles: the edges between Jiangbei and Zhenhai on its left bank, Yinzhou and Beilun on its right.
fn river(layout: &TileLayout) -> [Point; 4] {
    let corners = |id| {
        let tile = plan::district(id).map_or((0, 0), |d| d.tile);
        layout.corners(tile, 0.0)
    };
    let (jiangbei, zhenhai) = (corners("jiangbei"), corners("zhenhai"));
    [jiangbei[3], jiangbei[2], zhenhai[3], zhenhai[2]]
}

fn polygon(corners: &[Point]) -> String {
    line(corners) + "z"
}

fn line(points: &[Point]) -> String {
    let one = |(i, p): (usize, &Point)| {
        let p = round(*p);
        format!("{}{} {}", if i == 0 { "M" } else { "L" }, p.x, p.y)
    };
    points.iter().enumerate().map(one).collect()
}

fn box_around(points: impl IntoIterator<Item = Point>) -> Option<Frame> {
    let ends = points.into_iter().fold(None, |ends: Option<(Point, Point)>, p| {
        let (low, high) = ends.unwrap_or((p, p));
        Some((
            Point {
                x: low.x.min(p.x),
                y: low.y.min(p.y),
            },
            Point {
                x: high.x.max(p.x),
                y: high.y.max(p.y),
            },
        ))
    });
    ends.map(|(low, high)| Frame {
        x: tenths(low.x),
        y: tenths(low.y),
        width: tenths(high.x - low.x),
        height: tenths(high.y - low.y),
    })
}

fn tenths(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}

fn round(p: Point) -> Point {
    Point {
        x: tenths(p.x),
        y: tenths(p.y),
    }
}
