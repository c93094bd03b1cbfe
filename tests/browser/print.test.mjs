// On paper: settings, day and link on top, no controls, nothing wider than the sheet.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { opening } from "./engines.mjs";

const parameters = { focus: "productivity", l: "gdp:6.5" };
const A4 = { width: 688, height: 980 };
const { everywhere, only, chromium } = opening({ view: "whatif", parameters, ...A4 });

const shown = (page, selector) => page.run(
  (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0).length,
  selector,
);

for (const view of ["whatif", "indicators"]) {
  everywhere(`${view} prints settings, day and link, and no controls`, async (page) => {
    await page.go(view, { lang: "zh", ...parameters });
    await page.untilChartIsDrawn();
    await page.onPaper(A4, async () => {
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

  // Only Chromium's remote control prints with the paper size of the style sheet.
  chromium(`${view} is a few upright A4 pages`, async (page) => {
    await page.go(view, { lang: "zh", ...parameters });
    await page.untilChartIsDrawn();
    const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true });
    const sheets = pages(Buffer.from(data, "base64"));
    assert.ok(sheets.length >= 2 && sheets.length <= 4, `${sheets.length} pages`);
    for (const [width, height] of sheets) assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
  });
}

// WebKitGTK's remote control prints nothing.
only(["chromium", "firefox"], "what leaves the printer says the settings, the outcomes and the link", async (page) => {
  // In English: the letters of Chinese fonts cannot be read back from every PDF.
  await page.go("whatif", { lang: "en", ...parameters });
  await page.untilChartIsDrawn();
  const text = await printed(page);
  for (const words of [/Scenario: Plan path/, /GDP\s.*6\.50/, /Productivity.*232k.*Missed/, /Labour productivity/]) assert.match(text, words);
  assert.ok(text.replace(/\s+/g, "").includes("l=gdp:6.5"), "the link");
  const sheets = text.split("\f").slice(0, -1);
  assert.equal(sheets.length, 2);
  assert.match(sheets[0], /Productivity.*232k/, "the outcomes are on the first sheet");
  // Firefox prints the words of this drawing as shapes.
  if (page.engine === "chromium") assert.match(sheets[1], /Projection 232k/, "the chart is whole on the second");
  for (const control of [/Undo/, /Reset all/, /My scenarios/, /PNG/]) assert.doesNotMatch(text, control);
});

only(["chromium", "firefox"], "a chart of the library is fitted to the paper before it is printed", async (page) => {
  await page.size(1440, 900);
  await page.go("indicators", { lang: "en", ...parameters });
  await page.untilChartIsDrawn();
  assert.match(await printed(page), /Projection 232k/, "the words at the end of the line are on the sheet");
});

/** What stands on the sheets, one after the other. */
async function printed(page) {
  const pdf = Buffer.from(await page.driver.printPage({ width: 21, height: 29.7, orientation: "portrait" }), "base64");
  const path = join(mkdtempSync(join(tmpdir(), "sandtable-pdf-")), "page.pdf");
  writeFileSync(path, pdf);
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
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
