//! A field for a number that refuses what is none: the old value comes back and the owner says why.

use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;

/// Whether what stands in a field is still being composed by an input method.
pub(crate) fn is_composing(event: &web_sys::Event) -> bool {
    let input = event.dyn_ref::<web_sys::InputEvent>();
    input.is_some_and(web_sys::InputEvent::is_composing)
}

/// Characters that a field has room for at least; longer numbers make it wider where its place allows.
const SHORTEST: usize = 6;

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
        <input type="text" inputmode="decimal" class="field" autocomplete="off" size=move || shown.get().len().max(SHORTEST) prop:value=move || shown.get() aria-label=move || label.get()
            aria-invalid=move || refused.get().then_some("true") on:change=changed/>
    }
}
