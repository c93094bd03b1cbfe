// From a phone to a projector nothing sticks out, and levers and answers are seen together.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Page, VIEWS } from "./page.mjs";

const WIDTHS = [360, 768, 1280, 3840];
let page;
before(async () => { page = await Page.open(); });
after(() => page.close());

for (const width of WIDTHS) {
  test(`no view is wider than a window of ${width} px`, async () => {
    await page.size(width, 800);
    const wide = [];
    for (const lang of ["zh", "en"]) {
      for (const view of VIEWS) {
        await page.go(view, { lang });
        const pixels = await page.overflow();
        if (pixels > 0) wide.push(`${view} (${lang}): ${pixels} px`);
      }
    }
    assert.deepEqual(wide, []);
  });
}

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
