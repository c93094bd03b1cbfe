//! The monitoring view.

use crate::i18n::{Lang, text};
use model::monitor::Status;
use plan::Text;

/// Head of the view.
pub const TITLE: Text = text("指标监测表", "Monitoring table");
/// Under the head.
pub const ABOUT: Text = text(
    "填入各年实际值，完成情况随即算出。填写的数据只写进本页地址，不离开这台电脑：重新载入仍在，复制链接即可带走。",
    "Enter the years’ actual values and progress follows at once. They are written into this page’s address only, and nothing leaves this machine: they survive a reload, and copying the link takes them along.",
);
/// Only shown on screen.
pub const UNITS_NOTE: Text = text(
    "数值一律用规划表1的单位。",
    "All values are in the units printed in the plan’s table 1.",
);
/// Caption of the table.
pub const CAPTION: Text = text(
    "宁波市人才发展“十四五”规划主要指标监测（表1，16 项，均为预期性）",
    "Ningbo’s talent plan 2021–2025: the 16 indicators of table 1, all of them expected rather than binding",
);
/// Button.
pub const PRINT: Text = text("打印", "Print");
/// Button.
pub const CLEAR: Text = text("清除实际值", "Clear actual values");
/// Group head over the years.
pub const ACTUAL: Text = text("实际值", "Actual values");
/// Column head.
pub const LATEST: Text = text("最新", "Latest");
/// Column head: level method.
pub const COMPLETION: Text = text("完成率", "Level");
/// Its second line.
pub const COMPLETION_HOW: Text = text("总量口径", "of target");
/// Column head: increment method.
pub const INCREMENT: Text = text("完成进度", "Progress");
/// Its second line.
pub const INCREMENT_HOW: Text = text("增量口径", "of increase");
/// Column head.
pub const TIME: Text = text("时间进度", "Time");
/// Its second line.
pub const TIME_HOW: Text = text("已过年数÷5", "gone");
/// Column head.
pub const LEAD: Text = text("进度差 · 评价", "Lead or lag");
/// Its second line.
pub const LEAD_HOW: Text = text("百分点", "points, status");
/// Unit of a pace or lead of shares.
pub const POINTS: Text = text("百分点", "points");
/// Column head.
pub const NEEDED: Text = text("尚需年均", "Still needed");
/// Its second line.
pub const NEEDED_HOW: Text = text("至 2025", "a year to 2025");
/// Column head.
pub const PROJECTED: Text = text("推演 2025", "Projected 2025");
/// Its second line.
pub const PROJECTED_HOW: Text = text("按当前情景", "this scenario");
/// The indicator has no base.
pub const NO_BASE: Text = text("无基期", "no base");
/// The target equals the base and is met.
pub const KEPT: Text = text("已保持", "kept");
/// The target equals the base and is missed.
pub const NOT_KEPT: Text = text("未保持", "not kept");
/// Growth and increment methods contradict each other.
pub const DISAGREE: Text = text("增速法相反", "growth disagrees");
/// The latest value already meets the target.
pub const REACHED: Text = text("已达目标", "reached");
/// 2025 is known.
pub const DONE: Text = text("已到期", "period over");
/// Nothing to start from.
pub const NO_START: Text = text("无起点", "no start");
/// What a field expects.
pub const REFUSED: Text = text(
    "请输入大于零的数字；比例不超过 100。原值保留。",
    "Enter a number above zero, for a share at most 100. The old value stays.",
);
/// A value is far from the target.
pub const LOOKS_OFF: Text = text(
    "与目标相差五倍以上，请核对单位。",
    "More than five times off the target: check the unit.",
);
/// Heading of the notes.
pub const NOTES: Text = text("口径说明", "How to read it");
/// The notes.
pub const NOTE_LIST: [Text; 6] = [
    text(
        "完成率＝最新值÷目标。基期已计入其中，数字天然偏高。",
        "Level = latest value ÷ target. It counts the baseline, so it always looks good.",
    ),
    text(
        "完成进度＝（最新值−基期）÷（目标−基期）。党政人才目标等于基期，只看是否保持；三大科创高地比例没有基期，算不出进度。",
        "Progress = (latest − baseline) ÷ (target − baseline). The target for officials equals its baseline, so it is kept or not; the three-highlands share has no baseline and therefore no progress.",
    ),
    text(
        "时间进度＝（最新值年份−2020）÷5；进度差＝完成进度−时间进度，单位为百分点。R&D人员密度的基期是 2019 年值，按 2020 年起算。",
        "Time = (year of the latest value − 2020) ÷ 5; lead or lag = progress − time, in percentage points. The R&D density has a baseline of 2019, counted as 2020.",
    ),
    text(
        "尚需年均：从最新值（没有则从基期）到目标的年均增速；比例类为每年百分点。",
        "Still needed: yearly growth from the latest value, or else the baseline, to the target; for shares in points a year.",
    ),
    text(
        "推演 2025：有实际值的，从最新值起按当前情景的速度推到 2025 年；不是预测。",
        "Projected 2025: from the latest actual value on at the pace of the current scenario. It is no forecast.",
    ),
    text(
        "“高新技术产业比重”目标为严格大于 60%，恰好等于不算达标。",
        "The high-tech share must be strictly above 60%; equal is not enough.",
    ),
];

