//! Guess first: numbers from the room or a line drawn on the chart, then the projection and how far off each guess was.

use crate::follow::Memo;
use crate::i18n::facts::printed_unit;
use crate::i18n::texts::{present as texts, words};
use crate::io::{csv, save_csv};
use crate::present::guess::{GUESSES_LIMIT, Guess, NAME_LIMIT, Stroke, axis, by_distance};
use crate::present::talk::Talk;
use crate::state::{OutcomeView, Screen};
use leptos::html::Input;
use leptos::prelude::*;
use markup::view;
use plan::OutcomeId;
use std::fmt::Write as _;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, SubmitEvent};

/// Id of the field for a guess.
pub(super) const FIELD: &str = "guess-field";
/// The chart in its own units, and the edges of what is drawn on.
const SIZE: (f64, f64) = (600.0, 330.0);
const LEFT: f64 = 24.0;
const RIGHT: f64 = 490.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 290.0;
const KEYS: [&str; 12] = ["7", "8", "9", "4", "5", "6", "1", "2", "3", "0", ".", "⌫"];

pub(super) fn panel(id: OutcomeId) -> AnyView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let view = OutcomeView::new(id);
    let reveal = move || {
        screen.lang.get().of(if talk.revealed.get() {
            texts::AGAIN
        } else {
            texts::REVEAL
        })
    };
    let answer = move || talk.revealed.get().then(|| view.value_words());
    view! {
        <div class="guess">
            <div class="guess__left">
                <p class="guess__answer" role="status">
                    {move || answer().map(|words| view! { <span>{screen.t(texts::ANSWER)}" "</span><strong class="num">{words}</strong> })}
                    {move || (!talk.revealed.get()).then(|| view! { <span class="guess__hint">{screen.t(texts::DRAW)}</span> })}
                </p>
                <Chart id/>
            </div>
            <div class="guess__right">
                <Entry id/>
                <List id/>
                <div class="guess__bar">
                    <button type="button" class="button guess__reveal" on:click=move |_| talk.revealed.update(|on| *on = !*on)>{reveal}</button>
                    <SaveButton id/>
                </div>
                <p class="guess__note">{screen.t(texts::NOT_STORED)}</p>
            </div>
        </div>
    }
    .into_any()
}

fn add(talk: Talk, guess: Guess) {
    talk.guesses.update(|all| {
        if all.len() < GUESSES_LIMIT {
            all.push(guess);
        }
    });
}

/// Field, name and number pad.
#[component]
fn Entry(id: OutcomeId) -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let view = OutcomeView::new(id);
    let (field, who) = (NodeRef::<Input>::new(), NodeRef::<Input>::new());
    let refused = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(field), Some(who)) = (field.get_untracked(), who.get_untracked()) else {
            return;
        };
        let typed = crate::typed::number(&field.value());
        refused.set(typed.is_none());
        if let Some(number) = typed {
            let name = who.value().trim().chars().take(NAME_LIMIT).collect();
            let value = number / untrack(|| view.scale()).factor;
            add(
                talk,
                Guess {
                    name,
                    value,
                    path: None,
                },
            );
            field.set_value("");
            who.set_value("");
        }
    };
    let label = move || texts::guess_label(screen.lang.get(), &view.scale().unit());
    let pad = KEYS.map(|key| pad_key(key, field));
    view! {
        <form class="guess__form" on:submit=submit autocomplete="off">
            <label class="guess__label" for=FIELD>{label}</label>
            <input type="text" inputmode="decimal" class="field guess__field" id=FIELD maxlength="14" node_ref=field
                aria-invalid=move || refused.get().then_some("true")/>
            <input type="text" class="field guess__who" maxlength=NAME_LIMIT node_ref=who placeholder=screen.t(texts::WHO) aria-label=screen.t(texts::WHO)/>
            <button type="submit" class="button">{screen.t(texts::ADD_GUESS)}</button>
            <div class="guess__pad">{pad}</div>
            <p class="guess__refused" role="alert">{move || refused.get().then(|| screen.lang.get().of(texts::NO_NUMBER))}</p>
        </form>
    }
}

fn pad_key(key: &'static str, field: NodeRef<Input>) -> AnyView {
    let screen = Screen::expect();
    let label = move || {
        if key == "⌫" {
            screen.lang.get().of(texts::DELETE)
        } else {
            key
        }
    };
    let press = move |_| {
        let Some(field) = field.get_untracked() else { return };
        let mut text = field.value();
        if key == "⌫" {
            text.pop();
        } else {
            text.push_str(key);
        }
        field.set_value(&text);
    };
    view! { <button type="button" class="guess__key" aria-label=label on:click=press>{key}</button> }.into_any()
}

