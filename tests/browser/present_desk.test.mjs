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

const { everywhere, only } = opening({ view: "present" });
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

everywhere("what a scene shows large, its levers and its notes are chosen on the desk", async (page) => {
  await page.click("button", "编辑：第 5 幕");
  await page.choose("放大什么", "16 项指标");
  for (const lever of ["就业人员", "地区生产总值", "专业技术人才", "高技能人才"]) await page.click("checkbox", lever);
  assert.ok(await page.run((element) => element.disabled, await page.one("checkbox", "农村实用人才")), "four at most");
  await page.type(await page.one("textbox", "讲稿（只给讲的人）"), "先看四根拉杆");
  await page.click("button", "从这一幕放映：第 5 幕");
  assert.equal((await page.all("slider")).length, 4);
  assert.equal((await page.all("listitem")).length, 16);
  await new Talk(page).keys("n");
  assert.match(await page.text(await page.one("complementary", "讲稿")), /先看四根拉杆/);
});

everywhere("a deck that is too long for a link says so, and is saved to a file whole", async (page) => {
  await page.catchFiles();
  await openFile(page, "long.json", JSON.stringify({ deck: [{ title: "长", notes: "很长的讲稿".repeat(700), state: "#/map" }] }));
  await page.click("button", "复制链接");
  assert.match(await page.messages(), /放不进链接/);
  await page.click("button", "存成文件");
  const { name, bytes } = await page.file();
  assert.equal(name, "讲稿.json");
  const { deck } = JSON.parse(bytes.toString("utf8"));
  assert.deepEqual(deck.map(({ title, notes, state }) => [title, notes.length, state]), [["长", 3500, "#/map"]]);
});
