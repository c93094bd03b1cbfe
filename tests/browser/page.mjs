// The one place that knows how the page is operated. It finds things as people do: by role and label.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import jsqr from "jsqr";
import { Button, Key, Origin, Select } from "selenium-webdriver";
import { Pointer } from "selenium-webdriver/lib/input.js";
import { listen, setMedia, setPrinting, setViewport, site, startBrowser, takeProblems, takeRequests } from "./driver.mjs";

const resolve = createRequire(import.meta.url).resolve;
const QUERIES = readFileSync(resolve("@testing-library/dom/dist/@testing-library/dom.umd.js"), "utf8");
const AXE = readFileSync(resolve("axe-core/axe.min.js"), "utf8");
// A regular expression of another script is none to this one in Firefox, so the queries come with a maker of them.
const PATTERN = "globalThis.TestingLibraryDom.pattern = (source, flags) => new RegExp(source, flags);";
// The scripts that remote control runs have a global object of their own in Firefox: what shall stay is put on `window`.
const PATIENCE_MS = 15_000;

export const VIEWS = [
  "overview",
  "indicators",
  "whatif",
  "map",
  "yongzhou",
  "targets",
  "monitor",
  "consistency",
  "method",
  "present",
];

/** The fragment of a view with its parameters: `#/whatif?lang=en`. */
export function fragment(view, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  return `#/${view}${query ? `?${query}` : ""}`;
}

export class Page {
  #driver;
  #size;
  #mediaChanged = false;

  constructor(driver, size) {
    this.#driver = driver;
    this.#size = size;
  }

  /** Starts a browser, one of `ENGINES`, with nothing in it. */
  static async start({ width = 1440, height = 900, ...browser } = {}) {
    return new Page(await startBrowser({ width, height, ...browser }), { width, height });
  }

  /** Starts a browser and opens the page; `at` is one of `site`'s addresses. */
  static async open({ at = site.top, view = "overview", parameters = {}, ...browser } = {}) {
    const page = await Page.start(browser);
    await page.visit(at + fragment(view, parameters));
    return page;
  }

  get driver() {
    return this.#driver;
  }

  /** The name of the browser's engine. */
  get engine() {
    return this.#driver.engine;
  }

  /** The next test finds no trace of this one: size, wishes, and what is kept on the device. */
  async reset({ width, height }) {
    if (this.#size.width !== width || this.#size.height !== height) await this.size(width, height);
    if (this.#mediaChanged) await this.media({});
    this.#mediaChanged = false;
    await this.run(() => localStorage.clear());
    await this.consoleProblems();
  }

  async close() {
    await this.#driver.quit();
  }

  /** Loads an address anew, as a link from elsewhere does, and waits until the levers answer. */
  async visit(address) {
    await this.#driver.get("about:blank");
    await this.#driver.get(address);
    await listen(this.#driver);
    await this.untilUsable();
  }

  /** Follows a fragment inside the loaded page. */
  async go(view, parameters = {}) {
    await this.run((hash) => { location.hash = hash; }, fragment(view, parameters));
    await this.settle();
  }

  /** Follows a fragment and waits only until it has been drawn: for what looks at many pages and touches none. */
  async look(view, parameters = {}) {
    await this.#driver.executeAsyncScript((hash, done) => {
      location.hash = hash;
      const deadline = performance.now() + 5000;
      const drawn = () => {
        if (document.querySelector('[data-state="loading"]') && performance.now() < deadline) return setTimeout(drawn, 30);
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      };
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    }, fragment(view, parameters));
  }

  async reload() {
    await this.#driver.navigate().refresh();
    await listen(this.#driver);
    await this.untilUsable();
  }

  async untilUsable() {
    await this.until(() => this.run(() => performance.getEntriesByName("usable").length > 0), "usable");
    await this.#driver.executeScript(`(function (globalThis) {${QUERIES}\n${PATTERN}})(window)`);
    await this.settle();
  }

  /** Waits until what was asked for has been drawn and the address says it. */
  async settle() {
    await this.#driver.executeAsyncScript((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 350)));
    });
  }

  /** Waits until nothing more is loading: fonts, and charts that wait for their library. */
  async rest() {
    await this.until(
      () => this.run(() => document.fonts.status === "loaded" && !document.querySelector('[data-state="loading"]')),
      "fonts and charts",
    );
    await this.settle();
  }

  async until(condition, what, patience = PATIENCE_MS) {
    await this.#driver.wait(condition, patience, `waited in vain for: ${what}`);
  }

  /** Runs a function in the page. */
  run(work, ...values) {
    return this.#driver.executeScript(work, ...values);
  }

