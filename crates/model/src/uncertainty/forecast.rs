//! How one outcome's draws are computed, and what is told about them.

use plan::{LeverId, OutcomeForm, OutcomeId, QuantityId};

use super::lanes::{Lanes, each, weighted, zip};
use super::noise::{Noise, Put};
use crate::depend::{LeverSet, drivers};
use crate::{Inputs, Missing, Projection, Year};

/// What a run says about an outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// Quantiles for [`super::PROBABILITIES`] by [`Year::index`], in the outcome's unit: the value whose rank is nearest to
    /// p · (n − 1). A known year has five times the same.
    pub quantiles: [Result<[f64; 5], Missing>; 6],
    /// The share of draws that meet the target under its operator; its standard error is √(p(1−p)/n).
    pub probability: Result<f64, Missing>,
}

impl Forecast {
    pub(crate) const NONE: Self = Self {
        quantiles: [Err(Missing::NotComputable); Year::COUNT],
        probability: Err(Missing::NotComputable),
    };
}

/// How the draws of an outcome come about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Shape {
    /// The deterministic value times exp(noise of one lever less that of another): draws are kept as that noise.
    Log { up: LeverId, down: Option<LeverId> },
    /// A sum of quantities, over another or alone: draws are kept as values.
    Sum {
        parts: &'static [QuantityId],
        over: Option<QuantityId>,
        scale: f64,
    },
}

pub(crate) fn shape(id: OutcomeId) -> Shape {
    let lever = |q: QuantityId| q.def().lever;
    match id.def().form {
        OutcomeForm::Level(q) => Shape::Log {
            up: lever(q),
            down: None,
        },
        OutcomeForm::EndPoint(up) => Shape::Log { up, down: None },
        OutcomeForm::Sum(parts) => Shape::Sum {
            parts,
            over: None,
            scale: 1.0,
        },
        OutcomeForm::Ratio {
            numerator: [one],
            denominator,
            ..
        } => Shape::Log {
            up: lever(*one),
            down: Some(lever(denominator)),
        },
        OutcomeForm::Ratio {
            numerator,
            denominator,
            scale,
        } => Shape::Sum {
            parts: numerator,
            over: Some(denominator),
            scale,
        },
    }
}

/// The levers whose exponentials are needed: those of outcomes that are sums.
pub(crate) fn summed() -> LeverSet {
    let sums = OutcomeId::ALL
        .iter()
        .filter(|&&id| matches!(shape(id), Shape::Sum { .. }));
    sums.fold(LeverSet::default(), |all, &id| all.union(drivers(id)))
}

/// The year that the draws of `year` start from: that of the latest actual value, or 2020.
pub(crate) fn anchor(inputs: &Inputs, id: OutcomeId, year: Year) -> Year {
    inputs.actuals.latest_by(id, year).map_or(Year::BASE, |(year, _)| year)
}

/// Writes one year's draws into `out`; `from` is the place of its first draw in the noise. See [`Shape`] for what a draw is.
pub(crate) fn draws_into(
    inputs: &Inputs,
    projection: &Projection,
    noise: &Noise,
    id: OutcomeId,
    year: Year,
    from: usize,
    out: &mut [f64],
) {
    let anchor = anchor(inputs, id, year);
    if anchor == year {
        // Nothing is uncertain: the noise is none, a sum its value.
        let certain = projection.value(id, year).unwrap_or(f64::NAN);
        out.fill(if matches!(shape(id), Shape::Log { .. }) {
            0.0
        } else {
            certain
        });
        return;
    }
    match shape(id) {
        Shape::Log { up, down } => log_draws(noise, up, down, anchor, year, from, out),
        Shape::Sum { parts, over, scale } => {
            let sum = Sum {
                projection,
                noise,
                parts,
                over,
            };
            match inputs.actuals.get(id, anchor) {
                Some(actual) => {
                    sum.fill(year, from, out);
                    let mut before = vec![0.0; out.len()];
                    sum.fill(anchor, from, &mut before);
                    zip(out, &before, |now, before| now / before * actual);
                }
                None => sum.fill_scaled(year, from, scale, out),
            }
        }
    }
}

fn log_draws(
    noise: &Noise,
    up: LeverId,
    down: Option<LeverId>,
    anchor: Year,
    year: Year,
    from: usize,
    out: &mut [f64],
) {
    let known = anchor != Year::BASE && up.quantity().is_some();
    if let (Some(down), false) = (down, known)
        && noise.log_ratio(up, down, year.index(), from, out)
    {
        return;
    }
    let mut put = |lever: LeverId, year: Year, put: Put| noise.log(lever, year.index(), from, put, out);
    put(up, year, Put::Set);
    if known {
        put(up, anchor, Put::Subtract);
    }
    if let Some(down) = down {
        put(down, year, Put::Subtract);
        if known {
            put(down, anchor, Put::Add);
        }
    }
}

struct Sum<'a> {
    projection: &'a Projection,
    noise: &'a Noise<'a>,
    parts: &'static [QuantityId],
    over: Option<QuantityId>,
}

impl Sum<'_> {
    /// The sum of the parts, over the denominator when there is one, in a year.
    fn fill(&self, year: Year, from: usize, out: &mut [f64]) {
        out.fill(0.0);
        for &part in self.parts {
            self.each(part, year, from, out, |sum, value| sum + value);
        }
        if let Some(over) = self.over {
            self.each(over, year, from, out, |sum, value| sum / value);
        }
    }

    /// The same times `scale`; the sum of the six groups over employment, in one pass.
    fn fill_scaled(&self, year: Year, from: usize, scale: f64, out: &mut [f64]) {
        let (Ok(parts), false) = (<[QuantityId; 6]>::try_from(self.parts), year == Year::BASE) else {
            self.fill(year, from, out);
            return each(out, |value| value * scale);
        };
        let len = out.len();
        let factors = |q: QuantityId| &self.noise.factor(q.def().lever, year.index())[from..from + len];
        let value = |q: QuantityId| self.projection.quantity(q, year);
        let (columns, weights) = (parts.map(factors), parts.map(value));
        let last = factors(self.over.unwrap_or(parts[0]));
        match self.over.map(value).map(Lanes::splat) {
            Some(over) => weighted(out, columns, weights, last, |sum, last| sum / (over * last) * scale),
            None => weighted(out, columns, weights, last, |sum, _| sum * scale),
        }
    }

    /// Combines a quantity's draws with what is there. The base year has no noise.
    fn each(&self, q: QuantityId, year: Year, from: usize, out: &mut [f64], combine: impl Fn(Lanes, Lanes) -> Lanes) {
        let value = Lanes::splat(self.projection.quantity(q, year));
        if year == Year::BASE {
            return each(out, |slot| combine(slot, value));
        }
        let factors = &self.noise.factor(q.def().lever, year.index())[from..from + out.len()];
        zip(out, factors, |slot, factor| combine(slot, value * factor));
    }
}
