// Actual values: entered, pasted, opened from any encoding, exported, kept on the device and inside a copy of the single file.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readSheet } from "read-excel-file/universal";
import { zipSync } from "fflate";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { everywhere, chromium } = opening({ view: "monitor" });
const folder = mkdtempSync(join(tmpdir(), "sandtable-records-"));
const TARGETS = "其他可计量目标";

const field = (page, name, year) => page.one("textbox", new RegExp(`^${name} ${year} 年实际值`));
const valueOf = async (page, name, year) => page.value(await field(page, name, year));

async function rowOf(page, name) {
  const [row] = await page.all("row", new RegExp(name));
  return page.text(row);
}

/** Puts a table into the field for pasting and has it read. */
async function paste(page, text) {
  await page.click("button", "批量导入");
  const area = await page.one("textbox", "粘贴表格");
  await page.run((area, text) => { area.value = text; }, area, text);
  await page.click("button", "识别");
  await page.one("button", /^录入这 /);
}

/** Opens a file as the dialogue would. */
async function openFile(page, name, bytes) {
  if ((await page.all("button", "识别")).length === 0) await page.click("button", "批量导入");
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const chooser = await page.run(() => document.querySelector('.import input[type="file"]'));
  await chooser.sendKeys(path);
  await page.settle();
}

/** The bytes of the next file that the page hands over. */
async function saved(page, button) {
  await page.run(() => {
    window.savedFiles = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob && blob.size > 0) window.savedFiles.push(blob);
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.click("button", button);
  await page.until(() => page.run(() => window.savedFiles.length > 0), "a file");
  const base64 = await page.driver.executeAsyncScript((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(",")[1]);
    reader.readAsDataURL(window.savedFiles.at(-1));
  });
  return Buffer.from(base64, "base64");
}

everywhere("a countable target is entered, judged and kept", async (page) => {
  await page.click("tab", TARGETS);
  await page.type(await field(page, "新增就业大学生", 2021), "14.5");
  await page.type(await field(page, "新增就业大学生", 2022), "14.5");
  const row = await rowOf(page, "新增就业大学生");
  assert.match(row, /29.*44\.6%.*基本符合预期/);
  await page.visit(site.top + fragment("monitor", { lang: "zh" }));
  await page.click("tab", TARGETS);
  assert.equal(await valueOf(page, "新增就业大学生", 2022), "14.5", "an address that says nothing brings back what the device keeps");
});

everywhere("a pasted table is previewed, taken and taken back", async (page) => {
  await paste(page, "指标\t2024\t2025\n人才资源总量\t281.2万\t2,861,000人\n党政人才\t很多\t4.2\n火星人才\t1\t2");
  const panel = await page.text(await page.one("region", "批量导入"));
  assert.match(panel, /认出 3 个值，2 处无法识别/);
  assert.match(panel, /3\s*B\s*很多\s*数字（万人）/);
  assert.match(panel, /4\s*A\s*火星人才\s*指标名称、编号或表 1 序号/);
  assert.match(panel, /286\.1 万人 · 已换算单位/);
  await page.click("button", "录入这 3 个值");
  assert.equal(await valueOf(page, "人才资源总量", 2025), "286.1");
  await page.click("button", "恢复");
  assert.equal(await valueOf(page, "人才资源总量", 2025), "");
});

everywhere("a workbook keeps numbers as numbers, and comes back", async (page) => {
  await page.type(await field(page, "人才资源总量", 2024), "281.2");
  const bytes = await saved(page, "导出 XLSX");
  const rows = await readSheet(new Blob([bytes]));
  const column = rows[0].map(String).indexOf("2024");
  assert.equal(rows.find((row) => row[0] === "talent_total")[column], 281.2);
  await page.click("button", "清除实际值");
  await openFile(page, "back.xlsx", bytes);
  await page.click("button", "录入这 1 个值");
  assert.equal(await valueOf(page, "人才资源总量", 2024), "281.2");
});

