// Whatever moves, everything answers: with the mouse, with keys, with a typed number.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "whatif", parameters: { focus: "productivity" } });

everywhere("dragging a slider changes the numbers, the address and the chart", async (page) => {
  await page.untilChartIsDrawn();
  const [outcome, chart] = [await page.outcome("劳动生产率"), await page.chartPicture()];
  await page.drag(await page.lever("地区生产总值"), -40);
  assert.notEqual((await page.outcome("劳动生产率")).value, outcome.value);
  assert.notEqual(await page.chartPicture(), chart);
  assert.match(await page.fragmentNow(), /gdp/);
});

everywhere("arrow keys move a slider by one step, Home and End to its bounds", async (page) => {
  const gdp = await page.lever("地区生产总值");
  const start = Number(await page.value(gdp));
  await page.press(gdp, "ARROW_RIGHT");
  const step = Number(await page.value(gdp)) - start;
  assert.ok(step > 0 && step <= 0.1 + 1e-9, `moved by ${step}`);
  await page.press(gdp, "HOME");
  assert.equal(await page.value(gdp), "-5");
  await page.press(gdp, "END");
  assert.equal(await page.value(gdp), "20");
});

everywhere("a lever moves what depends on it, in the right direction, and nothing else", async (page) => {
  const before = await page.outcomes();
  await page.type(await page.leverField("就业人员"), "8");
  const after = await page.outcomes();
  assert.ok(number(after["人才密度"].value) < number(before["人才密度"].value));
  assert.ok(number(after["劳动生产率"].value) < number(before["劳动生产率"].value));
  assert.deepEqual(after["人才总量"], before["人才总量"]);
  assert.deepEqual(after["R&D强度"], before["R&D强度"]);
});

everywhere("the number field takes a number, also as a Chinese keyboard writes it", async (page) => {
  await page.type(await page.leverField("地区生产总值"), "６。５%");
  assert.equal(Number(await page.value(await page.lever("地区生产总值"))), 6.5);
});

everywhere("the number field refuses what is out of bounds and keeps the value", async (page) => {
  const field = await page.leverField("地区生产总值");
  const before = await page.value(field);
  await page.type(field, "999");
  assert.match(await page.text(await page.one("alert")), /20/);
  assert.equal(await page.value(field), before);
  await page.type(field, "abc");
  assert.equal(await page.value(field), before);
  await page.moveLever("地区生产总值", ["ARROW_LEFT"]);
  assert.equal((await page.all("alert")).length, 0, "a message that is out of date goes");
});

everywhere("undo and redo lead back and forth", async (page) => {
  const value = async () => (await page.outcome("劳动生产率")).value;
  const before = await value();
  await page.type(await page.leverField("地区生产总值"), "2");
  const after = await value();
  assert.notEqual(after, before);
  await page.click("button", "撤销");
  assert.equal(await value(), before);
  await page.click("button", "重做");
  assert.equal(await value(), after);
});

everywhere("Ctrl+Z and Ctrl+Shift+Z do the same; a drag is one step", async (page) => {
  const gdp = await page.lever("地区生产总值");
  const before = await page.value(gdp);
  await page.drag(gdp, -40);
  const after = await page.value(gdp);
  assert.notEqual(after, before);
  const chord = async (...keys) => {
    const hand = page.driver.actions({ async: true });
    for (const key of keys) hand.keyDown(key);
    for (const key of keys.toReversed()) hand.keyUp(key);
    await hand.perform();
    await page.settle();
  };
  await chord(Key.CONTROL, "z");
  assert.equal(await page.value(gdp), before);
  await chord(Key.CONTROL, Key.SHIFT, "z");
  assert.equal(await page.value(gdp), after);
});

everywhere("everything goes back to the ready-made scenario at once, and undo brings it again", async (page) => {
  await page.choose("情景", "半速");
  const ready = await page.outcomes();
  await page.type(await page.leverField("地区生产总值"), "12");
  await page.type(await page.leverField("就业人员"), "1");
  const own = await page.outcomes();
  await page.click("button", "全部复位");
  assert.deepEqual(await page.outcomes(), ready);
  assert.equal(await page.run((button) => button.disabled, await page.one("button", "全部复位")), true);
  await page.click("button", "撤销");
  assert.deepEqual(await page.outcomes(), own);
});

everywhere("the plan path meets all sixteen targets, no growth meets few", async (page) => {
  const met = async () => Object.values(await page.outcomes()).filter((outcome) => outcome.met).length;
  assert.equal(await met(), 16);
  await page.choose("情景", "零增长");
  assert.ok(await met() < 6);
});

function number(text) {
  return Number(text.replaceAll(",", "").replace(/[^\d.−-]/g, "").replace("−", "-"));
}
