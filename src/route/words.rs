//! What a word of the address can name.

/// One page of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// 总览
    #[default]
    Overview,
    /// 指标
    Indicators,
    /// 沙盘
    WhatIf,
    /// 地图
    Map,
    /// 甬舟
    Yongzhou,
    /// 目标库
    Targets,
    /// 监测
    Monitor,
    /// 自洽
    Consistency,
    /// 方法
    Method,
    /// 演示
    Present,
}

impl View {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Indicators,
        Self::WhatIf,
        Self::Map,
        Self::Yongzhou,
        Self::Targets,
        Self::Monitor,
        Self::Consistency,
        Self::Method,
        Self::Present,
    ];

    /// The word in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Indicators => "indicators",
            Self::WhatIf => "whatif",
            Self::Map => "map",
            Self::Yongzhou => "yongzhou",
            Self::Targets => "targets",
            Self::Monitor => "monitor",
            Self::Consistency => "consistency",
            Self::Method => "method",
            Self::Present => "present",
        }
    }

    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.slug() == slug)
    }
}

/// How the page is coloured and sized.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system prefers: light or dark.
    #[default]
    Auto,
    /// Dark ink on paper.
    Light,
    /// Light ink on night.
    Dark,
    /// Large and black on white, for a wall.
    Projector,
}

impl Theme {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Projector];

    /// The word in the address and in the `data-theme` attribute.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Projector => "projector",
        }
    }

    /// The theme of a word.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.slug() == slug)
    }
}

/// A panel that opens beside the sand table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The kept scenarios.
    Shelf,
    /// Scenarios side by side.
    Compare,
    /// Link, QR code, text.
    Share,
}

impl Panel {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 3] = [Self::Shelf, Self::Compare, Self::Share];

    /// The word in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Shelf => "shelf",
            Self::Compare => "compare",
            Self::Share => "share",
        }
    }

    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|panel| panel.slug() == slug)
    }
}

/// What the chosen tab of the outcome's figure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureTab {
    /// The chart.
    Chart,
    /// Its table.
    Table,
}

impl FigureTab {
    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "chart" => Some(Self::Chart),
            "table" => Some(Self::Table),
            _ => None,
        }
    }

    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
        }
    }
}
