// The map: a district is selected by mouse or keyboard, and its platforms and targets are told beside it.
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

everywhere("all ten districts of Ningbo can be selected with the keyboard alone", async (page) => {
  const names = ["海曙区", "江北区", "镇海区", "北仑区", "鄞州区", "奉化区", "余姚市", "慈溪市", "宁海县", "象山县"];
  for (const name of names) {
    await page.press(await page.district(name), "ENTER");
    assert.match(await page.panel(), new RegExp(`^${name}`));
  }
});

everywhere("arrow keys go from district to district", async (page) => {
  await page.press(await page.district("鄞州区"), "ARROW_DOWN");
  const south = await page.focusedName();
  assert.doesNotMatch(south, /^鄞州/);
  await page.pressHere("ARROW_UP");
  assert.notEqual(await page.focusedName(), south);
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
