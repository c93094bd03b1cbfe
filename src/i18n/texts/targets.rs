//! The library of all quantified statements.

use crate::i18n::{Lang, text};
use plan::{Doc, Op, Text};

/// What the view holds.
pub const LEAD: Text = text(
    "两份文件里每一条带数量的表述，连同出处、口径和读法，都在这里。",
    "Every quantified statement of both documents, with its place, its kind and how it was read.",
);
/// Label of the search field.
pub const SEARCH: Text = text("搜索", "Search");
/// What can be typed.
pub const SEARCH_HINT: Text = text("名称、数值、出处或说明", "Name, value, place or remark");
/// Removes every filter.
pub const CLEAR_ALL: Text = text("清除全部条件", "Clear all conditions");
/// Heading of the filters.
pub const FILTERS: Text = text("筛选", "Filters");
/// Filter by chapter.
pub const BY_CHAPTER: Text = text("文件与章节", "Document and chapter");
/// Filter by kind.
pub const BY_KIND: Text = text("口径", "Kind");
/// Filter by unit.
pub const BY_UNIT: Text = text("单位", "Unit");
/// Label of the choice of grouping.
pub const GROUP_BY: Text = text("分组", "Group by");
/// Button.
pub const EXPORT_XLSX: Text = text("导出 XLSX", "Export XLSX");
/// Label of a statement's own address.
pub const LINK: Text = text("这一条的链接", "Link to this statement");
/// The outline beside the list.
pub const OUTLINE: Text = text("规划的章节与行动", "Chapters and actions of the plan");

/// What a unit counts.
pub fn unit_kind(key: &str) -> Text {
    match key {
        "people" => text("人数", "People"),
        "things" => text("机构、项目等数量", "Institutions, projects and the like"),
        "money" => text("金额", "Money"),
        "percent" => text("百分比", "Per cent"),
        "ratio" => text("每万人等比率", "Ratios"),
        _ => text("文字", "Words"),
    }
}
/// Filter by scope.
pub const BY_SCOPE: Text = text("范围", "Scope");
/// Nothing found.
pub const NOTHING: Text = text("没有符合条件的表述", "No statement matches");
/// What to do then.
pub const NOTHING_HELP: Text = text(
    "换一个更短的词，或者去掉一项筛选。数值可以按原文（65万人以上）或换算后的数字搜索。",
    "Try a shorter word, or take a filter away. Values can be searched as printed (65万人以上) or as converted (650,000).",
);
/// Button.
pub const EXPORT: Text = text("导出 CSV", "Export CSV");
/// Column head.
pub const STATEMENT: Text = text("表述", "Statement");
/// Column head.
pub const TIME: Text = text("时间", "Time");
/// A value without digits.
pub const IN_WORDS: Text = text("文字表述", "In words");
/// In front of the printed words.
pub const PRINTED: Text = text("原文", "Printed");
/// Other places that say the same.
pub const ALSO_IN: Text = text("另见", "also");
/// A reading that is not printed.
pub const INFERRED: Text = text("读法为推断", "inferred reading");
/// What that means.
pub const INFERRED_HELP: Text = text(
    "原文没有写明存量还是增量、单位或年份，这里按上下文判断，理由见说明。",
    "The document does not state stock or flow, unit or year; it is read from the context, and the remark says why.",
);
/// Column head.
pub const MORE: Text = text("说明与关联", "Remark and relations");
/// A remark, folded.
pub const REMARK: Text = text("说明", "Remark");
/// The statement of which this one is a part.
pub const PART_OF: Text = text("属于", "Part of");
/// Statements to be read together.
pub const RELATED: Text = text("对照阅读", "Read together with");
/// Scope.
pub const SCOPE_CITY: Text = text("全市", "Ningbo");
/// Scope.
pub const SCOPE_YONGZHOU: Text = text("甬舟两市", "Ningbo and Zhoushan");
/// The second document.
pub const ARTICLE: Text = text("甬舟人才一体化报道", "Report on Ningbo–Zhoushan integration");
/// Time of an annual figure.
pub const EACH_YEAR: Text = text("每年", "each year");
/// Time that is not stated.
pub const UNDATED: Text = text("未注年份", "undated");
/// File name of the export, without ending.
pub const FILE: Text = text("甬才沙盘-目标库", "ningbo-talent-targets");

/// Header of the export.
pub const COLUMNS: [Text; 17] = [
    text("编号", "id"),
    text("文件", "document"),
    text("章节", "chapter"),
    text("出处", "place"),
    text("另见", "also in"),
    text("范围", "scope"),
    text("名称", "name"),
    text("关系", "operator"),
    text("数值", "value"),
    text("单位", "unit"),
    text("原文写法", "as printed"),
    text("口径", "kind"),
    text("时间", "time"),
    text("读法", "reading"),
    text("属于", "part of"),
    text("对照", "related"),
    text("说明", "remark"),
];

/// An option of the scope filter.
pub fn scope_kind(key: &str) -> Text {
    match key {
        "city" => SCOPE_CITY,
        "district" => text("区（县、市）", "Districts"),
        "platform" => text("重大平台", "Platforms"),
        _ => SCOPE_YONGZHOU,
    }
}

/// A document by name.
pub const fn doc_name(doc: Doc) -> Text {
    match doc {
        Doc::NingboPlan => text("宁波市人才发展“十四五”规划", "Ningbo talent plan 2021–2025"),
        Doc::Yongzhou => ARTICLE,
    }
}

/// An operator in words, which no spreadsheet takes for a formula.
pub const fn op_words(op: Op) -> Text {
    match op {
        Op::AtLeast => text("不少于", "at least"),
        Op::MoreThan => text("大于", "more than"),
        Op::Equals => text("等于", "equal to"),
        Op::None => text("文字", "in words"),
    }
}

/// How a statement was read.
pub const fn reading(inferred: bool) -> Text {
    if inferred {
        text("推断", "inferred")
    } else {
        text("照印", "printed")
    }
}

/// A place that words the operator differently.
pub fn worded(lang: Lang, place: &str, words: &str) -> String {
    match lang {
        Lang::Zh => format!("{place}（写作“{words}”）"),
        Lang::En => format!("{place} (worded “{words}”)"),
    }
}

/// How many of all are shown.
pub fn counter(lang: Lang, shown: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{shown} / {all} 条"),
        Lang::En => format!("{shown} / {all} statements"),
    }
}

/// Relations, folded.
pub fn relations(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, n) => format!("相关 {n} 条"),
        (Lang::En, 1) => "1 relation".to_owned(),
        (Lang::En, n) => format!("{n} relations"),
    }
}

/// Both, folded.
pub fn remark_and_relations(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("说明，{}", relations(lang, count)),
        Lang::En => format!("Remark, {}", relations(lang, count)),
    }
}

/// How many in a chapter.
pub fn count(lang: Lang, shown: usize) -> String {
    match (lang, shown) {
        (Lang::Zh, n) => format!("{n} 条"),
        (Lang::En, 1) => "1 statement".to_owned(),
        (Lang::En, n) => format!("{n} statements"),
    }
}

/// Chapters of the plan that hold no quantified statement: a sentence that follows [`LEAD`].
pub fn silent_chapters(lang: Lang, chapters: &[&str]) -> String {
    match lang {
        Lang::Zh => format!("第{}章没有带数量的表述。", chapters.join("、")),
        Lang::En => format!(" Chapters {} hold no quantified statement.", chapters.join(" and ")),
    }
}
