//! Presenting: what a key means, what a scene says, guesses, and the messages between the two windows are plain code; the stage itself
//! is for the browser.

pub mod fill;
pub mod guess;
pub mod keys;
pub mod link;
pub mod message;

#[cfg(target_arch = "wasm32")]
pub(crate) mod channel;
#[cfg(target_arch = "wasm32")]
pub(crate) mod hardware;
#[cfg(target_arch = "wasm32")]
pub(crate) mod stage;
#[cfg(target_arch = "wasm32")]
pub(crate) mod talk;
