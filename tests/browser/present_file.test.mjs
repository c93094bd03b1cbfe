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
  const notes = await talk.openNotes(t);
  await notes.says(/2 \/ 10/);
  await talk.keys("ARROW_RIGHT");
  await notes.says(/3 \/ 10/);
  await notes.click("上一幕");
  await notes.says(/2 \/ 10/);
  assert.equal(await talk.number(), 2);
  // The address follows a moment later.
  await page.settle();
  await page.reload();
  await notes.click("下一幕");
  await notes.says(/3 \/ 10/);
  await talk.keys("END");
  assert.match(await page.mainText(), /没有二维码/);
});
