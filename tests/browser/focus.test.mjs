// The keyboard's place is never lost: whatever goes or is switched off, the next key acts near to where the last one did.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { everywhere } = opening({ view: "whatif", parameters: { preset: "half_pace", l: "gdp:6.5" } });

/** What has the focus: an element that can be used, not the page as a whole. */
async function place(page) {
  // The page moves the focus after what a key did has been drawn.
  await page.settle();
  return page.run(() => {
    const now = document.activeElement;
    const name = now?.getAttribute("aria-label") ?? now?.textContent.trim().slice(0, 40);
    return !now || now === document.body || now.matches(":disabled") ? "lost" : `${now.tagName.toLowerCase()} ${name}`;
  });
}

async function enter(page, role, name) {
  await page.press(await page.one(role, name), "ENTER");
  return place(page);
}

everywhere("undo and redo to the end, reset, and a message that is closed", async (page) => {
  for (const name of ["撤销", "重做"]) {
    await page.type(await page.leverField("地区生产总值"), "4");
    for (let times = 0; times < 3; times += 1) {
      const [button] = await page.all("button", name);
      if (await page.run((button) => button.disabled, button)) break;
      assert.notEqual(await enter(page, "button", name), "lost", name);
    }
  }
  await page.type(await page.leverField("就业人员"), "1");
  const resets = await page.all("button", /^复位.*就业人员|就业人员.*复位/);
  for (const reset of resets.slice(0, 1)) {
    await page.press(reset, "ENTER");
    assert.notEqual(await place(page), "lost", "reset");
  }
  await page.run(() => { location.hash = location.hash.replace("l=", "l=gpd:3,"); });
  await page.settle();
  const closes = await page.all("button", "关闭提示");
  assert.ok(closes.length > 0, "a message can be closed");
  await page.press(closes[0], "ENTER");
  assert.notEqual(await place(page), "lost", "message");
});

everywhere("panels that close and rows that go", async (page) => {
  await enter(page, "button", "我的情景");
  for (const name of ["甲", "乙"]) await page.type(await page.one("textbox", "情景名称"), name);
  assert.notEqual(await enter(page, "button", "删除：甲"), "lost", "row");
  assert.notEqual(await enter(page, "button", "我的情景"), "lost", "panel");
  await page.visit(site.top + fragment("map", { lang: "zh", d: "beilun" }));
  assert.notEqual(await enter(page, "button", "全部区县"), "lost", "district");
  await page.visit(site.top + fragment("present", { lang: "zh" }));
  const [remove] = await page.all("button", /^删除.*第 1 幕/);
  await page.press(remove, "ENTER");
  assert.notEqual(await place(page), "lost", "scene");
  const [empty] = await page.all("button", "清空");
  await page.press(empty, "ENTER");
  assert.notEqual(await place(page), "lost", "all scenes");
});

everywhere("a way into another view begins at its content", async (page) => {
  await page.visit(site.top + fragment("overview", { lang: "zh" }));
  const link = await page.run(() => document.querySelector("main h2 a"));
  await page.press(link, "ENTER");
  assert.notEqual(await place(page), "lost");
  assert.equal(await page.run(() => document.activeElement.closest("main") !== null), true);
});

everywhere("a click beside everything takes the focus away as it should", async (page) => {
  await page.press(await page.lever("地区生产总值"), "ARROW_RIGHT");
  await page.run(() => document.activeElement.blur());
  await page.run(() => document.body.click());
  await page.settle();
  assert.equal(await page.run(() => document.activeElement === document.body), true);
});
