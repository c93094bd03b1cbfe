//! What a person has chosen for countable targets and for the goals of Ningbo and Zhoushan.

use model::programmes::{Delivery, countable};
use model::yongzhou::{PACE_MAX, PACE_MIN, goals};
use plan::{AssumptionId, Fact};

use crate::choices::into_range;
use crate::{Problem, Scenario};

/// Goals of Ningbo and Zhoushan.
const GOALS: usize = 10;

/// A countable target that is delivered otherwise than the ledger says in general.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnDelivery {
    /// The target, one of [`countable`].
    pub target: &'static Fact,
    /// Share of it delivered by the end of 2025, in %; `None` where the ledger's rate holds.
    pub rate_pct: Option<f64>,
    /// Exponent of its timing; `None` where the ledger's holds. A level has no path, so its timing changes nothing.
    pub k: Option<f64>,
}

/// Own deliveries in the order of [`countable`], own paces by goal.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Places {
    deliveries: Vec<OwnDelivery>,
    paces: [Option<f64>; GOALS],
}

impl Scenario {
    /// How a countable target is delivered: as a person has set it, and for the rest as the ledger says in general. It goes where
    /// the model asks for a delivery, such as [`model::districts::achievement`].
    ///
    /// ```
    /// use model::districts::achievement;
    /// let mut scenario = scenario::Scenario::default();
    /// scenario.set_delivery_rate("z1-05-overseas-engineers", Some(80.0))?;
    /// let beilun = achievement("beilun", |measure| scenario.delivery(measure));
    /// assert!(beilun.is_some_and(|told| told.met == 0 && told.of == 1));
    /// # Ok::<(), scenario::Problem>(())
    /// ```
    #[must_use]
    pub fn delivery(&self, target: &Fact) -> Delivery {
        let general = Delivery::new(self.assumptions());
        self.own_delivery(target.id).map_or(general, |own| Delivery {
            rate_pct: own.rate_pct.unwrap_or(general.rate_pct),
            k: own.k.unwrap_or(general.k),
        })
    }

    /// What a person has set for the countable target with this id; `None` where nothing.
    #[must_use]
    pub fn own_delivery(&self, id: &str) -> Option<OwnDelivery> {
        self.own_deliveries().find(|own| own.target.id == id)
    }

    /// Countable targets for which a person has set something, in the order of [`countable`].
    pub fn own_deliveries(&self) -> impl Iterator<Item = OwnDelivery> + '_ {
        self.places.deliveries.iter().copied()
    }

    /// Sets the rate of a countable target in %, or with `None` gives it back to the ledger.
    ///
    /// # Errors
    /// [`Problem::UnknownTarget`] for an id that is none of [`countable`]; otherwise as [`Self::set_lever`], the range being that of
    /// the ledger's rate.
    pub fn set_delivery_rate(&mut self, id: &str, rate_pct: Option<f64>) -> Result<(), Problem> {
        self.set_delivery(id, AssumptionId::DeliveryRate, rate_pct, |own| &mut own.rate_pct)
    }

    /// Sets the exponent of the timing of a countable target, or with `None` gives it back to the ledger.
    ///
    /// # Errors
    /// As [`Self::set_delivery_rate`], the range being that of the ledger's timing.
    pub fn set_delivery_timing(&mut self, id: &str, k: Option<f64>) -> Result<(), Problem> {
        self.set_delivery(id, AssumptionId::DeliveryTiming, k, |own| &mut own.k)
    }

    fn set_delivery(
        &mut self,
        id: &str,
        general: AssumptionId,
        value: Option<f64>,
        field: fn(&mut OwnDelivery) -> &mut Option<f64>,
    ) -> Result<(), Problem> {
        let targets = countable();
        let place = |id: &str| targets.iter().position(|target| target.id == id);
        let at = place(id).ok_or(Problem::UnknownTarget)?;
        let (used, result) = match value {
            Some(value) => {
                let (used, result) = into_range(value, general.def().min, general.def().max)?;
                (Some(used), result)
            }
            None => (None, Ok(())),
        };
        let all = &mut self.places.deliveries;
        let found = all.binary_search_by_key(&Some(at), |own| place(own.target.id));
        let own = found.unwrap_or_else(|new| {
            let (rate_pct, k) = (None, None);
            all.insert(
                new,
                OwnDelivery {
                    target: targets[at],
                    rate_pct,
                    k,
                },
            );
            new
        });
        *field(&mut all[own]) = used;
        all.retain(|own| own.rate_pct.is_some() || own.k.is_some());
        result
    }

    /// The pace of a goal of Ningbo and Zhoushan by its number, 1 to 10; 1 is the printed path. See [`model::yongzhou::Goal::path`].
    #[must_use]
    pub fn pace(&self, goal: u8) -> f64 {
        self.own_pace(goal).unwrap_or(1.0)
    }

    /// A person's own pace of a goal; `None` where the printed path holds.
    #[must_use]
    pub fn own_pace(&self, goal: u8) -> Option<f64> {
        self.own_paces().find(|(no, _)| *no == goal).map(|(_, pace)| pace)
    }

    /// Goals for which a person has set a pace, by number.
    pub fn own_paces(&self) -> impl Iterator<Item = (u8, f64)> + '_ {
        (1..)
            .zip(&self.places.paces)
            .filter_map(|(no, pace)| Some((no, (*pace)?)))
    }

    /// Sets the pace of a goal by its number, or with `None` gives it back to the printed path.
    ///
    /// # Errors
    /// [`Problem::UnknownGoal`] for a number that is no goal with figures; otherwise as [`Self::set_lever`], from
    /// [`PACE_MIN`] to [`PACE_MAX`].
    pub fn set_pace(&mut self, goal: u8, pace: Option<f64>) -> Result<(), Problem> {
        let known = goals().iter().any(|row| row.no == goal && row.path(1.0)[5].is_some());
        let slot = usize::from(goal)
            .checked_sub(1)
            .and_then(|at| self.places.paces.get_mut(at));
        let slot = slot.filter(|_| known).ok_or(Problem::UnknownGoal)?;
        let Some(pace) = pace else {
            *slot = None;
            return Ok(());
        };
        let (used, result) = into_range(pace, PACE_MIN, PACE_MAX)?;
        *slot = Some(used);
        result
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "what is set comes back as it is")]
mod tests {
    use super::*;
    use crate::{from_json, from_link, to_json, to_link};
    use plan::fact;

