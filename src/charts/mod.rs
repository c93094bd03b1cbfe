//! Charts: what is drawn (pure), how ECharts is told (pure, through charming), and one host that owns the ECharts handle.

pub mod dots;
pub mod drawing;
pub mod grains;
pub mod option;
pub mod path;
pub mod spark;

#[cfg(target_arch = "wasm32")]
pub(crate) mod host;
