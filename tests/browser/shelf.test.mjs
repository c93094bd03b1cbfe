// Scenarios kept on the device: nothing that was kept is lost, and whatever is done can be taken back.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

let page;
before(async () => { page = await Page.open({ view: "whatif" }); });
after(() => page.close());
beforeEach(async () => {
  await page.run(() => localStorage.clear());
  await openShelf();
});

async function openShelf() {
  await page.visit(site.top + fragment("whatif", { lang: "zh" }));
  await page.click("button", "我的情景");
}

async function keep(name) {
  await page.type(await page.one("textbox", "情景名称"), name);
}

const isKept = async (name) => (await page.all("button", `打开：${name}`)).length === 1;
const gdp = async () => Number(await page.value(await page.lever("地区生产总值")));

test("a kept scenario is there after a reload, opens, and undo leads back", async () => {
  await page.type(await page.leverField("地区生产总值"), "3.3");
  await keep("外贸回落");
  await page.type(await page.leverField("地区生产总值"), "7.7");
  await openShelf();
  assert.notEqual(await gdp(), 3.3);
  const before = await gdp();
  await page.click("button", "打开：外贸回落");
  assert.equal(await gdp(), 3.3);
  await page.click("button", "撤销");
  assert.equal(await gdp(), before);
});

test("what differs from the ready-made scenario is listed", async () => {
  await page.type(await page.leverField("就业人员"), "1.25");
  const panel = await page.text(await page.one("region", "我的情景"));
  assert.match(panel, /就业人员1\.25%\/年预设 \d/);
});

test("renaming keeps the scenario, and two never share a name", async () => {
  await keep("甲");
  await keep("乙");
  await page.click("button", "改名：乙");
  const fields = await page.all("textbox", "情景名称");
  assert.equal(fields.length, 2);
  await page.type(fields[1], "甲");
  assert.ok((await isKept("甲")) && (await isKept("甲 2")) && !(await isKept("乙")));
});

test("a deleted scenario comes back", async () => {
  await keep("甲");
  await page.click("button", "删除：甲");
  assert.ok(!(await isKept("甲")));
  await page.click("button", "恢复");
  assert.ok(await isKept("甲"));
  await openShelf();
  assert.ok(await isKept("甲"), "on the device as well");
});

test("keeping under the same name replaces, which can be taken back", async () => {
  await keep("甲");
  const before = await gdp();
  await page.type(await page.leverField("地区生产总值"), "1.5");
  await keep("甲");
  await page.click("button", "恢复");
  await page.click("button", "打开：甲");
  assert.equal(await gdp(), before);
});

test("a full or blocked storage is named and loses nothing", async () => {
  for (const [name, words] of [["QuotaExceededError", /空间已满/], ["SecurityError", /不允许本页/]]) {
    await openShelf();
    await page.run((name) => {
      Storage.prototype.setItem = () => { throw new DOMException("no", name); };
    }, name);
    await keep("甲");
    assert.match(await page.messages(), words);
    assert.ok(await isKept("甲"));
  }
});

test("a damaged list is told with its place; the rest is read and the text kept aside", async () => {
  await page.run(() => localStorage.setItem(
    "sandtable.scenarios",
    JSON.stringify({ version: 1, scenarios: [{ name: "好", preset: "plan_path" }, { name: "坏", levers: { gpd: 1 } }] }),
  ));
  await openShelf();
  assert.match(await page.messages(), /scenarios\.2\.levers\.gpd/);
  assert.ok((await isKept("好")) && (await isKept("坏")));
  assert.match(await page.run(() => localStorage.getItem("sandtable.scenarios.aside")), /gpd/);
});
