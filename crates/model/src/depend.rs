//! Which lever moves which outcome, read off the formulas.

use plan::{LeverId, OutcomeForm, OutcomeId, QuantityId};

/// A set of outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutcomeSet(u32);

/// A set of levers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeverSet(u32);

macro_rules! bit_set {
    ($set:ident, $id:ident) => {
        impl $set {
            /// Whether the set holds it.
            #[must_use]
            pub fn contains(self, id: $id) -> bool {
                self.0 & (1 << id.index()) != 0
            }

            /// The set with one more member.
            #[must_use]
            pub fn with(self, id: $id) -> Self {
                Self(self.0 | (1 << id.index()))
            }

            /// What is in either set.
            #[must_use]
            pub fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// How many members.
            #[must_use]
            pub fn len(self) -> usize {
                self.0.count_ones() as usize
            }

            /// Whether there is none.
            #[must_use]
            pub fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// Members in the order of their tables.
            pub fn iter(self) -> impl Iterator<Item = $id> {
                $id::ALL.iter().copied().filter(move |&id| self.contains(id))
            }
        }

        impl FromIterator<$id> for $set {
            fn from_iter<T: IntoIterator<Item = $id>>(ids: T) -> Self {
                ids.into_iter().fold(Self::default(), Self::with)
            }
        }
    };
}

bit_set!(OutcomeSet, OutcomeId);
bit_set!(LeverSet, LeverId);

/// Which way an outcome goes when a lever goes up, the others staying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The outcome rises.
    Up,
    /// The outcome falls.
    Down,
}

/// The quantities of a formula, the denominator last.
pub(crate) fn quantities_of(form: &OutcomeForm) -> Vec<QuantityId> {
    match form {
        OutcomeForm::Level(q) => vec![*q],
        OutcomeForm::Sum(ids) => ids.to_vec(),
        OutcomeForm::Ratio {
            numerator, denominator, ..
        } => numerator.iter().copied().chain(std::iter::once(*denominator)).collect(),
        OutcomeForm::EndPoint(_) => Vec::new(),
    }
}

/// Which way an outcome's model value goes with a lever; `None` when it does not depend on it.
#[must_use]
pub fn direction(lever: LeverId, outcome: OutcomeId) -> Option<Direction> {
    let form = &outcome.def().form;
    let Some(quantity) = lever.quantity() else {
        return matches!(form, OutcomeForm::EndPoint(id) if *id == lever).then_some(Direction::Up);
    };
    match form {
        OutcomeForm::Level(q) => (*q == quantity).then_some(Direction::Up),
        OutcomeForm::Sum(ids) => ids.contains(&quantity).then_some(Direction::Up),
        OutcomeForm::Ratio { denominator, .. } if *denominator == quantity => Some(Direction::Down),
        OutcomeForm::Ratio { numerator, .. } => numerator.contains(&quantity).then_some(Direction::Up),
        OutcomeForm::EndPoint(_) => None,
    }
}

/// The outcomes that depend on a lever.
///
/// ```
/// use plan::{LeverId, OutcomeId};
/// let moved: Vec<OutcomeId> = model::dependents(LeverId::Gdp).iter().collect();
/// assert_eq!(moved, [OutcomeId::Productivity, OutcomeId::RdIntensity]);
/// ```
#[must_use]
pub fn dependents(lever: LeverId) -> OutcomeSet {
    OutcomeId::ALL
        .iter()
        .copied()
        .filter(|&outcome| direction(lever, outcome).is_some())
        .collect()
}

/// The levers that an outcome depends on: one to seven.
#[must_use]
pub fn drivers(outcome: OutcomeId) -> LeverSet {
    LeverId::ALL
        .iter()
        .copied()
        .filter(|&lever| direction(lever, outcome).is_some())
        .collect()
}
