// A statement has an address, which findings lead to; the figures of a finding can be tried.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { chromium } = opening({ view: "targets", parameters: { at: "c5-6-graduates" } });

chromium("a link shows its statement", async (page) => {
  const lit = () => page.run(() => document.querySelector(".fact--lit")?.id);
  assert.equal(await lit(), "fact-c5-6-graduates");
  await page.click("link", "这一条的链接 律师总量");
  assert.equal(await lit(), "fact-c5-9-lawyers");
  assert.match(await page.fragmentNow(), /at=c5-9-lawyers/);
});

chromium("flat employment is tried beside the printed result", async (page) => {
  await page.go("consistency", { lang: "zh" });
  await page.run(() => { document.querySelector("#finding-employment .finding__try").open = true; });
  const [button] = await page.all("button", "就业人数不变会怎样");
  await page.intoView(button);
  await button.click();
  await page.settle();
  assert.match(await page.text(await page.run(() => document.querySelector("#finding-employment"))), /730\.8万人\s*试算 590\.0万人/);
});
