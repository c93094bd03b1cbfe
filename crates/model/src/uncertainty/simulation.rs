//! The run: draws in pieces, and only what changed computed again.

mod alone;
mod sweeping;
mod telling;

use plan::OutcomeId;

use super::Spread;
use super::forecast::{Forecast, Shape, anchor, draws_into, shape, summed};
use super::met::Met;
use super::noise::{Factors, Noise, Walks};
use super::select::{Selector, rank};
use crate::depend::{LeverSet, OutcomeSet, drivers};
use crate::{Inputs, Missing, Projection, Year, project};
use alone::WalkOrders;
use sweeping::Sweep;
use telling::value_of;

const OUTCOMES: usize = OutcomeId::ALL.len();
/// Up to here everything is kept between runs (about 35 MB); above, the draws go by in pieces.
const KEPT_DRAWS: usize = 30_000;
/// Draws that are worked on at once: their columns stay in the processor's cache.
const PIECE: usize = 4096;
/// Draws of an outcome that [`Simulation::finish`] does at once.
const FINISHING: usize = 16 * PIECE;
/// Making the normals of one draw takes as long as so many draws of an outcome.
const MAKING: usize = 32;

/// A Monte Carlo run that follows its inputs.
///
/// ```
/// use model::{Assumptions, Inputs, plan_path, uncertainty::{Simulation, Spread}};
/// use plan::{LeverId, OutcomeId};
///
/// let mut inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// let mut run = Simulation::new(inputs, Spread { draws: 1000, ..Spread::default() });
/// run.finish();
/// let even = run.forecast(OutcomeId::Productivity).probability.unwrap_or(0.0);
/// assert!((even - 0.5).abs() < 0.1, "just enough is about an even chance");
///
/// inputs.levers.set(LeverId::Gdp, 12.0);
/// run.set_inputs(inputs); // computes again what depends on GDP
/// run.finish();
/// assert!(run.forecast(OutcomeId::Productivity).probability.is_ok_and(|share| share > even));
/// # Ok::<(), model::PathError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Simulation {
    inputs: Inputs,
    spread: Spread,
    projection: Projection,
    kept: Option<Kept>,
    /// Order statistics of the draws by outcome and year, see [`Shape`].
    order: [[[f64; 5]; Year::COUNT]; OUTCOMES],
    /// Draws of 2025 of outcomes whose draws are logs; empty when nothing is kept, and for those of one driver alone.
    last: [Vec<f64>; OUTCOMES],
    met: Met,
    forecasts: [Forecast; OUTCOMES],
    stale: OutcomeSet,
    columns: Vec<f64>,
    next_draw: usize,
    selector: Selector,
    sweep: Option<Sweep>,
    /// Outcomes that a sweep could not tell: their columns are made whole.
    missed: OutcomeSet,
}

#[derive(Debug, Clone)]
struct Kept {
    walks: Walks,
    /// Made when the walks are filled.
    factors: Option<Factors>,
    orders: WalkOrders,
}

impl Simulation {
    /// A run that has everything still to do: [`Self::advance`] or [`Self::finish`] do it.
    #[must_use]
    pub fn new(inputs: Inputs, spread: Spread) -> Self {
        let spread = spread.bounded();
        let mut run = Self {
            projection: project(&inputs),
            inputs,
            spread,
            kept: None,
            order: [[[f64::NAN; 5]; Year::COUNT]; OUTCOMES],
            last: std::array::from_fn(|_| Vec::new()),
            met: Met::default(),
            forecasts: [Forecast::NONE; OUTCOMES],
            stale: OutcomeSet::default(),
            columns: Vec::new(),
            next_draw: 0,
            selector: Selector::default(),
            sweep: None,
            missed: OutcomeSet::default(),
        };
        run.draw_anew();
        run
    }

    /// The inputs that the run follows.
    #[must_use]
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The settings of the uncertainty.
    #[must_use]
    pub fn spread(&self) -> &Spread {
        &self.spread
    }

    /// The projection without noise, which goes with the forecasts.
    #[must_use]
    pub fn projection(&self) -> &Projection {
        &self.projection
    }

    /// What is known about an outcome; old as long as [`Self::is_finished`] is false and the outcome is in [`Self::stale`].
    #[must_use]
    pub fn forecast(&self, id: OutcomeId) -> &Forecast {
        &self.forecasts[id.index()]
    }

    /// The share of draws that meet the targets of all outcomes that can be judged.
    #[must_use]
    pub fn joint_probability(&self) -> f64 {
        let judged = OutcomeId::ALL
            .iter()
            .filter(|id| self.forecast(**id).probability.is_ok());
        self.met.share_of_all(judged.copied())
    }

