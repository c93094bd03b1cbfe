//! Presenting: the desk on which a talk is put together, the stage, the notes.

use crate::i18n::{Lang, text};
use plan::{SceneFocus, Text};
use scenario::Diagnostic;

/// Head of the desk.
pub const TITLE: Text = text("演示：一幕一幕讲", "Present: one scene at a time");
/// Under it.
pub const LEAD: Text = text(
    "每一幕是沙盘的一个状态，加一个标题和几句讲稿。放映时一切照样能拉动，离开这一幕就恢复原样。",
    "A scene is a state of the sand table with a title and a few notes. Everything stays live while presenting; leaving a scene restores it.",
);
/// Begins the talk.
pub const START: Text = text("开始放映", "Start the talk");
/// Begins at a scene.
pub const START_HERE: Text = text("从这一幕放映", "Present from here");
/// Opens the view of a scene.
pub const OPEN: Text = text("打开画面", "Open the view");
/// Edits a scene.
pub const EDIT: Text = text("编辑", "Edit");
/// Copies a scene.
pub const COPY: Text = text("复制", "Duplicate");
/// Removes a scene.
pub const REMOVE: Text = text("删除", "Remove");
/// Handle of a row.
pub const MOVE: Text = text("移动（上下键或拖动）", "Move (arrow keys, or drag)");
/// The list of scenes.
pub const SCENES: Text = text("场景", "Scenes");
/// Field.
pub const SCENE_TITLE: Text = text("标题（观众看到的）", "Title, for the room");
/// Field.
pub const NOTES: Text = text("讲稿（只给讲的人）", "Notes, for the speaker");
/// Field.
pub const FOCUS: Text = text("放大什么", "What is large");
/// Field.
pub const LEVERS: Text = text("下方的大拉杆（最多四根）", "Large levers below (four at most)");
/// In the masthead.
pub const ADD: Text = text("把当前画面加为一幕", "Add this view as a scene");
/// Undo of the deck.
pub const UNDO: Text = text("撤销", "Undo");
/// Redo of the deck.
pub const REDO: Text = text("重做", "Redo");
/// Saves the deck.
pub const SAVE: Text = text("存成文件", "Save to a file");
/// Opens a deck.
pub const OPEN_FILE: Text = text("打开文件", "Open a file");
/// Copies the link.
pub const LINK: Text = text("复制链接", "Copy link");
/// Prints.
pub const PRINT: Text = text("打印或存为 PDF", "Print or save as PDF");
/// From the pages back to the desk.
pub const BACK_TO_DESK: Text = text("回到编排", "Back to the deck");
/// With the notes.
pub const PRINT_NOTES: Text = text("连讲稿一起打印", "print the notes too");
/// Back to the ready-made talk.
pub const READY: Text = text("换回预设讲稿", "Ready-made talk");
/// Empties the deck.
pub const EMPTY: Text = text("清空", "Empty the deck");
/// Nothing in the deck.
pub const NONE: Text = text(
    "还没有场景。到任一页面，按右上角的“＋”把当前画面加进来，或换回预设讲稿。",
    "No scenes yet. On any page press “+” at the top right to add the view, or take the ready-made talk.",
);
/// The deck came from elsewhere.
pub const VISITING: Text = text(
    "这份讲稿来自链接或文件，还没有存到本机；本机原来的讲稿没有变。",
    "This deck came with a link or file and is not kept on this device; your own is as it was.",
);
/// Keeps it.
pub const KEEP_DECK: Text = text("存到本机，替换原来的", "Keep it in place of mine");
/// Back to the own deck.
pub const MY_DECK: Text = text("回到我的讲稿", "Back to mine");
/// The link was copied.
pub const LINK_COPIED: Text = text("讲稿的链接已复制。", "The link to the deck is copied.");
/// The clipboard refused it.
pub const LINK_BY_HAND: Text = text(
    "浏览器不让本页写入剪贴板，请从地址栏复制。",
    "The browser keeps this page from the clipboard: copy the link from the address bar.",
);
/// The deck is too long.
pub const LINK_LONG: Text = text(
    "讲稿太长，放不进链接；请存成文件。",
    "The deck is too long for a link: save it to a file.",
);
/// The deck is full.
pub const FULL: Text = text("讲稿已满，不能再加。", "The deck is full.");
/// Name of the file.
pub const FILE: Text = text("讲稿", "deck");
/// Storage refused.
pub const NOT_KEPT: Text = text(
    "浏览器没有把讲稿存到这台设备上，关闭本页前请存成文件。",
    "The browser does not keep the deck on this device: save it to a file before closing the page.",
);

