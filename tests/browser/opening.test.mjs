// The page opens from wherever it is put.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./driver.mjs";
import { Page } from "./page.mjs";

const PLACES = { "at the top of a server": site.top, "in a sub-folder": site.sub, "as a file": site.file };

for (const [place, at] of Object.entries(PLACES)) {
  test(`opens ${place}, answers, and draws its charts`, async (t) => {
    const page = await Page.open({ at, view: "whatif" });
    t.after(() => page.close());
    await page.moveLever("地区生产总值", ["ARROW_RIGHT"]);
    await page.untilChartIsDrawn();
    assert.deepEqual(await page.consoleProblems(), []);
  });
}

test("a page that is not there leads to the overview and says so", async (t) => {
  const page = await Page.open({ view: "nowhere", parameters: { lang: "en" } });
  t.after(() => page.close());
  assert.match(await page.messages(), /nowhere/);
  assert.ok((await page.mainText()).length > 100);
});
