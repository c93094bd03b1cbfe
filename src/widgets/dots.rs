//! The quantile dot plot bound to the answer. The sentence beside it says the same, so it is hidden from screen readers.

use crate::charts::dots::DotPlot;
use leptos::prelude::*;
use markup::view;

/// Filled dots meet the target, hollow ones miss it; the line is the target.
#[component]
pub(crate) fn DotChart(#[prop(into)] plot: Signal<Option<DotPlot>>) -> impl IntoView {
    let of = move |pick: fn(&DotPlot) -> String| move || plot.with(|p| p.as_ref().map(pick));
    view! {
        <svg class="dots" preserveAspectRatio="xMidYMax meet" aria-hidden="true"
            viewBox=of(|p| format!("0 -1 {} {}", p.columns, p.rows.max(6) + 1))>
            <g transform=of(|p| format!("translate(0 {})", p.rows.max(6) - p.rows))>
                <path class="dots__met" d=of(|p| p.met.clone())/>
                <path class="dots__missed" d=of(|p| p.missed.clone())/>
                <path class="dots__missed-core" d=of(|p| p.missed.clone())/>
            </g>
            <path class="dots__target" d=of(|p| format!("M{0:.2} {1}V-0.8l1.300 .5-1.300 .5", p.target_at, p.rows.max(6)))/>
        </svg>
    }
}
