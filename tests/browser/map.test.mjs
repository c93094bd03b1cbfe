// The map: a district is selected by mouse, finger or keyboard, and its platforms and targets are told beside it.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "map" });

everywhere("a click on a district tells its platforms and targets, a second one takes it back", async (page) => {
  const before = await page.panel();
  await page.clickShape(await page.district("鄞州区"));
  assert.equal(await page.isPressed(await page.district("鄞州区")), true);
  const panel = await page.panel();
  assert.match(panel, /^鄞州区/);
  assert.match(panel, /\d/);
  assert.match(await page.fragmentNow(), /d=yinzhou/);
  await page.clickShape(await page.district("鄞州区"));
  assert.equal(await page.panel(), before);
});

everywhere("a finger selects a district: panel, table and link follow, and a second tap takes it back", async (page) => {
  const before = await page.panel();
  const ninghai = await page.district("宁海县");
  await page.tapShape(ninghai);
  assert.equal(await page.isPressed(await page.district("宁海县")), true);
  assert.match(await page.panel(), /^宁海县/);
  assert.match(await page.fragmentNow(), /d=ninghai/);
  // Two buttons have its name: beside the number of its platform, and in its row of the table, which is pressed.
  const named = await page.all("button", "宁海县");
  const pressed = await Promise.all(named.map((one) => one.getAttribute("aria-pressed")));
  assert.deepEqual(pressed.filter(Boolean), ["true"]);
  await page.tapShape(await page.district("宁海县"));
  assert.equal(await page.panel(), before);
});

everywhere("hover and focus say the same, and a list says it to those who do not see", async (page) => {
  const said = () => page.run(() => [document.querySelector(".map__said").textContent, document.querySelector(".map__pointed").getAttribute("d")]);
  const nothing = await said();
  const fenghua = await page.district("奉化区");
  await page.hoverShape(fenghua);
  const hovered = await said();
  assert.equal(hovered[0], await fenghua.getAttribute("aria-label"));
  assert.equal(hovered[1], await page.shapeOf(fenghua));
  await page.hoverShape(await page.one("heading", "各区县（市）要做到什么"));
  assert.deepEqual(await said(), nothing);
  await page.press(fenghua);
  assert.deepEqual(await said(), hovered);
  const [list, labels] = await page.run(() => [
    [...document.querySelectorAll(".map > .sr-only li")].map((line) => line.textContent),
    [...document.querySelectorAll(".map__place [data-district]")].map((shape) => shape.getAttribute("aria-label")),
  ]);
  assert.equal(list.length, 10);
  assert.deepEqual(list, labels);
});

everywhere("all ten districts of Ningbo can be selected with the keyboard alone", async (page) => {
  const names = ["海曙区", "江北区", "镇海区", "北仑区", "鄞州区", "奉化区", "余姚市", "慈溪市", "宁海县", "象山县"];
  for (const name of names) {
    await page.press(await page.district(name), "ENTER");
    assert.match(await page.panel(), new RegExp(`^${name}`));
  }
});

everywhere("arrow keys go from a district to its neighbours, Enter opens, and the next Tab leaves the map", async (page) => {
  await page.clickShape(await page.district("鄞州区"));
  const neighbours = (await page.panel()).split("相邻")[1];
  // To the south its next one lies beyond the bay and is no neighbour.
  for (const key of ["ARROW_UP", "ARROW_LEFT", "ARROW_RIGHT"]) {
    await page.press(await page.district("鄞州区"), key);
    const name = (await page.focusedName()).split("，")[0];
    assert.ok(neighbours.includes(name), `${key} leads to ${name}, which is none of ${neighbours}`);
    assert.equal(await page.run(() => document.querySelector(".map__focused").getAttribute("d")), await page.shapeOf(await page.district(name)));
  }
  const name = (await page.focusedName()).split("，")[0];
  await page.pressHere("ENTER");
  assert.match(await page.panel(), new RegExp(`^${name}`));
  await page.pressTab();
  assert.equal(await page.run(() => document.activeElement.closest("[data-district]")), null);
});

everywhere("the tile map shows the same districts and keeps the selection", async (page) => {
  await page.clickShape(await page.district("慈溪市"));
  const [panel, outline] = [await page.panel(), await page.shapeOf(await page.district("慈溪市"))];
  await page.click("button", "区块");
  assert.notEqual(await page.shapeOf(await page.district("慈溪市")), outline);
  assert.equal(await page.panel(), panel);
  await page.reload();
  assert.equal(await page.panel(), panel);
});

everywhere("a table says what the map shows", async (page) => {
  const rows = await page.all("rowheader", /区$|市$|县$/);
  assert.ok(rows.length >= 10, `${rows.length} rows`);
});
