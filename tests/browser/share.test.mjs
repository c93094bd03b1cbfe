// Handing a scenario on: link, QR code, briefing, file. A file that is none changes nothing.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

const folder = mkdtempSync(join(tmpdir(), "sandtable-"));
let page;
before(async () => { page = await Page.open({ view: "whatif" }); });
after(() => page.close());

async function openPanel(name, parameters = { lang: "zh" }) {
  await page.visit(site.top + fragment("whatif", parameters));
  await page.click("button", name);
}

/** Chooses a file as the file dialogue would. */
async function openFile(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const chooser = await page.run(() => document.querySelector('main input[type="file"]'));
  await chooser.sendKeys(path);
  await page.settle();
}

const gdp = async () => Number(await page.value(await page.lever("地区生产总值")));

test("the link that is shown leads to the same settings", async () => {
  await openPanel("分享");
  await page.type(await page.leverField("地区生产总值"), "3.3");
  const [link, outcomes] = [await page.value(await page.one("textbox", "链接")), await page.outcomes()];
  await page.visit(link);
  assert.deepEqual(await page.outcomes(), outcomes);
});

test("a text can be copied, and selected where the clipboard is kept from the page", async () => {
  await openPanel("分享");
  await page.run(() => {
    Clipboard.prototype.writeText = function (text) { window.copied = text; return Promise.resolve(); };
  });
  await page.click("button", "复制链接");
  assert.equal(await page.run(() => window.copied), await page.value(await page.one("textbox", "链接")));
  await page.run(() => { Clipboard.prototype.writeText = () => Promise.reject(new Error("no")); });
  await page.click("button", "复制链接");
  assert.match(await page.messages(), /Ctrl\+C/);
  const selected = await page.run(() => document.activeElement.selectionEnd - document.activeElement.selectionStart);
  assert.ok(selected > 10);
});

test("the QR code follows the settings", async () => {
  await openPanel("分享");
  const code = async () => page.shapeOf(await page.one("img", "二维码"));
  const before = await code();
  await page.type(await page.leverField("地区生产总值"), "3.3");
  assert.notEqual(await code(), before);
});

test("the briefing tells the numbers of the table in the chosen language", async () => {
  await openPanel("Share", { lang: "en", preset: "half_pace" });
  await page.type(await page.leverField("GDP"), "3.3");
  const text = await page.value(await page.one("textbox", "Briefing"));
  const met = Object.values(await page.outcomes()).filter((outcome) => outcome.met).length;
  assert.match(text, new RegExp(`\\b${met} of 16 targets met`));
  assert.match(text, /GDP 3\.30%\/year \(provided: /);
  assert.match(text, /Half pace/);
});

test("a file opens, an entry that makes no sense is named, undo leads back", async () => {
  await openPanel("我的情景");
  const before = await gdp();
  await openFile("a.json", JSON.stringify({ version: 1, name: "来自文件", levers: { gdp: 2.2, gpd: 1 } }));
  assert.equal(await gdp(), 2.2);
  assert.match(await page.messages(), /levers\.gpd/);
  assert.equal(await page.value(await page.one("textbox", "情景名称")), "来自文件");
  await page.click("button", "撤销");
  assert.equal(await gdp(), before);
});

test("a wrong file is told with the place and changes nothing", async () => {
  await openPanel("我的情景");
  await page.type(await page.leverField("地区生产总值"), "4.4");
  await openFile("b.json", '{"levers":\n oops}');
  assert.match(await page.messages(), /b\.json.*第 2 行/s);
  await openFile("c.json", '{"colour":"red"}');
  assert.match(await page.messages(), /c\.json.*colour/s);
  assert.equal(await gdp(), 4.4);
});
