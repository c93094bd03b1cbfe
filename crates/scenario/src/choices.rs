//! The scenario itself.

use model::{Actuals, Assumptions, Inputs, Levers, PathError, Timing, Year, preset_levers};
use plan::{AssumptionId, LeverId, OutcomeId, Preset};

use crate::Problem;
use crate::places::Places;
use crate::records::{Records, Subject, WHOLE_YEAR};
use std::sync::Arc;

/// Largest actual value that is believed; far above anything the 16 indicators can reach.
const ACTUAL_MAX: f64 = 1e9;

/// A ready-made scenario, and everything that a person has changed about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    preset: &'static Preset,
    own: [Option<f64>; LeverId::ALL.len()],
    shares: [Option<f64>; Year::COUNT],
    actuals: Actuals,
    assumptions: Assumptions,
    pub(crate) places: Places,
    pub(crate) records: Arc<Records>,
}

impl Scenario {
    /// A ready-made scenario, unchanged.
    #[must_use]
    pub fn new(preset: &'static Preset) -> Self {
        Self {
            preset,
            own: [None; LeverId::ALL.len()],
            shares: [None; Year::COUNT],
            actuals: Actuals::NONE,
            assumptions: Assumptions::default(),
            places: Places::default(),
            records: Arc::default(),
        }
    }

