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
  const heading = await page.heading();
  // A browser may pass over what a script has put into the history: the link is followed by hand.
  await page.click("link", "目标库");
  await page.until(async () => (await page.heading()) !== heading, "another view");
  await page.driver.navigate().back();
  await page.until(async () => (await page.heading()) === heading, "the view before");
});

everywhere("a followed link is not written over by an address that was still to be shown", async (page) => {
  await page.press(await page.lever("地区生产总值"), "ARROW_RIGHT");
  // A browser under load says late that a link was followed: the address is another one, the page is told after its own writing is due.
  await page.run((hash) => { history.pushState(null, "", hash); }, fragment("targets", { lang: "zh" }));
  await page.lull();
  await page.run(() => { window.dispatchEvent(new HashChangeEvent("hashchange")); });
  await page.settle();
  assert.match(await page.heading(), /目标/);
  assert.match(await page.fragmentNow(), /^#\/targets/);
});
