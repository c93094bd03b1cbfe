//! A panic shows what happened and a way back, not a dead page.

use std::panic::PanicHookInfo;
use web_sys::Element;

/// Replaces the default hook.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(show));
}

fn show(info: &PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    let document = gloo::utils::document();
    let Some(app) = document.get_element_by_id("app") else {
        return;
    };
    app.set_text_content(None);
    let _ = document.create_element("section").map(|section| {
        section.set_class_name("boot");
        let _ = section.set_attribute("role", "alert");
        line(&section, "strong", "沙盘出错了 · The sand table has stopped");
        line(
            &section,
            "span",
            "所做设置仍在地址栏的链接里，重新载入即可继续。 Your settings are still in the address; reload to go on.",
        );
        line(&section, "code", &info.to_string());
        if let Some(link) = line(&section, "a", "重新载入 · Reload") {
            link.set_class_name("button");
            let _ = link.set_attribute("href", "");
        }
        let _ = app.append_child(&section);
    });
}

fn line(parent: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = gloo::utils::document().create_element(tag).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}
