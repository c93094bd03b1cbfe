//! Words that several views share, so that one thing has one name everywhere.

use crate::i18n::text;
use plan::{Kind, Op, Status, Text};

/// The printed starting value.
pub const BASELINE: Text = text("基期", "Baseline");
/// The printed target.
pub const TARGET: Text = text("目标", "Target");
/// What the model computes.
pub const PROJECTION: Text = text("推演", "Projection");
/// The solved path on which every target is met.
pub const PLAN_PATH: Text = text("规划路径", "Plan path");
/// The other scenario.
pub const COMPARISON: Text = text("对照", "Comparison");
/// Difference to the comparison.
pub const CHANGE: Text = text("变化", "Change");
/// Where a figure stands.
pub const PLACE: Text = text("出处", "Place");
/// How a figure is computed.
pub const FORMULA: Text = text("公式", "Formula");
/// Column head.
pub const UNIT: Text = text("单位", "Unit");
/// Column head.
pub const YEAR: Text = text("年份", "Year");
/// Column head.
pub const INDICATOR: Text = text("指标", "Indicator");
/// Column head.
pub const VALUE: Text = text("数值", "Value");
/// Target reached.
pub const MET: Text = text("达标", "Met");
/// Target not reached.
pub const MISSED: Text = text("未达", "Missed");
/// A chart's twin.
pub const TABLE: Text = text("数据表", "Table");
/// A table's twin.
pub const CHART: Text = text("图", "Chart");
/// A value nobody published.
pub const NOT_PUBLISHED: Text = text("未公布", "Not published");

/// The operator in front of a target. 达 and bare figures need none: the figure says it.
pub const fn op_sign(op: Op) -> &'static str {
    match op {
        Op::AtLeast => "≥",
        Op::MoreThan => ">",
        Op::Equals | Op::None => "",
    }
}

/// The kind of a statement.
pub const fn kind_name(kind: Kind) -> Text {
    match kind {
        Kind::Level => text("存量", "Level"),
        Kind::Flow => text("五年新增", "New over five years"),
        Kind::Annual => text("每年", "Annual"),
        Kind::Growth => text("增速", "Growth"),
        Kind::Note => text("说明", "Note"),
    }
}

/// The mark every number carries.
pub const fn status_name(status: Status) -> Text {
    match status {
        Status::Stated => text("规划", "stated"),
        Status::Derived => text("推算", "derived"),
        Status::Assumed => text("假设", "assumed"),
    }
}
