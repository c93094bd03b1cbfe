//! The words with which the tables, links and published files write closed lists.

use crate::{BaseForm, Doc, Kind, Measure, Op, Start, Status};

impl Op {
    /// `ge`, `gt`, `eq` or `none`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "ge",
            Self::MoreThan => "gt",
            Self::Equals => "eq",
            Self::None => "none",
        }
    }
}

impl Kind {
    /// `level`, `flow`, `annual`, `growth` or `note`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Flow => "flow",
            Self::Annual => "annual",
            Self::Growth => "growth",
            Self::Note => "note",
        }
    }
}

impl Doc {
    /// `ningbo-plan` or `yongzhou`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NingboPlan => "ningbo-plan",
            Self::Yongzhou => "yongzhou",
        }
    }
}

impl Status {
    /// `stated`, `derived` or `assumed`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Derived => "derived",
            Self::Assumed => "assumed",
        }
    }
}

impl Measure {
    /// `count`, `money`, `percent`, `ratio` or `text`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Ratio => "ratio",
            Self::Text => "text",
        }
    }
}

impl BaseForm {
    /// `value`, `product` or `quotient`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Product => "product",
            Self::Quotient => "quotient",
        }
    }
}

impl Start {
    /// `no_growth` or `plan_path`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoGrowth => "no_growth",
            Self::PlanPath => "plan_path",
        }
    }
}
