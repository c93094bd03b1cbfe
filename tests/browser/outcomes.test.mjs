// What an outcome tells: its row, its fan, its formula, which lever matters how much, and the value that would do.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere, chromium } = opening({ view: "whatif", parameters: { focus: "productivity", l: "gdp:5,employment:3" } });
const ALL = "下载 CSV：16 项指标";
const DRIVERS = "下载 CSV：由哪些拉杆决定：全员劳动生产率";
const CHART = "下载 CSV：全员劳动生产率";

/** The numbers of a table by row head and column head, as a spreadsheet gets them. */
async function numbers(page, button) {
  const [head, ...rows] = await page.csv(button);
  return Object.fromEntries(rows.map(([name, ...cells]) => [name, Object.fromEntries(cells.map((cell, at) => [head[at + 1], Number(cell)]))]));
}

const near = (a, b, tolerance, what) => assert.ok(Math.abs(a - b) <= tolerance, `${what}: ${a} and ${b}`);

everywhere("a row puts its outcome into focus: name, sentence, chart, formula, levers, address", async (page) => {
  await page.click("button", "人才密度");
  const panel = await page.text(await page.one("region", "选中的指标"));
  for (const words of [/每万名就业人员拥有人才资源数/, /按当前设置，2025 年/, /公式.*÷.*=/, /由哪些拉杆决定.*就业人员/]) assert.match(panel, words);
  assert.match(await page.fragmentNow(), /focus=talent_per_10k/);
  assert.equal(await page.run((button) => button.getAttribute("aria-pressed"), await page.one("button", "人才密度")), "true");
  const { value } = await page.outcome("人才密度");
  assert.ok(panel.includes(`推演 ${value}`), `${value} at the end of the line: ${panel}`);
});

everywhere("every row has a number, a change, a small path, a target, a status with its shape, and a chance", async (page) => {
  await page.until(async () => /%/.test(await page.run(() => document.querySelector(".outcome__chance").textContent)), "the draws");
  const rows = await page.run(() => [...document.querySelectorAll("[data-outcome]")].map((row) => ({
    cells: [...row.cells].map((cell) => cell.textContent.trim()),
    drawn: row.querySelectorAll("svg polyline[points*=',']").length,
  })));
  assert.equal(rows.length, 16);
  for (const { cells: [name, , value, change, target, status, chance], drawn } of rows) {
    assert.ok(name && /\d/.test(value) && /\d/.test(target) && /^[+−±=]/.test(change), `${name}: ${value} ${change} ${target}`);
    assert.match(status, /达标|未达/, name);
    assert.match(chance, /^[<>]?\d+%$/, name);
    assert.ok(drawn >= 2, `${name}: a path and a mark`);
  }
});

everywhere("the columns stand still while levers move, and hold their widest values", async (page) => {
  for (const lang of ["zh", "en"]) {
    await page.go("whatif", { lang });
    const columns = await columnPlaces(page);
    for (const end of ["min", "max"]) {
      await page.run(allLeversTo, end);
      await page.settle();
      assert.deepEqual(await columnPlaces(page), columns, `${lang}, ${end}`);
      assert.deepEqual(await page.run(wordsBeyondTheirCell), [], `${lang}, ${end}`);
    }
  }
});

everywhere("the comparison is chosen, and changes are against it", async (page) => {
  await page.choose("对照情景", "零增长");
  const { 人才资源总量: total } = await numbers(page, ALL);
  near(total["变化"], total["推演"] - 228.4, 1e-3, "no growth leaves the six groups of 2020");
  assert.match((await page.outcome("人才总量")).change, /^\+56\.6万$/);
});

