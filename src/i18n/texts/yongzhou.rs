//! The Ningbo–Zhoushan view.

use crate::i18n::{Lang, text};
use crate::yongzhou::Pace;
use plan::Text;

/// Head of the view.
pub const TITLE: Text = text("甬舟人才一体化：十个目标", "Ningbo–Zhoushan: ten shared goals");
/// Under the head.
pub const ABOUT: Text = text(
    "一篇报道列出了两市合作的十个目标，各有 2020、2022、2025 三个节点。2020 年一列同样是目标，不是实绩；十项中只有工作室的数字在文中得到证实。",
    "A newspaper report lists ten goals of the two cities for 2020, 2022 and 2025. The 2020 column is a target as well, not an outcome; of the ten, only the studios are reported as being there.",
);
/// Caption of the first table.
pub const GOALS: Text = text("十个目标", "The ten goals");
/// Column head.
pub const GOAL: Text = text("目标", "Goal");
/// Column heads of the three years.
pub const TARGET_2020: Text = text("2020 目标", "2020 target");
/// Near term.
pub const TARGET_2022: Text = text("2022 近期", "2022 near");
/// Middle term.
pub const TARGET_2025: Text = text("2025 中期", "2025 medium");
/// Column head of the drawing and its words.
pub const PACE: Text = text("快慢", "Pace");
/// Groups of goals.
pub const GROUPS: [Text; 3] = [
    text("人才引育", "People"),
    text("人才平台", "Platforms"),
    text("体制机制", "Working together"),
];
/// Legend of the drawing.
pub const LEGEND_PATH: Text = text("目标路径", "path of the targets");
/// Legend of the straight line.
pub const LEGEND_LINE: Text = text(
    "匀速直线：2022 年过去了五年中的两年，应达增量的 40%",
    "straight time: two of five years, so 40% of the increase by 2022",
);
/// Legend of the path at the set pace.
pub const LEGEND_NOW: Text = text("按设定步伐推演", "at the pace set");
/// Legend of the dots.
pub const LEGEND_ACTUAL: Text = text("实际值", "actual value");
/// In the chart, where a cell is text.
pub const IN_WORDS: Text = text("文字目标", "in words");
/// Column head.
pub const NUMBER: Text = text("序号", "No.");
/// Title of the map.
pub const MAP: Text = text("两市与共建平台", "The two cities and their joint platforms");
/// Under the map.
pub const MAP_ABOUT: Text = text(
    "编号与地图页相同。浙江创新中心在宁波，是舟山的“人才飞地”；六横、金塘在舟山，是合作区的谋划范围。点位概略。",
    "Numbers as on the map page. Zhejiang Innovation Centre lies in Ningbo and is Zhoushan’s talent exclave; Liuheng and Jintang lie in Zhoushan, where the co-operation zone is planned. Points are approximate.",
);
/// How the words are chosen.
pub const RULE: Text = text(
    "增量＝2025 年目标 − 2020 年目标；与 40% 相差不到 2 个百分点记作大致匀速。推演值＝最近一年的实际值（没有则为路径起点）＋此后表中的增量 × 步伐。",
    "Increase = 2025 target − 2020 target. Within 2 points of 40% counts as even. Projection = newest actual value (without one, where the path begins) + the table’s later increase × pace.",
);
/// Heading of the second table.
pub const OTHERS: Text = text("报道中的其他数字", "Other figures in the report");
/// Under it.
pub const OTHERS_ABOUT: Text = text(
    "不在十目标表内，分别读作存量、每年或说明。",
    "Not in the table of goals; each read as a level, an annual figure or a note.",
);
/// Heading of the platforms.
pub const PLATFORMS: Text = text("共建平台", "Joint platforms");
/// A pin that is not certain.
pub const PIN_UNSURE: Text = text("位置待核实", "position to be confirmed");
/// Column head.
pub const KIND: Text = text("类型", "Kind");
/// Column head.
pub const REMARK: Text = text("说明", "Remark");
/// Column head.
pub const FIGURE: Text = text("数字", "Figure");
/// In front of the part of goal 5, where its name does not say so.
pub const OF_WHICH: Text = text("", "of which: ");
/// Label of the map link.
pub const ON_THE_MAP: Text = text("在地图上看", "See the map");

