//! What stands around every figure: its tabs, its downloads, and the lines under a saved picture.

use crate::i18n::{Lang, text};
use plan::Text;

/// Label of the tabs.
pub const TABS: Text = text("图或表", "Chart or table");
/// Label of the downloads.
pub const SAVE: Text = text("下载", "Download");
/// The browser would not make the picture.
pub const NO_PICTURE: Text = text(
    "浏览器没能把这张图存成 PNG；SVG 仍可下载。",
    "The browser could not turn this figure into a PNG; the SVG still works.",
);
/// Under a saved picture: where the figures come from.
pub const SOURCE: Text = text(
    "来源：甬发改规划〔2021〕322号文与甬舟人才一体化报道；推演按所设速度计算，不是预测。",
    "Source: plan document 甬发改规划〔2021〕322号 and a report on Ningbo–Zhoushan integration. Projections follow the paces set and predict nothing.",
);

/// The name of a download button: format and figure.
pub fn save_as(lang: Lang, format: &str, title: &str) -> String {
    match lang {
        Lang::Zh => format!("下载 {format}：{title}"),
        Lang::En => format!("Download {format}: {title}"),
    }
}

/// Under a saved picture: what it was computed from, and when it was made.
pub fn made(lang: Lang, scenario: &str, date: &str) -> String {
    match lang {
        Lang::Zh => format!("情景：{scenario} · 甬才沙盘 · {date}"),
        Lang::En => format!("Scenario: {scenario} · Ningbo Sand Table · {date}"),
    }
}
