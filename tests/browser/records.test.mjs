// Actual values: entered, pasted, opened from any encoding, exported, kept on the device.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSheet } from "read-excel-file/universal";
import { zipSync } from "fflate";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { chromium, everywhere } = opening({ view: "monitor" });
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

/** Pastes a text into a field, as from a spreadsheet's clipboard. */
async function pasteInto(page, field, text) {
  await page.run((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData });
    // Firefox makes such an event without its data.
    if (!event.clipboardData?.getData("text/plain")) Object.defineProperty(event, "clipboardData", { value: clipboardData });
    field.dispatchEvent(event);
  }, field, text);
  await page.settle();
}

/** What an input method does to a field: texts on the way, and, unless it still composes, the chosen one. */
async function compose(page, field, ways, chosen) {
  await page.run((field, ways, chosen) => {
    const put = (text, isComposing) => {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing, data: text }));
    };
    field.focus();
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    for (const text of ways) put(text, true);
    if (chosen === null) return;
    put(chosen, true);
    field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: chosen }));
  }, field, ways, chosen);
  await page.settle();
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

/** The next file that the page hands over, and its bytes. */
async function saved(page, button) {
  await page.catchFiles();
  await page.click("button", button);
  return page.file();
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
  const { bytes } = await saved(page, "导出 XLSX");
  const rows = await readSheet(new Blob([bytes]));
  const column = rows[0].map(String).indexOf("2024");
  assert.equal(rows.find((row) => row[0] === "talent_total")[column], 281.2);
  await page.click("button", "清除实际值");
  await openFile(page, "back.xlsx", bytes);
  await page.click("button", "录入这 1 个值");
  assert.equal(await valueOf(page, "人才资源总量", 2024), "281.2");
});

everywhere("a CSV comes back as it was saved, with months and sources", async (page) => {
  await page.type(await field(page, "人才资源总量", 2025), "280");
  await page.click("button", /^人才资源总量 来源 0\/1/);
  await page.choose("人才资源总量 2025 年值：截至月份", "至 9 月");
  await page.type(await page.one("textbox", "人才资源总量 2025 年值：来源"), "月报, \"快报\"");
  const { name, bytes } = await saved(page, "导出 CSV");
  assert.equal(name, "实际值.csv");
  await page.click("button", "清除实际值");
  assert.equal(await valueOf(page, "人才资源总量", 2025), "");
  await openFile(page, "back.csv", bytes);
  await page.click("button", "录入这 1 个值");
  assert.match(await rowOf(page, "人才资源总量"), /至 9 月/);
  await page.one("button", /^人才资源总量 来源 1\/1/);
});

everywhere("the template is filled in and read", async (page) => {
  const { name, bytes } = await saved(page, "模板 XLSX");
  assert.equal(name, "实际值填报表.xlsx");
  const rows = await readSheet(new Blob([bytes]));
  const head = rows[0].map(String);
  assert.deepEqual(head.slice(0, 5), ["编号", "指标", "范围", "出处", "单位"]);
  assert.deepEqual(head.slice(6, 12), ["2020", "2021", "2022", "2023", "2024", "2025"]);
  assert.ok(rows.length > 100, `${rows.length} rows`);
  const filled = rows.map((row) => row.map((cell) => cell ?? ""));
  filled.find((row) => row[0] === "talent_total")[11] = "2,861,000人";
  filled.find((row) => row[0] === "c5-9-lawyers")[11] = 6100;
  await openFile(page, "filled.csv", Buffer.from(`\ufeff${filled.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}`));
  await page.click("button", "录入这 2 个值");
  assert.equal(await valueOf(page, "人才资源总量", 2025), "286.1");
});

