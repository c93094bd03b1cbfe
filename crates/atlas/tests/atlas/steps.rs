//! Tiles, and arrow keys on both maps.

use std::collections::BTreeSet;

use atlas::{Direction, Point, Projection, TileLayout, step};

use crate::{TILES, base, index};

const ALL: [Direction; 4] = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];

fn tile_centres() -> Vec<Point> {
    let layout = TileLayout::fit_width(&TILES, 1000.0, 10.0);
    TILES.map(|t| layout.center(t)).to_vec()
}

/// Label points and, for each district, its neighbours.
fn ground() -> (Vec<Point>, Vec<Vec<usize>>) {
    let atlas = base();
    let projection = Projection::fit_width(atlas.bounds(), 1000.0, 10.0);
    let sites = atlas.districts().iter().map(|d| d.label_spot(&projection).at).collect();
    let neighbours = atlas
        .neighbours()
        .iter()
        .map(|l| l.iter().map(|n| n.index).collect())
        .collect();
    (sites, neighbours)
}

fn reached(sites: &[Point], preferred: &[Vec<usize>], from: usize) -> BTreeSet<usize> {
    let (mut seen, mut open) = (BTreeSet::from([from]), vec![from]);
    while let Some(at) = open.pop() {
        for next in ALL.into_iter().filter_map(|d| step(sites, &preferred[at], at, d)) {
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    seen
}

#[test]
fn arrows_reach_every_district_from_every_other_on_both_maps() {
    let (sites, neighbours) = ground();
    let none = vec![Vec::new(); TILES.len()];
    for from in 0..TILES.len() {
        assert_eq!(reached(&sites, &neighbours, from).len(), TILES.len(), "map from {from}");
        assert_eq!(
            reached(&tile_centres(), &none, from).len(),
            TILES.len(),
            "tiles from {from}"
        );
    }
}

#[test]
fn arrows_go_where_they_point() {
    let (sites, neighbours) = ground();
    let go = |id: &str, d| step(&sites, &neighbours[index(id)], index(id), d).map(|i| crate::EXPECTED[i].id);
    assert_eq!(go("haishu", Direction::Right), Some("yinzhou"));
    assert_eq!(go("fenghua", Direction::Down), Some("ninghai"));
    assert_eq!(go("daishan", Direction::Up), Some("shengsi"));
    assert_eq!(go("shengsi", Direction::Up), None);
    assert_eq!(
        step(&sites, &[99], 0, Direction::Right).is_some(),
        step(&sites, &[], 0, Direction::Right).is_some()
    );
    assert_eq!(step(&sites, &[], 99, Direction::Right), None);
}

#[test]
fn tiles_fill_the_frame_without_overlap() {
    let layout = TileLayout::fit_width(&TILES, 1000.0, 10.0);
    let frame = layout.frame();
    let corners = || TILES.iter().flat_map(|&t| layout.corners(t, 0.0));
    let min = |f: fn(&Point) -> f64| corners().map(|p| f(&p)).fold(f64::INFINITY, f64::min);
    let max = |f: fn(&Point) -> f64| corners().map(|p| f(&p)).fold(0.0, f64::max);
    assert!((min(|p| p.x) - 10.0).abs() < 1e-6 && (max(|p| p.x) - 990.0).abs() < 1e-6);
    assert!((min(|p| p.y) - 10.0).abs() < 1e-6 && (max(|p| p.y) - frame.height + 10.0).abs() < 0.01);
    let centres = tile_centres();
    for (i, a) in centres.iter().enumerate() {
        for b in &centres[..i] {
            assert!(a.distance(*b) >= 2.0 * layout.inner_radius() - 1e-6);
        }
    }
}

#[test]
fn odd_rows_are_shifted_right_and_touch() {
    let layout = TileLayout::fit_width(&TILES, 1000.0, 10.0);
    // 江北 (2,2) and 鄞州 (2,3): the odd row stands half a tile to the right.
    let (above, below) = (layout.center((2, 2)), layout.center((2, 3)));
    assert!((below.x - above.x - layout.inner_radius()).abs() < 1e-6);
    assert!((above.distance(below) - 2.0 * layout.inner_radius()).abs() < 1e-6);
}

#[test]
fn a_gap_draws_the_sides_back() {
    let layout = TileLayout::fit_width(&TILES, 1000.0, 10.0);
    let side = |gap| layout.corners((2, 2), gap)[1].x - layout.center((2, 2)).x;
    assert!((side(0.0) - side(6.0) - 3.0).abs() < 1e-9);
    assert_eq!(layout.svg_points((2, 2), 6.0).split(' ').count(), 6);
}

#[test]
fn no_tiles_make_a_frame_of_one() {
    let frame = TileLayout::fit_width(&[], 100.0, 0.0).frame();
    assert!((frame.height - 115.47).abs() < 1e-9, "{frame:?}");
}
