// Language and theme: chosen by hand, kept in the address, taken from the browser at first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { Page } from "./page.mjs";

const { everywhere, only } = opening({ view: "whatif" });

everywhere("the language changes at once and everywhere", async (page) => {
  await page.click("button", /Switch to English/);
  assert.match(await page.run(() => document.documentElement.lang), /^en\b/);
  assert.match(await page.fragmentNow(), /lang=en/);
  await page.one("slider", "GDP");
  assert.match(await page.run(() => document.title), /What if/);
  await page.click("button", /切换到中文/);
  await page.one("slider", "地区生产总值");
});

for (const engine of ENGINES) {
  // The language is what a session starts with, so these have one of their own.
  test(`the first language is the browser's · ${engine}`, async (t) => {
    const page = await Page.open({ engine, language: "en-GB" });
    t.after(() => page.close());
    assert.match(await page.run(() => document.documentElement.lang), /^en\b/);
  });
}

everywhere("light, dark and projector are three looks", async (page) => {
  await page.click("button", /Switch to English/);
  const looks = new Set();
  for (const theme of ["Light", "Dark", "Projector"]) {
    await page.choose("Theme", theme);
    assert.match(await page.fragmentNow(), new RegExp(`theme=${theme.toLowerCase()}`));
    looks.add(await page.run(look));
  }
  assert.equal(looks.size, 3, [...looks].join(" · "));
});

// WebKit takes the system's wish at its start only.
only(["chromium", "firefox"], "the system's wish for light or dark is the default", async (page) => {
  await page.choose("显示主题", "跟随系统");
  await page.media({ scheme: "dark" });
  await page.settle();
  assert.equal(await page.run(() => document.documentElement.dataset.theme), "dark");
  await page.media({ scheme: "light" });
  await page.settle();
  assert.equal(await page.run(() => document.documentElement.dataset.theme), "light");
});

// Runs in the page.
function look() {
  const style = getComputedStyle(document.body);
  return `${style.color} on ${style.backgroundColor}, ${style.fontSize}`;
}
