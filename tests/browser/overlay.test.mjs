// Scenarios laid over the chart, and a link that opens the same panel, tab and scenarios.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "whatif", parameters: { focus: "productivity" } });
const labels = (page) => page.run(() => [...document.querySelectorAll(".focus figure svg text")].map((one) => one.textContent).join("|"));

everywhere("chosen scenarios are lines with names on the chart, and go again", async (page) => {
  await page.untilChartIsDrawn();
  await page.click("button", "情景比较");
  for (const name of ["零增长", "半速"]) await page.click("checkbox", name);
  assert.doesNotMatch(await labels(page), /零增长/);
  await page.click("checkbox", "叠加到图上");
  assert.match(await labels(page), /零增长 \d/);
  assert.match(await labels(page), /半速 \d/);
  await page.click("tab", "数据表").catch(async () => {
    const tabs = await page.all("tab", "数据表");
    await tabs[0].click();
    await page.settle();
  });
  const heads = (await Promise.all((await page.all("columnheader", /对照/)).map((one) => page.text(one)))).join();
  assert.match(heads, /零增长.*半速/);
  await page.click("button", /取消叠加/);
  assert.doesNotMatch(await page.fragmentNow(), /over=1/);
});

everywhere("a kept scenario is laid over under its name", async (page) => {
  await page.type(await page.leverField("地区生产总值"), "3");
  await page.click("button", "我的情景");
  await page.type(await page.one("textbox", "情景名称"), "低速");
  await page.type(await page.leverField("地区生产总值"), "8");
  await page.click("button", "情景比较");
  await page.click("checkbox", "低速");
  await page.click("checkbox", "叠加到图上");
  await page.untilChartIsDrawn();
  assert.match(await labels(page), /低速 \d/);
});

everywhere("panel, scenarios and overlay are in the address and stay over another view", async (page) => {
  await page.click("button", "情景比较");
  await page.click("checkbox", "零增长");
  await page.click("checkbox", "叠加到图上");
  const address = await page.fragmentNow();
  for (const part of ["panel=compare", "with=plan_path,no_growth", "over=1"]) assert.ok(address.includes(part), `${part} in ${address}`);
  const checked = async () => page.run((box) => box.checked, await page.one("checkbox", "零增长"));
  await page.reload();
  assert.equal(await checked(), true);
  const [, indicators] = await page.navigation();
  await indicators.click();
  await page.settle();
  const whatif = (await page.navigation())[2];
  await whatif.click();
  await page.settle();
  assert.equal(await checked(), true);
});

everywhere("a row's name puts the indicator on the chart beside it", async (page) => {
  await page.click("button", "情景比较");
  await page.click("checkbox", "叠加到图上");
  const buttons = await page.all("button", "人才密度");
  await page.intoView(buttons[0]);
  await buttons[0].click();
  await page.settle();
  assert.match(await page.fragmentNow(), /focus=talent_per_10k|focus=\w*density\w*|focus=per_10k\w*/);
  assert.match(await page.run(() => document.querySelector(".versus__chart h2").textContent), /人才/);
});
