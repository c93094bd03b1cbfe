// No serious barrier for people with a keyboard, a screen reader or low vision.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Page, VIEWS } from "./page.mjs";

let page;
before(async () => { page = await Page.open(); });
after(() => page.close());

for (const view of VIEWS) {
  test(`${view} has no serious violation of the accessibility rules, in any theme`, async () => {
    const found = [];
    for (const [theme, lang] of [["light", "zh"], ["dark", "en"], ["projector", "zh"]]) {
      await page.go(view, { theme, lang });
      for (const problem of await page.accessibilityProblems()) found.push(`${theme}: ${problem}`);
    }
    assert.deepEqual(found, []);
  });
}

test("the first stop of the Tab key skips the navigation", async () => {
  await page.go("overview", { lang: "en" });
  await page.reload();
  await page.pressTab();
  assert.equal(await page.run(() => document.activeElement.textContent.trim()), "Skip to content");
});

test("the panels of the sand table hinder nobody, light or dark", async (t) => {
  const page = await Page.open({ view: "whatif", parameters: { lang: "zh", preset: "half_pace", l: "gdp:6.5" } });
  t.after(() => page.close());
  for (const theme of ["浅色", "深色"]) {
    await page.choose("显示主题", theme);
    for (const panel of ["我的情景", "情景比较", "分享"]) {
      await page.click("button", panel);
      if (panel === "我的情景") await page.type(await page.one("textbox", "情景名称"), theme);
      assert.deepEqual(await page.accessibilityProblems(), [], `${panel}, ${theme}`);
    }
  }
});

test("what unfolds beside the levers, and the tables of the figures, hinder nobody", async (t) => {
  const page = await Page.open({ view: "whatif", parameters: { lang: "zh", preset: "half_pace", tab: "table", panel: "compare", over: "1" } });
  t.after(() => page.close());
  await page.click("button", "说明：地区生产总值");
  for (const group of ["不确定性", "专项行动与平台任务", "甬舟一体化"]) await page.unfold(group);
  for (const theme of ["浅色", "深色"]) {
    await page.choose("显示主题", theme);
    assert.deepEqual(await page.accessibilityProblems(), [], theme);
  }
});
