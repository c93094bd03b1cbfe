// A statement has an address, which findings lead to; the figures of a finding can be tried.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "targets", parameters: { at: "c5-6-graduates" } });

everywhere("a link shows its statement", async (page) => {
  const lit = () => page.run(() => document.querySelector(".fact--lit")?.id);
  assert.equal(await lit(), "fact-c5-6-graduates");
  await page.click("link", "这一条的链接 律师总量");
  assert.equal(await lit(), "fact-c5-9-lawyers");
  assert.match(await page.fragmentNow(), /at=c5-9-lawyers/);
});

everywhere("flat employment is tried beside the printed result", async (page) => {
  await page.go("consistency", { lang: "zh" });
  await page.run(() => { document.querySelector("#finding-employment .finding__try").open = true; });
  const [button] = await page.all("button", "就业人数不变会怎样");
  await page.intoView(button);
  await button.click();
  await page.settle();
  assert.match(await page.text(await page.run(() => document.querySelector("#finding-employment"))), /730\.8万人\s*试算 590\.0万人/);
});

everywhere("a slider of a finding changes its results and leads back", async (page) => {
  await page.go("consistency", { lang: "zh" });
  const card = () => page.run(() => document.querySelector("#finding-employment"));
  await page.run(() => { document.querySelector("#finding-employment .finding__try").open = true; });
  await page.settle();
  assert.doesNotMatch(await page.text(await card()), /试算 \d/);
  const [slider] = await page.run(() => [...document.querySelectorAll("#finding-employment input[type=range]")]);
  await page.press(slider, "ARROW_RIGHT", "ARROW_RIGHT");
  assert.match(await page.text(await card()), /试算 [\d.,]+/);
  const [reset] = await page.run(() => [...document.querySelectorAll("#finding-employment .finding__buttons button:last-of-type")]);
  await page.intoView(reset);
  await reset.click();
  await page.settle();
  assert.doesNotMatch(await page.text(await card()), /试算 \d/);
});

everywhere("a finding leads to its statements", async (page) => {
  await page.go("consistency", { lang: "zh" });
  const id = await page.run(() => {
    const inputs = document.querySelector("#finding-employment .finding__inputs");
    inputs.open = true;
    const link = inputs.querySelector("a");
    link.click();
    return new URLSearchParams(link.getAttribute("href").split("?")[1]).get("at");
  });
  const lit = () => page.run(() => document.querySelector(".fact--lit")?.id ?? null);
  await page.until(async () => (await lit()) !== null, "the statement");
  assert.equal(await lit(), `fact-${id}`);
});
