// What comes after the first view: the overview is there without it, a link that is followed meanwhile is not lost, and what does not
// come can be asked for once more.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { chromium } = opening();
const FETCHES = "*later-*.wasm";

const block = (page, urls) => page.driver.sendDevToolsCommand("Network.setBlockedURLs", { urls });

/** The page with the later part out of reach. */
async function alone(page, view, parameters) {
  await page.driver.sendDevToolsCommand("Network.enable", {});
  await block(page, [FETCHES]);
  await page.visit(site.top + fragment(view, parameters));
}

chromium("the overview is complete without the later part, which can be asked for again", async (page) => {
  await alone(page, "overview", { lang: "zh" });
  assert.match(await page.mainText(), /228\.5万人/);
  await page.until(() => page.run(() => document.querySelector(".later[role=alert]") !== null), "what is missing");
  assert.match(await page.mainText(), /这一部分没有载入/);
  assert.equal(await page.run(() => document.querySelectorAll(".map path").length), 0);
  await page.consoleProblems();
  await block(page, []);
  await page.click("button", "重试");
  await page.until(() => page.run(() => document.querySelectorAll(".map path").length > 10), "the map");
  assert.equal(await page.run(() => document.querySelector('.later[role="alert"]')), null);
});

chromium("what the address asks for waits for the part and is all there then", async (page) => {
  await alone(page, "overview", { lang: "en", d: "yinzhou" });
  assert.doesNotMatch(await page.mainText(), /228/);
  await page.consoleProblems();
  await page.run(() => { location.hash = "#/whatif?lang=en&focus=managers&preset=half_pace"; });
  await block(page, []);
  await page.click("button", "Try again");
  await page.until(() => page.run(() => document.querySelector(".lever") !== null), "the levers");
  await page.lull();
  assert.match(await page.run(() => location.hash), /^#\/whatif\?.*focus=managers/);
  assert.match(await page.run(() => location.hash), /preset=half_pace/);
});

chromium("a press on a link of the bar is answered before the part is there", async (page) => {
  await alone(page, "overview", { lang: "en" });
  await page.click("link", "Method");
  assert.equal(await page.run(() => document.querySelector('[aria-current="page"]').textContent), "Method");
  await page.consoleProblems();
  await block(page, []);
  await page.click("button", "Try again");
  await page.until(() => page.run(() => document.querySelector("main h1, main h2")?.textContent.length > 3), "the view");
  assert.equal(await page.run(() => location.hash.startsWith("#/method")), true);
});
