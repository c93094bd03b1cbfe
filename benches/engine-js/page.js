// Runs in the page: the same jobs by the engine with SIMD, without it, and by plain JavaScript, in turns.
import { PlainEngine, problemOf } from "./plain.js";

const DRAWS = 10_000;
const ROUNDS = 25;
/// The clock of a page ticks every 0.1 ms, so a sample takes long against that; and short against what else the machine does, so
/// that some samples are undisturbed.
const SAMPLE_MS = 20;
/// On a machine that does other things long samples are hardly ever undisturbed: the gate takes many that are as short as a full run.
const SHORT_MS = 3;
const SHORT_ROUNDS = 400;
/// Numbers of the levers in the order of data/levers.csv.
const ONE_LEVER = { managers: 1, employment: 6, gdp: 13 };
const MIB = 2 ** 20;

async function load(name) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(name));
  return instance.exports;
}

/** Milliseconds that `work` takes, over as many turns as a sample needs. */
function sample(work, least = SAMPLE_MS) {
  let [turns, now] = [0, 0];
  const start = performance.now();
  do {
    work();
    turns += 1;
    now = performance.now();
  } while (now - start < least);
  return (now - start) / turns;
}

function jobs(plain, levers) {
  let turn = 0;
  const next = () => (turn += 1);
  const moved = (lever) => levers.map((value, id) => (id === lever ? 4 + 1e-9 * next() : value));
  const all = () => levers.map((value) => value + 1e-9 * next());
  const list = {
    first: [(engine) => engine.first(DRAWS), () => new PlainEngine(plain.problem, DRAWS, next()).first()],
    full: [(engine) => engine.full(next()), () => plain.full(1 + 1e-9 * next())],
    "all levers": [(engine) => engine.all_levers(), () => plain.move(all())],
  };
  for (const [name, lever] of Object.entries(ONE_LEVER)) {
    list[name] = [(engine) => engine.one_lever(lever, next()), () => plain.move(moved(lever))];
  }
  return list;
}

/** Times by job and contestant, one for each round. */
function race(simd, scalar, plain, levers) {
  const times = {};
  const list = Object.entries(jobs(plain, levers));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, [ours, theirs]] of list) {
      const taken = { simd: sample(() => ours(simd)), scalar: sample(() => ours(scalar)), plain: sample(theirs) };
      // The first round only lets the compilers finish.
      if (round >= 0) (times[name] ??= []).push(taken);
    }
  }
  return times;
}

/** Large runs, each in a module of its own: its memory only ever grows, so its size is the peak. */
async function large() {
  const results = [];
  for (const [draws, rounds] of [[DRAWS, 9], [100_000, 5], [1_000_000, 3]]) {
    const engine = await load("simd.wasm");
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      engine.first(draws);
      return performance.now() - start;
    });
    results.push({ draws, times, peakBytes: engine.memory.buffer.byteLength });
  }
  return results;
}

/** Bytes a second when two columns of so many MiB are streamed over. */
async function bandwidth(mib) {
  const engine = await load("simd.wasm");
  const values = (mib * MIB) / 8;
  engine.stream_prepare(values);
  const rates = Array.from({ length: ROUNDS }, () => (16 * values * 1000) / sample(() => engine.stream(1.5)));
  return rates;
}

/** The best times of what has a limit, and of a move in plain JavaScript that keeps its exponentials, in turns. */
export async function best() {
  const engine = await load("simd.wasm");
  const plain = new PlainEngine(problemOf(engine), DRAWS);
  engine.first(DRAWS);
  plain.first();
  const list = jobs(plain, plain.problem.levers);
  const work = { kept: list["all levers"][1], full: () => list.full[0](engine), lever: () => list.managers[0](engine) };
  const times = { kept: Infinity, full: Infinity, lever: Infinity };
  for (let round = 0; round < SHORT_ROUNDS; round += 1) {
    for (const name of Object.keys(work)) times[name] = Math.min(times[name], sample(work[name], SHORT_MS));
  }
  return times;
}

/** How far the probabilities lie apart, in standard errors of their difference. */
function disagreement(engine, plain) {
  engine.first(DRAWS);
  plain.first();
  const pairs = Array.from(plain.probability, (p, id) => [engine.probability(id), p]);
  pairs.push([engine.first(DRAWS), plain.joint()]);
  return pairs.map(([a, b]) => {
    const p = (a + b) / 2;
    return p * (1 - p) === 0 ? 0 : Math.abs(a - b) / Math.sqrt((2 * p * (1 - p)) / DRAWS);
  });
}

/** How far the 2025 quantiles lie apart, as a share of the engine's. */
function quantileGaps(engine, plain) {
  return plain.quantiles.flatMap((years, id) => Array.from(years[4], (value, k) => Math.abs(value / engine.quantile(id, 5, k) - 1)));
}

export async function bench() {
  const [simd, scalar] = [await load("simd.wasm"), await load("scalar.wasm")];
  const problem = problemOf(simd);
  const plain = new PlainEngine(problem, DRAWS);
  const [errors, gaps] = [disagreement(simd, plain), quantileGaps(simd, plain)];
  scalar.first(DRAWS);
  const same = Array.from({ length: 16 }, (_, id) => Object.is(simd.quantile(id, 5, 1), scalar.quantile(id, 5, 1)));
  return {
    draws: DRAWS,
    standardErrors: Math.max(...errors),
    quantileGap: Math.max(...gaps),
    scalarIsSame: same.every(Boolean),
    times: race(simd, scalar, plain, problem.levers),
    large: await large(),
    bandwidth: { 8: await bandwidth(8), 64: await bandwidth(64) },
    fullBytes: simd.full_bytes(DRAWS),
  };
}
