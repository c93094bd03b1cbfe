//! One finding: what it means beside how it is computed.

use crate::i18n::facts::bounded_words;
use crate::i18n::formulas::{equation, figure_words};
use crate::i18n::texts::{consistency as texts, findings, readings};
use crate::state::Screen;
use leptos::prelude::*;
use model::consistency::{Figure, Finding};
use plan::Fact;

#[component]
pub(crate) fn Card(finding: Finding) -> impl IntoView {
    let screen = Screen::expect();
    let id = finding.id;
    let inputs = finding.inputs();
    let rows = finding
        .figures
        .clone()
        .into_iter()
        .map(|figure| row(id, figure))
        .collect_view();
    let reading = move || readings::reading(screen.lang.get(), &finding);
    view! {
        <article class="finding" id=format!("finding-{id}")>
            <div class="finding__words">
                <h3>{screen.t(findings::title(id))}</h3>
                <p>{reading}</p>
            </div>
            <div class="finding__sums">
                <table class="finding__table">
                    <thead class="sr-only"><tr><th scope="col">{screen.t(texts::WHAT)}</th><th scope="col">{screen.t(texts::FORMULA)}</th><th scope="col">{screen.t(texts::RESULT)}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                <details class="finding__inputs">
                    <summary>{screen.t(texts::INPUTS)}" "<span class="place">{places(&inputs)}</span></summary>
                    <ul>{inputs.into_iter().map(input).collect_view()}</ul>
                </details>
            </div>
        </article>
    }
}

fn row(finding: &'static str, figure: Figure) -> impl IntoView {
    let screen = Screen::expect();
    let sum = equation(&figure);
    let label = findings::label(finding, figure.id);
    view! {
        <tr>
            <th scope="row">{screen.t(label)}</th>
            <td class="finding__sum">{sum}</td>
            <td class="finding__result num">{move || figure_words(screen.lang.get(), &figure)}</td>
        </tr>
    }
}

fn input(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    let year = fact.year.map(|year| format!(" {year}"));
    view! {
        <li><span>{screen.t(fact.name)}{year}</span><span class="num finding__input">{move || bounded_words(screen.lang.get(), fact)}</span><span class="place">{fact.place}</span></li>
    }
}

/// Each place once, in the order of the formula.
fn places(inputs: &[&'static Fact]) -> String {
    let mut places: Vec<&str> = Vec::new();
    for fact in inputs {
        if !places.contains(&fact.place) {
            places.push(fact.place);
        }
    }
    places.join(" · ")
}
