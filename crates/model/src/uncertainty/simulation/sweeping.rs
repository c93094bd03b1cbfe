//! Draws that are not kept: all outcomes at once while they go by.

use plan::OutcomeId;

use super::telling::is_told;
use super::{PIECE, Simulation};
use crate::Year;
use crate::depend::{LeverSet, OutcomeSet, drivers};
use crate::uncertainty::PROBABILITIES;
use crate::uncertainty::exact::log_sd;
use crate::uncertainty::forecast::{Shape, draws_into, shape};
use crate::uncertainty::met::WORD;
use crate::uncertainty::noise::{Factors, Noise, Walks};
use crate::uncertainty::select::rank;
use crate::uncertainty::sweep::Windows;

/// Draws of all levers that go by at once.
const SWEPT: usize = 16 * WORD;
/// Draws from which the quantiles of sums are guessed, before all of them go by.
const FIRST: usize = 16 * 1024;
/// A sweep under way over draws that are not kept.
#[derive(Debug, Clone)]
pub(super) struct Sweep {
    outcomes: Vec<Swept>,
    levers: LeverSet,
    walks: Walks,
    next_draw: usize,
}

#[derive(Debug, Clone)]
struct Swept {
    id: OutcomeId,
    /// By year from 2021 on.
    windows: [Windows; Year::COUNT - 1],
    met: usize,
}

impl Simulation {
    /// Lets about `draws` draws of one outcome, shared among the stale ones, go by.
    pub(super) fn sweep(&mut self, draws: usize) {
        let mut sweep = match self.sweep.take() {
            Some(sweep) => sweep,
            None => self.start_sweep(),
        };
        let count = (draws / sweep.outcomes.len().max(1)).max(1).next_multiple_of(WORD);
        let end = (sweep.next_draw + count).min(self.spread.draws);
        let mut column = [0.0; SWEPT];
        while sweep.next_draw < end {
            let (first, count) = (sweep.next_draw, SWEPT.min(end - sweep.next_draw));
            if sweep.walks.len() == count {
                sweep.walks.refill(self.spread.seed, first);
            } else {
                sweep.walks = Walks::filled(&self.spread, sweep.levers, first, count);
            }
            let noise = Noise {
                walks: &sweep.walks,
                factors: &Factors::new(&sweep.walks, &self.spread, self.summed_of(&sweep.outcomes)),
                spread: &self.spread.clone(),
            };
            for swept in &mut sweep.outcomes {
                for (year, windows) in Year::ALL[1..].iter().zip(&mut swept.windows) {
                    if is_told(swept.id, *year) {
                        let column = &mut column[..count];
                        draws_into(&self.inputs, &self.projection, &noise, swept.id, *year, 0, column);
                        windows.take(column);
                    }
                }
                // The last column is that of 2025.
                swept.met += self.mark(swept.id, first, &column[..count]);
            }
            sweep.next_draw += count;
        }
        if end == self.spread.draws {
            self.settle_sweep(sweep);
        } else {
            self.sweep = Some(sweep);
        }
    }

    fn summed_of(&self, outcomes: &[Swept]) -> LeverSet {
        let sums = outcomes
            .iter()
            .filter(|swept| matches!(shape(swept.id), Shape::Sum { .. }));
        sums.fold(LeverSet::default(), |levers, swept| levers.union(drivers(swept.id)))
    }

    fn start_sweep(&mut self) -> Sweep {
        let outcomes: Vec<Swept> = self.stale.iter().map(|id| self.begin_swept(id)).collect();
        let levers = outcomes
            .iter()
            .fold(LeverSet::default(), |all, swept| all.union(drivers(swept.id)));
        Sweep {
            outcomes,
            levers,
            walks: Walks::new(LeverSet::default(), false, 0, 0),
            next_draw: 0,
        }
    }

    fn begin_swept(&mut self, id: OutcomeId) -> Swept {
        let draws = self.spread.draws;
        let windows = match shape(id) {
            Shape::Log { .. } => std::array::from_fn(|year| {
                let sd = log_sd(&self.inputs, &self.spread, id, Year::ALL[year + 1]).unwrap_or(0.0);
                Windows::of_normal(sd, draws)
            }),
            Shape::Sum { .. } => self.windows_of_sum(id),
        };
        Swept { id, windows, met: 0 }
    }

    /// The windows of a sum, from the first of its draws.
    fn windows_of_sum(&mut self, id: OutcomeId) -> [Windows; Year::COUNT - 1] {
        let draws = self.spread.draws;
        let first = FIRST.min(draws);
        let mut columns = vec![0.0; first * (Year::COUNT - 1)];
        for start in (0..first).step_by(PIECE) {
            let count = PIECE.min(first - start);
            self.with_noise(id, start, count, |noise, from| {
                for (column, year) in columns.chunks_exact_mut(first).zip(&Year::ALL[1..]) {
                    let out = &mut column[start..start + count];
                    draws_into(&self.inputs, &self.projection, noise, id, *year, from, out);
                }
            });
        }
        let selector = &mut self.selector;
        let mut columns = columns.chunks_exact(first);
        std::array::from_fn(|_| {
            let column = columns.next().unwrap_or_default();
            Windows::of_first(selector, column, draws)
        })
    }

    /// Tells what the sweep found. What fell outside a window is left to be made whole.
    fn settle_sweep(&mut self, sweep: Sweep) {
        let ranks = PROBABILITIES.map(|p| rank(p, self.spread.draws));
        let mut missed = OutcomeSet::default();
        for mut swept in sweep.outcomes {
            let id = swept.id;
            for (year, windows) in Year::ALL[1..].iter().zip(&mut swept.windows) {
                match windows.order_statistics(ranks) {
                    Some(found) => self.order[id.index()][year.index()] = found,
                    None if is_told(id, *year) => missed = missed.with(id),
                    None => {}
                }
            }
            if !missed.contains(id) {
                self.tell_met(id, swept.met);
            }
        }
        self.stale = missed;
        self.missed = missed;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{streamed, told};
    use super::*;
    use crate::uncertainty::Spread;
    use crate::{Assumptions, Inputs, plan_path};

    #[test]
    fn a_sweep_in_any_pieces_gives_the_same_numbers() {
        let inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let spread = Spread {
            draws: 3000,
            ..Spread::default()
        };
        let mut whole = streamed(inputs, spread);
        for piece in [999, 20_000] {
            let mut run = Simulation::new(inputs, spread);
            run.kept = None;
            while !run.advance(piece) {}
            assert_eq!(told(&mut run), told(&mut whole), "pieces of {piece}");
        }
    }

    #[test]
    fn what_a_sweep_misses_is_made_whole() {
        let inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let spread = Spread {
            draws: 3000,
            ..Spread::default()
        };
        let mut run = Simulation::new(inputs, spread);
        run.kept = None;
        run.advance(16);
        // Windows where nothing will be found.
        for swept in &mut run.sweep.as_mut().unwrap().outcomes {
            swept.windows[1] = Windows::of_normal(1e-9, 10);
        }
        run.finish();
        assert_eq!(told(&mut run), told(&mut streamed(inputs, spread)));
    }

    #[test]
    fn without_uncertainty_a_sweep_is_certain_too() {
        let inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let spread = Spread {
            draws: 2000,
            scale: 0.0,
            ..Spread::default()
        };
        let mut kept = Simulation::new(inputs, spread);
        kept.finish();
        let mut swept = streamed(inputs, spread);
        assert_eq!(told(&mut kept), told(&mut swept));
        assert!(swept.missed.is_empty());
    }
}
