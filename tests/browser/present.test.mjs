// A whole talk, by keyboard alone and by touch alone; what is moved in a scene is forgotten when it is left.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { Talk } from "./talk.mjs";

const { everywhere, chromium } = opening({ view: "present" });
const SCENES = 10;
const LIVE = 6;

const value = async (page, lever) => Number(await page.value(await page.lever(lever)));

everywhere("a talk is held with the keyboard alone", async (page) => {
  const talk = new Talk(page);
  await talk.begin();
  const titles = new Set();
  for (let number = 1; number <= SCENES; number += 1) {
    assert.deepEqual(await talk.progress(), [number, SCENES]);
    titles.add(await talk.title());
    await talk.keys(["PAGE_DOWN", "ARROW_RIGHT", "SPACE", "ARROW_DOWN"][number % 4]);
  }
  assert.equal(titles.size, SCENES, "every scene has a title of its own");
  assert.equal(await talk.number(), SCENES, "the last scene is the end");
  await talk.keys("PAGE_UP");
  assert.equal(await talk.number(), SCENES - 1);
  await talk.keys("HOME");
  assert.equal(await talk.number(), 1);
  await talk.keys("1", "0", "ENTER");
  assert.equal(await talk.number(), 10);
  await talk.keys("b");
  assert.equal((await page.all("button", "按任意键继续")).length, 1, "blank");
  await talk.keys("ARROW_LEFT");
  assert.equal((await page.all("button", "按任意键继续")).length, 0);
  assert.equal(await talk.number(), 10, "the key that brings the picture back turns no page");
  await talk.keys("g", "ARROW_LEFT", "ARROW_LEFT", "ENTER");
  assert.equal(await talk.number(), 8);
  await talk.keys("?");
  assert.match(await page.text(await page.one("dialog", "按键")), /PageDown/);
  await talk.keys("ESCAPE");
  assert.equal((await page.all("dialog", "按键")).length, 0);
  await talk.keys("ESCAPE");
  assert.equal(await talk.progress(), null, "the talk is over");
  assert.match(await page.fragmentNow(), /^#\/present/);
});

everywhere("a lever of a scene moves the numbers; the scene comes back as it was, and can be kept", async (page) => {
  const talk = new Talk(page);
  await talk.begin();
  await talk.keys(String(LIVE), "ENTER");
  const [before, sentence] = [await value(page, "就业人员"), () => page.run(() => document.querySelector(".stage__sentence").textContent)];
  const said = await sentence();
  await page.moveLever("就业人员", Array(8).fill("ARROW_RIGHT"));
  const moved = await value(page, "就业人员");
  assert.ok(moved > before);
  assert.notEqual(await sentence(), said);
  await talk.keys("PAGE_DOWN", "PAGE_UP");
  assert.equal(await talk.number(), LIVE);
  assert.equal(await value(page, "就业人员"), before, "left and come back to");
  await page.moveLever("就业人员", Array(8).fill("ARROW_RIGHT"));
  await talk.keys("k");
  assert.deepEqual(await talk.progress(), [LIVE, SCENES + 1]);
  await talk.keys("PAGE_DOWN");
  assert.equal(await value(page, "就业人员"), moved, "the kept scene holds the move");
});

everywhere("what was on the table before the talk is there after it", async (page) => {
  const talk = new Talk(page);
  await page.visit(site.top + fragment("present", { lang: "zh", v: 1, preset: "half_pace", l: "gdp:6.5" }));
  await talk.begin();
  await talk.keys("ARROW_RIGHT", "ARROW_RIGHT", "ESCAPE");
  assert.match(await page.fragmentNow(), /^#\/present.*preset=half_pace&l=gdp:6\.5/);
});

everywhere("a talk is held with a finger alone", async (page) => {
  const talk = new Talk(page);
  await talk.tap(await page.one("button", "开始放映"));
  await page.one("region", "放映");
  for (let number = 1; number < LIVE; number += 1) {
    assert.equal(await talk.number(), number);
    await talk.swipe("left");
  }
  assert.equal(await talk.number(), LIVE);
  const before = await value(page, "就业人员");
  const slider = await page.lever("就业人员");
  await talk.tap(slider);
  assert.notEqual(await value(page, "就业人员"), before, "a finger moves the lever, and turns no page");
  assert.equal(await talk.number(), LIVE);
  await talk.swipe("right");
  assert.equal(await talk.number(), LIVE - 1);
  await talk.tap(await page.one("button", "全部场景"));
  await talk.tap(await page.one("button", /^2\s*到 2025/));
  assert.equal(await talk.number(), 2);
  await talk.tap(await page.one("button", "结束放映"));
  assert.equal(await talk.progress(), null);
});

everywhere("a talk goes on where it was when the page is loaded again", async (page) => {
  const talk = new Talk(page);
  await talk.begin();
  await talk.keys("ARROW_RIGHT", "ARROW_RIGHT", "ARROW_RIGHT");
  const title = await talk.title();
  await page.reload();
  assert.deepEqual([await talk.number(), await talk.title()], [4, title]);
});

everywhere("notes stand below the scene or in a window that follows", async (page, t) => {
  const talk = new Talk(page);
  await talk.begin();
  await talk.keys("n");
  assert.match(await page.text(await page.one("complementary", "讲稿")), /一粒是一万人/);
  const [first] = await page.driver.getAllWindowHandles();
  await talk.keys("s");
  await page.until(async () => (await page.driver.getAllWindowHandles()).length === 2, "a second window");
  const second = (await page.driver.getAllWindowHandles()).find((handle) => handle !== first);
  t.after(async () => {
    await page.driver.switchTo().window(second);
    await page.driver.close();
    await page.driver.switchTo().window(first);
  });
  const heard = (pattern) => page.until(() => page.run((source) => new RegExp(source).test(document.body.innerText), pattern.source), `notes: ${pattern}`);
  await page.driver.switchTo().window(second);
  await heard(/1 \/ 10[^]*一粒是一万人/);
  await page.driver.switchTo().window(first);
  await talk.keys("ARROW_RIGHT");
  await page.driver.switchTo().window(second);
  await heard(/2 \/ 10[^]*左边是基期/);
  await page.run(() => [...document.querySelectorAll("button")].find((button) => button.textContent === "下一幕").click());
  await heard(/3 \/ 10/);
  await page.driver.switchTo().window(first);
  assert.equal(await talk.number(), 3, "the notes turn the page too");
});

chromium("no scene sticks out or hinders people, in any theme", async (page) => {
  const found = [];
  for (const [theme, lang, width, height] of [["projector", "zh", 1280, 720], ["dark", "en", 1920, 1080], ["light", "en", 390, 844]]) {
    await page.size(width, height);
    for (let number = 1; number <= SCENES; number += 1) {
      await page.visit(site.top + fragment("present", { lang, theme, stage: number }));
      await page.rest();
      const place = `${theme} ${lang} ${width}: scene ${number}`;
      const outside = await page.run(() => [...document.querySelectorAll(".stage__scene *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length);
      if (outside > 0 || (await page.overflow()) > 0) found.push(`${place} is too wide`);
      for (const problem of await page.accessibilityProblems()) found.push(`${place}: ${problem}`);
    }
  }
  assert.deepEqual(found, []);
});

chromium("what the room is to read is tall enough for eight metres", async (page) => {
  for (const [width, height] of [[1280, 720], [1920, 1080]]) {
    await page.size(width, height);
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await page.visit(site.top + fragment("present", { lang: "zh", theme: "projector", stage: number }));
      await page.rest();
      const small = await page.run(smallTexts, (height * 22) / 720);
      assert.deepEqual(small, [], `scene ${number} at ${width}×${height}`);
    }
  }
});

// Runs in the page: texts of the scene smaller than `least` pixels that are not for the record only.
function smallTexts(least) {
  const found = [];
  for (const element of document.querySelectorAll(".stage__scene *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!own || element.closest(".map__caption, .guess__note, .sr-only, .guess__who, .guess .button, .map__zoom, [hidden]")) continue;
    const matrix = element.getScreenCTM?.();
    const size = parseFloat(getComputedStyle(element).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
    const box = element.getBoundingClientRect();
    // Names on the map give way a little where districts are small.
    const needed = element.closest(".map__names") ? least * 0.9 : least;
    if (box.width > 0 && box.height > 0 && size < needed - 0.5) found.push(`${element.textContent.trim().slice(0, 20)}: ${size.toFixed(1)}`);
  }
  return found;
}
