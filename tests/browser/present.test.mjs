// A whole talk, by keyboard alone and by touch alone; what is moved in a scene is forgotten when it is left.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { Talk } from "./talk.mjs";

const { everywhere, chromium } = opening({ view: "present" });
const SCENES = 10;
const LIVE = 6;

/** The talk at a scene, as a link to it opens it; from the second one on, inside the loaded page. */
async function scene(page, number, how) {
  if (number === 1) await page.visit(site.top + fragment("present", { ...how, stage: 1 }));
  else await page.look("present", { ...how, stage: number });
  const talk = new Talk(page);
  await page.until(async () => (await talk.number()) === number, `scene ${number}`);
  await page.rest();
}

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
  const notes = await talk.openNotes(t);
  await notes.says(/1 \/ 10[^]*一粒是一万人/);
  await talk.keys("ARROW_RIGHT");
  await notes.says(/2 \/ 10[^]*左边是基期/);
  await notes.click("下一幕");
  await notes.says(/3 \/ 10/);
  assert.equal(await talk.number(), 3, "the notes turn the page too");
  await notes.keys("PAGE_DOWN");
  await notes.says(/4 \/ 10/);
  await notes.keys("9", "ENTER");
  await notes.says(/9 \/ 10/);
  assert.equal(await talk.number(), 9, "a clicker works in the window of the notes");
  await notes.keys("b");
  await page.one("button", "按任意键继续");
  await notes.keys("b");
  assert.equal((await page.all("button", "按任意键继续")).length, 0);
  await page.reload();
  await notes.keys("PAGE_UP");
  await notes.says(/8 \/ 10/);
  await talk.keys("ESCAPE");
  await notes.says(/放映已结束/);
});

for (const [theme, lang, width, height] of [["projector", "zh", 1280, 720], ["dark", "en", 1920, 1080], ["light", "en", 1280, 720], ["light", "en", 390, 844]]) {
  chromium(`no scene sticks out, is cut off or hinders people: ${theme}, ${lang}, ${width}`, async (page) => {
    const found = [];
    await page.size(width, height);
    for (let number = 1; number <= SCENES; number += 1) {
      await scene(page, number, { lang, theme });
      const outside = await page.run(() => [...document.querySelectorAll(".stage__scene *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length);
      if (outside > 0 || (await page.overflow()) > 0) found.push(`scene ${number} is too wide`);
      // A phone scrolls.
      const hidden = width > 700 ? await page.run(hiddenTexts) : [];
      for (const problem of [...hidden, ...(await page.accessibilityProblems())]) found.push(`scene ${number}: ${problem}`);
    }
    assert.deepEqual(found, []);
  });
}

for (const [lang, width, height] of [["zh", 1280, 720], ["en", 1280, 720], ["zh", 1920, 1080]]) {
  chromium(`what the room is to read is tall enough for eight metres: ${lang}, ${width}`, async (page) => {
    const found = [];
    await page.size(width, height);
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await scene(page, number, { lang, theme: "projector" });
      for (const small of await page.run(smallTexts, (height * 22) / 720)) found.push(`scene ${number}: ${small}`);
    }
    assert.deepEqual(found, []);
  });
}

// Runs in the page: lines of the scene that leave the window, reach into the foot, or lie on each other.
function hiddenTexts() {
  const lines = [];
  const texts = document.createTreeWalker(document.querySelector(".stage__scene"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const said = texts.currentNode.textContent.trim();
    if (!said || texts.currentNode.parentElement.closest(".sr-only, option, title, .map__names")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // The room between lines is nobody's.
      if (right - left > 1) lines.push({ said, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 });
    }
  }
  const floor = document.querySelector(".stage__foot").getBoundingClientRect().top;
  const outside = lines.filter((line) => line.right > innerWidth || line.left < 0 || line.bottom > floor).map((line) => `“${line.said}” is cut off`);
  const meet = (a, b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top < b.bottom && b.top < a.bottom;
  const over = lines.flatMap((a, index) => lines.slice(index + 1).filter((b) => meet(a, b)).map((b) => `“${a.said}” lies on “${b.said}”`));
  return [...outside, ...over];
}

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
