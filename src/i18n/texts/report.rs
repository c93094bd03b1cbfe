//! The brief of two pages.

use crate::i18n::{Lang, text};
use plan::Text;

/// Tab.
pub const PART: Text = text("简报（A4 两页）", "Brief (two A4 pages)");
/// Above the pages.
pub const ABOUT: Text = text(
    "按上面选定的评价时点生成，图和地图均为矢量；用浏览器打印，或“另存为 PDF”。",
    "Made for the review chosen above; charts and map are vectors. Print it, or save it as PDF, with the browser.",
);
/// Head of the first page.
pub const TITLE: Text = text(
    "宁波市人才发展“十四五”规划实施情况简报",
    "Ningbo’s talent plan 2021–2025: progress in brief",
);
/// Heads of the table of indicators.
pub const HEADS: [Text; 7] = [
    text("指标", "Indicator"),
    text("基期", "Baseline"),
    text("最新值", "Latest"),
    text("目标", "Target"),
    text("完成进度", "Progress"),
    text("进度与时间", "Progress and time"),
    text("评价", "Status"),
];
/// Heads of the table of countable targets.
pub const TARGET_HEADS: [Text; 5] = [
    text("目标", "Target"),
    text("目标值", "Aim"),
    text("已达到", "Reached"),
    text("完成率", "Level"),
    text("评价", "Status"),
];
/// How to read the bars.
pub const KEY: Text = text(
    "横条为完成进度（增量口径），竖线为时间进度；没有基期或目标等于基期的指标没有横条。",
    "Bars show progress (increment method), ticks the time gone; without a baseline, or where target and baseline agree, there is no bar.",
);
/// Heading.
pub const YEARS: Text = text("六项指标的走势", "Six indicators over the years");
/// Heading.
pub const TARGETS: Text = text("其他可计量目标", "Other countable targets");
/// Heading.
pub const MAP: Text = text("各区县目标分布", "Targets by district");
/// Heading.
pub const SOURCES: Text = text("数据来源", "Sources of the values");
/// Nobody noted a source.
pub const NO_SOURCES: Text = text("未填写来源。", "No sources were noted.");

/// When it was made.
pub fn made(lang: Lang, date: &str) -> String {
    match lang {
        Lang::Zh => format!("生成日期 {date}"),
        Lang::En => format!("made on {date}"),
    }
}

/// Under a drawing: baseline, projection, target.
pub fn from_to(lang: Lang, base: &str, end: &str, target: &str) -> String {
    match lang {
        Lang::Zh => format!("基期 {base} → 2025 年 {end}；目标 {target}"),
        Lang::En => format!("{base} → {end} in 2025; target {target}"),
    }
}

/// Targets that found no room.
pub fn and_more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {count} 条已填目标，见监测表。"),
        Lang::En => format!("{count} more are in the monitoring table."),
    }
}

/// Which data.
pub fn data(lang: Lang, version: &str, checksum: &str) -> String {
    match lang {
        Lang::Zh => format!("规划数据 v{version}，校验码 {checksum}"),
        Lang::En => format!("Plan data v{version}, checksum {checksum}"),
    }
}

/// The link of what is printed; where it would be too long, without the actual values, which stand on the paper.
pub fn link(lang: Lang, link: &str, has_values: bool) -> String {
    match (lang, has_values) {
        (Lang::Zh, true) => format!("情景链接 {link}"),
        (Lang::Zh, false) => format!("情景链接（不含实际值，实际值见表） {link}"),
        (Lang::En, true) => format!("Scenario link {link}"),
        (Lang::En, false) => format!("Scenario link (without the actual values, which are printed here) {link}"),
    }
}

/// The number of a page.
pub fn page(lang: Lang, number: u8) -> String {
    match lang {
        Lang::Zh => format!("第 {number} 页，共 2 页"),
        Lang::En => format!("Page {number} of 2"),
    }
}
