// A long day leaves nothing behind: no listeners, no charts, no elements. `cargo xtask endure` does it for longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { endure, growth, openWatched } from "./endurance.mjs";

test("switching views and moving sliders leaves nothing behind", { timeout: 300_000 }, async (t) => {
  const page = await openWatched();
  t.after(() => page.close());
  const seen = await endure(page, { switches: 100, moves: 300 });
  assert.deepEqual(growth(seen), [], JSON.stringify(seen));
  assert.ok(seen.after.drawn > seen.before.drawn, "charts were opened on the way");
});
