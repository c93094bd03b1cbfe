//! Which district names have room at the size of the moment.

use super::sheet::Sheet;
use atlas::{Frame, Point};

/// A label may stick out of the largest circle of its district by this factor: corners of the box cut little. A bare name, short and with a
/// halo, may cross the border somewhat.
const LENIENCE: f64 = 1.3;
const NAME_LENIENCE: f64 = 2.3;
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

/// The labels that fit: name and value, or the name, inside the outline; then names that cross it somewhat, or stand beside small islands,
/// where nothing else stands. `font_units` is the font size in units of the view box; `words` go with [`Sheet::areas`].
#[must_use]
pub fn labels(sheet: &Sheet, words: &[Words], font_units: f64) -> Vec<Label> {
    let mut placed: Vec<Label> = Vec::new();
    for lenience in [LENIENCE, NAME_LENIENCE] {
        for (area, said) in words.iter().enumerate().take(sheet.areas.len()) {
            if placed.iter().all(|label| label.area != area) {
                placed.extend(fitting(sheet, area, said, font_units, lenience, &placed));
            }
        }
    }
    placed
}

fn fitting(
    sheet: &Sheet,
    area: usize,
    said: &Words,
    font_units: f64,
    lenience: f64,
    placed: &[Label],
) -> Option<Label> {
    let shape = sheet.areas.get(area)?;
    let is_strict = lenience <= LENIENCE;
    let choices = [said.value.as_deref().filter(|_| is_strict), None];
    choices.into_iter().find_map(|value| {
        let (width, height) = size(&said.name, value, font_units);
        let inside = (width / 2.0).hypot(height / 2.0) <= shape.room * lenience;
        let frame = around(shape.label, width, height);
        let allowed = inside || (shape.is_open && !is_strict);
        let free = placed.iter().all(|other| !overlap(other.frame, frame));
        let label = Label {
            area,
            at: shape.label,
            with_value: value.is_some(),
            frame,
        };
        (allowed && free && within(sheet.frame, frame)).then_some(label)
    })
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
        assert_eq!(labels(sheet, &chinese(sheet), 12.0 * 1000.0 / 340.0).len(), 10);
    }

    #[test]
    fn names_never_overlap_and_grow_fewer_with_size() {
        for extent in Extent::ALL {
            let sheet = extent.of(tiles());
            let mut last = usize::MAX;
            for font in [10.0, 18.0, 30.0, 45.0, 90.0] {
                let found = labels(sheet, &chinese(sheet), font);
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
    fn a_value_needs_more_room_than_a_name() {
        let sheet = Extent::Both.of(tiles());
        let words = chinese(sheet);
        let values = |font| labels(sheet, &words, font).iter().filter(|l| l.with_value).count();
        assert_eq!(values(10.0), sheet.areas.len());
        assert_eq!(values(60.0), 0);
    }
}
