//! Handing a scenario on: link, QR code, text, file.

use super::problems;
use crate::i18n::{Lang, text};
use plan::Text;
use scenario::Diagnostic;

/// The panel and its button.
pub const TITLE: Text = text("分享", "Share");
/// Heading and label of the link.
pub const LINK: Text = text("链接", "Link");
/// What the link holds.
pub const LINK_NOTE: Text = text(
    "打开即见同样的设置；所有内容都在链接里。",
    "It opens with the same settings; all of them are in the link itself.",
);
/// Copies the link.
pub const COPY_LINK: Text = text("复制链接", "Copy link");
/// Heading and label of the text.
pub const BRIEFING: Text = text("简报", "Briefing");
/// Copies the text.
pub const COPY_BRIEFING: Text = text("复制简报", "Copy the briefing");
/// The clipboard has it.
pub const COPIED: Text = text("已复制。", "Copied.");
/// The clipboard is not to be had.
pub const COPY_BY_HAND: Text = text(
    "浏览器不让本页写入剪贴板。文字已选中，请按 Ctrl+C。",
    "The browser keeps this page from the clipboard. The text is selected: press Ctrl+C.",
);
/// Heading and label of the picture.
pub const QR: Text = text("二维码", "QR code");
/// Why there is none.
pub const QR_FILE: Text = text(
    "本页是从本机文件打开的，别的设备打不开这个地址，所以没有二维码。请改用简报或情景文件。",
    "This page was opened from a file, which no other device can reach, so there is no QR code. Use the briefing or a scenario file.",
);
/// Why there is none.
pub const QR_LONG: Text = text(
    "改动太多，链接放不进二维码；请复制链接。",
    "Too much was changed for a QR code: copy the link instead.",
);

/// First line of the text.
pub const HEAD: Text = text("甬才沙盘 · 2025 年推演", "Ningbo Sand Table · 2025 on these settings");
/// Nothing was changed.
pub const UNCHANGED: Text = text("设置与预设相同", "settings unchanged");
/// What the text is not.
pub const NOT_FORECAST: Text = text(
    "按所设速度推算，不是预测。",
    "Computed from the paces set; it predicts nothing.",
);

/// Saves the current settings.
pub const SAVE_FILE: Text = text("存成文件", "Save to a file");
/// Opens a file.
pub const OPEN_FILE: Text = text("打开文件", "Open a file");
/// How else a file is opened.
pub const DROP: Text = text(
    "也可以把情景文件（.json）拖到这里。",
    "Or drop a scenario file (.json) here.",
);
/// Name of a file for a scenario without a name.
pub const FILE: Text = text("情景", "scenario");

/// Which ready-made scenario it starts from.
pub fn scenario(lang: Lang, name: &str) -> String {
    labelled(lang, ("情景", "Scenario"), name)
}

/// A heading above a list.
pub fn heading(lang: Lang, heading: &str) -> String {
    format!("{heading}{}", if lang == Lang::Zh { "：" } else { ":" })
}

/// How many targets are met.
pub fn met_of(lang: Lang, met: usize, all: usize) -> String {
    super::sand::met_count(lang, met, all)
}

/// The chance of meeting all.
pub fn chance(lang: Lang, chance: &str) -> String {
    labelled(lang, ("全部同时达标的把握", "Chance of meeting all together"), chance)
}

/// The last line.
pub fn link(lang: Lang, link: &str) -> String {
    labelled(lang, ("链接", "Link"), link)
}

/// A target behind a value.
pub fn target(lang: Lang, target: &str) -> String {
    match lang {
        Lang::Zh => format!("目标 {target}"),
        Lang::En => format!("target {target}"),
    }
}

/// Name, value, and a remark in brackets.
pub fn with_remark(lang: Lang, name: &str, value: &str, remark: &str) -> String {
    match lang {
        Lang::Zh => format!("{name} {value}（{remark}）"),
        Lang::En => format!("{name} {value} ({remark})"),
    }
}

fn labelled(lang: Lang, (zh, en): (&str, &str), value: &str) -> String {
    match lang {
        Lang::Zh => format!("{zh}：{value}"),
        Lang::En => format!("{en}: {value}"),
    }
}

/// A file that is no scenario at all.
pub fn refused(lang: Lang, file: &str, found: &Diagnostic) -> String {
    let what = placed(lang, found);
    match lang {
        Lang::Zh => format!("“{file}”不是能用的情景文件：{what}。原来的设置没有变。"),
        Lang::En => format!("“{file}” is no scenario file that can be used: {what}. The settings stay as they were."),
    }
}

/// A file with an entry that could not be used.
pub fn in_file(lang: Lang, file: &str, found: &Diagnostic) -> String {
    let what = placed(lang, found);
    match lang {
        Lang::Zh => format!("“{file}”中：{what}。其余设置已生效。"),
        Lang::En => format!("In “{file}”: {what}. The rest was applied."),
    }
}

/// The browser could not read the file.
pub fn unreadable(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Zh => format!("浏览器读不了“{file}”。原来的设置没有变。"),
        Lang::En => format!("The browser cannot read “{file}”. The settings stay as they were."),
    }
}

fn placed(lang: Lang, found: &Diagnostic) -> String {
    let what = problems::problem(lang, &found.problem);
    match (lang, found.place.as_str()) {
        (_, "") => what,
        (Lang::Zh, place) => format!("{place}，{what}"),
        (Lang::En, place) => format!("{place}, {what}"),
    }
}
