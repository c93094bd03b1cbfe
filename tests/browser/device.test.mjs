// What the device keeps may be damaged, from a newer version, too large or refused, and its clock may be set: it is said, and nothing is lost.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { serveCopy } from "./server.mjs";
import { Talk } from "./talk.mjs";

const { everywhere, chromium } = opening({ view: "monitor" });
const keep = (page, key, text) => page.run((key, text) => localStorage.setItem(key, text), key, text);
const kept = (page, key) => page.run((key) => localStorage.getItem(key), key);
const open = (page, view) => page.visit(site.top + fragment(view, { lang: "zh" }));
const value = async (page, year) => page.value(await page.one("textbox", new RegExp(`^党政人才 ${year} 年实际值`)));

everywhere("damaged values are told with their place; the rest is read and the text kept aside", async (page) => {
  await keep(page, "sandtable.records", '{"version":1,"actuals":{"cadres":{"2023":4.1,"2024":"many"}}}');
  await open(page, "monitor");
  assert.match(await page.messages(), /实际值.*actuals\.cadres\.2024/);
  assert.deepEqual([await value(page, 2023), await value(page, 2024)], ["4.1", ""]);
  await page.type(await page.one("textbox", /^党政人才 2025 年实际值/), "4.4");
  assert.match(await kept(page, "sandtable.records.aside"), /many/);
});

everywhere("values from a newer version are told, read as far as they are known, and kept aside", async (page) => {
  await keep(page, "sandtable.records", '{"version":9,"actuals":{"cadres":{"2023":4.1}},"weather":{"2030":1}}');
  await open(page, "monitor");
  assert.match(await page.messages(), /版本 9/);
  assert.equal(await value(page, 2023), "4.1");
  assert.match(await kept(page, "sandtable.records.aside"), /weather/);
});

everywhere("a damaged deck and a damaged list leave a page that works and lose nothing", async (page) => {
  await keep(page, "sandtable.deck", '{"version":9,"deck":[{"title":"一","state":"#/map"},7]}');
  await keep(page, "sandtable.scenarios", "{");
  await open(page, "present");
  const said = await page.messages();
  for (const part of [/deck\.2/, /版本 9/, /本机存的情景/]) assert.match(said, part);
  await page.one("button", "从这一幕放映：第 1 幕");
  assert.match(await kept(page, "sandtable.deck.aside"), /,7\]/);
  assert.equal(await kept(page, "sandtable.scenarios.aside"), "{");
});

// Text of this length takes a while to write into the storage of a browser under remote control.
chromium("a set of values that is larger than any we write is refused with the limit", async (page) => {
  await keep(page, "sandtable.records", `{"version":1,"x":"${"x".repeat(1 << 20)}"}`);
  await open(page, "monitor");
  assert.match(await page.messages(), /超过 1048576 字节/);
});

everywhere("a browser that keeps nothing says so before values are lost, and works on", async (page) => {
  await page.run(() => { Storage.prototype.setItem = () => { throw new DOMException("no", "SecurityError"); }; });
  await page.type(await page.one("textbox", /^党政人才 2024 年实际值/), "4.1");
  assert.match(await page.run(() => [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent).join()), /不允许本页保存数据/);
  assert.equal(await value(page, 2024), "4.1");
});

everywhere("a clock that is set during a talk does not change its time", async (page) => {
  await open(page, "present");
  const talk = new Talk(page);
  await talk.begin();
  await page.run(() => {
    const Real = Date;
    globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [Real.now() - 5 * 3600_000])); } };
  });
  const seconds = async () => Number((await page.run(() => document.querySelector(".stage__clock").textContent)).match(/0:(\d\d)$/)?.[1]);
  const before = await seconds();
  await page.until(async () => (await seconds()) >= before + 2, "two seconds");
  assert.ok((await seconds()) <= before + 6);
});

// A site reads what is inside in the same way as the single file.
chromium("data inside a file that are too large or damaged are told, and the device's own values follow", async (page) => {
  const mine = await serveCopy();
  const index = join(mine.folder, "index.html");
  const plain = readFileSync(index, "utf8");
  const open = async (data) => {
    // Else the copy that is kept for offline use would be shown.
    await page.run(async () => (await navigator.serviceWorker.ready).unregister());
    writeFileSync(index, plain.replace("</body>", () => `<script type="application/json" id="sandtable-data">${data}</script></body>`));
    await page.visit(mine.address + fragment("monitor", { lang: "zh" }));
    return page.messages();
  };
  const field = () => page.one("textbox", /^人才资源总量 2025 年实际值/);
  try {
    await page.visit(mine.address + fragment("monitor", { lang: "zh" }));
    await page.type(await field(), "285.5");
    assert.match(await open(`{"version":1,"x":"${"x".repeat(1 << 20)}"}`), /自带的数据.*超过 1048576 字节/);
    assert.equal(await page.value(await field()), "285.5");
    assert.match(await open('{"version":'), /自带的数据/);
    assert.equal(await page.value(await field()), "285.5");
  } finally {
    await mine.cut();
    mine.remove();
  }
});
