//! Numbered pins that never cover each other.
//!
//! Half of the platforms lie within a few kilometres of 三江口, closer than a finger. Each pin is a disc at its place when there is room;
//! otherwise the disc moves aside and a leader line points to the place.

use std::f64::consts::TAU;

use crate::geometry::{Frame, Point, distance_to_segment, segments_cross};

/// Directions tried around a place.
const DIRECTIONS: u32 = 24;

/// Most times that each pin is moved to a better spot, once the others stand.
const ROUNDS: usize = 4;

/// What counts against a spot, in radii of distance from the place.
const LEADERS_CROSS: f64 = 8.0;
const DISC_ON_LEADER: f64 = 6.0;
const DISC_ON_PLACE: f64 = 3.0;
const DISC_ON_LABEL: f64 = 16.0;
const OUTSIDE: f64 = 40.0;

/// How large pins are, and what they should stay clear of.
#[derive(Debug, Clone, Copy)]
pub struct PinSpacing<'a> {
    /// Radius of a disc in CSS pixels.
    pub radius_px: f64,
    /// Least room between two discs in CSS pixels.
    pub gap_px: f64,
    /// CSS pixels per unit of the view box: width on screen (times zoom) / width of the view box.
    pub px_per_unit: f64,
    /// What is visible, in units; discs stay inside as long as they fit.
    pub frame: Frame,
    /// Room taken by names, in units; discs go there only when everything else is worse.
    pub labels: &'a [Frame],
}

/// Where a pin is drawn, in units of the view box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedPin {
    /// The place itself.
    pub anchor: Point,
    /// Centre of the disc.
    pub label_at: Point,
    /// Whether the place lies outside the disc, so that a line must lead to it.
    pub needs_leader: bool,
}

/// Places the pins so that no two discs are nearer than the gap, at any size; same order, and the same result for the same input.
/// Beyond that it prefers spots near the place, within the frame, without crossing leaders, covered places or covered names.
/// When the frame is too small for all discs some stand outside. Takes a few milliseconds for the plan's pins on a phone, so it is
/// called when the size or zoom has changed, not for every frame of a gesture. A pin whose coordinates are not finite stays where it is.
///
/// ```
/// use atlas::{Frame, PinSpacing, Point, declutter};
///
/// let frame = Frame { x: 0.0, y: 0.0, width: 100.0, height: 100.0 };
/// let spacing = PinSpacing { radius_px: 10.0, gap_px: 1.0, px_per_unit: 1.0, frame, labels: &[] };
/// let pins = declutter(&[Point { x: 50.0, y: 50.0 }, Point { x: 51.0, y: 50.0 }], &spacing);
/// assert!(pins[0].label_at.distance(pins[1].label_at) >= 21.0);
/// ```
#[must_use]
pub fn declutter(anchors: &[Point], spacing: &PinSpacing<'_>) -> Vec<PlacedPin> {
    let board = Board::new(anchors, spacing);
    let mut discs: Vec<Option<Point>> = vec![None; anchors.len()];
    for i in board.order() {
        discs[i] = board.best_spot(i, &discs);
    }
    for _ in 0..ROUNDS {
        let before = discs.clone();
        for i in 0..anchors.len() {
            discs[i] = board.best_spot(i, &discs).or(discs[i]);
        }
        if discs == before {
            break;
        }
    }
    let placed = anchors.iter().zip(&board.anchors).zip(discs);
    placed
        .map(|((&anchor, &anchor_px), disc)| board.placed(anchor, anchor_px, disc))
        .collect()
}

/// Everything in pixels.
struct Board {
    anchors: Vec<Point>,
    labels: Vec<Frame>,
    inside: Frame,
    radius: f64,
    apart: f64,
    px_per_unit: f64,
}

impl Board {
    fn new(anchors: &[Point], s: &PinSpacing<'_>) -> Board {
        let k = s.px_per_unit;
        let scaled = |f: &Frame| Frame {
            x: f.x * k,
            y: f.y * k,
            width: f.width * k,
            height: f.height * k,
        };
        Board {
            anchors: anchors.iter().map(|p| Point { x: p.x * k, y: p.y * k }).collect(),
            labels: s.labels.iter().map(scaled).collect(),
            inside: scaled(&s.frame).shrunk(s.radius_px),
            radius: s.radius_px,
            apart: 2.0 * s.radius_px + s.gap_px,
            px_per_unit: k,
        }
    }

