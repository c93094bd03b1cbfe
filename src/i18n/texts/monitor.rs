//! The monitoring view.

use crate::i18n::numbers::fixed;
use crate::i18n::{Lang, text};
use model::monitor::Status;
use plan::Text;

/// Head of the view.
pub const TITLE: Text = text("指标监测表", "Monitoring table");
/// Under the head.
pub const ABOUT: Text = text(
    "填入各年实际值，完成情况随即算出。数据只留在这台电脑上，不上传、不外发：浏览器替您记住，也可导出表格，或另存一份带数据的单文件副本。指标值同时写进地址，复制链接即可带走。",
    "Enter the years’ actual values and progress follows at once. The data stays on this machine and is sent nowhere: the browser remembers it, and you can export a sheet, or save a copy of the single file with the values inside. The indicators’ values are in the address too, so a copied link takes them along.",
);
/// Label of the parts.
pub const PARTS: Text = text("监测内容", "What is monitored");
/// Tab.
pub const PART_INDICATORS: Text = text("表1 的 16 项指标", "The 16 of table 1");
/// Tab.
pub const PART_TARGETS: Text = text("其他可计量目标", "Other countable targets");
/// Label of the buttons.
pub const TOOLS: Text = text("数据", "Data");
/// Button.
pub const COPY: Text = text("另存带数据的副本", "Save a copy with the values");
/// Name of the copy, without ending.
pub const COPY_FILE: Text = text("甬才沙盘（含实际值）", "sandtable-with-values");
/// The copy could not be made.
pub const NO_COPY: Text = text(
    "副本没有生成，数据仍在本页。",
    "The copy could not be made; the values are still here.",
);
/// A published page without the single file beside it.
pub const NO_FILE: Text = text(
    "本站没有提供单文件版，做不了带数据的副本。请先“导出 XLSX”，再在单文件版里“批量导入”；或请发布单位把 sandtable.html 放到本页所在的文件夹。",
    "This site does not offer the single file, so no copy can be made. Export XLSX and import it in the single file, or ask the publisher to put sandtable.html beside this page.",
);
/// The sheet library is missing.
pub const NO_LIBRARY: Text = text(
    "表格组件没有加载成功，请重新打开本页再试。",
    "The part that handles sheets did not load. Open the page again and retry.",
);
/// The browser refuses the file.
pub const UNREADABLE: Text = text("浏览器读不出这个文件。", "The browser cannot read this file.");
/// Too large.
pub const LARGE: Text = text(
    "文件太大：最多 4 MB，解压后最多 24 MB。原有数据未动。",
    "The file is too large: at most 4 MB, and 24 MB unpacked. Nothing was changed.",
);
/// A workbook of the old format.
pub const OLD: Text = text(
    "这是旧版 .xls 或加密的工作簿。请另存为不加密的 .xlsx 或 CSV 再导入。",
    "This is an old .xls or an encrypted workbook. Save it as .xlsx without a password, or as CSV.",
);
/// A page in disguise.
pub const MARKUP: Text = text(
    "这个文件其实是网页，不是表格。请在表格软件中打开后另存为 .xlsx。",
    "This file is really a web page. Open it in a spreadsheet and save it as .xlsx.",
);
/// No text.
pub const BINARY: Text = text("这不是 CSV 或 XLSX 文件。", "This is neither CSV nor XLSX.");
/// Damaged.
pub const DAMAGED: Text = text(
    "工作簿已损坏或不完整，没有读入任何内容。",
    "The workbook is damaged or incomplete; nothing was read.",
);
/// Button beside another set of values.
pub const TAKE_OTHER: Text = text("换用那一套", "Use those instead");
/// The device refuses to keep values.
pub const NOT_KEPT_HERE: Text = text(
    "浏览器不允许本页保存数据：离开前请导出表格或存为文件。",
    "This browser does not let the page keep data: export a sheet or save a file before you leave.",
);
/// Label of the choice of review.
pub const REVIEW: Text = text("评价时点", "Review");
/// Column head.
pub const TARGET_COLUMN: Text = text("目标", "Target");
/// Second line under the target.
pub const FORM: Text = text("计法", "how it counts");
/// Column head.
pub const REACHED_SO_FAR: Text = text("已达到", "Reached");
/// Its method.
pub const REACHED_HOW: Text = text("达到数÷目标", "of target");
/// Column head.
pub const EXPECTED: Text = text("预计 2025", "Expected 2025");
/// Its method.
pub const EXPECTED_HOW: Text = text("按已有年均", "at the pace so far");
/// Column head.
pub const GROWTH: Text = text("年均增长", "Growth");
/// Its second line.
pub const GROWTH_HOW: Text = text("实际 · 规划所需", "actual · planned");
/// Second line under the latest value.
pub const GAP: Text = text("差距", "gap");
/// Caption of the countable targets.
pub const TARGETS_CAPTION: Text = text(
    "两份文件中其他可计量的目标：存量、五年新增、每年、年均增长",
    "Other countable targets of both documents: levels, flows over five years, annual figures, growth",
);
/// Label of the search field.
pub const SEARCH: Text = text("按名称、区县或出处查找", "Find by name, district or place");
/// Label of the choice of chapter.
pub const CHAPTER: Text = text("章节", "Chapter");
/// Option.
pub const ALL_CHAPTERS: Text = text("全部章节", "All chapters");
/// Checkbox.
pub const ONLY_FILLED: Text = text("只看已填", "Only filled in");
/// Field of a value's note.
pub const UNTIL: Text = text("截至月份", "counts up to");
/// Field of a value's note.
pub const SOURCE: Text = text("来源", "source");
/// Field of a value's note.
pub const DATE: Text = text("日期", "date");
/// What a source may be.
pub const SOURCE_HINT: Text = text("来源，如某年统计公报", "Source, e.g. a statistical bulletin");

