//! What a scenario changes about the ready-made one it starts from.

use model::{PathError, preset_levers};
use plan::{AssumptionId, LeverId};
use scenario::Scenario;

/// A lever that a person has set to another value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Which one.
    pub lever: LeverId,
    /// The person's value, in the lever's unit.
    pub own: f64,
    /// The value of the ready-made scenario, in the lever's unit.
    pub ready: f64,
}

/// Everything that differs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Differences {
    /// Levers, in the order of the table.
    pub levers: Vec<Difference>,
    /// The exponent of the timing, when it was changed.
    pub timing_k: Option<f64>,
    /// How many years have a share of the growth set by hand.
    pub shares: usize,
    /// How many other assumptions were changed.
    pub assumptions: usize,
    /// How many countable targets are delivered otherwise than in general.
    pub deliveries: usize,
    /// How many goals of Ningbo and Zhoushan go at a pace of their own.
    pub paces: usize,
    /// How many actual values were entered.
    pub actuals: usize,
}

impl Differences {
    /// What differs in a scenario. A lever set to just the ready-made value does not.
    ///
    /// ```
    /// use sandtable::scenarios::differing::Differences;
    /// let mut scenario = scenario::Scenario::default();
    /// scenario.set_lever(plan::LeverId::Gdp, Some(6.5)).unwrap();
    /// let found = Differences::of(&scenario).unwrap();
    /// assert_eq!((found.levers[0].lever, found.levers[0].own), (plan::LeverId::Gdp, 6.5));
    /// ```
    ///
    /// # Errors
    /// When the targets leave no plan path under the scenario's assumptions.
    pub fn of(scenario: &Scenario) -> Result<Self, PathError> {
        let ready = preset_levers(scenario.preset(), scenario.assumptions())?;
        let levers = scenario.own_levers().filter_map(|(lever, own)| {
            let ready = ready.get(lever);
            (own.to_bits() != ready.to_bits()).then_some(Difference { lever, own, ready })
        });
        let ledger = || scenario.assumptions().changed();
        Ok(Self {
            levers: levers.collect(),
            timing_k: ledger().find(|(id, _)| *id == AssumptionId::Timing).map(|(_, k)| k),
            shares: scenario.own_shares().count(),
            assumptions: ledger().filter(|(id, _)| *id != AssumptionId::Timing).count(),
            deliveries: scenario.own_deliveries().count(),
            paces: scenario.own_paces().count(),
            actuals: scenario.actuals().iter().count(),
        })
    }

    /// Whether the scenario is the ready-made one.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Year;
    use plan::OutcomeId;

    #[test]
    fn every_ready_made_scenario_is_as_it_is() {
        for preset in plan::presets() {
            assert!(
                Differences::of(&Scenario::new(preset)).unwrap().is_none(),
                "{}",
                preset.id
            );
        }
    }

    #[test]
    fn a_lever_set_to_the_ready_made_value_does_not_differ() {
        let mut scenario = Scenario::default();
        let ready = scenario.levers().unwrap().get(LeverId::Gdp);
        scenario.set_lever(LeverId::Gdp, Some(ready)).unwrap();
        assert!(Differences::of(&scenario).unwrap().is_none());
    }

    #[test]
    fn everything_that_was_changed_is_counted() {
        let mut scenario = Scenario::default();
        scenario.set_lever(LeverId::Population, Some(0.5)).unwrap();
        scenario.set_timing(1.5).unwrap();
        scenario.set_share(Year::ALL[1], Some(0.1)).unwrap();
        scenario.set_delivery_rate("c5-6-graduates", Some(80.0)).unwrap();
        scenario.set_pace(2, Some(0.5)).unwrap();
        scenario
            .set_actual(OutcomeId::TalentTotal, Year::ALL[2], Some(243.1))
            .unwrap();
        let found = Differences::of(&scenario).unwrap();
        assert_eq!(found.levers.len(), 1);
        assert_eq!((found.deliveries, found.paces), (1, 1));
        assert_eq!(
            (found.timing_k, found.shares, found.assumptions, found.actuals),
            (Some(1.5), 1, 0, 1)
        );
    }
}
