//! What it takes: the people that must come so that a stock follows its path although some leave, and the other way round.

use crate::Year;

const YEARS: usize = Year::COUNT - 1;

/// The gross inflow of each year from 2021 to 2025 that a stock path needs: F(t) = S(t+1) − (1 − a) · S(t).
///
/// `stock` in any unit, 2020–2025; `attrition_pct` is the share that leaves in a year, in %. A value below zero means that the path
/// falls faster than people leave.
///
/// ```
/// let flow = model::gross_inflow(&[100.0, 103.0, 106.0, 109.0, 112.0, 115.0], 3.0);
/// assert!((flow[0] - 6.0).abs() < 1e-12, "three more, and three that left");
/// ```
#[must_use]
pub fn gross_inflow(stock: &[f64; Year::COUNT], attrition_pct: f64) -> [f64; YEARS] {
    std::array::from_fn(|t| stock[t + 1] - staying(attrition_pct) * stock[t])
}

/// The stock path of 2020–2025 that follows from a start and the gross inflow of each year.
#[must_use]
pub fn stock_from_inflow(start: f64, inflow: &[f64; YEARS], attrition_pct: f64) -> [f64; Year::COUNT] {
    let mut stock = [start; Year::COUNT];
    for t in 0..YEARS {
        stock[t + 1] = staying(attrition_pct) * stock[t] + inflow[t];
    }
    stock
}

/// The one gross inflow, the same every year, that leads from a stock in 2020 to another in 2025.
///
/// ```
/// let flow = model::even_inflow(91.9, 105.0, 3.0);
/// let path = model::stock_from_inflow(91.9, &[flow; 5], 3.0);
/// assert!((path[5] - 105.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn even_inflow(start: f64, end: f64, attrition_pct: f64) -> f64 {
    let mut kept = start;
    let mut per_unit = 0.0;
    for _ in 0..YEARS {
        kept *= staying(attrition_pct);
        per_unit = per_unit * staying(attrition_pct) + 1.0;
    }
    (end - kept) / per_unit
}

fn staying(attrition_pct: f64) -> f64 {
    1.0 - attrition_pct / 100.0
}
