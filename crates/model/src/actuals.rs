//! Values that were reached, entered by a person.

use std::fmt;

use plan::OutcomeId;

use crate::Year;

const OUTCOMES: usize = OutcomeId::ALL.len();

/// Actual values of outcomes, each in the outcome's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Actuals([[Option<f64>; 6]; 16]);

/// A number that no outcome can have: not finite, or not above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAValue;

impl fmt::Display for NotAValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an actual value must be a finite number above zero")
    }
}

impl std::error::Error for NotAValue {}

impl Actuals {
    /// No actual value.
    pub const NONE: Self = Self([[None; Year::COUNT]; OUTCOMES]);

    /// The actual value of an outcome in a year.
    #[must_use]
    pub fn get(&self, id: OutcomeId, year: Year) -> Option<f64> {
        self.0[id.index()][year.index()]
    }

    /// Enters a value, or removes it with `None`.
    ///
    /// # Errors
    /// [`NotAValue`] when the number is not finite or not above zero; what was there stays.
    pub fn set(&mut self, id: OutcomeId, year: Year, value: Option<f64>) -> Result<(), NotAValue> {
        if value.is_some_and(|v| !v.is_finite() || v <= 0.0) {
            return Err(NotAValue);
        }
        self.0[id.index()][year.index()] = value;
        Ok(())
    }

    /// The newest value of an outcome up to and including a year.
    #[must_use]
    pub fn latest_by(&self, id: OutcomeId, year: Year) -> Option<(Year, f64)> {
        let row = &self.0[id.index()];
        Year::ALL[..=year.index()]
            .iter()
            .rev()
            .find_map(|&y| row[y.index()].map(|value| (y, value)))
    }

    /// The newest value of an outcome.
    #[must_use]
    pub fn latest(&self, id: OutcomeId) -> Option<(Year, f64)> {
        self.latest_by(id, Year::LAST)
    }

    /// Every value, by outcome and year.
    pub fn iter(&self) -> impl Iterator<Item = (OutcomeId, Year, f64)> + '_ {
        OutcomeId::ALL.iter().flat_map(move |&id| {
            Year::ALL
                .into_iter()
                .filter_map(move |year| Some((id, year, self.get(id, year)?)))
        })
    }

    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Default for Actuals {
    fn default() -> Self {
        Self::NONE
    }
}