    /// Pins with the most room first: they keep their places, and the crowd arranges itself around them.
    fn order(&self) -> Vec<usize> {
        let near = |i: usize| {
            let others = self.anchors.iter();
            others
                .filter(|a| a.distance(self.anchors[i]) < 2.0 * self.apart)
                .count()
        };
        let mut order: Vec<usize> = (0..self.anchors.len()).collect();
        order::sort_by_key(&mut order, |&i| near(i));
        order
    }

    /// The cheapest free spot for a pin, given all others that stand. Rings around the place are tried outwards until distance
    /// alone costs more than the best so far. Along one ray every other disc blocks at most `apart` to either side, so
    /// `rings` of them hold a free one.
    #[expect(clippy::cast_precision_loss, reason = "there are a few dozen pins")]
    fn best_spot(&self, i: usize, discs: &[Option<Point>]) -> Option<Point> {
        if !(self.anchors[i].x.is_finite() && self.anchors[i].y.is_finite()) {
            return None;
        }
        let step = self.radius / 2.0;
        let blocked = (2.0 * self.apart / step).ceil() + 1.0;
        let rings = (blocked * discs.len() as f64).min(1e5);
        let mut best: Option<(f64, Point)> = None;
        let mut ring = 0.0;
        while ring <= rings && best.is_none_or(|(cost, _)| ring * step / self.radius < cost) {
            for spot in self.ring(self.anchors[i], ring * step) {
                if self.is_free(i, spot, discs) {
                    let cost = self.cost(i, spot, discs);
                    if best.is_none_or(|(least, _)| cost < least) {
                        best = Some((cost, spot));
                    }
                }
            }
            ring += 1.0;
        }
        best.map(|(_, spot)| spot)
    }

    fn ring(&self, around: Point, distance: f64) -> impl Iterator<Item = Point> {
        let directions = if distance > 0.0 { DIRECTIONS } else { 1 };
        (0..directions).map(move |d| {
            let (sin, cos) = (TAU * f64::from(d) / f64::from(DIRECTIONS)).sin_cos();
            Point {
                x: around.x + distance * sin,
                y: around.y - distance * cos,
            }
        })
    }

    fn is_free(&self, i: usize, spot: Point, discs: &[Option<Point>]) -> bool {
        let mut others = discs
            .iter()
            .enumerate()
            .filter(|&(j, _)| j != i)
            .filter_map(|(_, d)| *d);
        others.all(|d| d.distance(spot) >= self.apart)
    }

    fn cost(&self, i: usize, spot: Point, discs: &[Option<Point>]) -> f64 {
        let from = self.anchors[i];
        let mut cost = from.distance(spot) / self.radius;
        let outside = self.inside.distance(spot);
        if outside > 0.0 {
            cost += OUTSIDE + outside / self.radius;
        }
        let on_label = self.labels.iter().filter(|l| l.distance(spot) < self.radius).count();
        cost += DISC_ON_LABEL * f64::from(u32::try_from(on_label).unwrap_or(u32::MAX));
        for (j, &anchor) in self.anchors.iter().enumerate().filter(|&(j, _)| j != i) {
            if anchor.distance(spot) < self.radius {
                cost += DISC_ON_PLACE;
            }
            if let Some(disc) = discs[j] {
                cost += self.cost_of_leaders((from, spot), (anchor, disc));
            }
        }
        cost
    }

    fn cost_of_leaders(&self, mine: (Point, Point), other: (Point, Point)) -> f64 {
        let mut cost = 0.0;
        if segments_cross(mine.0, mine.1, other.0, other.1) {
            cost += LEADERS_CROSS;
        }
        if self.needs_leader(mine) && distance_to_segment(other.1, mine.0, mine.1) < self.radius {
            cost += DISC_ON_LEADER;
        }
        if self.needs_leader(other) && distance_to_segment(mine.1, other.0, other.1) < self.radius {
            cost += DISC_ON_LEADER;
        }
        cost
    }

    fn needs_leader(&self, (anchor, disc): (Point, Point)) -> bool {
        anchor.distance(disc) > self.radius
    }

    fn placed(&self, anchor: Point, anchor_px: Point, disc: Option<Point>) -> PlacedPin {
        match disc {
            Some(d) if d != anchor_px => PlacedPin {
                anchor,
                label_at: Point {
                    x: d.x / self.px_per_unit,
                    y: d.y / self.px_per_unit,
                },
                needs_leader: self.needs_leader((anchor_px, d)),
            },
            _ => PlacedPin {
                anchor,
                label_at: anchor,
                needs_leader: false,
            },
        }
    }
}
