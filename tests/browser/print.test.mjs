// On paper: settings, day and link on top, no controls, nothing wider than the sheet.
import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { opening } from "./engines.mjs";

// Print and print media come through the protocol of Chromium alone.
const { chromium } = opening({ view: "whatif", parameters: { focus: "productivity", l: "gdp:6.5" }, width: 688, height: 980 });
const A4 = { width: 688, height: 980 };

async function onPaper(page, look) {
  await page.size(A4.width, A4.height);
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  try {
    return await look();
  } finally {
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
  }
}

const shown = (page, selector) => page.run(
  (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0).length,
  selector,
);

for (const view of ["whatif", "indicators"]) {
  chromium(`${view} prints settings, day and link, and no controls`, async (page) => {
    await page.go(view, { lang: "zh", focus: "productivity", l: "gdp:6.5" });
    await page.untilChartIsDrawn();
    await onPaper(page, async () => {
      const head = await page.run(() => document.querySelector(".print-head").innerText);
      assert.match(head, /情景：规划路径 · 拉杆 1 根.*\d{4}-\d\d-\d\d/);
      assert.match(head, /#\/\w+\?.*l=gdp:6\.5/);
      for (const control of ["input[type=range]", "select", "[role=tab]", ".figure__button", ".lever__reset", ".toolbar button"]) {
        assert.equal(await shown(page, control), 0, control);
      }
      assert.ok((await page.overflow()) <= 0);
      const wide = await page.run(() => [...document.querySelectorAll("main *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".sr-only")).map((one) => one.className).slice(0, 3));
      assert.deepEqual(wide, []);
    });
  });

  chromium(`${view} is a few upright A4 pages`, async (page) => {
    await page.go(view, { lang: "zh", focus: "productivity", l: "gdp:6.5" });
    await page.untilChartIsDrawn();
    const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true });
    const sheets = pages(Buffer.from(data, "base64"));
    assert.ok(sheets.length >= 2 && sheets.length <= 4, `${sheets.length} pages`);
    for (const [width, height] of sheets) assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
  });
}

/** Width and height of every page of a PDF in points. */
function pages(pdf) {
  let text = pdf.toString("latin1");
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const begin = found.index + found[0].length;
    try {
      text += inflateSync(pdf.subarray(begin, text.indexOf("endstream", begin))).toString("latin1");
    } catch { /* a stream that is not deflated */ }
  }
  return [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [Number(box[1]), Number(box[2])]);
}
