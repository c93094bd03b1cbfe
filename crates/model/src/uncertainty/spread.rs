//! How wide the noise is, and how it is drawn.

use plan::{AssumptionId, LeverId};

use crate::Assumptions;

/// The probabilities whose quantiles a run gives.
pub const PROBABILITIES: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// Settings of the uncertainty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Standard deviation of a year's log growth by lever, as a fraction (0.015 = 1.5 points); for the three-highlands
    /// share that of the log of its level in 2025. The scale is not in it.
    pub sigma: [f64; 17],
    /// Factor on every σ; 0 is no uncertainty.
    pub scale: f64,
    /// Correlation between any two drivers in the same year, 0 to 1.
    pub rho: f64,
    /// Number of draws, 1 to 1,000,000.
    pub draws: usize,
    /// Seed of the random numbers.
    pub seed: u64,
}

impl Spread {
    /// Most draws.
    pub const MAX_DRAWS: usize = 1_000_000;

    /// The settings of the ledger.
    #[must_use]
    pub fn new(assumptions: &Assumptions) -> Self {
        let entry = |id: AssumptionId| assumptions.get(id);
        Self {
            sigma: LeverId::ALL.map(|lever| AssumptionId::from_id(plan::sigma(lever).id).map_or(0.0, entry) / 100.0),
            scale: entry(AssumptionId::SigmaScale),
            rho: entry(AssumptionId::Rho),
            draws: whole(entry(AssumptionId::Draws), 1.0, 1e6),
            seed: whole(entry(AssumptionId::Seed), 0.0, f64::from(u32::MAX)) as u64,
        }
        .bounded()
    }

    /// The same with every number brought into its range, and what is no number into 0.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        let within = |value: f64, max: f64| {
            if value.is_finite() { value.clamp(0.0, max) } else { 0.0 }
        };
        self.sigma = self.sigma.map(|sigma| within(sigma, 1.0));
        self.scale = within(self.scale, 10.0);
        self.rho = within(self.rho, 1.0);
        self.draws = self.draws.clamp(1, Self::MAX_DRAWS);
        self
    }

    /// The standard deviation of a year's log growth of a lever, scale included.
    #[must_use]
    pub fn of(&self, lever: LeverId) -> f64 {
        self.sigma[lever.index()] * self.scale
    }

    /// Weights of the common and of a driver's own part: their squares add to one.
    pub(crate) fn mix(&self) -> (f64, f64) {
        (self.rho.sqrt(), (1.0 - self.rho).sqrt())
    }
}

impl Default for Spread {
    fn default() -> Self {
        Self::new(&Assumptions::default())
    }
}

/// A ledger entry as a whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and within a range that fits"
)]
fn whole(value: f64, min: f64, max: f64) -> usize {
    if value.is_finite() {
        value.round().clamp(min, max) as usize
    } else {
        min as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uncertainty::fast_exp::MOST;
    use crate::uncertainty::inverse_normal;

    #[test]
    fn the_widest_noise_has_an_exponential() {
        let widest = Spread {
            sigma: [1e9; 17],
            scale: 1e9,
            rho: 0.5,
            ..Spread::default()
        }
        .bounded();
        let (common, own) = widest.mix();
        let (years, farthest) = (5.0, -inverse_normal(f64::EPSILON / 4.0));
        let noise = widest.of(LeverId::ALL[0]) * (common + own) * years * farthest;
        assert!(noise > 500.0 && noise < MOST, "{noise}");
    }
}
