//! Scenarios beside each other: the list that a person keeps, what sets one apart from the ready-made one it starts from, and
//! the comparison.

pub mod between;
pub mod briefing;
pub mod compare;
pub mod differing;
pub mod kept;
pub mod knob;
pub mod qr;
