// Up to four scenarios side by side: the same numbers as on the table, and what differs.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

let page;
before(async () => { page = await Page.open({ view: "whatif" }); });
after(() => page.close());
beforeEach(async () => {
  await page.run(() => localStorage.clear());
  await page.visit(site.top + fragment("whatif", { lang: "zh" }));
  await page.click("button", "情景比较");
});

/** The comparison as printed: a list of cells for each row head. */
const table = () => page.run(() => {
  const { getByRole, getAllByRole, queryAllByRole } = globalThis.TestingLibraryDom;
  const found = getByRole(document.body, "table", { name: "情景比较" });
  const rows = getAllByRole(found, "row").map((row) => [
    queryAllByRole(row, "rowheader")[0]?.firstChild?.textContent.trim(),
    queryAllByRole(row, "cell").map((cell) => cell.textContent.trim()),
  ]);
  return Object.fromEntries(rows.filter(([head]) => head));
});

test("the plan path and no growth read as they do on the table", async () => {
  const here = await page.outcomes();
  await page.click("checkbox", "零增长");
  const rows = await table();
  assert.match(rows["达标项数"][1], /^16 \/ 16$/);
  assert.ok(rows["人才总量"][1].startsWith(here["人才总量"].value));
  assert.match(rows["人才总量"][3], /未达/);
});

test("no more than four stand side by side, and the page says why", async () => {
  for (const name of ["零增长", "半速"]) await page.click("checkbox", name);
  const other = await page.one("checkbox", "快两成");
  assert.equal(await page.run((box) => box.disabled, other), true);
  assert.match(await page.mainText(), /最多同时比较 4 个/);
  await page.click("checkbox", "半速");
  assert.equal(await page.run((box) => box.disabled, other), false);
});

test("differences only leaves the rows that differ; the levers that differ are listed", async () => {
  const all = Object.keys(await table()).length;
  await page.click("checkbox", "只看不同的行");
  assert.match(await page.mainText(), /16 项指标都相同/);
  await page.type(await page.leverField("就业人员"), "8");
  const rows = await table();
  assert.ok(Object.keys(rows).length < all);
  assert.ok("人才密度" in rows && !("人才总量" in rows));
  assert.match(rows["就业人员"][1], /^8\.00%/);
});

test("a kept scenario is compared under its name", async () => {
  await page.click("button", "我的情景");
  await page.type(await page.one("textbox", "情景名称"), "甲");
  await page.click("button", "情景比较");
  await page.click("checkbox", "甲");
  assert.equal((await page.all("columnheader", "甲")).length, 1);
});
