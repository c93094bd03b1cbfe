//! 甬才沙盘: Ningbo's talent plan for 2021–2025 as a sand table in the browser.
//!
//! What is computed and said is plain code that is tested natively: [`i18n`], [`route`], the pure half of [`charts`].
//! What needs a browser is compiled for wasm32 only.

#![cfg_attr(
    target_arch = "wasm32",
    allow(unreachable_pub, reason = "the component macro writes `pub`")
)]

pub mod charts;
pub mod comparable;
pub mod facts;
pub mod i18n;
pub mod io;
pub mod map;
pub mod present;
pub mod progress;
pub mod records;
pub mod route;
pub mod scenarios;
pub mod typed;
pub mod yongzhou;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod begin;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod focus;
#[cfg(target_arch = "wasm32")]
mod follow;
#[cfg(target_arch = "wasm32")]
mod keys;
#[cfg(target_arch = "wasm32")]
mod panic_screen;
#[cfg(target_arch = "wasm32")]
mod state;
#[cfg(target_arch = "wasm32")]
mod views;
#[cfg(target_arch = "wasm32")]
mod widgets;

#[cfg(target_arch = "wasm32")]
pub use app::start;
