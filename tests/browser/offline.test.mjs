// Once opened, the page opens again without network; a newer version is offered and never forced.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ENGINES, site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";
import { serveCopy } from "./server.mjs";

async function openKept(t, engine) {
  const copy = await serveCopy();
  t.after(() => copy.remove());
  const page = await Page.open({ engine, at: copy.address, parameters: { lang: "zh" } });
  t.after(() => page.close());
  await page.until(() => page.run(() => navigator.serviceWorker.controller !== null), "the page is kept", 30_000);
  return { copy, page };
}

/** The versions that are kept on the device. */
const kept = (page) => page.driver.executeAsyncScript((done) => { caches.keys().then(done); });

for (const engine of ENGINES) {
  test(`without network everything still opens · ${engine}`, { timeout: 120_000 }, async (t) => {
    const { copy, page } = await openKept(t, engine);
    await copy.cut();
    await page.visit(copy.address + fragment("whatif", { lang: "zh" }));
    await page.moveLever("地区生产总值", ["ARROW_RIGHT"]);
    await page.untilChartIsDrawn();
    await page.go("map", { lang: "zh" });
    assert.match(await page.text(await page.district("鄞州区")) + (await page.mainText()), /鄞州/);
    await page.go("indicators", { lang: "zh" });
    assert.ok((await page.mainText()).length > 200);
  });
}

test("a newer version is offered, waits, and takes over when asked; the old one is cleared away", { timeout: 120_000 }, async (t) => {
  const { copy, page } = await openKept(t, "chromium");
  t.after(() => copy.cut());
  const [old] = await kept(page);
  const worker = join(copy.folder, "worker.js");
  writeFileSync(worker, readFileSync(worker, "utf8").replace(/VERSION = "[^"]+"/, 'VERSION = "newer"'));
  await page.visit(copy.address + fragment("whatif", { lang: "zh", preset: "half_pace" }));
  await page.one("button", "更新并重新载入");
  assert.ok((await kept(page)).includes(old), "the version in use stays while it is used");
  await page.run(() => { window.before = true; });
  await page.settle();
  assert.equal(await page.run(() => window.before), true, "nothing reloads by itself");
  await (await page.one("button", "更新并重新载入")).click();
  await page.until(() => page.run(() => window.before === undefined && performance.getEntriesByName("usable").length > 0), "the newer version");
  await page.untilUsable();
  assert.match(await page.fragmentNow(), /half_pace/, "the settings are kept");
  await page.until(async () => (await kept(page)).length === 1, "the old version is cleared away");
  assert.match((await kept(page))[0], /newer$/);
});

test("the page can be installed", { timeout: 60_000 }, async (t) => {
  const page = await Page.open({ at: site.sub });
  t.after(() => page.close());
  // The browser is asked once nothing more is on its way: chart library, and the copy for offline use.
  await page.run(() => navigator.serviceWorker.ready.then(() => true));
  await page.rest();
  const { errors, data } = await page.driver.sendAndGetDevToolsCommand("Page.getAppManifest", {});
  assert.deepEqual(errors, []);
  assert.match(JSON.parse(data).name, /甬才沙盘/);
  const { installabilityErrors } = await page.driver.sendAndGetDevToolsCommand("Page.getInstallabilityErrors", {});
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
});