/// Option of the review: the final one for 2025, otherwise as at a year's end.
pub fn review_of(lang: Lang, year: model::Year) -> String {
    let is_last = year == model::Year::LAST;
    match lang {
        Lang::Zh if is_last => "总结评估（2025 年末）".to_owned(),
        Lang::Zh => format!("{year} 年末（中期口径）"),
        Lang::En if is_last => "Final review (end of 2025)".to_owned(),
        Lang::En => format!("End of {year} (mid-term)"),
    }
}

/// Another set of values that the device holds.
pub fn other_set(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("这台电脑上另存有一套实际值（{count} 个），与当前显示的不同。"),
        Lang::En => {
            format!("This machine holds another set of actual values ({count}) that differs from the one shown.")
        }
    }
}

/// Beside a value whose year is not over.
pub fn until_month(lang: Lang, month: u8) -> String {
    match lang {
        Lang::Zh => format!("至 {month} 月"),
        Lang::En => format!("to month {month}"),
    }
}

/// Option for the month of a value.
pub fn until_option(lang: Lang, month: u8) -> String {
    match (lang, month) {
        (Lang::Zh, 12) => "全年".to_owned(),
        (Lang::En, 12) => "whole year".to_owned(),
        _ => until_month(lang, month),
    }
}

/// Button under a row's name: how many of its values have a source.
pub fn sources(lang: Lang, sourced: usize, valued: usize) -> String {
    match lang {
        Lang::Zh => format!("来源 {sourced}/{valued}"),
        Lang::En => format!("Sources {sourced}/{valued}"),
    }
}

/// Label of a field of a value's note.
pub fn note_field(lang: Lang, name: Text, year: u16, part: Text) -> String {
    match lang {
        Lang::Zh => format!("{} {year} 年值：{}", name.zh, part.zh),
        Lang::En => format!("{}, value of {year}: {}", name.en, part.en),
    }
}

/// How far the latest value is from the target.
pub fn gap(lang: Lang, gap: f64, amount: &str) -> String {
    match lang {
        _ if amount.bytes().all(|b| matches!(b, b'0' | b'.')) => String::new(),
        Lang::Zh if gap > 0.0 => format!("差 {amount}"),
        Lang::Zh => format!("超 {amount}"),
        Lang::En if gap > 0.0 => format!("{amount} short"),
        Lang::En => format!("{amount} over"),
    }
}

/// The chance of meeting the target on the projection.
pub fn chance(lang: Lang, chance: &str) -> String {
    match lang {
        Lang::Zh => format!("达标概率 {chance}"),
        Lang::En => format!("chance {chance}"),
    }
}

/// How a target's years are put together.
pub const fn form_name(form: model::counted::Form) -> Text {
    use model::counted::Form;
    match form {
        Form::Level => text("年末水平", "level"),
        Form::Flow { .. } => text("逐年累计", "years add up"),
        Form::Annual => text("每年达到", "every year"),
        Form::Growth => text("年均增长", "average growth"),
    }
}

