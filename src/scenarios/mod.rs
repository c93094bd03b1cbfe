//! Scenarios that a person keeps: the list on the device, and what sets one apart from the ready-made one it starts from.

pub mod differing;
pub mod kept;
