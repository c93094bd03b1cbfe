//! Which part of a picture is seen. Lengths are in units of the view box.

use atlas::{Frame, Point};

/// No picture reaches farther, in units.
const FAR: f64 = 1e4;

/// Part of a picture that is seen, as a scale around a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Zoom {
    scale: f64,
    centre: Point,
}

impl Default for Zoom {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl Zoom {
    /// All of it.
    pub const WHOLE: Self = Self {
        scale: 1.0,
        centre: Point { x: 0.0, y: 0.0 },
    };
    /// The closest look. Rounded outlines are still finer than a pixel.
    pub const MAX: f64 = 8.0;
    /// What a press of a button or key does.
    pub const STEP: f64 = 1.6;

    /// The words in the address: scale, and the middle in units of the view box. Rounded to what an eye can tell; `None` for the whole.
    ///
    /// ```
    /// use sandtable::map::zoom::Zoom;
    ///
    /// let zoom = Zoom::from_words("2.5,430.2,310").ok_or("no zoom")?;
    /// assert_eq!(zoom.words().as_deref(), Some("2.5,430.2,310"));
    /// assert_eq!(Zoom::from_words("99,430.2,310"), None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn words(self) -> Option<String> {
        let rounded = |value: f64, to: f64| (value * to).round() / to;
        let (scale, x, y) = (
            rounded(self.scale, 100.0),
            rounded(self.centre.x, 10.0),
            rounded(self.centre.y, 10.0),
        );
        (scale > 1.0).then(|| format!("{scale},{x},{y}"))
    }

    /// The look of some words; `None` when they are none, or closer or farther than can be looked.
    #[must_use]
    pub fn from_words(words: &str) -> Option<Self> {
        // Some programs that pass links on write commas in this way.
        let words = words.replace("%2C", ",").replace("%2c", ",");
        let numbers: Vec<f64> = words.split(',').map_while(|word| word.parse().ok()).collect();
        let [scale, x, y] = numbers[..] else { return None };
        let is_place = |at: f64| (-FAR..=FAR).contains(&at);
        let is_whole_text = words.split(',').count() == 3;
        (is_whole_text && scale > 1.0 && scale <= Self::MAX && is_place(x) && is_place(y)).then_some(Self {
            scale,
            centre: Point { x, y },
        })
    }

    /// How many times larger than as a whole.
    #[must_use]
    pub fn scale(self) -> f64 {
        self.scale
    }

    /// Whether all of the picture is seen.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.scale <= 1.0
    }

    /// Whether nothing closer is possible.
    #[must_use]
    pub fn is_closest(self) -> bool {
        self.scale >= Self::MAX
    }

    /// What is seen of `whole`; never beyond its edges.
    #[must_use]
    pub fn seen(self, whole: Frame) -> Frame {
        let (width, height) = (whole.width / self.scale, whole.height / self.scale);
        Frame {
            x: within(self.centre.x - width / 2.0, whole.x, whole.width - width),
            y: within(self.centre.y - height / 2.0, whole.y, whole.height - height),
            width,
            height,
        }
    }

    /// Closer (`factor` above 1) or farther, with the point `at` staying where it is on the screen.
    ///
    /// ```
    /// use atlas::{Frame, Point};
    /// use sandtable::map::zoom::Zoom;
    ///
    /// let whole = Frame { x: 0.0, y: 0.0, width: 100.0, height: 80.0 };
    /// let corner = Zoom::WHOLE.by(4.0, Point { x: 100.0, y: 80.0 }, whole).seen(whole);
    /// assert_eq!((corner.x, corner.y, corner.width), (75.0, 60.0, 25.0));
    /// ```
    #[must_use]
    pub fn by(self, factor: f64, at: Point, whole: Frame) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        let seen = self.seen(whole);
        let scale = (self.scale * factor).clamp(1.0, Self::MAX);
        let shrink = self.scale / scale;
        let middle = middle(seen);
        Self {
            scale,
            centre: Point {
                x: at.x + (middle.x - at.x) * shrink,
                y: at.y + (middle.y - at.y) * shrink,
            },
        }
    }

    /// Moves what is seen; the edges stop it.
    #[must_use]
    pub fn moved(self, dx: f64, dy: f64, whole: Frame) -> Self {
        let from = middle(self.seen(whole));
        let moved = Self {
            centre: Point {
                x: from.x + dx,
                y: from.y + dy,
            },
            ..self
        };
        Self {
            centre: middle(moved.seen(whole)),
            ..self
        }
    }

    /// Moves as little as needed to bring the middle of a box well into what is seen.
    #[must_use]
    pub fn showing(self, target: Frame, whole: Frame) -> Self {
        let (seen, at) = (self.seen(whole), middle(target));
        let into = |at: f64, from: f64, length: f64| {
            let margin = 0.15 * length;
            (at - (from + length - margin)).max(0.0) + (at - (from + margin)).min(0.0)
        };
        self.moved(into(at.x, seen.x, seen.width), into(at.y, seen.y, seen.height), whole)
    }
}

/// A frame made wider or taller, around its middle, to the shape of a place on the screen.
#[must_use]
pub fn fitted(frame: Frame, width_px: f64, height_px: f64) -> Frame {
    let (across, down) = (width_px / frame.width, height_px / frame.height);
    let k = across.min(down);
    if !(k.is_finite() && k > 0.0) {
        return frame;
    }
    let (width, height) = (width_px / k, height_px / k);
    Frame {
        x: frame.x - (width - frame.width) / 2.0,
        y: frame.y - (height - frame.height) / 2.0,
        width,
        height,
    }
}

