//! A measure put on the districts: shade, short value and words for each, and the key to it.

use super::classes::{classes, shade};
use super::measure::{Measure, targets};
use crate::i18n::Lang;
use crate::i18n::facts::bounded_words;
use crate::i18n::numbers::{compact, printed};
use crate::i18n::texts::map as texts;
use model::districts::{Achievement, achievement};
use plan::District;
use scenario::Scenario;

/// From these shares of its targets on, in %, a district is in the next class. The limits stay where they are while a lever moves,
/// so that a changed shade is a changed value.
const ACHIEVED_FROM: [f64; 4] = [0.0, 50.0, 80.0, 100.0];
const ACHIEVED_SHADES: [u8; 4] = [1, 2, 4, 5];

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
    /// Puts a measure on the districts under a scenario.
    #[must_use]
    pub fn under(measure: &'static Measure, lang: Lang, scenario: &Scenario) -> Self {
        if measure.is_achievement() {
            Self::achieved(measure, lang, scenario)
        } else {
            Self::of(measure, lang)
        }
    }

    fn achieved(measure: &'static Measure, lang: Lang, scenario: &Scenario) -> Self {
        let cell = |district: &'static District| match achievement(district.id, |fact| scenario.delivery(fact)) {
            Some(told) => Cell {
                shade: Shade::Class(achieved_shade(told.mean_pct)),
                short: Some(percent(told.mean_pct)),
                spoken: texts::spoken_achieved(lang, district, &percent(told.mean_pct), told.met, told.of),
            },
            None => Cell {
                shade: Shade::Elsewhere,
                short: None,
                spoken: texts::spoken_elsewhere(lang, district),
            },
        };
        let key = |at: usize| Key {
            shade: ACHIEVED_SHADES[at],
            words: texts::share_limits(lang, ACHIEVED_FROM[at], ACHIEVED_FROM.get(at + 1).copied()),
        };
        Self {
            title: lang.of(measure.name()).to_owned(),
            cells: plan::districts().iter().map(cell).collect(),
            keys: (0..ACHIEVED_FROM.len()).map(key).collect(),
        }
    }

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

    /// The two cities, and which of some platforms lie in each district.
    #[must_use]
    pub fn cities(lang: Lang, title: &str, platforms: &[&str]) -> Self {
        let shade = |district: &District| if district.city == "ningbo" { 2 } else { 4 };
        let cell = |district: &'static District| {
            let here = platforms.iter().filter_map(|id| plan::platform(id));
            let here = here.filter(|platform| platform.districts.contains(&district.id));
            let names: Vec<&str> = here.map(|platform| lang.of(platform.name)).collect();
            Cell {
                shade: Shade::Class(shade(district)),
                short: None,
                spoken: texts::spoken_city(lang, district, &names),
            }
        };
        let key = |id: &str| {
            let district = plan::districts().iter().find(|d| d.city == id)?;
            Some(Key {
                shade: shade(district),
                words: lang.of(texts::city_name(district)).to_owned(),
            })
        };
        Self {
            title: title.to_owned(),
            cells: plan::districts().iter().map(cell).collect(),
            keys: ["ningbo", "zhoushan"].into_iter().filter_map(key).collect(),
        }
    }

    /// Whether the measure is missing for some district of Ningbo.
    #[must_use]
    pub fn has_gaps(&self) -> bool {
        self.cells.iter().any(|cell| cell.shade == Shade::NotSet)
    }
}

/// A share in %, cut and not rounded: what misses 100 % does not read as 100 %.
#[must_use]
pub fn percent(share_pct: f64) -> String {
    // A rate of 55 % times a target and back may lie a hair below 55.
    format!("{}%", printed(((share_pct + 1e-9) * 10.0).floor() / 10.0))
}

/// A district's achievement in words: the share, and how many of its targets with a figure are met.
#[must_use]
pub fn achieved_words(lang: Lang, told: Achievement) -> String {
    texts::achieved(lang, &percent(told.mean_pct), told.met, told.of)
}

fn achieved_shade(share_pct: f64) -> u8 {
    let class = ACHIEVED_FROM.iter().rposition(|from| share_pct + 1e-9 >= *from);
    ACHIEVED_SHADES[class.unwrap_or(0)]
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
        for measure in Measure::all().iter().filter(|m| !m.is_achievement()) {
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
    fn the_fill_follows_a_lever_and_its_classes_stay() {
        let told = |rate: f64| {
            let mut scenario = Scenario::default();
            scenario
                .set_delivery_rate("z1-05-overseas-engineers", Some(rate))
                .unwrap();
            let fill = Fill::under(Measure::achievement(), Lang::Zh, &scenario);
            let beilun = plan::districts().iter().position(|d| d.id == "beilun").unwrap();
            (fill.cells[beilun].clone(), fill.keys)
        };
        let (full, keys) = told(100.0);
        assert_eq!((full.shade, full.short.as_deref()), (Shade::Class(5), Some("100%")));
        assert_eq!(full.spoken, "北仑区，预计完成率 100%，1 项有数字的目标中 1 项达标");
        let (short, same_keys) = told(79.96);
        assert_eq!((short.shade, short.short.as_deref()), (Shade::Class(2), Some("79.9%")));
        assert_eq!(told(150.0).0, full, "more than all counts as all");
        assert_eq!(told(0.0).0.shade, Shade::Class(1));
        assert_eq!(keys, same_keys);
        let words: Vec<_> = keys.into_iter().map(|key| key.words).collect();
        assert_eq!(words, ["不到 50%", "50% 至不到 80%", "80% 至不到 100%", "100%"]);
    }

    #[test]
    fn every_district_of_ningbo_has_an_achievement() {
        let fill = Fill::under(Measure::achievement(), Lang::En, &Scenario::default());
        for (district, cell) in plan::districts().iter().zip(&fill.cells) {
            assert_eq!(cell.short.is_some(), district.city == "ningbo", "{}", district.id);
        }
        assert!(!fill.has_gaps());
    }

    #[test]
    fn only_a_measure_of_all_ten_has_no_gaps() {
        for measure in Measure::all().iter().filter(|m| !m.is_achievement()) {
            assert_eq!(Fill::of(measure, Lang::En).has_gaps(), measure.id != "targets");
        }
    }
}
