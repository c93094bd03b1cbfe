// Guess first: numbers and drawn lines from the room, then the projection with the distance of each. Nothing is stored.
import assert from "node:assert/strict";
import { Origin } from "selenium-webdriver";
import { opening } from "./engines.mjs";
import { Talk } from "./talk.mjs";

const { everywhere } = opening({ view: "present", parameters: { stage: 3 } });

const list = (page) => page.run(() => [...document.querySelectorAll(".guess__list li")].map((line) => line.innerText.replace(/\s+/g, " ").trim()));

everywhere("guesses are collected, then shown by their distance from the projection", async (page) => {
  const talk = new Talk(page);
  assert.doesNotMatch(await page.mainText(), /272\.7/, "the answer is not given away");
  await talk.keys("e", "2", "5", "0", "ENTER");
  await talk.keys("2", "7", "0", "TAB", "l", "i", "ENTER");
  assert.deepEqual(await list(page), ["猜 1 250.0万人", "li 270.0万人"]);
  await talk.keys("ESCAPE", "r");
  assert.match(await page.mainText(), /推演结果\s*272\.7万人/);
  const lines = await list(page);
  assert.match(lines[0], /^li 270\.0万人 差 −2\.7万/);
  assert.match(lines[1], /^猜 1 250\.0万人 差 −22\.7万/);
  const kept = await page.run(() => Object.entries(localStorage).flat().join(" "));
  assert.doesNotMatch(kept, /250|"li"/, "nothing is stored unless asked");
  await talk.keys("PAGE_DOWN", "PAGE_UP");
  assert.deepEqual(await list(page), []);
});

everywhere("the number pad works with a finger, nonsense is refused", async (page) => {
  const talk = new Talk(page);
  for (const key of ["2", "8", "9", "退格", "0"]) await talk.tap(await page.one("button", key));
  await talk.tap(await page.one("button", "记下"));
  assert.deepEqual(await list(page), ["猜 1 280.0万人"]);
  await talk.tap(await page.one("button", "记下"));
  assert.match(await page.mainText(), /请输入数字/);
  await talk.tap(await page.one("button", "揭晓"));
  assert.match(await page.mainText(), /272\.7万人/);
  assert.match((await list(page))[0], /差 \+7\.3万/);
});

everywhere("a line drawn on the chart is a guess", async (page) => {
  const box = await page.run(() => {
    const { left, top, width, height } = document.querySelector(".guess__chart").getBoundingClientRect();
    return { left, top, width, height };
  });
  const at = (x, y) => ({ x: Math.round(box.left + box.width * x), y: Math.round(box.top + box.height * y), origin: Origin.VIEWPORT });
  const hand = page.driver.actions({ async: true });
  hand.move(at(0.1, 0.6)).press().move({ ...at(0.4, 0.5), duration: 60 }).move({ ...at(0.86, 0.3), duration: 60 }).release();
  await hand.perform();
  await page.settle();
  const lines = await list(page);
  assert.equal(lines.length, 1);
  assert.match(lines[0], /^猜 1 \d+\.\d万人/);
});
