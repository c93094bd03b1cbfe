// No serious barrier for people with a keyboard, a screen reader or low vision.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Page, VIEWS } from "./page.mjs";

let page;
before(async () => { page = await Page.open(); });
after(() => page.close());

for (const view of VIEWS) {
  test(`${view} has no serious violation of the accessibility rules, in any theme and language`, async () => {
    const found = [];
    for (const lang of ["zh", "en"]) {
      for (const theme of ["light", "dark", "projector"]) {
        await page.go(view, { theme, lang });
        for (const problem of await page.accessibilityProblems()) found.push(`${theme} ${lang}: ${problem}`);
      }
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

test("what is pressed with a finger is at least 24 pixels high and wide, or stands apart", async () => {
  await page.size(390, 844);
  const small = [];
  for (const view of VIEWS) {
    await page.go(view, { lang: "zh" });
    for (const one of await page.run(smallTargets)) small.push(`${view}: ${one}`);
  }
  await page.size(1440, 900);
  assert.deepEqual(small, []);
});

// Runs in the page: targets under 24 pixels whose circle of 24 pixels meets another target; links inside a sentence are exempt.
function smallTargets() {
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [role=tab]")]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility() && !element.closest("svg"));
  const inSentence = (element) => getComputedStyle(element).display === "inline" && element.parentElement.textContent.trim() !== element.textContent.trim();
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const meets = (one, other) => {
    const [x, y] = middle(one.box);
    const dx = Math.max(other.box.left - x, 0, x - other.box.right);
    const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) < 12;
  };
  return targets
    .filter((one) => (one.box.width < 23.5 || one.box.height < 23.5) && !inSentence(one.element))
    .filter((one) => targets.some((other) => other !== one && !one.element.contains(other.element) && !other.element.contains(one.element) && meets(one, other)))
    .map(({ element, box }) => `${element.tagName} ${element.className} ${Math.round(box.width)}×${Math.round(box.height)}`);
}

test("a screen reader is not talked to while a lever is dragged", async () => {
  await page.go("whatif", { lang: "zh" });
  await page.run(() => {
    window.said = 0;
    const live = [...document.querySelectorAll("[aria-live], [role=status], [role=alert], output")];
    for (const element of live) new MutationObserver((all) => { window.said += all.length; }).observe(element, { subtree: true, childList: true, characterData: true });
  });
  const lever = await page.lever("地区生产总值");
  await page.run((lever) => {
    for (let step = 0; step < 40; step += 1) {
      lever.value = String(1 + step / 10);
      lever.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, lever);
  const said = await page.run(() => window.said);
  assert.ok(said <= 2, `${said} announcements during 40 moves`);
});