/// What was guessed; after the reveal the closest first, each with its distance.
#[component]
fn List(id: OutcomeId) -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let view = OutcomeView::new(id);
    let lines = move || {
        let lang = screen.lang.get();
        let all = talk.guesses.get();
        let answer = view.value().filter(|_| talk.revealed.get());
        let order: Vec<(usize, Option<f64>)> = match answer {
            Some(answer) => by_distance(&all, answer)
                .iter()
                .map(|d| (d.index, Some(d.off)))
                .collect(),
            None => (0..all.len()).map(|index| (index, None)).collect(),
        };
        let line = |(index, off): (usize, Option<f64>)| {
            let guess = &all[index];
            let name = name_of(lang, guess, index);
            let far = off.map(|off| distance(lang, view, off));
            view! { <li><span>{name}</span><strong class="num">{view.words(guess.value)}</strong><span class="num guess__off">{far}</span></li> }
        };
        order.into_iter().map(line).collect_view()
    };
    view! { <ol class="guess__list" aria-live="polite">{lines}</ol> }
}

fn name_of(lang: crate::i18n::Lang, guess: &Guess, index: usize) -> String {
    if guess.name.is_empty() {
        texts::nameless(lang, index + 1)
    } else {
        guess.name.clone()
    }
}

fn distance(lang: crate::i18n::Lang, view: OutcomeView, off: f64) -> String {
    let shown = view.change_words(off);
    if shown.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
        texts::off(lang, &shown)
    } else {
        lang.of(texts::EXACT).to_owned()
    }
}

/// Nothing is kept unless this is pressed.
#[component]
fn SaveButton(id: OutcomeId) -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let view = OutcomeView::new(id);
    let save = move |_| {
        let lang = screen.lang.get_untracked();
        let rows = untrack(|| {
            let all = talk.guesses.get();
            let answer = view.value();
            let cell = |value: f64| csv::number(value, usize::from(id.def().decimals) + 2);
            all.iter()
                .enumerate()
                .map(|(index, guess)| {
                    let off = answer.map_or_else(String::new, |answer| cell(guess.value - answer));
                    vec![
                        name_of(lang, guess, index),
                        cell(guess.value),
                        printed_unit(lang, id.def().unit),
                        off,
                    ]
                })
                .collect::<Vec<_>>()
        });
        let head = [texts::WHO, texts::YOUR_GUESS, words::UNIT, words::CHANGE].map(|text| lang.of(text));
        save_csv(&format!("{}.csv", lang.of(texts::GUESS)), &csv::table(&head, rows));
    };
    let empty = move || talk.guesses.with(Vec::is_empty);
    view! { <button type="button" class="button" disabled=empty on:click=save>{screen.t(texts::SAVE_GUESSES)}</button> }
}

/// Values to places on the chart.
#[derive(Clone, Copy, PartialEq)]
struct Frame {
    low: f64,
    high: f64,
}

impl Frame {
    fn y(self, value: f64) -> f64 {
        BOTTOM - (value - self.low) / (self.high - self.low).max(1e-9) * (BOTTOM - TOP)
    }

    fn value(self, y: f64) -> f64 {
        self.low + (BOTTOM - y.clamp(TOP, BOTTOM)) / (BOTTOM - TOP) * (self.high - self.low)
    }

    fn d(self, path: &[Option<f64>; 6]) -> String {
        let mut d = String::new();
        for (value, year) in path.iter().zip(0_u32..) {
            if let Some(value) = value {
                // Writing into a String cannot fail.
                let _ = write!(
                    d,
                    "{}{:.1} {:.1}",
                    if d.is_empty() { 'M' } else { 'L' },
                    x(year),
                    self.y(*value)
                );
            }
        }
        d
    }
}

fn x(year: u32) -> f64 {
    LEFT + (RIGHT - LEFT) * f64::from(year) / 5.0
}

