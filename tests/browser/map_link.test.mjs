// The map: a link shows the same picture, table and picture give the same figures, and the wheel scrolls the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Page } from "./page.mjs";

async function open(t, parameters = {}) {
  const page = await Page.open({ view: "map", parameters: { lang: "en", ...parameters } });
  t.after(() => page.close());
  return page;
}

test("a link shows base, part, measure and district", async (t) => {
  const page = await open(t, { base: "tile", area: "both", m: "high_level", d: "putuo" });
  assert.equal(await page.isPressed(await page.one("button", "Tiles")), true);
  assert.equal(await page.isPressed(await page.one("button", "Both cities")), true);
  assert.equal(await page.value(await page.one("combobox", "Coloured by")), "high_level");
  await page.one("heading", "Putuo");
  assert.match(await page.mainText(), /do not represent administrative boundaries/);
});

test("a selected district of Zhoushan brings both cities into the picture, and Ningbo alone lets it go", async (t) => {
  const page = await open(t, { d: "shengsi" });
  assert.equal(await page.isPressed(await page.district("Shengsi")), true);
  await page.click("button", "Ningbo");
  assert.doesNotMatch(await page.fragmentNow(), /[?&]d=/);
  await page.one("heading", "Choose a district");
});

test("the figures of the picture stand in the table", async (t) => {
  const page = await open(t, { area: "both", m: "output_corridor" });
  assert.equal((await page.all("rowheader")).length, 14);
  const said = await (await page.district("Yinzhou")).getAttribute("aria-label");
  const value = said.match(/≥ ([\d.,]+)/)[1];
  const rows = await page.all("row", /Output of companies in the corridor/);
  assert.equal(rows.length, 1);
  assert.ok((await page.text(rows[0])).includes(`≥${value}`), `${value} in the row`);
});

test("the map is one stop of the Tab key", async (t) => {
  const page = await open(t, { d: "yinzhou" });
  const stops = await page.run(() => document.querySelectorAll('svg [data-district][tabindex="0"]').length);
  assert.equal(stops, 1);
});

test("the wheel scrolls the page over the map", async (t) => {
  const page = await open(t);
  await page.driver.actions().scroll(0, 0, 0, 400, await page.district("Ninghai")).perform();
  await page.settle();
  assert.ok((await page.run(() => scrollY)) > 200);
});
