//! The statements of both documents as the page lists them: how one is worded, which ones a search finds, and how they are exported.

mod derivation;
mod filter;
mod hay;
mod sheet;
mod words;

pub use derivation::{base_words, derivation};
pub use filter::{Facet, Filter, Index};
pub use sheet::{book, sheet};
pub use words::{Shown, chapter_name, chapter_title, facet_name, place_words, scope_name, shown, when};
