// Looking at the map: pins and names stay apart at every width, zoom by button, key, wheel, hand, fingers and link.
import assert from "node:assert/strict";
import { Origin } from "selenium-webdriver";
import input from "selenium-webdriver/lib/input.js";
import { opening } from "./engines.mjs";
import { site } from "./driver.mjs";
import { fragment } from "./page.mjs";

const { everywhere, only, chromium } = opening({ view: "map" });
const WIDTHS = [360, 600, 900, 1280, 1920, 3840];

/** Numbered pins (number, middle, radius), names (the box of their letters) and the box of the zoom buttons, in CSS pixels. */
const marks = (page) => page.run(() => {
  const pins = [...document.querySelectorAll(".map__place .pin")].map((pin) => {
    const box = pin.querySelector("circle").getBoundingClientRect();
    return { name: pin.querySelector("text").textContent, x: box.x + box.width / 2, y: box.y + box.height / 2, radius: box.width / 2 };
  });
  // A line is higher than its letters.
  const names = [...document.querySelectorAll(".map__names text")].map((text) => {
    const box = text.getBoundingClientRect();
    const air = box.height * 0.12;
    return { name: text.textContent, left: box.left + 1, right: box.right - 1, top: box.top + air, bottom: box.bottom - air };
  });
  const { left, right, top, bottom } = document.querySelector(".map__zoom").getBoundingClientRect();
  return { pins, names, buttons: { name: "buttons", left, right, top, bottom } };
});

/** How far two marks are apart, below zero when one covers the other; a mark is a disc or a box. */
function room(a, b) {
  const box = ({ x, y, radius, ...rest }) => (radius ? { left: x, right: x, top: y, bottom: y, radius } : { ...rest, radius: 0 });
  const [one, other] = [box(a), box(b)];
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  const between = across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
  return between - one.radius - other.radius;
}

const viewBox = async (page) => {
  await page.until(() => page.run(() => document.querySelector(".map__picture") !== null), "the map");
  return page.run(() => document.querySelector(".map__picture").getAttribute("viewBox").split(" ").map(Number));
};

for (const lang of ["zh", "en"]) {
  chromium(`neither pins nor names overlap from 360 to 3840 px, on both bases, in both parts, ${lang}`, async (page) => {
    for (const base of ["geo", "tile"]) {
      for (const [area, count] of [["ningbo", 13], ["both", 15]]) {
        await page.visit(site.top + fragment("map", { lang, base, area, m: "achievement" }));
        for (const width of WIDTHS) {
          await page.size(width, Math.max(700, width / 2));
          const { pins, names, buttons } = await marks(page);
          assert.equal(pins.length, count, `${base} ${area} ${width}`);
          assert.ok(names.length >= 8, `${names.length} names at ${width} px on ${base} ${area}`);
          assert.ok(pins.every((pin) => pin.radius > 6), "large enough to read");
          const all = [...pins, ...names, buttons];
          const covered = all.flatMap((a, i) => all.slice(i + 1).filter((b) => room(a, b) < -0.5).map((b) => `${a.name} and ${b.name}`));
          assert.deepEqual(covered, [], `${width} px on ${base} ${area}`);
          assert.ok((await page.overflow()) <= 0);
        }
      }
    }
  });
}

everywhere("buttons and keys look closer and back, and an arrow brings its district into sight", async (page) => {
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

everywhere("a close look is in the link and comes back; another picture is seen whole", async (page) => {
  await page.click("button", "放大");
  await page.click("button", "放大");
  const close = await viewBox(page);
  await page.until(async () => /[?&]z=2\.56,[\d.]+,[\d.]+/.test(await page.fragmentNow()), "the look in the link");
  await page.reload();
  for (const [i, value] of (await viewBox(page)).entries()) assert.ok(Math.abs(value - close[i]) < 0.2, `${value} and ${close[i]}`);
  await page.click("button", "区块");
  assert.doesNotMatch(await page.fragmentNow(), /[?&]z=/);
  const tiles = await viewBox(page);
  await page.click("button", "看全图");
  assert.deepEqual(await viewBox(page), tiles);
});

chromium("a look that is none is named, and the map is seen whole", async (page) => {
  const whole = await viewBox(page);
  for (const z of ["99,500,500", "2.5", "NaN,1,1", "2,x,%3Cb%3E"]) {
    await page.visit(site.top + fragment("map", { lang: "zh", d: "haishu" }) + `&z=${z}`);
    assert.match(await page.messages(), /z/, z);
    assert.deepEqual(await viewBox(page), whole);
    assert.match(await page.panel(), /^海曙区/);
  }
});

// WebKit's remote control has no wheel.
only(["chromium", "firefox"], "the wheel looks closer with Ctrl and scrolls the page without", async (page) => {
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

// Runs in the page.
const middle = (shape) => {
  const box = shape.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** Sends fingers to the page, as [x, y] in the window. Only Chromium can be told so. */
const touch = (page, type, points) =>
  page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

// WebKit's remote control makes a mouse of every finger.
only(["chromium", "firefox"], "two fingers look closer", async (page) => {
  const shape = await page.district("鄞州区");
  await page.intoView(shape);
  const [x, y] = await page.run(middle, shape);
  const whole = await viewBox(page);
  const hand = page.driver.actions({ async: true });
  for (const side of [-1, 1]) {
    const finger = new input.Pointer(`finger ${side}`, input.Pointer.Type.TOUCH);
    const at = (apart, duration) => finger.move({ x: Math.round(x + side * apart), y: Math.round(y), origin: Origin.VIEWPORT, duration });
    hand.insert(finger, at(20, 0), finger.press(), at(45, 60), at(80, 60), finger.release());
  }
  await hand.perform();
  await page.settle();
  const close = await viewBox(page);
  assert.ok(close[2] < whole[2] / 2, `${close[2]} of ${whole[2]} units are seen`);
  assert.doesNotMatch(await page.fragmentNow(), /[?&]d=/);
});

// Only Chromium can be told of a finger that scrolls.
chromium("one finger scrolls the page over the map, on a close look too", async (page) => {
  await page.driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.size(390, 844);
  await page.click("button", "放大");
  // At rest the look is rounded as the link has it.
  await page.lull();
  const shape = await page.district("鄞州区");
  await page.intoView(shape);
  const [x, y] = await page.run(middle, shape);
  const [before, seen] = [await page.run(() => scrollY), await viewBox(page)];
  await touch(page, "touchStart", [[x, y]]);
  for (const up of [20, 60, 120, 180]) await touch(page, "touchMove", [[x, y - up]]);
  await touch(page, "touchEnd", []);
  await page.settle();
  assert.ok((await page.run(() => scrollY)) > before, "scrolled");
  assert.deepEqual(await viewBox(page), seen);
  await page.driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled: false });
});
