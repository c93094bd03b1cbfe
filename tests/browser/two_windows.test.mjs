// The page open twice on one device: what is entered in one arrives in the other, and neither overwrites what it has not seen.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { everywhere } = opening({ view: "monitor" });
const field = (page, name, year) => page.one("textbox", new RegExp(`^${name} ${year} 年实际值`));
const valueOf = async (page, name, year) => page.value(await field(page, name, year));

/** Opens the page once more and says how to go from one window to the other. */
async function twice(page, t, address) {
  const [first] = await page.driver.getAllWindowHandles();
  await page.driver.switchTo().newWindow("window");
  const second = await page.driver.getWindowHandle();
  t.after(async () => {
    await page.driver.switchTo().window(second);
    await page.driver.close();
    await page.driver.switchTo().window(first);
  });
  await page.visit(address);
  return { inFirst: () => page.driver.switchTo().window(first), inSecond: () => page.driver.switchTo().window(second) };
}

everywhere("values that are entered in one window stand in the other, and none is lost", async (page, t) => {
  const { inFirst, inSecond } = await twice(page, t, site.top + fragment("monitor", { lang: "zh" }));
  await inFirst();
  await page.type(await field(page, "党政人才", 2024), "4.1");
  await inSecond();
  await page.until(async () => (await valueOf(page, "党政人才", 2024)) === "4.1", "the first window's value");
  await page.type(await field(page, "党政人才", 2023), "4.2");
  await inFirst();
  await page.until(async () => (await valueOf(page, "党政人才", 2023)) === "4.2", "the second window's value");
  await page.visit(site.top + fragment("monitor", { lang: "zh" }));
  assert.deepEqual([await valueOf(page, "党政人才", 2023), await valueOf(page, "党政人才", 2024)], ["4.2", "4.1"]);
});

everywhere("a window with other values offers the new ones and overwrites neither", async (page, t) => {
  const other = site.top + fragment("monitor", { lang: "zh", v: 1, preset: "plan_path", a: "cadres.2022:4.3" });
  const { inFirst, inSecond } = await twice(page, t, other);
  await inFirst();
  await page.type(await field(page, "党政人才", 2024), "4.1");
  await inSecond();
  await page.one("button", "换用那一套");
  await page.type(await field(page, "党政人才", 2025), "4.4");
  await page.click("button", "换用那一套");
  assert.equal(await valueOf(page, "党政人才", 2024), "4.1");
});

everywhere("scenarios and scenes that are kept in one window are there in the other", async (page, t) => {
  const { inFirst, inSecond } = await twice(page, t, site.top + fragment("present", { lang: "zh" }));
  const scenes = () => page.run(() => document.querySelectorAll("ol > li strong").length);
  const before = await scenes();
  await inFirst();
  await page.go("whatif", { lang: "zh" });
  await page.click("button", "我的情景");
  await page.type(await page.one("textbox", "情景名称"), "甲");
  await page.click("button", "把当前画面加为一幕");
  await inSecond();
  await page.until(async () => (await scenes()) === before + 1, "the scene");
  await page.click("button", "撤销");
  assert.equal(await scenes(), before);
  await page.go("whatif", { lang: "zh" });
  await page.click("button", "我的情景");
  await page.one("button", "打开：甲");
});
