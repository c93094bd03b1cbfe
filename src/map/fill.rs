//! A measure put on the districts: shade, short value and words for each, and the key to it.

use super::classes::{classes, shade};
use super::measure::{Measure, targets};
use crate::i18n::Lang;
use crate::i18n::facts::bounded_words;
use crate::i18n::numbers::{compact, printed};
use crate::i18n::texts::map as texts;
use plan::District;

/// How a district is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// In a class of the scale, 1 (light) to 5 (dark).
    Class(u8),
    /// The plan has this measure, but not for this district.
    NotSet,
    /// The plan sets nothing for it: the districts of Zhoushan.
    Elsewhere,
}

/// A district under a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its fill.
    pub shade: Shade,
    /// The value in the least room, for a label on the map.
    pub short: Option<String>,
    /// Name, number of targets, measure and value in one line.
    pub spoken: String,
}

/// A class in the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its shade.
    pub shade: u8,
    /// Its limits with the unit.
    pub words: String,
}

/// A measure on all districts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// Name of the measure, with what it counts.
    pub title: String,
    /// One for each of `plan::districts()`.
    pub cells: Vec<Cell>,
    /// The classes, ascending.
    pub keys: Vec<Key>,
}

impl Fill {
    /// Puts a measure on the districts, worded in a language.
    #[must_use]
    pub fn of(measure: &'static Measure, lang: Lang) -> Self {
        let values: Vec<Option<f64>> = plan::districts().iter().map(|d| measure.value(d)).collect();
        let known: Vec<f64> = values.iter().copied().flatten().collect();
        let scale = classes(&known);
        let cell = |(district, value): (&'static District, &Option<f64>)| Cell {
            shade: match value.and_then(|v| shade(&scale, v)) {
                Some(class) => Shade::Class(class),
                None if targets(district.id).next().is_none() => Shade::Elsewhere,
                None => Shade::NotSet,
            },
            short: value.map(|v| short(measure, lang, v)),
            spoken: spoken(measure, lang, district),
        };
        let key = |class: &super::classes::Class| Key {
            shade: class.shade,
            words: texts::class_limits(lang, &short(measure, lang, class.from), &short(measure, lang, class.to)),
        };
        Self {
            title: texts::measure_title(lang, measure),
            cells: plan::districts().iter().zip(&values).map(cell).collect(),
            keys: scale.iter().map(key).collect(),
        }
    }

    /// Whether the measure is missing for some district of Ningbo.
    #[must_use]
    pub fn has_gaps(&self) -> bool {
        self.cells.iter().any(|cell| cell.shade == Shade::NotSet)
    }
}

fn short(measure: &Measure, lang: Lang, value: f64) -> String {
    match measure.unit() {
        Some(unit) => compact(lang, value, unit, 0),
        None => printed(value),
    }
}

fn spoken(measure: &'static Measure, lang: Lang, district: &'static District) -> String {
    let count = targets(district.id).count();
    if count == 0 {
        return texts::spoken_elsewhere(lang, district);
    }
    let words = |fact| bounded_words(lang, fact);
    let missing = || lang.of(texts::NOT_SET).to_owned();
    let value = measure
        .unit()
        .map(|_| measure.fact(district).map_or_else(missing, words));
    texts::spoken(lang, district, count, value.map(|v| (lang.of(measure.name()), v)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(measure: &str, district: &str, lang: Lang) -> Cell {
        let fill = Fill::of(Measure::or_first(Some(measure)), lang);
        let index = plan::districts().iter().position(|d| d.id == district).unwrap();
        fill.cells[index].clone()
    }

    #[test]
    fn says_what_the_picture_shows() {
        let yinzhou = cell("output_corridor", "yinzhou", Lang::Zh);
        assert_eq!(yinzhou.spoken, "鄞州区，3 条目标；走廊内企业总产值 ≥ 1,500亿元");
        assert_eq!(yinzhou.short.as_deref(), Some("1,500亿"));
        assert_eq!(yinzhou.shade, Shade::Class(3));
        let cixi = cell("output_corridor", "cixi", Lang::En);
        assert_eq!(
            cixi.spoken,
            "Cixi, 1 target; Output of companies in the corridor: not set in the plan"
        );
        assert_eq!((cixi.shade, cixi.short), (Shade::NotSet, None));
        assert_eq!(cell("targets", "haishu", Lang::En).spoken, "Haishu, 2 targets");
    }

    #[test]
    fn zhoushan_is_elsewhere_under_every_measure() {
        for measure in Measure::all() {
            let dinghai = cell(measure.id, "dinghai", Lang::Zh);
            assert_eq!((dinghai.shade, dinghai.short), (Shade::Elsewhere, None));
            assert_eq!(dinghai.spoken, "定海区（舟山市），规划未设目标");
        }
    }

    #[test]
    fn the_key_has_the_limits_of_its_classes() {
        let words = |id: &str| {
            let fill = Fill::of(Measure::or_first(Some(id)), Lang::Zh);
            fill.keys.into_iter().map(|key| key.words).collect::<Vec<_>>()
        };
        assert_eq!(words("targets"), ["1", "2", "3"]);
        assert_eq!(words("high_level"), ["500", "1,000"]);
        assert_eq!(words("talents"), ["2万", "15万"]);
    }

    #[test]
    fn only_a_measure_of_all_ten_has_no_gaps() {
        for measure in Measure::all() {
            assert_eq!(Fill::of(measure, Lang::En).has_gaps(), measure.id != "targets");
        }
    }
}
