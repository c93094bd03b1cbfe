// Makes the two pages: node build.mjs DRIVER.wasm PLAN.json FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { Books, disagreement, goalsOf } from "../engine-js/books.js";
import { problemOf } from "../engine-js/plain.js";
import { compact, worded } from "./numbers.js";

const [, , driver, planFile, folder] = process.argv;
/// Settings at which the plain books are held against the engine's, and how far they may be off.
const TURNS = 12;
const MOST_OFF = 1e-9;
const here = (name) => new URL(name, import.meta.url).pathname;

/** What the pages show: the problem as the engine has it, and the names, units and figures of the tables. */
async function content() {
  const { instance } = await WebAssembly.instantiate(readFileSync(driver));
  const engine = instance.exports;
  engine.first(16);
  const plan = JSON.parse(readFileSync(planFile, "utf8"));
  const problem = problemOf(engine);
  const goals = goalsOf(engine, problem.outcomes);
  const groups = (of) => plan.groups.filter((group) => group.of === of).map(({ id, name }) => ({ id, name: name.zh }));
  const unit = (id) => plan.units.find((unit) => unit.id === id);
  const levers = plan.levers.map(({ id, name, help, unit: of, group, min, max, step }) => {
    return { id, name: name.zh, help: help.zh, unit: unit(of).name.zh, group, min, max, step };
  });
  const before = new Books(problem, goals, levers);
  const off = disagreement(engine, new Books(problem, goals, levers), before, TURNS);
  if (!(off < MOST_OFF)) throw new Error(`the plain books are ${off} off the engine's`);
  return {
    problem,
    goals,
    groups: groups("levers"),
    outcomeGroups: groups("outcomes"),
    quantities: plan.quantities.map(({ name, unit: of }) => ({ name: name.zh, unit: unit(of).name.zh })),
    levers,
    outcomes: plan.outcomes.map((outcome, id) => outcomeOf(outcome, plan.facts, unit(outcome.unit), before.end(id))),
  };
}

function outcomeOf({ id, no, group, name, short, decimals, base_fact, target_fact }, facts, unit, planned) {
  const fact = (id) => facts.find((entry) => entry.id === id);
  const { value, value_text, op } = fact(target_fact);
  const digits = value_text.split(".")[1]?.length ?? 0;
  const isShare = unit.measure === "percent";
  const isScaled = unit.scale >= 1e4 && ["count", "money"].includes(unit.measure);
  const words = { unit: unit.name.zh, mark: isScaled ? { 1e4: "万", 1e8: "亿" }[unit.scale] : "", isShare, decimals };
  const sign = { ge: "≥ ", gt: "> " }[op] ?? "";
  return {
    ...{ id, no, group, name: name.zh, short: short.zh, ...words },
    baseline: fact(base_fact)?.value ?? null,
    target: value,
    targetText: sign + compact(words, value, digits),
    targetWords: sign + worded(words, value, digits),
    label: compact(words, planned),
  };
}

const shown = JSON.stringify(await content());
for (const library of ["echarts", "uplot"]) {
  const to = join(folder, library);
  mkdirSync(to, { recursive: true });
  await build({
    stdin: {
      contents: `import { start } from "./main.js"; import { charts } from "./charts-${library}.js"; start(${shown}, charts);`,
      resolveDir: here("."),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    outfile: join(to, "page.js"),
  });
  writeFileSync(join(to, "index.html"), readFileSync(here("page.html"), "utf8").replace("TITLE", library));
  copyFileSync(here("page.css"), join(to, "page.css"));
}
