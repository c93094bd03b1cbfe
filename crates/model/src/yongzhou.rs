//! The ten goals of Ningbo and Zhoushan: paths over 2020, 2022 and 2025, a pace, and where the present pace leads.

use plan::{Fact, Kind};

use crate::Year;
use crate::counted::Years;

/// A goal with its figures at the three dates; text cells have no number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// Number in the table, 1 to 10.
    pub no: u8,
    /// The cell of 2020: a goal of the table, not an outcome.
    pub start: &'static Fact,
    /// The cell of 2022.
    pub middle: &'static Fact,
    /// The cell of 2025.
    pub end: &'static Fact,
}

/// The slowest pace that can be chosen: nothing comes after the beginning.
pub const PACE_MIN: f64 = 0.0;
/// The fastest pace that can be chosen: every step is twice the printed one.
pub const PACE_MAX: f64 = 2.0;

const MIDDLE: usize = 2;
const END: usize = 5;

/// The ten goals in the order of the table.
///
/// ```
/// let studios = model::yongzhou::goals()[1];
/// assert_eq!(studios.path(1.0)[5], Some(100.0));
/// assert_eq!(studios.end_at_first_pace(), Some(110.0), "20 a year until 2022, fewer after");
/// ```
#[must_use]
pub fn goals() -> Vec<Goal> {
    (1..=10)
        .filter_map(|no| {
            Some(Goal {
                no,
                start: plan::goal(no, 2020)?,
                middle: plan::goal(no, 2022)?,
                end: plan::goal(no, 2025)?,
            })
        })
        .collect()
}

impl Goal {
    /// The number of 2020, in the goal's unit. What is counted as new from 2021 on begins at zero; `None` where 2020 has words only.
    #[must_use]
    pub fn start_value(&self) -> Option<f64> {
        let counted_from_zero = self.end.kind == Kind::Flow && self.end.period.is_some_and(|(first, _)| first > 2020);
        self.start.value.or_else(|| counted_from_zero.then_some(0.0))
    }

    /// The path over 2020–2025 at a pace (1 = as in the table; every step is that many times as large), straight between the
    /// dates. Without a number for 2020 the path begins in 2022.
    #[must_use]
    pub fn path(&self, pace: f64) -> Years {
        let (Some(middle), Some(end)) = (self.middle.value, self.end.value) else {
            return [None; 6];
        };
        let (from, first) = match self.start_value() {
            Some(start) => (0, start),
            None => (MIDDLE, middle),
        };
        Year::ALL.map(|year| {
            let at = year.index();
            let planned = if at <= MIDDLE {
                first + (middle - first) * at as f64 / MIDDLE as f64
            } else {
                middle + (end - middle) * (at - MIDDLE) as f64 / (END - MIDDLE) as f64
            };
            (at >= from).then_some(first + pace * (planned - first))
        })
    }

    /// The path under actual values, which are points of it (see [`crate::counted::totals`]). A year that has one is as it was; after the newest
    /// every step is the table's times the pace.
    ///
    /// An indicator goes on by ratio, because its quantities grow by rates. These paths are made of steps, so they go on by difference, which also
    /// holds where the table begins at zero. A value of a year without a printed figure moves nothing after it: there is no step to go on by.
    #[must_use]
    pub fn going_on(&self, pace: f64, actual: &Years) -> Years {
        let (printed, paced) = (self.path(1.0), self.path(pace));
        let mut newest = None;
        Year::ALL.map(|year| {
            let at = year.index();
            if actual[at].is_some() {
                newest = actual[at].zip(printed[at]).or(newest);
                return actual[at];
            }
            newest.map_or(paced[at], |(value, then)| Some(value + pace * (printed[at]? - then)))
        })
    }

    /// Where the pace of 2020–2022 leads in 2025; `None` where 2020 has no number.
    #[must_use]
    pub fn end_at_first_pace(&self) -> Option<f64> {
        let (start, middle) = (self.start_value()?, self.middle.value?);
        Some(start + (middle - start) * END as f64 / MIDDLE as f64)
    }

    /// The pace at which the path reaches a value in 2025; `None` where nothing is planned to move.
    #[must_use]
    pub fn pace_for(&self, end: f64) -> Option<f64> {
        let (first, planned) = (self.start_value().or(self.middle.value)?, self.end.value?);
        (planned > first).then(|| (end - first) / (planned - first))
    }

    /// Whether the yearly steps grow after 2022 (`Some(true)`), shrink, or `None` where they cannot be compared.
    #[must_use]
    pub fn speeds_up(&self) -> Option<bool> {
        Some(self.end.value? > self.end_at_first_pace()?)
    }
}
