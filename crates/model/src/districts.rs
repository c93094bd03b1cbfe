//! Districts: their measures delivered at a chosen rate, and the roll-up to a city target where the definitions compare.

use plan::{Fact, Kind, fact};

use crate::programmes::{Delivery, is_measure};

/// The measures of a district: what the plan sets for it, or for a platform that lies in it.
#[must_use]
pub fn measures(district: &str) -> Vec<&'static Fact> {
    let of_platform = |scope: &str| plan::platform(scope).is_some_and(|platform| platform.districts == [district]);
    let facts = plan::facts().iter().copied().filter(|fact| is_measure(fact));
    facts
        .filter(|fact| fact.scope == district || of_platform(fact.scope))
        .collect()
}

/// A measure at a rate of delivery.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Delivered {
    /// The measure.
    pub measure: &'static Fact,
    /// Its value by the end of 2020–2025, in its unit. A level without a printed base has its end only.
    pub by_year: [Option<f64>; 6],
    /// Whether 2025 reaches the target.
    pub met: bool,
}

/// Delivers a measure. A flow builds up from nothing; a level comes out at its rate in 2025, for its base is not printed.
#[must_use]
pub fn deliver(measure: &'static Fact, delivery: &Delivery) -> Option<Delivered> {
    let target = measure.value?;
    let path = delivery.by_year(target);
    let by_year = match measure.kind {
        Kind::Flow => path.map(Some),
        _ => [None, None, None, None, None, Some(path[5])],
    };
    Some(Delivered {
        measure,
        by_year,
        met: crate::is_met(path[5], measure.op, target),
    })
}

/// A district's achievement: of its measures, how many are met, and the mean of their rates in % (each counted up to 100, so that
/// one that is passed does not hide another that is missed). `None` for a district without a measure.
///
/// ```
/// use model::{districts::achievement, programmes::Delivery};
/// let told = achievement("beilun", |_| Delivery { rate_pct: 80.0, k: 1.0 }).ok_or("no measure")?;
/// assert_eq!((told.met, told.of), (0, 1));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn achievement(district: &str, delivery: impl Fn(&'static Fact) -> Delivery) -> Option<Achievement> {
    let delivered: Vec<Delivered> = measures(district)
        .into_iter()
        .filter_map(|m| deliver(m, &delivery(m)))
        .collect();
    if delivered.is_empty() {
        return None;
    }
    let rate = |d: &Delivered| 100.0 * (d.by_year[5].unwrap_or(0.0) / d.measure.value.unwrap_or(f64::NAN)).min(1.0);
    let mean_pct = delivered.iter().map(rate).sum::<f64>() / delivered.len() as f64;
    Some(Achievement {
        met: delivered.iter().filter(|d| d.met).count(),
        of: delivered.len(),
        mean_pct,
    })
}

/// How far a district's measures are delivered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Achievement {
    /// Measures whose target is reached.
    pub met: usize,
    /// Measures.
    pub of: usize,
    /// Mean rate in %, each up to 100.
    pub mean_pct: f64,
}

/// Whether districts' figures may be set against a city figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparable {
    /// Same definition, same period: the district is a part of the city.
    Yes,
    /// Close, but other words: a comparison needs a caution.
    Partly,
    /// Units, definitions or places differ: no sum.
    Never,
}

/// District figures of one kind beside the city's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RollUp {
    /// Stable id.
    pub id: &'static str,
    /// The districts' figures.
    pub parts: &'static [&'static str],
    /// The city's figure.
    pub city: &'static Fact,
    /// Whether they compare.
    pub comparable: Comparable,
}

impl RollUp {
    /// The districts' figures.
    pub fn facts(&self) -> impl Iterator<Item = &'static Fact> {
        self.parts.iter().filter_map(|id| plan::fact(id))
    }

    /// What the districts deliver, in % of the city's target; `None` where they must not be added.
    #[must_use]
    pub fn share_pct(&self, delivery: impl Fn(&'static Fact) -> Delivery) -> Option<f64> {
        if self.comparable == Comparable::Never {
            return None;
        }
        let sum: f64 = self
            .facts()
            .map(|fact| delivery(fact).by_year(fact.value.unwrap_or(f64::NAN))[5])
            .sum();
        Some(100.0 * sum / self.city.value?)
    }
}

/// Which figures compare and which must never be added. No measure exists for all ten districts, so no sum of districts is a
/// breakdown of the city.
#[must_use]
pub fn roll_ups() -> [RollUp; 6] {
    let row = |id, parts, city, comparable| RollUp {
        id,
        parts,
        city,
        comparable,
    };
    [
        row(
            "overseas_engineers",
            &["z1-05-overseas-engineers"],
            fact!("c4-4-overseas-engineers"),
            Comparable::Yes,
        ),
        row(
            "high_level",
            &["z1-03-high-level", "z1-07-high-level"],
            fact!("c5-2-high-level"),
            Comparable::Partly,
        ),
        row(
            "top_talents",
            &["z1-02-top-talents", "z1-03-top-talents", "z1-10-top-talents"],
            fact!("c5-1-top-talents"),
            Comparable::Never,
        ),
        row(
            "leading",
            &["z1-04-leading", "z1-06-teams", "z1-03-teams"],
            fact!("c5-2-leading-projects"),
            Comparable::Never,
        ),
        row(
            "institutes",
            &["z1-04-institutes"],
            fact!("c1-1-institutes"),
            Comparable::Never,
        ),
        row(
            "talent",
            &["z1-07-talent-total", "z1-11-talents"],
            fact!("t1-01-2025"),
            Comparable::Never,
        ),
    ]
}
