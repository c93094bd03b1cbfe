// Which tests run in which engines. A behaviour test says `everywhere` and runs in all three; one that needs what only some
// engines' remote control can do names them; plain `test` of node runs what it opens itself.
import { after, before, beforeEach, describe, test } from "node:test";
import { ENGINES, site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

const PATIENCE = { timeout: 120_000 };
/// A browser may take some goes to start.
const START_PATIENCE = { timeout: 240_000 };
const START = { width: 1440, height: 900 };

/**
 * The tests of one file that share a browser session in each engine.
 *
 * Before each test the page is loaded anew at `at` in `view` with `parameters`, in Chinese unless these say otherwise, at
 * 1440 × 900, with nothing on the device.
 */
export function opening({ at = site.top, view = "overview", parameters = {}, ...browser } = {}) {
  const tests = [];
  const address = at + fragment(view, { lang: "zh", ...parameters });
  // Registered engine after engine, so that no more than one browser of a file runs at a time.
  queueMicrotask(() => {
    for (const engine of ENGINES) {
      const mine = tests.filter((one) => one.engines.includes(engine));
      if (mine.length > 0) describe(`in ${engine}`, () => inEngine(engine, mine, address, browser));
    }
  });
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

function inEngine(engine, tests, address, browser) {
  let page;
  before(async () => {
    page = await Page.start({ engine, ...START, ...browser });
    await page.visit(address);
  }, START_PATIENCE);
  after(() => page?.close());
  let first = true;
  beforeEach(async () => {
    await page.reset({ ...START, ...browser });
    // The session has just opened the page for the first test.
    if (!first) await page.visit(address);
    first = false;
  });
  for (const { name, body } of tests) test(`${name} · ${engine}`, PATIENCE, (t) => body(page, t));
}