chromium("a text is read in the encodings of spreadsheets", async (page) => {
  const text = "指标,2024\r\n党政人才,4.1\r\n";
  const gbk = Buffer.concat([
    Buffer.from([0xd6, 0xb8, 0xb1, 0xea]), Buffer.from(",2024\r\n"),
    Buffer.from([0xb5, 0xb3, 0xd5, 0xfe, 0xc8, 0xcb, 0xb2, 0xc5]), Buffer.from(",4.1\r\n"),
  ]);
  const mark = Buffer.from("\ufeff", "utf16le");
  const files = {
    "utf8.csv": Buffer.from(text),
    "utf8-mark.csv": Buffer.from(`\ufeff${text}`),
    "gbk.csv": gbk,
    "utf16le.txt": Buffer.concat([mark, Buffer.from(text.replaceAll(",", "\t"), "utf16le")]),
    "utf16be.txt": Buffer.concat([mark, Buffer.from(text.replaceAll(",", "\t"), "utf16le")]).swap16(),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await openFile(page, name, bytes);
    const panel = await page.text(await page.one("region", "批量导入"));
    assert.match(panel, new RegExp(`${name.replace(".", "\\.")}：认出 1 个值，没有问题`), name);
  }
});

chromium("a hostile file is refused in words and changes nothing", async (page) => {
  await page.type(await field(page, "党政人才", 2024), "4.1");
  const spaces = new Uint8Array(40_000_000).fill(32);
  const files = [
    ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /旧版 \.xls 或加密/],
    ["page.xls", Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), /其实是网页/],
    ["cut.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]), /已损坏或不完整/],
    ["bomb.xlsx", Buffer.from(zipSync({ "[Content_Types].xml": spaces, "xl/workbook.xml": spaces })), /太大/],
    ["noise.csv", Buffer.from([1, 2, 0, 3, 0, 0, 4, 0, 5, 1, 0]), /不是 CSV 或 XLSX/],
    ["large.csv", Buffer.alloc(5 * 1024 * 1024, 65), /太大/],
  ];
  for (const [name, bytes, words] of files) {
    await openFile(page, name, bytes);
    await page.until(async () => words.test(await page.run(() => document.body.innerText)), `${name}: ${words}`);
    assert.deepEqual(await page.all("button", /^录入这/), [], name);
  }
  assert.equal(await valueOf(page, "党政人才", 2024), "4.1");
});

chromium("sources and months are kept with their values", async (page) => {
  await page.type(await field(page, "人才资源总量", 2025), "280");
  await page.click("button", /^人才资源总量 来源 0\/1/);
  await page.choose("人才资源总量 2025 年值：截至月份", "至 6 月");
  await page.type(await page.one("textbox", "人才资源总量 2025 年值：来源"), "半年报");
  assert.match(await rowOf(page, "人才资源总量"), /90\.0%/, "four and a half of five years are gone");
  await page.visit(site.top + fragment("monitor", { lang: "zh" }));
  assert.match(await rowOf(page, "人才资源总量"), /至 6 月.*90\.0%/);
  await page.one("button", /^人才资源总量 来源 1\/1/);
});

chromium("a copy of the single file opens elsewhere with the values inside", async (page) => {
  await page.visit(site.file + fragment("monitor", { lang: "zh" }));
  await page.type(await field(page, "人才资源总量", 2025), "286.2");
  await page.click("button", /^人才资源总量 来源/);
  await page.type(await page.one("textbox", "人才资源总量 2025 年值：来源"), "</script><b>公报");
  const bytes = await saved(page, "另存带数据的副本");
  const path = join(folder, "copy.html");
  writeFileSync(path, bytes);
  await page.run(() => localStorage.clear());
  await page.visit(pathToFileURL(path).href);
  await page.go("monitor", { lang: "zh" });
  assert.equal(await valueOf(page, "人才资源总量", 2025), "286.2");
  await page.click("button", /^人才资源总量 来源 1\/1/);
  assert.equal(await page.value(await page.one("textbox", "人才资源总量 2025 年值：来源")), "</script><b>公报");
});
