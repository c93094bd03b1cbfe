//! The published base file.

use atlas::{Bounds, Link, LonLat, Point, Projection, YONGJIANG_SCHEMATIC, svg_line, svg_path};

use crate::{base, index};

#[test]
fn has_all_districts_in_order() {
    let ids: Vec<_> = base().districts().iter().map(|d| d.id.clone()).collect();
    assert_eq!(ids, crate::EXPECTED.map(|e| e.id));
}

#[test]
fn has_the_expected_size() {
    let points: usize = base().districts().iter().map(|d| d.points().count()).sum();
    assert_eq!(points, 1419);
}

#[test]
fn rings_are_closed_and_wound_as_rfc_7946_asks() {
    for district in base().districts() {
        for polygon in &district.polygons {
            for (i, ring) in polygon.rings.iter().enumerate() {
                assert_eq!(ring.first(), ring.last(), "{}", district.id);
                let twice_area: f64 = ring.windows(2).map(|w| w[0].lon * w[1].lat - w[1].lon * w[0].lat).sum();
                assert_eq!(twice_area > 0.0, i == 0, "{}", district.id);
            }
        }
    }
}

#[test]
fn bounds_of_ningbo_lie_within_both_cities() {
    let atlas = base();
    let ningbo = atlas.bounds_of(|d| d.gb.starts_with("1563302")).unwrap();
    let all = atlas.bounds();
    assert_eq!(all.union(ningbo), all);
    assert!(ningbo.east < all.east && ningbo.north < all.north);
    assert_eq!(atlas.bounds_of(|_| false), None);
}

#[test]
fn projection_keeps_everything_in_the_frame_and_inverts() {
    let atlas = base();
    for projection in [
        Projection::fit_width(atlas.bounds(), 1000.0, 12.0),
        Projection::fit(atlas.bounds(), 1600.0, 900.0, 12.0),
        Projection::fit(atlas.bounds(), 300.0, 900.0, 12.0),
    ] {
        let frame = projection.frame();
        for place in atlas.districts().iter().flat_map(|d| d.points()) {
            let p = projection.project(place);
            assert!((11.99..=frame.width - 11.99).contains(&p.x) && (11.99..=frame.height - 11.99).contains(&p.y));
            let back = projection.unproject(p);
            assert!((back.lon - place.lon).abs() < 1e-9 && (back.lat - place.lat).abs() < 1e-9);
        }
    }
}

#[test]
fn a_kilometre_is_the_same_in_both_directions() {
    let projection = Projection::fit_width(base().bounds(), 1000.0, 0.0);
    let at = |lon, lat| projection.project(LonLat { lon, lat });
    let east = at(121.0, 30.0).distance(at(122.0, 30.0)) * projection.km_per_unit();
    let north = at(121.0, 29.5).distance(at(121.0, 30.5)) * projection.km_per_unit();
    // On the ellipsoid: 96.49 km and 110.85 km; the projection's sphere is within 1 %.
    assert!((east / 96.49 - 1.0).abs() < 0.01, "{east}");
    assert!((north / 110.85 - 1.0).abs() < 0.01, "{north}");
}

#[test]
fn paths_go_through_the_projected_points() {
    let atlas = base();
    let projection = Projection::fit_width(atlas.bounds(), 1000.0, 12.0);
    let mut total = 0;
    for district in atlas.districts() {
        let path = svg_path(district, &projection);
        let drawn = walk(&path);
        let rings: Vec<_> = district.rings().collect();
        assert_eq!(drawn.len(), rings.len(), "{}", district.id);
        for (points, ring) in drawn.iter().zip(rings) {
            for place in ring {
                let p = projection.project(*place);
                let off = points.iter().map(|q| q.distance(p)).fold(f64::INFINITY, f64::min);
                assert!(off < 0.0072, "{} is {off} off", district.id);
            }
        }
        total += path.len();
    }
    assert!(total < 20_000, "{total} bytes of paths");
}

