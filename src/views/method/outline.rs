//! The chapters, sections and items of the plan, folded by chapter.

use super::heading;
use crate::i18n::texts::method as texts;
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::OutlineItem;

#[component]
pub(crate) fn Outline() -> impl IntoView {
    view! {
        <section class="method__section">
            {heading("m-outline", texts::OUTLINE)}
            {tree()}
        </section>
    }
}

/// The chapters, folded.
pub(crate) fn tree() -> AnyView {
    let chapters = plan::outline().iter().filter(|item| item.parent.is_none());
    view! { <div class="outline">{chapters.map(chapter).collect_view()}</div> }.into_any()
}

fn chapter(item: &'static OutlineItem) -> impl IntoView {
    let screen = Screen::expect();
    let count = plan::facts()
        .iter()
        .copied()
        .filter(|fact| fact.chapter == item.id)
        .count();
    let words = move || (count > 0).then(|| texts::statements(screen.lang.get(), count));
    view! {
        <details class="outline__chapter">
            <summary><span class="outline__no" lang="zh-Hans">{item.no}</span><span class="outline__title">{screen.t(item.title)}</span><span class="outline__count">{words}</span></summary>
            {children(item)}
        </details>
    }
}

fn children(of: &'static OutlineItem) -> AnyView {
    let items: Vec<_> = plan::outline()
        .iter()
        .filter(|item| item.parent == Some(of.id))
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <ol class="outline__list">{items.into_iter().map(entry).collect_view()}</ol> }.into_any()
}

fn entry(item: &'static OutlineItem) -> impl IntoView {
    let screen = Screen::expect();
    view! { <li><span class="outline__no" lang="zh-Hans">{item.no}</span>{screen.t(item.title)}{children(item)}</li> }
}
