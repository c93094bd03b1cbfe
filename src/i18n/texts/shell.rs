//! The frame of the page: brand, navigation, switches, footer.

use crate::i18n::text;
use crate::route::{Theme, View};
use plan::Text;

/// The product.
pub const BRAND: Text = text("甬才沙盘", "Ningbo Sand Table");
/// The browser tab, behind the name of the view.
pub const TITLE: Text = text("宁波市人才发展“十四五”规划", "Ningbo's talent plan 2021–2025");
/// First stop of the Tab key.
pub const SKIP: Text = text("跳到正文", "Skip to content");
/// Label of the navigation.
pub const NAV: Text = text("主要页面", "Main pages");
/// Label of the theme switch.
pub const THEME: Text = text("显示主题", "Theme");
/// Label of the language switch, written in the language it leads to; it holds what is to be seen, for people who speak to the page.
pub const LANGUAGE: Text = text("EN · Switch to English", "切换到中文");
/// Its face.
pub const LANGUAGE_SHORT: Text = text("EN", "中文");
/// Footer: where the figures come from.
pub const SOURCE: Text = text(
    "数据取自甬发改规划〔2021〕322号文与甬舟人才一体化报道，逐条标注出处。",
    "Figures from plan document 甬发改规划〔2021〕322号 and a report on Ningbo–Zhoushan integration; each carries its place.",
);
/// Footer: privacy.
pub const PRIVACY: Text = text(
    "全部计算在本机完成，不上传任何内容。",
    "Everything is computed on this device; nothing is sent anywhere.",
);
/// Footer: what a projection is.
pub const NOT_FORECAST: Text = text(
    "推演只按所设速度记账，不是预测，也不是官方结论。",
    "A projection keeps the books for the pace you set; it is no forecast and no official finding.",
);
/// Button that closes a notice.
pub const CLOSE: Text = text("关闭提示", "Dismiss");

/// While a view's part of the page is on its way.
pub const FETCHING: Text = text("正在载入这一页…", "Loading this view…");
/// The part did not come.
pub const UNREACHABLE: Text = text(
    "这一部分没有载入：网络中断，或发布的文件不完整。已填写的内容都还在。",
    "This part did not load: the network is down, or files of the published folder are missing. Nothing you entered is lost.",
);
/// Tries once more.
pub const AGAIN: Text = text("重试", "Try again");

/// Name of a view in the navigation.
pub const fn view_name(view: View) -> Text {
    match view {
        View::Overview => text("总览", "Overview"),
        View::Indicators => text("指标", "Indicators"),
        View::WhatIf => text("沙盘", "What if"),
        View::Map => text("地图", "Map"),
        View::Yongzhou => text("甬舟", "Ningbo–Zhoushan"),
        View::Targets => text("目标库", "Targets"),
        View::Monitor => text("监测", "Monitor"),
        View::Consistency => text("自洽", "Consistency"),
        View::Method => text("方法", "Method"),
        View::Present => text("演示", "Present"),
    }
}

/// Name of a theme in its switch.
pub const fn theme_name(theme: Theme) -> Text {
    match theme {
        Theme::Auto => text("跟随系统", "System"),
        Theme::Light => text("浅色", "Light"),
        Theme::Dark => text("深色", "Dark"),
        Theme::Projector => text("投影", "Projector"),
    }
}

/// A link that is longer than any that the page makes.
pub fn long_address(lang: crate::i18n::Lang) -> String {
    let limit = crate::route::LIMIT_BYTES;
    match lang {
        crate::i18n::Lang::Zh => format!("链接超过 {limit} 字节，其中的设置没有读取。"),
        crate::i18n::Lang::En => format!("The link is longer than {limit} bytes: its settings were not read."),
    }
}

/// A link with a page that does not exist.
pub fn unknown_view(lang: crate::i18n::Lang, slug: &str) -> String {
    match lang {
        crate::i18n::Lang::Zh => format!("链接里的页面“{slug}”不存在，已打开总览。"),
        crate::i18n::Lang::En => {
            format!("The link names a page “{slug}” that does not exist; the overview is shown.")
        }
    }
}

/// A link with a parameter that has no such value.
pub fn unknown_value(lang: crate::i18n::Lang, name: &str, value: &str) -> String {
    match lang {
        crate::i18n::Lang::Zh => {
            format!("链接参数 {name} 没有“{value}”这个取值，已忽略，其余照常。")
        }
        crate::i18n::Lang::En => {
            format!("The link's {name} has no value “{value}”; it was ignored, the rest applies.")
        }
    }
}
