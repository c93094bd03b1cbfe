//! A compact bullet: baseline, projection and target of one outcome on a scale of its own that begins at zero.

use leptos::prelude::*;
use markup::view;

/// The three values, in the same unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bullet {
    pub(crate) base: Option<f64>,
    pub(crate) projection: Option<f64>,
    pub(crate) target: f64,
}

impl Bullet {
    /// A tenth of room behind the largest value.
    fn full(&self) -> f64 {
        let values = [self.base, self.projection, Some(self.target)];
        values
            .into_iter()
            .flatten()
            .filter(|v| v.is_finite())
            .fold(0.0, f64::max)
            .max(1e-9)
            * 1.1
    }

    fn share(&self, value: Option<f64>) -> String {
        format!("{:.4}", (value.unwrap_or(0.0) / self.full()).clamp(0.0, 1.0))
    }
}

/// The drawing; the numbers stand beside it, so it is hidden from screen readers. Without a baseline the bar is hatched.
#[component]
pub(crate) fn BulletBar(#[prop(into)] bullet: Signal<Bullet>) -> impl IntoView {
    let of = move |pick: fn(&Bullet) -> Option<f64>| move || bullet.with(|b| b.share(pick(b)));
    let no_base = move || bullet.with(|b| b.base.is_none());
    view! {
        <span class="bullet" aria-hidden="true">
            <span class="bullet__projection" class:bullet__projection--hatched=no_base style=("--share", of(|b| b.projection))></span>
            <span class="bullet__base" style=("--share", of(|b| b.base))></span>
            <span class="bullet__target" style=("--share", of(|b| Some(b.target)))></span>
        </span>
    }
}
