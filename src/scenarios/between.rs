//! A scenario on the way from one to another, for showing a change once more.

use super::knob::{Knob, paces};
use model::{PathError, programmes::countable};
use plan::{AssumptionId, LeverId};
use scenario::Scenario;

/// The way from one scenario to another: every number that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    from: Scenario,
    to: Scenario,
    moves: Vec<Move>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Move {
    knob: Knob,
    from: f64,
    to: f64,
}

impl Way {
    /// The way between two scenarios. What is no number (the ready-made start, actual values) changes at once.
    ///
    /// # Errors
    /// When the targets leave no plan path under the assumptions of either.
    pub fn new(from: &Scenario, to: &Scenario) -> Result<Self, PathError> {
        let (before, after) = (from.levers()?, to.levers()?);
        let levers = LeverId::ALL
            .into_iter()
            .map(|id| (Knob::Lever(id), before.get(id), after.get(id)));
        let rates = countable();
        let rates = rates.iter().flat_map(|fact| [Knob::Rate(fact), Knob::Spacing(fact)]);
        let goals = paces();
        let ledger = AssumptionId::ALL
            .iter()
            .copied()
            .filter(|id| is_gradual(*id))
            .map(Knob::Ledger);
        let others = ledger.chain(rates).chain(goals.iter().map(|goal| Knob::Pace(goal.no)));
        let value = |knob: Knob, of: &Scenario| knob.own(of).or_else(|| knob.ready(of)).unwrap_or_default();
        let others = others.map(|knob| (knob, value(knob, from), value(knob, to)));
        let moves = levers
            .chain(others)
            .filter(|(_, from, to)| from.to_bits() != to.to_bits())
            .map(|(knob, from, to)| Move { knob, from, to })
            .collect();
        Ok(Self {
            from: from.clone(),
            to: to.clone(),
            moves,
        })
    }

    /// The first thing that moves.
    #[must_use]
    pub fn first(&self) -> Option<Knob> {
        self.moves.first().map(|one| one.knob)
    }

    /// The scenario at a share of the way, 0 to 1.
    #[must_use]
    pub fn at(&self, share: f64) -> Scenario {
        if share <= 0.0 {
            return self.from.clone();
        }
        if share >= 1.0 {
            return self.to.clone();
        }
        let mut scenario = self.to.clone();
        for one in &self.moves {
            // Between two values that were taken every value is.
            let _ = one
                .knob
                .set(&mut scenario, Some(one.from + (one.to - one.from) * share));
        }
        scenario
    }
}

/// Draws and seed would roll new dice at every step.
fn is_gradual(id: AssumptionId) -> bool {
    id.def().is_editable() && !matches!(id, AssumptionId::Draws | AssumptionId::Seed)
}

/// Slow at both ends.
#[must_use]
pub fn eased(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed() -> Scenario {
        let mut scenario = Scenario::default();
        scenario.set_lever(LeverId::Gdp, Some(2.0)).unwrap();
        scenario.set_timing(3.0).unwrap();
        scenario.set_delivery_rate("c5-6-graduates", Some(50.0)).unwrap();
        scenario.set_pace(2, Some(0.5)).unwrap();
        scenario
    }

    #[test]
    fn it_begins_and_ends_exactly_at_both() {
        let way = Way::new(&Scenario::default(), &changed()).unwrap();
        assert_eq!((way.at(0.0), way.at(1.0)), (Scenario::default(), changed()));
        assert_eq!(way.first(), Some(Knob::Lever(LeverId::Gdp)));
    }

    #[test]
    fn half_way_everything_that_differs_is_in_the_middle() {
        let middle = Way::new(&Scenario::default(), &changed()).unwrap().at(0.5);
        let start = Scenario::default().levers().unwrap().get(LeverId::Gdp);
        let near = |value: Option<f64>, expected: f64| value.is_some_and(|value| (value - expected).abs() < 1e-9);
        assert!(near(middle.own(LeverId::Gdp), start.midpoint(2.0)));
        assert!(near(Knob::Ledger(AssumptionId::Timing).own(&middle), 2.0));
        assert!(near(Knob::Pace(2).own(&middle), 75.0));
        assert!(near(
            middle.own_delivery("c5-6-graduates").and_then(|own| own.rate_pct),
            75.0
        ));
        assert_eq!(
            middle.own(LeverId::Employment),
            None,
            "what does not differ is left alone"
        );
    }

    #[test]
    fn between_two_starts_every_lever_moves() {
        let other = Scenario::new(plan::preset("no_growth").unwrap());
        let way = Way::new(&Scenario::default(), &other).unwrap();
        let half = way.at(0.5).levers().unwrap();
        let whole = Scenario::default().levers().unwrap();
        assert!((half.get(LeverId::Gdp) - whole.get(LeverId::Gdp) / 2.0).abs() < 1e-9);
    }

    #[test]
    fn easing_keeps_the_ends_and_never_turns_back() {
        assert!(eased(-1.0).abs() < 1e-12 && (eased(2.0) - 1.0).abs() < 1e-12);
        let steps: Vec<f64> = (0..=20).map(|i| eased(f64::from(i) / 20.0)).collect();
        assert!(steps.windows(2).all(|pair| pair[0] <= pair[1]));
    }
}
