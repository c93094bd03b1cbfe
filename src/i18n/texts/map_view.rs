//! The map view around the map: controls, panel, tables.

use crate::i18n::{Lang, text};
use crate::map::measure::Measure;
use plan::{District, Platform, Text};

/// Head of the view.
pub const TITLE: Text = text("各区县（市）要做到什么", "What each district is to achieve");
/// Lead of the view.
pub const LEAD: Text = text(
    "规划在专栏1为宁波十个区县（市）各设了人才平台和2025年目标。点选一个区县，看它的平台和每一条目标。",
    "Box 1 of the plan gives each of Ningbo’s ten districts a talent platform and targets for 2025. Choose a district to see both.",
);
/// Label of the group of controls.
pub const CONTROLS: Text = text("地图设置", "Map settings");
/// Label of the base switch.
pub const BASE: Text = text("底图", "Base");
/// Label of the extent switch.
pub const AREA: Text = text("范围", "Area");
/// Label of the list of measures.
pub const MEASURE: Text = text("着色依据", "Coloured by");
/// Label of the panel.
pub const PANEL: Text = text("选中的区县", "Selected district");
/// Head of the panel while nothing is selected.
pub const CHOOSE: Text = text("选一个区县", "Choose a district");
/// What to do.
pub const CHOOSE_HELP: Text = text(
    "点地图或下面的名字；键盘用方向键移动、回车选中。数字是该区县的目标条数。",
    "Use the map or the names below; on a keyboard, arrow keys and Enter. The figure is the number of its targets.",
);
/// Lets the selection go.
pub const ALL_DISTRICTS: Text = text("全部区县", "All districts");
/// Head of the targets in the panel.
pub const TARGETS: Text = text("2025年目标", "Targets for 2025");
/// Head of the platforms in the panel.
pub const PLATFORMS: Text = text("平台", "Platforms");
/// Head of the neighbours in the panel.
pub const NEIGHBOURS: Text = text("相邻", "Next to it");
/// A district of the other city.
pub const OTHER_CITY: Text = text(
    "属舟山市。宁波的规划不为它设目标；两市的共同目标见甬舟页。",
    "Part of Zhoushan. Ningbo’s plan sets no targets for it; the goals that both cities share are on the Ningbo–Zhoushan page.",
);
/// Link to those goals.
pub const SHARED_GOALS: Text = text("看甬舟共同目标", "See the shared goals");
/// Platforms of a district of the other city have no figures.
pub const NO_FIGURES: Text = text("文件没有给出数字。", "The documents give no figures.");
/// A pin known to a few kilometres.
pub const APPROXIMATE: Text = text("概略位置", "approximate place");
/// A pin that is a guess.
pub const UNSURE: Text = text("概略位置，未能确认", "approximate place, unconfirmed");
/// Head of the list of pins.
pub const PINS: Text = text("图上的编号", "Numbers on the map");
/// About the list of pins.
pub const PINS_HELP: Text = text(
    "点位都是概略位置，误差约1至6公里；走廊和创新带以一点代表。拥挤处编号移开，以细线指向所在。",
    "All points are approximate, to about 1–6 km; a corridor or belt is marked by one point. Where it is crowded a number moves aside and a thin line leads to its place.",
);
/// The corridor lies in no single district.
pub const CITY_WIDE: Text = text("全市", "City-wide");
/// Head of the table.
pub const TABLE: Text = text("各区县的全部目标", "All targets by district");
/// About the table.
pub const TABLE_HELP: Text = text(
    "与地图内容相同。各区县口径不一、地域重叠，不能相加，也不是全市目标的分解。",
    "The same as the map. Definitions differ and places overlap: the rows do not add up, and are no breakdown of the city’s targets.",
);
/// Column head.
pub const DISTRICT: Text = text("区县（市）", "District");
/// Column head.
pub const TARGET: Text = text("目标", "Target");
/// Column head.
pub const KIND: Text = text("性质", "Kind");
/// Column head.
pub const PERIOD: Text = text("时间", "Period");
/// A row without targets.
pub const NONE: Text = text("规划未设目标", "No targets in the plan");
/// Column head.
pub const CITY: Text = text("市", "City");
/// Column head.
pub const ACHIEVED_PCT: Text = text("预计完成率（%）", "Projected achievement (%)");
/// Column head.
pub const MET_OF: Text = text("达标项数", "Targets met");
/// Column head of what the levers give.
pub const DELIVERED: Text = text("按交付率推演", "At its rate");
/// Row head: a district's share of its targets.
pub const ACHIEVED: Text = text("预计完成率", "Projected achievement");
/// Row head: targets without a figure.
pub const IN_WORDS: Text = text("没有数字的目标", "Targets in words");
/// Label of the list of districts to compare with.
pub const BESIDE: Text = text("对照", "Compare with");
/// No comparison.
pub const BESIDE_NONE: Text = text("不对照", "none");
/// Ends the comparison.
pub const BESIDE_END: Text = text("结束对照", "End comparison");
/// About the comparison.
pub const BESIDE_HELP: Text = text(
    "同一行是同一种目标；只有一方有的，另一方画斜线。两地口径不同的，说明写在数字下面。",
    "A row is one kind of target; where only one district has it the other is hatched. Differing definitions are noted under the figures.",
);
/// Shows what the levers give on the map.
pub const SHOW_ACHIEVEMENT: Text = text("地图改按预计完成率着色", "Colour the map by projected achievement");
/// About the levers of a district.
pub const LEVERS_HELP: Text = text(
    "拖动交付率，看地图、推演和全市汇总怎么变。100% 即按规划完成；交付率是假设。",
    "Drag a rate of delivery and see map, projection and the city’s sum answer. 100% is as planned; the rates are assumptions.",
);
/// Head of the way from districts to the city.
pub const ROLL_UP: Text = text("能不能汇总到全市", "Do the districts add up to the city?");
/// About it.
pub const ROLL_UP_HELP: Text = text(
    "没有一项指标十个区县都有，所以区县之和从来不是全市目标的分解。只有口径一致的才算占比，其余写明为什么不能。",
    "No measure exists for all ten districts, so no sum of districts is a breakdown of the city. Shares are given only where definitions agree; elsewhere stands why not.",
);