everywhere("the fan widens from year to year, and is gone without spread", async (page) => {
  const bands = () => page.run(() => [...document.querySelectorAll(".focus .path-picture__band")].map((band) => band.getAttribute("points")));
  await page.until(async () => (await bands()).every((path) => path.includes(",")), "the fan");
  const widths = async () => Object.values(await numbers(page, CHART)).map((row) => {
    const edge = (percent) => row[Object.keys(row).find((head) => head.startsWith(percent))];
    return edge("95%") - edge("5%");
  });
  const before = await widths();
  assert.equal(before.length, 6);
  for (let year = 2; year < 6; year += 1) assert.ok(before[year] > before[year - 1], `${before}`);
  await page.unfold("不确定性");
  await page.type(await page.one("textbox", "不确定性总倍数"), "0");
  await page.until(async () => (await widths()).every((width) => width === 0), "a fan without width");
});

everywhere("the effect of one point is what one point does", async (page) => {
  const before = (await numbers(page, ALL))["全员劳动生产率"]["推演"];
  const told = (await numbers(page, DRIVERS))["地区生产总值"]["提高 1 点的效果 (万元/人)"];
  await page.type(await page.leverField("地区生产总值"), "6");
  near((await numbers(page, ALL))["全员劳动生产率"]["推演"] - before, told, 2e-4, "one point");
});

everywhere("the parts of the changed levers add to the change", async (page) => {
  const drivers = await numbers(page, DRIVERS);
  const parts = Object.values(drivers).map((row) => row["贡献 (万元/人)"]);
  assert.equal(parts.length, 2);
  assert.ok(parts[0] * parts[1] < 0, "slower GDP lowers it, slower employment lifts it");
  near(parts[0] + parts[1], (await numbers(page, ALL))["全员劳动生产率"]["变化"], 2e-4, "sum of the parts");
});

everywhere("goal seek moves one lever to where the target is just met", async (page) => {
  assert.equal((await page.outcome("劳动生产率")).met, false);
  await page.click("button", /^把地区生产总值拨到 [\d.]+，目标恰好达到$/);
  const { met, value } = await page.outcome("劳动生产率");
  assert.ok(met && value === "27.0万", value);
  assert.equal(Number(await page.value(await page.lever("就业人员"))), 3, "the other lever stays");
  await page.click("button", "撤销");
  assert.equal(Number(await page.value(await page.lever("地区生产总值"))), 5);
});

