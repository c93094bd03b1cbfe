// Which tests run in which engines. A behaviour test says `everywhere` and runs in all three; one that needs what only some
// engines' remote control can do names them; plain `test` of node runs what it opens itself.
import { after, before, beforeEach, describe, test } from "node:test";
import { ENGINES, site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

const PATIENCE = { timeout: 120_000 };
/// A browser may take some goes to start.
const START_PATIENCE = { timeout: 240_000 };
const START = { width: 1440, height: 900 };

/** What the files have opened that is not yet registered. */
const gathered = [];
/** Sessions between two files of one process: a browser takes seconds to start. */
const resting = new Map();
/** How many suites are still to come that can use the same session. */
const coming = new Map();

/**
 * The tests of one file that share a browser session in each engine, with other files too when `run.mjs` runs them in one process.
 *
 * Before each test the page is loaded anew at `at` in `view` with `parameters`, in Chinese unless these say otherwise, at
 * 1440 × 900, with nothing on the device.
 */
export function opening({ at = site.top, view = "overview", parameters = {}, ...browser } = {}) {
  const tests = [];
  gathered.push({ tests, address: at + fragment(view, { lang: "zh", ...parameters }), browser });
  queueMicrotask(register);
  const only = (engines, name, body) => tests.push({ engines, name, body });
  return {
    /** In all three engines. */
    everywhere: (name, body) => only(ENGINES, name, body),
    /** In the named engines; the place to say why not in all. */
    only,
    /** In Chromium alone. */
    chromium: (name, body) => only(["chromium"], name, body),
  };
}

/** Registers engine after engine, so that no more than one browser of a process is at work at a time. */
function register() {
  const opened = gathered.splice(0);
  for (const engine of ENGINES) {
    for (const { tests, address, browser } of opened) {
      const mine = tests.filter((one) => one.engines.includes(engine));
      if (mine.length === 0) continue;
      const kind = JSON.stringify([engine, browser]);
      coming.set(kind, (coming.get(kind) ?? 0) + 1);
      describe(`in ${engine}`, () => inEngine(engine, mine, { address, browser, kind }));
    }
  }
}

function inEngine(engine, tests, { address, browser, kind }) {
  let page;
  let isFresh;
  // Things begun and things that went well, the opening being the first.
  let [begun, passed] = [1, 0];
  before(async () => {
    coming.set(kind, coming.get(kind) - 1);
    isFresh = !resting.has(kind);
    page = resting.get(kind) ?? (await Page.start({ engine, ...START, ...browser }));
    resting.delete(kind);
    await page.visit(address);
    passed += 1;
  }, START_PATIENCE);
  after(() => {
    // A test that failed, or was given up, may have left anything behind.
    if (begun === passed && coming.get(kind) > 0) resting.set(kind, page);
    else return page?.close();
  });
  beforeEach(async () => {
    begun += 1;
    await page.reset({ ...START, ...browser });
    // A new session has just opened the page for the first test; in another one that was to clear away what the file before left here.
    if (!isFresh) await page.visit(address);
    isFresh = false;
  });
  for (const { name, body } of tests) {
    test(`${name} · ${engine}`, PATIENCE, async (t) => {
      await body(page, t);
      passed += 1;
    });
  }
}
