//! When within the five years the growth happens.

use crate::{Year, math};

/// The share of the five-year log growth that is reached by each year: (t/5)^k, or a value set by hand.
///
/// k = 1 is a constant pace, below 1 front-loaded, above 1 back-loaded. 2020 is 0 and 2025 is 1 whatever the rest is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timing {
    k: f64,
    by_hand: [Option<f64>; 4],
}

impl Timing {
    /// A constant pace.
    pub const EVEN: Self = Self {
        k: 1.0,
        by_hand: [None; 4],
    };
    /// Smallest exponent: most of the growth in the first year.
    pub const K_MIN: f64 = 0.25;
    /// Largest exponent: most of the growth in the last year.
    pub const K_MAX: f64 = 4.0;
    /// Smallest share that can be set by hand: a fall below the base as large as half the whole growth.
    pub const SHARE_MIN: f64 = -0.5;
    /// Largest share that can be set by hand: an overshoot by half.
    pub const SHARE_MAX: f64 = 1.5;

    /// A timing with exponent `k`, brought into [`Self::K_MIN`]..=[`Self::K_MAX`]; what is no number gives a constant pace.
    #[must_use]
    pub fn new(k: f64) -> Self {
        let k = if k.is_finite() {
            k.clamp(Self::K_MIN, Self::K_MAX)
        } else {
            1.0
        };
        Self { k, by_hand: [None; 4] }
    }

    /// The exponent.
    #[must_use]
    pub const fn k(&self) -> f64 {
        self.k
    }

    /// The share set by hand for a year; `None` when the curve holds, and for 2020 and 2025.
    #[must_use]
    pub fn by_hand(&self, year: Year) -> Option<f64> {
        self.by_hand.get(year.index().wrapping_sub(1)).copied().flatten()
    }

    /// A copy with the share reached by `year` set by hand (brought into range), or back on the curve. 2020 and 2025 are
    /// fixed: nothing changes for them, nor for a value that is no number.
    #[must_use]
    pub fn with_share(mut self, year: Year, share: Option<f64>) -> Self {
        if let Some(slot) = self.by_hand.get_mut(year.index().wrapping_sub(1)) {
            *slot = share
                .filter(|s| s.is_finite())
                .map(|s| s.clamp(Self::SHARE_MIN, Self::SHARE_MAX));
        }
        self
    }

    /// The share of the five-year log growth reached by the end of `year`.
    #[must_use]
    pub fn share(&self, year: Year) -> f64 {
        match year {
            Year::BASE => 0.0,
            Year::LAST => 1.0,
            _ => self
                .by_hand(year)
                .unwrap_or_else(|| math::pow(f64::from(5 - year.left()) / 5.0, self.k)),
        }
    }

    /// [`Self::share`] of all six years.
    #[must_use]
    pub fn shares(&self) -> [f64; Year::COUNT] {
        Year::ALL.map(|year| self.share(year))
    }
}

impl Default for Timing {
    fn default() -> Self {
        Self::EVEN
    }
}
