//! The nine pages.

mod consistency;
mod indicators;
mod map;
mod method;
mod monitor;
mod overview;
mod targets;
mod whatif;
mod yongzhou;

pub(crate) use consistency::Consistency;
pub(crate) use indicators::Indicators;
pub(crate) use map::MapView;
pub(crate) use method::Method;
pub(crate) use monitor::Monitor;
pub(crate) use overview::Overview;
pub(crate) use targets::Targets;
pub(crate) use whatif::WhatIf;
pub(crate) use yongzhou::Yongzhou;