/// Head of a comparison.
#[must_use]
pub fn beside(lang: Lang, one: &str, other: &str) -> String {
    match lang {
        Lang::Zh => format!("{one}与{other}"),
        Lang::En => format!("{one} and {other}"),
    }
}

/// The parts' share in the city's target.
#[must_use]
pub fn rolled_up(lang: Lang, planned: &str, now: &str) -> String {
    match (lang, planned == now) {
        (Lang::Zh, true) => format!("合计占全市目标的 {planned}"),
        (Lang::Zh, false) => format!("合计占全市目标：规划 {planned}，按现交付率 {now}"),
        (Lang::En, true) => format!("Together {planned} of the city’s target"),
        (Lang::En, false) => format!("Of the city’s target: {planned} as planned, {now} at these rates"),
    }
}

/// The city's own figures.
#[must_use]
pub fn city_has(lang: Lang, figures: &str) -> String {
    match lang {
        Lang::Zh => format!("全市：{figures}"),
        Lang::En => format!("City: {figures}"),
    }
}

/// A target in words.
pub const NO_NUMBER: Text = text("无数字", "no figure");
/// A statement that describes and sets no target.
pub const DESCRIBES: Text = text("背景", "background");

/// A measure that one district has: there is nothing to compare.
#[must_use]
pub fn only_one(lang: Lang, district: &District) -> String {
    let name = lang.of(district.name);
    match lang {
        Lang::Zh => format!("只有{name}设了这项目标，其余区县没有可比的数字。"),
        Lang::En => format!("Only {name} has this target; no other district has a figure to compare."),
    }
}

/// Where the figures of a measure are printed.
#[must_use]
pub fn sources(lang: Lang, measure: &Measure) -> String {
    let places: Vec<&str> = measure.facts().map(|fact| fact.place).collect();
    match (lang, places.is_empty()) {
        (Lang::Zh, true) => "出处：专栏1。".to_owned(),
        (Lang::En, true) => "Place: 专栏1.".to_owned(),
        (Lang::Zh, false) => format!("出处：{}。", places.join("、")),
        (Lang::En, false) => format!("Place: {}.", places.join(", ")),
    }
}

/// Head of the figures of a platform.
#[must_use]
pub fn figures_of(lang: Lang, platform: &str) -> String {
    match lang {
        Lang::Zh => format!("{platform}的数字"),
        Lang::En => format!("Figures of {platform}"),
    }
}

/// How sure the place of a pin is.
#[must_use]
pub const fn certainty(platform: &Platform) -> Text {
    if platform.pin_sure { APPROXIMATE } else { UNSURE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_names_every_place_it_is_taken_from() {
        let measure = Measure::or_first(Some("high_level"));
        assert_eq!(sources(Lang::Zh, measure), "出处：专栏1-3、专栏1-7、专栏1-9。");
        assert_eq!(sources(Lang::En, Measure::or_first(None)), "Place: 专栏1.");
    }

    #[test]
    fn only_unconfirmed_pins_say_so() {
        let unsure: Vec<_> = plan::platforms()
            .iter()
            .filter(|p| certainty(p) == UNSURE)
            .map(|p| p.id)
            .collect();
        assert_eq!(unsure, ["zj_innovation_centre"]);
    }
}
