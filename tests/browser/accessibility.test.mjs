// No barrier for people with a keyboard, a screen reader or low vision: axe-core finds nothing at all, in any state of any view.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { site } from "./driver.mjs";
import { Page, VIEWS, fragment } from "./page.mjs";

let page;
before(async () => { page = await Page.open(); });
after(() => page.close());

for (const view of VIEWS) {
  test(`${view} violates no accessibility rule, in any theme and language`, async () => {
    const found = [];
    for (const lang of ["zh", "en"]) {
      for (const theme of ["light", "dark", "projector"]) {
        await page.look(view, { theme, lang });
        for (const problem of await page.accessibilityProblems()) found.push(`${theme} ${lang}: ${problem}`);
      }
    }
    assert.deepEqual(found, []);
  });
}

test("the first stop of the Tab key skips the navigation", async () => {
  await page.go("overview", { lang: "en" });
  await page.reload();
  await page.pressTab();
  assert.equal(await page.run(() => document.activeElement.textContent.trim()), "Skip to content");
});

// What a view becomes as it is used: its address, and what is clicked there, by role and name in Chinese and English.
const STATES = {
  "the kept scenarios": ["whatif", { panel: "shelf", preset: "half_pace", l: "gdp:6.5" }],
  "scenarios side by side, over the chart": ["whatif", { panel: "compare", over: "1", with: "no_growth,half_pace", preset: "half_pace" }],
  "link and code": ["whatif", { panel: "share", l: "gdp:6.5" }],
  "the table of a figure": ["whatif", { tab: "table" }],
  "messages": ["whatif", { l: "gpd:3,gdp:99", focus: "nothing" }],
  "a district": ["map", { d: "beilun", d2: "cixi" }],
  "a district of Zhoushan on tiles": ["map", { d: "putuo", base: "tile" }],
  "an indicator's table": ["indicators", { focus: "rd_intensity", tab: "table" }],
  "a statement": ["targets", { at: "c5-6-graduates" }],
  "other countable targets": ["monitor", { a: "talent_total.2022:243.1" }, ["tab", /其他可计量目标|Other countable targets/]],
  "the import": ["monitor", {}, ["button", /^(批量导入|Import)/]],
  "a scene of the talk": ["present", { stage: 3 }],
  "a guess in the talk": ["present", { stage: 5 }],
};

for (const [state, [view, parameters, click]] of Object.entries(STATES)) {
  test(`${state}: no rule is violated`, async () => {
    const found = [];
    for (const [theme, lang] of [["light", "zh"], ["dark", "en"], ["projector", "en"]]) {
      // Anew, so that nothing of the state before is left.
      await page.visit(site.top + fragment(view, { theme, lang, ...parameters }));
      if (click) await page.click(...click);
      for (const problem of await page.accessibilityProblems()) found.push(`${theme} ${lang}: ${problem}`);
    }
    assert.deepEqual(found, []);
  });
}

test("what unfolds beside the levers hinders nobody", async () => {
  await page.visit(site.top + fragment("whatif", { lang: "zh", theme: "light" }));
  await page.click("button", "说明：地区生产总值");
  for (const group of ["不确定性", "专项行动与平台任务", "甬舟一体化"]) await page.unfold(group);
  assert.deepEqual(await page.accessibilityProblems(), []);
});

test("what is pressed with a finger is at least 24 pixels high and wide, or stands apart", async () => {
  await page.size(390, 844);
  const small = [];
  for (const view of VIEWS) {
    await page.look(view, { lang: "zh" });
    for (const one of await page.run(smallTargets)) small.push(`${view}: ${one}`);
  }
  await page.size(1440, 900);
  assert.deepEqual(small, []);
});

// Runs in the page: targets under 24 pixels whose circle of 24 pixels meets another target; links inside a sentence are exempt.
function smallTargets() {
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [role=tab]")]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility() && !element.closest("svg"));
  const inSentence = (element) => getComputedStyle(element).display === "inline" && element.parentElement.textContent.trim() !== element.textContent.trim();
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const meets = (one, other) => {
    const [x, y] = middle(one.box);
    const dx = Math.max(other.box.left - x, 0, x - other.box.right);
    const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) < 12;
  };
  return targets
    .filter((one) => (one.box.width < 23.5 || one.box.height < 23.5) && !inSentence(one.element))
    .filter((one) => targets.some((other) => other !== one && !one.element.contains(other.element) && !other.element.contains(one.element) && meets(one, other)))
    .map(({ element, box }) => `${element.tagName} ${element.className} ${Math.round(box.width)}×${Math.round(box.height)}`);
}

// A view with its parameters, and whether it sums up what came of a move.
const DRAGGED = [["whatif", {}, true], ["map", { d: "beilun" }, true], ["yongzhou", {}, false], ["overview", {}, false]];

for (const [view, parameters, speaks] of DRAGGED) {
  test(`a screen reader is not talked to while a slider of ${view} is dragged, and told once it rests`, async () => {
    await page.visit(site.top + fragment(view, { lang: "zh", ...parameters }));
    const said = await page.driver.executeAsyncScript(dragSlowly);
    assert.deepEqual(said.during, [], "during 40 moves, one a frame");
    assert.equal(said.after.length > 0, speaks, said.after.join());
  });
}