/// The word for a pace.
pub const fn pace_name(pace: Pace) -> Text {
    match pace {
        Pace::QuickerThenSlower => text("先快后慢", "Quicker, then slower"),
        Pace::Even => text("大致匀速", "About even"),
        Pace::SlowerThenQuicker => text("先慢后快", "Slower, then quicker"),
    }
}

/// What a goal's pace says.
pub fn reading(lang: Lang, word: &str, share: &str, yearly: &str) -> String {
    match lang {
        Lang::Zh => format!("{word}：{share}；{yearly}"),
        Lang::En => format!("{word}: {share}; {yearly}"),
    }
}

/// The row that is a part of a goal, with its three cells.
pub fn part(lang: Lang, name: &str, cells: &[String; 3]) -> String {
    let [first, middle, last] = cells;
    match lang {
        Lang::Zh => format!("{name}：2020 年 {first}，2022 年 {middle}，2025 年 {last}"),
        Lang::En => format!("Of which {name}: {first} in 2020, {middle} in 2022, {last} in 2025"),
    }
}

/// Label of a field for an actual value.
pub fn actual_of(lang: Lang, name: &str, year: u16, unit: &str) -> String {
    match lang {
        Lang::Zh => format!("{name} {year} 年实际值（{unit}）"),
        Lang::En => format!("{name}, actual value of {year} ({unit})"),
    }
}

/// The unit of the fields; of a flow each year's own part is entered.
pub fn actual_unit(lang: Lang, unit: &str, is_flow: bool) -> String {
    match (lang, is_flow) {
        (Lang::Zh, false) => format!("{unit}，年末数"),
        (Lang::Zh, true) => format!("{unit}，填当年新增，图上累计"),
        (Lang::En, false) => format!("{unit}, at the year’s end"),
        (Lang::En, true) => format!("{unit}, new in the year; the chart adds them up"),
    }
}

/// How much of the increase is due by 2022.
pub fn share(lang: Lang, share: &str) -> String {
    match lang {
        Lang::Zh => format!("2022 年达增量的 {share}%"),
        Lang::En => format!("{share}% of the increase by 2022"),
    }
}

/// The yearly increases before and after 2022, with unit.
pub fn yearly(lang: Lang, before: &str, after: &str) -> String {
    match lang {
        Lang::Zh if before == after => format!("前后都是每年 {before}"),
        Lang::En if before == after => format!("{before} a year throughout"),
        Lang::Zh => format!("每年 {before}，2022 年后每年 {after}"),
        Lang::En => format!("{before} a year, after 2022 {after} a year"),
    }
}

/// For goals whose 2020 cell is text.
pub fn no_start(lang: Lang, share: &str) -> String {
    match lang {
        Lang::Zh => format!("2020 年为文字，没有增量可算；2022 年为 2025 年的 {share}%。"),
        Lang::En => format!("2020 is text, so there is no increase to share out; 2022 is {share}% of 2025."),
    }
}

/// A ratio to 2020.
pub fn ratio(lang: Lang, middle: &str, last: &str) -> String {
    let sign = if lang == Lang::Zh { "∶" } else { ":" };
    format!("1{sign}{middle}{sign}{last}")
}

/// What the multiples tell: goals 3 and 4 go 1 : 3 : 6, and so on.
pub fn multiples(lang: Lang, goals: &str, ratio: &str) -> String {
    match lang {
        Lang::Zh => format!("第 {goals} 项为 {ratio}"),
        Lang::En => format!("goals {goals} go {ratio}"),
    }
}

/// The sentence around the multiples.
pub fn cumulative(lang: Lang, parts: &str) -> String {
    match lang {
        Lang::Zh => format!("{parts}，逐格放大，因此读作自 2020 年起的累计数。"),
        Lang::En => format!("In round multiples of 2020, {parts}; so they are read as running totals from 2020."),
    }
}

/// How many goals start quickly.
pub fn tally(lang: Lang, quick: usize, even: usize, slow: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("三格都是数字的 {all} 行中，{quick} 行先快后慢，{even} 行大致匀速，{slow} 行先慢后快。"),
        Lang::En => format!(
            "Of the {all} rows with three numbers, {quick} start quicker, {even} run about even and {slow} start slower."
        ),
    }
}
