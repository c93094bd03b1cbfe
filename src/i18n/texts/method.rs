//! The method view: formulas, ledger, provenance.

use crate::i18n::{Lang, text};
use plan::Text;

/// Head of the view.
pub const TITLE: Text = text("怎么算的，从哪里来", "How it is computed, and where it comes from");
/// Under the head.
pub const ABOUT: Text = text(
    "全部公式、起点、假设和出处。标“假设”的数值可以改，改动随即影响整张沙盘，并写进链接。",
    "All formulas, starting points, assumptions and sources. Values marked as assumed can be changed; a change reaches the whole sand table at once and travels in the link.",
);
/// Label of the list of sections.
pub const CONTENTS: Text = text("本页内容", "On this page");
/// Heading.
pub const IS: Text = text("推演是什么，不是什么", "What a projection is, and is not");
/// Its paragraphs.
pub const IS_LIST: [Text; 5] = [
    text(
        "它是一本账：只保持规划自己给出的数量关系，总量等于六类之和，密度等于人才除以就业，等等。速度由人来定，账由它来记。",
        "It is a set of books. It holds the relations that the plan itself prints: the total is the sum of six groups, density is talent over employment, and so on. People set the pace; it keeps the books.",
    ),
    text(
        "它不是预测，也不是官方结论，对任何单位都不作评价。",
        "It is no forecast and no official finding, and it judges nobody.",
    ),
    text(
        "它不引入两份文件以外的数据。文件没有给出而又必需的数，逐条列在下面的假设里。",
        "It brings in no data from outside the two documents. What they do not give and the books need is listed below as an assumption, one by one.",
    ),
    text(
        "填了实际值，推演就从最近一个满年接着走：16 项指标按比例，推演(t)＝实际(a) × 模型(t) ÷ 模型(a)；甬舟目标的路径由一步步增量组成，按差额，推演(t)＝实际(a) ＋ 步伐 ×（表(t) − 表(a)）。差额法在起点为零时也成立；表中没有数字的年份，其实际值只作记录，不移动此后的路径。",
        "With actual values entered, a projection goes on from the newest whole year: the 16 indicators by ratio, projection(t) = actual(a) × model(t) ÷ model(a); the Ningbo–Zhoushan paths, which are made of steps, by difference, projection(t) = actual(a) + pace × (table(t) − table(a)). Differences also hold where a path begins at zero; a value of a year for which the table has no figure is recorded and moves nothing after it.",
    ),
    text(
        "概率来自假设的年度波动，说的是余地有多大，不是事情会不会发生。规划路径恰好到达每个目标，所以单项概率约为一半。",
        "Chances come from assumed yearly fluctuations: they say how much room there is, not whether something will happen. The plan path just reaches each target, so each has about an even chance.",
    ),
];
/// Heading.
pub const FORMULAS: Text = text("16 项指标的公式", "The formulas of the 16 indicators");
/// Heading.
pub const BASES: Text = text("起点：2020 年的基础量", "Starting points: the base quantities of 2020");
/// Under it.
pub const BASES_ABOUT: Text = text(
    "全部由表1的印刷数字推得。指数以 2020 年为 100，因为规划没有给出人口和工业增加值，而它们只出现在比值里。",
    "All derived from numbers printed in table 1. Indices are 100 in 2020: the plan gives neither population nor industrial value added, and they appear only in ratios.",
);
/// Column head.
pub const QUANTITY: Text = text("基础量", "Quantity");
/// Column head.
pub const DERIVATION: Text = text("推算", "Derivation");
/// Column head.
pub const ORIGIN: Text = text("来历", "Origin");
/// Heading.
pub const PATH: Text = text("规划路径是怎样求出的", "How the plan path is solved");
/// Under it.
pub const PATH_ABOUT: Text = text(
    "没有假设的量，逐个由目标反推：一个目标里只剩一个未知量时，它就被确定。次序如下；年均增速由两端算出。",
    "Quantities without an assumption are worked back from the targets: a target with one unknown left fixes it. In this order; growth follows from both ends.",
);
/// Column head.
pub const FIXED_BY: Text = text("由此确定", "Fixed by");
/// Column head.
pub const GROWTH: Text = text("年均增速", "Growth a year");
/// A quantity that an assumption fixes.
pub const BY_ASSUMPTION: Text = text("假设", "assumption");
/// Outcomes that nothing was solved for.
pub const CHECKS: Text = text(
    "不用来求解、应自行吻合的目标：",
    "Targets that nothing is solved for and that must come out by themselves: ",
);
/// The assumptions leave no path.
pub const NO_PATH: Text = text(
    "按现在的假设求不出规划路径。",
    "The assumptions as they stand leave no plan path.",
);
/// Heading.
pub const LEDGER: Text = text("假设账", "The ledger of assumptions");
/// Under it.
pub const LEDGER_ABOUT: Text = text(
    "规划没有说、账又必需的数。能改的有输入框；固定的是规则或由规划推得。",
    "What the plan does not say and the books need. Those that can be changed have a field; the others are rules or follow from the plan.",
);
/// Fold of the yearly spreads.
pub const SPREADS: Text = text("各项年度波动幅度", "Yearly spreads, one for each lever");
/// Column head.
pub const ASSUMPTION: Text = text("条目", "Entry");
/// Column head.
pub const RANGE: Text = text("可取", "Range");
/// A rule of the model.
pub const FIXED: Text = text("固定", "fixed");
/// Button.
pub const RESET: Text = text("复位", "Reset");
/// Button.
pub const RESET_ALL: Text = text("全部复位", "Reset all");
/// Heading.
pub const SOURCES: Text = text("数据来源", "Sources");
/// The plan.
pub const SOURCE_PLAN: Text = text(
    "《宁波市人才发展“十四五”规划》，甬发改规划〔2021〕322号，宁波市发展改革委、中共宁波市委组织部印发。出处写作“表1-3”“专栏1-5”“五（六）”，即表、专栏的行号或章（节）。",
    "Ningbo’s talent plan for 2021–2025, document 甬发改规划〔2021〕322号 of the municipal development and reform commission and the Party’s organisation department. Places read 表1-3 (table 1, row 3), 专栏1-5 (box 1, row 5), 五（六） (chapter 5, section 6).",
);
/// The article.
pub const SOURCE_ARTICLE: Text = text(
    "一篇介绍甬舟人才一体化行动方案的报道，附目标表；未注日期。出处写作“甬舟表-4”“甬舟文”。",
    "A newspaper report on the Ningbo–Zhoushan talent programme with a table of goals; undated. Places read 甬舟表-4 (row 4 of the table) and 甬舟文 (the text).",
);
/// How the documents were read.
pub const SOURCE_READING: Text = text(
    "两份文件各读两遍，第二遍从后往前，逐条核对；名称与说明为自撰，不抄原句。",
    "Each document was read twice, the second time from the end to the beginning, and the readings compared; names and notes are our own wording.",
);
/// Heading.
pub const MAP: Text = text("地图", "Map");
/// Heading.
pub const PRIVACY: Text = text("隐私", "Privacy");
/// The promise.
pub const PRIVACY_TEXT: Text = text(
    "没有服务器，也不向任何地方发送内容。设置和 16 项指标的实际值写在本页地址里，其他目标的实际值不多时也在其中；实际值连同来源、命名情景和语言主题偏好另存在这台电脑的浏览器里，清除浏览数据即消失。把链接、文件或带数据的副本发给别人，就是把其中的内容发给别人。",
    "There is no server and nothing is sent anywhere. Settings and the actual values of the 16 indicators are in this page’s address, those of other targets too while they are few; actual values with their sources, named scenarios and the preferred language and theme are kept by the browser on this machine until its data is cleared. To pass on a link, a file or a copy with values is to pass on what it holds.",
);
/// Heading.
pub const LICENCES: Text = text("许可", "Licences");
/// Code and data.
pub const LICENCE_LIST: [Text; 3] = [
    text(
        "程序：MIT 或 Apache-2.0，任选其一。图表用 Apache ECharts（Apache-2.0），界面用 leptos（MIT）。",
        "Program: MIT or Apache-2.0, as you choose. Charts by Apache ECharts (Apache-2.0), interface by leptos (MIT).",
    ),
    text(
        "数据：取自公开文件的事实与数字，名称、说明为本项目自撰。",
        "Data: facts and figures of public documents; names and notes are this project’s own.",
    ),
    text(
        "底图：见上面的地图说明；对外公开展示前应取得审图号。",
        "Base map: see the notice above; a public display in China needs a map approval number first.",
    ),
];
/// Button.
pub const SHOW_LICENCES: Text = text("列出全部组件及许可", "List all components and licences");
/// A development page has no list.
pub const NO_LICENCES: Text = text(
    "这份页面没有附带许可清单；正式版附有。",
    "This page comes without the list; a release has it.",
);
/// Heading.
pub const DATA: Text = text("下载全部数据", "Download all data");
/// What the files hold.
pub const DATA_ABOUT: Text = text(
    "同一份数据的两种格式，带版本号和 JSON Schema。",
    "The same data in two formats, versioned, with a JSON Schema.",
);
/// Heading.
pub const OUTLINE: Text = text("规划的篇章结构", "The outline of the plan");

