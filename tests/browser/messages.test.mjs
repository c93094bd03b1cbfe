// Whatever comes in broken: a message names the problem, the rest is applied, nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { Page } from "./page.mjs";

const { everywhere } = opening({ view: "whatif" });
const open = (page, query) => page.visit(`${site.top}#/whatif?lang=zh&${query}`);
const value = async (page, name) => Number(await page.value(await page.lever(name)));

everywhere("an unknown lever and a value out of range are named; the rest of the link applies", async (page) => {
  await open(page, "l=gpd:3,gdp:99,employment:1.5&focus=productivity");
  const said = await page.messages();
  assert.match(said, /levers\.gpd：没有这根拉杆/);
  assert.match(said, /levers\.gdp：99 超出 −5 至 20，已取最近的端点/);
  assert.deepEqual([await value(page, "地区生产总值"), await value(page, "就业人员")], [20, 1.5]);
});

everywhere("broken pieces of every kind leave a page that answers", async (page) => {
  await open(page, "l=gdp&preset=utopia&k=x&%E0%A4%A&with=no_growth,utopia&panel=cellar&tab=legs&r=nothing:5&y=99:1");
  const said = await page.messages();
  for (const part of [/utopia/, /cellar/, /legs/, /r=|delivery\.nothing/, /yongzhou\.99/]) assert.match(said, part);
  assert.equal(Object.keys(await page.outcomes()).length, 16);
  await page.type(await page.leverField("地区生产总值"), "4");
  assert.equal(await value(page, "地区生产总值"), 4);
});

everywhere("a link from a newer version says so and shows what it can", async (page) => {
  await open(page, "v=99&l=gdp:4");
  assert.match(await page.messages(), /版本 99/);
  assert.equal(Object.keys(await page.outcomes()).length, 16);
});

everywhere("an endless link is refused with its limit", async (page) => {
  await open(page, `l=gdp:4&x=${"9".repeat(70_000)}`);
  assert.match(await page.messages(), /字节/);
  assert.equal(Object.keys(await page.outcomes()).length, 16);
});

everywhere("a broken link followed inside the page is told, and undo leads back", async (page) => {
  await page.type(await page.leverField("地区生产总值"), "4");
  await page.run(() => { location.hash = "#/whatif?lang=zh&l=gpd:3,gdp:5"; });
  await page.settle();
  assert.match(await page.messages(), /gpd/);
  assert.equal(await value(page, "地区生产总值"), 5);
  await page.click("button", "撤销");
  assert.equal(await value(page, "地区生产总值"), 4);
});

everywhere("a storage that is really full keeps what was there and says so", async (page) => {
  await page.click("button", "我的情景");
  await page.type(await page.one("textbox", "情景名称"), "先");
  await page.run(() => {
    for (let size = 1 << 20; size >= 16; size /= 2) {
      try {
        for (let at = 0; ; at += 1) localStorage.setItem(`fill-${size}-${at}`, "x".repeat(size));
      } catch { /* smaller pieces */ }
    }
  });
  await page.type(await page.one("textbox", "情景名称"), "后");
  assert.match(await page.messages(), /空间已满/);
  for (const name of ["先", "后"]) assert.equal((await page.all("button", `打开：${name}`)).length, 1, name);
  assert.match(await page.run(() => localStorage.getItem("sandtable.scenarios")), /先/);
});

everywhere("a storage that is taken away meanwhile is named, and the page goes on", async (page) => {
  await page.run(() => {
    window.Object.defineProperty(window, "localStorage", {
      configurable: true,
      get() { throw new window.DOMException("no", "SecurityError"); },
    });
  });
  await page.type(await page.leverField("地区生产总值"), "4");
  await page.click("button", "我的情景");
  await page.type(await page.one("textbox", "情景名称"), "甲");
  assert.match(await page.messages(), /不允许本页/);
  assert.equal((await page.all("button", "打开：甲")).length, 1);
  assert.equal(await value(page, "地区生产总值"), 4);
  await page.run(() => { delete window.localStorage; });
});

// From the first moment on: Chromium lets a script run before the page's own, Firefox has a preference, WebKit neither.
const WITHOUT_STORAGE = { chromium: {}, firefox: { preferences: { "network.cookie.cookieBehavior": 2 } } };

for (const [engine, browser] of Object.entries(WITHOUT_STORAGE)) {
  test(`without any storage the page works, and says so when something is to be kept · ${engine}`, { timeout: 120_000 }, async (t) => {
    const page = await Page.start({ engine, ...browser });
    t.after(() => page.close());
    if (engine === "chromium") {
      await page.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", {
        source: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
      });
    }
    await open(page, "l=gdp:4");
    assert.equal(await page.run(() => { try { return window.localStorage === null; } catch { return true; } }), true, "there is none");
    assert.equal(await value(page, "地区生产总值"), 4);
    await page.click("button", "EN · Switch to English");
    await page.click("button", "My scenarios");
    await page.type(await page.one("textbox", "Name of the scenario"), "a");
    assert.match(await page.messages(), /lets this page keep nothing/);
    assert.equal((await page.all("button", "Open: a")).length, 1);
  });
}
