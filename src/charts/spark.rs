//! The small path beside each outcome: an SVG path bound to the answer, light enough for every row at every move.

use super::path::Path;
use std::fmt::Write;

/// Size of the drawing in its own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Value at the lower edge.
    pub low: f64,
    /// Value at the upper edge.
    pub high: f64,
}

impl Frame {
    /// A frame that holds all given values with a sixth of the range above and below.
    pub fn holding(width: f64, height: f64, values: impl IntoIterator<Item = f64>) -> Self {
        let finite = values.into_iter().filter(|v| v.is_finite());
        let (low, high) = finite.fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
        if low > high {
            return Self {
                width,
                height,
                low: 0.0,
                high: 1.0,
            };
        }
        let spare = ((high - low) / 6.0).max(high.abs() * 0.01).max(1e-9);
        Self {
            width,
            height,
            low: low - spare,
            high: high + spare,
        }
    }

    /// Height of a value, from the top.
    pub fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.height * (1.0 - share.clamp(0.0, 1.0))
    }

    /// Place of the `index`-th of six years.
    pub fn x(&self, index: usize) -> f64 {
        self.width * u32::try_from(index).map_or(0.0, f64::from) / 5.0
    }
}

/// The points of a line through the years that have a value.
pub fn points(frame: &Frame, path: &Path) -> String {
    let mut points = String::with_capacity(72);
    for (index, value) in path.iter().enumerate() {
        let Some(value) = value else { continue };
        let between = if points.is_empty() { "" } else { " " };
        // Writing to a String cannot fail.
        let _ = write!(points, "{between}{:.1},{:.1}", frame.x(index), frame.y(*value));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_runs_from_edge_to_edge() {
        let frame = Frame {
            width: 50.0,
            height: 10.0,
            low: 0.0,
            high: 10.0,
        };
        let line = points(&frame, &[Some(0.0), None, None, None, None, Some(10.0)]);
        assert_eq!(line, "0.0,10.0 50.0,0.0");
        assert_eq!(points(&frame, &[None; 6]), "");
    }

    #[test]
    fn a_frame_holds_its_values() {
        let frame = Frame::holding(50.0, 20.0, [3.0, 9.0, f64::NAN]);
        assert!(frame.y(3.0) < 20.0 && frame.y(9.0) > 0.0);
        let empty = Frame::holding(50.0, 20.0, []);
        assert!((empty.y(0.5) - 10.0).abs() < 1e-9);
    }
}