/// How many statements were read, and how many need an inference.
pub fn reading_counts(lang: Lang, all: usize, inferred: usize) -> String {
    match lang {
        Lang::Zh => format!("共 {all} 条；其中 {inferred} 条在存量还是新增、单位或年份上含有推断，备注写明理由。"),
        Lang::En => format!(
            "{all} statements; {inferred} of them rest on an inference about level or flow, unit or year, which the remark explains."
        ),
    }
}

/// How many statements a chapter holds.
pub fn statements(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 条数据"),
        Lang::En if count == 1 => "1 statement".to_owned(),
        Lang::En => format!("{count} statements"),
    }
}

/// How many entries of the ledger differ from it.
pub fn changed(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, 0) => "全部为账面值。".to_owned(),
        (Lang::Zh, _) => format!("已改动 {count} 条。"),
        (Lang::En, 0) => "All as in the ledger.".to_owned(),
        (Lang::En, 1) => "1 entry changed.".to_owned(),
        (Lang::En, _) => format!("{count} entries changed."),
    }
}

/// Under the list of changes.
pub const CHANGES_NOTE: Text = text(
    "改动已写入本页网址，复制链接就带上它们；撤销（Ctrl+Z）也能收回。",
    "The address of this page holds these changes, so a copied link carries them. Undo (Ctrl+Z) takes them back as well.",
);
/// Button of one change.
pub const BACK: Text = text("恢复账面值", "Back to the ledger");

/// What a change is from and to.
pub fn from_to(lang: Lang, ledger: &str, own: &str, unit: &str) -> String {
    let space = if unit.starts_with('%') || unit.is_empty() {
        ""
    } else {
        " "
    };
    match lang {
        Lang::Zh => format!("账面 {ledger} → 现为 {own}{space}{unit}"),
        Lang::En => format!("{ledger} in the ledger → {own}{space}{unit} now"),
    }
}

/// The ledger's own value of a changed entry.
pub fn instead_of(lang: Lang, value: &str) -> String {
    match lang {
        Lang::Zh => format!("已改动，账面值 {value}"),
        Lang::En => format!("changed, was {value}"),
    }
}

/// A range.
pub fn range(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Zh => format!("{min} 至 {max}"),
        Lang::En => format!("{min} to {max}"),
    }
}
