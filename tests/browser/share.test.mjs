// Handing a scenario on: link, QR code, briefing, file. A file that is none changes nothing.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { everywhere, only, chromium } = opening({ view: "whatif" });
const folder = mkdtempSync(join(tmpdir(), "sandtable-"));

/** Chooses a file as the file dialogue would. */
async function openFile(page, name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const chooser = await page.run(() => document.querySelector('main input[type="file"]'));
  await chooser.sendKeys(path);
  await page.settle();
}

const gdp = async (page) => Number(await page.value(await page.lever("地区生产总值")));

everywhere("the link that is shown leads to the same settings", async (page) => {
  await page.click("button", "分享");
  await page.type(await page.leverField("地区生产总值"), "3.3");
  const [link, outcomes] = [await page.value(await page.one("textbox", "链接")), await page.outcomes()];
  await page.visit(link);
  assert.deepEqual(await page.outcomes(), outcomes);
  assert.equal((await page.all("region", "分享")).length, 0, "without the panel it was copied from");
});

everywhere("a text can be copied, and selected where the clipboard is kept from the page", async (page) => {
  await page.click("button", "分享");
  await page.run(() => {
    window.Clipboard.prototype.writeText = function (text) { window.copied = text; return window.Promise.resolve(); };
  });
  await page.click("button", "复制链接");
  assert.equal(await page.run(() => window.copied), await page.value(await page.one("textbox", "链接")));
  await page.run(() => { window.Clipboard.prototype.writeText = () => window.Promise.reject(new window.Error("no")); });
  await page.click("button", "复制链接");
  assert.match(await page.messages(), /Ctrl\+C/);
  const selected = await page.run(() => document.activeElement.selectionEnd - document.activeElement.selectionStart);
  assert.ok(selected > 10);
});

// No reader finds the code in the pictures that WebKit's remote control takes.
only(["chromium", "firefox"], "the QR code holds the link, and follows the settings", async (page) => {
  await page.click("button", "分享");
  const read = async () => page.readCode(await page.one("img", "二维码"));
  const link = async () => page.value(await page.one("textbox", "链接"));
  assert.equal(await read(), await link());
  await page.type(await page.leverField("地区生产总值"), "3.3");
  assert.match(await link(), /gdp:3\.3/);
  assert.equal(await read(), await link());
});

everywhere("a page opened from a file has no code that nobody could follow, and says why", async (page) => {
  await page.visit(site.file + fragment("whatif", { lang: "zh", panel: "share" }));
  assert.equal((await page.all("img", "二维码")).length, 0);
  assert.match(await page.mainText(), /从本机文件打开.*没有二维码/);
});

everywhere("a saved file brings the same settings back, with its name", async (page) => {
  await page.click("button", "我的情景");
  await page.type(await page.leverField("地区生产总值"), "3.3");
  const outcomes = await page.outcomes();
  const field = await page.one("textbox", "情景名称");
  await field.sendKeys("plan b");
  await page.catchFiles();
  await page.click("button", "存成文件");
  const { name, type, bytes } = await page.file();
  assert.deepEqual([name, type], ["plan b.json", "application/json"]);
  await page.click("button", "全部复位");
  assert.notDeepEqual(await page.outcomes(), outcomes);
  await openFile(page, name, bytes);
  assert.deepEqual(await page.outcomes(), outcomes);
  assert.equal(await page.value(field), "plan b");
});

everywhere("the briefing tells the numbers of the table in the chosen language", async (page) => {
  await page.visit(site.top + fragment("whatif", { lang: "en", preset: "half_pace" }));
  await page.click("button", "Share");
  await page.type(await page.leverField("GDP"), "3.3");
  const text = await page.value(await page.one("textbox", "Briefing"));
  const met = Object.values(await page.outcomes()).filter((outcome) => outcome.met).length;
  assert.match(text, new RegExp(`\\b${met} of 16 targets met`));
  assert.match(text, /GDP 3\.30%\/year \(ready-made: /);
  assert.match(text, /Half pace/);
});

everywhere("every number of the briefing is that of the table", async (page) => {
  await page.visit(site.top + fragment("whatif", { lang: "zh", preset: "half_pace", l: "gdp:12" }));
  await page.click("button", "分享");
  await page.until(async () => /全部同时达标的把握/.test(await page.value(await page.one("textbox", "简报"))), "the draws");
  const [met, missed] = (await page.value(await page.one("textbox", "简报"))).split("达标：\n")[1].split("未达：\n");
  const outcomes = await page.run(() => [...document.querySelectorAll("[data-outcome]")].map((row) => ({
    value: row.querySelector(".outcome__value").textContent,
    met: /达标/.test(row.textContent),
  })));
  for (const [text, is] of [[met, true], [missed, false]]) {
    const lines = text.split("\n").filter((line) => line.startsWith("· "));
    const rows = outcomes.filter((outcome) => outcome.met === is);
    assert.equal(lines.length, rows.length);
    lines.forEach((line, at) => assert.ok(line.includes(` ${rows[at].value}`), `${line}: ${rows[at].value}`));
  }
});

everywhere("a file opens, an entry that makes no sense is named, undo leads back", async (page) => {
  await page.click("button", "我的情景");
  const before = await gdp(page);
  await openFile(page, "a.json", JSON.stringify({ version: 1, name: "来自文件", levers: { gdp: 2.2, gpd: 1 } }));
  assert.equal(await gdp(page), 2.2);
  assert.match(await page.messages(), /levers\.gpd/);
  assert.equal(await page.value(await page.one("textbox", "情景名称")), "来自文件");
  await page.click("button", "撤销");
  assert.equal(await gdp(page), before);
});

everywhere("a wrong file is told with the place and changes nothing", async (page) => {
  await page.click("button", "我的情景");
  await page.type(await page.leverField("地区生产总值"), "4.4");
  await openFile(page, "b.json", '{"levers":\n oops}');
  assert.match(await page.messages(), /b\.json.*第 2 行/s);
  await openFile(page, "c.json", '{"colour":"red"}');
  assert.match(await page.messages(), /c\.json.*colour/s);
  assert.equal(await gdp(page), 4.4);
});

chromium("a file that is larger than any scenario is refused with the limit, chosen or dropped, and changes nothing", async (page) => {
  await page.type(await page.leverField("地区生产总值"), "3.3");
  await page.click("button", "我的情景");
  const huge = `{"version":1,"levers":{"gdp":9},"x":"${"x".repeat(1 << 20)}"}`;
  await openFile(page, "huge.json", huge);
  await page.until(async () => /超过 1048576 字节/.test(await page.messages()), "the limit");
  assert.equal(await gdp(page), 3.3);
  // Of a file of any size no more is read than its reader refuses.
  await page.run((huge) => {
    const given = new DataTransfer();
    given.items.add(new File([huge.repeat(40)], "drop.json"));
    document.querySelector(".shelf").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: given }));
  }, huge);
  await page.settle();
  assert.match(await page.messages(), /超过 1048576 字节/);
  assert.equal(await gdp(page), 3.3);
});
