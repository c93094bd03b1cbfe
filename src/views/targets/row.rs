//! One statement. Roles are written out, since rows are laid out as cards where there is little room.

use super::Library;
use crate::facts::{place_words, scope_name, shown, when};
use crate::i18n::Lang;
use crate::i18n::texts::{targets as texts, words};
use crate::route::{Route, View};
use crate::state::{Screen, Table};
use crate::widgets::marked::marked;
use leptos::prelude::*;
use markup::view;
use plan::Fact;

/// The element id of a statement's row.
pub(super) fn anchor(id: &str) -> String {
    format!("fact-{id}")
}

pub(super) fn row(library: Library, lang: Lang, place: usize, fact: &'static Fact) -> impl IntoView {
    let lit = move || library.lit.get() == Some(fact.id);
    view! {
        <tr class="fact" class:fact--lit=lit role="row" id=anchor(fact.id) tabindex="-1" hidden=move || !library.shows(place)>
            <td class="fact__value" role="cell">{value(lang, fact)}</td>
            <th class="fact__what" role="rowheader" scope="row">
                <span class="fact__name">{lang.of(fact.name)}</span>
                <span class="fact__tags">
                    <span class="fact__kind">{lang.of(words::kind_name(fact.kind))}</span>
                    {(fact.scope != "city").then(|| view! { <span class="fact__scope">{scope_name(lang, fact.scope)}</span> })}
                    {fact.inferred.then(|| view! { <span class="fact__inferred" title=lang.of(texts::INFERRED_HELP)>{lang.of(texts::INFERRED)}</span> })}
                </span>
            </th>
            <td class="fact__time" role="cell">{when(lang, fact)}</td>
            <td class="fact__place" role="cell">{places(lang, fact)}{own_link(lang, fact)}</td>
            <td class="fact__extra" role="cell">{more(library, lang, fact)}</td>
        </tr>
    }
}

fn value(lang: Lang, fact: &'static Fact) -> impl IntoView {
    let shown = shown(lang, fact);
    let digits = if shown.number.is_empty() {
        view! { <span class="fact__words">{lang.of(texts::IN_WORDS)}</span> }.into_any()
    } else {
        view! {
            <span class="fact__number num"><span class="fact__sign">{shown.sign}</span>{shown.number}</span>
            <span class="unit">{shown.unit}</span>
        }
        .into_any()
    };
    let printed = shown.printed.map(|words| {
        view! { <span class="fact__printed"><span class="sr-only">{lang.of(texts::PRINTED)}" "</span>"“"<span lang="zh-Hans">{words}</span>"”"</span> }
    });
    view! { <span class="fact__digits">{digits}</span>{printed} }
}

fn places(lang: Lang, fact: &'static Fact) -> impl IntoView {
    let also = |place: &&'static str| {
        view! { <span class="fact__also">{lang.of(texts::ALSO_IN)}" "{marked(lang, &place_words(lang, place))}</span> }
    };
    view! { <span lang="zh-Hans">{fact.place}</span>{fact.also_in.iter().map(also).collect_view()} }
}

/// The address of this statement.
fn own_link(lang: Lang, fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    let href = move || statement_href(screen, fact.id);
    view! { <a class="fact__own no-print" href=href title=lang.of(texts::LINK) aria-label=format!("{} {}", lang.of(texts::LINK), lang.of(fact.name))>"#"</a> }
}

/// The address of a statement in the library.
pub(crate) fn statement_href(screen: Screen, id: &'static str) -> String {
    Route {
        view: View::Targets,
        statement: Some(id),
        scenario: Table::expect().query(),
        ..screen.route()
    }
    .fragment()
}

/// The remark and the relations, made when they are opened.
fn more(library: Library, lang: Lang, fact: &'static Fact) -> Option<impl IntoView> {
    let relations = fact.related.len() + usize::from(fact.subset_of.is_some());
    if relations == 0 && fact.remark.is_none() {
        return None;
    }
    let open = RwSignal::new(false);
    let remark = move || {
        fact.remark
            .map(|remark| view! { <p class="fact__remark">{lang.of(remark)}</p> })
    };
    Some(view! {
        <details class="fact__more" on:toggle=move |_| open.set(true)>
            <summary>{summary(lang, fact, relations)}</summary>
            <Show when=move || open.get()>
                {remark}
                {links(library, lang, texts::PART_OF, fact.subset_of.as_slice())}
                {links(library, lang, texts::RELATED, fact.related)}
            </Show>
        </details>
    })
}

fn summary(lang: Lang, fact: &Fact, relations: usize) -> String {
    match (fact.remark.is_some(), relations) {
        (true, 0) => lang.of(texts::REMARK).to_owned(),
        (false, n) => texts::relations(lang, n),
        (true, n) => texts::remark_and_relations(lang, n),
    }
}

fn links(library: Library, lang: Lang, label: plan::Text, ids: &[&'static str]) -> Option<impl IntoView> {
    let facts: Vec<&'static Fact> = ids.iter().filter_map(|id| plan::fact(id)).collect();
    let link = move |fact: &'static Fact| {
        let words = shown(lang, fact).joined(lang);
        let scope = (fact.scope != "city").then(|| scope_name(lang, fact.scope));
        view! {
            <li><button type="button" class="fact__link" on:click=move |_| library.go_to(fact.id)>
                {lang.of(fact.name)}<span class="fact__link-value">{words}" · "{scope.map(|scope| format!("{scope} · "))}<span lang="zh-Hans">{fact.place}</span></span>
            </button></li>
        }
    };
    (!facts.is_empty()).then(|| {
        view! {
            <p class="eyebrow fact__label">{lang.of(label)}</p>
            <ul class="fact__links">{facts.into_iter().map(link).collect_view()}</ul>
        }
    })
}
