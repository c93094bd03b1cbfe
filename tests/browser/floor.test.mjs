// The oldest browsers that the page is made for: Chrome and Edge 111, Firefox 121, Safari 16.4. None of them can be started here, so the
// built files are searched for what came later. What the WebAssembly module may use is a list in `xtask/src/dist/wasm.rs`, which the
// optimiser holds it to.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SITE } from "./server.mjs";

// Each with the version that brought it last. What a browser that lacks it draws as well (`text-wrap`, `text-autospace`,
// `field-sizing`, beside which a field carries its `size`) may be used.
const LATER = {
  ".css": {
    "subgrid (Chrome 117)": /subgrid/,
    "@scope (Firefox 128)": /@scope/,
    "@starting-style (Firefox 129)": /@starting-style/,
    "@property (Firefox 128)": /@property/,
    "light-dark() (Chrome 123)": /light-dark\(/,
    "anchors (Chrome 125)": /anchor-name|position-anchor/,
    "animation-timeline (Chrome 115)": /animation-timeline/,
    "round() (Chrome 125)": /[\s(,:]round\(/,
    "linear() (Chrome 113)": /timing-function:\s*linear\(/,
    "relative colours (Chrome 119)": /(rgba?|hsla?|hwb|(ok)?lab|(ok)?lch|color)\(from /,
  },
  ".js": {
    "Promise.withResolvers (Chrome 119)": /Promise\.withResolvers/,
    "groupBy (Chrome 117)": /(Object|Map)\.groupBy/,
    "Array.fromAsync (Chrome 121)": /Array\.fromAsync/,
    "Promise.try (Chrome 128)": /Promise\.try\(/,
    "set methods (Chrome 122)": /\.(isSubsetOf|isSupersetOf|symmetricDifference)\(/,
    "iterator helpers (Chrome 122)": /Iterator\.from\(/,
    "URL.parse (Chrome 126)": /\bURL\.(parse|canParse)\(/,
    "bytes to base64 (Chrome 140)": /\.(toBase64|fromBase64|toHex)\(/,
    "popovers (Chrome 114)": /\.(showPopover|hidePopover)\(/,
    "views in transition (Chrome 111, Firefox 144)": /startViewTransition/,
  },
};

for (const [kind, features] of Object.entries(LATER)) {
  const files = readdirSync(SITE).filter((name) => name.endsWith(kind));
  test(`no ${kind} file of the site uses what came after the oldest browsers`, () => {
    assert.ok(files.length > 0, "there are such files");
    const used = [];
    for (const name of files) {
      const text = readFileSync(join(SITE, name), "utf8");
      for (const [feature, pattern] of Object.entries(features)) if (pattern.test(text)) used.push(`${name}: ${feature}`);
    }
    assert.deepEqual(used, []);
  });
}
