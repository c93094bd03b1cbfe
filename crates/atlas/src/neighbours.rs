//! Which districts lie next to each other, for the arrow keys and for "adjoins" in a panel.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::{Atlas, District};
use crate::geometry::{LonLat, Point};
use crate::projection::{KM_PER_DEG_LAT, Projection};

/// Most outline points of a district that are compared for a sea crossing; a finer outline is thinned evenly.
const MAX_SHORE_POINTS: usize = 400;

/// Districts on different land masses that are this near are linked over the sea: 金塘 and 六横 face 北仑 across less.
const SEA_LINK_KM: f64 = 5.0;

/// How two districts are next to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Link {
    /// They share this many edges of their outlines.
    Border {
        /// Edges with the same end points.
        edges: usize,
    },
    /// They lie on different land masses, a few kilometres apart or on the shortest way from one to the next.
    Sea {
        /// Distance between the nearest outline points, in kilometres.
        km: f64,
    },
}

/// A district next to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Index in [`Atlas::districts`].
    pub index: usize,
    /// Direction from label to label, in degrees clockwise from north, 0 to 360.
    pub bearing_deg: f64,
    /// Border or sea.
    pub link: Link,
}

impl Atlas {
    /// For each district its neighbours, clockwise from north. Districts are linked when they share an edge, or face each
    /// other over less than 5 km of sea; then the shortest crossings are added that make everything one group, so an island county
    /// has a neighbour too. Symmetric.
    #[must_use]
    pub fn neighbours(&self) -> Vec<Vec<Neighbour>> {
        let mut links: BTreeMap<(usize, usize), Link> = shared_edges(&self.districts)
            .into_iter()
            .map(|(pair, edges)| (pair, Link::Border { edges }))
            .collect();
        cross_the_sea(&self.districts, &mut links);
        let projection = Projection::fit_width(self.bounds(), 1000.0, 0.0);
        let spots: Vec<Point> = self.districts.iter().map(|d| d.label_spot(&projection).at).collect();
        let mut all = vec![Vec::new(); self.districts.len()];
        for ((a, b), link) in links {
            all[a].push(Neighbour {
                index: b,
                bearing_deg: bearing_deg(spots[a], spots[b]),
                link,
            });
            all[b].push(Neighbour {
                index: a,
                bearing_deg: bearing_deg(spots[b], spots[a]),
                link,
            });
        }
        for list in &mut all {
            order::sort_by(list, |x, y| x.bearing_deg.total_cmp(&y.bearing_deg));
        }
        all
    }
}

fn bearing_deg(from: Point, to: Point) -> f64 {
    (to.x - from.x).atan2(from.y - to.y).to_degrees().rem_euclid(360.0)
}

/// Millionths of a degree, so that equal points are equal keys.
#[expect(clippy::cast_possible_truncation, reason = "degrees are below 180")]
fn key(p: LonLat) -> (i64, i64) {
    ((p.lon * 1e6).round() as i64, (p.lat * 1e6).round() as i64)
}

fn shared_edges(districts: &[District]) -> BTreeMap<(usize, usize), usize> {
    let mut owners: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for (i, district) in districts.iter().enumerate() {
        for edge in district.rings().flat_map(|r| r.windows(2)) {
            let (a, b) = (key(edge[0]), key(edge[1]));
            owners.entry((a.min(b), a.max(b))).or_default().insert(i);
        }
    }
    let mut counts = BTreeMap::new();
    for set in owners.values() {
        for &a in set {
            for &b in set.range(a + 1..) {
                *counts.entry((a, b)).or_default() += 1;
            }
        }
    }
    counts
}

/// Adds the crossings between land masses that are short, or without which there would not be one group (Kruskal).
fn cross_the_sea(districts: &[District], links: &mut BTreeMap<(usize, usize), Link>) {
    let mut group: Vec<usize> = (0..districts.len()).collect();
    for &(a, b) in links.keys() {
        join(&mut group, a, b);
    }
    let shores: Vec<Vec<LonLat>> = districts.iter().map(shore).collect();
    let mut ways = Vec::new();
    for a in 0..districts.len() {
        for b in (a + 1..districts.len()).filter(|&b| group[a] != group[b]) {
            ways.push((distance_km(&shores[a], &shores[b]), a, b));
        }
    }
    order::sort_by(&mut ways, |x, y| x.0.total_cmp(&y.0));
    for (km, a, b) in ways {
        if group[a] != group[b] || km <= SEA_LINK_KM {
            join(&mut group, a, b);
            links.insert((a, b), Link::Sea { km });
        }
    }
}

fn join(group: &mut [usize], a: usize, b: usize) {
    let (keep, gone) = (group[a], group[b]);
    group.iter_mut().filter(|g| **g == gone).for_each(|g| *g = keep);
}

fn shore(district: &District) -> Vec<LonLat> {
    let points: Vec<LonLat> = district.points().collect();
    points
        .iter()
        .step_by(points.len().div_ceil(MAX_SHORE_POINTS).max(1))
        .copied()
        .collect()
}

fn distance_km(from: &[LonLat], to: &[LonLat]) -> f64 {
    let one = |a: &LonLat, b: &LonLat| {
        let lon = (a.lon - b.lon) * a.lat.to_radians().cos();
        lon.hypot(a.lat - b.lat) * KM_PER_DEG_LAT
    };
    let all = from.iter().flat_map(|a| to.iter().map(move |b| one(a, b)));
    all.fold(f64::INFINITY, f64::min)
}
