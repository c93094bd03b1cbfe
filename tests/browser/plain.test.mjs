// Where the page cannot run, the plan's main table can be read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { site, startBrowser } from "./driver.mjs";
import { SITE } from "./server.mjs";

const { indicators } = JSON.parse(readFileSync(join(SITE, "data/plan.json"), "utf8"));

// What each of these browsers lacks, and what the page then says.
const LACKING = {
  "without scripts": [{ engine: "firefox", preferences: { "javascript.enabled": false } }, /^$/],
  "without WebAssembly": [{ engine: "chromium", args: ["--js-flags=--jitless"] }, /WebAssembly/],
  "without WebAssembly in Firefox": [{ engine: "firefox", preferences: { "javascript.options.wasm": false } }, /WebAssembly/],
  "from before SIMD": [{ before: "WebAssembly.validate = () => false" }, /SIMD/],
  "from before compressed streams": [{ before: "delete window.DecompressionStream" }, /DecompressionStream/],
};

for (const [place, at] of Object.entries({ "a site": site.sub, "a file": site.file })) {
  for (const [who, [{ before, ...browser }, why]] of Object.entries(LACKING)) {
    test(`a browser ${who} shows the main table of ${place}`, { timeout: 60_000 }, async (t) => {
      const driver = await startBrowser(browser);
      t.after(() => driver.quit());
      // No browser of today can be told to be that old; it can be told to lack the one thing.
      if (before) await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: before });
      await driver.get(at);
      const text = (await driver.findElement({ css: ".plain" }).getText()).replace(/\s+/g, " ");
      for (const { name, target } of indicators) {
        assert.ok(text.includes(`${name.zh} ${name.en}`), `${name.zh} in ${text}`);
        assert.ok(text.includes(target.value_text), `${target.value_text} of ${name.zh}`);
      }
      assert.match(await driver.findElement({ css: "#stopped" }).getText(), why);
      assert.equal(await driver.findElement({ css: ".boot__wait" }).isDisplayed(), false);
    });
  }
}
