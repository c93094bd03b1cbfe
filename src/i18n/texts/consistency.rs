//! The consistency view, around the findings.

use crate::comparable::Verdict;
use crate::i18n::text;
use plan::Text;

/// Head of the view.
pub const TITLE: Text = text("数字之间对得上吗？", "Do the plan’s numbers hold together?");
/// Under the head.
pub const ABOUT: Text = text(
    "从规划自己的数字推出的结论。每一条都写明所用数字、出处和算式，全部在打开页面时现算；数据改动，结论随之改变。这里不评判，只算账。",
    "What follows from the plan’s own numbers. Each finding states its figures, their places and the sum, worked out as the page opens: change a datum and the finding changes. No verdicts, only arithmetic.",
);
/// How formulas are written.
pub const UNITS_NOTE: Text = text(
    "算式沿用文件的单位：万 = 10⁴，亿 = 10⁸；中间值按显示的位数写出，计算时不舍入。",
    "Formulas keep the units of the documents: 万 = 10,000 and 亿 = 100 million. Intermediate values are shown rounded but carried in full.",
);
/// Groups of findings: heading, ids.
pub const SECTIONS: [(Text, &[&str]); 4] = [
    (
        text("总量、就业与经济", "Talent, employment and the economy"),
        &["parts_of_the_total", "employment", "gdp", "research_money"],
    ),
    (
        text("结构", "Structure"),
        &["skilled_labour", "senior_titles", "graduates"],
    ),
    (
        text("人才、企业与经费", "Leaders, companies and money"),
        &["leading_talents", "high_tech_firms", "lawyers", "budget"],
    ),
    (
        text("区县、平台与甬舟", "Districts, platforms and Zhoushan"),
        &["top_talents", "overseas_engineers", "yongzhou_pattern"],
    ),
];
/// Label of the figures that go into a finding.
pub const INPUTS: Text = text("所用数字", "Figures used");
/// The sliders of a finding, folded.
pub const TRY: Text = text("试一试：改动这些数字", "Try it: change these figures");
/// What the sliders do.
pub const TRY_ABOUT: Text = text(
    "拖动后，上面每个结果旁给出试算值；规划的数字不会改变，其他卡片和沙盘也不受影响。",
    "Each result above shows a trial value beside it. The plan’s figures stay, as do the other cards and the sand table.",
);
/// Button.
pub const FLAT: Text = text("就业人数不变会怎样", "What if employment stays flat?");
/// Button.
pub const AS_PRINTED: Text = text("恢复规划数字", "Back to the plan’s figures");
/// In front of a trial value.
pub const TRIED: Text = text("试算", "trial");
/// Column head.
pub const FORMULA: Text = text("算式", "Sum");
/// Column head.
pub const RESULT: Text = text("结果", "Result");
/// Column head.
pub const WHAT: Text = text("求", "For");
/// Heading of the comparability table.
pub const COMPARE: Text = text("哪些能比，哪些不能加", "What compares, and what must not be added");
/// Under it.
pub const COMPARE_ABOUT: Text = text(
    "没有一个指标在十个区县都有，所以任何区县之和都不是全市目标的分解。",
    "No measure exists for all ten districts, so no sum of districts is a breakdown of a target of the city.",
);
/// Column head.
pub const QUANTITY: Text = text("指标", "Quantity");
/// Column head.
pub const PARTS: Text = text("区县与平台", "Districts and platforms");
/// Column head.
pub const CITY: Text = text("全市", "City");
/// Column head.
pub const VERDICT: Text = text("判断", "Verdict");
/// Column head.
pub const REASON: Text = text("理由", "Reason");
/// The city names no such figure.
pub const NO_CITY: Text = text("全市没有对应指标", "no figure for the city");
/// Heading of the pairs that look alike.
pub const LOOKALIKES: Text = text("容易混为一谈", "Easily taken for one another");
/// Heading of the statements with two operators.
pub const OPERATORS: Text = text("同一个数，两种说法", "One number, two wordings");
/// Under it.
pub const OPERATORS_ABOUT: Text = text(
    "表中是一个数，正文另有说法；两处都保留，判断是否达标以表为准。",
    "The table prints a figure, the text words it otherwise. Both are kept; whether a target is met follows the table.",
);
/// Column head.
pub const IN_TABLE: Text = text("列表处", "Listed");
/// Column head.
pub const ELSEWHERE: Text = text("另一处", "Elsewhere");

/// The word for a verdict.
pub const fn verdict_name(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Comparable => text("可比", "comparable"),
        Verdict::Partly => text("部分可比", "partly"),
        Verdict::DoNotAdd => text("不可相加", "do not add"),
        Verdict::Never => text("不可比，不可加", "never"),
    }
}

/// How far parts go where they compare.
pub fn share(lang: crate::i18n::Lang, percent: &str) -> String {
    match lang {
        crate::i18n::Lang::Zh => format!("占全市 {percent}%。"),
        crate::i18n::Lang::En => format!(" {percent}% of the city."),
    }
}
