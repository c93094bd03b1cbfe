//! Outcomes of one driver alone: a draw is the driver's walk times σ, which keeps the walk's order. So the order is found once for all
//! settings, and no column is made.

use plan::{LeverId, OutcomeId};

use super::telling::{REACH, is_told, mark};
use super::{Kept, Simulation};
use crate::Year;
use crate::uncertainty::PROBABILITIES;
use crate::uncertainty::forecast::{Shape, anchor, shape};
use crate::uncertainty::noise::Walks;
use crate::uncertainty::select::{Selector, rank};

/// Order statistics of the walks by lever and year, as far as they were asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct WalkOrders(Vec<(LeverId, Year, [f64; 5])>);

impl WalkOrders {
    fn of(&mut self, walks: &Walks, selector: &mut Selector, lever: LeverId, year: Year) -> [f64; 5] {
        let known = self.0.iter().find(|(of, until, _)| (*of, *until) == (lever, year));
        if let Some((_, _, found)) = known {
            return *found;
        }
        let walk = walks.of(lever, year.index());
        let reach = REACH * (year.index() as f64).sqrt();
        let ranks = PROBABILITIES.map(|p| rank(p, walk.len()));
        let found = selector.order_statistics(walk, ranks, Some((-reach, reach)));
        self.0.push((lever, year, found));
        found
    }
}

impl Simulation {
    /// The driver that an outcome has alone: nothing is mixed into its walk, and no actual value cuts the walk short.
    fn alone(&self, id: OutcomeId) -> Option<LeverId> {
        let Shape::Log { up, down: None } = shape(id) else {
            return None;
        };
        let is_whole = anchor(&self.inputs, id, Year::LAST) == Year::BASE;
        (is_whole && self.spread.rho == 0.0).then_some(up)
    }

    /// Tells the forecast of such an outcome from the walk; false, and nothing done, for another, and as long as the walks are not made.
    pub(super) fn settle_alone(&mut self, id: OutcomeId) -> bool {
        let Some(lever) = self.alone(id) else {
            return false;
        };
        let Some(Kept {
            walks,
            factors: Some(_),
            orders,
        }) = &mut self.kept
        else {
            return false;
        };
        let sigma = self.spread.of(lever);
        for year in Year::ALL[1..].iter().filter(|year| is_told(id, **year)) {
            let order = orders.of(walks, &mut self.selector, lever, *year);
            self.order[id.index()][year.index()] = order.map(|own| own * sigma);
        }
        self.tell_alone(id)
    }

    /// The same where only the deterministic value has moved.
    pub(super) fn tell_alone(&mut self, id: OutcomeId) -> bool {
        let (Some(lever), Some(kept)) = (self.alone(id), &self.kept) else {
            return false;
        };
        let walk = kept.walks.of(lever, Year::LAST.index());
        let met = mark(&mut self.met, &self.projection, id, 0, walk, self.spread.of(lever));
        self.tell_met(id, met);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{streamed, told};
    use super::*;
    use crate::uncertainty::Spread;
    use crate::{Assumptions, Inputs, plan_path};

    /// The same numbers as from columns, which a run without kept walks makes.
    fn assert_as_from_columns(run: &mut Simulation) {
        run.finish();
        let (inputs, spread) = (*run.inputs(), *run.spread());
        assert_eq!(told(run), told(&mut streamed(inputs, spread)));
    }

    #[test]
    fn the_order_of_a_walk_serves_every_setting() {
        let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let mut spread = Spread {
            draws: 3000,
            ..Spread::default()
        };
        let mut run = Simulation::new(inputs, spread);
        assert_as_from_columns(&mut run);
        for (rho, scale) in [(0.0, 1.7), (0.3, 1.7), (0.3, 0.4), (0.0, 0.4), (0.0, 0.0)] {
            (spread.rho, spread.scale) = (rho, scale);
            run.set_spread(spread);
            assert_as_from_columns(&mut run);
        }
        (spread.seed, spread.scale) = (spread.seed + 1, 1.0);
        run.set_spread(spread);
        assert_as_from_columns(&mut run);
        inputs.levers.set(LeverId::Managers, 3.0);
        run.set_inputs(inputs);
        assert_as_from_columns(&mut run);
    }

    #[test]
    fn an_actual_value_cuts_the_walk_short() {
        let mut inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let spread = Spread {
            draws: 2000,
            ..Spread::default()
        };
        let mut run = Simulation::new(inputs, spread);
        run.finish();
        for value in [Some(60.0), None] {
            inputs.actuals.set(OutcomeId::Managers, Year::ALL[2], value).unwrap();
            run.set_inputs(inputs);
            assert_as_from_columns(&mut run);
        }
        assert_eq!(run.alone(OutcomeId::Managers), Some(LeverId::Managers));
    }

    #[test]
    fn walks_that_are_still_being_made_are_not_asked() {
        let inputs = Inputs::new(plan_path(&Assumptions::default()).unwrap().levers);
        let spread = Spread {
            draws: 2000,
            ..Spread::default()
        };
        let mut run = Simulation::new(inputs, spread);
        for draws in [100, 7, 40_000, 3] {
            run.advance(draws);
        }
        assert_as_from_columns(&mut run);
    }
}