    /// The ready-made scenario it starts from.
    #[must_use]
    pub fn preset(&self) -> &'static Preset {
        self.preset
    }

    /// Starts from another ready-made scenario; a person's own lever values are dropped, everything else stays.
    pub fn set_preset(&mut self, preset: &'static Preset) {
        self.preset = preset;
        self.own = [None; LeverId::ALL.len()];
    }

    /// Keeps a person's own lever values over another start.
    pub(crate) fn start_from(&mut self, preset: &'static Preset) {
        self.preset = preset;
    }

    /// A person's own value of a lever, in its unit; `None` where the ready-made value holds.
    #[must_use]
    pub fn own(&self, id: LeverId) -> Option<f64> {
        self.own[id.index()]
    }

    /// Sets a lever, or with `None` gives it back to the ready-made scenario.
    ///
    /// # Errors
    /// [`Problem::NotANumber`] when the value is not finite (nothing changes), [`Problem::OutOfRange`] when it was brought
    /// into the lever's range.
    pub fn set_lever(&mut self, id: LeverId, value: Option<f64>) -> Result<(), Problem> {
        let Some(value) = value else {
            self.own[id.index()] = None;
            return Ok(());
        };
        let (used, result) = into_range(value, id.def().min, id.def().max)?;
        self.own[id.index()] = Some(used);
        result
    }

    /// Levers that a person has set, in the order of the table.
    pub fn own_levers(&self) -> impl Iterator<Item = (LeverId, f64)> + '_ {
        LeverId::ALL.iter().filter_map(|&id| Some((id, self.own(id)?)))
    }

    /// When the growth happens.
    #[must_use]
    pub fn timing(&self) -> Timing {
        let even = Timing::new(self.assumptions.get(AssumptionId::Timing));
        Year::ALL
            .into_iter()
            .fold(even, |timing, year| timing.with_share(year, self.shares[year.index()]))
    }

    /// Sets the exponent of the timing.
    ///
    /// # Errors
    /// As [`Self::set_assumption`].
    pub fn set_timing(&mut self, k: f64) -> Result<(), Problem> {
        self.set_assumption(AssumptionId::Timing, k)
    }

    /// Sets by hand, or with `None` frees, the share of the five-year growth reached by a year from 2021 to 2024.
    ///
    /// # Errors
    /// [`Problem::UnknownYear`] for 2020 and 2025, which are fixed; otherwise as [`Self::set_lever`].
    pub fn set_share(&mut self, year: Year, share: Option<f64>) -> Result<(), Problem> {
        if year == Year::BASE || year == Year::LAST {
            return Err(Problem::UnknownYear);
        }
        let Some(share) = share else {
            self.shares[year.index()] = None;
            return Ok(());
        };
        let (used, result) = into_range(share, Timing::SHARE_MIN, Timing::SHARE_MAX)?;
        self.shares[year.index()] = Some(used);
        result
    }

    /// Years whose share was set by hand.
    pub fn own_shares(&self) -> impl Iterator<Item = (Year, f64)> + '_ {
        Year::ALL
            .into_iter()
            .filter_map(|year| Some((year, self.shares[year.index()]?)))
    }

    /// Actual values.
    #[must_use]
    pub fn actuals(&self) -> &Actuals {
        &self.actuals
    }

    /// Enters an actual value in the outcome's unit, or removes it with `None`.
    ///
    /// # Errors
    /// [`Problem::NotAnActual`] when it is not a finite number above zero and below 10⁹; nothing changes then.
    pub fn set_actual(&mut self, id: OutcomeId, year: Year, value: Option<f64>) -> Result<(), Problem> {
        if value.is_some_and(|v| v > ACTUAL_MAX) {
            return Err(Problem::NotAnActual);
        }
        self.actuals.set(id, year, value).map_err(|_| Problem::NotAnActual)
    }

    pub(crate) fn clear_actuals(&mut self) {
        self.actuals = Actuals::NONE;
    }

    pub(crate) fn copy_actuals(&mut self, from: &Self) {
        self.actuals = from.actuals;
    }

    /// The assumption ledger as this scenario has it.
    #[must_use]
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }

    /// Changes an assumed value.
    ///
    /// # Errors
    /// Fixed entries and what is no number change nothing; [`Problem::OutOfRange`] says that the value was brought into the
    /// ledger's range.
    pub fn set_assumption(&mut self, id: AssumptionId, value: f64) -> Result<(), Problem> {
        let (used, result) = into_range(value, id.def().min, id.def().max)?;
        self.assumptions.set(id, used).map_err(|_| Problem::FixedAssumption)?;
        result
    }

    /// Gives an assumption back to the ledger.
    pub fn reset_assumption(&mut self, id: AssumptionId) {
        // The ledger's own values are in its own ranges, and a fixed one has never been changed.
        let _ = self.assumptions.set(id, id.def().value);
    }

    /// The lever settings that result.
    ///
    /// # Errors
    /// When the targets leave no plan path under the scenario's assumptions.
    pub fn levers(&self) -> Result<Levers, PathError> {
        let ready = preset_levers(self.preset, &self.assumptions)?;
        Ok(self
            .own_levers()
            .fold(ready, |levers, (id, value)| levers.with(id, value)))
    }

    /// What the projection needs.
    ///
    /// # Errors
    /// As [`Self::levers`].
    pub fn inputs(&self) -> Result<Inputs, PathError> {
        let mut inputs = Inputs::new(self.levers()?).with_assumptions(&self.assumptions);
        inputs.timing = self.timing();
        inputs.actuals = self.whole_years();
        Ok(inputs)
    }

    /// Actual values of whole years: one of a year that is not over is no start for a projection.
    fn whole_years(&self) -> Actuals {
        let mut whole = self.actuals;
        let open = self
            .notes()
            .filter(|(_, _, note)| note.month.is_some_and(|month| month < WHOLE_YEAR));
        for (subject, year, _) in open {
            if let Subject::Indicator(id) = subject {
                // Removing a value is always possible.
                let _ = whole.set(id, year, None);
            }
        }
        whole
    }
}

impl Default for Scenario {
    /// The first ready-made scenario: the plan path.
    fn default() -> Self {
        Self::new(&plan::presets()[0])
    }
}

/// The value brought into a range, and whether that was needed.
pub(crate) fn into_range(value: f64, min: f64, max: f64) -> Result<(f64, Result<(), Problem>), Problem> {
    if !value.is_finite() {
        return Err(Problem::NotANumber);
    }
    let used = value.clamp(min, max);
    let inside = used.to_bits() == value.to_bits() || (min..=max).contains(&value);
    Ok((
        used,
        if inside {
            Ok(())
        } else {
            Err(Problem::OutOfRange { value, min, max })
        },
    ))
}
