//! The map: pictures drawn at build time, measures that colour them, and one component that shows both.

pub mod base;
pub mod classes;
pub mod fill;
pub mod labels;
pub mod measure;
pub mod sheet;

#[cfg(target_arch = "wasm32")]
mod areas;
#[cfg(target_arch = "wasm32")]
mod district_map;
#[cfg(target_arch = "wasm32")]
mod legend;
#[cfg(target_arch = "wasm32")]
mod marks;

pub use base::{Base, neighbours};
#[cfg(target_arch = "wasm32")]
pub(crate) use district_map::{DistrictMap, Pins};
pub use fill::Fill;
pub use measure::Measure;
pub use sheet::{Extent, Sheet};
