// The map and Ningbo–Zhoushan on paper: a few full A4 pages of lines and text, with key, caption, settings and link, and no controls.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";
import { lookInto, printed } from "./drawn.mjs";

// Print comes through the protocol of Chromium alone.
const { chromium } = opening({ view: "map" });
const ASKED = [
  { view: "map", at: { m: "high_level", d: "yinzhou", d2: "fenghua", area: "both" }, most: 7, outlines: true },
  { view: "map", at: { base: "tile", theme: "dark" }, most: 5 },
  { view: "yongzhou", at: { y: "2:0.5" }, most: 4, outlines: true },
];

for (const { view, at, most, outlines } of ASKED) {
  const name = `${view} ${new URLSearchParams(at)}`;
  chromium(`${name} is at most ${most} upright A4 pages of lines and text`, async (page) => {
    await page.go(view, { lang: "zh", ...at });
    await page.rest();
    const { pages, images } = lookInto(await printed(page));
    assert.equal(images, 0, "pictures of points");
    assert.ok(pages.length >= 2 && pages.length <= most, `${pages.length} pages`);
    for (const [i, { width, height, texts }] of pages.entries()) {
      assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
      if (i < pages.length - 1) assert.ok(texts >= 200, `page ${i + 1} has ${texts} pieces of text`);
    }
    // The published outlines have 1,419 corners.
    if (outlines) assert.ok(Math.max(...pages.map((one) => one.strokes)) > 1200, `${pages.map((one) => one.strokes)}`);
  });

  chromium(`${name} prints key, caption and settings, and nothing to press`, async (page) => {
    await page.go(view, { lang: "zh", ...at });
    await page.size(688, 980);
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
    try {
      const text = await page.mainText();
      assert.match(text, /情景：.*\d{4}-\d\d-\d\d/);
      assert.match(text, new RegExp(`#/${view}\\?`));
      assert.match(text, outlines ? /底图数据来源：.*本图未经审图/s : /区块位置示意，不代表行政区域界线/);
      const pressed = await page.run(() => [...document.querySelectorAll("main :is(input[type=range], select, .button, [role=tab], .lever__reset, .figure__button)")]
        .filter((one) => one.getClientRects().length > 0).map((one) => one.className));
      assert.deepEqual(pressed, []);
      const keys = await page.run(() => [...document.querySelectorAll(".map__keys li")].filter((one) => one.getClientRects().length > 0).length);
      assert.ok(keys >= 4, `${keys} entries of the key`);
      assert.ok((await page.overflow()) <= 0);
      const covered = await page.run(overlaps, view === "map" ? ".map-roll__item, .map-pins__item" : ".yz-card, .yz-platform");
      assert.deepEqual(covered, []);
    } finally {
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
    }
  });
}

// Runs in the page: blocks that cover one another.
function overlaps(selector) {
  const boxes = [...document.querySelectorAll(selector)].map((one) => [one.textContent.slice(0, 12), one.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.flatMap(([name, a], i) => boxes.slice(i + 1).filter(([, b]) => meet(a, b)).map(([other]) => `${name} / ${other}`));
}
