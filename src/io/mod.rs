//! What leaves the page: tables as text (pure), and files handed to the browser.

pub mod csv;

#[cfg(target_arch = "wasm32")]
mod device;
#[cfg(target_arch = "wasm32")]
mod download;
#[cfg(target_arch = "wasm32")]
mod file;

#[cfg(target_arch = "wasm32")]
pub(crate) use device::{DeviceProblem, load, store};
#[cfg(target_arch = "wasm32")]
pub(crate) use download::{save_csv, save_json};
#[cfg(target_arch = "wasm32")]
pub(crate) use file::{copy, read_text};
