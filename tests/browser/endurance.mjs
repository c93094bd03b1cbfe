// What a long day costs: views switched and sliders moved by the thousand, and what the browser holds before and after.
// `cargo xtask endure [switches] [moves]` runs this file; a test does the same for a short while.
import { Page, VIEWS } from "./page.mjs";
import { site } from "./driver.mjs";
import { fragment } from "./page.mjs";

/** Runs in the page before it starts: remembers its memory, and counts the charts that are open. */
const WATCH = `
  globalThis.watched = { charts: 0, drawn: 0 };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await make.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports?.memory;
      if (memory) watched.memory ??= memory;
      return made;
    };
  }
  let library;
  Object.defineProperty(globalThis, "echarts", {
    configurable: true,
    get: () => library,
    set: (given) => {
      const init = (...of) => {
        const chart = given.init(...of);
        const dispose = chart.dispose.bind(chart);
        watched.charts += 1;
        watched.drawn += 1;
        chart.dispose = () => { watched.charts -= 1; dispose(); };
        return chart;
      };
      library = { ...given, init };
    },
  });`;

/** A page in Chromium that can be measured, on the sand table. */
export async function openWatched() {
  const page = await Page.start();
  await page.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  await page.driver.sendDevToolsCommand("Performance.enable", {});
  await page.visit(site.top + fragment("whatif", { lang: "zh", theme: "light" }));
  return page;
}

/** What is held now, after everything that nobody needs has been let go. */
export async function held(page) {
  // What was shown before may still be waiting for a timer.
  await page.settle();
  for (let time = 0; time < 3; time += 1) await page.driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  const { metrics } = await page.driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const { charts, drawn, memory } = await page.run(() => ({ ...watched, memory: watched.memory.buffer.byteLength }));
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), documents: of("Documents"), heap: of("JSHeapUsedSize"), memory, charts, drawn };
}

/** Switches through all views, so many times in all, and comes back to the sand table. */
export async function switchViews(page, times) {
  for (let done = 0; done < times; done += VIEWS.length) {
    await page.driver.executeAsyncScript((views, done) => {
      const shown = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      (async () => {
        for (const view of views) {
          location.hash = location.hash.replace(/^#\/\w+/, `#/${view}`);
          await shown();
          await shown();
        }
        done();
      })();
    }, [...VIEWS.filter((view) => view !== "whatif"), "whatif"]);
  }
}

/** Moves the sliders of the sand table one after the other, so many steps in all, one a frame, and resets them. */
export async function moveSliders(page, times) {
  const sliders = await page.run(() => document.querySelectorAll('main input[type="range"]').length);
  for (let done = 0, slider = 0; done < times; done += 100, slider += 1) {
    await page.driver.executeAsyncScript((at, steps, done) => {
      const slider = document.querySelectorAll('main input[type="range"]')[at];
      const [from, to] = [Number(slider.min), Number(slider.max)];
      let step = 0;
      const move = () => {
        slider.value = String(from + (to - from) * ((step * 7) % 50) / 50);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        step += 1;
        if (step < steps) return requestAnimationFrame(move);
        slider.dispatchEvent(new Event("change", { bubbles: true }));
        requestAnimationFrame(() => done());
      };
      requestAnimationFrame(move);
    }, slider % sliders, Math.min(100, times - done));
  }
}

/** What is held before and after; the first rounds only fill what is filled once. */
export async function endure(page, { switches, moves, warm = 2 }) {
  await switchViews(page, warm * VIEWS.length);
  await moveSliders(page, 200);
  await switchViews(page, VIEWS.length);
  const before = await held(page);
  await switchViews(page, switches);
  const between = await held(page);
  await moveSliders(page, moves);
  await switchViews(page, VIEWS.length);
  return { before, between, after: await held(page) };
}

/** What has grown beyond what measuring itself makes uncertain. The module's memory grows by 64 KB at a time. */
export function growth({ before, after }) {
  const more = (name, allowed) => after[name] > before[name] + allowed && `${name}: ${before[name]} became ${after[name]}`;
  return [
    more("nodes", 0.02 * before.nodes),
    more("listeners", 4),
    more("documents", 0),
    more("charts", 0),
    more("heap", 1_500_000),
    more("memory", 256 << 10),
  ].filter(Boolean);
}

if (import.meta.filename === process.argv[1]) {
  const [switches = 2000, moves = 20_000] = process.argv.slice(2).map(Number);
  const page = await openWatched();
  try {
    const started = Date.now();
    const seen = await endure(page, { switches, moves });
    console.log(`${switches} view switches, ${moves} slider moves, ${Math.round((Date.now() - started) / 1000)} s`);
    console.table(seen);
    const grown = growth(seen);
    if (grown.length > 0) {
      console.error(grown.join("\n"));
      process.exitCode = 1;
    }
  } finally {
    await page.close();
  }
}
