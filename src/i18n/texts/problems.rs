//! What was wrong with what was read, where, and what happened instead.

use crate::i18n::Lang;
use crate::i18n::numbers::printed;
use model::PathError;
use scenario::{Diagnostic, Problem};

/// A problem in a link. The rest of the link was applied.
pub fn in_link(lang: Lang, diagnostic: &Diagnostic) -> String {
    let what = problem(lang, &diagnostic.problem);
    match (lang, diagnostic.place.as_str()) {
        (Lang::Zh, "") => format!("链接：{what}。"),
        (Lang::Zh, place) => format!("链接中的 {place}：{what}。其余设置已生效。"),
        (Lang::En, "") => format!("Link: {what}."),
        (Lang::En, place) => format!("Link, at {place}: {what}. The rest was applied."),
    }
}

/// A problem without its place.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    match lang {
        Lang::Zh => problem_zh(problem),
        Lang::En => problem.to_string(),
    }
}

fn problem_zh(problem: &Problem) -> String {
    match problem {
        Problem::Syntax { line, column, message } => format!("第 {line} 行第 {column} 列不是有效的 JSON（{message}）"),
        Problem::TooLarge { limit_bytes } => format!("超过 {limit_bytes} 字节，未读取"),
        Problem::NewerVersion { found, known } => format!("版本 {found} 比本页支持的 {known} 新"),
        Problem::UnknownField => "没有这一项".to_owned(),
        Problem::UnknownPreset => "没有这个预设情景".to_owned(),
        Problem::UnknownLever => "没有这根拉杆".to_owned(),
        Problem::UnknownOutcome => "没有这项指标".to_owned(),
        Problem::UnknownYear => "年份不能这样设置".to_owned(),
        Problem::UnknownAssumption => "没有这条假设".to_owned(),
        Problem::UnknownTarget => "没有这个可计数目标".to_owned(),
        Problem::UnknownGoal => "没有这项甬舟目标".to_owned(),
        Problem::FixedAssumption => "这是规划写明的，不能当作假设修改".to_owned(),
        Problem::NotANumber => "应为数字".to_owned(),
        Problem::NotAText => "应为文字".to_owned(),
        Problem::NotAnObject => "应为一组条目".to_owned(),
        Problem::NotAList => "应为一个列表".to_owned(),
        Problem::NotAState => "状态应以 #/ 开头".to_owned(),
        Problem::UnknownFocus => "没有这种放大的内容".to_owned(),
        Problem::UnknownScene => "没有这个预设场景".to_owned(),
        Problem::NotADeck => "不是讲稿，或已损坏".to_owned(),
        Problem::TooLong { limit } => format!("超过 {limit} 字，后面的已截去"),
        Problem::TooMany { limit } => format!("超过 {limit} 个，后面的已略去"),
        Problem::NotAPair => "应写作“名称:数值”".to_owned(),
        Problem::UnknownSubject => "没有这项指标或可计量目标".to_owned(),
        Problem::NotAMonth => "月份应为 1 至 12".to_owned(),
        Problem::NotADate => "日期应写作 2026-03-01".to_owned(),
        Problem::NoValueToNote => "没有对应的实际值，说明无处可附".to_owned(),
        Problem::NotAnActual => "实际值应为大于零的数字".to_owned(),
        Problem::OutOfRange { value, min, max } => {
            format!(
                "{} 超出 {} 至 {}，已取最近的端点",
                printed(*value),
                printed(*min),
                printed(*max)
            )
        }
    }
}

/// The assumptions leave no path on which every target is met.
pub fn no_path(lang: Lang, error: &PathError) -> String {
    match lang {
        Lang::Zh => format!("按这些假设求不出规划路径（{error}），保留上一次结果。"),
        Lang::En => {
            format!("These assumptions leave no plan path ({error}); the last result stays.")
        }
    }
}
