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

// What browsers ask of a page before they install it. Chromium's own list of what is missing is not asked for: its remote control
// sometimes gives no answer while other browsers run.
test("the page can be installed", { timeout: 60_000 }, async (t) => {
  const page = await Page.open({ at: site.sub });
  t.after(() => page.close());
  const found = await page.run(async () => {
    const address = document.querySelector("link[rel=manifest]").href;
    const manifest = await (await fetch(address)).json();
    const sized = async ({ src, type }) => {
      const picture = await createImageBitmap(await (await fetch(new URL(src, address))).blob());
      return { type, width: picture.width, height: picture.height };
    };
    const pictures = manifest.icons.filter(({ type }) => type === "image/png");
    const worker = await navigator.serviceWorker.ready;
    const start = new URL(manifest.start_url, address).href;
    return { manifest, icons: await Promise.all(pictures.map(sized)), start, scope: worker.scope, opens: (await fetch(start)).ok };
  });
  assert.match(found.manifest.name, /甬才沙盘/);
  assert.match(found.manifest.display, /^(standalone|fullscreen|minimal-ui)$/);
  for (const side of [192, 512]) assert.ok(found.icons.some(({ width, height }) => width === side && height === side), `an icon of ${side}`);
  assert.ok(found.start.startsWith(found.scope) && found.opens, `${found.start} in ${found.scope}`);
});
