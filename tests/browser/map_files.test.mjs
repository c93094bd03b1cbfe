// An office puts its own base and approval number into the published folder; a wrong file leaves the tile map and says why.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";
import { publishedMap, siteWithMap } from "./other_map.mjs";
import { fragment } from "./page.mjs";

// Read first: what is registered after a wait would not be run.
const { meta, outlines } = await publishedMap();
const { everywhere, chromium } = opening({ view: "map" });
const here = fragment("map", { lang: "zh" });

async function outlineOf(page, name) {
  return page.shapeOf(await page.district(name));
}

everywhere("another base and its number are shown without a build", async (page, t) => {
  const ours = await outlineOf(page, "鄞州区");
  assert.doesNotMatch(await page.mainText(), /审图号/);
  const { meta, outlines } = await publishedMap();
  Object.assign(meta.geographic, { file: "审定 底图.geojson", status: "reviewed", approval_number: "测试 0 号" });
  for (const feature of outlines.features.slice(0, 5)) {
    for (const polygon of feature.geometry.coordinates) for (const ring of polygon) for (const point of ring) point[1] -= 0.01;
  }
  const top = await siteWithMap(t, {
    "map-meta.json": JSON.stringify(meta),
    "审定 底图.geojson": JSON.stringify(outlines),
    "districts.geojson": null,
  });
  await page.visit(top + here);
  assert.notEqual(await outlineOf(page, "鄞州区"), ours);
  assert.match(await page.mainText(), /审图号：测试 0 号。底图来源：/);
  assert.equal((await page.all("button", "地理")).length, 1);
});

everywhere("a base without one of the districts leaves tiles and names it", async (page, t) => {
  const { outlines } = await publishedMap();
  outlines.features = outlines.features.filter((feature) => feature.properties.id !== "beilun");
  await page.visit((await siteWithMap(t, { "districts.geojson": JSON.stringify(outlines) })) + here);
  const text = await page.mainText();
  assert.match(text, /改用区块图。map\/districts\.geojson：缺 北仑区。/);
  assert.match(text, /区块位置示意/);
  assert.equal((await page.all("button", "地理")).length, 0);
  await page.clickShape(await page.district("北仑区"));
  assert.match(await page.panel(), /^北仑区/);
});

const swapped = structuredClone(outlines);
swapped.features[0].geometry.coordinates[0][0][3].reverse();
const damaged = [
  ["no JSON", { "districts.geojson": "<html>" }, /districts\.geojson：第 1 行第 1 列起不是 GeoJSON/],
  ["swapped coordinates", { "districts.geojson": JSON.stringify(swapped) }, /第 4 点经纬度颠倒/],
  ["too large", { "districts.geojson": " ".repeat(4 * 1024 * 1024 + 1) }, /文件有 4194305 字节/],
  ["not there", { "districts.geojson": null }, /districts\.geojson：读不到/],
  ["a damaged description", { "map-meta.json": "{" }, /map-meta\.json：第 1 行/],
  ["no description", { "map-meta.json": null }, /map-meta\.json：读不到/],
  [
    "a number without review",
    { "map-meta.json": JSON.stringify({ ...meta, geographic: { ...meta.geographic, approval_number: "测试 0 号" } }) },
    /status 与 approval_number 不一致/,
  ],
];
for (const [what, files, reason] of damaged) {
  chromium(`${what}: tiles, and the reason`, async (page, t) => {
    await page.visit((await siteWithMap(t, files)) + here);
    const text = await page.mainText();
    assert.match(text, reason);
    assert.doesNotMatch(text, /审图号：/);
    assert.match(await outlineOf(page, "鄞州区"), /^M[\d. ]+(L[\d. ]+){5}z$/);
  });
}

chromium("tiles alone are no fault", async (page, t) => {
  const tiles = { ...meta, geographic: null, default_base: "tile" };
  await page.visit((await siteWithMap(t, { "map-meta.json": JSON.stringify(tiles), "districts.geojson": null })) + here);
  const text = await page.mainText();
  assert.doesNotMatch(text, /改用区块图/);
  assert.match(text, /区块位置示意/);
});
