// `cargo xtask bench page`: the page, the single file, and the same page in plain JavaScript on two chart libraries, in turns; the map of
// the first two as well.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { site } from "../../tests/browser/driver.mjs";
import { filesBehind, filesBelow, weigh } from "./bytes.mjs";
import { arrive, visit, visitMap } from "./visit.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const RIVALS = pathToFileURL(`${process.env.SANDTABLE_RIVALS_FOLDER}/`);
const ROUNDS = 7;
const MOVES = 60;
const MAP_ROUNDS = 3;
/// So many moves come before the heap is weighed.
const MORE = 1000;
const SLOWER = 4;
const VIEW = "#/whatif?lang=zh&theme=light";
/// The map filled by what the levers of its districts come to, with one of those districts chosen.
const MAP = "#/map?lang=zh&theme=light&m=achievement&d=beilun";

const CONTESTANTS = {
  page: { top: site.top, at: site.top + VIEW, folder: new URL("site/", DIST) },
  "single file": { at: site.file + VIEW },
  ECharts: rival("echarts"),
  uPlot: rival("uplot"),
};

function rival(library) {
  const top = `${process.env.SANDTABLE_RIVALS}${library}/`;
  return { top, at: top, folder: new URL(`${library}/`, RIVALS) };
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

const median = (values) => quantile(values, 0.5);

function summary(visits) {
  const moves = visits.flatMap((one) => one.moves);
  const unanswered = moves.filter(({ answered }) => answered === null).length;
  if (unanswered > 0) throw new Error(`${unanswered} lever moves got no answer`);
  const frames = moves.map(({ frame }) => frame);
  return {
    "first paint, ms": median(visits.map(({ paint }) => paint)),
    "usable, ms": median(visits.map(({ usable }) => usable)),
    "chart drawn, ms": median(visits.map(({ drawn }) => drawn)),
    requests: median(visits.map(({ requests }) => requests)),
    "script a move, ms": median(visits.map(({ script }) => script)),
    "answer, p50 ms": median(moves.map(({ answered }) => answered)),
    // These moves come at any moment, so that they wait for the tick as well.
    "any moment: frame, p50 ms": median(frames),
    "any moment: frame, p95 ms": quantile(frames, 0.95),
    ...ofDrags(visits.map(({ dragged }) => dragged)),
    "heap, MB": median(visits.map(({ heap }) => heap)) / 1e6,
  };
}

function ofDrags(drags) {
  const taken = drags.flatMap((drag) => drag.taken);
  const work = (part) => median(drags.map((drag) => drag.work[part]));
  return {
    "drag: frame, p50 ms": median(taken),
    "drag: frame, p95 ms": quantile(taken, 0.95),
    "drag: frames until shown": median(drags.map(({ frames }) => frames)),
    "drag: script, ms": work("script"),
    "drag: style, layout, ms": work("style and layout"),
    "drag: paint, other, ms": work("paint and other"),
    "drag: all work, ms": work("all"),
  };
}

function bytes() {
  const { top, folder } = CONTESTANTS.page;
  const behind = ({ first }) => weigh(filesBehind(first, top, folder));
  const program = filesBelow(CONTESTANTS.page.folder).filter((file) => !/\/(licences|data)\//.test(file.pathname));
  return {
    "page: to the first usable view": behind(overview[0]),
    "page: to usable levers": behind(visits.page[0]),
    "page: all of the app with charts": weigh(program),
    "single file": weigh([new URL("sandtable.html", DIST)]),
    "ECharts page": weigh(filesBelow(CONTESTANTS.ECharts.folder)),
    "uPlot page": weigh(filesBelow(CONTESTANTS.uPlot.folder)),
  };
}

const visits = {};
const slow = {};
const maps = {};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, { at }] of Object.entries(CONTESTANTS)) {
    (visits[name] ??= []).push(await visit(at, { moves: MOVES, more: round === 0 ? MORE : 0 }));
    if (round < 2) (slow[name] ??= []).push(await visit(at, { moves: MOVES, slower: SLOWER }));
  }
}
for (let round = 0; round < MAP_ROUNDS; round += 1) {
  (maps.page ??= []).push(await visitMap(site.top + MAP, MOVES));
  (maps["single file"] ??= []).push(await visitMap(site.file + MAP, MOVES));
}
const overview = [];
for (let round = 0; round < ROUNDS; round += 1) overview.push(await arrive(`${site.top}#/overview?lang=zh`));
const summaries = (all, of) => Object.fromEntries(Object.entries(all).map(([name, list]) => [name, of(list)]));
const result = {
  bytes: bytes(),
  "overview usable, ms": median(overview.map(({ usable }) => usable)),
  times: summaries(visits, summary),
  [`at ${SLOWER}× slower`]: summaries(slow, summary),
  "Map view": summaries(maps, ofDrags),
};
print(result);
const file = new URL("bench.json", DIST);
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
console.log(`written to ${fileURLToPath(file)}`);

function print({ bytes, times, "overview usable, ms": usable, ...others }) {
  console.log(`\n${"bytes".padEnd(36)}${"raw".padStart(12)}${"brotli".padStart(12)}`);
  for (const [name, size] of Object.entries(bytes)) {
    console.log(name.padEnd(36) + String(size.raw).padStart(12) + String(size.brotli).padStart(12));
  }
  console.log(`\noverview usable after ${usable.toFixed(0)} ms`);
  for (const [title, table] of Object.entries({ "What-if view": times, ...others })) {
    const names = Object.keys(table);
    const rivals = names.filter((name) => !(name in maps));
    console.log(`\n${title.padEnd(28)}${names.map((name) => name.padStart(14)).join("")}${rivals.map((name) => `÷ ${name}`.padStart(11)).join("")}`);
    for (const row of Object.keys(table.page)) {
      const cells = names.map((name) => table[name][row]);
      const ratio = (rival) => (table.page[row] && table[rival][row] ? (table.page[row] / table[rival][row]).toFixed(2) : "–").padStart(11);
      const figure = (value) => (value === null ? "–" : value.toFixed(1)).padStart(14);
      console.log(row.padEnd(28) + cells.map(figure).join("") + rivals.map(ratio).join(""));
    }
  }
}
