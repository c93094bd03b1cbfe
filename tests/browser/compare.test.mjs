// Up to four scenarios side by side: the same numbers as on the table, and what differs.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere: inTheOpenedPage } = opening({ view: "whatif", parameters: { focus: "talent_total" } });

/** The test finds the panel open. */
function everywhere(name, body) {
  inTheOpenedPage(name, async (page) => {
    await page.click("button", "情景比较");
    await body(page);
  });
}

/** The comparison as printed: a list of cells for each row head. */
const table = (page) => page.run(() => {
  const { getByRole, getAllByRole, queryAllByRole } = globalThis.TestingLibraryDom;
  const found = getByRole(document.body, "table", { name: "情景比较" });
  const rows = getAllByRole(found, "row").map((row) => [
    queryAllByRole(row, "rowheader")[0]?.firstChild?.textContent.trim(),
    queryAllByRole(row, "cell").map((cell) => cell.textContent.trim()),
  ]);
  return Object.fromEntries(rows.filter(([head]) => head));
});

everywhere("the plan path and no growth read as they do on the table", async (page) => {
  const here = await page.outcomes();
  await page.click("checkbox", "零增长");
  const rows = await table(page);
  assert.match(rows["达标项数"][1], /^16 \/ 16$/);
  assert.ok(rows["人才总量"][1].startsWith(here["人才总量"].value));
  assert.match(rows["人才总量"][3], /未达/);
});

everywhere("no more than four stand side by side, and the page says why", async (page) => {
  for (const name of ["零增长", "半速"]) await page.click("checkbox", name);
  const other = await page.one("checkbox", "快两成");
  assert.equal(await page.run((box) => box.disabled, other), true);
  assert.match(await page.mainText(), /最多同时比较 4 个/);
  await page.click("checkbox", "半速");
  assert.equal(await page.run((box) => box.disabled, other), false);
});

everywhere("differences only leaves the rows that differ; the levers that differ are listed", async (page) => {
  const all = Object.keys(await table(page)).length;
  await page.click("checkbox", "只看不同的行");
  assert.match(await page.mainText(), /16 项指标都相同/);
  await page.type(await page.leverField("就业人员"), "8");
  const rows = await table(page);
  assert.ok(Object.keys(rows).length < all);
  assert.ok("人才密度" in rows && !("人才总量" in rows));
  assert.match(rows["就业人员"][1], /^8\.00%/);
});

everywhere("a kept scenario is compared under its name", async (page) => {
  await page.click("button", "我的情景");
  await page.type(await page.one("textbox", "情景名称"), "甲");
  await page.click("button", "情景比较");
  await page.click("checkbox", "甲");
  assert.equal((await page.all("columnheader", "甲")).length, 1);
});

everywhere("the table is saved with every outcome and lever, in the units of the plan", async (page) => {
  await page.click("checkbox", "零增长");
  const [head, ...rows] = await page.csv("下载 CSV");
  assert.deepEqual(head.slice(3), ["当前设置", "当前设置·状态", "规划路径", "规划路径·状态", "零增长", "零增长·状态"]);
  assert.deepEqual(rows[0], ["人才资源总量", "万人", "285", "285.0", "达标", "285.0", "达标", "228.4", "未达"]);
  assert.deepEqual(rows.find(([name]) => name === "拉杆：地区生产总值").slice(-2), ["0.00", ""]);
  assert.equal(rows.length, 16 + 17 + 1);
});

everywhere("the chart that is laid over is a figure like the others: table, files, a sentence", async (page) => {
  await page.click("checkbox", "零增长");
  await page.click("checkbox", "叠加到图上");
  const title = "情景比较：人才资源总量";
  const [head, ...years] = await page.csv(`下载 CSV：${title}`);
  const place = head.findIndex((cell) => /零增长/.test(cell));
  assert.ok(place > 0 && years.length === 6 && years.every((row) => Number(row[place]) > 228 && Number(row[place]) < 229), `${head}`);
  await page.click("button", `下载 SVG：${title}`);
  const svg = (await page.file()).bytes.toString();
  assert.match(svg, /零增长 228\.4万/);
  assert.match(await page.run((title) => document.querySelector(`figure[aria-label="${title}"] figcaption`).textContent, title), /2025 年人才资源总量为/);
});