everywhere("all sixteen stand small beside each other, and each leads to its detail", async (page) => {
  await page.go("indicators", { lang: "zh", l: "gdp:5" });
  const cards = () => page.run(() => [...document.querySelectorAll(".small-one")].map((one) => one.textContent));
  const before = await cards();
  assert.equal(before.length, 16);
  for (const card of before) assert.match(card, /目标.*\d.*把握.*(达标|未达)/s);
  const card = (await page.all("button", /^16 R&D强度/)).at(-1);
  await page.intoView(card);
  const uncovered = (card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    return card.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  assert.equal(await page.run(uncovered, card), true, "the list beside the detail does not lie over the drawings");
  await card.click();
  await page.settle();
  assert.match(await page.fragmentNow(), /focus=rd_intensity/);
  assert.match(await page.text(await page.run(() => document.querySelector("#indicator-name"))), /研究与试验发展经费/);
  await page.go("indicators", { lang: "zh", preset: "no_growth" });
  const changed = (await cards()).filter((text, at) => text !== before[at]).length;
  assert.ok(changed > 10, `${changed} drawings follow the scenario`);
});

everywhere("tables that stand by themselves are saved with the units of the plan", async (page) => {
  const all = await page.csv(ALL);
  assert.equal(all.length, 17);
  assert.deepEqual(all[0], ["指标", "单位", "基期", "推演", "变化", "目标", "状态", "把握"]);
  assert.deepEqual(all[1].slice(0, 3), ["人才资源总量", "万人", "228.5000"]);
  await page.go("indicators", { lang: "zh", focus: "productivity", l: "gdp:5,employment:3" });
  const levers = await page.csv(DRIVERS);
  assert.deepEqual(levers.slice(1).map((row) => [row[0], row[1], row[2]]), [["就业人员", "%/年", "3.0000"], ["地区生产总值", "%/年", "5.0000"]]);
  const bases = await page.csv("下载 CSV：2020 年起点从何而来：全员劳动生产率");
  assert.deepEqual(bases[0], ["量", "单位", "2020 年", "来历", "算法"]);
  assert.ok(Math.abs(Number(bases.find((row) => row[0].startsWith("就业"))[2]) - 590) < 0.1, `${bases}`);
});

// Arithmetic is the same in every engine; all sixteen are checked in both languages.
chromium("the numbers put into a formula give its result", async (page) => {
  const SCALE = { million: 1e6, billion: 1e9, trillion: 1e12 };
  const value = (term) => {
    if (term === "10⁴") return 1e4;
    const [, digits, word] = /^([\d,.]+)\s*(\w+)?/u.exec(term) ?? assert.fail(term);
    return Number(digits.replaceAll(",", "")) * (SCALE[word] ?? 1);
  };
  let checked = 0;
  for (const lang of ["zh", "en"]) {
    for (const outcome of await page.run(() => [...document.querySelectorAll("[data-outcome]")].map((row) => row.dataset.outcome))) {
      await page.go("whatif", { lang, focus: outcome, preset: "half_pace", l: "gdp:5" });
      const formula = await page.run(() => document.querySelector(".focus__formula").lastChild.textContent);
      // A unit may hold such a sign as well: (2020 = 100).
      const equals = formula.lastIndexOf(" = ");
      const [left, right] = [formula.slice(0, equals), formula.slice(equals + 3)];
      if (!/ [+÷] /.test(left) || !/^\d/.test(left)) continue;
      const found = left.split(" + ").map((part) => part.split(" × ").map((factor) => factor.split(" ÷ ").map(value).reduce((a, b) => a / b)).reduce((a, b) => a * b)).reduce((a, b) => a + b);
      const stated = value(right);
      const shown = right.match(/[\d,.]+/)[0];
      const half = (stated / Number(shown.replaceAll(",", ""))) * 0.5 * 10 ** -(shown.split(".")[1]?.length ?? (shown.endsWith(",000") ? -3 : 0));
      assert.ok(Math.abs(found - stated) < half * 1.02 + 5e-4 * stated, `${formula}: ${found}`);
      checked += 1;
    }
  }
  assert.equal(checked, 18, "a sum and eight ratios in two languages");
});

// The words are the engine's business as little as the arithmetic.
chromium("English numbers carry their scale: nothing in 10,000s reads as single people", async (page) => {
  await page.go("indicators", { lang: "en", l: "gdp:5" });
  const [head, ...rows] = await page.csv("Download CSV: All 16 at a glance");
  assert.equal(head[1], "Unit");
  assert.deepEqual(rows[0].slice(0, 4), ["Total talent", "10,000 people", "228.5000", "285.0000"]);
  await page.press((await page.all("tab", "Table")).at(-1), "ENTER");
  const table = await page.text((await page.all("region", "Table")).at(-1));
  assert.match(table, /Total talentmillion people2\.2852\.850/);
  assert.match(table, /Party and government officialspeople42,00042,000/);
  await page.go("method", { lang: "en" });
  assert.match(await page.mainText(), /Total of 2020 less the sum of the six groups[\s\S]{0,400}1,000\s*people/);
});

function columnPlaces(page) {
  return page.run(() => [...document.querySelectorAll(".outcomes__table thead th, [data-outcome] > *")].map((cell) => cell.getBoundingClientRect().left));
}

function allLeversTo(end) {
  for (const slider of document.querySelectorAll(".levers__group .lever__range")) {
    slider.value = slider[end];
    for (const type of ["input", "change"]) slider.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

function wordsBeyondTheirCell() {
  const words = document.createRange();
  return [...document.querySelectorAll(".outcomes__table thead th, [data-outcome] > *")].filter((cell) => {
    words.selectNodeContents(cell);
    const [inner, outer] = [words.getBoundingClientRect(), cell.getBoundingClientRect()];
    return inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5;
  }).map((cell) => cell.textContent);
}
