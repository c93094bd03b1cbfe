//! Which district names have room at the size of the moment.

use super::sheet::Sheet;
use atlas::{Frame, Point};

/// A label may stick out of the largest circle of its district by this factor: corners of the box cut little. Where need be, with its halo,
/// it may cross the border somewhat.
const LENIENCE: f64 = 1.3;
const WIDE_LENIENCE: f64 = 2.3;
/// Least room between two names beside each other, per font size.
const GAP: f64 = 0.3;
/// Height of a line per font size.
const LINE: f64 = 1.25;

/// A placed name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Index in [`Sheet::areas`].
    pub area: usize,
    /// Where it is centred, in units.
    pub at: Point,
    /// Whether the value stands under it.
    pub with_value: bool,
    /// The room it takes, in units.
    pub frame: Frame,
}

/// What a label may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The district's short name.
    pub name: String,
    /// The value in the least room.
    pub value: Option<String>,
}

/// The labels that fit: names inside the outline; then names that cross it somewhat, or stand beside small islands; then values under the
/// names, which cross it only where there are no pins to take that room. Nothing stands where another label does.
/// `font_units` is the font size in units of the view box; `words` go with [`Sheet::areas`].
#[must_use]
pub fn labels(sheet: &Sheet, words: &[Words], font_units: f64, has_pins: bool) -> Vec<Label> {
    let mut placed: Vec<Label> = Vec::new();
    let fitting = |area, with_value, lenience, placed: &[Label]| {
        let label = label(sheet, area, words.get(area)?, with_value, font_units)?;
        stands(sheet, &label, lenience, placed).then_some(label)
    };
    for lenience in [LENIENCE, WIDE_LENIENCE] {
        for area in 0..sheet.areas.len() {
            if placed.iter().all(|label| label.area != area) {
                placed.extend(fitting(area, false, lenience, &placed));
            }
        }
    }
    let lenience = if has_pins { LENIENCE } else { WIDE_LENIENCE };
    for i in 0..placed.len() {
        if let Some(with_value) = fitting(placed[i].area, true, lenience, &placed) {
            placed[i] = with_value;
        }
    }
    placed
}

/// An area's name, with its value if that is wanted; `None` where there is none.
fn label(sheet: &Sheet, area: usize, said: &Words, with_value: bool, font_units: f64) -> Option<Label> {
    let value = if with_value { Some(said.value.as_deref()?) } else { None };
    let (width, height) = size(&said.name, value, font_units);
    let at = sheet.areas.get(area)?.label;
    Some(Label {
        area,
        at,
        with_value,
        frame: around(at, width, height),
    })
}

/// Whether a label has its place: in the picture, near enough to its district, away from the other labels.
fn stands(sheet: &Sheet, label: &Label, lenience: f64, placed: &[Label]) -> bool {
    let (shape, frame) = (&sheet.areas[label.area], label.frame);
    let inside = (frame.width / 2.0).hypot(frame.height / 2.0) <= shape.room * lenience;
    let mut others = placed.iter().filter(|other| other.area != label.area);
    (inside || (shape.is_open && lenience > LENIENCE))
        && others.all(|other| !overlap(other.frame, frame))
        && within(sheet.frame, frame)
}

fn size(name: &str, value: Option<&str>, font: f64) -> (f64, f64) {
    let wide = width_em(name).max(value.map_or(0.0, width_em));
    let lines = if value.is_some() { 2.0 } else { 1.0 };
    ((wide + GAP) * font, lines * LINE * font)
}

/// Width of a text per font size: a Chinese character is a square, others are about 0.57 of one.
fn width_em(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.57 } else { 1.0 }).sum()
}

fn around(at: Point, width: f64, height: f64) -> Frame {
    Frame {
        x: at.x - width / 2.0,
        y: at.y - height / 2.0,
        width,
        height,
    }
}

fn overlap(a: Frame, b: Frame) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn within(outer: Frame, inner: Frame) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Extent;
    use crate::map::base::tiles;

    fn chinese(sheet: &Sheet) -> Vec<Words> {
        let name = |i: usize| plan::districts()[i].name.zh;
        let words = sheet.areas.iter().map(|a| Words {
            name: name(a.district).to_owned(),
            value: Some("1,500亿".to_owned()),
        });
        words.collect()
    }

    #[test]
    fn tiles_have_room_for_every_name_on_a_phone() {
        let sheet = Extent::Ningbo.of(tiles());
        // 340 CSS pixels across, 12 px letters.
        assert_eq!(labels(sheet, &chinese(sheet), 12.0 * 1000.0 / 340.0, true).len(), 10);
    }

    #[test]
    fn names_never_overlap_and_grow_fewer_with_size() {
        for (extent, has_pins) in Extent::ALL
            .into_iter()
            .flat_map(|extent| [(extent, true), (extent, false)])
        {
            let sheet = extent.of(tiles());
            let mut last = usize::MAX;
            for font in [10.0, 18.0, 30.0, 45.0, 90.0] {
                let found = labels(sheet, &chinese(sheet), font, has_pins);
                assert!(found.len() <= last);
                last = found.len();
                for (i, a) in found.iter().enumerate() {
                    assert!(found[i + 1..].iter().all(|b| !overlap(a.frame, b.frame)));
                }
            }
            assert!(last < sheet.areas.len());
        }
    }

    #[test]
    fn a_value_needs_more_room_than_a_name_and_gives_way_to_pins() {
        let sheet = Extent::Both.of(tiles());
        let words = chinese(sheet);
        let values = |font, has_pins| {
            let found = labels(sheet, &words, font, has_pins);
            found.iter().filter(|label| label.with_value).count()
        };
        assert_eq!(values(10.0, true), sheet.areas.len());
        assert_eq!(values(60.0, true), 0);
        assert!(values(60.0, false) > 0);
        assert_eq!(values(90.0, false), 0);
    }
}