/// Not `clamp`: rounding can leave a room a hair below nothing, and `clamp` panics then.
fn within(at: f64, from: f64, room: f64) -> f64 {
    at.min(from + room).max(from)
}

fn middle(frame: Frame) -> Point {
    Point {
        x: frame.x + frame.width / 2.0,
        y: frame.y + frame.height / 2.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Frame = Frame {
        x: 0.0,
        y: 0.0,
        width: 1000.0,
        height: 800.0,
    };

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_point_stays_under_the_finger() {
        let finger = at(600.0, 300.0);
        let mut zoom = Zoom::WHOLE;
        for factor in [1.3, 2.0, 0.7, 1.1] {
            let before = zoom.seen(WHOLE);
            zoom = zoom.by(factor, finger, WHOLE);
            let after = zoom.seen(WHOLE);
            let share = |f: Frame| ((finger.x - f.x) / f.width, (finger.y - f.y) / f.height);
            assert!((share(before).0 - share(after).0).abs() < 1e-9);
            assert!((share(before).1 - share(after).1).abs() < 1e-9);
        }
    }

    #[test]
    fn neither_closer_nor_farther_than_allowed() {
        let close = Zoom::WHOLE.by(1e6, at(1.0, 1.0), WHOLE);
        assert!(close.is_closest() && !close.is_whole());
        let far = close.by(1e-6, at(999.0, 1.0), WHOLE);
        assert!(far.is_whole());
        assert_eq!(far.seen(WHOLE), WHOLE);
        assert_eq!(close.by(f64::NAN, at(0.0, 0.0), WHOLE), close);
    }

    #[test]
    fn edges_stop_a_move_and_let_it_come_back_at_once() {
        let zoom = Zoom::WHOLE.by(2.0, at(500.0, 400.0), WHOLE);
        let beyond = zoom.moved(1e4, -1e4, WHOLE);
        let seen = beyond.seen(WHOLE);
        assert_eq!((seen.x, seen.y), (500.0, 0.0));
        assert!((beyond.moved(-10.0, 10.0, WHOLE).seen(WHOLE).x - 490.0).abs() < 1e-9);
    }

    #[test]
    fn odd_sizes_do_no_harm() {
        for width in (1..2000).step_by(7) {
            let whole = fitted(WHOLE, f64::from(width) / 3.0, 347.4);
            let zoom = Zoom::WHOLE.by(1.0 / 3.0, at(1.0, 2.0), whole);
            assert!(zoom.seen(whole).x >= whole.x);
            assert!(
                zoom.by(1.1, at(0.0, 0.0), whole)
                    .by(1.0 / 1.1, at(9.0, 0.0), whole)
                    .seen(whole)
                    .y
                    >= whole.y
            );
        }
    }

    #[test]
    fn what_is_focused_comes_into_sight() {
        let zoom = Zoom::WHOLE.by(4.0, at(0.0, 0.0), WHOLE);
        let target = Frame {
            x: 700.0,
            y: 600.0,
            width: 100.0,
            height: 100.0,
        };
        let seen = zoom.showing(target, WHOLE).seen(WHOLE);
        assert!(seen.x < 750.0 && seen.x + seen.width > 750.0 && seen.y + seen.height > 650.0);
        let here = zoom.showing(target, WHOLE);
        assert_eq!(here.showing(target, WHOLE).seen(WHOLE), here.seen(WHOLE));
    }

    #[test]
    fn words_come_back_and_nonsense_does_not() {
        assert_eq!(Zoom::WHOLE.words(), None);
        let close = Zoom::WHOLE.by(3.0, at(700.0, 100.0), WHOLE);
        let words = close.words().expect("a close look");
        let read = Zoom::from_words(&words).expect("its words");
        assert_eq!(read.words(), Some(words));
        assert_eq!(Zoom::from_words("2.5%2C430.2%2c310"), Zoom::from_words("2.5,430.2,310"));
        let (a, b) = (read.seen(WHOLE), close.seen(WHOLE));
        assert!((a.x - b.x).abs() < 0.1 && (a.y - b.y).abs() < 0.1 && (a.width - b.width).abs() < 0.1);
        for nonsense in [
            "", "2", "2,1", "2,1,1,1", "x,1,1", "2,x,1", "NaN,1,1", "inf,1,1", "2,NaN,1", "2,1,1e9", "0.5,1,1",
            "1,1,1", "8.01,1,1", "-2,1,1",
        ] {
            assert_eq!(Zoom::from_words(nonsense), None, "{nonsense}");
        }
        let beside = Zoom::from_words("4,-9000,9000").expect("a place beside the picture");
        assert_eq!(
            (beside.seen(WHOLE).x, beside.seen(WHOLE).y),
            (0.0, 600.0),
            "its nearest edge"
        );
    }

    #[test]
    fn a_picture_keeps_its_shape_in_any_place() {
        let wide = fitted(WHOLE, 600.0, 240.0);
        assert_eq!((wide.x, wide.width, wide.height), (-500.0, 2000.0, 800.0));
        assert_eq!(fitted(WHOLE, 0.0, 0.0), WHOLE);
    }
}
