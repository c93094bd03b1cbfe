//! Random walks of the drivers, and the noise they make.

use std::ops::Range;

use plan::LeverId;

use super::fast_exp::exp_into;
use super::{Spread, normals};
use crate::depend::LeverSet;

/// Years with noise: 2021 to 2025.
const YEARS: usize = 5;
const LEVERS: usize = LeverId::ALL.len();
/// The common factor comes after the levers.
const COMMON: usize = LEVERS;

/// Columns of equal length, by row (a lever, or the common factor) and year; a row that is not needed has none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    len: usize,
    slots: [Option<usize>; LEVERS + 1],
    values: Vec<f64>,
}

impl Table {
    fn new(len: usize, rows: impl Iterator<Item = usize>) -> Self {
        let mut table = Self { len, ..Self::default() };
        let mut used = 0;
        for row in rows {
            table.slots[row] = Some(used);
            used += 1;
        }
        table.values = vec![0.0; used * YEARS * len];
        table
    }

    fn range(&self, row: usize, year: usize) -> Range<usize> {
        let start = self.slots[row].map_or(0, |slot| (slot * YEARS + year - 1) * self.len);
        start..start + if self.slots[row].is_some() { self.len } else { 0 }
    }

    /// The column of a row in a year, 1 = 2021; empty when the row was not asked for.
    fn column(&self, row: usize, year: usize) -> &[f64] {
        &self.values[self.range(row, year)]
    }

    fn column_mut(&mut self, row: usize, year: usize) -> &mut [f64] {
        let range = self.range(row, year);
        &mut self.values[range]
    }
}

/// Sums of standard normals over the years: the driver's own, and those of the common factor.
#[derive(Debug, Clone)]
pub(crate) struct Walks {
    own: Table,
    levers: LeverSet,
    first: usize,
    filled: usize,
}

impl Walks {
    /// Room for the walks of some levers for `len` draws from `first` on.
    pub(crate) fn new(levers: LeverSet, first: usize, len: usize) -> Self {
        let own = Table::new(len, levers.iter().map(LeverId::index).chain([COMMON]));
        Self {
            own,
            levers,
            first,
            filled: 0,
        }
    }

    /// The walks of some levers, filled.
    pub(crate) fn filled(seed: u64, levers: LeverSet, first: usize, len: usize) -> Self {
        let mut walks = Self::new(levers, first, len);
        walks.fill(seed, len);
        walks
    }

    /// Makes the next `count` draws; how many are still to be made.
    pub(crate) fn fill(&mut self, seed: u64, count: usize) -> usize {
        let range = self.filled..(self.filled + count).min(self.own.len);
        for row in self.levers.iter().map(LeverId::index).chain([COMMON]) {
            let summed = row == COMMON || LeverId::ALL[row].quantity().is_some();
            for year in 1..=YEARS {
                let stream = (row * 8 + year) as u64;
                normals::fill(
                    seed,
                    stream,
                    self.first + range.start,
                    &mut self.own.column_mut(row, year)[range.clone()],
                );
                if summed && year > 1 {
                    add_previous(&mut self.own, row, year, range.clone());
                }
            }
        }
        self.filled = range.end;
        self.own.len - self.filled
    }
}

fn add_previous(table: &mut Table, row: usize, year: usize, range: Range<usize>) {
    let (before, now) = (table.range(row, year - 1), table.range(row, year));
    let (head, tail) = table.values.split_at_mut(now.start);
    tail[range.clone()]
        .iter_mut()
        .zip(&head[before][range])
        .for_each(|(now, before)| *now += before);
}

/// What multiplies the deterministic values: the logs of it for every lever, itself for those that are summed.
#[derive(Debug, Clone)]
pub(crate) struct Noise {
    log: Table,
    factor: Table,
}

impl Noise {
    /// The noise of the walks under a spread; `summed` are the levers whose factors are needed.
    pub(crate) fn new(walks: &Walks, spread: &Spread, summed: LeverSet) -> Self {
        let len = walks.own.len;
        let mut log = Table::new(len, walks.levers.iter().map(LeverId::index));
        let both: LeverSet = walks.levers.iter().filter(|&lever| summed.contains(lever)).collect();
        let mut factor = Table::new(len, both.iter().map(LeverId::index));
        for lever in walks.levers.iter() {
            for year in 1..=YEARS {
                scale_into(&walks.own, spread, lever, year, log.column_mut(lever.index(), year));
            }
        }
        for row in both.iter().map(LeverId::index) {
            for year in 1..=YEARS {
                exp_into(log.column(row, year), factor.column_mut(row, year));
            }
        }
        Self { log, factor }
    }

    /// Log noise of a lever in a year (1 = 2021) for each draw.
    pub(crate) fn log(&self, lever: LeverId, year: usize) -> &[f64] {
        self.log.column(lever.index(), year)
    }

    /// The factor on a quantity in a year (1 = 2021) for each draw.
    pub(crate) fn factor(&self, lever: LeverId, year: usize) -> &[f64] {
        self.factor.column(lever.index(), year)
    }
}

/// σ · (√(1−ρ) · own + √ρ · common).
fn scale_into(walks: &Table, spread: &Spread, lever: LeverId, year: usize, out: &mut [f64]) {
    let sigma = spread.of(lever);
    let (common_weight, own_weight) = spread.mix();
    let (own, common) = (walks.column(lever.index(), year), walks.column(COMMON, year));
    if spread.rho == 0.0 {
        out.iter_mut().zip(own).for_each(|(slot, own)| *slot = sigma * own);
        return;
    }
    for ((slot, own), common) in out.iter_mut().zip(own).zip(common) {
        *slot = sigma * (own_weight * own + common_weight * common);
    }
    if lever.quantity().is_none() && year > 1 {
        // An end point has one year's noise, so the common walk of the years before does not count.
        let before = walks.column(COMMON, year - 1);
        out.iter_mut()
            .zip(before)
            .for_each(|(slot, before)| *slot -= sigma * (common_weight * before));
    }
}
