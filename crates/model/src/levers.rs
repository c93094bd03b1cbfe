//! The settings of the 17 levers.

use std::ops::Index;

use plan::LeverId;

/// Number of levers.
const COUNT: usize = 17;
const _: () = assert!(COUNT == LeverId::ALL.len());

/// One value a lever, in the lever's unit: %/year, or % for the 2025 level of the three-highlands share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Levers([f64; 17]);

impl Levers {
    /// Every lever at zero. The three-highlands level is zero too: see [`crate::preset_levers`] for scenarios.
    pub const ZERO: Self = Self([0.0; COUNT]);

    /// Settings from an array in the order of [`LeverId::ALL`]. Values are taken as they are: the boundary where a person's
    /// input arrives checks ranges, and the projection turns what cannot be computed into a reason.
    #[must_use]
    pub const fn from_array(values: [f64; 17]) -> Self {
        Self(values)
    }

    /// The value of a lever.
    #[must_use]
    pub fn get(&self, id: LeverId) -> f64 {
        self.0[id.index()]
    }

    /// Moves a lever.
    pub fn set(&mut self, id: LeverId, value: f64) {
        self.0[id.index()] = value;
    }

    /// A copy with one lever moved.
    #[must_use]
    pub fn with(mut self, id: LeverId, value: f64) -> Self {
        self.set(id, value);
        self
    }

    /// Levers and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (LeverId, f64)> + '_ {
        LeverId::ALL.iter().map(|&id| (id, self.get(id)))
    }

    /// The point at `share` of the straight way from `self` (0) to `to` (1), and beyond. Exactly `self` and `to` at the ends.
    #[must_use]
    pub fn toward(&self, to: &Self, share: f64) -> Self {
        Self(std::array::from_fn(|i| self.0[i] * (1.0 - share) + to.0[i] * share))
    }
}

impl Index<LeverId> for Levers {
    type Output = f64;

    fn index(&self, id: LeverId) -> &f64 {
        &self.0[id.index()]
    }
}
