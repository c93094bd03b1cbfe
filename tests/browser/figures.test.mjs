// Every figure has a table beside the picture, and leaves the page as CSV, SVG and PNG with where it comes from.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const parameters = { focus: "productivity", preset: "half_pace" };
const { everywhere } = opening({ view: "whatif", parameters });
const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

async function save(page, format, figure = "全员劳动生产率") {
  await page.catchFiles();
  await page.click("button", `下载 ${format}：${figure}`);
  return page.file();
}

everywhere("the table says what the chart shows, and the address remembers the tab", async (page) => {
  const tabs = async () => (await page.all("tab", "数据表"))[0];
  await page.press(await tabs(), "ENTER");
  const table = await page.text((await page.all("region", "数据表"))[0]);
  const { value } = await page.outcome("劳动生产率");
  assert.ok(table.includes(value.replace("万", "")), `${value} in ${table}`);
  assert.match(table, /2020.*2021.*2025/s);
  await page.reload();
  assert.equal(await page.run((tab) => tab.getAttribute("aria-selected"), await tabs()), "true");
});

everywhere("the figure says its content in a sentence made from the numbers", async (page) => {
  const said = () => page.run(() => document.querySelector("figure[aria-label='全员劳动生产率'] figcaption").textContent);
  const before = await said();
  assert.match(before, /2025 年全员劳动生产率为 \d.*还差/);
  await page.type(await page.leverField("地区生产总值"), "15");
  assert.match(await said(), /达到目标/);
});

everywhere("CSV holds the numbers of the table, with the unit", async (page) => {
  const { name, type, bytes } = await save(page, "CSV");
  assert.equal(name, "全员劳动生产率.csv");
  assert.match(type, /text\/csv/);
  const [head, ...rows] = bytes.toString().replace("\ufeff", "").trim().split("\r\n").map((line) => line.split(","));
  assert.equal(rows.length, 6);
  assert.match(head[1], /推演 \(万元\/人\)/);
  const { value } = await page.outcome("劳动生产率");
  assert.equal(Number(rows[5][1]).toFixed(1), value.replace("万", ""));
  assert.ok(Number(rows[5][2]) < Number(rows[5][1]) && Number(rows[5][1]) < Number(rows[5][5]), "between its quantiles");
});

everywhere("SVG stands alone: looks written in, title, source, scenario and link below", async (page) => {
  await page.untilChartIsDrawn();
  const { name, bytes } = await save(page, "SVG");
  assert.equal(name, "全员劳动生产率.svg");
  const text = bytes.toString();
  const found = await page.run((text) => {
    const file = new window.DOMParser().parseFromString(text, "image/svg+xml");
    return {
      broken: file.querySelector("parsererror")?.textContent,
      words: [...file.querySelectorAll("text")].map((one) => one.textContent).join(""),
      lines: file.querySelectorAll("path, polyline, polygon").length,
      foreign: file.querySelectorAll("[class], [style], foreignObject, script, image").length,
      size: [file.documentElement.getAttribute("width"), file.documentElement.getAttribute("height")].map(Number),
    };
  }, text);
  assert.equal(found.broken ?? null, null);
  assert.ok(found.lines > 5 && found.foreign === 0, JSON.stringify(found));
  assert.ok(found.size.every((side) => side > 200));
  // Where the page shows a year, the file shows it: below the plot, not in it.
  const [onPage, inFile] = await Promise.all([page.run(yearBelow, null), page.run(yearBelow, text)]);
  assert.ok(onPage > 8 && Math.abs(onPage - inFile) < 1.5, `${onPage} and ${inFile}`);
  assert.match(found.words, /^全员劳动生产率来源：.*322号.*情景：半速.*\d{4}-\d\d-\d\d.*preset=half_pace.*2025.*目标 27万推演/s);
});

everywhere("PNG has two pixels for one and is no empty sheet", async (page) => {
  await page.untilChartIsDrawn();
  const svg = (await save(page, "SVG")).bytes.toString();
  const { name, type, bytes } = await save(page, "PNG");
  assert.deepEqual([name, type], ["全员劳动生产率.png", "image/png"]);
  assert.ok(bytes.subarray(0, 8).equals(PNG));
  assert.equal(bytes.readUInt32BE(16), 2 * Number(/width="(\d+)"/.exec(svg)[1]));
  assert.ok((await colours(page, bytes)) > 4, "lines and letters on the paper");
});

everywhere("a page opened from a file makes pictures too", async (page) => {
  await page.visit(site.file + fragment("whatif", { lang: "zh", ...parameters }));
  await page.untilChartIsDrawn();
  const { bytes } = await save(page, "PNG");
  assert.ok(bytes.subarray(0, 8).equals(PNG));
  assert.ok((await colours(page, bytes)) > 4, "lines and letters on the paper");
});

everywhere("words, lines and marks around drawings are part of the picture", async (page) => {
  await page.go("indicators", { lang: "zh", preset: "half_pace" });
  const { bytes } = await save(page, "SVG", "16 项一览");
  const text = bytes.toString();
  for (const word of ["人才总量", "R&amp;D强度", "把握", "未达", "无基期"]) assert.ok(text.includes(word), word);
  assert.equal(text.match(/<svg/g).length > 16, true, "sixteen drawings and the marks");
});

everywhere("fifty dots are fifty rows", async (page) => {
  await page.until(async () => (await page.all("button", "下载 CSV：如果重来 50 次：全员劳动生产率")).length === 1, "the dots");
  await page.until(async () => /50 次中约/.test(await page.mainText()), "the draws");
  const { bytes } = await save(page, "CSV", "如果重来 50 次：全员劳动生产率");
  const rows = bytes.toString().trim().split("\r\n").slice(1).map((line) => line.split(","));
  assert.equal(rows.length, 50);
  const met = rows.filter((row) => row[2] === "达标").length;
  assert.match(await page.mainText(), new RegExp(`50 次中约 ${met} 次达标`));
});

// Runs in the page: how far the number of the year stands below the lowest line of the plot, on the page or in a file.
function yearBelow(file) {
  const holder = document.createElement("div");
  if (file) {
    holder.append(document.importNode(new window.DOMParser().parseFromString(file, "image/svg+xml").documentElement, true));
    document.body.append(holder);
  }
  const place = file ? holder : document.querySelector(".focus .path-picture");
  const year = [...place.querySelectorAll("text")].find((one) => one.textContent === "2025").getBoundingClientRect();
  const grid = [...place.querySelectorAll("path")].find((one) => /^M[\d.]+ [\d.]+H/.test(one.getAttribute("d"))).getBoundingClientRect();
  holder.remove();
  return (year.top + year.bottom) / 2 - grid.bottom;
}

/** How many colours the picture has, at most a hundred. */
async function colours(page, bytes) {
  const { data } = await page.pixels(bytes.toString("base64"));
  const pixels = new Uint32Array(data.buffer);
  const seen = new Set();
  for (let at = 0; at < pixels.length && seen.size < 100; at += 1) seen.add(pixels[at]);
  return seen.size;
}
