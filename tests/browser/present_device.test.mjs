// What the device does for a talk: the whole screen, a screen that stays awake, the pointer as a spotlight, and hands off what was pressed.
import assert from "node:assert/strict";
import { Origin } from "selenium-webdriver";
import { opening } from "./engines.mjs";
import { Talk } from "./talk.mjs";

const { everywhere, chromium } = opening({ view: "present" });

const isFull = (page) => page.run(() => document.fullscreenElement === document.documentElement);
const point = (page, x, y) => page.driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT }).perform();

everywhere("F and a clicker's F5 take the whole screen and give it back, and the end of the talk does", async (page) => {
  const talk = new Talk(page);
  await talk.begin();
  await talk.keys("f");
  await page.until(() => isFull(page), "full screen");
  await talk.keys("ARROW_RIGHT");
  assert.deepEqual([await isFull(page), await talk.number()], [true, 2], "the next scene keeps it");
  await talk.keys("F5");
  await page.until(async () => !(await isFull(page)), "the window again");
  await page.click("button", "全屏");
  await page.until(() => isFull(page), "full screen by the button");
  await page.click("button", "结束放映");
  await page.until(async () => !(await isFull(page)), "the window after the talk");
});

// Runs in the page: locks that tell what became of them; `window.grant` lets the browser answer late.
function countLocks(late) {
  window.locks = [];
  const make = (kind) => {
    const lock = { kind, released: false, release() { lock.released = true; return window.Promise.resolve(); } };
    window.locks.push(lock);
    return lock;
  };
  const request = (kind) => new window.Promise((resolve) => {
    window.grant = () => resolve(make(kind));
    if (!late) window.grant();
  });
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
}
const locks = (page) => page.run(() => window.locks.map(({ kind, released }) => `${kind}${released ? " released" : ""}`));

everywhere("the screen stays awake while the talk is on, and no longer", async (page) => {
  const talk = new Talk(page);
  await page.run(countLocks, false);
  assert.deepEqual(await locks(page), []);
  await talk.begin();
  assert.deepEqual(await locks(page), ["screen"]);
  await talk.keys("ARROW_RIGHT");
  assert.deepEqual(await locks(page), ["screen"], "once, not with every scene");
  await page.run(() => { document.dispatchEvent(new Event("visibilitychange")); });
  await page.settle();
  assert.deepEqual(await locks(page), ["screen released", "screen"], "browsers drop the lock of a hidden page");
  await talk.keys("ESCAPE");
  assert.deepEqual(await locks(page), ["screen released", "screen released"]);
  await page.run(countLocks, true);
  await talk.begin();
  await talk.keys("ESCAPE");
  await page.run(() => window.grant());
  await page.settle();
  assert.deepEqual(await locks(page), ["screen released"], "an answer after the end is given back");
});

everywhere("a browser that cannot stay awake or give the whole screen shows the talk all the same", async (page) => {
  await page.run(() => {
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value: undefined });
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("refused"));
  });
  const talk = new Talk(page);
  await talk.begin();
  await talk.keys("f", "ARROW_RIGHT");
  assert.equal(await talk.number(), 2);
});

/** How bright the picture of the window is at places of it, from 0 to 255. */
async function brightness(page, ...places) {
  return page.driver.executeAsyncScript((png, places, done) => {
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const scale = image.width / innerWidth;
      done(places.map(([x, y]) => context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data[1]));
    };
    image.src = `data:image/png;base64,${png}`;
  }, await page.picture(), places);
}

everywhere("the spotlight follows the pointer and leaves the rest dim", async (page) => {
  const talk = new Talk(page);
  await talk.begin();
  const [left, right] = [[60, 6], [1380, 6]];
  const plain = await brightness(page, left, right);
  await talk.keys("l");
  await point(page, ...left);
  await page.settle();
  const [lit, dim] = await brightness(page, left, right);
  assert.equal(lit, plain[0]);
  assert.ok(dim < plain[1] / 2, `${dim} beside ${plain[1]}`);
  await point(page, ...right);
  await page.settle();
  const [now, other] = await brightness(page, left, right);
  assert.deepEqual([now, other], [dim, lit], "it goes where the pointer goes");
  await talk.keys("l");
  assert.deepEqual(await brightness(page, left, right), plain);
});

everywhere("a button that a hand has pressed gives the space bar back to the talk", async (page) => {
  const talk = new Talk(page);
  await talk.begin();
  await page.click("button", "讲稿");
  await page.one("complementary", "讲稿");
  await talk.keys("SPACE");
  assert.equal(await talk.number(), 2);
  await page.one("complementary", "讲稿");
  await page.press(await page.one("button", "讲稿"), "SPACE");
  assert.deepEqual([await talk.number(), (await page.all("complementary", "讲稿")).length], [2, 0], "what Tab reached is pressed");
});

chromium("pointer and buttons go while nobody moves them, also when nobody ever did", async (page) => {
  const talk = new Talk(page);
  await page.visit((await page.run(() => location.href.split("#")[0])) + "#/present?lang=zh&stage=2");
  const look = () => page.run(() => [getComputedStyle(document.querySelector(".stage__buttons")).opacity, getComputedStyle(document.querySelector(".stage__title")).cursor]);
  assert.equal((await look())[0], "1");
  await page.until(async () => (await look()).join() === "0,none", "buttons and pointer gone");
  await point(page, 300, 300);
  await page.until(async () => (await look())[0] === "1", "buttons there again");
  assert.equal(await talk.number(), 2);
});
