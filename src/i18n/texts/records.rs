//! Actual values as sheets: heads, the import panel, what was wrong with a cell.

use crate::i18n::facts::printed_unit;
use crate::i18n::{Lang, text};
use plan::Text;
use scenario::{Doubt, Expected, Fault};

/// Name of the sheet.
pub const SHEET: Text = text("实际值", "Actual values");
/// Heads before the years. The reader knows them again.
pub const HEADS: [Text; 6] = [
    text("编号", "id"),
    text("指标", "Indicator"),
    text("范围", "Scope"),
    text("出处", "Place"),
    text("单位", "Unit"),
    text("2025年目标值", "Target of 2025"),
];
/// Heads behind the years: for all values of the row.
pub const NOTE_HEADS: [Text; 3] = [text("截至月份", "Month"), text("来源", "Source"), text("日期", "Date")];

/// A head for one year.
pub fn of_year(lang: Lang, year: u16, head: Text) -> String {
    match lang {
        Lang::Zh => format!("{year}年{}", head.zh),
        Lang::En => format!("{} {year}", head.en),
    }
}

/// The values that this device keeps could not be read in full.
pub fn damaged(lang: Lang, place: &str, problem: &str) -> String {
    match lang {
        Lang::Zh => format!("本机存的实际值有一处读不出（{place}：{problem}）。其余已读出，原文另存一份。"),
        Lang::En => format!(
            "Part of the actual values kept on this device cannot be read ({place}: {problem}). The rest was read; the original text is kept aside."
        ),
    }
}

/// A block of cells that nobody copied for these fields.
pub const PASTE_TOO_LARGE: Text = text(
    "粘贴的内容超过 64 KB，没有录入。整张表请用“批量导入”。",
    "What was pasted is larger than 64 KB and was not taken. For a whole table, use Import.",
);

/// The data inside this copy of the file could not all be read.
pub fn carried_damaged(lang: Lang, place: &str, problem: &str) -> String {
    let place = if place.is_empty() {
        String::new()
    } else {
        format!("{place}{}", if lang == Lang::Zh { "：" } else { ": " })
    };
    match lang {
        Lang::Zh => format!("这份文件自带的数据有读不出的地方（{place}{problem}）。能读的已读出，文件本身未变。"),
        Lang::En => format!(
            "Part of the data inside this file cannot be read ({place}{problem}). The rest was read; the file itself is unchanged."
        ),
    }
}

/// Name of the template's file, without ending.
pub const TEMPLATE_FILE: Text = text("实际值填报表", "actual-values-template");
/// Name of the export's file, without ending.
pub const EXPORT_FILE: Text = text("实际值", "actual-values");
/// Heading of the panel.
pub const IMPORT: Text = text("批量导入", "Import");
/// What it takes.
pub const IMPORT_ABOUT: Text = text(
    "从电子表格复制后粘贴到这里，或打开 CSV、XLSX 文件。每行一项指标，每列一个年份；“万”“亿”“%”、全角数字和千分位都认得，UTF-8、GBK、UTF-16 编码自动识别。文件只在本机读取，不上传。",
    "Paste from a spreadsheet, or open a CSV or XLSX file: a row for each target, a column for each year. 万, 亿, %, full-width digits and thousands separators are understood; UTF-8, GBK and UTF-16 are told apart. The file is read on this machine and goes nowhere.",
);
/// Label of the field for pasting.
pub const PASTE: Text = text("粘贴表格", "Paste a table");
/// Button.
pub const READ: Text = text("识别", "Read it");
/// Button.
pub const OPEN: Text = text("打开文件", "Open a file");
/// Button.
pub const TEMPLATE_XLSX: Text = text("模板 XLSX", "Template, XLSX");
/// Button.
pub const TEMPLATE_CSV: Text = text("模板 CSV", "Template, CSV");
/// Button.
pub const EXPORT_XLSX: Text = text("导出 XLSX", "Export XLSX");
/// Button.
pub const EXPORT_CSV: Text = text("导出 CSV", "Export CSV");
/// Button.
pub const CANCEL: Text = text("放弃", "Discard");
/// Heads of the list of values: cell, what it is of, year, read, taken as.
pub const FOUND_HEADS: [Text; 5] = [
    text("单元格", "Cell"),
    text("指标", "Target"),
    text("年份", "Year"),
    text("读到", "Read"),
    text("将录入", "Taken as"),
];
/// Heads of the list of faults: row, column, read, expected.
pub const FAULT_HEADS: [Text; 4] = [
    text("行", "Row"),
    text("列", "Column"),
    text("读到", "Read"),
    text("应为", "Expected"),
];
/// Caption of the list of values.
pub const FOUND: Text = text("可以录入的值", "Values that can be taken");
/// Caption of the list of faults.
pub const FAULTS: Text = text("无法录入的单元格", "Cells that cannot be taken");
/// The cell is empty.
pub const EMPTY: Text = text("（空）", "(empty)");

