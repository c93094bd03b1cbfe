// What comes out of the printer: the brief on two pages and the monitoring table, read back from the PDF.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { opening } from "./engines.mjs";

const parameters = { v: "1", preset: "plan_path", a: "talent_total.2025:286.2,cadres.2025:4.2,managers.2025:86.1", c: "c5-9-lawyers.2025:6100" };
// Only Chromium's remote control prints with the paper sizes of the style sheet.
const { chromium } = opening({ view: "monitor", parameters });

/** The text of each page of what the browser prints. */
async function printed(page) {
  const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true });
  const path = join(mkdtempSync(join(tmpdir(), "sandtable-pdf-")), "page.pdf");
  writeFileSync(path, Buffer.from(data, "base64"));
  const pages = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f");
  return { pages: pages.slice(0, -1), pictures: execFileSync("pdfimages", ["-list", path], { encoding: "utf8" }).trim().split("\n").slice(2) };
}

chromium("the brief has two pages with figures, checksum, link and numbers", async (page) => {
  for (const [lang, tab, first, second] of [
    ["zh", "简报（A4 两页）", [/实施情况简报/, /286\.2/, /完成/, /第 1 页，共 2 页/], [/律师总量/, /6,100/, /第 2 页，共 2 页/]],
    ["en", "Brief (two A4 pages)", [/progress in brief/, /286\.2/, /Page 1 of 2/], [/6,100/, /Page 2 of 2/]],
  ]) {
    await page.go("monitor", { ...parameters, lang });
    await page.click("tab", tab);
    await page.rest();
    const { pages, pictures } = await printed(page);
    assert.equal(pages.length, 2, lang);
    for (const words of first) assert.match(pages[0], words);
    for (const words of second) assert.match(pages[1], words);
    for (const text of pages) assert.match(text, /[0-9a-f]{12}/, "the checksum of the data");
    const link = pages[0].replace(/\s+/g, "");
    assert.ok(link.includes("c5-9-lawyers.2025:6100") && link.includes("talent_total.2025:286.2"), "the whole link");
    assert.deepEqual(pictures, [], "everything is a vector");
  }
});

chromium("the monitoring table prints on one A4 page with its checksum", async (page) => {
  const { pages } = await printed(page);
  assert.equal(pages.length, 1);
  for (const words of [/人才资源总量/, /研究与试验发展经费/, /达标率 2\/3/, /校验码 [0-9a-f]{12}/]) assert.match(pages[0], words);
});