    /// Outcomes that are still to be computed.
    #[must_use]
    pub fn stale(&self) -> OutcomeSet {
        self.stale
    }

    /// Whether every forecast belongs to the present inputs.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.stale.is_empty()
    }

    /// Follows new inputs: what does not depend on the change stays, what only shifts is shifted at once, the rest becomes stale.
    pub fn set_inputs(&mut self, inputs: Inputs) {
        let (old, before) = (std::mem::replace(&mut self.inputs, inputs), self.projection);
        self.projection = project(&inputs);
        self.begin_again();
        for &id in &OutcomeId::ALL {
            if self.stale.contains(id) {
                continue;
            }
            let same_years = Year::ALL
                .iter()
                .all(|&year| anchor(&old, id, year) == anchor(&inputs, id, year));
            let same_values = same_bits(before.series(id), self.projection.series(id));
            match shape(id) {
                Shape::Log { .. } if same_years && same_values => {}
                Shape::Log { .. } if same_years && self.kept.is_some() => self.shift(id),
                Shape::Sum { .. } if same_years && same_values && self.same_parts(id, &before) => {}
                _ => self.stale = self.stale.with(id),
            }
        }
    }

    /// Follows new settings of the uncertainty. The normals stay unless seed or number of draws change.
    pub fn set_spread(&mut self, spread: Spread) {
        let spread = spread.bounded();
        let old = std::mem::replace(&mut self.spread, spread);
        if old.draws != spread.draws || old.seed != spread.seed {
            return self.draw_anew();
        }
        if old != spread {
            if let Some(Kept {
                walks,
                factors: Some(factors),
                ..
            }) = &mut self.kept
            {
                factors.follow(walks, &spread);
            }
            self.stale = OutcomeId::ALL.iter().copied().collect();
            self.begin_again();
        }
    }

    fn begin_again(&mut self) {
        self.next_draw = 0;
        self.sweep = None;
        self.missed = OutcomeSet::default();
    }

    /// Works on about `draws` draws of one outcome after another, at first on the random numbers; whether everything is finished.
    /// Results do not depend on how the work is divided.
    pub fn advance(&mut self, draws: usize) -> bool {
        if self.kept.is_none() && self.missed.is_empty() && !self.stale.is_empty() {
            self.sweep(draws);
            return self.is_finished();
        }
        let mut left = draws.saturating_sub(self.make(draws));
        while left > 0 {
            let Some(id) = self.stale.iter().next() else {
                return true;
            };
            if self.settle_alone(id) {
                left = left.saturating_sub(self.spread.draws);
                self.no_longer_stale(id);
                continue;
            }
            let count = PIECE.min(left).min(self.spread.draws - self.next_draw);
            self.piece(id, self.next_draw, count);
            self.next_draw += count;
            left -= count;
            if self.next_draw == self.spread.draws {
                self.settle(id);
                self.no_longer_stale(id);
            }
        }
        self.is_finished()
    }

    fn no_longer_stale(&mut self, id: OutcomeId) {
        self.next_draw = 0;
        self.stale = self.stale.iter().filter(|&other| other != id).collect();
    }

    /// Makes random numbers that are to be kept and are not there yet; the work this took, in draws of an outcome.
    fn make(&mut self, draws: usize) -> usize {
        let Some(Kept {
            walks,
            factors: factors @ None,
            ..
        }) = &mut self.kept
        else {
            return 0;
        };
        let count = (draws / MAKING).max(1).min(self.spread.draws);
        if walks.fill(self.spread.seed, count) == 0 {
            *factors = Some(Factors::new(walks, &self.spread, summed()));
            return count * MAKING;
        }
        draws
    }

    /// Does all that is left.
    pub fn finish(&mut self) {
        // In steps: a browser puts its better code to use when a function is entered again.
        while !self.advance(FINISHING) {}
    }

    /// Quantiles of an outcome in a year for any probabilities (ascending), in the outcome's unit; for dot plots. Makes the year's
    /// draws once more.
    ///
    /// # Errors
    /// The reason why the outcome has no value that year.
    pub fn quantiles<const N: usize>(
        &mut self,
        id: OutcomeId,
        year: Year,
        probabilities: [f64; N],
    ) -> Result<[f64; N], Missing> {
        let centre = self.projection.value(id, year)?;
        if year == Year::BASE {
            return Ok([centre; N]);
        }
        let mut column = vec![0.0; self.spread.draws];
        for (piece, out) in column.chunks_mut(PIECE).enumerate() {
            self.with_noise(id, piece * PIECE, out.len(), |noise, from| {
                draws_into(&self.inputs, &self.projection, noise, id, year, from, out);
            });
        }
        let ranks = probabilities.map(|p| rank(p, column.len()));
        let found = self.selector.order_statistics(&column, ranks, None);
        Ok(found.map(|draw| value_of(id, centre, draw)))
    }

    fn draw_anew(&mut self) {
        let draws = self.spread.draws;
        let all = plan::LeverId::ALL.iter().copied().collect();
        self.kept = (draws <= KEPT_DRAWS).then(|| Kept {
            walks: Walks::new(all, true, 0, draws),
            factors: None,
            orders: WalkOrders::default(),
        });
        self.met = Met::new(draws);
        self.columns = Vec::new();
        self.last = std::array::from_fn(|_| Vec::new());
        self.stale = OutcomeId::ALL.iter().copied().collect();
        self.begin_again();
    }

    /// Gives `work` the noise for some draws, and the place of the first one in it.
    fn with_noise(&self, id: OutcomeId, first: usize, count: usize, work: impl FnOnce(&Noise, usize)) {
        match &self.kept {
            Some(Kept {
                walks,
                factors: Some(factors),
                ..
            }) => {
                let noise = Noise {
                    walks,
                    factors,
                    spread: &self.spread,
                };
                work(&noise, first);
            }
            _ => {
                let levers: LeverSet = drivers(id);
                let walks = Walks::filled(&self.spread, levers, first, count);
                let needed = if matches!(shape(id), Shape::Sum { .. }) {
                    levers
                } else {
                    LeverSet::default()
                };
                let noise = Noise {
                    walks: &walks,
                    factors: &Factors::new(&walks, &self.spread, needed),
                    spread: &self.spread,
                };
                work(&noise, 0);
            }
        }
    }

    fn piece(&mut self, id: OutcomeId, first: usize, count: usize) {
        let mut columns = std::mem::take(&mut self.columns);
        let draws = self.spread.draws;
        columns.resize(draws * (Year::COUNT - 1), 0.0);
        self.with_noise(id, first, count, |noise, from| {
            for year in &Year::ALL[1..] {
                let start = (year.index() - 1) * draws + first;
                let out = &mut columns[start..start + count];
                draws_into(&self.inputs, &self.projection, noise, id, *year, from, out);
            }
        });
        self.columns = columns;
    }

    fn same_parts(&self, id: OutcomeId, before: &Projection) -> bool {
        let quantities = crate::depend::quantities_of(&id.def().form);
        let rows = |p: &Projection| {
            quantities
                .iter()
                .map(|q| p.quantities[q.index()].map(f64::to_bits))
                .collect::<Vec<_>>()
        };
        rows(before) == rows(&self.projection)
    }
}