everywhere("cells copied from a spreadsheet fill the fields from there on, as one step", async (page) => {
  await pasteInto(page, await field(page, "人才资源总量", 2023), "262.4\t274.1万\t286.1\n4.2\t-\t很多");
  assert.deepEqual(
    await Promise.all([["人才资源总量", 2023], ["人才资源总量", 2024], ["人才资源总量", 2025], ["党政人才", 2023], ["党政人才", 2024], ["党政人才", 2025]]
      .map(([name, year]) => valueOf(page, name, year))),
    ["262.4", "274.1", "286.1", "4.2", "", ""],
  );
  assert.match(await page.messages(), /1 格没有录入.*“很多”/);
  await page.click("button", "恢复");
  assert.equal(await valueOf(page, "人才资源总量", 2023), "");
});

everywhere("a value typed with its unit counts, and nonsense leaves what was there", async (page) => {
  const total = await field(page, "人才资源总量", 2024);
  await page.type(total, "2,741,000人");
  assert.equal(await page.value(total), "274.1");
  await page.type(total, "２７５．５");
  assert.equal(await page.value(total), "275.5");
  await page.type(total, "3亿元");
  assert.equal(await page.value(total), "275.5");
  assert.match(await rowOf(page, "人才资源总量"), /2024 年：/);
});

everywhere("an input method composes in peace, in fields and in the search", async (page) => {
  const total = await field(page, "人才资源总量", 2024);
  await compose(page, total, ["2", "27", "２７４"], "２７４．１");
  assert.equal(await page.value(total), "２７４．１", "nothing is taken before the field is left");
  await page.run((field) => field.dispatchEvent(new Event("change", { bubbles: true })), total);
  await page.settle();
  assert.equal(await page.value(total), "274.1");
  await page.click("tab", TARGETS);
  const search = await page.one("searchbox", /查找/);
  await compose(page, search, ["lü", "lüs"], null);
  assert.match(await page.messages(), /86 \/ 86/, "letters that find nothing are not the search yet");
  await compose(page, search, [], "律师总量");
  assert.match(await page.messages(), /1 \/ 86/);
  await compose(page, search, ["l", "ls", "lszl"], null);
  assert.match(await page.messages(), /1 \/ 86/, "initials find it while they are typed");
});

everywhere("a text is read in the encodings of spreadsheets", async (page) => {
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

everywhere("a hostile file is refused in words and changes nothing", async (page) => {
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

everywhere("sources and months are kept with their values", async (page) => {
  await page.type(await field(page, "人才资源总量", 2025), "280");
  await page.click("button", /^人才资源总量 来源 0\/1/);
  await page.choose("人才资源总量 2025 年值：截至月份", "至 6 月");
  await page.type(await page.one("textbox", "人才资源总量 2025 年值：来源"), "半年报");
  assert.match(await rowOf(page, "人才资源总量"), /90\.0%/, "four and a half of five years are gone");
  await page.visit(site.top + fragment("monitor", { lang: "zh" }));
  assert.match(await rowOf(page, "人才资源总量"), /至 6 月.*90\.0%/);
  await page.one("button", /^人才资源总量 来源 1\/1/);
});

// Sizes are told before anything is read; the engine makes no difference.
chromium("a file or a pasted text that is larger than any table is refused with the limit, and changes nothing", async (page) => {
  await page.type(await field(page, "党政人才", 2024), "4.1");
  await openFile(page, "huge.csv", Buffer.alloc(4 * 1024 * 1024 + 1, "1,"));
  await page.until(async () => /最多 4 MB/.test(await page.messages()), "the limit of a file");
  await page.reload();
  await page.click("button", "批量导入");
  const area = await page.one("textbox", "粘贴表格");
  await page.run((area) => {
    area.style.display = "none"; // to lay out so much text takes a minute
    area.value = "指标\t2025\n".repeat(400_000);
  }, area);
  await page.click("button", "识别");
  await page.until(async () => /最多 4 MB/.test(await page.messages()), "the limit of a pasted text");
  await pasteInto(page, await field(page, "党政人才", 2024), "9\t9\n".repeat(20_000));
  assert.match(await page.messages(), /超过 64 KB/);
  assert.equal(await page.value(await field(page, "党政人才", 2024)), "4.1");
  assert.equal((await page.all("button", /^录入这 /)).length, 0);
});
