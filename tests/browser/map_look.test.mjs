// Looking at the map: pins stay apart at every width, zoom by button, key, wheel, hand and fingers, and print is made of lines.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";
import { site } from "./driver.mjs";
import { fragment } from "./page.mjs";

const { only, chromium } = opening({ view: "map" });
const WIDTHS = [360, 600, 900, 1280, 1920, 3840];

/** Middle and radius of each numbered pin, in CSS pixels, and the numbers. */
const pins = (page) => page.run(() => [...document.querySelectorAll("svg .pin")].filter((pin) => pin.closest(".map__place")).map((pin) => {
  const box = pin.querySelector("circle").getBoundingClientRect();
  return { number: pin.querySelector("text").textContent, x: box.x + box.width / 2, y: box.y + box.height / 2, radius: box.width / 2 };
}));

const viewBox = async (page) => {
  await page.until(() => page.run(() => document.querySelector(".map__picture") !== null), "the map");
  return page.run(() => document.querySelector(".map__picture").getAttribute("viewBox").split(" ").map(Number));
};

chromium("no two pins overlap from 360 to 3840 px, on both bases, in both parts", async (page) => {
  for (const base of ["geo", "tile"]) {
    for (const [area, count] of [["ningbo", 13], ["both", 15]]) {
      await page.visit(site.top + fragment("map", { lang: "zh", base, area }));
      for (const width of WIDTHS) {
        await page.size(width, Math.max(700, width / 2));
        const found = await pins(page);
        assert.equal(found.length, count, `${base} ${area} ${width}`);
        assert.ok(found.every((pin) => pin.radius > 6), "large enough to read");
        for (const [i, a] of found.entries()) {
          for (const b of found.slice(i + 1)) {
            const room = Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
            assert.ok(room >= 0, `${a.number} and ${b.number} at ${width} px on ${base} ${area}: ${room}`);
          }
        }
        assert.ok((await page.overflow()) <= 0);
      }
    }
  }
});

// WebKit does not move the map to a focused district that is out of sight; why is not known yet.
only(["chromium", "firefox"], "buttons and keys look closer and back, and an arrow brings its district into sight", async (page) => {
  const whole = await viewBox(page);
  await page.click("button", "放大");
  await page.click("button", "放大");
  const close = await viewBox(page);
  assert.ok(close[2] < whole[2] / 2);
  const cixi = await page.district("慈溪市");
  await page.press(cixi, "ARROW_DOWN");
  await page.press(await page.district("象山县"), "ARROW_LEFT");
  await page.until(() => page.run(() => {
    const shape = document.activeElement.getBoundingClientRect();
    const map = document.activeElement.closest("svg").getBoundingClientRect();
    const [x, y] = [shape.x + shape.width / 2, shape.y + shape.height / 2];
    return x > map.left && x < map.right && y > map.top && y < map.bottom;
  }), "the focused district in sight");
  await page.pressHere("ADD").catch(() => undefined);
  await page.click("button", "看全图");
  assert.deepEqual(await viewBox(page), whole);
});

chromium("the wheel looks closer with Ctrl and scrolls the page without", async (page) => {
  const whole = await viewBox(page);
  await page.driver.actions().keyDown("\uE009").scroll(0, 0, 0, -300, await page.district("鄞州区")).keyUp("\uE009").perform();
  await page.settle();
  assert.ok((await viewBox(page))[2] < whole[2]);
  assert.equal(await page.run(() => scrollY), 0);
  await page.driver.actions().scroll(0, 0, 0, 400, await page.district("鄞州区")).perform();
  await page.settle();
  assert.ok((await page.run(() => scrollY)) > 100);
});

chromium("a dragging mouse moves a close look and selects nothing", async (page) => {
  await page.click("button", "放大");
  const before = await viewBox(page);
  const place = await page.district("鄞州区");
  await page.driver.actions({ async: true }).move({ origin: place }).press().move({ origin: place, x: 60, y: 40, duration: 80 }).release().perform();
  await page.settle();
  assert.notDeepEqual(await viewBox(page), before);
  assert.doesNotMatch(await page.fragmentNow(), /[?&]d=/);
});

/** Sends fingers to the page, as [x, y] in the window. Only Chromium can be told so. */
const touch = (page, type, points) =>
  page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

chromium("one finger scrolls, two fingers look closer", async (page) => {
  await page.driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.size(390, 844);
  await page.intoView(await page.district("鄞州区"));
  const [x, y] = await page.run(() => {
    const box = document.querySelector("[data-district=yinzhou]").getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  });
  const whole = await viewBox(page);
  await touch(page, "touchStart", [[x - 20, y], [x + 20, y]]);
  for (const apart of [30, 45, 60, 80]) await touch(page, "touchMove", [[x - apart, y], [x + apart, y]]);
  await touch(page, "touchEnd", []);
  await page.settle();
  assert.ok((await viewBox(page))[2] < whole[2] / 2, "pinched");
  const before = await page.run(() => scrollY);
  await touch(page, "touchStart", [[x, y]]);
  for (const up of [20, 60, 120, 180]) await touch(page, "touchMove", [[x, y - up]]);
  await touch(page, "touchEnd", []);
  await page.settle();
  assert.ok((await page.run(() => scrollY)) > before, "scrolled");
});

only(["chromium"], "print is made of lines and holds key and caption", async (page) => {
  const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { printBackground: true });
  const pdf = Buffer.from(data, "base64").toString("latin1");
  assert.ok(pdf.startsWith("%PDF"));
  assert.equal(pdf.match(/\/Subtype\s*\/Image/g), null);
});
