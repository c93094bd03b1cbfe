// The last change once more: seen again, and nothing is different afterwards.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere, only } = opening({ view: "whatif", parameters: { focus: "productivity" } });
const gdp = async (page) => Number(await page.value(await page.lever("地区生产总值")));
const isReplaying = (page) => page.run(() => document.querySelector(".whatif--replay") !== null);

async function change(page) {
  const before = await gdp(page);
  await page.type(await page.leverField("地区生产总值"), "2");
  await page.settle();
  return before;
}

everywhere("the button runs through the values between before and after", async (page) => {
  const before = await change(page);
  const address = await page.fragmentNow();
  // Watched inside the page: remote control is too slow to see every step.
  await page.run(() => {
    const slider = document.getElementById("lever-gdp");
    window.seen = [];
    const watch = () => { window.seen.push(Number(slider.value)); requestAnimationFrame(watch); };
    watch();
  });
  await page.click("button", "重放");
  await page.until(async () => !(await isReplaying(page)), "the end");
  const seen = await page.run(() => window.seen);
  assert.ok(seen.some((value) => Math.abs(value - before) < 0.06), "the state before");
  assert.ok(seen.some((value) => value < before - 1 && value > 3), "on the way");
  assert.equal(await gdp(page), 2);
  assert.equal(await page.fragmentNow(), address, "nothing was recorded");
  await page.click("button", "撤销");
  assert.equal(await gdp(page), before);
});

everywhere("the key R replays, but not while a text is typed", async (page) => {
  await change(page);
  const field = await page.leverField("地区生产总值");
  await field.sendKeys("r");
  assert.equal(await isReplaying(page), false);
  await page.type(field, "2");
  const slider = await page.lever("地区生产总值");
  await page.run((slider) => slider.focus(), slider);
  await slider.sendKeys("r");
  assert.equal(await isReplaying(page), true);
  await slider.sendKeys("r");
  await page.until(async () => !(await isReplaying(page)), "the end");
  assert.equal(await gdp(page), 2);
});

everywhere("whatever a person does meanwhile comes first", async (page) => {
  await change(page);
  const slider = await page.lever("地区生产总值");
  await page.run((slider) => slider.focus(), slider);
  await slider.sendKeys("r");
  await page.type(await page.leverField("就业人员"), "1");
  assert.equal(await isReplaying(page), false);
  assert.deepEqual([await gdp(page), Number(await page.value(await page.lever("就业人员")))], [2, 1]);
});

// WebKit's remote control cannot wish for less motion.
only(["chromium", "firefox"], "with reduced motion it jumps back and forth", async (page) => {
  const before = await change(page);
  await page.media({ motion: "reduce" });
  await page.run(() => {
    const slider = document.getElementById("lever-gdp");
    window.seen = new Set();
    const watch = () => { window.seen.add(slider.value); requestAnimationFrame(watch); };
    watch();
  });
  await page.click("button", "重放");
  await page.until(async () => !(await isReplaying(page)), "the end");
  const seen = (await page.run(() => [...window.seen])).map(Number).sort((a, b) => a - b);
  assert.equal(seen.length, 2, `only before and after: ${seen}`);
  assert.ok(Math.abs(seen[1] - before) < 0.06);
});
