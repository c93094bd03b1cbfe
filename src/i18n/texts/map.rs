//! The map: controls, key, panel and what is said about a district.

use crate::i18n::texts::words::kind_name;
use crate::i18n::{Lang, text};
use crate::map::measure::{Group, Measure};
use crate::map::{Base, Extent};
use plan::{District, Text};

/// Label of the map.
pub const MAP: Text = text("宁波各区县（市）地图", "Map of Ningbo’s districts");
/// Label of the map of both cities.
pub const MAP_BOTH: Text = text(
    "宁波与舟山各区县（市）地图",
    "Map of the districts of Ningbo and Zhoushan",
);
/// How the map is operated, for screen readers.
pub const KEYS: Text = text(
    "用方向键在相邻区县间移动，回车选中。",
    "Arrow keys move between neighbours; Enter selects.",
);
/// What to do, as long as nothing is pointed at.
pub const CHOOSE: Text = text("点选一个区县，看它的目标。", "Choose a district to see its targets.");
/// In place of a value.
pub const NOT_SET: Text = text("规划未设此项", "not set in the plan");
/// Key of the hatch.
pub const KEY_NOT_SET: Text = text("规划未设此项", "Not set in the plan");
/// Key of the districts of the other city.
pub const KEY_ELSEWHERE: Text = text("舟山：不在本规划内", "Zhoushan: outside this plan");
/// Key of the corridor.
pub const KEY_CORRIDOR: Text = text("甬江科创大走廊（示意）", "Yongjiang Corridor (schematic)");
/// Key of the pins.
pub const KEY_PIN: Text = text("平台（概略位置）", "Platform (approximate)");

/// Name of a base in its switch.
#[must_use]
pub const fn base_name(base: Base) -> Text {
    match base {
        Base::Geographic => text("地理", "Geographic"),
        Base::Tile => text("区块", "Tiles"),
    }
}

/// Name of an extent in its switch.
#[must_use]
pub const fn extent_name(extent: Extent) -> Text {
    match extent {
        Extent::Both => text("甬舟两市", "Both cities"),
        Extent::Ningbo => text("宁波", "Ningbo"),
    }
}

/// Heading of a group of measures.
#[must_use]
pub const fn group_name(group: Group) -> Text {
    match group {
        Group::Count => text("全部区县都有", "Every district"),
        Group::Several => text("几个区县有", "Several districts"),
        Group::People => text("仅一个区县有 · 人才与团队", "One district only · people and teams"),
        Group::Works => text(
            "仅一个区县有 · 项目、机构与产值",
            "One district only · projects, institutions, output",
        ),
    }
}

/// A district's name as short as it is understood: 鄞州, Yinzhou.
#[must_use]
pub fn short_name(lang: Lang, district: &District) -> &'static str {
    match lang {
        Lang::Zh => district.name.zh.trim_end_matches(['区', '市', '县']),
        Lang::En => district.name.en,
    }
}

/// The city of a district.
#[must_use]
pub fn city_name(district: &District) -> Text {
    if district.city == "zhoushan" {
        text("舟山市", "Zhoushan")
    } else {
        text("宁波市", "Ningbo")
    }
}

/// What a screen reader calls the picture.
#[must_use]
pub fn map_label(lang: Lang, name: &str, measure: &str, keys: &str) -> String {
    match lang {
        Lang::Zh => format!("{name}：{measure}。{keys}"),
        Lang::En => format!("{name}: {measure}. {keys}"),
    }
}

/// The measure with what it counts: "新增高层次人才（人，五年新增）".
#[must_use]
pub fn measure_title(lang: Lang, measure: &Measure) -> String {
    let name = lang.of(measure.name());
    let (Some(unit), Some(kind)) = (measure.unit(), measure.kind()) else {
        return name.to_owned();
    };
    let (unit, kind) = (lang.of(unit.name), lang.of(kind_name(kind)));
    match lang {
        Lang::Zh => format!("{name}（{unit}，{kind}）"),
        Lang::En => format!("{name} ({unit}, {})", kind.to_lowercase()),
    }
}

/// An entry in the list of measures; one that a single district has says which.
#[must_use]
pub fn measure_option(lang: Lang, measure: &Measure) -> String {
    let name = lang.of(measure.name());
    match measure.only_district() {
        Some(district) => format!("{name} · {}", short_name(lang, district)),
        None => name.to_owned(),
    }
}

/// The limits of a class.
#[must_use]
pub fn class_limits(lang: Lang, from: &str, to: &str) -> String {
    match (from == to, lang) {
        (true, _) => from.to_owned(),
        (false, Lang::Zh) => format!("{from}至{to}"),
        (false, Lang::En) => format!("{from} to {to}"),
    }
}

/// "3 条目标".
#[must_use]
pub fn target_count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("{count} 条目标"),
        (Lang::En, 1) => "1 target".to_owned(),
        (Lang::En, _) => format!("{count} targets"),
    }
}

/// A district of Ningbo in one line, with the measure unless that is the count itself.
#[must_use]
pub fn spoken(lang: Lang, district: &District, count: usize, measure: Option<(&str, String)>) -> String {
    let (name, targets) = (lang.of(district.name), target_count(lang, count));
    match (lang, measure) {
        (Lang::Zh, None) => format!("{name}，{targets}"),
        (Lang::Zh, Some((what, value))) => format!("{name}，{targets}；{what} {value}"),
        (Lang::En, None) => format!("{name}, {targets}"),
        (Lang::En, Some((what, value))) => format!("{name}, {targets}; {what}: {value}"),
    }
}

/// A district of Zhoushan in one line.
#[must_use]
pub fn spoken_elsewhere(lang: Lang, district: &District) -> String {
    let (name, city) = (lang.of(district.name), lang.of(city_name(district)));
    match lang {
        Lang::Zh => format!("{name}（{city}），规划未设目标"),
        Lang::En => format!("{name} ({city}), no targets in the plan"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_of_one_district_says_so() {
        let single = Measure::or_first(Some("output_space"));
        assert_eq!(measure_option(Lang::Zh, single), "航天产业总产值 · 象山");
        assert_eq!(
            measure_title(Lang::En, single),
            "Output of the space industry (yuan, level)"
        );
        let several = Measure::or_first(Some("top_new"));
        assert_eq!(measure_option(Lang::En, several), "New top talents");
    }
}