/// The words of the national reviews, mid-term and final.
pub const fn status_name(status: Status) -> Text {
    match status {
        Status::MetEarly => text("提前实现", "met early"),
        Status::Faster => text("快于预期", "faster"),
        Status::OnTrack => text("基本符合预期", "on track"),
        Status::Behind => text("相对滞后", "behind"),
        Status::Done => text("完成", "done"),
        Status::NearlyDone => text("基本完成", "nearly done"),
        Status::NotDone => text("未完成", "not done"),
        Status::NoBase => text("没有基数", "no baseline"),
    }
}

/// Where the words begin.
pub fn bands(lang: Lang, points: &str, nearly: &str) -> String {
    match lang {
        Lang::Zh => format!(
            "评价词沿用中期、终期评估的说法，界线由本页设定：进度差在 ±{points} 个百分点以内为基本符合预期；2025 年完成进度不低于 {nearly}% 为基本完成。增速法另比年均增速与规划所需增速，与增量法相反时标“≠”。"
        ),
        Lang::En => format!(
            "Status words are those of mid-term and final reviews; where they begin is this page’s choice: within ±{points} points is on track, and at least {nearly}% of the increase in 2025 is nearly done. The growth method compares yearly growth with what the plan needs; “≠” marks where it contradicts the increment method."
        ),
    }
}

/// Label of a field, for those who do not see the table.
pub fn field(lang: Lang, indicator: &str, year: &str, unit: &str) -> String {
    match lang {
        Lang::Zh => format!("{indicator} {year} 年实际值（{unit}）"),
        Lang::En => format!("{indicator}, actual value of {year} ({unit})"),
    }
}

/// The counts above the table; every one with its denominator.
pub fn tally(lang: Lang, t: &crate::progress::Tally) -> [String; 3] {
    let (all, entered, met, timed, in_time) = (t.all, t.entered, t.met, t.timed, t.in_time);
    match lang {
        Lang::Zh => [
            format!("{all} 项中 {entered} 项已填实际值"),
            format!("已填的 {entered} 项中 {met} 项达到目标"),
            format!("可比时间的 {timed} 项中 {in_time} 项不落后"),
        ],
        Lang::En => [
            format!("{entered} of {all} indicators have an actual value"),
            format!("{met} of these {entered} have reached the target"),
            format!("{in_time} of the {timed} that can be timed are not behind"),
        ],
    }
}

/// A message with the year of the field it belongs to.
pub fn in_year(lang: Lang, year: &str, message: Text) -> String {
    match lang {
        Lang::Zh => format!("{year} 年：{}", message.zh),
        Lang::En => format!("{year}: {}", message.en),
    }
}

/// The scenario the projection follows.
pub fn scenario(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("推演按情景“{name}”"),
        Lang::En => format!("Projection: scenario “{name}”"),
    }
}
