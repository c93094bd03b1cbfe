// The ten goals of Ningbo and Zhoushan: paths, text cells, paces, actual values, and the map of both cities.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere, chromium } = opening({ view: "yongzhou" });

const card = (page, no) => page.run((no) => document.querySelector(`[data-goal="${no}"]`), no);
const pathOf = (page, no) => page.run((no) => document.querySelector(`[data-goal="${no}"] .yz-chart__now`).getAttribute("d"), no);

everywhere("a pace lever moves the goal's path and says where it leads", async (page) => {
  const [before, other] = [await pathOf(page, 2), await pathOf(page, 3)];
  assert.match(await page.text(await card(page, 2)), /到 2025 年 100个，目标 100个：达标/);
  await page.press(await page.one("slider", "领军人才工作室"), "ARROW_LEFT", "ARROW_LEFT");
  assert.notEqual(await pathOf(page, 2), before);
  assert.equal(await pathOf(page, 3), other);
  assert.match(await page.text(await card(page, 2)), /到 2025 年 91个，目标 100个：未达/);
});

chromium("ten goals, and what is text is shown as text", async (page) => {
  const told = await Promise.all(Array.from({ length: 10 }, async (_, i) => page.text(await card(page, i + 1))));
  assert.equal(told.length, 10);
  assert.match(told[5], /2020甬舟合作区启动/);
  assert.match(told[5], /文字目标/);
  assert.match(told[7], /先快后慢：2022 年达增量的 50%/);
  assert.match(told[0], /先慢后快：2022 年达增量的 33%/);
});

everywhere("the path goes on from an actual value, by the steps of the table times the pace", async (page) => {
  const before = await pathOf(page, 2);
  await page.run(() => document.querySelector('[data-goal="2"] details').setAttribute("open", ""));
  await page.type(await page.one("textbox", /领军人才工作室 2022 年实际值/), "44");
  // 50 more are due after 2022.
  assert.match(await page.text(await card(page, 2)), /到 2025 年 94个，目标 100个：未达/);
  assert.notEqual(await pathOf(page, 2), before);
  await page.press(await page.one("slider", "领军人才工作室"), ...Array.from({ length: 10 }, () => "ARROW_LEFT"));
  assert.match(await page.text(await card(page, 2)), /到 2025 年 69个，目标 100个：未达/);
  await page.type(await page.one("textbox", /领军人才工作室 2025 年实际值/), "101");
  assert.match(await page.text(await card(page, 2)), /到 2025 年 101个，目标 100个：达标/);
  assert.match(await page.fragmentNow(), /yz-02-2025/);
});

chromium("an actual value becomes a dot; nonsense is refused and changes nothing", async (page) => {
  const dots = () => page.run(() => document.querySelectorAll('[data-goal="2"] .yz-chart__actual').length);
  assert.equal(await dots(), 0);
  await page.run(() => document.querySelector('[data-goal="2"] details').setAttribute("open", ""));
  await page.type(await page.one("textbox", /领军人才工作室 2022 年实际值/), "48");
  assert.equal(await dots(), 1);
  await page.type(await page.one("textbox", /领军人才工作室 2025 年实际值/), "many");
  assert.equal(await dots(), 1);
  assert.equal((await page.all("alert")).length, 1);
});

chromium("the map shows both cities with the three joint platforms", async (page) => {
  const found = await page.run(() => [...document.querySelectorAll(".yz-platforms__map .map__place .pin text")].map((text) => text.textContent));
  assert.deepEqual(found.sort(), ["13", "14", "15"]);
  assert.equal(await page.run(() => document.querySelectorAll(".yz-platforms__map [data-district]").length), 14);
});
