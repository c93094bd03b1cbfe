//! Sliders besides the seventeen levers: time, uncertainty, programmes, the goals of Ningbo and Zhoushan.

use crate::i18n::{Lang, text};
use plan::Text;

/// A share.
pub const PERCENT: Text = text("%", "%");
/// A bare number.
pub const NO_UNIT: Text = text("", "");
/// Timing of one target.
pub const SPACING: Text = text("这一项的节奏 k", "Timing of this one: k");
/// All of a target.
pub const IN_FULL: Text = text("如数", "in full");
/// No uncertainty.
pub const NO_SPREAD: Text = text("没有波动", "no spread");
/// Nothing in common.
pub const INDEPENDENT: Text = text("相互独立", "independent");
/// As the ledger has it.
pub const AS_ASSUMED: Text = text("按假设", "as assumed");
/// Changed by a person.
pub const OWN_VALUE: Text = text("已改动", "changed");
/// Help of a delivery.
pub const RATE_HELP: Text = text(
    "到 2025 年底完成这项任务的百分之几。100% 即如数完成；不改动时按上面的总完成率。",
    "The share of this target delivered by the end of 2025. 100% is all of it; untouched, the general rate above holds.",
);
/// Help of a pace.
pub const PACE_HELP: Text = text(
    "每一步走到表中步子的百分之几。100% 即照表；0 即停在原处，200% 即每步加倍。填了实际值，就从最近一年的实际值接着走。",
    "Every step as a share of the printed step. 100% is the table’s own path, 0 stands still, 200% doubles every step. With actual values entered, the path goes on from the newest.",
);

/// Group: how sure.
pub const UNCERTAINTY: Text = text("不确定性", "Uncertainty");
/// Its note.
pub const UNCERTAINTY_NOTE: Text = text(
    "规划没有给出波动幅度，这里都是假设；各拉杆自己的 σ 在它的说明里。",
    "The plan gives no spread: these are assumptions. Each lever’s own σ is in its help.",
);
/// Group: programmes.
pub const PROGRAMMES: Text = text("专项行动与平台任务", "Programmes");
/// Its note.
pub const PROGRAMMES_NOTE: Text = text(
    "规划没有说明这些任务各带来多少人才增长，所以它们不改动上面的 16 项指标，只显示各自交付多少。",
    "The plan does not say how much growth each of these brings, so they leave the 16 indicators alone and show what they deliver.",
);
/// Group: Ningbo and Zhoushan.
pub const YONGZHOU: Text = text("甬舟一体化", "Ningbo–Zhoushan");
/// Its note.
pub const YONGZHOU_NOTE: Text = text(
    "十项目标各按自己的步子走，与宁波的 16 项指标分开计。第 6、7 项 2020 年只有文字。",
    "Ten goals, each at a pace of its own and counted apart from Ningbo’s 16 indicators. For goals 6 and 7 the column of 2020 holds words only.",
);
/// Opens the explanation of a slider.
pub const HELP: Text = text("说明", "About");

/// How many of a group a person has changed.
pub fn changed(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 0) => String::new(),
        (Lang::Zh, n) => format!("已改动 {n} 项"),
        (Lang::En, n) => format!("{n} changed"),
    }
}

/// What a delivery comes to.
pub fn delivered(lang: Lang, done: &str, target: &str, yearly: &str) -> String {
    match lang {
        Lang::Zh => format!("到 2025 年 {done}，目标 {target}；平均每年 {yearly}"),
        Lang::En => format!("{done} by 2025 of {target}; {yearly} a year on average"),
    }
}

/// What the plan ties to a delivery.
pub fn brings(lang: Lang, amount: &str, name: &str) -> String {
    match lang {
        Lang::Zh => format!("，带来{name} {amount}"),
        Lang::En => format!("; brings {amount} ({name})"),
    }
}

/// Projects of the three highlands among those in science and technology.
pub fn in_highlands(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::Zh => format!("，其中三大科创高地 {amount}"),
        Lang::En => format!("; {amount} of them in the three highlands"),
    }
}

/// Where a pace leads.
pub fn reached(lang: Lang, end: &str, printed: &str, middle: &str) -> String {
    match lang {
        Lang::Zh => format!("2025 年 {end}，表中 {printed}；2022 年 {middle}"),
        Lang::En => format!("{end} in 2025, {printed} in the table; {middle} in 2022"),
    }
}

/// The range of a slider in words; the upper end carries the unit.
pub fn range(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Zh => format!("可取 {min} 至 {max}"),
        Lang::En => format!("From {min} to {max}"),
    }
}

/// Where the plan stands on a lever.
pub fn plan_at(lang: Lang, value: &str) -> String {
    match lang {
        Lang::Zh => format!("规划路径 {value}"),
        Lang::En => format!("plan path {value}"),
    }
}

/// What the focused target needs of a lever.
pub fn needed_at(lang: Lang, value: &str) -> String {
    match lang {
        Lang::Zh => format!("选中指标恰好达标 {value}"),
        Lang::En => format!("selected target just met at {value}"),
    }
}

/// Label of a button that belongs to one slider.
pub fn of(lang: Lang, action: Text, name: Text) -> String {
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{}{colon}{}", lang.of(action), lang.of(name))
}

/// What a screen reader says of a slider's value: `6.50%/年，低于规划`.
pub fn spoken(lang: Lang, number: &str, unit: &str, word: &str) -> String {
    match lang {
        Lang::Zh => format!("{number}{unit}，{word}"),
        Lang::En if unit.is_empty() || unit.starts_with('%') => format!("{number}{unit}, {word}"),
        Lang::En => format!("{number} {unit}, {word}"),
    }
}

/// Label of a number field.
pub fn field(name: &str, unit: &str) -> String {
    if unit.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({unit})")
    }
}

/// A cumulative delivery by the end of each year.
pub fn by_year(lang: Lang, steps: &str) -> String {
    match lang {
        Lang::Zh => format!("2021 至 2025 年各年底累计：{steps}"),
        Lang::En => format!("Delivered by the end of 2021 to 2025: {steps}"),
    }
}