// Runs in the page: what live regions say during forty moves of the first slider, and in two seconds after.
function dragSlowly(done) {
  const LIVE = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], output:not([aria-live=off])";
  const said = [];
  const watch = new MutationObserver((all) => {
    for (const { target } of all) {
      const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(LIVE);
      const words = region?.textContent.trim();
      if (words && words !== said.at(-1)) said.push(words);
    }
  });
  const slider = document.querySelector("main .lever__range") ?? document.querySelector("main .pick__range");
  const [from, to] = [Number(slider.min), Number(slider.max)];
  let step = 0;
  const move = () => {
    step += 1;
    slider.value = String(from + (to - from) * (0.3 + step / 100));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    if (step < 40) return requestAnimationFrame(move);
    const during = said.splice(0);
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    setTimeout(() => done({ during, after: said }), 2000);
  };
  // What the page says of itself when it has opened is over by then.
  setTimeout(() => {
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    requestAnimationFrame(move);
  }, 1500);
}

// What is not marked as another language is read aloud in the page's: Chinese by an English voice is noise.
test("text in the other language says so", async () => {
  const found = [];
  for (const view of VIEWS) {
    for (const lang of ["zh", "en"]) {
      await page.look(view, { lang });
      for (const words of await page.run(unmarked)) found.push(`${view} ${lang}: ${words}`);
    }
  }
  assert.deepEqual(found, []);
});

// Runs in the page: texts, labels and hints included, whose language is not that of the nearest `lang`. In English that is any Chinese
// character, except the documents' number and places in them where a sentence names them; in Chinese an English phrase, since units are Latin.
function unmarked() {
  const NAMES = ["aria-label", "aria-valuetext", "alt", "placeholder", "title", "data-head"];
  const han = /[\u3400-\u9fff]/;
  const phrase = /\b[a-z]{3,}\b(\W+[a-z]{2,}\b){3,}/i;
  const places = /甬发改规划〔2021〕322号|专栏\d(-\d+)?|表1(-\d+)?|甬舟[表文](-\d+)?|[一二三四五六七八九十]+（[^）]+）\d*|[万亿] = [\d,]+/g;
  const found = [];
  const look = (words, element) => {
    const isEnglish = element.closest("[lang]").lang.startsWith("en");
    const plain = words.replace(/https?:\S+/g, "");
    const own = /[a-z]{2}/i.test(plain) ? plain.replace(places, "") : plain;
    if (isEnglish ? han.test(own) : !han.test(plain) && phrase.test(plain)) found.push(words.trim().slice(0, 60));
  };
  const walk = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("script, style, textarea")) look(walk.currentNode.data, walk.currentNode.parentElement);
  for (const name of NAMES) for (const element of document.querySelectorAll(`#app [${name}]`)) look(element.getAttribute(name), element);
  look(document.title, document.documentElement);
  return [...new Set(found)];
}

test("with less motion wished for nothing moves by itself", async (t) => {
  await page.media({ motion: "reduce" });
  t.after(() => page.media({}));
  const moving = [];
  for (const view of VIEWS) {
    await page.look(view, { lang: "zh" });
    moving.push(...await page.run(() => {
      const takes = (list) => list.split(",").some((time) => Number.parseFloat(time) > 0.001);
      return [...document.querySelectorAll("body *")]
        .filter((element) => { const look = getComputedStyle(element); return takes(look.transitionDuration) || (look.animationName !== "none" && takes(look.animationDuration)); })
        .map((element) => `${element.tagName} ${element.getAttribute("class")}`);
    }));
  }
  assert.deepEqual([...new Set(moving)], []);
  assert.deepEqual(await page.run(() => document.getAnimations().length), 0);
});

test("in the colours of the system the shapes of the data stay visible", async (t) => {
  const forced = (value) => page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
  await page.visit(site.top + fragment("overview", { lang: "zh", theme: "light" }));
  await forced("active");
  t.after(() => forced("none"));
  assert.ok(await page.run(() => matchMedia("(forced-colors: active)").matches));
  const looks = (selector) => page.run((selector) => {
    const element = document.querySelector(selector);
    const paper = (of) => { const found = getComputedStyle(of).backgroundColor; return found === "rgba(0, 0, 0, 0)" && of.parentElement ? paper(of.parentElement) : found; };
    const { fill, stroke } = getComputedStyle(element);
    return { own: paper(element), around: paper(element.parentElement), fill, stroke };
  }, selector);
  for (const mark of [".bullet__base", ".bullet__projection", ".dot--2"]) {
    const { own, around } = await looks(mark);
    assert.notEqual(own, around, mark);
  }
  await page.go("whatif", { lang: "zh", theme: "light" });
  const line = await looks(".path-picture svg path");
  assert.ok(![line.fill, line.stroke].includes(line.around), JSON.stringify(line));
  assert.equal(await page.run(() => getComputedStyle(document.querySelector(".lever__range")).forcedColorAdjust), "none");
});
