// The page opens from wherever it is put, in every engine.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const PLACES = { "at the top of a server": site.top, "in a sub-folder": site.sub, "as a file": site.file };
const { everywhere } = opening();

for (const [place, at] of Object.entries(PLACES)) {
  everywhere(`opens ${place}, answers, and draws its charts`, async (page) => {
    await page.visit(at + fragment("whatif", { lang: "zh" }));
    await page.moveLever("地区生产总值", ["ARROW_RIGHT"]);
    await page.untilChartIsDrawn();
    assert.deepEqual(await page.consoleProblems(), []);
  });
}

everywhere("a page that is not there leads to the overview and says so", async (page) => {
  await page.visit(site.top + fragment("nowhere", { lang: "en" }));
  assert.match(await page.messages(), /nowhere/);
  assert.ok((await page.mainText()).length > 100);
});
