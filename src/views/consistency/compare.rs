//! What compares, what must not be added, what only looks alike.

use crate::comparable::{COMPARISONS, Comparison, LOOKALIKES, Lookalike, Verdict};
use crate::facts::{place_words, scope_name};
use crate::i18n::facts::{bounded_words, printed_hint};
use crate::i18n::numbers::fixed;
use crate::i18n::texts::{consistency as texts, words};
use crate::state::Screen;
use crate::views::targets::statement_href;
use crate::widgets::marked::marked;
use leptos::prelude::*;
use markup::view;
use plan::Fact;

#[component]
pub(crate) fn Comparisons() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="compare">
            <h2>{screen.t(texts::COMPARE)}</h2>
            <p class="muted">{screen.t(texts::COMPARE_ABOUT)}</p>
            <table class="table compare__table">
                <thead>
                    <tr>
                        <th scope="col">{screen.t(texts::QUANTITY)}</th>
                        <th scope="col">{screen.t(texts::PARTS)}</th>
                        <th scope="col">{screen.t(texts::CITY)}</th>
                        <th scope="col">{screen.t(texts::VERDICT)}</th>
                        <th scope="col">{screen.t(texts::REASON)}</th>
                    </tr>
                </thead>
                <tbody>{COMPARISONS.iter().map(comparison).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn comparison(row: &'static Comparison) -> impl IntoView {
    let screen = Screen::expect();
    let city = row.city_facts().map(city_figure).collect_view();
    let none = row
        .city
        .is_empty()
        .then(|| view! { <span class="muted">{screen.t(texts::NO_CITY)}</span> });
    let share = move || {
        row.share()
            .map(|share| texts::share(screen.lang.get(), &fixed(share * 100.0, 1)))
    };
    view! {
        <tr>
            <th scope="row">{screen.t(row.quantity)}</th>
            <td data-head=screen.t(texts::PARTS)><ul class="compare__figures">{row.part_facts().map(part_figure).collect_view()}</ul></td>
            <td data-head=screen.t(texts::CITY)><ul class="compare__figures">{city}</ul>{none}</td>
            <td><VerdictMark verdict=row.verdict/></td>
            <td class="compare__reason">{screen.t(row.reason)}{share}</td>
        </tr>
    }
}

/// A district's figure: where, how much, and as what.
fn part_figure(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <li>
            <span>{move || scope_name(screen.lang.get(), fact.scope)}</span>" "
            <strong class="num">{move || bounded_words(screen.lang.get(), fact)}</strong>" "
            <span class="muted">{screen.t(words::kind_name(fact.kind))}</span>" "{place(screen, fact)}
        </li>
    }
}

fn city_figure(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    let year = fact.year.filter(|_| fact.kind == plan::Kind::Level);
    view! {
        <li>
            <span>{screen.t(fact.name)}{year.map(|year| format!(" {year}"))}</span>" "
            <strong class="num">{move || bounded_words(screen.lang.get(), fact)}</strong>" "{place(screen, fact)}
        </li>
    }
}

/// Where it is printed, with the way to the statement.
fn place(screen: Screen, fact: &'static Fact) -> impl IntoView {
    view! { <a class="place" lang="zh-Hans" href=move || statement_href(screen, fact.id)>{fact.place}</a> }
}

/// A shape and a word: full circle, half circle, crossed circle.
#[component]
fn VerdictMark(verdict: Verdict) -> impl IntoView {
    let screen = Screen::expect();
    let (class, shape) = match verdict {
        Verdict::Comparable => ("verdict verdict--yes", "M7 1a6 6 0 1 0 .01 0Z"),
        Verdict::Partly => ("verdict verdict--partly", "M7 1a6 6 0 1 0 .01 0ZM7 1v12"),
        Verdict::DoNotAdd | Verdict::Never => ("verdict verdict--no", "M7 1a6 6 0 1 0 .01 0ZM3 3l8 8"),
    };
    view! {
        <span class=class>
            <svg class="verdict__shape" viewBox="0 0 14 14" aria-hidden="true"><path d=shape/></svg>
            {screen.t(texts::verdict_name(verdict))}
        </span>
    }
}

#[component]
pub(crate) fn Lookalikes() -> impl IntoView {
    let screen = Screen::expect();
    view! {
        <section class="compare">
            <h2>{screen.t(texts::LOOKALIKES)}</h2>
            <ul class="lookalikes">{LOOKALIKES.map(lookalike).collect_view()}</ul>
        </section>
    }
}

fn lookalike(pair: Lookalike) -> impl IntoView {
    let screen = Screen::expect();
    let facts = pair
        .facts
        .into_iter()
        .filter_map(plan::fact)
        .map(city_figure)
        .collect_view();
    view! { <li class="lookalike"><ul class="compare__figures">{facts}</ul><p>{screen.t(pair.reason)}</p></li> }
}

#[component]
pub(crate) fn Operators() -> impl IntoView {
    let screen = Screen::expect();
    let rows = model::consistency::operator_differences().into_iter().map(|(fact, place)| {
        view! {
            <tr>
                <th scope="row">{screen.t(fact.name)}</th>
                <td><strong class="num" title=move || printed_hint(screen.lang.get(), fact)>{move || bounded_words(screen.lang.get(), fact)}</strong>" "<span class="place" lang="zh-Hans">{fact.place}</span></td>
                <td>{move || marked(screen.lang.get(), &place_words(screen.lang.get(), place))}</td>
            </tr>
        }
    });
    view! {
        <section class="compare">
            <h2>{screen.t(texts::OPERATORS)}</h2>
            <p class="muted">{screen.t(texts::OPERATORS_ABOUT)}</p>
            <div class="table-wrap"><table class="table compare__operators">
                <thead><tr><th scope="col">{screen.t(words::INDICATOR)}</th><th scope="col">{screen.t(texts::IN_TABLE)}</th><th scope="col">{screen.t(texts::ELSEWHERE)}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table></div>
        </section>
    }
}