    const GRADUATES: &str = "c5-6-graduates";

    fn told_by_link(query: &str, expected: &[&str]) -> Scenario {
        let read = from_link(query);
        let told: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(told, expected, "{query}");
        read.scenario
    }

    fn told_by_file(text: &str, expected: &[&str]) -> Scenario {
        let read = from_json(text);
        let told: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(told, expected, "{text}");
        read.scenario
    }

    #[test]
    fn a_target_follows_the_ledger_until_a_person_sets_it() {
        let mut scenario = Scenario::default();
        scenario.set_assumption(AssumptionId::DeliveryRate, 90.0).unwrap();
        scenario.set_delivery_timing(GRADUATES, Some(2.0)).unwrap();
        let graduates = scenario.delivery(fact!("c5-6-graduates"));
        assert_eq!((graduates.rate_pct, graduates.k), (90.0, 2.0));
        scenario.set_delivery_rate(GRADUATES, Some(40.0)).unwrap();
        assert_eq!(scenario.delivery(fact!("c5-6-graduates")).rate_pct, 40.0);
        assert_eq!(scenario.delivery(fact!("c5-9-new-lawyers")).rate_pct, 90.0);
        scenario.set_delivery_rate(GRADUATES, None).unwrap();
        scenario.set_delivery_timing(GRADUATES, None).unwrap();
        assert_eq!(scenario.own_deliveries().count(), 0, "nothing is left behind");
    }

    #[test]
    fn own_deliveries_keep_the_order_of_the_tables() {
        let mut scenario = Scenario::default();
        let mut ids: Vec<&str> = countable().iter().map(|fact| fact.id).collect();
        for id in ids.iter().rev() {
            scenario.set_delivery_rate(id, Some(50.0)).unwrap();
        }
        let own: Vec<&str> = scenario.own_deliveries().map(|own| own.target.id).collect();
        assert_eq!(own, ids);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(own.len(), ids.len(), "every target once");
    }

