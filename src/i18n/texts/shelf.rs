//! Scenarios kept by name on the device.

use crate::i18n::numbers::fixed;
use crate::i18n::{Lang, text};
use crate::scenarios::differing::{Difference, Differences};
use crate::scenarios::knob::Knob;
use plan::Text;

/// The panel and its button.
pub const TITLE: Text = text("我的情景", "My scenarios");
/// Label of the field.
pub const NAME: Text = text("情景名称", "Name of the scenario");
/// Keeps the current scenario.
pub const SAVE: Text = text("存到本机", "Keep on this device");
/// Nothing is kept yet.
pub const EMPTY: Text = text(
    "还没有存下的情景。给当前设置起个名字，存到本机，随时可以取回或比较；不会上传。",
    "Nothing kept yet. Name the current settings and keep them on this device, to open or compare later. Nothing is uploaded.",
);
/// Puts a kept scenario on the table.
pub const OPEN: Text = text("打开", "Open");
/// Gives another name.
pub const RENAME: Text = text("改名", "Rename");
/// Ends the renaming.
pub const DONE: Text = text("确定", "Done");
/// Takes away from the list.
pub const DELETE: Text = text("删除", "Delete");
/// On a message: takes back what it tells.
pub const UNDO: Text = text("恢复", "Undo");
/// Heading of the current scenario's changes.
pub const NOW: Text = text("当前设置", "Current settings");
/// Nothing was changed about the ready-made scenario.
pub const AS_PROVIDED: Text = text("与预设相同", "unchanged");
/// Heading of the changes.
pub const DIFFERS: Text = text("与预设的不同", "What differs");

/// One lever or setting: its name, its value, the ready-made value.
pub fn lever(lang: Lang, found: &Difference) -> (String, String, String) {
    let knob = found.knob;
    let ready = knob.written(found.ready);
    let ready = match lang {
        Lang::Zh => format!("预设 {ready}"),
        Lang::En => format!("ready-made: {ready}"),
    };
    let name = match knob {
        Knob::Spacing(fact) => format!("{} · {}", lang.of(fact.name), lang.of(knob.name())),
        _ => lang.of(knob.name()).to_owned(),
    };
    (name, knob.with_unit(lang, found.own), ready)
}

/// Everything else that differs, one phrase each.
pub fn others(lang: Lang, found: &Differences) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(k) = found.timing_k {
        all.push(match lang {
            Lang::Zh => format!("节奏 k = {}", fixed(k, 2)),
            Lang::En => format!("timing k = {}", fixed(k, 2)),
        });
    }
    let counted = [
        (
            found.shares,
            ("手工设定年份 {} 个", "{} year set by hand", "{} years set by hand"),
        ),
        (
            found.count(|knob| matches!(knob, Knob::Ledger(_))),
            ("改动假设 {} 条", "{} assumption changed", "{} assumptions changed"),
        ),
        (
            found.count(|knob| matches!(knob, Knob::Rate(_) | Knob::Spacing(_))),
            ("任务完成率 {} 项", "{} programme rate", "{} programme rates"),
        ),
        (
            found.count(|knob| matches!(knob, Knob::Pace(_))),
            ("甬舟步子 {} 项", "{} Ningbo–Zhoushan pace", "{} Ningbo–Zhoushan paces"),
        ),
        (found.actuals, ("实际值 {} 个", "{} actual value", "{} actual values")),
    ];
    for (count, (zh, one, many)) in counted.into_iter().filter(|(count, _)| *count > 0) {
        let pattern = match (lang, count) {
            (Lang::Zh, _) => zh,
            (Lang::En, 1) => one,
            (Lang::En, _) => many,
        };
        all.push(pattern.replace("{}", &count.to_string()));
    }
    all
}

