// The engine's time budget, for `cargo xtask test`: engine and plain JavaScript do the same job in turns in one page; what counts is the ratio of
// their best times, which neither another machine nor other work on this one changes much.
import { readFileSync } from "node:fs";
import { startBrowser } from "../../tests/browser/driver.mjs";

const LIMITS = new URL("../../budget.json", import.meta.url);
/// What has a limit, by the limit's name.
const LIMITED = { "full run ÷ plain JavaScript": "full", "one lever ÷ plain JavaScript": "lever" };

async function race(driver) {
  await driver.get(process.env.SANDTABLE_BENCH);
  const found = await driver.executeAsyncScript((done) => {
    const start = () => globalThis.best().then(done, (error) => done({ error: String(error.stack ?? error) }));
    const wait = () => (globalThis.bench ? start() : setTimeout(wait, 20));
    wait();
  });
  if (found.error) throw new Error(found.error);
  return found;
}

function isWithin(times) {
  const { "engine time": allowed } = JSON.parse(readFileSync(LIMITS, "utf8"));
  return Object.entries(LIMITED).map(([name, job]) => {
    if (typeof allowed?.[name] !== "number") throw new Error(`budget.json has no limit for ${name}`);
    const ratio = times[job] / times.kept;
    console.log(`${name}: ${ratio.toFixed(3)} (${times[job].toFixed(2)} of ${times.kept.toFixed(2)} ms), allowed ${allowed[name]}`);
    return ratio <= allowed[name];
  }).every(Boolean);
}

const driver = await startBrowser();
try {
  // What else the machine does may spoil one race, hardly two.
  if (!isWithin(await race(driver)) && !isWithin(await race(driver))) {
    console.error("the engine takes longer than budget.json allows (make it faster, or raise the limit with the reason)");
    process.exitCode = 1;
  }
} finally {
  await driver.quit();
}
