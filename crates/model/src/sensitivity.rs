//! Which lever matters: the answer to one point more or less, and where the spread comes from.

use plan::{LeverId, OutcomeForm, OutcomeId, QuantityId};

use crate::uncertainty::Spread;
use crate::{Inputs, Missing, Projection, Year, drivers, outcome_at, project};

/// How an outcome of 2025 answers to one point of a lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The lever.
    pub lever: LeverId,
    /// Change of the outcome, in its unit, with the lever one point lower.
    pub down: f64,
    /// Change of the outcome, in its unit, with the lever one point higher.
    pub up: f64,
}

impl Swing {
    /// The width between both ends, in the outcome's unit.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.up - self.down).abs()
    }
}

/// The answers of an outcome to ±1 point of each of its levers, the widest first: a tornado chart.
///
/// ```
/// use plan::{LeverId, OutcomeId};
/// # use model::*;
/// # let inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// let swings = sensitivity(&inputs, OutcomeId::Productivity).map_err(|reason| reason.to_string())?;
/// assert_eq!(swings[0].lever, LeverId::Employment, "the denominator, and the slower of the two");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The reason when the outcome has no value, with the levers as they are or one point off.
pub fn sensitivity(inputs: &Inputs, id: OutcomeId) -> Result<Vec<Swing>, Missing> {
    let now = outcome_at(inputs, id, Year::LAST)?;
    let moved = |lever: LeverId, by: f64| {
        let levers = inputs.levers.with(lever, inputs.levers[lever] + by);
        outcome_at(&Inputs { levers, ..*inputs }, id, Year::LAST).map(|value| value - now)
    };
    let swing = |lever| {
        Ok(Swing {
            lever,
            down: moved(lever, -1.0)?,
            up: moved(lever, 1.0)?,
        })
    };
    let mut swings = drivers(id).iter().map(swing).collect::<Result<Vec<_>, Missing>>()?;
    order::sort_by(&mut swings, |a, b| b.width().total_cmp(&a.width()));
    Ok(swings)
}

/// Where the spread of an outcome in 2025 comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct VarianceShares {
    /// Each lever's share of the variance by its own fluctuations, 0 to 1, the largest first.
    pub levers: Vec<(LeverId, f64)>,
    /// The share of the common factor. It can be small where two drivers cancel each other's.
    pub common: f64,
    /// The standard deviation of the outcome's logarithm that is shared out.
    pub log_sd: f64,
}

/// Shares of the variance of an outcome's logarithm in 2025, by driver. Exact for products and ratios (σ²/Σσ²); for sums to
/// first order, weighted by the parts. `None` when nothing is uncertain, or the outcome has no value.
#[must_use]
pub fn variance_shares(inputs: &Inputs, spread: &Spread, id: OutcomeId) -> Option<VarianceShares> {
    let spread = spread.bounded();
    let projection = project(inputs);
    projection.value(id, Year::LAST).ok()?;
    let anchor = inputs.actuals.latest(id).map_or(Year::BASE, |(year, _)| year);
    let years = Years::of(id, anchor);
    let own_weight = 1.0 - spread.rho;
    let mut common = (0.0, 0.0);
    let mut own = Vec::new();
    for lever in drivers(id).iter() {
        let sigma = spread.of(lever);
        let late = sigma * weight(&projection, id, lever, Year::LAST);
        let early = late - sigma * weight(&projection, id, lever, anchor);
        own.push((
            lever,
            own_weight * (years.late * late * late + years.early * early * early),
        ));
        common = (common.0 + late, common.1 + early);
    }
    let common = spread.rho * (years.late * common.0 * common.0 + years.early * common.1 * common.1);
    let variance = common + own.iter().map(|(_, part)| part).sum::<f64>();
    if !(variance.is_finite() && variance > 0.0) {
        return None;
    }
    own.iter_mut().for_each(|(_, part)| *part /= variance);
    order::sort_by(&mut own, |a, b| b.1.total_cmp(&a.1));
    Some(VarianceShares {
        levers: own,
        common: common / variance,
        log_sd: variance.sqrt(),
    })
}

/// How many years' noise counts with which weight.
struct Years {
    /// After the latest actual value: in full.
    late: f64,
    /// Before it: only as far as it has changed the mix of a sum.
    early: f64,
}

impl Years {
    fn of(id: OutcomeId, anchor: Year) -> Self {
        match id.def().form {
            OutcomeForm::EndPoint(_) => Self {
                late: if anchor == Year::LAST { 0.0 } else { 1.0 },
                early: 0.0,
            },
            _ => Self {
                late: f64::from(anchor.left()),
                early: f64::from(5 - anchor.left()),
            },
        }
    }
}

/// The change of the outcome's logarithm with that of the lever's quantity, in a year.
fn weight(projection: &Projection, id: OutcomeId, lever: LeverId, year: Year) -> f64 {
    let part = |q: QuantityId, of: &[QuantityId]| {
        projection.quantity(q, year) / of.iter().map(|&q| projection.quantity(q, year)).sum::<f64>()
    };
    match (&id.def().form, lever.quantity()) {
        (OutcomeForm::Ratio { denominator, .. }, Some(q)) if *denominator == q => -1.0,
        (OutcomeForm::Ratio { numerator: parts, .. } | OutcomeForm::Sum(parts), Some(q)) => part(q, parts),
        _ => 1.0,
    }
}
