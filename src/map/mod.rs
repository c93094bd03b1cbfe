//! The map: pictures drawn from the files beside the page, measures that colour them, and one component that shows both.

pub mod base;
pub mod classes;
pub mod delivered;
pub mod files;
pub mod fill;
pub mod hatch;
pub mod labels;
pub mod measure;
pub mod sheet;
pub mod zoom;

#[cfg(test)]
mod colours;

#[cfg(target_arch = "wasm32")]
mod areas;
#[cfg(target_arch = "wasm32")]
mod board;
#[cfg(target_arch = "wasm32")]
mod district_map;
#[cfg(target_arch = "wasm32")]
mod gestures;
#[cfg(target_arch = "wasm32")]
mod legend;
#[cfg(target_arch = "wasm32")]
mod loader;
#[cfg(target_arch = "wasm32")]
mod marks;

pub use base::{Base, neighbours};
#[cfg(target_arch = "wasm32")]
pub(crate) use district_map::{DistrictMap, Pins};
pub use files::MapFiles;
pub use fill::Fill;
#[cfg(target_arch = "wasm32")]
pub(crate) use loader::Bases;
pub use measure::Measure;
pub use sheet::{Extent, Sheet};