    #[test]
    fn everything_set_at_once_fits_a_link_and_a_file() {
        let mut scenario = Scenario::default();
        for (at, target) in countable().iter().enumerate() {
            scenario
                .set_delivery_rate(target.id, Some(1.0 / 3.0 + at as f64))
                .unwrap();
            scenario
                .set_delivery_timing(target.id, Some(1.0 / 3.0 + at as f64 / 30.0))
                .unwrap();
        }
        (1..=10).for_each(|goal| scenario.set_pace(goal, Some(f64::from(goal) / 7.0)).unwrap());
        assert_eq!(told_by_link(&to_link(&scenario), &[]), scenario);
        assert_eq!(told_by_file(&to_json(&scenario, None), &[]), scenario);
    }

    #[test]
    fn only_what_differs_is_written() {
        let mut scenario = Scenario::default();
        scenario.set_delivery_rate(GRADUATES, Some(80.0)).unwrap();
        scenario.set_delivery_timing(GRADUATES, Some(1.5)).unwrap();
        scenario.set_delivery_timing("z1-04-leading", Some(2.0)).unwrap();
        scenario.set_pace(3, Some(0.5)).unwrap();
        assert_eq!(
            to_link(&scenario),
            "v=1&preset=plan_path&r=c5-6-graduates:80,c5-6-graduates.k:1.5,z1-04-leading.k:2&y=3:0.5"
        );
        scenario.set_pace(3, None).unwrap();
        assert_eq!(scenario.pace(3), 1.0);
    }

    #[test]
    fn a_link_names_what_it_cannot_use_and_applies_the_rest() {
        let scenario = told_by_link(
            "r=c5-6-graduate:80,c5-6-graduates:80,c5-9-lawyers:1,yz-05-2025:50,c5-6-graduates.j:1,c5-6-graduates.k:9,z1-04-leading&y=0:1,11:1,two:1,2:0.5,3:x,4:7",
            &[
                "delivery.c5-6-graduate: unknown countable target",
                "delivery.c5-9-lawyers: unknown countable target",
                "delivery.yz-05-2025: unknown countable target",
                "delivery.c5-6-graduates.j: unknown entry",
                "delivery.c5-6-graduates.k: 9 is outside 0.25 to 4",
                "delivery.z1-04-leading: name:value was expected",
                "yongzhou.0: unknown goal of Ningbo and Zhoushan",
                "yongzhou.11: unknown goal of Ningbo and Zhoushan",
                "yongzhou.two: unknown goal of Ningbo and Zhoushan",
                "yongzhou.3: a finite number was expected",
                "yongzhou.4: 7 is outside 0 to 2",
            ],
        );
        let own: Vec<_> = scenario.own_deliveries().map(|own| (own.rate_pct, own.k)).collect();
        assert_eq!(own, [(Some(80.0), Some(4.0))]);
        assert_eq!(scenario.own_paces().collect::<Vec<_>>(), [(2, 0.5), (4, 2.0)]);
    }

    #[test]
    fn a_file_names_what_it_cannot_use_and_applies_the_rest() {
        let scenario = told_by_file(
            r#"{"delivery":{"c5-6-graduates":{"rate":80,"timing":1.5,"speed":1},"c5-9-new-lawyers":160,"z1":1,"z1-04-leading":"all"},"yongzhou":{"2":0.5,"x":1,"3":[]}}"#,
            &[
                "delivery.c5-6-graduates.speed: unknown entry",
                "delivery.c5-9-new-lawyers: 160 is outside 0 to 150",
                "delivery.z1: unknown countable target",
                "delivery.z1-04-leading: an object was expected",
                "yongzhou.3: a finite number was expected",
                "yongzhou.x: unknown goal of Ningbo and Zhoushan",
            ],
        );
        assert_eq!(
            scenario.own_delivery(GRADUATES).map(|own| (own.rate_pct, own.k)),
            Some((Some(80.0), Some(1.5)))
        );
        assert_eq!(scenario.delivery(fact!("c5-9-new-lawyers")).rate_pct, 150.0);
        assert_eq!(scenario.own_paces().collect::<Vec<_>>(), [(2, 0.5)]);
        told_by_file(
            r#"{"delivery":3,"yongzhou":null}"#,
            &["delivery: an object was expected", "yongzhou: an object was expected"],
        );
    }

    #[test]
    fn another_start_keeps_deliveries_and_paces() {
        let mut scenario = told_by_link("l=gdp:6.5&r=c5-6-graduates:80&y=2:0.5", &[]);
        scenario.set_preset(plan::preset("no_growth").unwrap());
        assert_eq!(to_link(&scenario), "v=1&preset=no_growth&r=c5-6-graduates:80&y=2:0.5");
    }
}
