//! Which district names have room at the size of the moment.

use super::sheet::Sheet;
use atlas::{Frame, Point};

/// A name may stick out of the largest circle of its district by this factor: corners of the box cut little.
const LENIENCE: f64 = 1.3;
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

/// The labels that fit: name and value, or the name, inside the outline, or beside small islands where nothing else stands. `font_units` is the font size
/// in units of the view box; `words` go with [`Sheet::areas`].
#[must_use]
pub fn labels(sheet: &Sheet, words: &[Words], font_units: f64) -> Vec<Label> {
    let mut placed: Vec<Label> = Vec::new();
    for (area, (shape, said)) in sheet.areas.iter().zip(words).enumerate() {
        let choices = [said.value.as_deref(), None];
        let label = choices.into_iter().find_map(|value| {
            let (width, height) = size(&said.name, value, font_units);
            let inside = (width / 2.0).hypot(height / 2.0) <= shape.room * LENIENCE;
            let frame = around(shape.label, width, height);
            let allowed = inside || (shape.is_open && value.is_none());
            let free = placed.iter().all(|other| !overlap(other.frame, frame));
            let with_value = value.is_some();
            (allowed && free && within(sheet.frame, frame)).then_some(Label {
                area,
                at: shape.label,
                with_value,
                frame,
            })
        });
        placed.extend(label);
    }
    placed
}

fn size(name: &str, value: Option<&str>, font: f64) -> (f64, f64) {
    let wide = width_em(name).max(value.map_or(0.0, width_em));
    let lines = if value.is_some() { 2.0 } else { 1.0 };
    (wide * font, lines * LINE * font)
}

/// Width of a text per font size: a Chinese character is a square, others are about 0.58 of one.
fn width_em(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.58 } else { 1.0 }).sum()
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
    use crate::map::{Base, Extent};

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
        let sheet = Base::Tile.sheet(Extent::Ningbo);
        // 340 CSS pixels across, 12 px letters.
        assert_eq!(labels(sheet, &chinese(sheet), 12.0 * 1000.0 / 340.0).len(), 10);
    }

    #[test]
    fn names_never_overlap_and_grow_fewer_with_size() {
        for extent in Extent::ALL {
            let sheet = Base::default().sheet(extent);
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
        let sheet = Base::Tile.sheet(Extent::Both);
        let words = chinese(sheet);
        let values = |font| labels(sheet, &words, font).iter().filter(|l| l.with_value).count();
        assert_eq!(values(10.0), sheet.areas.len());
        assert_eq!(values(60.0), 0);
    }
}