/// The changes in a few words, beginning with the ready-made scenario: `零增长 · 拉杆 2 根`.
pub fn in_short(lang: Lang, preset: &str, found: &Differences) -> String {
    let mut parts = vec![preset.to_owned()];
    match (lang, found.levers.len()) {
        (_, 0) => {}
        (Lang::Zh, count) => parts.push(format!("拉杆 {count} 根")),
        (Lang::En, 1) => parts.push("1 lever".to_owned()),
        (Lang::En, count) => parts.push(format!("{count} levers")),
    }
    parts.extend(others(lang, found));
    if found.is_none() {
        parts.push(lang.of(AS_PROVIDED).to_owned());
    }
    parts.join(" · ")
}

/// The name that is used when none was typed.
pub fn suggested(lang: Lang, preset: &str, changed: usize) -> String {
    match (lang, changed) {
        (_, 0) => preset.to_owned(),
        (Lang::Zh, _) => format!("{preset}（改动 {changed} 处）"),
        (Lang::En, 1) => format!("{preset} (1 change)"),
        (Lang::En, _) => format!("{preset} ({changed} changes)"),
    }
}

/// Label of a button that stands in the row of a scenario.
pub fn of_scenario(lang: Lang, action: Text, name: &str) -> String {
    match lang {
        Lang::Zh => format!("{}：{name}", lang.of(action)),
        Lang::En => format!("{}: {name}", lang.of(action)),
    }
}

/// Kept.
pub fn saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("已把“{name}”存到本机。"),
        Lang::En => format!("“{name}” is kept on this device."),
    }
}

/// Kept in place of another of the same name.
pub fn replaced(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("“{name}”已换成当前设置。"),
        Lang::En => format!("“{name}” now holds the current settings."),
    }
}

/// Taken away.
pub fn deleted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("已删除“{name}”。"),
        Lang::En => format!("“{name}” is deleted."),
    }
}

/// Put on the table.
pub fn opened(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("已打开“{name}”，撤销可回到原来的设置。"),
        Lang::En => format!("“{name}” is on the table; Undo brings the former settings back."),
    }
}

/// The browser keeps nothing for this page.
pub const BLOCKED: Text = text(
    "浏览器不允许本页在这台设备上保存数据，“我的情景”只保留到关闭本页为止。",
    "The browser lets this page keep nothing on the device: “My scenarios” last until the page is closed.",
);
/// The browser's storage is full.
pub const FULL: Text = text(
    "浏览器为本页留的存储空间已满，最近的改动没有存到设备上，但在关闭本页之前都还在。可删去不用的情景。",
    "The browser's storage for this page is full: the last change is not on the device, but stays until the page is closed. Deleting scenarios makes room.",
);

/// An entry of the stored list could not be read.
pub fn damaged(lang: Lang, place: &str, problem: &str) -> String {
    match lang {
        Lang::Zh => format!("本机存的情景有一处读不出（{place}：{problem}）。其余已读出，原文另存一份，没有丢失。"),
        Lang::En => format!(
            "Part of the scenarios kept on this device cannot be read ({place}: {problem}). The rest was read; the original text is kept aside, nothing is lost."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::LeverId;

    #[test]
    fn the_changes_read_well_in_both_languages() {
        let mut scenario = scenario::Scenario::default();
        scenario.set_lever(LeverId::Gdp, Some(-1.25)).unwrap();
        scenario.set_timing(1.5).unwrap();
        let found = Differences::of(&scenario).unwrap();
        assert_eq!(
            in_short(Lang::Zh, "规划路径", &found),
            "规划路径 · 拉杆 1 根 · 节奏 k = 1.50"
        );
        assert_eq!(
            in_short(Lang::En, "Plan path", &found),
            "Plan path · 1 lever · timing k = 1.50"
        );
        let (name, own, _) = lever(Lang::Zh, &found.levers[0]);
        assert_eq!((name.as_str(), own.as_str()), (LeverId::Gdp.def().name.zh, "−1.25%/年"));
    }

    #[test]
    fn an_unchanged_scenario_says_so() {
        assert_eq!(
            in_short(Lang::En, "Plan path", &Differences::default()),
            "Plan path · unchanged"
        );
        assert_eq!(suggested(Lang::Zh, "零增长", 0), "零增长");
        assert_eq!(suggested(Lang::En, "No growth", 2), "No growth (2 changes)");
    }
}
