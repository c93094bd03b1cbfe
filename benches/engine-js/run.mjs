// `cargo xtask bench engine`: starts the page of the benchmark, and sets its times beside criterion's.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../../tests/browser/driver.mjs";

const LIMIT_MS = 600_000;
/// Beyond this the plain version and the engine would not answer the same question.
const MOST_STANDARD_ERRORS = 4.5;
const MOST_QUANTILE_GAP = 0.02;
/// Names of criterion's folders by job.
const NATIVE = {
  first: "run_first, normals included",
  full: "run_full",
  "all levers": "run_all levers",
  managers: "run_one lever/managers",
  employment: "run_one lever/employment",
  gdp: "run_one lever/gdp",
  100000: "run_draws/100000",
  1000000: "run_draws/1000000",
  "8 MiB": "stream/8",
  "64 MiB": "stream/64",
};

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that criterion measured, as a median; not a number when it has not. */
function native(job) {
  const file = join(process.env.CRITERION, NATIVE[job], "new/estimates.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).median.point_estimate / 1e6 : NaN;
}

async function measure() {
  const driver = await startBrowser();
  try {
    await driver.manage().setTimeouts({ script: LIMIT_MS });
    await driver.get(process.env.SANDTABLE_BENCH);
    const found = await driver.executeAsyncScript((done) => {
      const start = () => globalThis.bench().then(done, (error) => done({ error: String(error.stack ?? error) }));
      const wait = () => (globalThis.bench ? start() : setTimeout(wait, 20));
      wait();
    });
    if (found.error) throw new Error(found.error);
    return found;
  } finally {
    await driver.quit();
  }
}

function check(found) {
  if (!(found.standardErrors < MOST_STANDARD_ERRORS) || !(found.quantileGap < MOST_QUANTILE_GAP)) {
    throw new Error(`plain JavaScript disagrees: ${found.standardErrors} standard errors, quantiles by ${found.quantileGap}`);
  }
  if (!found.scalarIsSame) throw new Error("the engine without SIMD gives other numbers");
}

/**
 * What is reported of a job: the best over the rounds, since whatever else the machine does only adds time. The ratio to the native
 * median takes the median.
 */
function summary(name, rounds, better) {
  const best = (kind, of = rounds) => Math.min(...of.map((round) => round[kind]));
  const simd = best("simd");
  return {
    simd,
    scalar: best("scalar"),
    plain: best("plain"),
    median: median(rounds.map((round) => round.simd)),
    native: native(name),
    toNative: median(rounds.map((round) => round.simd)) / native(name),
    toPlain: simd / best("plain"),
    toBetterPlain: simd / best("plain", better),
    toScalar: simd / best("scalar"),
  };
}

const HEAD = ["wasm", "median", "no SIMD", "plain JS", "native", "÷ native", "÷ plain", "÷ kept", "÷ no SIMD"];

function row(name, cells) {
  return name.padEnd(14) + cells.map((cell) => String(cell).padStart(11)).join("");
}

function print(found, jobs) {
  console.log(`\n${found.draws} draws, in Chromium; milliseconds, best of ${found.times.full.length} rounds; "÷" are ratios of wasm to the other,`);
  console.log('"kept" being plain JavaScript with its exponentials kept, which computes all outcomes anew at every move; "÷ native" are medians\n');
  console.log(row("", HEAD));
  for (const [name, job] of Object.entries(jobs)) {
    const times = [job.simd, job.median, job.scalar, job.plain, job.native].map((time) => time.toFixed(3));
    const ratios = [job.toNative, job.toPlain, job.toBetterPlain, job.toScalar].map((ratio) => ratio.toFixed(2));
    console.log(row(name, [...times, ...ratios]));
  }
  console.log(`\n${row("draws", ["wasm, ms", "µs a draw", "native, ms", "÷ native", "peak, MiB"])}`);
  for (const { draws, times, peakBytes } of found.large) {
    const [time, there] = [median(times), native(draws === found.draws ? "first" : draws)];
    const cells = [time.toFixed(1), ((1000 * time) / draws).toFixed(2), there.toFixed(1), (time / there).toFixed(2), (peakBytes / 2 ** 20).toFixed(1)];
    console.log(row(String(draws), cells));
  }
  printLimit(found, jobs);
  console.log(`\nplain JavaScript agrees: probabilities within ${found.standardErrors.toFixed(1)} standard errors, quantiles within ${(100 * found.quantileGap).toFixed(2)} %`);
}

function printLimit(found, jobs) {
  console.log(`\na full run moves ${(found.fullBytes / 1e6).toFixed(1)} MB; streaming columns of so many MiB:`);
  for (const [mib, rates] of Object.entries(found.bandwidth)) {
    const rate = median(rates);
    const limit = (1000 * found.fullBytes) / rate;
    const there = (16 * mib * 2 ** 17) / (native(`${mib} MiB`) / 1000);
    console.log(
      `${mib.padStart(4)} MiB  ${(rate / 1e9).toFixed(1)} GB/s in wasm, ${(there / 1e9).toFixed(1)} native: ` +
        `no run under ${limit.toFixed(2)} ms; the engine takes ${(jobs.full.simd / limit).toFixed(1)} times that`,
    );
  }
}

const found = await measure();
check(found);
const better = found.times["all levers"];
const jobs = Object.fromEntries(Object.entries(found.times).map(([name, rounds]) => [name, summary(name, rounds, better)]));
print(found, jobs);
writeFileSync(process.env.SANDTABLE_RESULT, `${JSON.stringify({ ...found, jobs }, null, 2)}\n`);
console.log(`written to ${process.env.SANDTABLE_RESULT}`);
