// Every view can be reached, in both languages.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";
import { VIEWS } from "./page.mjs";

const { chromium, everywhere } = opening();

for (const lang of ["zh", "en"]) {
  everywhere(`the navigation leads to every view (${lang})`, async (page) => {
    await page.go("overview", { lang });
    const seen = new Set();
    for (let place = 0; place < VIEWS.length; place += 1) {
      const links = await page.navigation();
      assert.equal(links.length, VIEWS.length);
      await page.intoView(links[place]);
      await links[place].click();
      await page.settle();
      assert.ok((await page.fragmentNow()).startsWith(`#/${VIEWS[place]}`));
      assert.equal(await page.run((link) => link.getAttribute("aria-current"), (await page.navigation())[place]), "page");
      seen.add(await page.heading());
      assert.ok((await page.mainText()).length > 200, `${VIEWS[place]} says something`);
    }
    assert.equal(seen.size, VIEWS.length, `every view has a heading of its own: ${[...seen]}`);
    assert.deepEqual(await page.consoleProblems(), []);
  });
}

// The text is the same whatever the engine.
chromium("the English pages hold no Chinese sentence", async (page) => {
  for (const view of VIEWS) {
    await page.look(view, { lang: "en" });
    const text = await page.run(readable);
    const sentences = text.split("\n").filter((line) => /[\u4e00-\u9fff]{12,}/.test(line));
    assert.deepEqual(sentences, [], `in ${view}`);
  }
});

// Runs in the page: what is visible and not marked as Chinese on purpose.
function readable() {
  const marked = [...document.querySelectorAll('main [lang^="zh"]')];
  for (const element of marked) element.hidden = true;
  const text = document.querySelector("main").innerText;
  for (const element of marked) element.hidden = false;
  return text;
}
