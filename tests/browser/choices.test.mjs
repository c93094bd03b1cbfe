// Language and theme: chosen by hand, kept in the address, taken from the browser at first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Page } from "./page.mjs";

test("the language changes at once and everywhere", async (t) => {
  const page = await Page.open({ view: "whatif", parameters: { lang: "zh" } });
  t.after(() => page.close());
  await page.click("button", /Switch to English/);
  assert.match(await page.run(() => document.documentElement.lang), /^en\b/);
  assert.match(await page.fragmentNow(), /lang=en/);
  await page.one("slider", "GDP");
  assert.match(await page.run(() => document.title), /What if/);
  await page.click("button", /切换到中文/);
  await page.one("slider", "地区生产总值");
});

test("the first language is the browser's", async (t) => {
  const page = await Page.open({ language: "en-GB" });
  t.after(() => page.close());
  assert.match(await page.run(() => document.documentElement.lang), /^en\b/);
});

test("light, dark and projector are three looks, and the system's wish is the default", async (t) => {
  const page = await Page.open({ parameters: { lang: "en" } });
  t.after(() => page.close());
  const looks = new Set();
  for (const theme of ["Light", "Dark", "Projector"]) {
    await page.choose("Theme", theme);
    assert.match(await page.fragmentNow(), new RegExp(`theme=${theme.toLowerCase()}`));
    looks.add(await page.run(look));
  }
  assert.equal(looks.size, 3, [...looks].join(" · "));
  await page.choose("Theme", "System");
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
