//! See the name.

use crate::i18n::texts::shell;
use crate::route::View;
use crate::state::Screen;
use leptos::prelude::*;

/// The view.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    let screen = Screen::expect();
    view! { <div class="view"><h1>{screen.t(shell::view_name(View::Overview))}</h1></div> }
}
