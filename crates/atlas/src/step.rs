//! Where an arrow key goes.

use crate::geometry::Point;

/// An arrow key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Arrow up: north.
    Up,
    /// Arrow down: south.
    Down,
    /// Arrow left: west.
    Left,
    /// Arrow right: east.
    Right,
}

/// A neighbour may lie up to 60° off the arrow (tan 60°), anything else up to 45°.
const NEIGHBOUR_ACROSS_PER_ALONG: f64 = 1.732_050_807_568_877_2;
const OTHER_ACROSS_PER_ALONG: f64 = 1.0;

/// What a unit across the arrow counts against one along it.
const ACROSS_WEIGHT: f64 = 3.0;

/// The site that an arrow key leads to, or `None` at the edge. `sites` are label points (or tile centres), y downwards; sites in
/// `preferred`, the neighbours on the ground, win over all others; the tile map has none. The nearest wins, and
/// distance across the arrow counts three times.
///
/// ```
/// use atlas::{Direction, Point, step};
///
/// let sites = [Point { x: 0.0, y: 0.0 }, Point { x: 5.0, y: 1.0 }, Point { x: 9.0, y: 0.0 }];
/// assert_eq!(step(&sites, &[], 0, Direction::Right), Some(1));
/// assert_eq!(step(&sites, &[2], 0, Direction::Right), Some(2));
/// assert_eq!(step(&sites, &[], 0, Direction::Left), None);
/// ```
#[must_use]
pub fn step(sites: &[Point], preferred: &[usize], from: usize, direction: Direction) -> Option<usize> {
    let at = *sites.get(from)?;
    let best = |indices: &mut dyn Iterator<Item = usize>, widest: f64| {
        indices
            .filter_map(|i| Some((cost(at, *sites.get(i)?, direction, widest)?, i)))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, i)| i)
    };
    best(&mut preferred.iter().copied(), NEIGHBOUR_ACROSS_PER_ALONG)
        .or_else(|| best(&mut (0..sites.len()), OTHER_ACROSS_PER_ALONG))
}

fn cost(from: Point, to: Point, direction: Direction, widest: f64) -> Option<f64> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (along, across) = match direction {
        Direction::Up => (-dy, dx.abs()),
        Direction::Down => (dy, dx.abs()),
        Direction::Left => (-dx, dy.abs()),
        Direction::Right => (dx, dy.abs()),
    };
    // The small slack keeps sites at exactly 45° or 60° in.
    (along > 0.0 && across <= along * widest * (1.0 + 1e-9)).then_some(along + ACROSS_WEIGHT * across)
}
