// From the single file, with nothing else at hand: the talk, its notes in a second window, and no code that would lead nowhere.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { Talk } from "./talk.mjs";

const { everywhere } = opening({ at: site.file, view: "present" });

everywhere("the talk and its second window work from a file", async (page, t) => {
  const talk = new Talk(page);
  await talk.begin();
  await talk.keys("ARROW_RIGHT");
  assert.deepEqual(await talk.progress(), [2, 10]);
  assert.equal((await page.all("button", "二维码")).length, 0, "no code that leads nowhere is offered");
  const [first] = await page.driver.getAllWindowHandles();
  await talk.keys("s");
  await page.until(async () => (await page.driver.getAllWindowHandles()).length === 2, "a second window");
  const second = (await page.driver.getAllWindowHandles()).find((handle) => handle !== first);
  t.after(async () => {
    await page.driver.switchTo().window(second);
    await page.driver.close();
    await page.driver.switchTo().window(first);
  });
  await page.driver.switchTo().window(second);
  await page.until(() => page.run(() => /2 \/ 10/.test(document.body.innerText)), "the notes");
  await page.driver.switchTo().window(first);
  await talk.keys("END");
  assert.match(await page.mainText(), /没有二维码/);
});
