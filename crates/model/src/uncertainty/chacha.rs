//! ChaCha8, four blocks side by side.
//!
//! Number for number the generator of the crate `rand_chacha`, which a test holds beside it. That crate uses SIMD natively and none in
//! WebAssembly, where it took a third of a first run; here the blocks lie in lanes, which both have.

use bytemuck::cast;
use wide::u32x4;

/// Blocks that are made at once, each in its lane.
const BLOCKS: usize = 4;
/// 64-bit numbers of a block.
pub(crate) const BLOCK: usize = 8;
/// Two rounds each: one over the columns of the state, one over its diagonals.
const DOUBLE_ROUNDS: usize = 4;
/// “expand 32-byte k”.
const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

type State = [u32x4; 16];

/// One stream of a seed, addressed by the number of a block.
pub(crate) struct Stream(State);

impl Stream {
    /// The seed is the first eight bytes (little endian) of the key, the rest is zero.
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut words = [0; 16];
        words[..4].copy_from_slice(&CONSTANTS);
        (words[4], words[5]) = (low(seed), high(seed));
        (words[14], words[15]) = (low(stream), high(stream));
        Self(words.map(u32x4::splat))
    }

    /// Fills `out`, which has the length of some groups of four blocks, with the numbers from block `first` on.
    #[inline(never)]
    pub(crate) fn fill(&self, first: u64, out: &mut [u64]) {
        for (out, block) in out.chunks_exact_mut(BLOCKS * BLOCK).zip((first..).step_by(BLOCKS)) {
            let state = self.blocks(block);
            // A lane of four words in a row becomes sixteen bytes in a row of one block.
            for (quarter, words) in state.as_chunks::<4>().0.iter().enumerate() {
                for (lane, row) in u32x4::transpose(*words).into_iter().enumerate() {
                    let start = lane * BLOCK + 2 * quarter;
                    out[start..start + 2].copy_from_slice(&cast::<u32x4, [u64; 2]>(row));
                }
            }
        }
    }

    #[inline]
    fn blocks(&self, first: u64) -> State {
        let counters = [0, 1, 2, 3].map(|lane: u64| first.wrapping_add(lane));
        let mut start = self.0;
        start[12] = u32x4::from(counters.map(low));
        start[13] = u32x4::from(counters.map(high));
        let mut state = start;
        for _ in 0..DOUBLE_ROUNDS {
            for column in 0..4 {
                quarter_round(&mut state, [column, 4 + column, 8 + column, 12 + column]);
            }
            for column in 0..4 {
                let diagonal = |row: usize| 4 * row + (column + row) % 4;
                quarter_round(&mut state, [column, diagonal(1), diagonal(2), diagonal(3)]);
            }
        }
        std::array::from_fn(|word| state[word] + start[word])
    }
}

#[inline]
fn quarter_round(state: &mut State, [a, b, c, d]: [usize; 4]) {
    state[a] += state[b];
    state[d] = rotated::<16>(state[d] ^ state[a]);
    state[c] += state[d];
    state[b] = rotated::<12>(state[b] ^ state[c]);
    state[a] += state[b];
    state[d] = rotated::<8>(state[d] ^ state[a]);
    state[c] += state[d];
    state[b] = rotated::<7>(state[b] ^ state[c]);
}

#[inline]
fn rotated<const BITS: u32>(x: u32x4) -> u32x4 {
    (x << BITS) | (x >> (32 - BITS))
}

#[expect(clippy::cast_possible_truncation, reason = "one half at a time")]
fn low(x: u64) -> u32 {
    x as u32
}

fn high(x: u64) -> u32 {
    low(x >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

    #[test]
    fn the_numbers_are_those_of_rand_chacha() {
        let mut out = [0; 2 * BLOCKS * BLOCK];
        for (seed, stream, first) in [
            (0, 0, 0),
            (20_211_231, 9, 1),
            (7, 143, 125_000),
            (u64::MAX, u64::MAX, (1 << 32) - 2),
            (1 << 40, 1 << 33, (1 << 59) + 5),
        ] {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&u64::to_le_bytes(seed));
            let mut theirs = ChaCha8Rng::from_seed(key);
            theirs.set_stream(stream);
            theirs.set_word_pos(16 * u128::from(first));
            Stream::new(seed, stream).fill(first, &mut out);
            let expected = out.map(|_| theirs.next_u64());
            assert_eq!(out, expected, "seed {seed}, stream {stream}, block {first}");
        }
    }
}
