//! The sand table: levers, outcomes, what they say.

use crate::i18n::{Lang, text};
use plan::Text;

/// The wide band of the fan.
pub const NINE_IN_TEN: Text = text("十次中约九次在", "Nine times in ten");
/// Head of the view.
pub const TITLE: Text = text("如果……2025 年会怎样？", "What if…? The sand table for 2025");
/// Label of the list of ready-made scenarios.
pub const SCENARIO: Text = text("情景", "Scenario");
/// Label of the comparison.
pub const COMPARE_WITH: Text = text("对照情景", "Compare with");
/// Undo.
pub const UNDO: Text = text("撤销", "Undo");
/// Redo.
pub const REDO: Text = text("重做", "Redo");
/// The last change once more.
pub const REPLAY: Text = text("重放", "Replay");
/// Its help.
pub const REPLAY_HELP: Text = text("把上一步改动再演示一遍（R）", "Show the last change once more (R)");
/// Everything back to the scenario as it is provided.
pub const RESET_ALL: Text = text("全部复位", "Reset all");
/// A group of levers back.
pub const RESET_GROUP: Text = text("整组复位", "Reset the group");
/// One lever back.
pub const RESET_ONE: Text = text("复位", "Reset");
/// Label of the timing control.
pub const TIMING: Text = text("节奏", "Timing");
/// Timing: k below 1.
pub const FRONT_LOADED: Text = text("先快后慢", "front-loaded");
/// Timing: k = 1.
pub const EVEN: Text = text("匀速", "constant pace");
/// Timing: k above 1.
pub const BACK_LOADED: Text = text("先慢后快", "back-loaded");
/// Heading of the lever column.
pub const LEVERS: Text = text("拉杆", "Levers");
/// Heading of the outcome column.
pub const OUTCOMES: Text = text("16 项指标", "16 indicators");
/// Column head: projected value of 2025.
pub const VALUE_2025: Text = text("2025 推演", "2025");
/// Column head: the small path.
pub const PATH: Text = text("走势", "Path");
/// Column head.
pub const STATUS: Text = text("状态", "Status");
/// Legend of the ticks on a slider.
pub const TICK_ZERO: Text = text("2020 水平（零增长）", "2020 level (no growth)");
/// Legend of the ticks on a slider.
pub const TICK_PLAN: Text = text("规划路径", "plan path");
/// Legend of the ticks on a slider.
pub const TICK_NEEDED: Text = text("让选中指标恰好达标", "what the selected target needs");
/// A lever below zero.
pub const SHRINKING: Text = text("下降", "shrinking");
/// A lever at zero.
pub const STANDSTILL: Text = text("停滞", "standstill");
/// Below the plan path.
pub const BELOW_PLAN: Text = text("低于规划", "below plan");
/// On the plan path.
pub const ON_PLAN: Text = text("规划路径", "on plan");
/// Above the plan path.
pub const ABOVE_PLAN: Text = text("高于规划", "above plan");
/// A lever that was moved away from its scenario.
pub const CHANGED: Text = text("已改动", "changed");
/// The comparison is the same as the scenario.
pub const SAME: Text = text("与对照相同", "same as comparison");
/// Label of the focus panel.
pub const FOCUS: Text = text("选中的指标", "Selected indicator");
/// Heading of the drivers.
pub const DRIVERS: Text = text("由哪些拉杆决定", "Levers that decide it");
/// The 2025 value of a lever at which the target is met exactly.
pub const NEEDED_FOR: Text = text("只动这一根时所需", "needed if only this one moves");
/// Column head: effect of one point.
pub const ONE_POINT: Text = text("+1 点", "+1 pt");
/// The same in a file, where a plus in front would be a formula.
pub const ONE_POINT_MORE: Text = text("提高 1 点的效果", "Effect of one point more");
/// Its help.
pub const ONE_POINT_HELP: Text = text(
    "这根拉杆提高 1 个百分点，2025 年结果变化多少",
    "Change of the 2025 result with this lever one point higher",
);
/// Column head: part of the change against the comparison.
pub const PART: Text = text("贡献", "Part");
/// Its help.
pub const PART_HELP: Text = text(
    "与对照情景的差额中由这根拉杆带来的部分（沙普利值，与先后次序无关，合计等于变化）",
    "Its part of the change against the comparison (Shapley value: no order of moves matters, the parts add to the change)",
);
/// Column head: goal seek.
pub const JUST_RIGHT: Text = text("恰好", "Just meets");
/// Under the table of drivers.
pub const DRIVERS_NOTE: Text = text(
    "现值单位为 %/年；+1 点与贡献为 2025 年结果的变化；按“恰好”把这一根拨到刚够达标。",
    "Values in %/year; +1 pt and part are changes of the 2025 result; press “just meets” to move that one lever there.",
);

