// A lever of a district: map, panel, table and the way to the city answer at once; two districts stand side by side.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { site } from "./driver.mjs";

const at = { d: "beilun", m: "achievement" };
const { everywhere, chromium } = opening({ view: "map", parameters: at });

const fillOf = (page, shape) => page.run((shape) => getComputedStyle(shape.querySelector("path")).fill, shape);

everywhere("the fill follows a lever, and so do panel, table and city", async (page) => {
  const beilun = await page.district("北仑区");
  const before = { fill: await fillOf(page, beilun), said: await beilun.getAttribute("aria-label") };
  assert.match(before.said, /预计完成率 100%/);
  const slider = await page.one("slider", "海外工程师");
  await page.press(slider, "ARROW_LEFT", "ARROW_LEFT", "ARROW_LEFT", "ARROW_LEFT");
  const rate = Number(await page.value(slider));
  assert.ok(rate < 100 && rate > 0, `${rate} %`);
  assert.equal(await (await page.district("北仑区")).getAttribute("aria-label"), `北仑区，预计完成率 ${rate}%，1 项有数字的目标中 0 项达标`);
  assert.notEqual(await fillOf(page, await page.district("北仑区")), before.fill);
  assert.match(await page.panel(), new RegExp(`预计完成率 ${rate}%`));
  const row = (await page.all("row", /海外工程师/))[0];
  assert.match(await page.text(row), new RegExp(`${rate}人 未达`));
  // 100 of the city's 600.
  assert.match(await page.mainText(), new RegExp(`按现交付率 ${(rate / 6).toFixed(1)}%`));
  await page.press(page.driver.switchTo().activeElement(), "TAB");
  await page.click("button", /^重置.*海外工程师|^复位.*海外工程师/);
  assert.equal(await (await page.district("北仑区")).getAttribute("aria-label"), before.said);
});

chromium("where definitions differ the reason stands in place of a share", async (page) => {
  await page.visit(site.top + fragment("map", { lang: "en", d: "yinzhou" }));
  const panel = await page.text(await page.one("region", "Selected district"));
  assert.match(panel, /Not to be set against the city’s figure: Zhenhai counts people/);
  assert.doesNotMatch(panel, /% of the city’s target/);
});

chromium("two districts stand side by side, and a link keeps them", async (page) => {
  await page.choose("对照", "江北区");
  const told = await page.text(await page.one("region", "北仑区与江北区"));
  assert.match(told, /海外工程师.*≥100人.*规划未设此项/);
  assert.match(await page.fragmentNow(), /d2=jiangbei/);
  await page.reload();
  await page.one("heading", "北仑区与江北区");
  await page.click("button", "结束对照");
  assert.equal((await page.all("heading", "北仑区与江北区")).length, 0);
});

everywhere("a scene of a talk shows the map as it was: looked at closely, filled by its levers", async (page) => {
  await page.visit(site.top + fragment("map", { lang: "zh", m: "achievement", r: "z1-05-overseas-engineers:30", z: "2.5,520,430" }));
  await page.click("button", "把当前画面加为一幕");
  await page.go("present", { lang: "zh" });
  await page.press(await page.one("button", "从这一幕放映：第 11 幕"), "ENTER");
  await page.until(() => page.run(() => document.querySelector(".map__picture") !== null), "the map");
  assert.match(await (await page.district("北仑区")).getAttribute("aria-label"), /预计完成率 30%/);
  const [, , width] = await page.run(() => document.querySelector(".map__picture").getAttribute("viewBox").split(" ").map(Number));
  assert.ok(width < 800, `${width} units are seen`);
});
