//! A field for a number that refuses what is none: the old value comes back and the owner says why.

use leptos::prelude::*;

/// The field. `take` gets what was typed and says whether it was used; `shown` is what stands in it afterwards.
#[component]
pub(crate) fn NumberField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] shown: Signal<String>,
    #[prop(into)] refused: Signal<bool>,
    take: Callback<String>,
) -> impl IntoView {
    let changed = move |event: web_sys::Event| {
        let field = event_target::<web_sys::HtmlInputElement>(&event);
        take.run(field.value());
        // Also when nothing changed: "243.10" becomes 243.1 again, nonsense becomes the old value.
        field.set_value(&shown.get_untracked());
    };
    view! {
        <input type="text" inputmode="decimal" class="field" autocomplete="off" prop:value=move || shown.get() aria-label=move || label.get()
            aria-invalid=move || refused.get().then_some("true") on:change=changed/>
    }
}
