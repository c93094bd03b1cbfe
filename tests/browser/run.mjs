// Runs test files, several beside each other: `node run.mjs tap|spec file…`. The long ones come first, so that none is alone at the end.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";

/** What takes longest, the longest first. */
const LONG = ["present", "accessibility", "records", "outcomes", "map_look", "knobs", "shelf", "share", "present_desk", "levers"];
/** A file with all its tests, in all engines; a test has a limit of its own. */
const FILE_MS = 1_200_000;

const [report, ...files] = process.argv.slice(2);
const place = (file) => {
  const found = LONG.indexOf(basename(file, ".test.mjs"));
  return found < 0 ? LONG.length : found;
};
files.sort((a, b) => place(a) - place(b));

// A locale is made once for all files.
process.env.SANDTABLE_LOCALES = mkdtempSync(join(tmpdir(), "sandtable-locales-"));
process.on("exit", () => rmSync(process.env.SANDTABLE_LOCALES, { recursive: true, force: true }));

// Much of the time a file waits for its browser: one more than there are processors, as long as there is memory for so many.
run({ files, concurrency: Math.min(availableParallelism() + 1, 6), timeout: FILE_MS })
  .on("test:fail", () => { process.exitCode = 1; })
  .compose(report === "tap" ? tap : new spec())
  .pipe(process.stdout);
