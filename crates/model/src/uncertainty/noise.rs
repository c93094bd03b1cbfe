//! Random walks of the drivers, and the noise they make.

use std::ops::Range;

use plan::LeverId;

use super::fast_exp::exp;
use super::lanes::{Lanes, each, zip, zip2};
use super::{Spread, normals};
use crate::depend::LeverSet;

/// Years with noise: 2021 to 2025.
const YEARS: usize = 5;
const LEVERS: usize = LeverId::ALL.len();
/// Draws that are worked on at once.
const PIECE: usize = 1024;
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

/// Sums of standard normals over the years: the driver's own, and those of the common factor where it counts.
#[derive(Debug, Clone)]
pub(crate) struct Walks {
    own: Table,
    levers: LeverSet,
    with_common: bool,
    first: usize,
    filled: usize,
}

impl Walks {
    /// Room for the walks of some levers for `len` draws from `first` on.
    pub(crate) fn new(levers: LeverSet, with_common: bool, first: usize, len: usize) -> Self {
        let common = with_common.then_some(COMMON);
        Self {
            own: Table::new(len, levers.iter().map(LeverId::index).chain(common)),
            levers,
            with_common,
            first,
            filled: 0,
        }
    }

    /// The walks of some levers, filled.
    pub(crate) fn filled(spread: &Spread, levers: LeverSet, first: usize, len: usize) -> Self {
        let mut walks = Self::new(levers, spread.rho > 0.0, first, len);
        walks.fill(spread.seed, len);
        walks
    }

    /// The same room for the draws from `first` on, all made.
    pub(crate) fn refill(&mut self, seed: u64, first: usize) {
        (self.first, self.filled) = (first, 0);
        self.fill(seed, self.own.len);
    }

    /// The walk of a lever up to a year, 1 = 2021.
    pub(crate) fn of(&self, lever: LeverId, year: usize) -> &[f64] {
        self.own.column(lever.index(), year)
    }

    /// Draws that there is room for.
    pub(crate) fn len(&self) -> usize {
        self.own.len
    }

    /// Makes the next `count` draws; how many are still to be made.
    pub(crate) fn fill(&mut self, seed: u64, count: usize) -> usize {
        let range = self.filled..(self.filled + count).min(self.own.len);
        let common = self.with_common.then_some(COMMON);
        for row in self.levers.iter().map(LeverId::index).chain(common) {
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
    zip(&mut tail[range.clone()], &head[before][range], |now, before| {
        now + before
    });
}

/// The factors on the quantities that are summed, by lever and year.
#[derive(Debug, Clone)]
pub(crate) struct Factors(Table);

impl Factors {
    /// The exponentials of the noise of some levers.
    pub(crate) fn new(walks: &Walks, spread: &Spread, levers: LeverSet) -> Self {
        let both = walks.levers.iter().filter(|&lever| levers.contains(lever));
        let mut factors = Self(Table::new(walks.own.len, both.map(LeverId::index)));
        factors.follow(walks, spread);
        factors
    }

    /// Makes them again for another spread.
    pub(crate) fn follow(&mut self, walks: &Walks, spread: &Spread) {
        for lever in walks.levers.iter() {
            for year in 1..=YEARS {
                let out = self.0.column_mut(lever.index(), year);
                // Pieces stay in the processor's nearest cache between the two steps.
                for (piece, out) in out.chunks_mut(PIECE).enumerate() {
                    if spread.rho == 0.0 {
                        let own = &walks.own.column(lever.index(), year)[piece * PIECE..];
                        exp_of(out, own, spread.of(lever));
                    } else {
                        log_into(walks, spread, lever, year, piece * PIECE, Put::Set, out);
                        each(out, exp);
                    }
                }
            }
        }
    }
}

/// The exponentials of `sigma` times the numbers of `own`.
#[inline(never)]
fn exp_of(out: &mut [f64], own: &[f64], sigma: f64) {
    zip(out, &own[..out.len()], |_, own| exp(own * sigma));
}

/// How noise is put into a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Put {
    Set,
    Add,
    Subtract,
}

/// What multiplies the deterministic values: logs of it for every lever, itself for those that are summed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Noise<'a> {
    pub(crate) walks: &'a Walks,
    pub(crate) factors: &'a Factors,
    pub(crate) spread: &'a Spread,
}

impl Noise<'_> {
    /// Puts the log noise of a lever in a year (1 = 2021) into `out`, whose first draw is at `from`.
    pub(crate) fn log(&self, lever: LeverId, year: usize, from: usize, put: Put, out: &mut [f64]) {
        log_into(self.walks, self.spread, lever, year, from, put, out);
    }

    /// The log noise of one lever less that of another, in one pass; false, and nothing done, where a common factor has to be mixed in.
    pub(crate) fn log_ratio(&self, up: LeverId, down: LeverId, year: usize, from: usize, out: &mut [f64]) -> bool {
        if self.spread.rho > 0.0 {
            return false;
        }
        let column = |lever: LeverId| &self.walks.own.column(lever.index(), year)[from..from + out.len()];
        let (above, below) = (column(up), column(down));
        let (sigma_up, sigma_down) = (self.spread.of(up), -self.spread.of(down));
        zip2(out, above, below, |_, above, below| {
            above * sigma_up + below * sigma_down
        });
        true
    }

    /// The factor on a quantity in a year (1 = 2021) for each draw.
    pub(crate) fn factor(&self, lever: LeverId, year: usize) -> &[f64] {
        self.factors.0.column(lever.index(), year)
    }
}

/// σ · (√(1−ρ) · own + √ρ · common). The sign of what is put goes into σ, which changes no other bit.
fn log_into(walks: &Walks, spread: &Spread, lever: LeverId, year: usize, from: usize, put: Put, out: &mut [f64]) {
    let sigma = if put == Put::Subtract {
        -spread.of(lever)
    } else {
        spread.of(lever)
    };
    let column = |row: usize, year: usize| &walks.own.column(row, year)[from..from + out.len()];
    let own = column(lever.index(), year);
    if spread.rho == 0.0 {
        return match put {
            Put::Set => zip(out, own, |_, own| own * sigma),
            _ => zip(out, own, |slot, own| slot + own * sigma),
        };
    }
    let (common_weight, own_weight) = spread.mix();
    let common = column(COMMON, year);
    // An end point has one year's noise, so the common walk of the years before does not count.
    let before = (lever.quantity().is_none() && year > 1).then(|| column(COMMON, year - 1));
    let mixed = |own: Lanes, common: Lanes| (own * own_weight + common * common_weight) * sigma;
    match put {
        Put::Set => zip2(out, own, common, |_, own, common| mixed(own, common)),
        _ => zip2(out, own, common, |slot, own, common| slot + mixed(own, common)),
    }
    if let Some(before) = before {
        zip(out, before, |slot, before| slot - before * common_weight * sigma);
    }
}
