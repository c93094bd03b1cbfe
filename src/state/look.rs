//! The colours of the theme as charts need them: read from the page's custom properties after a theme has been put on.

use crate::charts::option::Palette;
use leptos::prelude::*;

/// The palette as a context.
#[derive(Clone, Copy)]
pub(crate) struct Look(RwSignal<Palette>);

impl Look {
    pub(crate) fn provide() -> Self {
        let look = Self(RwSignal::new(read()));
        provide_context(look);
        look
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// Reads the palette again: a theme or language was put on the document.
    pub(crate) fn refresh(self) {
        self.0.set(read());
    }

    pub(crate) fn palette(self) -> Palette {
        self.0.get()
    }
}

fn read() -> Palette {
    let style = gloo::utils::window()
        .get_computed_style(&gloo::utils::document_element())
        .ok()
        .flatten();
    let property = |name: &str| {
        style
            .as_ref()
            .and_then(|s| s.get_property_value(name).ok())
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    Palette {
        ink: property("--ink"),
        muted: property("--ink-3"),
        line: property("--line"),
        sea: property("--sea"),
        others: ["--warm", "--cat-5", "--cat-6"].map(property),
        plan: property("--plan"),
        surface: property("--surface"),
        font: property("--font"),
        rem: pixels(&property("font-size")).unwrap_or(16.0),
    }
}

// The browser's own reading of numbers; Rust's would bring its tables into the first download.
fn pixels(words: &str) -> Option<f64> {
    Some(js_sys::parse_float(words)).filter(|size| size.is_finite())
}
