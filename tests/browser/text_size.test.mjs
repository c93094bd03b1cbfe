// Text alone at twice its size, in a window that stays as it was: everything can still be read without moving sideways.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Page, VIEWS } from "./page.mjs";

let page;
before(async () => {
  page = await Page.open();
  await page.size(1280, 800);
  await page.run(() => { document.documentElement.style.fontSize = "200%"; });
});
after(() => page.close());

for (const lang of ["zh", "en"]) {
  test(`with text at 200 % no view is wider than its window, and nothing is cut off (${lang})`, async () => {
    const found = [];
    for (const view of VIEWS) {
      await page.look(view, { lang });
      const pixels = await page.overflow();
      if (pixels > 0) found.push(`${view}: ${pixels} px too wide`);
      for (const words of await page.run(lost)) found.push(`${view}: ${words}`);
    }
    assert.deepEqual(found, []);
  });
}

test("what is cut off or covered is noticed", async () => {
  await page.look("method", { lang: "en" });
  const [cut, covered] = await page.run((lost) => {
    const heading = document.querySelector("main h1");
    Object.assign(heading.style, { width: "2em", whiteSpace: "nowrap", overflow: "hidden" });
    const cut = new Function(`return (${lost})()`)();
    Object.assign(heading.style, { overflow: "visible", marginBlockEnd: "-1em" });
    const covered = new Function(`return (${lost})()`)();
    heading.removeAttribute("style");
    return [cut, covered];
  }, String(lost));
  assert.ok(cut.some((words) => words.startsWith("cut off")), cut.join());
  assert.ok(covered.some((words) => words.startsWith("covered")), covered.join());
});

// Runs in the page: words that an edge cuts off where nobody can scroll, and words that lie upon other words.
function lost() {
  const SLACK_PX = 3;
  const found = new Set();
  const lines = [];
  const isBeside = (element) => element.closest("svg, .sr-only, option, textarea, script, style, [hidden]") !== null;
  const walk = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const [text, element] = [walk.currentNode, walk.currentNode.parentElement];
    if (!text.data.trim() || isBeside(element) || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = text.data.trim().slice(0, 40);
    let [scrolls, floats, unseen] = [false, false, false];
    const edges = [];
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.clipPath !== "none") unseen = true; // said to screen readers only
      if (["sticky", "fixed"].includes(style.position)) floats = true;
      if (/auto|scroll/.test(style.overflow)) scrolls = true;
      else if (!scrolls && /hidden|clip/.test(style.overflow)) edges.push(around.getBoundingClientRect());
    }
    for (const box of unseen ? [] : range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      const isCut = edges.some((edge) => edge.width > 2 && (box.right > edge.right + SLACK_PX || box.left < edge.left - SLACK_PX || box.top > edge.bottom - SLACK_PX));
      if (isCut) found.add(`cut off: ${words}`);
      if (!floats && !scrolls) lines.push({ box, text, words });
    }
  }
  for (const field of document.querySelectorAll("#app input:not([type=range], [type=checkbox], [type=radio], [type=file])")) {
    if (field.checkVisibility() && field.value && field.scrollWidth > field.clientWidth + SLACK_PX) found.add(`cut off: ${field.value}`);
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].box.top < one.box.bottom - one.box.height * 0.4; next += 1) {
      const other = lines[next];
      const shared = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (other.text !== one.text && shared > SLACK_PX) found.add(`covered: ${one.words} / ${other.words}`);
    }
  }
  return [...found];
}
