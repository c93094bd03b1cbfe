//! Pins never cover each other.

use atlas::{Frame, LonLat, PinSpacing, PlacedPin, Point, Projection, declutter};
use proptest::prelude::*;

/// Approximate places of the fifteen platforms (longitude, latitude).
const PLACES: [(f64, f64); 15] = [
    (121.640, 29.905),
    (121.541, 29.868),
    (121.577, 29.897),
    (121.622, 29.930),
    (121.830, 29.895),
    (121.597, 29.825),
    (121.450, 29.715),
    (121.180, 30.045),
    (121.260, 30.225),
    (121.437, 29.310),
    (121.870, 29.565),
    (121.598, 29.940),
    (121.625, 29.890),
    (122.130, 29.735),
    (121.880, 30.035),
];

const WIDTH: f64 = 1000.0;

fn projected() -> (Vec<Point>, Frame) {
    let projection = Projection::fit_width(crate::base().bounds(), WIDTH, 12.0);
    let points = PLACES.map(|(lon, lat)| projection.project(LonLat { lon, lat }));
    (points.to_vec(), projection.frame())
}

/// The smallest distance between two discs' centres in pixels.
fn nearest_px(pins: &[PlacedPin], px_per_unit: f64) -> f64 {
    let mut least = f64::INFINITY;
    for (i, a) in pins.iter().enumerate() {
        for b in &pins[i + 1..] {
            least = least.min(a.label_at.distance(b.label_at) * px_per_unit);
        }
    }
    least
}

#[test]
fn the_plans_pins_are_apart_at_every_width() {
    let (points, frame) = projected();
    for width_px in (360_u32..=3840).step_by(60) {
        let px_per_unit = f64::from(width_px) / WIDTH;
        for radius_px in [9.0, 12.0, 22.0] {
            let spacing = PinSpacing {
                radius_px,
                gap_px: 2.0,
                px_per_unit,
                frame,
                labels: &[],
            };
            let pins = declutter(&points, &spacing);
            let least = nearest_px(&pins, px_per_unit);
            assert!(
                least >= 2.0 * radius_px + 2.0 - 1e-6,
                "{width_px} px, radius {radius_px}: {least}"
            );
            let margin = radius_px / px_per_unit - 1e-6;
            for pin in pins {
                let Point { x, y } = pin.label_at;
                assert!(x >= margin && x <= frame.width - margin && y >= margin && y <= frame.height - margin);
                let moved_px = pin.anchor.distance(pin.label_at) * px_per_unit;
                assert!(if pin.needs_leader {
                    moved_px > radius_px - 1e-6
                } else {
                    moved_px < radius_px + 1e-6
                });
            }
        }
    }
}

#[test]
fn leaders_do_not_cross_or_run_under_discs() {
    let (points, frame) = projected();
    for width_px in [360, 390, 768, 1280, 1440, 1920, 3840] {
        let px_per_unit = f64::from(width_px) / WIDTH;
        let pins = declutter(
            &points,
            &PinSpacing {
                radius_px: 11.0,
                gap_px: 2.0,
                px_per_unit,
                frame,
                labels: &[],
            },
        );
        for (i, a) in pins.iter().enumerate() {
            for b in &pins[..i] {
                assert!(
                    !cross((a.anchor, a.label_at), (b.anchor, b.label_at)),
                    "{width_px}: {a:?} {b:?}"
                );
            }
        }
    }
}

fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let turn = |p: Point, q: Point, r: Point| ((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)).signum();
    (turn(a, b, c) - turn(a, b, d)).abs() > 1.5 && (turn(c, d, a) - turn(c, d, b)).abs() > 1.5
}

#[test]
fn with_room_every_pin_stays_at_its_place() {
    let (points, frame) = projected();
    let pins = declutter(
        &points,
        &PinSpacing {
            radius_px: 9.0,
            gap_px: 1.0,
            px_per_unit: 40.0,
            frame,
            labels: &[],
        },
    );
    assert!(pins.iter().all(|p| p.anchor == p.label_at && !p.needs_leader));
}

#[test]
fn zoomed_out_the_crowd_gets_leaders() {
    let (points, frame) = projected();
    let pins = declutter(
        &points,
        &PinSpacing {
            radius_px: 11.0,
            gap_px: 2.0,
            px_per_unit: 0.36,
            frame,
            labels: &[],
        },
    );
    assert!(pins.iter().filter(|p| p.needs_leader).count() >= 5);
}

#[test]
fn names_are_kept_clear_when_there_is_room() {
    let frame = Frame {
        x: 0.0,
        y: 0.0,
        width: 200.0,
        height: 200.0,
    };
    let name = Frame {
        x: 90.0,
        y: 90.0,
        width: 60.0,
        height: 20.0,
    };
    let two = [Point { x: 80.0, y: 100.0 }, Point { x: 82.0, y: 100.0 }];
    let spacing = PinSpacing {
        radius_px: 9.0,
        gap_px: 2.0,
        px_per_unit: 1.0,
        frame,
        labels: &[name],
    };
    for pin in declutter(&two, &spacing) {
        let dx = (90.0 - pin.label_at.x).max(pin.label_at.x - 150.0).max(0.0);
        let dy = (90.0 - pin.label_at.y).max(pin.label_at.y - 110.0).max(0.0);
        assert!(dx.hypot(dy) >= 9.0, "{pin:?}");
    }
}

#[test]
fn coordinates_that_are_no_numbers_do_no_harm() {
    let frame = Frame {
        x: 0.0,
        y: 0.0,
        width: 100.0,
        height: 100.0,
    };
    let spacing = PinSpacing {
        radius_px: 9.0,
        gap_px: 2.0,
        px_per_unit: 1.0,
        frame,
        labels: &[],
    };
    let points = [
        Point { x: f64::NAN, y: 5.0 },
        Point { x: 50.0, y: 50.0 },
        Point { x: 50.0, y: 50.0 },
    ];
    let pins = declutter(&points, &spacing);
    assert!(pins[1].label_at.distance(pins[2].label_at) >= 20.0 - 1e-9);
    let odd = [0.0, -1.0, f64::NAN, f64::INFINITY];
    for value in odd {
        assert_eq!(
            declutter(
                &points,
                &PinSpacing {
                    px_per_unit: value,
                    ..spacing
                }
            )
            .len(),
            3
        );
        assert_eq!(
            declutter(
                &points,
                &PinSpacing {
                    radius_px: value,
                    ..spacing
                }
            )
            .len(),
            3
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any crowd, even all at one place or in a frame that is too small.
    #[test]
    fn any_pins_are_apart(
        places in prop::collection::vec((0.0..1000.0_f64, 0.0..1000.0_f64), 0..20),
        crowd in 0.001..1.0_f64,
        width_px in 360.0..3840.0_f64,
        radius_px in 6.0..24.0_f64,
    ) {
        let points: Vec<Point> = places.iter().map(|&(x, y)| Point { x: x * crowd, y: y * crowd }).collect();
        let frame = Frame { x: 0.0, y: 0.0, width: WIDTH, height: WIDTH };
        let px_per_unit = width_px / WIDTH;
        let spacing = PinSpacing { radius_px, gap_px: 2.0, px_per_unit, frame, labels: &[] };
        let pins = declutter(&points, &spacing);
        prop_assert!(nearest_px(&pins, px_per_unit) >= 2.0 * radius_px + 2.0 - 1e-6);
        prop_assert_eq!(pins, declutter(&points, &spacing));
    }
}
