// What comes out of the printer: the brief on two pages and the monitoring table, read back from the PDF.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { printed } from "./pdf.mjs";

const parameters = { v: "1", preset: "plan_path", a: "talent_total.2025:286.2,cadres.2025:4.2,managers.2025:86.1", c: "c5-9-lawyers.2025:6100" };
const { chromium } = opening({ view: "monitor", parameters });

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

chromium("the monitoring table prints on one A4 page with its page number, checksum and link", async (page) => {
  for (const [lang, words] of [
    ["zh", [/人才资源总量/, /研究与试验发展经费/, /达标率 2\/3（66\.7%）/, /校验码 [0-9a-f]{12}/, /1\s*\/\s*1/]],
    ["en", [/Total talent/, /R&D spending as a/, /2\/3 met \(66\.7%\)/, /checksum [0-9a-f]{12}/, /1\s*\/\s*1/]],
  ]) {
    await page.go("monitor", { ...parameters, lang });
    await page.rest();
    const { pages } = await printed(page);
    assert.equal(pages.length, 1, lang);
    for (const word of words) assert.match(pages[0], word);
    assert.ok(pages[0].replace(/\s+/g, "").includes("talent_total.2025:286.2"), "the link holds the values while they are few");
  }
});

// Five years of all 16: from the baseline of table 1 to a little less than the target.
const FIVE_YEARS = {
  talent_total: [228.5, 285], cadres: [4.2, 4.2], managers: [67.4, 88.3], professionals: [91.9, 105], high_skilled: [45.6, 60], rural: [18.3, 25],
  social_workers: [1, 2.5], rd_personnel_per_10k: [170, 190], senior_title_share: [7.7, 8.2], three_highlands_share: [40, 60], high_skilled_share: [30.6, 35],
  talent_per_10k: [3873, 3900], patents_per_10k: [12, 20], high_tech_share: [57.9, 60], productivity: [21, 27], rd_intensity: [2.85, 3.6],
};
const values = Object.entries(FIVE_YEARS).flatMap(([id, [from, to]]) => [1, 2, 3, 4, 5].map((year) => [id, 2020 + year, Number((from + (to - from) * 0.19 * year).toFixed(2))]));

chromium("five years of values print whole, on one page and in the brief, with a link that fits", async (page) => {
  const a = values.map(([id, year, value]) => `${id}.${year}:${value}`).join(",");
  for (const [lang, tab, without] of [["zh", "简报（A4 两页）", /不含实际值/], ["en", "Brief (two A4 pages)", /without the actual values/]]) {
    // Anew, since the tab that was chosen last stays.
    await page.visit(site.top + fragment("monitor", { v: "1", preset: "plan_path", a, lang }));
    await page.rest();
    const { pages: table } = await printed(page);
    assert.equal(table.length, 1, lang);
    for (const [id, year, value] of values) {
      const shown = value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
      assert.ok(table[0].includes(shown), `${lang}: ${id} ${year} ${shown}`);
    }
    await page.click("tab", tab);
    await page.rest();
    const { pages: brief } = await printed(page);
    assert.equal(brief.length, 2, lang);
    for (const text of [table[0], brief[0]]) {
      assert.match(text, without);
      assert.ok(text.replace(/\s+/g, "").includes("preset=plan_path") && !text.includes("talent_total.2025"), "the scenario alone");
    }
  }
});
