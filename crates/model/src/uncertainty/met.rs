//! Which draws meet which targets.

use plan::OutcomeId;

use super::lanes::{LANES, Lanes, padded};

/// Draws whose marks stand in one number: work begins at multiples of it.
pub(crate) const WORD: usize = 64;

/// A bit for each outcome and draw.
#[derive(Debug, Clone, Default)]
pub(crate) struct Met {
    draws: usize,
    words: usize,
    bits: Vec<u64>,
}

impl Met {
    pub(crate) fn new(draws: usize) -> Self {
        let words = draws.div_ceil(WORD);
        Self {
            draws,
            words,
            bits: vec![0; words * OutcomeId::ALL.len()],
        }
    }

    /// Marks those draws of a column that `hits` says, and counts them. The first is number `first`, a multiple of [`WORD`].
    #[inline]
    pub(crate) fn mark(&mut self, id: OutcomeId, first: usize, column: &[f64], hits: impl Fn(Lanes) -> Lanes) -> usize {
        let row = &mut self.bits[id.index() * self.words..][..self.words];
        let mut count = 0;
        for (word, draws) in row[first / WORD..].iter_mut().zip(column.chunks(WORD)) {
            let (fours, rest) = draws.as_chunks::<LANES>();
            let mut bits = 0;
            for (place, four) in fours.iter().enumerate() {
                bits |= u64::from(hits(Lanes::from(*four)).to_bitmask()) << (LANES * place);
            }
            if !rest.is_empty() {
                let inside = (1 << rest.len()) - 1;
                bits |= u64::from(hits(padded(rest)).to_bitmask() & inside) << (LANES * fours.len());
            }
            *word = bits;
            count += bits.count_ones() as usize;
        }
        count
    }

    /// The share of draws that are marked for all of these outcomes.
    pub(crate) fn share_of_all(&self, outcomes: impl Iterator<Item = OutcomeId>) -> f64 {
        let mut all = vec![u64::MAX; self.words];
        if let (Some(last), used @ 1..) = (all.last_mut(), self.draws % WORD) {
            *last = (1 << used) - 1;
        }
        for id in outcomes {
            let row = &self.bits[id.index() * self.words..][..self.words];
            all.iter_mut().zip(row).for_each(|(all, met)| *all &= met);
        }
        share(all.iter().map(|met| met.count_ones() as usize).sum(), self.draws)
    }
}

pub(crate) fn share(count: usize, of: usize) -> f64 {
    count as f64 / of.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_one_draw_after_the_other() {
        for draws in [1, 3, 64, 130, 1003] {
            let column = |salt: usize| -> Vec<f64> { (0..draws).map(|i| ((i * 37 + salt) % 101) as f64).collect() };
            let columns = [column(5), column(50)];
            let ids = [OutcomeId::ALL[0], OutcomeId::ALL[15]];
            let mut met = Met::new(draws);
            let of_none = met.share_of_all([].into_iter());
            assert_eq!(of_none.to_bits(), 1.0_f64.to_bits());
            for (id, column) in ids.into_iter().zip(&columns) {
                // First wrong, then right, in two pieces where there are so many.
                met.mark(id, 0, column, |_| Lanes::splat(1.0).simd_eq(1.0));
                let (head, tail) = column.split_at(draws.min(WORD));
                let hits = |x: Lanes| x.simd_gt(Lanes::splat(30.0));
                let count = met.mark(id, 0, head, hits) + met.mark(id, WORD, tail, hits);
                assert_eq!(count, column.iter().filter(|&&x| x > 30.0).count(), "{draws} draws");
            }
            let both = (0..draws).filter(|&i| columns.iter().all(|column| column[i] > 30.0));
            let (found, expected) = (met.share_of_all(ids.into_iter()), share(both.count(), draws));
            assert_eq!(found.to_bits(), expected.to_bits(), "{draws} draws");
        }
    }
}
