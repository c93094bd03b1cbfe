//! The lines of a hatch.

use atlas::Frame;

/// No frame needs more lines.
const MOST: u32 = 2000;

/// Rising lines over a frame, as the `d` attribute of a path; `step` is their distance across, in units. They lie on a lattice of the picture, so
/// they stay where they are when the frame moves.
#[must_use]
pub fn hatch_lines(frame: Frame, step: f64) -> String {
    let across = step * std::f64::consts::SQRT_2;
    // Where x + y is the same: a line from the frame's left bottom to its right top.
    let (first, last) = (frame.x + frame.y, frame.x + frame.y + frame.width + frame.height);
    let start = (first / across).ceil() * across;
    let line = |i: u32| {
        let sum = start + f64::from(i) * across;
        (across > 0.0 && sum <= last).then(|| {
            let top = frame.y.max(sum - frame.x - frame.width);
            let bottom = (frame.y + frame.height).min(sum - frame.x);
            format!("M{:.1} {bottom:.1}L{:.1} {top:.1}", sum - bottom, sum - top)
        })
    };
    (0..MOST).map_while(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        x: 100.0,
        y: 50.0,
        width: 60.0,
        height: 30.0,
    };

    #[test]
    fn lines_stay_inside_and_as_far_apart_as_asked() {
        let d = hatch_lines(FRAME, 5.0);
        let points: Vec<(f64, f64)> = d
            .split(['M', 'L'])
            .filter_map(|pair| pair.split_once(' '))
            .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
            .collect();
        assert_eq!(points.len() / 2, 12, "90 units of x + y, 7.07 apart");
        for (x, y) in &points {
            assert!((99.9..=160.1).contains(x) && (49.9..=80.1).contains(y), "{x} {y}");
        }
        for line in points.chunks(2) {
            assert!((line[0].0 + line[0].1 - line[1].0 - line[1].1).abs() < 0.3, "rising");
        }
    }

    #[test]
    fn a_moved_frame_keeps_its_lines_and_nonsense_has_none() {
        let moved = Frame { x: 110.0, ..FRAME };
        let sum = |d: &str| {
            let (x, y) = d
                .split('M')
                .nth(3)
                .unwrap()
                .split_once('L')
                .unwrap()
                .0
                .split_once(' ')
                .unwrap();
            (x.parse::<f64>().unwrap() + y.parse::<f64>().unwrap()) / (5.0 * std::f64::consts::SQRT_2)
        };
        let off = |frame| {
            let at = sum(&hatch_lines(frame, 5.0));
            (at - at.round()).abs()
        };
        assert!(off(FRAME) < 0.03 && off(moved) < 0.03);
        assert_eq!(hatch_lines(FRAME, 0.0), "");
        assert_eq!(hatch_lines(FRAME, f64::NAN), "");
    }
}
