//! The chart of one outcome, drawn by the page itself: it follows a slider within a frame.

use super::resize::Watch;
use crate::charts::drawing::{Drawing, Frame, MOST_LABELS, Room};
use crate::charts::path::{Kind, MOST_OTHERS, PathChart, YEARS};
use crate::follow::Memo;
use crate::i18n::numbers::fixed;
use crate::state::Look;
use leptos::html::Div;
use leptos::prelude::*;
use markup::view;

/// Before the place is measured.
const USUAL: (f64, f64) = (380.0, 270.0);

/// The chart; the words under the pointer are those of its lines, `range` is what the wide band is called.
#[component]
pub(crate) fn PathPicture(
    chart: Memo<PathChart>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] range: Signal<String>,
) -> impl IntoView {
    let look = Look::expect();
    let place = NodeRef::<Div>::new();
    let size = followed_size(place);
    let drawing = Memo::new(move |_| {
        let ((width, height), rem) = (size.get(), look.palette().rem);
        chart.with(|chart| Drawing::of(chart, Room { width, height, rem }))
    });
    let frame = Memo::new(move |_| drawing.with(|d| d.frame));
    let pointed = RwSignal::new(None::<usize>);
    let point = move |event: web_sys::PointerEvent| {
        pointed.set(Some(frame.get().year_at(f64::from(event.offset_x()))));
    };
    let view_box = move || {
        let (width, height) = size.get();
        format!("0 0 {width} {height}")
    };
    let told = move || {
        pointed
            .get()
            .map(|year| chart.with(|chart| words(chart, year, &range.get())))
    };
    view! {
        <figure class="chart" role="img" aria-label=label data-state="ready">
            <div class="chart__place path-picture" node_ref=place on:pointermove=point on:pointerleave=move |_| pointed.set(None)>
                <svg class="path-picture__svg" viewBox=view_box aria-hidden="true">
                    {axes(drawing, frame, chart, look)}
                    {lines(drawing)}
                    <path class="path-picture__pointer no-picture" d=move || pointed.get().map(|year| pole(frame.get(), year))/>
                    {labels(drawing, frame)}
                </svg>
                {move || told().map(|lines| view! { <ul class="path-picture__told no-picture" aria-hidden="true">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> })}
            </div>
        </figure>
    }
}

/// Width and height of the place, whenever they change.
fn followed_size(place: NodeRef<Div>) -> Memo<(f64, f64)> {
    let measured = RwSignal::new(USUAL);
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move || {
        let Some(element) = place.get() else { return };
        let seen = element.clone();
        let read = move || {
            let (width, height) = (f64::from(seen.client_width()), f64::from(seen.client_height()));
            if width > 0.0 && height > 0.0 {
                let _ = measured.try_set((width, height));
            }
        };
        watch.set_value(Some(Watch::new(&element, read)));
    });
    Memo::new(move |_| measured.get())
}

/// The line under the pointer.
fn pole(frame: Frame, year: usize) -> String {
    format!("M{:.1} {:.1}V{:.1}", frame.x(year), frame.top, frame.bottom)
}

fn axes(drawing: Memo<Drawing>, frame: Memo<Frame>, chart: Memo<PathChart>, look: Look) -> AnyView {
    // The axis moves seldom: its texts are made anew only then.
    let ticks = Memo::new(move |_| drawing.with(|d| (d.ticks.clone(), d.frame.left, d.frame.right)));
    let grid = move || {
        ticks.with(|(ticks, left, right)| {
            ticks
                .iter()
                .map(|tick| format!("M{left:.1} {:.1}H{right:.1}", tick.y))
                .collect::<String>()
        })
    };
    let numbers = move || {
        let (ticks, left, _) = ticks.get();
        ticks
            .into_iter()
            .map(|tick| view! { <text class="path-picture__tick" x=left - 8.0 y=tick.y>{tick.text}</text> }.into_any())
            .collect_view()
    };
    let year = move |(place, year): (usize, &'static u16)| {
        let said = move || {
            let is_named = frame.get().names(place, look.palette().rem);
            is_named.then(|| year.to_string())
        };
        view! { <text class="path-picture__year" x=move || frame.get().x(place) y=move || frame.get().bottom>{said}</text> }.into_any()
    };
    view! {
        <path class="path-picture__grid" d=grid/>
        <text class="path-picture__unit" x=move || frame.get().left y=move || frame.get().top>{move || chart.with(|chart| chart.unit.clone())}</text>
        <g>{numbers}</g>
        <g>{YEARS.iter().enumerate().map(year).collect_view()}</g>
    }
    .into_any()
}

/// Lines and bands are points, which are no matter of style as paths are: a move need not look up their looks again.
fn lines(drawing: Memo<Drawing>) -> AnyView {
    let line = move |class: String, pick: Box<dyn Fn(&Drawing) -> String + Send>| {
        view! { <polyline class=class points=move || drawing.with(|d| pick(d))/> }.into_any()
    };
    let band = move |class: &'static str, place: usize| {
        view! { <polygon class=class points=move || drawing.with(|d| d.bands[place].clone())/> }.into_any()
    };
    let others = (0..MOST_OTHERS).map(|place| {
        line(
            format!("path-picture__line path-picture__line--other-{place}"),
            Box::new(move |d| d.others[place].clone()),
        )
    });
    view! {
        {band("path-picture__band", 0)}
        {band("path-picture__band path-picture__band--half", 1)}
        {line("path-picture__line path-picture__line--plan".to_owned(), Box::new(|d| d.plan.clone()))}
        {others.collect_view()}
        {line("path-picture__line path-picture__line--projection".to_owned(), Box::new(|d| d.projection.clone()))}
        <path class="path-picture__dots" d=move || drawing.with(|d| d.dots.clone())/>
        <path class="path-picture__flag" d=move || drawing.with(|d| d.flag.clone())/>
    }
    .into_any()
}

fn labels(drawing: Memo<Drawing>, frame: Memo<Frame>) -> AnyView {
    let label = move |place: usize| {
        let of = Memo::new(move |_| drawing.with(|d| d.labels.get(place).cloned()));
        let class = move || match of.with(|label| label.as_ref().map(|label| label.kind)) {
            Some(Kind::Projection) => "path-picture__label path-picture__label--projection".to_owned(),
            Some(Kind::Other(other)) => format!("path-picture__label path-picture__label--other-{other}"),
            _ => "path-picture__label".to_owned(),
        };
        let x = move || frame.with(|f| f.right + 0.02 * (f.right - f.left) + 8.0);
        let y = move || of.with(|label| label.as_ref().map_or(0.0, |label| label.y));
        view! { <text class=class x=x y=y>{move || of.with(|label| label.as_ref().map(|label| label.text.clone()))}</text> }.into_any()
    };
    (0..MOST_LABELS).map(label).collect_view().into_any()
}

/// The year under the pointer: every line with its value, and the wide band.
fn words(chart: &PathChart, year: usize, range: &str) -> Vec<String> {
    let number = |value: f64| fixed(value, chart.decimals);
    let lines = std::iter::once(&chart.projection)
        .chain(&chart.plan)
        .chain(&chart.others);
    let of_lines = lines.filter_map(|line| Some(format!("{} {}", line.name, number(line.path[year]?))));
    let band = chart.fan.as_ref().and_then(|fan| Some((fan[0][year]?, fan[4][year]?)));
    let band = band.filter(|(low, high)| high > low);
    std::iter::once(YEARS[year].to_string())
        .chain(of_lines)
        .chain(band.map(|(low, high)| format!("{range} {}–{}", number(low), number(high))))
        .collect()
}
