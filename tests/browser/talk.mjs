// How a talk is operated: with the keyboard alone, or with a finger alone.
import { Key, Origin } from "selenium-webdriver";
import input from "selenium-webdriver/lib/input.js";

export class Talk {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Presses keys wherever the focus is. */
  async keys(...keys) {
    for (const key of keys) await this.#page.driver.actions({ async: true }).sendKeys(Key[key] ?? key).perform();
    await this.#page.settle();
  }

  /** Starts with the keyboard from the desk. */
  async begin() {
    await this.#page.press(await this.#page.one("button", "开始放映"), "ENTER");
    await this.#page.one("region", "放映");
  }

  /** Opens the window of the notes; what is asked of it is asked there, and the talk's window stays the one in front. */
  async openNotes(t) {
    const { driver } = this.#page;
    const [first] = await driver.getAllWindowHandles();
    await this.keys("s");
    await this.#page.until(async () => (await driver.getAllWindowHandles()).length === 2, "a second window");
    const second = (await driver.getAllWindowHandles()).find((handle) => handle !== first);
    const there = async (work) => {
      await driver.switchTo().window(second);
      try {
        return await work();
      } finally {
        await driver.switchTo().window(first);
      }
    };
    t.after(() => there(() => driver.close()));
    return {
      /** Waits until it says this. */
      says: (pattern) => there(() => this.#page.until(
        () => this.#page.run((source) => new RegExp(source).test(document.body.innerText), pattern.source),
        `notes: ${pattern}`,
      )),
      keys: (...keys) => there(() => this.keys(...keys)),
      click: (name) => there(() => this.#page.run((name) => [...document.querySelectorAll("button")].find((one) => one.textContent === name).click(), name)),
    };
  }

  title() {
    return this.#page.heading();
  }

  /** Where the talk is: number and count. */
  progress() {
    return this.#page.run(() => {
      const bar = document.querySelector('[role="progressbar"]');
      return bar ? [Number(bar.getAttribute("aria-valuenow")), Number(bar.getAttribute("aria-valuemax"))] : null;
    });
  }

  async number() {
    return (await this.progress())?.[0] ?? 0;
  }

  /** A finger goes from one point of the window to another. */
  async finger(from, to) {
    const finger = new input.Pointer("finger", input.Pointer.Type.TOUCH);
    const actions = this.#page.driver.actions({ async: true });
    const at = ([x, y], duration) => finger.move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration });
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    actions.insert(finger, at(from, 0), finger.press(), at(middle, 60), at(to, 60), finger.release());
    await actions.perform();
    await this.#page.settle();
  }

  async swipe(direction) {
    const [width, height] = await this.#page.run(() => [innerWidth, innerHeight]);
    const [near, far] = direction === "left" ? [0.7, 0.3] : [0.3, 0.7];
    if (this.#page.engine === "webkit") {
      // Its remote control taps with a finger, but does not draw one across.
      await this.#page.run(strokeInPage, near, far, 0.12);
      return this.#page.settle();
    }
    await this.finger([width * near, height * 0.12], [width * far, height * 0.12]);
  }

  /** A finger taps an element. */
  async tap(element) {
    const box = await this.#page.run((element) => {
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }, element);
    await this.finger(box, box);
  }
}

// Runs in the page: the events of a finger that goes from one share of the window's width to another.
function strokeInPage(near, far, high) {
  const y = innerHeight * high;
  const send = (kind, x) => {
    const at = { clientX: innerWidth * x, clientY: y, pointerType: "touch", pointerId: 7, bubbles: true, cancelable: true };
    document.elementFromPoint(at.clientX, y).dispatchEvent(new PointerEvent(kind, at));
  };
  send("pointerdown", near);
  send("pointermove", (near + far) / 2);
  send("pointerup", far);
}