  /** Sets the size of the page in CSS pixels; WebKit cannot be narrower than 450. */
  async size(width, height) {
    this.#size = { width, height };
    await setViewport(this.#driver, { width, height });
    await this.settle();
  }

  /** The reader's wishes; not in WebKit. */
  media(wish) {
    this.#mediaChanged = true;
    return setMedia(this.#driver, wish);
  }

  // ── Finding ──

  /** All elements with a role and, when given, a name: a string (whole) or a regular expression (part). */
  all(role, name) {
    const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    return this.run(
      (role, name) => {
        const wanted = name?.source ? globalThis.TestingLibraryDom.pattern(name.source, name.flags) : name;
        const options = wanted ? { name: wanted } : {};
        return globalThis.TestingLibraryDom.queryAllByRole(document.body, role, options);
      },
      role,
      pattern ?? null,
    );
  }

  /** The one element with a role and a name; waits for it. */
  async one(role, name) {
    let found = [];
    await this.until(async () => (found = await this.all(role, name)).length > 0, `${role} ${name}`);
    if (found.length > 1) throw new Error(`${found.length} elements are a ${role} called ${name}`);
    return found[0];
  }

  heading() {
    return this.run(() => document.querySelector("h1")?.textContent.trim() ?? "");
  }

  text(element) {
    return this.run((element) => element.textContent.replace(/\s+/g, " ").trim(), element);
  }

  /** What the page announces at this moment. */
  async messages() {
    const texts = await Promise.all((await this.all("status")).map((element) => this.text(element)));
    return texts.join("\n");
  }

  mainText() {
    return this.run(() => document.querySelector("main").innerText);
  }

  // ── Acting ──

  async click(role, name) {
    const element = await this.one(role, name);
    await this.intoView(element);
    await element.click();
    await this.settle();
  }

  intoView(element) {
    return this.run((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), element);
  }

  async press(element, ...keys) {
    await this.run((element) => element.focus(), element);
    for (const key of keys) await element.sendKeys(Key[key] ?? key);
    await this.settle();
  }

  /** Drags a slider's thumb by `pixels`, as a hand does: press, several moves, release. */
  async drag(slider, pixels) {
    await this.intoView(slider);
    const start = await this.run(thumbPosition, slider);
    const hand = this.#driver.actions({ async: true });
    hand.move({ x: start.x, y: start.y, origin: Origin.VIEWPORT }).press(Button.LEFT);
    for (const part of [0.25, 0.5, 0.75, 1]) {
      hand.move({ x: Math.round(start.x + pixels * part), y: start.y, origin: Origin.VIEWPORT, duration: 40 });
    }
    await hand.release(Button.LEFT).perform();
    await this.settle();
  }

  /** The same with a finger, of which WebKit's remote control makes a mouse. */
  async dragWithFinger(slider, pixels) {
    await this.intoView(slider);
    const { x, y } = await this.run(thumbPosition, slider);
    const finger = new Pointer("finger", Pointer.Type.TOUCH);
    const to = (share) => finger.move({ x: Math.round(x + pixels * share), y, origin: Origin.VIEWPORT, duration: 40 });
    const parts = [0.25, 0.5, 0.75, 1].map(to);
    await this.#driver.actions({ async: true }).insert(finger, to(0), finger.press(), ...parts, finger.release()).perform();
    await this.settle();
  }

  /** Replaces the content of a field and leaves it. */
  async type(field, text) {
    await this.intoView(field);
    await field.click();
    // Apart, because WebKit holds the control key down for all of one message.
    await field.sendKeys(Key.chord(Key.CONTROL, "a"));
    await this.write(field, text);
    await field.sendKeys(Key.ENTER);
    await this.settle();
  }

  /** Types a text over what is selected. WebKit's keyboard is a Latin one: there Chinese comes as from an input method. */
  write(field, text) {
    if (this.engine !== "webkit" || /^[ -~]*$/.test(text)) return field.sendKeys(text);
    return this.run((text) => document.execCommand("insertText", false, text), text);
  }

  value(element) {
    return this.run((element) => element.value, element);
  }

  async pressTab() {
    await this.#driver.actions().sendKeys(Key.TAB).perform();
  }

  /** Chooses an option in the list called `name`. */
  async choose(name, option) {
    const list = await this.one("combobox", name);
    await this.intoView(list);
    await new Select(list).selectByVisibleText(option);
    await this.settle();
  }

  // ── The frame ──

  /** The links of the main navigation, in their order. */
  async navigation() {
    return this.run(() => {
      const { getAllByRole, within } = globalThis.TestingLibraryDom;
      return within(getAllByRole(document.body, "navigation")[0]).getAllByRole("link");
    });
  }

  // ── The sand table ──

  /** The slider of a lever. */
  lever(name) {
    return this.one("slider", name);
  }

  /** The number field of a lever, whose label ends with the unit. */
  leverField(name) {
    return this.one("textbox", new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} \\(`));
  }

  async moveLever(name, keys) {
    await this.press(await this.lever(name), ...keys);
  }

  /** The outcomes of the sand table by short name: value, change and target as printed, met or not. */
  outcomes() {
    return this.run(() => {
      const { getAllByRole, pattern, queryAllByRole } = globalThis.TestingLibraryDom;
      const regions = getAllByRole(document.body, "region", { name: pattern("^16 ") });
      const entries = regions.flatMap((region) => queryAllByRole(region, "row")).map((row) => {
        const [head] = queryAllByRole(row, "rowheader");
        const [, value, change, target, status] = queryAllByRole(row, "cell").map((cell) => cell.textContent.trim());
        return [head?.textContent.trim(), { value, change, target, met: /^[^\p{L}]*(达标|达到|met|on target)/iu.test(status ?? "") }];
      });
      return Object.fromEntries(entries.filter(([, outcome]) => outcome.target !== undefined));
    });
  }

  async outcome(name) {
    const outcome = (await this.outcomes())[name];
    if (!outcome) throw new Error(`no outcome is called ${name}`);
    return outcome;
  }

  /** The drawing of the first chart that the library drew. */
  chartPicture() {
    return this.run(() => document.querySelector("main figure svg")?.outerHTML ?? "");
  }

  async untilChartIsDrawn() {
    await this.until(async () => /<path|<line/.test(await this.chartPicture()), "a chart");
    await this.settle();
  }

  /** The sliders of a group that folds away are built when it is opened. */
  async unfold(name) {
    const summary = await this.run(
      (name) => [...document.querySelectorAll("summary")].find((one) => one.textContent.trim().startsWith(name)),
      name,
    );
    await this.intoView(summary);
    await summary.click();
    await this.settle();
  }

  // ── Files ──

  /** From here on the test gets the files that the page hands out, instead of the person's disk. */
  catchFiles() {
    return this.run(() => {
      window.caughtFiles = [];
      const [make, blobs] = [window.URL.createObjectURL.bind(window.URL), new Map()];
      window.URL.createObjectURL = (blob) => {
        const address = make(blob);
        blobs.set(address, blob);
        return address;
      };
      window.HTMLAnchorElement.prototype.click = function () {
        window.caughtFiles.push({ name: this.download, blob: blobs.get(this.href) });
      };
    });
  }

  /** The file that was handed out last since `catchFiles`, with its bytes. */
  async file() {
    await this.until(() => this.run(() => window.caughtFiles.length > 0), "a file");
    const { name, type, bytes } = await this.#driver.executeAsyncScript((done) => {
      const { name, blob } = window.caughtFiles.pop();
      const reader = new window.FileReader();
      reader.onload = () => done({ name, type: blob.type, bytes: reader.result.split(",")[1] });
      reader.readAsDataURL(blob);
    });
    return { name, type, bytes: Buffer.from(bytes, "base64") };
  }

  /** The rows of the table that a download button hands out. */
  async csv(button) {
    await this.catchFiles();
    await this.click("button", button);
    const text = (await this.file()).bytes.toString("utf8").replace("\ufeff", "").trim();
    const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, cell]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
    return text.split("\r\n").map((line) => cells(`${line},`));
  }

  // ── The map ──

  /** The shape of a district on the map; its label begins with its name. */
  async district(name) {
    const found = await this.all("button", new RegExp(`^${name}`));
    const shapes = await Promise.all(found.map((element) => this.run((element) => element.closest("svg") !== null, element)));
    const shape = found[shapes.indexOf(true)];
    if (!shape) throw new Error(`the map has no district called ${name}`);
    return shape;
  }

  /** Clicks where the shape really is: the middle of its box may lie outside of it. */
  async clickShape(shape) {
    await this.intoView(shape);
    const { x, y } = await this.run(pointInside, shape);
    await this.#driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT }).click().perform();
    await this.settle();
  }

  /** Taps a shape with a finger. WebKit's remote control makes a mouse of it: there the page gets the events that one makes. */
  async tapShape(shape) {
    await this.intoView(shape);
    const { x, y } = await this.run(pointInside, shape);
    if (this.engine === "webkit") {
      await this.run(fingerEvents, x, y);
    } else {
      const finger = new Pointer("finger", Pointer.Type.TOUCH);
      const tap = [finger.move({ x, y, origin: Origin.VIEWPORT, duration: 0 }), finger.press(), finger.release()];
      await this.#driver.actions({ async: true }).insert(finger, ...tap).perform();
    }
    await this.settle();
  }

  /** Rests the mouse on a shape. */
  async hoverShape(shape) {
    await this.intoView(shape);
    const { x, y } = await this.run(pointInside, shape);
    await this.#driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT }).perform();
    await this.settle();
  }

  shapeOf(element) {
    return this.run((element) => element.querySelector("path").getAttribute("d"), element);
  }

  isPressed(element) {
    return this.run((element) => element.getAttribute("aria-pressed") === "true", element);
  }

  /** What the panel beside the map says. */
  async panel() {
    return this.text(await this.one("region", "选中的区县"));
  }

  focusedName() {
    return this.run(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim());
  }

  async pressHere(key) {
    await this.#driver.actions({ async: true }).sendKeys(Key[key]).perform();
    await this.settle();
  }

  // ── Looking at the whole ──

  fragmentNow() {
    return this.run(() => location.hash);
  }

  /** Errors and warnings that the browser's console holds since the last call. */
  consoleProblems() {
    return takeProblems(this.#driver);
  }

  /** Every address that the browser asked for since the last call, seen from outside the page; not in WebKit. */
  requests() {
    return takeRequests(this.#driver);
  }

  /** How far the page is wider than the window, in CSS pixels. */
  overflow() {
    return this.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Violations of the accessibility rules, small ones and good practice included. */
  async accessibilityProblems() {
    await this.#driver.executeScript(AXE);
    const violations = await this.#driver.executeAsyncScript((done) => {
      globalThis.axe.run(document, { resultTypes: ["violations"] }).then((found) => done(found.violations));
    });
    return violations
      .map((found) => `${found.id}: ${found.nodes.length} × ${found.nodes[0].target.join(" ")} – ${found.nodes[0].failureSummary}`);
  }

  /** What a reader makes of the code in an element. */
  async readCode(element) {
    await this.intoView(element);
    const [width, height, pixels] = await this.#driver.executeAsyncScript((png, done) => {
      const image = new window.Image();
      image.onload = () => {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        done([image.width, image.height, Array.from(context.getImageData(0, 0, image.width, image.height).data)]);
      };
      image.src = `data:image/png;base64,${png}`;
    }, await element.takeScreenshot());
    return (jsqr.default ?? jsqr)(Uint8ClampedArray.from(pixels), width, height)?.data;
  }

  /**
   * Shows the page as it is printed while `look` looks at it. Only Chromium can be told to; in the others the rules for paper hold
   * for the screen meanwhile.
   */
  async onPaper({ width, height }, look) {
    const before = this.#size;
    await this.size(width, height);
    await setPrinting(this.#driver, true);
    try {
      return await look();
    } finally {
      await setPrinting(this.#driver, false);
      await this.size(before.width, before.height);
    }
  }

  /** A picture of what is in the window, as PNG in base64. */
  picture() {
    return this.#driver.takeScreenshot();
  }
}

// Runs in the page: what a finger's tap comes to, a press and a release of a touch pointer and the click that follows.
function fingerEvents(x, y) {
  const target = document.elementFromPoint(x, y);
  const place = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, pointerType: "touch", pointerId: 7, isPrimary: true };
  for (const type of ["pointerover", "pointerdown", "pointerup", "pointerout"]) target.dispatchEvent(new PointerEvent(type, place));
  target.dispatchEvent(new PointerEvent("click", place));
}

// Runs in the page: a point of the window where a click meets the element, nearest to the middle of its box.
function pointInside(element) {
  const box = element.getBoundingClientRect();
  const [middleX, middleY] = [box.left + box.width / 2, box.top + box.height / 2];
  const points = [];
  for (let x = box.left + 2; x < box.right; x += box.width / 25) {
    for (let y = box.top + 2; y < box.bottom; y += box.height / 25) points.push({ x: Math.round(x), y: Math.round(y) });
  }
  const distance = (point) => Math.hypot(point.x - middleX, point.y - middleY);
  points.sort((a, b) => distance(a) - distance(b));
  const found = points.find(({ x, y }) => element.contains(document.elementFromPoint(x, y)));
  if (!found) throw new Error("no point of the shape can be clicked");
  return found;
}

// Runs in the page: the middle of the thumb of an `<input type="range">`.
function thumbPosition(slider) {
  const box = slider.getBoundingClientRect();
  const share = (slider.value - slider.min) / (slider.max - slider.min);
  const thumb = Math.min(box.height, 24);
  return {
    x: Math.round(box.left + thumb / 2 + share * (box.width - thumb)),
    y: Math.round(box.top + box.height / 2),
  };
}
