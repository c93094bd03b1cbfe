// Makes the two pages: node build.mjs DRIVER.wasm PLAN.json FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { problemOf } from "../engine-js/plain.js";

const [, , driver, planFile, folder] = process.argv;
const here = (name) => new URL(name, import.meta.url).pathname;

/** What the pages show: the problem as the engine has it, and the names of its levers and outcomes. */
async function content() {
  const { instance } = await WebAssembly.instantiate(readFileSync(driver));
  instance.exports.first(16);
  const plan = JSON.parse(readFileSync(planFile, "utf8"));
  const fact = (id) => plan.facts.find((entry) => entry.id === id);
  return {
    problem: problemOf(instance.exports),
    groups: plan.groups.filter((group) => group.of === "levers").map(({ id, name }) => ({ id, name: name.zh })),
    levers: plan.levers.map(({ name, group, min, max, step }) => ({ name: name.zh, group, min, max, step })),
    outcomes: plan.outcomes.map(({ short, decimals, base_fact, target_fact }) => ({
      name: short.zh,
      decimals,
      baseline: fact(base_fact)?.value ?? null,
      target: fact(target_fact).value,
    })),
  };
}

const shown = JSON.stringify(await content());
for (const library of ["echarts", "uplot"]) {
  const to = join(folder, library);
  mkdirSync(to, { recursive: true });
  await build({
    stdin: {
      contents: `import { start } from "./table.js"; import { fan } from "./fan-${library}.js"; start(${shown}, fan);`,
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
