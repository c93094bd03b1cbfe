// Scenarios kept on the device: nothing that was kept is lost, and whatever is done can be taken back.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { everywhere: inTheOpenedPage } = opening({ view: "whatif" });

/** The test finds the shelf open. */
function everywhere(name, body) {
  inTheOpenedPage(name, async (page) => {
    await page.click("button", "我的情景");
    await body(page);
  });
}

async function openShelf(page) {
  await page.visit(site.top + fragment("whatif", { lang: "zh" }));
  await page.click("button", "我的情景");
}

async function keep(page, name) {
  await page.type(await page.one("textbox", "情景名称"), name);
}

const isKept = async (page, name) => (await page.all("button", `打开：${name}`)).length === 1;
const gdp = async (page) => Number(await page.value(await page.lever("地区生产总值")));

everywhere("a kept scenario is there after a reload, opens, and undo leads back", async (page) => {
  await page.type(await page.leverField("地区生产总值"), "3.3");
  await keep(page, "外贸回落");
  await page.type(await page.leverField("地区生产总值"), "7.7");
  await openShelf(page);
  assert.notEqual(await gdp(page), 3.3);
  const before = await gdp(page);
  await page.click("button", "打开：外贸回落");
  assert.equal(await gdp(page), 3.3);
  await page.click("button", "撤销");
  assert.equal(await gdp(page), before);
});

everywhere("what differs from the ready-made scenario is listed", async (page) => {
  await page.type(await page.leverField("就业人员"), "1.25");
  const panel = await page.text(await page.one("region", "我的情景"));
  assert.match(panel, /就业人员1\.25%\/年预设 \d/);
});

everywhere("renaming keeps the scenario, and two never share a name", async (page) => {
  await keep(page, "甲");
  await keep(page, "乙");
  await page.click("button", "改名：乙");
  const fields = await page.all("textbox", "情景名称");
  assert.equal(fields.length, 2);
  await page.type(fields[1], "甲");
  assert.ok((await isKept(page, "甲")) && (await isKept(page, "甲 2")) && !(await isKept(page, "乙")));
});

everywhere("a deleted scenario comes back", async (page) => {
  await keep(page, "甲");
  await page.click("button", "删除：甲");
  assert.ok(!(await isKept(page, "甲")));
  await page.click("button", "恢复");
  assert.ok(await isKept(page, "甲"));
  await openShelf(page);
  assert.ok(await isKept(page, "甲"), "on the device as well");
});

everywhere("keeping under the same name replaces, which can be taken back", async (page) => {
  await keep(page, "甲");
  const before = await gdp(page);
  await page.type(await page.leverField("地区生产总值"), "1.5");
  await keep(page, "甲");
  await page.click("button", "恢复");
  await page.click("button", "打开：甲");
  assert.equal(await gdp(page), before);
});

everywhere("a full or blocked storage is named and loses nothing", async (page) => {
  for (const [name, words] of [["QuotaExceededError", /空间已满/], ["SecurityError", /不允许本页/]]) {
    await openShelf(page);
    await page.run((name) => {
      Storage.prototype.setItem = () => { throw new DOMException("no", name); };
    }, name);
    await keep(page, "甲");
    assert.match(await page.messages(), words);
    assert.ok(await isKept(page, "甲"));
  }
});

everywhere("a damaged list is told with its place; the rest is read and the text kept aside", async (page) => {
  await page.run(() => localStorage.setItem(
    "sandtable.scenarios",
    JSON.stringify({ version: 1, scenarios: [{ name: "好", preset: "plan_path" }, { name: "坏", levers: { gpd: 1 } }] }),
  ));
  await openShelf(page);
  assert.match(await page.messages(), /scenarios\.2\.levers\.gpd/);
  assert.ok((await isKept(page, "好")) && (await isKept(page, "坏")));
  assert.match(await page.run(() => localStorage.getItem("sandtable.scenarios.aside")), /gpd/);
});

everywhere("the focus stays in the row after renaming and goes to the field after deleting", async (page) => {
  await keep(page, "甲");
  await page.press(await page.one("button", "改名：甲"), "ENTER");
  const [, field] = await page.all("textbox", "情景名称");
  await page.type(field, "乙");
  assert.equal(await page.focusedName(), "改名：乙");
  await page.pressHere("ENTER");
  await page.pressHere("ESCAPE");
  assert.equal(await page.focusedName(), "改名：乙");
  await page.press(await page.one("button", "删除：乙"), "ENTER");
  assert.equal(await page.run(() => document.activeElement.id), "shelf-name");
});

everywhere("a file that is dropped on the panel opens, a wrong one is told and changes nothing", async (page) => {
  const drop = (name, text) => page.run((name, text) => {
    const dataTransfer = new window.DataTransfer();
    dataTransfer.items.add(new window.File([text], name, { type: "application/json" }));
    const target = document.querySelector(".shelf");
    for (const kind of ["dragover", "drop"]) {
      target.dispatchEvent(new window.DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, name, text).then(() => page.settle());
  await drop("会上.json", JSON.stringify({ version: 1, name: "会上", levers: { gdp: 2.5 } }));
  assert.equal(await gdp(page), 2.5);
  assert.equal(await page.value(await page.one("textbox", "情景名称")), "会上");
  await drop("坏.json", "{");
  assert.match(await page.messages(), /坏\.json/);
  assert.equal(await gdp(page), 2.5);
});