/// The button of goal seek.
pub fn seek(lang: Lang, lever: &str, value: &str) -> String {
    match lang {
        Lang::Zh => format!("把{lever}拨到 {value}，目标恰好达到"),
        Lang::En => format!("Move {lever} to {value}, where the target is just met"),
    }
}

/// Link to the formula and source.
pub const MORE: Text = text("这项指标的详情", "More on this indicator");
/// The pace from the baseline.
pub const REQUIRED_PACE: Text = text("尚需年均", "Still needed a year");

/// Column head: the chance of meeting the target.
pub const CHANCE: Text = text("把握", "Chance");
/// Heading of the dot plot.
pub const FIFTY: Text = text("如果重来 50 次", "If it happened fifty times");
/// Column head of the fifty values, from low to high.
pub const RUN: Text = text("次（由低到高）", "Run, lowest first");
/// What the chance means, and what not.
pub fn chance_note(lang: Lang, draws: &str) -> String {
    match lang {
        Lang::Zh => format!(
            "各增速按假设的年度波动抽样 {draws} 次得出，只回答“速度照此设置时有多大把握”，不是预测。规划路径恰好够到目标，所以每项约一半把握，十六项同时达到则很难。"
        ),
        Lang::En => format!(
            "From {draws} draws with the assumed yearly spread of each pace. It answers how safe a target is at these paces and predicts nothing. The plan path is just enough, so each target has about an even chance and all sixteen together a small one."
        ),
    }
}

/// The sentence of the dot plot.
pub fn in_fifty(lang: Lang, met: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{all} 次中约 {met} 次达标。"),
        Lang::En => format!("The target is met in about {met} of {all}."),
    }
}

/// The chance of all targets together.
pub fn jointly(lang: Lang, chance: &str) -> String {
    match lang {
        Lang::Zh => format!("同时达标的把握 {chance}"),
        Lang::En => format!("all together: {chance}"),
    }
}

/// How many targets are met.
pub fn met_count(lang: Lang, met: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{all} 项中 {met} 项达标"),
        Lang::En => format!("{met} of {all} targets met"),
    }
}

/// A value was typed that a lever cannot take.
pub fn out_of_range(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Zh => format!("请输入 {min} 到 {max} 之间的数字，原值保留。"),
        Lang::En => format!("Enter a number from {min} to {max}; the old value stays."),
    }
}

/// The sentence under the focused chart, when the target is met.
pub fn meets(lang: Lang, name: &str, value: &str, target: &str) -> String {
    match lang {
        Lang::Zh => format!("按当前设置，2025 年{name}为 {value}，达到目标（{target}）。"),
        Lang::En => format!("{name}: {value} in 2025 on these settings. The target ({target}) is met."),
    }
}

/// The sentence under the focused chart, when the target is missed.
pub fn misses(lang: Lang, name: &str, value: &str, target: &str, gap: &str) -> String {
    match lang {
        Lang::Zh => format!("按当前设置，2025 年{name}为 {value}，距目标（{target}）还差 {gap}。"),
        Lang::En => format!("{name}: {value} in 2025 on these settings, {gap} short of the target ({target})."),
    }
}

/// A difference between shares.
pub fn points(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Zh => format!("{number} 个百分点"),
        Lang::En => format!("{number} percentage points"),
    }
}

/// Title of the dot plot of an indicator.
pub fn fifty_of(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("{}：{name}", FIFTY.zh),
        Lang::En => format!("{}: {name}", FIFTY.en),
    }
}
