//! What a scenario changes about the ready-made one it starts from.

use super::knob::Knob;
use model::{PathError, preset_levers};
use plan::AssumptionId;
use scenario::Scenario;

/// Something that a person has set to another value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// What.
    pub knob: Knob,
    /// The person's value, in its unit.
    pub own: f64,
    /// The value of the ready-made scenario, in its unit.
    pub ready: f64,
}

/// Everything that differs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Differences {
    /// Levers, in the order of the table.
    pub levers: Vec<Difference>,
    /// Assumptions without the timing, deliveries of countable targets, paces of the goals of Ningbo and Zhoushan.
    pub settings: Vec<Difference>,
    /// The exponent of the timing, when it was changed.
    pub timing_k: Option<f64>,
    /// How many years have a share of the growth set by hand.
    pub shares: usize,
    /// How many actual values were entered.
    pub actuals: usize,
}

impl Differences {
    /// What differs in a scenario. A lever set to just the ready-made value does not.
    ///
    /// ```
    /// use sandtable::scenarios::differing::Differences;
    /// use sandtable::scenarios::knob::Knob;
    /// let mut scenario = scenario::Scenario::default();
    /// scenario.set_lever(plan::LeverId::Gdp, Some(6.5)).unwrap();
    /// let found = Differences::of(&scenario).unwrap();
    /// assert_eq!((found.levers[0].knob, found.levers[0].own), (Knob::Lever(plan::LeverId::Gdp), 6.5));
    /// ```
    ///
    /// # Errors
    /// When the targets leave no plan path under the scenario's assumptions.
    pub fn of(scenario: &Scenario) -> Result<Self, PathError> {
        let ready = preset_levers(scenario.preset(), scenario.assumptions())?;
        let levers = scenario.own_levers().filter_map(|(lever, own)| {
            let ready = ready.get(lever);
            let knob = Knob::Lever(lever);
            (own.to_bits() != ready.to_bits()).then_some(Difference { knob, own, ready })
        });
        let timing = Knob::Ledger(AssumptionId::Timing);
        Ok(Self {
            levers: levers.collect(),
            settings: settings(scenario)
                .into_iter()
                .filter(|one| one.knob != timing)
                .collect(),
            timing_k: timing.own(scenario),
            shares: scenario.own_shares().count(),
            actuals: scenario.actuals().iter().count(),
        })
    }

    /// How many of the settings are of a kind.
    #[must_use]
    pub fn count(&self, kind: fn(Knob) -> bool) -> usize {
        self.settings.iter().filter(|one| kind(one.knob)).count()
    }

    /// Whether the scenario is the ready-made one.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Everything besides levers that a person has set, against what holds without it.
#[must_use]
pub fn settings(scenario: &Scenario) -> Vec<Difference> {
    let ledger = scenario.assumptions().changed().map(|(id, _)| Knob::Ledger(id));
    let deliveries = scenario
        .own_deliveries()
        .flat_map(|own| [Knob::Rate(own.target), Knob::Spacing(own.target)]);
    let paces = scenario.own_paces().map(|(no, _)| Knob::Pace(no));
    let found = |knob: Knob| {
        Some(Difference {
            knob,
            own: knob.own(scenario)?,
            ready: knob.ready(scenario)?,
        })
    };
    ledger.chain(deliveries).chain(paces).filter_map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Year;
    use plan::{LeverId, OutcomeId};

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
        assert_eq!(found.count(|knob| matches!(knob, Knob::Rate(_))), 1);
        assert_eq!(found.count(|knob| matches!(knob, Knob::Pace(2))), 1);
        assert_eq!(
            (found.timing_k, found.shares, found.settings.len(), found.actuals),
            (Some(1.5), 1, 2, 1)
        );
    }
}
