//! The grain field bound to the answer: one grain for every 10,000 people of the six groups.

use crate::charts::grains::Field;
use crate::follow::Memo;
use crate::state::Table;
use leptos::prelude::*;
use markup::view;
use model::Year;
use plan::{OutcomeForm, OutcomeId};

/// A drawing stays bounded whatever the levers say.
const MOST: usize = 480;
const FIELD: Field = Field { rows: 12, pitch: 8 };

/// The field of the year 2025, or of any other year.
#[component]
pub(crate) fn GrainField(#[prop(into)] year: Signal<Year>) -> impl IntoView {
    let table = Table::expect();
    let total = OutcomeId::TalentTotal.def();
    let target = total.target.value.unwrap_or_default();
    let grains = Memo::new(move |_| {
        let values = table.answer.with(|answer| match total.form {
            OutcomeForm::Sum(parts) => parts
                .iter()
                .map(|part| answer.now.quantity(*part, year.get()))
                .collect(),
            _ => Vec::new(),
        });
        FIELD.lay(&values, target, MOST)
    });
    let view_box = move || {
        let shown = grains.with(|g| g.filled + g.missing.matches('M').count());
        format!("0 0 {} {}", FIELD.width(shown), FIELD.height())
    };
    let group = move |index: usize| {
        view! { <path class=format!("grains__group grains__group--{}", index + 1) d=move || grains.with(|g| g.groups.get(index).cloned())/> }
    };
    view! {
        <svg class="grains" viewBox=view_box preserveAspectRatio="xMinYMid meet" aria-hidden="true">
            {(0..6).map(group).collect_view()}
            <path class="grains__missing" d=move || grains.with(|g| g.missing.clone())/>
            <path class="grains__missing-core" d=move || grains.with(|g| g.missing.clone())/>
        </svg>
    }
}
