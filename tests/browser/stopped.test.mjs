// A fault of the program ends in a readable screen from which the person goes on with what they had.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "whatif", parameters: { preset: "half_pace", l: "gdp:3.3" } });

/** The browser makes no more tables, as when it has run out of memory, and the next view wants one. */
async function breakDown(page) {
  await page.run(() => {
    const make = Document.prototype.createElement;
    const refuse = (name) => { if (name === "table" || name === "svg") throw new Error("out of memory"); };
    Document.prototype.createElement = function (name, ...more) { refuse(name); return make.call(this, name, ...more); };
    location.hash = location.hash.replace("whatif", "indicators");
  });
  await page.one("alert");
}

everywhere("an error in the page shows what happened, and reloading goes on with the same settings", async (page) => {
  await breakDown(page);
  const screen = await page.text(await page.one("alert"));
  assert.match(screen, /沙盘出错了.*设置保存在地址栏/);
  assert.match(await page.value(await page.one("textbox", "错误信息")), /panicked at .*\n[^]*#\/indicators[^]*gdp:3\.3/);
  await page.run(() => { window.beforeReload = true; });
  await (await page.one("button", "重新载入")).click();
  await page.until(() => page.run(() => !window.beforeReload), "a new start");
  await page.untilUsable();
  assert.match(await page.fragmentNow(), /gdp:3\.3/);
});

everywhere("the details can be copied, and the plan is a way to start afresh", async (page) => {
  await breakDown(page);
  await page.run(() => {
    if (window.Clipboard) Clipboard.prototype.writeText = (text) => { window.copied = text; return Promise.resolve(); };
  });
  await (await page.one("button", "复制错误信息")).click();
  const details = await page.value(await page.one("textbox", "错误信息"));
  assert.equal(await page.run(() => window.copied), details);
  await page.run(() => { window.beforeReload = true; });
  await (await page.one("button", "从规划路径重新开始")).click();
  await page.until(() => page.run(() => !window.beforeReload), "a new start");
  await page.untilUsable();
  assert.doesNotMatch(await page.fragmentNow(), /gdp:3\.3/);
});
