// A long day leaves nothing behind: no listeners, no charts, no elements. `cargo xtask endure` does it for longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { endure, growth, openWatched } from "./endurance.mjs";

test("switching views and moving sliders leaves nothing behind", { timeout: 120_000 }, async (t) => {
  const page = await openWatched();
  t.after(() => page.close());
  const switches = 100;
  const seen = await endure(page, { switches, moves: 300 });
  // DESIGN.md says what a switch leaves in the module's memory.
  assert.deepEqual(growth(seen, switches * 10_000), [], JSON.stringify(seen));
  assert.ok(seen.after.drawn > seen.before.drawn, "charts were opened on the way");
});
