//! Scenarios side by side.

use super::words;
use crate::i18n::{Lang, text};
use crate::scenarios::compare::MOST;
use plan::Text;

/// The panel and its button.
pub const TITLE: Text = text("情景比较", "Compare");
/// Label of the choice.
pub const CHOOSE: Text = text("一起比较", "Side by side");
/// Heading of the ready-made ones.
pub const READY: Text = text("预设", "Ready-made");
/// Heading of the kept ones.
pub const KEPT: Text = text("我的", "Mine");
/// The scenario on the table.
pub const CURRENT: Text = text("当前设置", "Current settings");
/// Only rows in which a scenario differs from the first.
pub const ONLY_DIFFERENT: Text = text("只看不同的行", "Differences only");
/// Lays the chosen scenarios over the chart of the selected indicator.
pub const OVERLAY: Text = text("叠加到图上", "Lay over the chart");
/// Takes them off again, beside the chart.
pub const OVERLAY_OFF: Text = text("取消叠加", "Remove the overlay");
/// Row of the table: how many targets are met.
pub const MET: Text = text("达标项数", "Targets met");
/// Group of rows.
pub const OUTCOMES: Text = text("2025 年指标", "Indicators in 2025");
/// Group of rows.
pub const LEVERS: Text = text("不同的拉杆（年均增速）", "Levers that differ (a year)");
/// No lever differs.
pub const NO_LEVER: Text = text("拉杆都相同。", "All levers are alike.");
/// Nothing differs at all.
pub const ALL_ALIKE: Text = text("各情景的 16 项指标都相同。", "All 16 indicators are alike.");
/// Row: the exponent of the timing.
pub const TIMING_K: Text = text("节奏 k", "Timing k");
/// The table as a file.
pub const CSV: Text = text("下载 CSV", "Download CSV");
/// Name of the file, without ending.
pub const FILE: Text = text("情景比较", "scenarios-compared");
/// What the ready-made ones take over from the table.
pub const NOTE: Text = text(
    "预设情景沿用当前的节奏、假设和实际值，只换拉杆；“我的情景”各用自己的。",
    "Ready-made scenarios take the timing, assumptions and actual values now on the table; your own keep theirs.",
);

/// No more fit.
pub fn full(lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("最多同时比较 {MOST} 个；先去掉一个，再选别的。"),
        Lang::En => format!("{MOST} scenarios fit side by side: take one out to add another."),
    }
}

/// The word for a target.
pub const fn status(met: Option<bool>) -> Text {
    match met {
        Some(true) => words::MET,
        Some(false) => words::MISSED,
        None => words::NOT_PUBLISHED,
    }
}

/// Column head of a file: the status under a scenario.
pub fn status_of(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("{name}·状态"),
        Lang::En => format!("{name}: status"),
    }
}

/// Row head of a file: a lever, which may have the name of an indicator.
pub fn lever_row(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("拉杆：{name}"),
        Lang::En => format!("Lever: {name}"),
    }
}
