//! The small path of an outcome with its target, bound to the answer.

use crate::charts::path::Path;
use crate::charts::spark::{Frame, points};
use leptos::prelude::*;
use markup::view;

const WIDTH: f64 = 72.0;
const HEIGHT: f64 = 22.0;

/// What the small path shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spark {
    pub(crate) projection: Path,
    pub(crate) comparison: Path,
    pub(crate) target: f64,
}

impl Spark {
    fn frame(&self) -> Frame {
        let values = self.projection.into_iter().chain(self.comparison).flatten();
        Frame::holding(WIDTH, HEIGHT, values.chain([self.target]))
    }
}

/// The drawing; the numbers stand beside it, so it is hidden from screen readers. Its lines are points, which are no matter of style as paths are: a
/// move need not look up their looks again.
#[component]
pub(crate) fn Sparkline(#[prop(into)] spark: Signal<Spark>) -> impl IntoView {
    let target = move || spark.with(|s| format!("0,{0:.1} 74,{0:.1}", s.frame().y(s.target)));
    let end = move || spark.with(|s| s.projection[5].map(|v| format!("{:.1}", s.frame().y(v))));
    view! {
        <svg class="spark" viewBox="-2 0 80 22" aria-hidden="true">
            <polyline class="spark__target" points=target/>
            <polyline class="spark__other" points=move || spark.with(|s| points(&s.frame(), &s.comparison))/>
            <polyline class="spark__line" points=move || spark.with(|s| points(&s.frame(), &s.projection))/>
            <circle class="spark__end" cx="72" cy=move || end().unwrap_or_default() r=move || if end().is_some() { "2.6" } else { "0" }/>
        </svg>
    }
}
