// Runs test files, several beside each other: `node run.mjs tap|spec file…`. The long ones come first, so that none is alone at the end;
// of the short ones several share a process, and with it the browsers, whose starts would take longer than the tests.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";

/** What takes longest, the longest first. */
const LONG = ["present", "accessibility", "records", "outcomes", "map_look", "knobs", "shelf", "share", "present_desk", "levers"];
/** A file with all its tests, in all engines; a test has a limit of its own. */
const FILE_MS = 1_200_000;

/** How many short files share a process. */
const TOGETHER = 4;

const [report, ...files] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "sandtable-run-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
// A locale is made once for all files.
process.env.SANDTABLE_LOCALES = folder;

// Much of the time a file waits for its browser: one more than there are processors, as long as there is memory for so many.
run({ files: inOrder(files), concurrency: Math.min(availableParallelism() + 1, 6), timeout: FILE_MS })
  .on("test:fail", () => { process.exitCode = 1; })
  .compose(report === "tap" ? tap : new spec())
  .pipe(process.stdout);

/** The long ones, then the short ones in their processes, then those that start browsers of their own and so fill what time is left. */
function inOrder(files) {
  const place = (file) => LONG.indexOf(basename(file, ".test.mjs"));
  const long = files.filter((file) => place(file) >= 0).sort((a, b) => place(a) - place(b));
  const short = files.filter((file) => place(file) < 0);
  const isOfItsOwn = (file) => readFileSync(file, "utf8").includes('from "node:test"');
  return [...long, ...together(short.filter((file) => !isOfItsOwn(file))), ...short.filter(isOfItsOwn)];
}

function together(files) {
  const lots = Array.from({ length: Math.ceil(files.length / TOGETHER) }, (_, lot) => files.slice(lot * TOGETHER, (lot + 1) * TOGETHER));
  return lots.map((lot) => {
    const file = join(folder, `${lot.map((one) => basename(one, ".test.mjs")).join("+")}.test.mjs`);
    writeFileSync(file, lot.map((one) => `import ${JSON.stringify(pathToFileURL(one))};\n`).join(""));
    return file;
  });
}
