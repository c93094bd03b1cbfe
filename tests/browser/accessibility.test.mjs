// No serious barrier for people with a keyboard, a screen reader or low vision.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Page, VIEWS } from "./page.mjs";

let page;
before(async () => { page = await Page.open(); });
after(() => page.close());

for (const view of VIEWS) {
  test(`${view} has no serious violation of the accessibility rules, in any theme`, async () => {
    const found = [];
    for (const [theme, lang] of [["light", "zh"], ["dark", "en"], ["projector", "zh"]]) {
      await page.go(view, { theme, lang });
      for (const problem of await page.accessibilityProblems()) found.push(`${theme}: ${problem}`);
    }
    assert.deepEqual(found, []);
  });
}

test("the first stop of the Tab key skips the navigation", async () => {
  await page.go("overview", { lang: "en" });
  await page.reload();
  await page.pressTab();
  assert.equal(await page.run(() => document.activeElement.textContent.trim()), "Skip to content");
});
