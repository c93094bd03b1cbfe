//! One finding: what it means beside how it is computed.

use crate::i18n::facts::bounded_words;
use crate::i18n::formulas::{equation, figure_words, value_words};
use crate::i18n::numbers::printed;
use crate::i18n::texts::{consistency as texts, findings, readings};
use crate::state::Screen;
use crate::views::targets::statement_href;
use leptos::prelude::*;
use markup::view;
use model::consistency::{Figure, Finding};
use plan::Fact;

#[component]
pub(crate) fn Card(finding: Finding) -> impl IntoView {
    let screen = Screen::expect();
    let id = finding.id;
    let inputs = finding.inputs();
    let tried = Tried(RwSignal::new(
        inputs
            .iter()
            .map(|fact| (fact.id, fact.value.unwrap_or_default()))
            .collect(),
    ));
    let rows = finding
        .figures
        .clone()
        .into_iter()
        .map(|figure| row(id, figure, tried))
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
                    <summary>{screen.t(texts::INPUTS)}" "<span class="place" lang="zh-Hans">{places(&inputs)}</span></summary>
                    <ul>{inputs.iter().map(|fact| input(fact)).collect_view()}</ul>
                </details>
                {attempt(inputs, tried)}
            </div>
        </article>
    }
}

/// The figures of a finding as a person tries them, by the id of their statement.
#[derive(Clone, Copy)]
struct Tried(RwSignal<Vec<(&'static str, f64)>>);

impl Tried {
    fn get(self, fact: &Fact) -> f64 {
        let tried = self
            .0
            .with(|all| all.iter().find(|(id, _)| *id == fact.id).map(|one| one.1));
        tried.or(fact.value).unwrap_or_default()
    }

    fn set(self, id: &str, value: f64) {
        self.0
            .update(|all| all.iter_mut().filter(|one| one.0 == id).for_each(|one| one.1 = value));
    }

    fn is_printed(self) -> bool {
        self.0.with(|all| {
            all.iter().all(|(id, value)| {
                plan::fact(id)
                    .and_then(|fact| fact.value)
                    .is_some_and(|own| own.to_bits() == value.to_bits())
            })
        })
    }

    /// The density of talent in 2025 at which employment stays what it was in 2020.
    fn flat_employment(self) {
        let of = |id: &str| plan::fact(id).and_then(|fact| fact.value).unwrap_or_default();
        self.set("t1-12-2025", of("t1-12-2020") * of("t1-01-2025") / of("t1-01-2020"));
    }
}

/// Sliders for the figures; the results above answer beside the printed ones.
fn attempt(inputs: Vec<&'static Fact>, tried: Tried) -> AnyView {
    let screen = Screen::expect();
    let open = RwSignal::new(false);
    let has_density =
        inputs.iter().any(|fact| fact.id == "t1-12-2025") && inputs.iter().any(|fact| fact.id == "t1-01-2025");
    let flat = has_density.then(|| {
        view! { <button type="button" class="button" on:click=move |_| tried.flat_employment()>{screen.t(texts::FLAT)}</button> }
    });
    let reset = move |_| {
        tried.0.update(|all| {
            for (id, value) in all.iter_mut() {
                *value = plan::fact(id).and_then(|fact| fact.value).unwrap_or(*value);
            }
        })
    };
    let sliders = StoredValue::new(inputs);
    view! {
        <details class="finding__try no-print" on:toggle=move |_| open.set(true)>
            <summary>{screen.t(texts::TRY)}</summary>
            <p class="small muted">{screen.t(texts::TRY_ABOUT)}</p>
            <Show when=move || open.get()>
                <ul>{sliders.with_value(|facts| facts.iter().map(|fact| slider(fact, tried)).collect_view())}</ul>
            </Show>
            <p class="finding__buttons">{flat}
                <button type="button" class="button" disabled=move || tried.is_printed() on:click=reset>{screen.t(texts::AS_PRINTED)}</button></p>
        </details>
    }
    .into_any()
}

/// From half to one and a half times the printed figure.
fn slider(fact: &'static Fact, tried: Tried) -> AnyView {
    let screen = Screen::expect();
    let own = fact.value.unwrap_or_default();
    let label = move || {
        format!(
            "{}{}",
            screen.lang.get().of(fact.name),
            fact.year.map_or(String::new(), |year| format!(" {year}"))
        )
    };
    let words = move || printed((tried.get(fact) * 100.0).round() / 100.0);
    let moved = move |event: web_sys::Event| {
        if let Ok(value) = event_target_value(&event).parse() {
            tried.set(fact.id, value);
        }
    };
    view! {
        <li><label class="finding__slider"><span>{label}</span>
            <input type="range" class="pick__range" min=(own * 0.5).to_string() max=(own * 1.5).to_string() step=(own / 200.0).to_string()
                prop:value=move || tried.get(fact).to_string() aria-valuetext=words on:input=moved/>
            <output class="num">{words}</output></label></li>
    }
    .into_any()
}

fn row(finding: &'static str, figure: Figure, tried: Tried) -> impl IntoView {
    let screen = Screen::expect();
    let sum = equation(&figure);
    let label = findings::label(finding, figure.id);
    let other = figure.clone();
    let attempt = move || {
        (!tried.is_printed()).then(|| {
            let value = other.formula.value_with(&|fact| tried.get(fact));
            let words = if value.is_finite() {
                value_words(screen.lang.get(), &other, value)
            } else {
                "–".to_owned()
            };
            view! { <span class="finding__tried">{screen.t(texts::TRIED)}" "{words}</span> }
        })
    };
    view! {
        <tr>
            <th scope="row">{screen.t(label)}</th>
            <td class="finding__sum">{sum}</td>
            <td class="finding__result num">{move || figure_words(screen.lang.get(), &figure)}{attempt}</td>
        </tr>
    }
}

fn input(fact: &'static Fact) -> impl IntoView {
    let screen = Screen::expect();
    let year = fact.year.map(|year| format!(" {year}"));
    view! {
        <li><a href=move || statement_href(screen, fact.id)>{screen.t(fact.name)}{year}</a><span class="num finding__input">{move || bounded_words(screen.lang.get(), fact)}</span><span class="place" lang="zh-Hans">{fact.place}</span></li>
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
