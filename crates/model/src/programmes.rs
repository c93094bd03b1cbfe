//! The five-year flows of the text, delivered at a chosen rate and pace, and what the plan ties to them.

use plan::{Doc, Fact, Kind, fact};

use crate::{Assumptions, Year, math};
use plan::AssumptionId;

/// How much of a five-year flow is delivered, and when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Delivery {
    /// Share of the target delivered by the end of 2025, in %.
    pub rate_pct: f64,
    /// Timing: the share delivered by year t is (t/5)^k.
    pub k: f64,
}

impl Delivery {
    /// The delivery of the ledger.
    #[must_use]
    pub fn new(assumptions: &Assumptions) -> Self {
        Self {
            rate_pct: assumptions.get(AssumptionId::DeliveryRate),
            k: assumptions.get(AssumptionId::DeliveryTiming),
        }
    }

    /// What is delivered of `target` by the end of each year, 2020 (nothing) to 2025, in its unit. Rate and k outside the ledger's
    /// ranges (0–150 %, 0.25–4) are brought into them; what is no number counts as the ledger's own value.
    #[must_use]
    pub fn by_year(&self, target: f64) -> [f64; 6] {
        let within = |value: f64, id: AssumptionId| {
            let entry = id.def();
            if value.is_finite() {
                value.clamp(entry.min, entry.max)
            } else {
                entry.value
            }
        };
        let whole = target * within(self.rate_pct, AssumptionId::DeliveryRate) / 100.0;
        let k = within(self.k, AssumptionId::DeliveryTiming);
        Year::ALL.map(|year| match year {
            Year::BASE => 0.0,
            Year::LAST => whole,
            _ => whole * math::pow(f64::from(5 - year.left()) / 5.0, k),
        })
    }
}

impl Default for Delivery {
    fn default() -> Self {
        Self::new(&Assumptions::default())
    }
}

/// The city's five-year flows of 2021–2025, in the order of the text.
#[must_use]
pub fn programmes() -> Vec<&'static Fact> {
    let flows = plan::facts()
        .iter()
        .copied()
        .filter(|fact| fact.kind == Kind::Flow && fact.scope == "city");
    flows
        .filter(|fact| fact.period == Some((2021, 2025)) && fact.value.is_some())
        .collect()
}

/// Every target that a person may deliver at a rate of its own: the [`programmes`], then the measures of districts and platforms,
/// each in the order of the tables. The goals of Ningbo and Zhoushan have a pace instead, see [`crate::yongzhou`].
///
/// ```
/// let ids: Vec<&str> = model::programmes::countable().iter().map(|fact| fact.id).collect();
/// assert!(ids.contains(&"c5-6-graduates") && ids.contains(&"z1-05-overseas-engineers") && !ids.contains(&"yz-05-2025"));
/// ```
#[must_use]
pub fn countable() -> Vec<&'static Fact> {
    let measures = plan::facts().iter().copied().filter(|fact| is_measure(fact));
    programmes().into_iter().chain(measures).collect()
}

/// Whether the plan sets a number for a district or a platform by 2025.
pub(crate) fn is_measure(fact: &Fact) -> bool {
    let of_a_place = plan::district(fact.scope).is_some() || plan::platform(fact.scope).is_some();
    of_a_place && fact.doc == Doc::NingboPlan && fact.year == Some(2025) && fact.value.is_some()
}

/// A tie that the plan itself states between a flow and something else.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Stable id.
    pub id: &'static str,
    /// The flow that is delivered.
    pub of: &'static Fact,
    /// What comes with one unit of it.
    pub factor: f64,
    /// The figure of the plan that gives the factor, with the flow.
    pub by: &'static Fact,
}

impl Link {
    /// What comes with a delivery of the flow by the end of each year, 2020–2025.
    #[must_use]
    pub fn by_year(&self, delivery: &Delivery) -> [f64; 6] {
        delivery
            .by_year(self.of.value.unwrap_or(f64::NAN))
            .map(|done| done * self.factor)
    }
}

/// The ties: high-level people per leading project, and the projects of the three highlands among those in science and technology.
#[must_use]
pub fn links() -> [Link; 2] {
    let (projects, people) = (fact!("c5-2-leading-projects"), fact!("c5-2-high-level"));
    let (tech, share) = (fact!("c4-2-tech-projects"), fact!("c4-2-highlands-share"));
    let value = |fact: &Fact| fact.value.unwrap_or(f64::NAN);
    [
        Link {
            id: "people_of_projects",
            of: projects,
            factor: value(people) / value(projects),
            by: people,
        },
        Link {
            id: "projects_in_highlands",
            of: tech,
            factor: value(share) / 100.0,
            by: share,
        },
    ]
}

/// How many of a year's local graduates stay at the share that the plan wants in 2025 (half), in the unit of `graduating`.
#[must_use]
pub fn graduates_staying(graduating: f64) -> f64 {
    graduating * fact!("c6-2-staying").value.unwrap_or(f64::NAN) / 100.0
}