fn same_bits(a: &crate::Series, b: &crate::Series) -> bool {
    a.map(|v| v.map(f64::to_bits)) == b.map(|v| v.map(f64::to_bits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uncertainty::PROBABILITIES;
    use crate::{Assumptions, plan_path};
    use plan::LeverId;

    /// As when there are too many draws to keep.
    pub(super) fn streamed(inputs: Inputs, spread: Spread) -> Simulation {
        let mut run = Simulation::new(inputs, spread);
        run.kept = None;
        run.finish();
        run
    }

    pub(super) fn told(run: &mut Simulation) -> (Vec<Forecast>, u64, [f64; 3]) {
        let dots = run
            .quantiles(OutcomeId::TalentPer10k, Year::LAST, [0.1, 0.5, 0.9])
            .unwrap();
        (run.forecasts.to_vec(), run.joint_probability().to_bits(), dots)
    }

    #[test]
    fn draws_that_are_not_kept_give_the_same_numbers() {
        let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        inputs
            .actuals
            .set(OutcomeId::TalentTotal, Year::ALL[2], Some(243.1))
            .unwrap();
        let spread = Spread {
            draws: 5000,
            rho: 0.2,
            ..Spread::default()
        };
        let (mut kept, mut other) = (Simulation::new(inputs, spread), streamed(inputs, spread));
        kept.finish();
        assert_eq!(told(&mut kept), told(&mut other));
        inputs.levers.set(LeverId::Gdp, 8.0);
        inputs.levers.set(LeverId::Rural, 8.0);
        for run in [&mut kept, &mut other] {
            run.set_inputs(inputs);
            run.finish();
        }
        assert_eq!(told(&mut kept), told(&mut other));
        assert_eq!(told(&mut kept), told(&mut streamed(inputs, spread)));
    }

    #[test]
    fn quantiles_can_be_asked_for_before_anything_is_done() {
        let inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let spread = Spread {
            draws: 100,
            ..Spread::default()
        };
        let mut run = Simulation::new(inputs, spread);
        let early = run.quantiles(OutcomeId::Rural, Year::LAST, PROBABILITIES);
        run.finish();
        assert_eq!(early, Ok(run.forecast(OutcomeId::Rural).quantiles[5].unwrap()));
    }
}
