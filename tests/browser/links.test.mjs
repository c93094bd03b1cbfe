// The address holds what is on the screen: a link shows the same again, elsewhere and later.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";

const { everywhere } = opening({ view: "whatif" });

everywhere("a link reproduces levers, scenario, language and theme", async (page) => {
  await page.visit(site.top + fragment("whatif", { lang: "en", theme: "dark" }));
  await page.choose("Scenario", "Half pace");
  await page.type(await page.leverField("GDP"), "3.3");
  const [outcomes, address] = [await page.outcomes(), await page.fragmentNow()];

  await page.reload();
  assert.deepEqual(await page.outcomes(), outcomes);
  assert.equal(await page.fragmentNow(), address);

  await page.visit(site.file + address);
  assert.deepEqual(await page.outcomes(), outcomes, "the same link in the single file");
  assert.equal(await page.value(await page.lever("GDP")), "3.3");
  assert.equal(await page.run(() => document.documentElement.dataset.theme), "dark");
});

everywhere("a link with nonsense in it shows what can be shown and says what cannot", async (page) => {
  await page.visit(site.top + fragment("whatif", { lang: "en", theme: "plaid" }));
  assert.match(await page.messages(), /plaid/);
  assert.equal(Object.keys(await page.outcomes()).length, 16);
});

everywhere("going back in the history goes back to the view before", async (page) => {
  await page.go("targets");
  const heading = await page.heading();
  await page.driver.navigate().back();
  await page.settle();
  assert.notEqual(await page.heading(), heading);
});
