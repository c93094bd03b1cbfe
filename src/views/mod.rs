//! The nine pages. The first is part of the first download, the others come in a part of their own.

mod consistency;
mod indicators;
mod later;
mod map;
mod method;
mod monitor;
mod overview;
mod present;
mod targets;
mod whatif;
mod yongzhou;

pub(crate) use later::Later;
pub(crate) use overview::{GroupLegend, Overview, YearSlider};

use crate::route::View;
use leptos::prelude::*;

/// Builds a view of the later part.
pub(crate) fn build(view: View) -> AnyView {
    match view {
        View::Overview => Overview().into_any(),
        View::Indicators => indicators::Indicators().into_any(),
        View::WhatIf => whatif::WhatIf().into_any(),
        View::Map => map::MapView().into_any(),
        View::Yongzhou => yongzhou::Yongzhou().into_any(),
        View::Targets => targets::Targets().into_any(),
        View::Monitor => monitor::Monitor().into_any(),
        View::Consistency => consistency::Consistency().into_any(),
        View::Method => method::Method().into_any(),
        View::Present => present::Present().into_any(),
    }
}
