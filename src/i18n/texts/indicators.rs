//! The 16 indicators of table 1.

use crate::i18n::numbers::{fixed, printed};
use crate::i18n::{Lang, text};
use model::{NoPace, Pace};
use plan::Text;

/// What the view holds.
pub const LEAD: Text = text(
    "表 1 的 16 项指标，各自从哪里出发、要到哪里、按当前设置会到哪里。",
    "The 16 indicators of table 1: where each began, where it should be, where it arrives on the current settings.",
);
/// No lever, timing or actual value was touched.
pub const ON_PLAN: Text = text(
    "还没有移动任何拉杆，推演就是规划路径，所以各项恰好到达目标。",
    "No lever has been moved, so the projection is the plan path and every indicator just reaches its target.",
);
/// Link to the sand table.
pub const TO_SAND: Text = text("去沙盘拉动看看", "Move levers on the sand table");
/// Label of the list.
pub const LIST: Text = text("选择指标", "Choose an indicator");
/// Previous in the list.
pub const PREVIOUS: Text = text("上一项", "Previous");
/// Next in the list.
pub const NEXT: Text = text("下一项", "Next");
/// The table prints no baseline.
pub const NO_BASE: Text = text("规划未公布基期值", "The plan prints no baseline");
/// The same in little room.
pub const NO_BASE_SHORT: Text = text("无基期", "no baseline");
/// A year of an end point.
pub const END_POINT_ONLY: Text = text("只设定 2025 年", "set for 2025 only");
/// A number that does not exist.
pub const NOT_COMPUTABLE: Text = text("算不出", "not computable");
/// No actual value.
pub const NOT_ENTERED: Text = text("未录入", "not entered");
/// Column head.
pub const ACTUAL: Text = text("实际", "Actual");
/// Heading.
pub const IN_NAMES: Text = text("算法", "How it is computed");
/// The formula with numbers.
pub const IN_NUMBERS: Text = text("代入 2025 年推演值", "With the projected numbers of 2025");
/// Heading.
pub const PACE: Text = text("所需速度", "Pace that is needed");
/// Heading of the base quantities.
pub const BASES: Text = text("2020 年起点从何而来", "Where the starting point of 2020 comes from");
/// Column head.
pub const QUANTITY: Text = text("量", "Quantity");
/// Column head.
pub const VALUE_2020: Text = text("2020 年", "2020");
/// Column head.
pub const MARK: Text = text("来历", "Origin");
/// Column head of the file: from which figures a value was derived.
pub const HOW: Text = text("算法", "How");
/// An end point has no base quantity.
pub const NO_BASES: Text = text(
    "这一项没有基期，模型不推算中间年份，只把 2025 年的水平作为拉杆。",
    "It has no baseline, so the model computes no years in between: its level of 2025 is itself a lever.",
);
/// Column head of the drivers.
pub const NEEDED: Text = text("只动这一根时所需", "Needed if only this one moves");
/// Column head of the drivers.
pub const NOW: Text = text("当前", "Now");
/// Direction of a lever.
pub const RAISES: Text = text("抬高", "raises it");
/// Direction of a lever.
pub const LOWERS: Text = text("拉低", "lowers it");
/// Heading of the remarks.
pub const REMARKS: Text = text("读数提示", "Notes on the figures");
/// Heading of the small multiples.
pub const ALL: Text = text("16 项一览", "All 16 at a glance");
/// How to read them.
pub const ALL_HELP: Text = text(
    "实线为推演，圆点为基期，小旗为 2025 年目标；纵轴各自独立，不从零开始。",
    "Line: projection; dot: baseline; flag: target for 2025. Every drawing has a scale of its own that does not begin at zero.",
);
/// Below the list.
pub const BULLET_HELP: Text = text(
    "深条为基期，浅条为推演，小旗为目标；每条各有刻度，从零开始。",
    "Dark bar: baseline; light bar: projection; flag: target. Each bar has a scale of its own, from zero.",
);

/// The settings are not the plan path.
pub fn moved(lang: Lang, scenario: &str, changed: usize) -> String {
    match (lang, changed) {
        (Lang::Zh, 0) => format!("当前推演：{scenario}。"),
        (Lang::Zh, n) => format!("当前推演：{scenario}，其中 {n} 根拉杆改成了自己的数值。"),
        (Lang::En, 0) => format!("Current projection: {scenario}."),
        (Lang::En, 1) => format!("Current projection: {scenario}, with 1 lever changed."),
        (Lang::En, n) => format!("Current projection: {scenario}, with {n} levers changed."),
    }
}

/// A value that is printed as it is.
pub fn as_printed(lang: Lang, place: &str) -> String {
    match lang {
        Lang::Zh => format!("{place} 所列"),
        Lang::En => format!("as printed in {place}"),
    }
}

