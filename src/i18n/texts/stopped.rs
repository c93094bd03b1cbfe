//! The screen after an error in the page itself.

use crate::i18n::text;
use plan::Text;

/// What has happened.
pub const HEAD: Text = text("沙盘出错了", "The sand table has stopped");
/// That nothing is lost.
pub const KEPT: Text = text(
    "这是程序的错误，不是您的操作有误。设置保存在地址栏的链接里，收存的情景仍在本机：重新载入即可继续。若再次出错，请从规划路径重新开始，并把下面的信息告诉我们。",
    "This is a fault of the program, not of what you did. Your settings are in the address and your kept scenarios are still on this device: reload to go on. If it happens again, start afresh from the plan, and tell us what is said below.",
);
/// The name of the message.
pub const DETAILS: Text = text("错误信息", "Details of the fault");
/// Goes on with the same settings.
pub const RELOAD: Text = text("重新载入", "Reload");
/// Goes on with the plan's settings.
pub const RESET: Text = text("从规划路径重新开始", "Start afresh from the plan");
/// Puts the message on the clipboard.
pub const COPY: Text = text("复制错误信息", "Copy the details");
