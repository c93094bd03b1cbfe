// What was changed in the ledger stands apart: which, from what, to what, in the link, with a way back for one and for all.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "method", parameters: { v: "1", preset: "plan_path", s: "attrition:5" } });

const changes = async (page) => Promise.all((await page.run(() => [...document.querySelectorAll(".ledger__change")])).map((one) => page.text(one)));

everywhere("changed assumptions are listed with both values, travel in the link and go back", async (page) => {
  assert.deepEqual(await changes(page), ["人才年流失率账面 3 → 现为 5%/年恢复账面值"]);
  await page.type(await page.one("textbox", /^常住人口年均增速/), "1.5");
  assert.equal((await changes(page)).length, 2);
  assert.match((await changes(page))[0], /^常住人口年均增速账面 1 → 现为 1\.5/);
  await page.until(async () => /s=[^&]*population_growth:1\.5/.test(decodeURIComponent(await page.fragmentNow())), "the link");
  await page.reload();
  assert.equal((await changes(page)).length, 2, "the link brings them back");

  await page.click("button", "恢复账面值 人才年流失率");
  assert.equal((await changes(page)).length, 1);
  await page.click("button", "全部复位");
  assert.deepEqual(await changes(page), []);
  assert.doesNotMatch(await page.fragmentNow(), /population_growth/);
  await page.run(() => { document.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true })); });
  await page.settle();
  assert.equal((await changes(page)).length, 1, "undo brings them back");
});