/// Words of the stage's buttons.
pub const NEXT: Text = text("下一幕", "Next");
/// Back.
pub const BACK: Text = text("上一幕", "Back");
/// Grid.
pub const GRID: Text = text("全部场景", "All scenes");
/// Blank.
pub const BLANK: Text = text("黑屏", "Blank");
/// Full screen.
pub const WHOLE: Text = text("全屏", "Full screen");
/// Spotlight.
pub const SPOT: Text = text("聚光", "Spotlight");
/// Code.
pub const CODE: Text = text("二维码", "QR code");
/// Notes below.
pub const SHOW_NOTES: Text = text("讲稿", "Notes");
/// Notes in a second window.
pub const WINDOW: Text = text("讲稿窗口", "Notes window");
/// Keep.
pub const KEEP: Text = text("留成新的一幕", "Keep as a scene");
/// Help.
pub const HELP: Text = text("按键", "Keys");
/// Leave.
pub const LEAVE: Text = text("结束放映", "End the talk");
/// Theme.
pub const THEME: Text = text("换主题", "Theme");
/// Name of the stage.
pub const STAGE: Text = text("放映", "Stage");
/// Progress.
pub const PROGRESS: Text = text("进度", "Progress");
/// The screen is blank.
pub const BLANK_HINT: Text = text("按任意键继续", "Any key goes on");
/// No notes.
pub const NO_NOTES: Text = text("这一幕没有讲稿。", "No notes for this scene.");
/// The popup was blocked.
pub const POPUP: Text = text(
    "浏览器拦住了讲稿窗口。请允许本页弹出窗口，或按 N 把讲稿放在画面下方。",
    "The browser blocked the notes window. Allow pop-ups for this page, or press N for notes below the scene.",
);
/// The notes window waits.
pub const WAITING: Text = text("等待放映窗口……", "Waiting for the talk…");
/// The talk is over.
pub const OVER: Text = text(
    "放映已结束，可以关掉这个窗口。",
    "The talk is over; this window can be closed.",
);
/// What comes next.
pub const COMING: Text = text("接下来", "Next");
/// Nothing comes next.
pub const LAST_ONE: Text = text("这是最后一幕", "This is the last scene");

/// Head of the guesses.
pub const GUESS: Text = text("先猜", "Guess first");
/// Field of the guess.
pub const YOUR_GUESS: Text = text("猜 2025 年", "A guess for 2025");
/// Label of the field: what is asked, in which unit.
pub fn guess_label(lang: Lang, unit: &str) -> String {
    match lang {
        Lang::Zh => format!("{}（{unit}）", YOUR_GUESS.zh),
        Lang::En => format!("{} ({unit})", YOUR_GUESS.en),
    }
}
/// Field of the name.
pub const WHO: Text = text("谁猜的（可不填）", "Whose (optional)");
/// Adds a guess.
pub const ADD_GUESS: Text = text("记下", "Add");
/// Deletes a digit.
pub const DELETE: Text = text("退格", "Delete a digit");
/// Shows the answer.
pub const REVEAL: Text = text("揭晓", "Reveal");
/// Hides it again.
pub const AGAIN: Text = text("再猜一次", "Guess again");
/// The answer.
pub const ANSWER: Text = text("推演结果", "The projection");
/// How to draw.
pub const DRAW: Text = text(
    "在图上画线：从 2020 年画到 2025 年",
    "Draw on the chart, from 2020 to 2025",
);
/// Nothing is stored.
pub const NOT_STORED: Text = text("只在屏幕上，不保存。", "On the screen only; nothing is stored.");
/// Saves the guesses on purpose.
pub const SAVE_GUESSES: Text = text("存成表格", "Save as a table");
/// A guess that is no number.
pub const NO_NUMBER: Text = text("请输入数字。", "Enter a number.");
/// Exactly right.
pub const EXACT: Text = text("正好", "spot on");

/// The link is on this page.
pub const SCAN: Text = text("扫码打开这一幕", "Scan to open this scene");
/// No link.
pub const NO_LINK: Text = text(
    "本页是从文件打开的，别的设备打不开，所以没有二维码。",
    "This page was opened from a file, which other devices cannot reach: there is no code.",
);