/// The points of each ring, read back from path data.
fn walk(path: &str) -> Vec<Vec<Point>> {
    let (mut at, mut rings) = (Point { x: 0.0, y: 0.0 }, Vec::new());
    let commands = path
        .split_inclusive(|c: char| c.is_ascii_alphabetic())
        .collect::<Vec<_>>()
        .concat();
    let mut rest = commands.as_str();
    while let Some(command) = rest.chars().next() {
        let end = rest[1..]
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(rest.len(), |i| i + 1);
        let spaced = rest[1..end].replace('-', " -");
        let n: Vec<f64> = spaced.split_whitespace().map(|t| t.parse().unwrap()).collect();
        match command {
            'M' => {
                at = Point { x: n[0], y: n[1] };
                rings.push(Vec::new());
            }
            'l' => {
                at = Point {
                    x: at.x + n[0],
                    y: at.y + n[1],
                }
            }
            'h' => at.x += n[0],
            'v' => at.y += n[0],
            _ => assert_eq!(command, 'z'),
        }
        rings.last_mut().unwrap().push(at);
        rest = &rest[end..];
    }
    rings
}

#[test]
fn labels_lie_inside_with_room_around() {
    let atlas = base();
    let projection = Projection::fit_width(atlas.bounds(), 1000.0, 12.0);
    for district in atlas.districts() {
        let spot = district.label_spot(&projection);
        let edges = district.rings().flat_map(|r| r.windows(2));
        let mut inside = false;
        for w in edges {
            let (a, b) = (projection.project(w[0]), projection.project(w[1]));
            inside ^= (a.y > spot.at.y) != (b.y > spot.at.y)
                && spot.at.x < (b.x - a.x) * (spot.at.y - a.y) / (b.y - a.y) + a.x;
            assert!(a.distance(spot.at) >= spot.radius, "{}", district.id);
        }
        assert!(inside && spot.radius > 5.0, "{}: {spot:?}", district.id);
    }
}

#[test]
fn neighbours_are_symmetric() {
    let all = base().neighbours();
    for (a, list) in all.iter().enumerate() {
        assert!(!list.is_empty());
        for n in list {
            let back = all[n.index].iter().find(|m| m.index == a).unwrap();
            assert_eq!(back.link, n.link);
            assert!(((back.bearing_deg - n.bearing_deg).abs() - 180.0).abs() < 1e-9);
        }
    }
}

#[test]
fn neighbours_are_those_on_the_ground() {
    let all = base().neighbours();
    let names = |id: &str, by_land: bool| {
        let list = all[index(id)]
            .iter()
            .filter(|n| matches!(n.link, Link::Border { .. }) == by_land);
        let mut ids: Vec<_> = list.map(|n| crate::EXPECTED[n.index].id).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(names("haishu", true), ["fenghua", "jiangbei", "yinzhou", "yuyao"]);
    assert_eq!(names("xiangshan", true), ["ninghai"]);
    assert_eq!(names("dinghai", true), ["putuo"]);
    assert_eq!(names("shengsi", true), [""; 0]);
    assert_eq!(names("shengsi", false), ["daishan"]);
    assert_eq!(names("beilun", false), ["dinghai", "putuo"]);
    assert_eq!(names("jiangbei", false), [""; 0]);
}

#[test]
fn bearings_point_the_right_way() {
    let all = base().neighbours();
    let bearing = |a: &str, b: &str| all[index(a)].iter().find(|n| n.index == index(b)).unwrap().bearing_deg;
    assert!((0.0..45.0).contains(&bearing("daishan", "shengsi")));
    assert!((60.0..135.0).contains(&bearing("haishu", "yinzhou")));
    assert!((150.0..200.0).contains(&bearing("fenghua", "ninghai")));
}

#[test]
fn a_lone_district_has_no_neighbour() {
    let atlas = atlas::Atlas::parse(crate::BASE, &crate::EXPECTED[..1]).unwrap();
    assert_eq!(atlas.neighbours(), [vec![]]);
}

#[test]
fn the_corridor_runs_east_along_the_river() {
    let atlas = base();
    let river: Vec<LonLat> = atlas
        .district("zhenhai")
        .unwrap()
        .points()
        .chain(atlas.district("jiangbei").unwrap().points())
        .collect();
    assert!(YONGJIANG_SCHEMATIC.windows(2).all(|w| w[0].lon < w[1].lon));
    assert!(YONGJIANG_SCHEMATIC.iter().all(|p| river.contains(p)));
    let projection = Projection::fit_width(Bounds::around(YONGJIANG_SCHEMATIC).unwrap(), 100.0, 0.0);
    assert_eq!(
        walk(&svg_line(&YONGJIANG_SCHEMATIC, &projection))[0].len(),
        YONGJIANG_SCHEMATIC.len()
    );
}