/// The target on the way.
pub fn milestone(lang: Lang, value: &str) -> String {
    match lang {
        Lang::Zh => format!("2022 年目标 {value}"),
        Lang::En => format!("2022: {value}"),
    }
}

/// A sum with years that are unknown.
pub fn gaps(lang: Lang, value: &str, years: u8) -> String {
    match lang {
        Lang::Zh => format!("{value}（缺 {years} 年）"),
        Lang::En => format!("{value} ({years} missing)"),
    }
}

/// Years that met an annual target, of those known.
pub fn years_met(lang: Lang, met: u8, known: u8) -> String {
    match lang {
        Lang::Zh => format!("{known} 年中 {met} 年"),
        Lang::En => format!("{met} of {known} years"),
    }
}

/// How many targets the filters show.
pub fn shown(lang: Lang, shown: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{shown} / {all} 条"),
        Lang::En => format!("{shown} of {all}"),
    }
}

/// How often each status word applies.
pub fn status_line(lang: Lang, counts: &[(Status, usize)]) -> Option<String> {
    let space = " ";
    let words: Vec<String> = counts
        .iter()
        .map(|(status, count)| format!("{}{space}{count}", lang.of(status_name(*status))))
        .collect();
    (!words.is_empty()).then(|| words.join(if lang == Lang::Zh { "，" } else { ", " }))
}

/// How many countable targets are met, of those with a value, of all.
pub fn targets_tally(lang: Lang, met: usize, judged: usize, all: usize) -> String {
    let share = share(met, judged);
    match lang {
        Lang::Zh => format!("其他目标 {all} 条中 {judged} 条已填，达标 {met} 条（达标率 {met}/{judged}，{share}）"),
        Lang::En => format!("other targets: {judged} of {all} filled in, {met} of these {judged} met ({share})"),
    }
}

/// A count as a share of another; both are printed beside it.
fn share(of: usize, all: usize) -> String {
    // Counts of targets are small.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let pct = 100.0 * of as f64 / all.max(1) as f64;
    format!("{}%", fixed(pct, 1))
}

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
pub const LATEST: Text = text("最新值", "Latest");
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
pub const PROJECTED_HOW: Text = text("按当前情景 · 占目标", "this scenario · of target");
/// The indicator has no base.
pub const NO_BASE: Text = text("无基期", "no base");
/// The target equals the base and is met.
pub const KEPT: Text = text("已保持", "kept");
/// The target equals the base and is missed.
pub const NOT_KEPT: Text = text("未保持", "not kept");
/// Growth and increment methods contradict each other.
pub const DISAGREE: Text = text("与增量法相反", "contradicts");
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
pub const NOTE_LIST: [Text; 9] = [
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
        "年均增长：（最新值÷基期）的年均增速，下方是规划所需；比例类为每年百分点。一快一慢与增量法结论相反时标“≠”，两种都列出。",
        "Growth: yearly growth from baseline to latest value, with what the plan needs below it; points a year for shares. “≠” marks where it contradicts the increment method; both are shown.",
    ),
    text(
        "年度未过完的值可在“来源”里选截至月份：时间进度按月份÷12 计，推演仍从上一个整年起步。",
        "For a year that is not over, choose the month under “Sources”: time counts months, and the projection still starts from the last whole year.",
    ),
    text(
        "其他目标：五年新增逐年相加，与目标比；存量看年末水平，有 2020 年基数才算增量；每年类数达到的年份；增速类取几何平均。缺年份的累计只是下限。",
        "Other targets: flows add up over the years; levels count at a year’s end, with an increment only where 2020 is known; annual targets count the years that met them; growth is averaged geometrically. A sum with missing years is a lower bound.",
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
    let share = share(met, entered);
    match lang {
        Lang::Zh => [
            format!("{all} 项中 {entered} 项已填实际值"),
            format!("达标率 {met}/{entered}（{share}）：已填的 {entered} 项中 {met} 项达到目标"),
            format!("可比时间的 {timed} 项中 {in_time} 项不落后"),
        ],
        Lang::En => [
            format!("{entered} of {all} indicators have an actual value"),
            format!("{met}/{entered} met ({share}): {met} of these {entered} have reached the target"),
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
