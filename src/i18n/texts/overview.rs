//! The overview.

use crate::i18n::{Lang, text};
use plan::Text;

/// First column of the goals of Ningbo and Zhoushan.
pub const GOAL: Text = text("目标", "Goal");
/// Above the headline.
pub const EYEBROW: Text = text(
    "宁波市人才发展“十四五”规划 · 2021–2025",
    "Ningbo's talent plan · 2021–2025",
);
/// Under the headline.
pub const LEAD: Text = text(
    "这份规划给 2025 年定了 16 项指标，给十个区县（市）各派了任务。把它摆上沙盘：看清目标离 2020 年有多远，再动手拨一拨，看哪些目标彼此牵扯。",
    "The plan sets 16 indicators for 2025 and gives each of ten districts its part. Here it lies on a sand table: see how far the targets were from 2020, then move the levers and watch which of them pull against each other.",
);
/// Legend of the grains.
pub const GRAIN: Text = text(
    "一粒沙 = 1 万人，空心是到 2025 年目标还差的",
    "One grain is 10,000 people; hollow ones are still missing to the 2025 target",
);
/// Label of the year slider.
pub const YEAR: Text = text("沿规划情景推到", "Follow the scenario to");
/// Heading of the bullets.
pub const INDICATORS: Text = text("16 项指标：从基期到目标", "Sixteen indicators: from baseline to target");
/// Legend of the bullets.
pub const BULLETS: Text = text(
    "深色为基期，浅色为还要走的路，旗为 2025 年目标；每行刻度从零起、各自成比例。最右为增幅：目标 ÷ 基期 − 1，比例类用百分点。",
    "Dark: baseline. Light: the way to go. Flag: the 2025 target. Each row has its own scale from zero. On the right the rise: target ÷ baseline − 1, or percentage points for shares.",
);
/// Heading of the map.
pub const MAP: Text = text("十个区县（市），各有平台", "Ten districts, each with its platform");
/// Under the map's heading.
pub const MAP_LEAD: Text = text(
    "颜色深浅为规划给该地列出的目标条数。点开看平台与目标。",
    "The shade is the number of targets the plan lists there. Open a district for its platform and targets.",
);
/// Heading of the Ningbo–Zhoushan part.
pub const YONGZHOU: Text = text(
    "甬舟一体：十项目标，三个时点",
    "Ningbo–Zhoushan: ten goals at three dates",
);
/// Heading of the ways in.
pub const WAYS_IN: Text = text("从哪里开始", "Where to start");
/// For the public.
pub const PUBLIC: Text = text("想看自己所在的区县", "Find your own district");
/// For the public.
pub const PUBLIC_TEXT: Text = text(
    "地图上点一下，读它的平台和每一条目标，出处齐全。",
    "One tap on the map: its platform and every target, each with its place in the plan.",
);
/// For officials.
pub const OFFICIAL: Text = text("要做总结评估", "Doing the final review");
/// For officials.
pub const OFFICIAL_TEXT: Text = text(
    "填入各年实际值，按考核口径看进度与差距；数据不出本机。",
    "Enter each year's actual values and read progress by the official methods. Nothing leaves this machine.",
);
/// For presenters.
pub const PRESENTER: Text = text("要在会上演示", "Showing it in a meeting");
/// For presenters.
pub const PRESENTER_TEXT: Text = text(
    "拖动拉杆，16 项结果同时作答；情景写在链接里，发出去就能复现。",
    "Drag a lever and all 16 results answer at once; the link reproduces the scenario.",
);

/// The headline.
pub fn headline(lang: Lang, base: &str, target: &str) -> String {
    match lang {
        Lang::Zh => format!("五年，人才从 {base} 到 {target}"),
        Lang::En => format!("Five years, from {base} to {target}"),
    }
}

/// A baseline that is not of 2020.
pub fn of_year(lang: Lang, value: &str, year: u16) -> String {
    match lang {
        Lang::Zh => format!("{value}（{year}）"),
        Lang::En => format!("{value} ({year})"),
    }
}

/// A difference between two shares in little room.
pub fn points(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Zh => format!("{number} 个点"),
        Lang::En => format!("{number} pts"),
    }
}

/// The year slider's value.
pub fn at_year(lang: Lang, year: u16, total: &str) -> String {
    match lang {
        Lang::Zh => format!("{year} 年：{total}"),
        Lang::En => format!("{year}: {total}"),
    }
}