/// A printed number inside a computation, with its year when that is not 2020.
pub fn operand(lang: Lang, name: &str, value: &str, place: &str, year: Option<u16>) -> String {
    match (lang, year) {
        (Lang::Zh, None) => format!("{name} {value}（{place}）"),
        (Lang::Zh, Some(year)) => format!("{name} {value}（{place}，{year} 年）"),
        (Lang::En, None) => format!("{name} {value} ({place})"),
        (Lang::En, Some(year)) => format!("{name} {value} ({place}, of {year})"),
    }
}

/// Other places that say the same.
pub fn repeated_in(lang: Lang, places: &[String]) -> String {
    match lang {
        Lang::Zh => format!("另见 {}", places.join("、")),
        Lang::En => format!("also {}", places.join(", ")),
    }
}

/// The pace from the newest known value to the target.
pub fn pace(lang: Lang, from: u16, pace: Pace) -> String {
    let value = pace.value();
    if value.abs() < 5e-3 {
        return match lang {
            Lang::Zh => format!("保持 {from} 年的水平即可。"),
            Lang::En => format!("Holding the level of {from} is enough."),
        };
    }
    let size = fixed(value.abs(), 2);
    match (lang, pace, value > 0.0) {
        (Lang::Zh, Pace::Percent(_), true) => format!("从 {from} 年起，年均增长 {size}%。"),
        (Lang::Zh, Pace::Points(_), true) => format!("从 {from} 年起，年均提高 {size} 个百分点。"),
        (Lang::Zh, Pace::Percent(_), false) => format!("{from} 年已高于目标，年均下降不超过 {size}% 仍达标。"),
        (Lang::Zh, Pace::Points(_), false) => format!("{from} 年已高于目标，年均下降不超过 {size} 个百分点仍达标。"),
        (Lang::En, Pace::Percent(_), true) => format!("{size}% growth a year from {from} on."),
        (Lang::En, Pace::Points(_), true) => format!("{size} percentage points a year from {from} on."),
        (Lang::En, Pace::Percent(_), false) => {
            format!("Above the target in {from}: a fall of up to {size}% a year still meets it.")
        }
        (Lang::En, Pace::Points(_), false) => {
            format!("Above the target in {from}: a fall of up to {size} points a year still meets it.")
        }
    }
}

/// The pace as a computation: `(285 ÷ 228.5)^(1/5) − 1`, in points `(8.2 − 7.7) ÷ 5`.
pub fn pace_formula(now: f64, target: f64, years_left: u8, pace: Pace) -> String {
    let (now, target) = (printed(now), printed(target));
    let result = fixed(pace.value(), 2);
    match pace {
        Pace::Percent(_) => format!("({target} ÷ {now})^(1/{years_left}) − 1 = {result}%"),
        Pace::Points(_) => format!("({target} − {now}) ÷ {years_left} = {result}"),
    }
}

/// A name and what it stands for.
pub fn named(lang: Lang, name: &str, value: &str) -> String {
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{name}{colon}{value}")
}

/// Why there is no pace.
pub const fn no_pace(reason: NoPace) -> Text {
    match reason {
        NoPace::NoYearsLeft => text(
            "2025 年已有实际值，不再需要速度。",
            "2025 has an actual value: no year is left.",
        ),
        NoPace::NoCurrentValue => text("没有起点，算不出速度。", "Without a starting point there is no pace."),
    }
}

/// What a small drawing says.
pub fn drawing(lang: Lang, base: &str, projection: &str) -> String {
    match lang {
        Lang::Zh => format!("基期 {base}，2025 年推演 {projection}，"),
        Lang::En => format!("baseline {base}, projection for 2025 {projection}, "),
    }
}

/// Column head: a quantile of the draws.
pub fn edge(lang: Lang, share: &str) -> String {
    match lang {
        Lang::Zh => format!("{share} 分位"),
        Lang::En => format!("{share} quantile"),
    }
}

/// All 16 in a sentence.
pub fn all_in_words(lang: Lang, met: &str, missed: &[&str]) -> String {
    match (lang, missed) {
        (Lang::Zh, []) => format!("{met}。"),
        (Lang::Zh, _) => format!("{met}；未达的是{}。", missed.join("、")),
        (Lang::En, []) => format!("{met}."),
        (Lang::En, _) => format!("{met}; missed: {}.", missed.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_reads_as_growth_as_points_or_as_rest() {
        assert_eq!(
            pace(Lang::Zh, 2020, Pace::Percent(4.518)),
            "从 2020 年起，年均增长 4.52%。"
        );
        assert_eq!(
            pace(Lang::En, 2022, Pace::Points(0.1)),
            "0.10 percentage points a year from 2022 on."
        );
        assert_eq!(pace(Lang::Zh, 2020, Pace::Percent(0.0)), "保持 2020 年的水平即可。");
        assert_eq!(
            pace_formula(228.5, 285.0, 5, Pace::Percent(4.518)),
            "(285 ÷ 228.5)^(1/5) − 1 = 4.52%"
        );
        assert!(pace(Lang::En, 2023, Pace::Percent(-1.0)).starts_with("Above the target"));
    }
}
