//! The part of an answer that is about one outcome. A move changes few of the sixteen: what shows the others need not be asked.

use super::Answer;
use crate::charts::path::Path;
use model::uncertainty::Forecast;
use model::{Projection, Year};
use plan::OutcomeId;

/// What one run says of one outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Told {
    /// The value of 2025.
    pub(super) value: Option<f64>,
    /// The same in the scenario it is compared with.
    pub(super) compared: Option<f64>,
    /// Whether the target is met.
    pub(super) met: Option<bool>,
    /// What the draws say.
    pub(super) forecast: Option<Forecast>,
    /// The path of the current scenario.
    pub(super) now: Path,
    /// Of the one it is compared with.
    pub(super) other: Path,
    /// The plan path.
    pub(super) plan: Path,
}

impl Told {
    pub(super) fn of(answer: &Answer, id: OutcomeId) -> Self {
        Self {
            value: answer.now.value(id, Year::LAST).ok(),
            compared: answer.other.value(id, Year::LAST).ok(),
            met: answer.targets[id.index()].met.ok(),
            forecast: answer.chances.map(|chances| chances.forecasts[id.index()]),
            now: path(&answer.now, id),
            other: path(&answer.other, id),
            plan: path(&answer.plan, id),
        }
    }
}

pub(super) fn path(projection: &Projection, id: OutcomeId) -> Path {
    projection.series(id).map(Result::ok)
}
