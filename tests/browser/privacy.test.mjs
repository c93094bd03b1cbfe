// Nothing is loaded from elsewhere and nothing is sent anywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./driver.mjs";
import { Page, VIEWS } from "./page.mjs";

test("a served page asks its own folder only, and only to read", async (t) => {
  const page = await Page.open({ at: site.sub, requests: true });
  t.after(() => page.close());
  await everything(page);
  const foreign = (await page.requests()).filter((url) => !isOwn(url, site.sub));
  assert.deepEqual(foreign, []);
  const seen = await page.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  assert.ok(seen.length > 0, "the page loads its parts");
  assert.deepEqual(seen.filter((url) => !isOwn(url, site.sub)), []);
});

test("the single file asks for nothing at all", async (t) => {
  const page = await Page.open({ at: site.file, requests: true });
  t.after(() => page.close());
  await everything(page);
  const others = (await page.requests()).filter((url) => !isOwn(url, site.file));
  assert.deepEqual(others, []);
  assert.deepEqual(await page.run(() => performance.getEntriesByType("resource").map((entry) => entry.name.slice(0, 80)).filter((name) => !/^(data|blob):/.test(name))), []);
});

async function everything(page) {
  for (const view of VIEWS) await page.go(view, { lang: "zh" });
  await page.go("whatif", { lang: "zh" });
  await page.moveLever("地区生产总值", ["ARROW_RIGHT"]);
  await page.untilChartIsDrawn();
}

function isOwn(url, place) {
  return url.startsWith(place) || url === "about:blank" || /^(data|blob|chrome|devtools):/.test(url);
}
