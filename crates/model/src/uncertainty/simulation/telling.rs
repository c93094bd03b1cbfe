//! From draws to forecasts: order statistics, the share that meets the target, and the values that the page shows.

use plan::{Op, OutcomeForm, OutcomeId};

use super::Simulation;
use crate::target::threshold;
use crate::uncertainty::PROBABILITIES;
use crate::uncertainty::exact::log_sd;
use crate::uncertainty::forecast::{Forecast, Shape, anchor, shape};
use crate::uncertainty::lanes::Lanes;
use crate::uncertainty::met::{Met, share};
use crate::uncertainty::select::rank;
use crate::{Missing, Projection, Year, math};

/// Standard deviations within which nearly all draws of a run lie.
pub(super) const REACH: f64 = 4.0;

impl Simulation {
    /// Takes order statistics of the finished columns and tells the forecast.
    pub(super) fn settle(&mut self, id: OutcomeId) {
        let draws = self.spread.draws;
        let ranks = PROBABILITIES.map(|p| rank(p, draws));
        for (column, year) in self.columns.chunks_exact(draws).zip(&Year::ALL[1..]) {
            if is_told(id, *year) {
                let around = log_sd(&self.inputs, &self.spread, id, *year).map(|sd| (-REACH * sd, REACH * sd));
                let found = self.selector.order_statistics(column, ranks, around);
                self.order[id.index()][year.index()] = found;
            }
        }
        let columns = std::mem::take(&mut self.columns);
        let last = &columns[draws * (Year::COUNT - 2)..];
        if self.kept.is_some() && matches!(shape(id), Shape::Log { .. }) {
            self.last[id.index()].clear();
            self.last[id.index()].extend_from_slice(last);
        }
        self.tell(id, last);
        if self.kept.is_some() {
            self.columns = columns;
        }
    }

    /// Tells the forecast of an outcome whose noise is as before.
    pub(super) fn shift(&mut self, id: OutcomeId) {
        if self.tell_alone(id) {
            return;
        }
        let last = std::mem::take(&mut self.last[id.index()]);
        self.tell(id, &last);
        self.last[id.index()] = last;
    }

    fn tell(&mut self, id: OutcomeId, last: &[f64]) {
        let met = self.mark(id, 0, last);
        self.tell_met(id, met);
    }

    pub(super) fn tell_met(&mut self, id: OutcomeId, met: usize) {
        let quantiles = Year::ALL.map(|year| self.year_quantiles(id, year));
        let centre = self.projection.value(id, Year::LAST);
        let probability = centre.map(|_| share(met, self.spread.draws));
        self.forecasts[id.index()] = Forecast { quantiles, probability };
    }

    fn year_quantiles(&self, id: OutcomeId, year: Year) -> Result<[f64; 5], Missing> {
        let centre = self.projection.value(id, year)?;
        if year == anchor(&self.inputs, id, year) {
            return Ok([centre; 5]);
        }
        let values = self.order[id.index()][year.index()].map(|draw| value_of(id, centre, draw));
        if values.iter().all(|v| v.is_finite()) {
            Ok(values)
        } else {
            Err(Missing::NotComputable)
        }
    }

    /// Marks the draws from `first` on that meet the target, and counts them; none when 2025 has no value.
    pub(super) fn mark(&mut self, id: OutcomeId, first: usize, last: &[f64]) -> usize {
        mark(&mut self.met, &self.projection, id, first, last, 1.0)
    }
}

/// Marks those of `numbers`, which times `sigma` are the draws from `first` on, that meet the target, and counts them.
#[inline(never)]
pub(super) fn mark(
    met: &mut Met,
    projection: &Projection,
    id: OutcomeId,
    first: usize,
    numbers: &[f64],
    sigma: f64,
) -> usize {
    let Ok(centre) = projection.value(id, Year::LAST) else {
        return 0;
    };
    let fact = id.def().target;
    let bound = threshold(fact.op, fact.value.unwrap_or(f64::NAN));
    let bound = if matches!(shape(id), Shape::Log { .. }) {
        math::ln(bound / centre)
    } else {
        bound
    };
    let bound = Lanes::splat(bound);
    if fact.op == Op::MoreThan {
        met.mark(id, first, numbers, |number| (number * sigma).simd_gt(bound))
    } else {
        met.mark(id, first, numbers, |number| (number * sigma).simd_ge(bound))
    }
}

/// Whether an outcome has draws in a year: an end point has those of 2025 alone.
pub(super) fn is_told(id: OutcomeId, year: Year) -> bool {
    year == Year::LAST || !matches!(id.def().form, OutcomeForm::EndPoint(_))
}

/// The value of a draw: see [`Shape`]. A share that is set directly ends at the lever's end.
pub(super) fn value_of(id: OutcomeId, centre: f64, draw: f64) -> f64 {
    let value = match shape(id) {
        Shape::Log { .. } => centre * math::exp(draw),
        Shape::Sum { .. } => draw,
    };
    match id.def().form {
        OutcomeForm::EndPoint(lever) => value.min(lever.def().max),
        _ => value,
    }
}
