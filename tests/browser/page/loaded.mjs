// Room one of the page object: loading the page, going about in it, and waiting for what it does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { listen, setMedia, setViewport, takeProblems } from "../driver.mjs";

const QUERIES = readFileSync(createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"), "utf8");
// A regular expression of another script is none to this one in Firefox, so the queries come with a maker of them.
const PATTERN = "globalThis.TestingLibraryDom.pattern = (source, flags) => new RegExp(source, flags);";
// The scripts that remote control runs have a global object of their own in Firefox: what shall stay is put on `window`.
const PATIENCE_MS = 30_000;
const POLL_MS = 40;
// Timers fire in their order: once ours has, those are over that the page set before it for no longer. It gives the focus back after 60 ms
// and draws a map of another size after 90; the address is written 250 ms after the last move.
const SOON_MS = 95;
const LULL_MS = 260;

export const VIEWS = [
  "overview",
  "indicators",
  "whatif",
  "map",
  "yongzhou",
  "targets",
  "monitor",
  "consistency",
  "method",
  "present",
];

/** The fragment of a view with its parameters: `#/whatif?lang=en`. */
export function fragment(view, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  return `#/${view}${query ? `?${query}` : ""}`;
}

/** True when the first view answers and all that comes after it has come as well, or cannot come. Runs in the page. */
function isComplete() {
  return performance.getEntriesByName("complete").length > 0 || document.querySelector('.later[role="alert"]') !== null;
}

/** WebKit's remote control has now and then no answer while one page gives way to another. */
function notWhileLoading(error) {
  if (error.message !== "Could not parse script result") throw error;
  return false;
}

/** A loaded page: where it is, and when it is done. */
export class Loaded {
  /** Whether a test has changed the reader's wishes. */
  isMediaChanged = false;

  constructor(driver, size) {
    this.driver = driver;
    this.dimensions = size;
  }

  /** The name of the browser's engine. */
  get engine() {
    return this.driver.engine;
  }

  /** The next test finds no trace of this one: size, wishes, and what is kept on the device. */
  async reset({ width, height }) {
    if (this.dimensions.width !== width || this.dimensions.height !== height) await this.size(width, height);
    if (this.isMediaChanged) await this.media({});
    this.isMediaChanged = false;
    await this.run(() => localStorage.clear());
    await takeProblems(this.driver);
  }

  /** Loads an address anew, as a link from elsewhere does, and waits until the levers answer. */
  async visit(address) {
    await this.driver.get("about:blank");
    // What the page before said when it was torn down is not this one's.
    await takeProblems(this.driver);
    await this.driver.get(address);
    await listen(this.driver);
    await this.untilUsable();
  }

  /** Follows a fragment inside the loaded page. */
  async go(view, parameters = {}) {
    await this.run((hash) => { location.hash = hash; }, fragment(view, parameters));
    await this.settle();
  }

  /** Follows a fragment and waits only until it has been drawn: for what looks at many pages and touches none. */
  async look(view, parameters = {}) {
    await this.driver.executeAsyncScript((hash, done) => {
      location.hash = hash;
      const deadline = performance.now() + 5000;
      const drawn = () => {
        if (document.querySelector('[data-state="loading"]') && performance.now() < deadline) return setTimeout(drawn, 30);
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      };
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    }, fragment(view, parameters));
  }

  async reload() {
    await this.lull();
    await this.driver.navigate().refresh();
    await listen(this.driver);
    await this.untilUsable();
  }

  async untilUsable() {
    await this.until(() => this.run(isComplete).catch(notWhileLoading), "usable");
    await this.driver.executeScript(`(function (globalThis) {${QUERIES}\n${PATTERN}})(window)`);
    await this.settle();
  }

  /** Waits until what was asked for has been drawn. */
  async settle() {
    await this.driver.executeAsyncScript(settled, SOON_MS);
  }

  /** Waits until the page has also done what it puts off while a hand moves: above all, the address says it. */
  async lull() {
    await this.driver.executeAsyncScript(settled, LULL_MS);
  }

  /** Waits until nothing more is loading: fonts, and charts that wait for their library. */
  async rest() {
    await this.until(
      () => this.run(() => document.fonts.status === "loaded" && !document.querySelector('[data-state="loading"], [data-state="notasked"]')),
      "fonts and charts",
    );
    await this.settle();
  }

  async until(condition, what, patience = PATIENCE_MS) {
    await this.driver.wait(condition, patience, `waited in vain for: ${what}`, POLL_MS);
  }

  /** Runs a function in the page. */
  run(work, ...values) {
    return this.driver.executeScript(work, ...values);
  }

  /** Sets the size of the page in CSS pixels; WebKit cannot be narrower than 450. */
  async size(width, height) {
    this.dimensions = { width, height };
    await setViewport(this.driver, { width, height });
    await this.settle();
  }

  /** The reader's wishes; not in WebKit. */
  media(wish) {
    this.isMediaChanged = true;
    return setMedia(this.driver, wish);
  }

  async fragmentNow() {
    await this.lull();
    return this.run(() => location.hash);
  }
}

// Runs in the page: two frames, then so many milliseconds, then as long as a view or a map is still on its way.
function settled(milliseconds, done) {
  const twoFrames = (next) => requestAnimationFrame(() => requestAnimationFrame(next));
  const deadline = performance.now() + 5000;
  const isUnderWay = () => document.querySelector('[data-state="loading"]:not(figure)') && performance.now() < deadline;
  const arrived = () => (isUnderWay() ? setTimeout(arrived, 20) : twoFrames(() => done()));
  twoFrames(() => setTimeout(() => (isUnderWay() ? arrived() : done()), milliseconds));
}
