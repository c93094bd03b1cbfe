//! The statements by chapter.

use super::{Library, row::row};
use crate::facts::{Facet, chapter_title, facet_name};
use crate::follow::Memo;
use crate::i18n::Lang;
use crate::i18n::texts::{targets as texts, words};
use crate::state::Screen;
use leptos::prelude::*;
use markup::view;
use plan::Fact;

/// Rows are made once a language; the filter only hides them, so that every letter answers at once.
#[component]
pub(super) fn List(library: Library) -> impl IntoView {
    let screen = Screen::expect();
    move || {
        let lang = screen.lang.get();
        let facet = library.grouping.get();
        let keys = facet.keys().into_iter();
        keys.map(|key| group(library, lang, facet, key)).collect_view()
    }
}

fn group(library: Library, lang: Lang, facet: Facet, key: &'static str) -> AnyView {
    let facts: Vec<(usize, &'static Fact)> = plan::facts()
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, fact)| facet.key(fact) == key)
        .collect();
    let places: Vec<usize> = facts.iter().map(|(place, _)| *place).collect();
    let shown = Memo::new(move |_| places.iter().filter(|place| library.shows(**place)).count());
    let (number, title) = match facet {
        Facet::Chapter => chapter_title(lang, key),
        _ => (String::new(), ""),
    };
    let other = (facet != Facet::Chapter).then(|| facet_name(lang, facet, key));
    let head = format!("chapter-{key}");
    let column = |text| view! { <th role="columnheader" scope="col">{lang.of(text)}</th> };
    view! {
        <section class="chapter" hidden=move || shown.get() == 0>
            <h2 class="chapter__head" id=head.clone()>
                <span class="chapter__no">{number}</span>{title}{other}" "
                <span class="chapter__count">{move || texts::count(lang, shown.get())}</span>
            </h2>
            <table class="facts" role="table" aria-labelledby=head>
                <thead class="sr-only" role="rowgroup"><tr role="row">
                    {[words::VALUE, texts::STATEMENT, texts::TIME, words::PLACE, texts::MORE].map(column).collect_view()}
                </tr></thead>
                <tbody role="rowgroup">{facts.into_iter().map(|(place, fact)| row(library, lang, place, fact)).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
