//! How much of a change is due to which lever, independent of the order in which they are moved.

use plan::{LeverId, OutcomeId};

use crate::{Inputs, Levers, Missing, Year, drivers, outcome_at};

/// The change of an outcome in 2025 from one setting to another, split.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The outcome.
    pub outcome: OutcomeId,
    /// Its value under the first setting, in its unit.
    pub from: f64,
    /// Its value under the second setting, in its unit.
    pub to: f64,
    /// What each changed lever adds (Shapley value), in the outcome's unit, the largest effect first.
    pub levers: Vec<(LeverId, f64)>,
    /// What other differences add: actual values, timing, assumptions.
    pub other: f64,
}

impl Contribution {
    /// The whole change, in the outcome's unit: the sum of all parts.
    #[must_use]
    pub fn change(&self) -> f64 {
        self.to - self.from
    }
}

/// Splits the change of an outcome in 2025 over the levers that changed.
///
/// The Shapley value: a lever's effect averaged over all orders of moving the changed levers, computed exactly, since an
/// outcome depends on at most seven (Shapley, "A value for n-person games", 1953). Other differences of the inputs are taken
/// first, as one part.
///
/// ```
/// use plan::{LeverId, OutcomeId};
/// # use model::*;
/// # let inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// let faster = Inputs { levers: inputs.levers.with(LeverId::Gdp, 12.0).with(LeverId::Employment, 5.0), ..inputs };
/// let split = contribution(&inputs, &faster, OutcomeId::Productivity).map_err(|reason| reason.to_string())?;
/// let parts: f64 = split.levers.iter().map(|(_, part)| part).sum();
/// assert!((parts - split.change()).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The reason when the outcome has no value somewhere on the way.
pub fn contribution(from: &Inputs, to: &Inputs, id: OutcomeId) -> Result<Contribution, Missing> {
    let changed: Vec<LeverId> = drivers(id)
        .iter()
        .filter(|&lever| from.levers[lever].to_bits() != to.levers[lever].to_bits())
        .collect();
    let values = coalitions(from, to, id, &changed)?;
    let mut levers: Vec<(LeverId, f64)> = changed
        .iter()
        .enumerate()
        .map(|(player, &lever)| (lever, shapley(&values, changed.len(), player)))
        .collect();
    order::sort_by(&mut levers, |a, b| b.1.abs().total_cmp(&a.1.abs()));
    let start = outcome_at(from, id, Year::LAST)?;
    Ok(Contribution {
        outcome: id,
        from: start,
        to: values[values.len() - 1],
        levers,
        other: values[0] - start,
    })
}

/// The outcome for every set of moved levers; bit i of the place stands for `changed[i]`.
fn coalitions(from: &Inputs, to: &Inputs, id: OutcomeId, changed: &[LeverId]) -> Result<Vec<f64>, Missing> {
    let levers_of = |moved: usize| {
        let picked = changed.iter().enumerate().filter(|(i, _)| moved & (1 << i) != 0);
        picked.fold(from.levers, |levers: Levers, (_, &lever)| {
            levers.with(lever, to.levers[lever])
        })
    };
    let value = |moved| {
        outcome_at(
            &Inputs {
                levers: levers_of(moved),
                ..*to
            },
            id,
            Year::LAST,
        )
    };
    (0..1_usize << changed.len()).map(value).collect()
}

fn shapley(values: &[f64], players: usize, player: usize) -> f64 {
    let bit = 1 << player;
    let without = (0..values.len()).filter(|set| set & bit == 0);
    without
        .map(|set| weight(set.count_ones(), players) * (values[set | bit] - values[set]))
        .sum()
}

/// The share of all orders in which exactly a given set of `size` others comes before: size! (players − size − 1)! / players!.
fn weight(size: u32, players: usize) -> f64 {
    let after = players - size as usize - 1;
    let choose = (0..after).fold(1.0, |c, i| c * (players - 1 - i) as f64 / (i + 1) as f64);
    1.0 / (players as f64 * choose)
}