/// Button: take the values.
pub fn take(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("录入这 {count} 个值"),
        Lang::En if count == 1 => "Take this value".to_owned(),
        Lang::En => format!("Take these {count} values"),
    }
}

/// What was read, in one sentence.
pub fn summary(lang: Lang, from: &str, found: usize, faults: usize) -> String {
    match lang {
        Lang::Zh if faults == 0 => format!("{from}：认出 {found} 个值，没有问题。"),
        Lang::Zh => format!("{from}：认出 {found} 个值，{faults} 处无法识别。"),
        Lang::En if faults == 0 => format!("{from}: {found} values understood, no problems."),
        Lang::En => format!("{from}: {found} values understood, {faults} cells not."),
    }
}

/// Confirmation; undo is beside it.
pub fn taken(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("已录入 {count} 个实际值。"),
        Lang::En => format!("{count} actual values taken over."),
    }
}

/// Cells of a pasted block that are no values of their fields.
pub fn not_taken(lang: Lang, cells: &[String]) -> String {
    let some = cells.iter().take(3).map(|cell| format!("“{cell}”")).collect::<Vec<_>>();
    match lang {
        Lang::Zh => format!(
            "{} 格没有录入，不是这一格能有的数：{}。带指标名称的表请用“批量导入”。",
            cells.len(),
            some.join("、")
        ),
        Lang::En => format!(
            "{} not taken, since these fields cannot hold them: {}. For a table with names, use Import.",
            cells.len(),
            some.join(", ")
        ),
    }
}

/// What a pasted table is called.
pub const PASTED: Text = text("粘贴的表格", "The pasted table");

/// Why a person should look at a value.
pub const fn doubt(doubt: Doubt) -> Text {
    match doubt {
        Doubt::Converted => text("已换算单位", "unit converted"),
        Doubt::Fraction => text("小数按百分比读取", "fraction read as per cent"),
        Doubt::Far => text("与目标相差过大，请核对单位", "far from the target: check the unit"),
    }
}

/// What a cell should have held.
pub fn expected(lang: Lang, fault: &Fault) -> String {
    let unit = |unit| printed_unit(lang, unit);
    let plain = match fault.expected {
        Expected::Content => text("至少一行数据", "at least one row"),
        Expected::Head => text(
            "表头：首行写指标与 2020—2025 的年份",
            "a head row with names and years from 2020 to 2025",
        ),
        Expected::Year => text("2020 至 2025 之间的年份", "a year from 2020 to 2025"),
        Expected::Subject => text(
            "指标名称、编号或表 1 序号",
            "the name, id or number in table 1 of a target",
        ),
        Expected::NoValue => text("留空：该项不计这一年", "nothing: this year does not count here"),
        Expected::Month => text("1 至 12 的月份", "a month from 1 to 12"),
        Expected::Date => text("日期，如 2026-03-01", "a date such as 2026-03-01"),
        Expected::Once => text(
            "只出现一次：同一指标同一年已有值",
            "one value only for a target and year",
        ),
        Expected::OneOf(count) => {
            return match lang {
                Lang::Zh => format!("编号或范围：{count} 条目标同名"),
                Lang::En => format!("an id or a scope: {count} targets have this name"),
            };
        }
        Expected::Number(of) => {
            return match lang {
                Lang::Zh => format!("数字（{}）", unit(of)),
                Lang::En => format!("a number ({})", unit(of)),
            };
        }
        Expected::Unit(of) => {
            return match lang {
                Lang::Zh => format!("单位为“{}”或可换算的单位", unit(of)),
                Lang::En => format!("the unit {} or a multiple of it", unit(of)),
            };
        }
        Expected::Possible(of) => {
            return match lang {
                Lang::Zh => format!("可能的值：不为负，比例不超过 100（{}）", unit(of)),
                Lang::En => format!("a possible value: not negative, a share at most 100 ({})", unit(of)),
            };
        }
    };
    lang.of(plain).to_owned()
}
