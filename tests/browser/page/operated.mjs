// Room three: operating what was found, with mouse, keyboard and finger.
import { Button, Key, Origin, Select } from "selenium-webdriver";
import { Pointer } from "selenium-webdriver/lib/input.js";
import { Found } from "./found.mjs";

/** A page that can be operated. */
export class Operated extends Found {
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
    const hand = this.driver.actions({ async: true });
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
    await this.driver.actions({ async: true }).insert(finger, to(0), finger.press(), ...parts, finger.release()).perform();
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

  async pressTab() {
    await this.driver.actions().sendKeys(Key.TAB).perform();
  }

  /** Chooses an option in the list called `name`. */
  async choose(name, option) {
    const list = await this.one("combobox", name);
    await this.intoView(list);
    await new Select(list).selectByVisibleText(option);
    await this.settle();
  }

  async pressHere(key) {
    await this.driver.actions({ async: true }).sendKeys(Key[key]).perform();
    await this.settle();
  }

  async moveLever(name, keys) {
    await this.press(await this.lever(name), ...keys);
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

  /** Clicks where the shape really is: the middle of its box may lie outside of it. */
  async clickShape(shape) {
    await this.intoView(shape);
    const { x, y } = await this.run(pointInside, shape);
    await this.driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT }).click().perform();
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
      await this.driver.actions({ async: true }).insert(finger, ...tap).perform();
    }
    await this.settle();
  }

  /** Rests the mouse on a shape. */
  async hoverShape(shape) {
    await this.intoView(shape);
    const { x, y } = await this.run(pointInside, shape);
    await this.driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT }).perform();
    await this.settle();
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