/// The chart to draw on: baseline, target, guesses, and after the reveal the projection.
#[component]
fn Chart(id: OutcomeId) -> impl IntoView {
    let (screen, talk) = (Screen::expect(), Talk::expect());
    let view = OutcomeView::new(id);
    let base = id.def().base.and_then(|fact| fact.value);
    let stroke = RwSignal::new(None::<Stroke>);
    let answer = Memo::new(move |_| talk.revealed.get().then(|| view.spark().projection));
    let frame = Memo::new(move |_| {
        let (mut low, mut high) = talk.guesses.with(|all| axis(base, view.target(), all));
        for value in answer.get().into_iter().flatten().flatten() {
            (low, high) = (low.min(value), high.max(value));
        }
        Frame { low, high }
    });
    let target_y = move || frame.get().y(view.target());
    let years = (0..6).map(|year| view! { <text class="guess__year" x=x(year) y=BOTTOM + 30.0>{2020 + year}</text> });
    let guesses = move || {
        let frame = frame.get();
        let line = |guess: &Guess| {
            let path = guess.path.unwrap_or([base, None, None, None, None, Some(guess.value)]);
            view! { <path class="guess__line" d=frame.d(&path)/><circle class="guess__dot" cx=RIGHT cy=frame.y(guess.value) r="6"/> }
        };
        talk.guesses.with(|all| all.iter().map(line).collect_view())
    };
    let shown = move || {
        answer.get().map(|path| {
            let frame = frame.get();
            let end = path[5].map(|value| (frame.y(value), view.value_number()));
            view! {
                <path class="guess__projection" d=frame.d(&path)/>
                {end.map(|(y, words)| view! { <circle class="guess__end" cx=RIGHT cy=y r="8"/><text class="guess__answer-label" x=RIGHT + 14.0 y=y + 7.0>{words}</text> })}
            }
        })
    };
    let draft = move || stroke.get().map(|stroke| frame.get().d(&stroke.path(base)));
    view! {
        <svg class="guess__chart" viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1) role="img" aria-label=screen.t(texts::DRAW)
            on:pointerdown=move |event| begin(&event, stroke, frame) on:pointermove=move |event| draw(&event, stroke, frame)
            on:pointerup=move |event| end(&event, stroke, frame, base, talk) on:pointercancel=move |_| stroke.set(None)>
            <path class="guess__axis" d=format!("M{LEFT} {BOTTOM}H{RIGHT}")/>
            {years.collect_view()}
            <path class="guess__target" d=move || format!("M{LEFT} {0:.1}H{RIGHT}", target_y())/>
            <text class="guess__target-label" x=LEFT y=move || target_y() - 8.0>{screen.t(words::TARGET)}" "{move || view.target_words()}</text>
            {guesses}
            <path class="guess__draft" d=draft/>
            {move || base.map(|value| {
                let y = frame.get().y(value);
                view! { <circle class="guess__base" cx=LEFT cy=y r="7"/><text x=LEFT + 12.0 y=y + 24.0>{view.base_words()}</text> }
            })}
            {shown}
        </svg>
    }
}

/// Where the pointer is: the share of the way from 2020 to 2025, and the value.
fn point(event: &PointerEvent, frame: Frame) -> Option<(f64, f64)> {
    let chart = event.current_target()?.dyn_into::<Element>().ok()?;
    let rect = chart.get_bounding_client_rect();
    let scale = (rect.width() / SIZE.0).min(rect.height() / SIZE.1);
    if scale <= 0.0 {
        return None;
    }
    let x = (f64::from(event.client_x()) - rect.left() - (rect.width() - SIZE.0 * scale) / 2.0) / scale;
    let y = (f64::from(event.client_y()) - rect.top() - (rect.height() - SIZE.1 * scale) / 2.0) / scale;
    Some(((x - LEFT) / (RIGHT - LEFT), frame.value(y)))
}

fn begin(event: &PointerEvent, stroke: RwSignal<Option<Stroke>>, frame: Memo<Frame>) {
    let chart = event
        .current_target()
        .and_then(|chart| chart.dyn_into::<Element>().ok());
    // Without the capture the stroke only ends where the pointer leaves the chart.
    let _ = chart.map(|chart| chart.set_pointer_capture(event.pointer_id()));
    stroke.set(Some(Stroke::default()));
    draw(event, stroke, frame);
}

fn draw(event: &PointerEvent, stroke: RwSignal<Option<Stroke>>, frame: Memo<Frame>) {
    if stroke.with_untracked(Option::is_none) {
        return;
    }
    if let Some((across, value)) = point(event, frame.get_untracked()) {
        stroke.update(|stroke| {
            if let Some(stroke) = stroke {
                stroke.point(across, value);
            }
        });
    }
}

/// A line that got to 2025 is a guess.
fn end(event: &PointerEvent, stroke: RwSignal<Option<Stroke>>, frame: Memo<Frame>, base: Option<f64>, talk: Talk) {
    draw(event, stroke, frame);
    let drawn = stroke.get_untracked();
    stroke.set(None);
    if let Some((drawn, value)) = drawn.and_then(|drawn| Some((drawn, drawn.end()?))) {
        let path = Some(drawn.path(base));
        add(
            talk,
            Guess {
                name: String::new(),
                value,
                path,
            },
        );
    }
}
