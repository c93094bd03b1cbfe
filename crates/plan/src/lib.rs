//! Ningbo's talent plan 2021–2025 as types and constant tables.
//!
//! The rows are written by people under `data/`, checked when this crate is built, and compiled in: nothing is parsed at run time.
//! Every number carries the place in the documents where it is printed, or says that it is derived or assumed.
//!
//! ```
//! let total = plan::OutcomeId::TalentTotal.def();
//! assert_eq!(total.target.value, Some(285.0));
//! assert_eq!(total.target.place, "表1-1");
//! ```

#[macro_use]
mod ids;
mod formula;
#[cfg(feature = "publish")]
pub mod publish;
mod tables;
mod types;
mod words;

pub use formula::formula;
pub use tables::*;
pub use types::*;

/// The version of this crate, which is also that of the published tables.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
