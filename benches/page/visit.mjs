// One visit of a contestant: how soon it answers, how long a lever move takes, what it costs in memory.
import { startBrowser } from "../../tests/browser/driver.mjs";
import { drag, since, worked } from "./drag.mjs";

const LIMIT_MS = 120_000;
/// The lever that every contestant moves: it changes four outcomes, the focused one among them.
const LEVER = "专业技术人才";
/// The lever of the district that is chosen on the map.
const DELIVERY = "海外工程师";

/** Opens `address` in a browser of its own, and returns when it was usable and what it had asked for by then. */
export async function arrive(address) {
  const driver = await startBrowser();
  try {
    await driver.get(address);
    await driver.wait(() => driver.executeScript(isUsable), LIMIT_MS, `${address} does not answer`);
    return await driver.executeScript(arrived);
  } finally {
    await driver.quit();
  }
}

/**
 * The same up to the focused chart, then `moves` lever moves from the script and as many by a dragging mouse, both with rests, and
 * `more` from the script without, before the heap is weighed.
 */
export async function visit(address, { moves, more = 0, slower = 1 }) {
  const driver = await startMeasured();
  try {
    if (slower > 1) await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: slower });
    await driver.get(address);
    await driver.wait(() => driver.executeScript(isDrawn), LIMIT_MS, `${address} draws no chart`);
    const arrival = await driver.executeScript(arrived);
    const before = await worked(driver);
    const taken = await driver.executeAsyncScript(moveLever, LEVER, moves, 30);
    const { script } = since(before, await worked(driver), moves);
    const dragged = await drag(driver, LEVER, moves, slower);
    if (more > 0) await driver.executeAsyncScript(moveLever, LEVER, more, 0);
    return { ...arrival, paint: await driver.executeScript(firstPaint), moves: taken, script, dragged, heap: await heap(driver) };
  } finally {
    await driver.quit();
  }
}

/** Drags a lever of the chosen district beside the map at `address`, which is filled by what the levers come to. */
export async function visitMap(address, moves) {
  const driver = await startMeasured();
  try {
    await driver.get(address);
    await driver.wait(() => driver.executeScript(isMapDrawn), LIMIT_MS, `${address} draws no map`);
    return await drag(driver, DELIVERY, moves, 1);
  } finally {
    await driver.quit();
  }
}

async function startMeasured() {
  const driver = await startBrowser();
  await driver.manage().setTimeouts({ script: LIMIT_MS });
  // Time of the thread, not of the wall: what else the machine does is not counted.
  await driver.sendDevToolsCommand("Performance.enable", { timeDomain: "threadTicks" });
  return driver;
}

async function heap(driver) {
  await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  return driver.executeScript(() => performance.memory.usedJSHeapSize);
}

// The rest runs in the page.

function isUsable() {
  return performance.getEntriesByName("usable").length > 0;
}

/** True as soon as levers answer and the focused chart has something in it; notes when that was. */
function isDrawn() {
  const usable = performance.getEntriesByName("usable").length > 0;
  const drawn = usable && document.querySelector(".chart svg path, #charts canvas") !== null;
  if (drawn && performance.getEntriesByName("drawn").length === 0) performance.mark("drawn");
  return drawn;
}

function firstPaint() {
  return performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
}

function isMapDrawn() {
  return performance.getEntriesByName("usable").length > 0 && document.querySelector(".map__picture path") !== null;
}

function arrived() {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const asked = performance.getEntriesByType("resource").map(({ name, startTime }) => ({ name, startTime }));
  const usable = at("usable");
  return {
    usable,
    drawn: at("drawn"),
    first: asked.filter(({ startTime }) => startTime < usable).map(({ name }) => name),
    requests: asked.length + 1,
  };
}

/** Moves a slider `moves` times, `rest` ms apart; milliseconds to the answer and to the painted frame. */
function moveLever(name, moves, rest, done) {
  const slider = [...document.querySelectorAll("input[type=range]")].find((input) => {
    const label = input.getAttribute("aria-label") ?? input.labels?.[0]?.textContent ?? "";
    const named = document.getElementById(input.getAttribute("aria-labelledby") ?? "")?.textContent ?? "";
    return label.startsWith(name) || named.startsWith(name);
  });
  const [min, span] = [Number(slider.min), Number(slider.max) - Number(slider.min)];
  const results = [];
  let answeredAt = null;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName("answered")) answeredAt ??= entry.startTime;
  });
  observer.observe({ type: "mark" });
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(null);
  }));
  (async () => {
    for (let move = 0; move < moves; move += 1) {
      answeredAt = null;
      const start = performance.now();
      slider.value = String(min + span * (0.5 + 0.4 * Math.sin(move / 5)));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      const frame = (await painted()) - start;
      const deadline = performance.now() + 2000;
      while (answeredAt === null && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 1));
      results.push({ frame, answered: answeredAt === null ? null : answeredAt - start });
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    observer.disconnect();
    done(results);
  })();
}
