//! Where a district's name goes.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::atlas::{District, Polygon};
use crate::geometry::{Point, distance_to_segment};
use crate::projection::Projection;

/// The search ends when no point can be better by this share of the polygon's shorter side.
const PRECISION: f64 = 0.005;

/// Cells looked at before the search settles for what it has; ordinary outlines need a few hundred.
const MAX_CELLS: usize = 20_000;

/// An island may carry the name when it has this share of the largest polygon's area.
const LARGE_ENOUGH: f64 = 0.5;

/// The middle of the largest circle that fits into the polygon that carries a district's name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelSpot {
    /// Where to centre the name, in units of the view box.
    pub at: Point,
    /// Radius of the circle in units: how much room there is before the name crosses the outline.
    pub radius: f64,
}

impl District {
    /// The pole of inaccessibility of the largest polygon, to within half a per cent of its shorter side. In an archipelago
    /// whose islands are of similar size the one nearest to the middle is taken. Method: quadtree search as in Mapbox's polylabel (Agafonkin, 2016). The maintained Rust port brings a whole
    /// geometry library; this is the part that is needed.
    ///
    /// A district that was not made by [`crate::Atlas::parse`] and has no area gets the origin and radius 0.
    #[must_use]
    pub fn label_spot(&self, projection: &Projection) -> LabelSpot {
        let nothing = LabelSpot {
            at: Point { x: 0.0, y: 0.0 },
            radius: 0.0,
        };
        let shapes: Vec<Shape> = self.polygons.iter().map(|p| Shape::new(p, projection)).collect();
        let areas: Vec<f64> = shapes.iter().map(Shape::area).collect();
        let largest = areas.iter().copied().fold(0.0, f64::max);
        let middle = mean(shapes.iter().map(Shape::middle).zip(areas.iter().copied()));
        let large = shapes
            .iter()
            .zip(&areas)
            .filter(|&(_, &area)| area >= LARGE_ENOUGH * largest);
        let chosen = large.min_by(|a, b| a.0.middle().distance(middle).total_cmp(&b.0.middle().distance(middle)));
        chosen.and_then(|(shape, _)| shape.pole()).unwrap_or(nothing)
    }
}

/// The weighted mean of points.
fn mean(points: impl Iterator<Item = (Point, f64)>) -> Point {
    let (x, y, all) = points.fold((0.0, 0.0, 0.0), |(x, y, all), (p, w)| {
        (x + p.x * w, y + p.y * w, all + w)
    });
    Point { x: x / all, y: y / all }
}

/// A polygon in units of the view box.
struct Shape {
    rings: Vec<Vec<Point>>,
}

impl Shape {
    fn new(polygon: &Polygon, projection: &Projection) -> Shape {
        let rings = polygon.rings.iter();
        Shape {
            rings: rings
                .map(|r| r.iter().map(|&p| projection.project(p)).collect())
                .collect(),
        }
    }

    fn edges(&self) -> impl Iterator<Item = (Point, Point)> {
        self.rings.iter().flat_map(|r| r.windows(2).map(|w| (w[0], w[1])))
    }

    /// Area in square units: rings are wound so that holes count against outlines.
    fn area(&self) -> f64 {
        self.edges().map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>().abs() / 2.0
    }

    /// The mean of the corners: near enough to compare islands by.
    fn middle(&self) -> Point {
        mean(self.edges().map(|(a, _)| (a, 1.0)))
    }

    /// Distance to the nearest edge, negative outside.
    fn depth(&self, p: Point) -> f64 {
        let (mut inside, mut nearest) = (false, f64::INFINITY);
        for (a, b) in self.edges() {
            if (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x {
                inside = !inside;
            }
            nearest = nearest.min(distance_to_segment(p, a, b));
        }
        if inside { nearest } else { -nearest }
    }

    fn pole(&self) -> Option<LabelSpot> {
        let points = || self.rings.iter().flatten();
        let min = points().copied().reduce(|a, b| Point {
            x: a.x.min(b.x),
            y: a.y.min(b.y),
        })?;
        let max = points().copied().reduce(|a, b| Point {
            x: a.x.max(b.x),
            y: a.y.max(b.y),
        })?;
        let (width, height) = (max.x - min.x, max.y - min.y);
        let half = width.max(height) / 2.0;
        let first = self.cell(
            Point {
                x: min.x + width / 2.0,
                y: min.y + height / 2.0,
            },
            half,
        );
        let best = self.search(first, PRECISION * width.min(height));
        (best.depth > 0.0).then_some(LabelSpot {
            at: best.at,
            radius: best.depth,
        })
    }

    fn cell(&self, at: Point, half: f64) -> Cell {
        Cell {
            at,
            half,
            depth: self.depth(at),
        }
    }

    fn search(&self, first: Cell, precision: f64) -> Cell {
        let mut best = first;
        let mut open = BinaryHeap::from([first]);
        for _ in 0..MAX_CELLS {
            let Some(cell) = open.pop() else { break };
            if cell.most() - best.depth <= precision {
                break;
            }
            let half = cell.half / 2.0;
            for (sx, sy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
                let part = self.cell(
                    Point {
                        x: cell.at.x + sx * half,
                        y: cell.at.y + sy * half,
                    },
                    half,
                );
                if part.depth > best.depth {
                    best = part;
                }
                open.push(part);
            }
        }
        best
    }
}

/// A square of the search, ordered by the depth it may hold at most.
#[derive(Clone, Copy)]
struct Cell {
    at: Point,
    half: f64,
    depth: f64,
}

impl Cell {
    fn most(&self) -> f64 {
        self.depth + self.half * std::f64::consts::SQRT_2
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Cell) -> Ordering {
        self.most().total_cmp(&other.most())
    }
}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Cell) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Cell) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Cell {}
