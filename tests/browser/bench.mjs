// `cargo xtask bench`: what the page weighs, how soon it answers, how much memory it takes.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

const SITE = new URL("../../dist/site/", import.meta.url);
const RESULT = new URL("../../dist/bench.json", import.meta.url);
const ROUNDS = 7;
const MOVES = 60;

function weigh(files) {
  const total = { raw: 0, brotli: 0 };
  for (const file of files) {
    const content = readFileSync(file);
    total.raw += content.length;
    total.brotli += sent(file, content);
  }
  return total;
}

function sent(file, content) {
  try {
    return statSync(new URL(`${file.href}.br`)).size;
  } catch {
    return file.pathname.endsWith(".html") ? brotliCompressSync(content).length : content.length;
  }
}

function siteFiles() {
  return readdirSync(SITE, { recursive: true })
    .map((name) => new URL(name.split(/[\\/]/).map(encodeURIComponent).join("/"), SITE))
    .filter((file) => statSync(file).isFile() && !/\.(br|gz)$/.test(file.pathname));
}

/** The file behind an address that the browser asked for. */
function fileOf(url) {
  const path = new URL(url).pathname.slice(1) || "index.html";
  return new URL(path, SITE);
}

// Runs in the page: what had been asked for when the levers began to answer, and when that was.
function arrival() {
  const usable = performance.getEntriesByName("usable")[0].startTime;
  const asked = performance.getEntriesByType("resource").filter((entry) => entry.startTime < usable);
  return { usable, asked: asked.map((entry) => entry.name) };
}

// Runs in the page: moves a slider `moves` times; milliseconds to the answer and to the painted frame.
function moveSlider(slider, moves, done) {
  const results = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName("answered")) answeredAt ??= entry.startTime;
  });
  let answeredAt = null;
  observer.observe({ type: "mark" });
  const min = Number(slider.min);
  const span = Number(slider.max) - min;
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
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    observer.disconnect();
    done(results);
  })();
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function spread(values) {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) throw new Error(`${values.length - known.length} lever moves got no answer`);
  return { p50: quantile(known, 0.5), p95: quantile(known, 0.95), n: known.length };
}

async function heap(driver) {
  await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  return driver.executeScript(() => performance.memory.usedJSHeapSize);
}

async function measure() {
  const arrivals = [];
  const moves = [];
  const heaps = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A browser of its own each time: nothing is cached.
    const page = await Page.open({ view: "overview", parameters: { lang: "zh" } });
    try {
      arrivals.push(await page.run(arrival));
      await page.visit(site.top + fragment("whatif", { lang: "zh" }));
      await page.untilChartIsDrawn();
      const slider = await page.lever("地区生产总值");
      moves.push(...(await page.driver.executeAsyncScript(moveSlider, slider, MOVES)));
      heaps.push(await heap(page.driver));
    } finally {
      await page.close();
    }
  }
  return { arrivals, moves, heaps };
}

const { arrivals, moves, heaps } = await measure();
const charts = siteFiles().filter((file) => /echarts-[0-9a-f]+\.js$/.test(file.pathname));
const first = [new URL("index.html", SITE), ...new Set(arrivals[0].asked.map((url) => fileOf(url).href))].map((file) => new URL(file));
const result = {
  bytes: {
    "first usable view": weigh(first),
    charts: weigh(charts),
    "site in all": weigh(siteFiles()),
    "single file": weigh([new URL("../../dist/sandtable.html", import.meta.url)]),
  },
  milliseconds: {
    usable: spread(arrivals.map((arrival) => arrival.usable)),
    "lever move to answer": spread(moves.map((move) => move.answered)),
    "lever move to frame": spread(moves.map((move) => move.frame)),
  },
  heapBytes: quantile(heaps, 0.5),
};

console.log(`\n${"bytes".padEnd(26)}${"raw".padStart(12)}${"brotli".padStart(12)}`);
for (const [name, size] of Object.entries(result.bytes)) {
  console.log(name.padEnd(26) + String(size.raw).padStart(12) + String(size.brotli).padStart(12));
}
console.log(`\n${"milliseconds".padEnd(26)}${"p50".padStart(12)}${"p95".padStart(12)}${"n".padStart(8)}`);
for (const [name, { p50, p95, n }] of Object.entries(result.milliseconds)) {
  console.log(name.padEnd(26) + p50.toFixed(1).padStart(12) + p95.toFixed(1).padStart(12) + String(n).padStart(8));
}
console.log(`\n${"JavaScript heap".padEnd(26)}${String(result.heapBytes).padStart(12)} bytes`);
writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
console.log(`written to ${fileURLToPath(RESULT)}`);
