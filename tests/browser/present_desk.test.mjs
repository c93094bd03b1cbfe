// The desk: scenes are added from any view, put in order by keys, mouse and finger, edited, removed and brought back, kept on the device,
// saved, opened and linked.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { Talk } from "./talk.mjs";

const { everywhere, chromium, only } = opening({ view: "present" });
const folder = mkdtempSync(join(tmpdir(), "sandtable-"));

const titles = (page) => page.run(() => [...document.querySelectorAll("ol > li strong")].map((title) => title.textContent));
const first = async (page) => (await titles(page))[0];

async function openFile(page, name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const chooser = await page.run(() => document.querySelector('main input[type="file"]'));
  await chooser.sendKeys(path);
  await page.settle();
}

everywhere("the view of the moment becomes a scene, and stays after a reload", async (page) => {
  await page.visit(site.top + fragment("map", { lang: "zh", d: "beilun" }));
  await page.click("button", "把当前画面加为一幕");
  assert.match(await page.messages(), /第 11 幕/);
  await page.go("present", { lang: "zh" });
  assert.equal((await titles(page)).at(-1), "地图 · 北仑区");
  await page.reload();
  assert.equal((await titles(page)).length, 11);
  await page.click("button", "从这一幕放映：第 11 幕");
  assert.equal(await page.heading(), "地图 · 北仑区");
  assert.match(await page.fragmentNow(), /^#\/map.*d=beilun/);
});

everywhere("scenes change places with the arrow keys and with the mouse, undo leads back", async (page) => {
  const [one, two, three] = await titles(page);
  await page.press(await page.one("button", /^移动.*第 1 幕$/), "ARROW_DOWN");
  assert.deepEqual((await titles(page)).slice(0, 3), [two, one, three]);
  await page.press(await page.one("button", /^移动.*第 2 幕$/), "ARROW_UP");
  assert.equal(await first(page), one);
  const from = await page.one("button", /^移动.*第 1 幕$/);
  const to = await page.one("button", /^移动.*第 3 幕$/);
  await page.driver.actions({ async: true }).dragAndDrop(from, to).perform();
  await page.settle();
  assert.deepEqual((await titles(page)).slice(0, 3), [two, three, one]);
  await page.click("button", "撤销");
  assert.equal(await first(page), one);
});

// The remote control of WebKit has no finger that can be held.
only(["chromium", "firefox"], "a finger moves a scene", async (page) => {
  const talk = new Talk(page);
  const [one, two] = await titles(page);
  const middle = (element) => page.run((element) => { const box = element.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; }, element);
  await talk.finger(await middle(await page.one("button", /^移动.*第 1 幕$/)), await middle(await page.one("button", /^移动.*第 2 幕$/)));
  assert.deepEqual((await titles(page)).slice(0, 2), [two, one]);
});

everywhere("a scene is edited, duplicated, removed, and brought back", async (page) => {
  await page.click("button", "编辑：第 1 幕");
  await page.type(await page.one("textbox", "标题（观众看到的）"), "another title");
  assert.equal(await first(page), "another title");
  await page.click("button", "复制：第 1 幕");
  assert.deepEqual((await titles(page)).slice(0, 2), ["another title", "another title"]);
  await page.click("button", "删除：第 1 幕");
  assert.equal((await titles(page)).length, 10);
  await page.click("button", "恢复");
  assert.equal((await titles(page)).length, 11);
  await page.click("button", "换回预设讲稿");
  assert.equal((await titles(page)).length, 10);
  assert.notEqual(await first(page), "another title");
});

everywhere("a deck from a file is shown and not kept before the person says so; a damaged one changes nothing", async (page) => {
  await openFile(page, "bad.json", '{"deck":\n oops}');
  assert.match(await page.messages(), /bad\.json.*第 2 行/s);
  assert.equal((await titles(page)).length, 10);
  await openFile(page, "deck.json", JSON.stringify({ version: 1, deck: [{ title: "来自文件", state: "#/map", levers: ["gpd"] }, { ready: "tight" }] }));
  assert.equal(await first(page), "来自文件");
  assert.match(await page.messages(), /deck\.1\.levers\.gpd/);
  await page.reload();
  assert.equal((await titles(page)).length, 10, "the own deck");
  await openFile(page, "deck2.json", JSON.stringify({ deck: [{ title: "留下", state: "#/map" }] }));
  await page.click("button", "存到本机，替换原来的");
  await page.reload();
  assert.deepEqual(await titles(page), ["留下"]);
});

everywhere("a link carries the deck", async (page) => {
  await page.click("button", "删除：第 2 幕");
  const expected = await titles(page);
  await page.run(() => { Clipboard.prototype.writeText = function (text) { window.copied = text; return Promise.resolve(); }; });
  await page.click("button", "复制链接");
  const link = await page.run(() => window.copied);
  await page.run(() => localStorage.clear());
  await page.visit(link);
  assert.deepEqual(await titles(page), expected);
  assert.match(await page.mainText(), /来自链接或文件/);
  await page.visit(`${site.top}#/present?lang=zh&deck=!!`);
  assert.match(await page.messages(), /不是讲稿/);
  assert.equal((await titles(page)).length, 10);
});

chromium("the deck prints one scene a page, with the notes when asked", async (page) => {
  await page.run(() => { window.printed = 0; window.print = () => { window.printed = document.querySelectorAll(".paper__page").length; }; });
  await page.click("checkbox", "连讲稿一起打印");
  await page.click("button", "打印或存为 PDF");
  await page.until(() => page.run(() => window.printed === 10), "the printer asked with ten pages");
  const pages = await page.run(() => [...document.querySelectorAll(".paper__page")].map((page) => [page.querySelector("h1").textContent, page.querySelector(".paper__notes").textContent.length > 20, page.querySelectorAll("svg, table, li").length > 0]));
  assert.ok(pages.every(([title, notes, drawn]) => title && notes && drawn), JSON.stringify(pages));
  assert.match(await page.mainText(), /4,831/);
  await page.run(() => window.dispatchEvent(new Event("afterprint")));
  await page.settle();
  assert.equal((await titles(page)).length, 10);
});
