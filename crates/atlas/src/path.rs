//! Outlines as SVG path data, in few bytes.

use std::fmt::Write as _;

use crate::atlas::District;
use crate::geometry::LonLat;
use crate::projection::Projection;

/// Digits kept behind the point: at ten-fold zoom on the largest screen still finer than half a pixel.
const STEPS_PER_UNIT: f64 = 100.0;

/// The `d` attribute of a district: relative commands, two decimals. Points are rounded before they are subtracted, so
/// neighbours draw a shared border through the same points.
#[must_use]
pub fn svg_path(district: &District, projection: &Projection) -> String {
    let mut out = String::new();
    for ring in district.rings() {
        // The last point repeats the first; `z` draws it.
        draw(&mut out, &ring[..ring.len() - 1], projection);
        out.push('z');
    }
    out
}

/// The `d` attribute of an open line through the places.
///
/// ```
/// use atlas::{Bounds, LonLat, Projection, svg_line};
///
/// let projection = Projection::fit_width(Bounds { west: 121.0, south: 29.0, east: 122.0, north: 30.0 }, 100.0, 0.0);
/// let line = [LonLat { lon: 121.0, lat: 30.0 }, LonLat { lon: 121.5, lat: 29.5 }];
/// assert_eq!(svg_line(&line, &projection), "M0 0l50 57.74");
/// ```
#[must_use]
pub fn svg_line(places: &[LonLat], projection: &Projection) -> String {
    let mut out = String::new();
    draw(&mut out, places, projection);
    out
}

fn draw(out: &mut String, places: &[LonLat], projection: &Projection) {
    let mut at: Option<(i64, i64)> = None;
    for &place in places {
        let p = projection.project(place);
        let to = (steps(p.x), steps(p.y));
        match at {
            None => pair(out, 'M', to),
            Some(from) => segment(out, (to.0 - from.0, to.1 - from.1)),
        }
        at = Some(to);
    }
}

/// Hundredths of a unit. The view box is a few thousand units, far from where the conversion would cut.
#[expect(clippy::cast_possible_truncation, reason = "saturates, and coordinates are small")]
fn steps(units: f64) -> i64 {
    (units * STEPS_PER_UNIT).round() as i64
}

fn segment(out: &mut String, by: (i64, i64)) {
    match by {
        (0, 0) => {}
        (dx, 0) => single(out, 'h', dx),
        (0, dy) => single(out, 'v', dy),
        both => pair(out, 'l', both),
    }
}

fn single(out: &mut String, command: char, value: i64) {
    out.push(command);
    out.push_str(&short(value));
}

fn pair(out: &mut String, command: char, (x, y): (i64, i64)) {
    single(out, command, x);
    if y >= 0 {
        out.push(' ');
    }
    out.push_str(&short(y));
}

/// Hundredths as a decimal without superfluous zeros: `-5` is `-.05`, `120` is `1.2`.
fn short(hundredths: i64) -> String {
    let (sign, n) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    let mut text = String::from(sign);
    let (whole, part) = (n / 100, n % 100);
    // Writing to a String cannot fail.
    let _ = match (whole, part) {
        (_, 0) => write!(text, "{whole}"),
        (0, _) => write!(text, ".{part:02}"),
        _ => write!(text, "{whole}.{part:02}"),
    };
    if part != 0 && part % 10 == 0 {
        text.pop();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn numbers_are_short() {
        for (n, text) in [
            (0, "0"),
            (-5, "-.05"),
            (50, ".5"),
            (120, "1.2"),
            (-120, "-1.2"),
            (1000, "10"),
            (1234, "12.34"),
        ] {
            assert_eq!(short(n), text);
        }
    }
}
