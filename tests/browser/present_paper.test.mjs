// The deck on paper, read back from the PDF: one scene a page, lying across, with the notes when asked.
import assert from "node:assert/strict";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { printed } from "./pdf.mjs";

const { chromium } = opening({ view: "present" });

/** Asks for the printer and waits until the pages are ready for it. */
async function print(page, [checkbox, button], notes) {
  await page.run(() => { window.printed = false; window.print = () => { window.printed = true; }; });
  if (notes) await page.click("checkbox", checkbox);
  await page.click("button", button);
  await page.until(() => page.run(() => window.printed), "the printer asked");
  await page.rest();
  // Before the printer takes them: the pages go when it is done.
  const ready = await page.run(() => ({
    theme: document.documentElement.dataset.theme,
    cut: [...document.querySelectorAll(".paper__page")].filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).map((one) => one.innerText.slice(0, 20)),
  }));
  return { ...ready, ...(await printed(page)) };
}

const WORDS = {
  zh: ["连讲稿一起打印", "打印或存为 PDF"],
  en: ["print the notes too", "Print or save as PDF"],
};
// Lines break where the page ends, in Chinese within words: spaces are left out of both.
const tight = (text) => text.replace(/\s+/g, "");
// What stands on the page of a scene: its title, what it shows, what is said.
const ZH = [
  ["2020 年的宁波", "228.5万 → 285万人", "一粒沙 = 1 万人", "六支队伍"],
  ["16 项一起到位", "7.7% → 8.2%", "3,873 → 3,900", "先不评高低"],
  ["猜一猜", "推演 272.7", "目标 285", "打折的只是增长"],
  ["23.9%", "推演 4,831", "就业人员 0.00%/年", "没有直接写"],
  ["落到区县", "目标条数", "慈溪", "未经审图", "不能加起来"],
  ["劳动生产率", "推演 27.0", "地区生产总值 9.75%/年", "先只动就业"],
  ["只增人数", "半速", "52.4万", "未达", "差得最多"],
  ["甬舟一体化", "2020 2022 2025", "1,000人 3,000人 6,000人", "卫生人才", "没有注明"],
  ["够到 2 项", "272.7万", "未达", "分子和分母"],
  ["带回去", "#/whatif", "不上传"],
];
const EN = [
  ["Ningbo in 2020", "2.285m → 2.85 million people", "Each dot is"],
  ["all 16 of these", "674k → 883k", "No verdict"],
  ["A guess", "Projection 2.727m", "Do not reveal"],
  ["23.9%", "Projection 4,831", "Employment 0.00%"],
  ["In the districts", "Number of targets", "Cixi", "not been reviewed"],
  ["Your turn", "Projection 270k", "Move employment alone"],
  ["Two ways", "524k", "Missed"],
  ["Ningbo and Zhoushan", "6,000 people", "Health workers", "running totals"],
  ["What to watch", "2.727m", "hollow flag"],
  ["Take it with you", "#/whatif"],
];

for (const [lang, theme, scenes] of [["zh", "dark", ZH], ["en", "projector", EN]]) {
  chromium(`the deck prints one scene a page with its notes: ${lang}`, async (page) => {
    await page.visit(site.top + fragment("present", { lang, theme }));
    const { pages, sizes, pictures, theme: printedIn, cut } = await print(page, WORDS[lang], true);
    assert.equal(pages.length, scenes.length);
    for (const size of sizes) assert.deepEqual(size, [842, 595], "A4 across");
    scenes.forEach((said, index) => {
      for (const words of [...said, `${index + 1} / 10`]) assert.ok(tight(pages[index]).includes(tight(words)), `page ${index + 1}: ${words}\n${pages[index]}`);
    });
    assert.deepEqual(pictures, [], "everything is a vector");
    assert.equal(printedIn, "light", "no dark lines on white paper");
    assert.deepEqual(cut, []);
    await page.settle();
    assert.equal((await page.all("button", /^(从这一幕放映|Present from here)/)).length, 10, "the desk again");
    assert.equal(await page.run(() => document.documentElement.dataset.theme), theme);
  });
}

chromium("without the notes nothing of them is on the pages; long notes run on to another page", async (page) => {
  const { pages } = await print(page, WORDS.zh, false);
  assert.equal(pages.length, 10);
  assert.doesNotMatch(pages.join(""), /六支队伍|先别揭晓|没有注明/);
  await page.settle();
  await page.click("button", "编辑：第 1 幕");
  await page.run(() => {
    const field = document.querySelector("textarea");
    field.value = "说得很多。".repeat(700) + "完了";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const long = await print(page, WORDS.zh, true);
  const second = long.pages.findIndex((text) => /16 项一起到位/.test(text));
  assert.ok(second > 1 && long.pages.length === second + 9, `${long.pages.length} pages`);
  assert.match(long.pages[0], /228\.5/);
  assert.match(long.pages[second - 1], /完了/, "the last word is there");
});
