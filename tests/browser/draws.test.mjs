// Many draws: the page answers at once with the first ten thousand, goes on between the frames, and stays movable.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const MANY = "60,000";
/// A page that stands still for longer than this is felt to be stuck.
const STILL_MS = 400;
const PATIENCE_MS = 90_000;

const { chromium } = opening({ view: "whatif", parameters: { lang: "en", focus: "productivity", s: "draws:60000" } });

const rests = (page, draws) => page.until(async () => (await page.mainText()).includes(`From ${draws} draws`), `${draws} draws`, PATIENCE_MS);

chromium("many draws come after the first ones, and the page moves meanwhile", async (page) => {
  await rests(page, MANY);
  await page.run(() => {
    window.stillest = 0;
    let before = performance.now();
    const look = (now) => {
      window.stillest = Math.max(window.stillest, now - before);
      before = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const value = (await page.outcome("Productivity")).value;
  await page.press(await page.lever("GDP"), "ARROW_RIGHT");
  assert.notEqual((await page.outcome("Productivity")).value, value, "a move is answered at once");
  await rests(page, MANY);
  const stillest = await page.run(() => window.stillest);
  assert.ok(stillest < STILL_MS, `the page stood still for ${Math.round(stillest)} ms`);
});
