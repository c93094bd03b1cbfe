//! What leaves the page: tables and pictures as text (pure), and files handed to the browser.

pub mod carried;
pub mod csv;
pub mod grid;
pub mod picture;
pub mod sheet;

#[cfg(target_arch = "wasm32")]
mod capture;
#[cfg(target_arch = "wasm32")]
mod copy;
#[cfg(target_arch = "wasm32")]
mod device;
#[cfg(target_arch = "wasm32")]
mod download;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod file;
#[cfg(target_arch = "wasm32")]
pub(crate) mod late_style;
#[cfg(target_arch = "wasm32")]
mod sheets;

#[cfg(target_arch = "wasm32")]
pub(crate) use capture::{capture, png};
#[cfg(target_arch = "wasm32")]
pub(crate) use copy::{CopyProblem, embedded_data, file_with};
#[cfg(target_arch = "wasm32")]
pub(crate) use device::{DeviceProblem, load, set_aside, store, watch};
#[cfg(target_arch = "wasm32")]
pub(crate) use download::{save_blob, save_csv, save_html, save_json, save_svg};
#[cfg(target_arch = "wasm32")]
pub(crate) use fetch::{FetchProblem, fetch_text};
#[cfg(target_arch = "wasm32")]
pub(crate) use file::{copy, read_text};
#[cfg(target_arch = "wasm32")]
pub(crate) use sheets::{SheetProblem, read_sheet_file, save_book, split_text};