/// The keys of the help, and what they do.
pub const KEYS: [(&str, Text); 17] = [
    ("→ ↓ Space PageDown", text("下一幕", "next scene")),
    ("← ↑ Backspace PageUp", text("上一幕", "scene before")),
    ("Home · End", text("第一幕 · 最后一幕", "first · last scene")),
    ("1 2 … Enter", text("跳到这一幕", "go to that scene")),
    ("G", text("全部场景", "all scenes")),
    ("B  .", text("黑屏，再按恢复", "blank, and back")),
    ("N", text("讲稿放在画面下方", "notes below the scene")),
    ("S", text("讲稿放在第二个窗口", "notes in a second window")),
    ("L", text("聚光跟随指针", "spotlight at the pointer")),
    ("Q", text("角上的二维码", "QR code in the corner")),
    ("F · F5", text("全屏", "full screen")),
    ("T", text("换主题", "next theme")),
    ("K", text("把现在的样子留成新的一幕", "keep the scene as it is now")),
    ("Ctrl+Z", text("撤销拉动", "undo a move")),
    ("E · R", text("录入猜测 · 揭晓", "enter a guess · reveal")),
    ("?", text("这张表", "this list")),
    ("Esc", text("收起，结束放映", "close, end the talk")),
];

/// What a scene can show large.
pub const fn focus_name(focus: SceneFocus) -> Text {
    match focus {
        SceneFocus::View => text("整个画面", "the whole view"),
        SceneFocus::Total => text("人才总量（点阵）", "total talent as dots"),
        SceneFocus::Board => text("16 项指标", "the 16 indicators"),
        SceneFocus::Chart => text("选中指标的图", "the chart of the indicator"),
        SceneFocus::Guess => text("先猜再看", "guess first"),
        SceneFocus::Compare => text("两个情景对照", "two scenarios compared"),
        SceneFocus::Map => text("地图", "the map"),
        SceneFocus::Goals => text("甬舟目标", "Ningbo–Zhoushan goals"),
        SceneFocus::Link => text("链接与二维码", "link and QR code"),
    }
}

/// A scene without a title.
pub fn untitled(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Zh => format!("第 {number} 幕"),
        Lang::En => format!("Scene {number}"),
    }
}

/// Label of a button of a row.
pub fn of_scene(lang: Lang, action: Text, number: usize) -> String {
    match lang {
        Lang::Zh => format!("{}：第 {number} 幕", lang.of(action)),
        Lang::En => format!("{}: scene {number}", lang.of(action)),
    }
}

/// A view was added.
pub fn added(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Zh => format!("已加为第 {number} 幕。"),
        Lang::En => format!("Added as scene {number}."),
    }
}

/// A scene was removed.
pub fn removed(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Zh => format!("已删除“{title}”。"),
        Lang::En => format!("“{title}” is removed."),
    }
}

/// How many scenes.
pub fn counted(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("共 {count} 幕"),
        (Lang::En, 1) => "1 scene".to_owned(),
        (Lang::En, _) => format!("{count} scenes"),
    }
}

/// What was wrong in a deck that was read; the rest was used.
pub fn wrong(lang: Lang, found: &Diagnostic) -> String {
    let what = super::problems::problem(lang, &found.problem);
    match (lang, found.place.as_str()) {
        (Lang::Zh, "") => format!("讲稿：{what}。"),
        (Lang::Zh, place) => format!("讲稿中的 {place}：{what}。其余照常。"),
        (Lang::En, "") => format!("Deck: {what}."),
        (Lang::En, place) => format!("Deck, at {place}: {what}. The rest was used."),
    }
}

/// A file that is no deck.
pub fn refused(lang: Lang, file: &str, found: &Diagnostic) -> String {
    let what = super::problems::problem(lang, &found.problem);
    match lang {
        Lang::Zh => format!("“{file}”不是能用的讲稿：{what}。原来的讲稿没有变。"),
        Lang::En => format!("“{file}” is no deck that can be used: {what}. The deck stays as it was."),
    }
}

/// From 2020 to the target.
pub fn from_to(base: &str, target: &str) -> String {
    format!("{base} → {target}")
}

/// The scene of a lever that stands large, when it was kept.
pub fn kept_title(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Zh => format!("{title}（改动后）"),
        Lang::En => format!("{title} (as changed)"),
    }
}

/// How far a guess is off: signed difference and unit.
pub fn off(lang: Lang, difference: &str) -> String {
    match lang {
        Lang::Zh => format!("差 {difference}"),
        Lang::En => format!("off by {difference}"),
    }
}

/// A guess without a name.
pub fn nameless(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Zh => format!("猜 {number}"),
        Lang::En => format!("guess {number}"),
    }
}
