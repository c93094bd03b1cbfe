// From a phone to a projector nothing sticks out, and levers and answers are seen together.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Page, VIEWS } from "./page.mjs";

// 640 and 320 are what a window of 1280 has left at 200 and 400 per cent.
const WIDTHS = [320, 360, 640, 768, 1280, 3840];
let page;
before(async () => { page = await Page.open(); });
after(() => page.close());

async function tooWide() {
  const wide = [];
  for (const lang of ["zh", "en"]) {
    for (const view of VIEWS) {
      await page.look(view, { lang });
      const pixels = await page.overflow();
      if (pixels > 0) wide.push(`${view} (${lang}): ${pixels} px`);
    }
  }
  return wide;
}

for (const width of WIDTHS) {
  test(`no view is wider than a window of ${width} px`, async () => {
    await page.size(width, 800);
    assert.deepEqual(await tooWide(), []);
  });
}

// A column that is a little too narrow shows a scroll bar of its own, which the width of the page does not tell.
test("no column of the sand table scrolls sideways", async () => {
  for (const lang of ["zh", "en"]) {
    for (const width of [980, 1024, 1280, 1366, 1440, 1920]) {
      await page.size(width, 800);
      await page.look("whatif", { lang });
      for (const column of [".levers", ".outcomes", ".focus"]) assert.equal(await page.overflow(column), 0, `${column} (${lang}, ${width} px)`);
    }
  }
});

test("on a phone no column of the sand table scrolls sideways", async () => {
  // Widths of phones, less the scroll bar that takes room here.
  for (const [width, theme] of [[335, "light"], [375, "light"], [375, "projector"], [390, "light"]]) {
    await page.size(width, 844);
    for (const lang of ["zh", "en"]) {
      await page.look("whatif", { lang, theme });
      for (const column of [".levers", ".outcomes", ".focus"]) assert.equal(await page.overflow(column), 0, `${column} (${lang}, ${width} px, ${theme})`);
    }
  }
});

// The browser of the tests has scroll bars that take room.
test("the navigation shows all its words in a window of 1280 px", async () => {
  for (const lang of ["zh", "en"]) {
    for (const width of [1280, 1440]) {
      await page.size(width, 800);
      await page.look("overview", { lang });
      assert.equal(await page.overflow(".nav"), 0, `${lang}, ${width} px`);
    }
  }
});

test("on a phone the masthead has two rows, and its navigation shows the word of the view", async () => {
  await page.size(375, 844);
  for (const lang of ["zh", "en"]) {
    for (const view of ["present", "monitor", "overview"]) {
      await page.look(view, { lang });
      await page.settle();
      const place = await page.run(() => {
        const box = (selector) => document.querySelector(selector).getBoundingClientRect();
        const [nav, word, brand, tools] = [".nav", ".nav__link[aria-current]", ".brand", ".masthead__tools"].map(box);
        return { left: word.left - nav.left, right: nav.right - word.right, beside: Math.min(brand.bottom, tools.bottom) - Math.max(brand.top, tools.top) };
      });
      // The ends of the navigation fade away.
      assert.ok(place.left >= 12 && place.right >= 30, `${lang}, ${view}: ${JSON.stringify(place)}`);
      assert.ok(place.beside > 20, `${lang}, ${view}: ${JSON.stringify(place)}`);
    }
  }
});

test("on a phone the answers stay in sight while the levers scroll", async () => {
  await page.size(390, 844);
  await page.go("whatif", { lang: "zh" });
  const levers = await page.all("slider");
  await page.intoView(levers.at(-1));
  await page.settle();
  const visible = await page.run(() =>
    [...document.querySelectorAll("main *")].some((element) => {
      const box = element.getBoundingClientRect();
      const position = getComputedStyle(element).position;
      return (position === "sticky" || position === "fixed") && box.height > 20 && box.bottom > 0 && box.top < innerHeight && /\d/.test(element.textContent);
    }),
  );
  assert.ok(visible);
});

test("the cards of a phone say what the table says, and a wide window makes none", async () => {
  const said = () => page.run(() => {
    const rows = [...document.querySelectorAll("[data-outcome]")].map((row) => [row.querySelector(".outcome__value").textContent, row.querySelector(".status__word").textContent]);
    const cards = [...document.querySelectorAll(".card")].map((card) => [card.querySelector(".card__value").textContent, card.querySelector(".status__word").textContent]);
    return { rows, cards };
  });
  await page.size(390, 844);
  await page.go("whatif", { lang: "zh" });
  await page.type(await page.leverField("地区生产总值"), "3");
  const { rows, cards } = await said();
  assert.equal(cards.length, 16);
  for (const [at, [value, status]] of rows.entries()) assert.ok(cards[at][0].startsWith(value) && cards[at][1] === status, `${cards[at]} for ${value} ${status}`);
  assert.ok(rows.some(([, status]) => status === "未达"));
  await page.size(1280, 800);
  await page.until(async () => (await said()).cards.length === 0, "a table alone");
});
