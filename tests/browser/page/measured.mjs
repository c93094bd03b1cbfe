// Room five: the page as a whole: console, requests, width, barriers, pictures, paper.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import jsqr from "jsqr";
import { setPrinting, takeProblems, takeRequests } from "../driver.mjs";
import { Answered } from "./answered.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A page that can be looked at as a whole. */
export class Measured extends Answered {
  /** Errors and warnings that the browser's console holds since the last call. */
  consoleProblems() {
    return takeProblems(this.driver);
  }

  /** Every address that the browser asked for since the last call, seen from outside the page; not in WebKit. */
  requests() {
    return takeRequests(this.driver);
  }

  /** How far what stands in a part is wider than the part, in CSS pixels; without a part, the page and its window. */
  overflow(part = ":root") {
    return this.run((selector) => {
      const { scrollWidth, clientWidth } = document.querySelector(selector);
      return scrollWidth - clientWidth;
    }, part);
  }

  /** Violations of the accessibility rules, small ones and good practice included. */
  async accessibilityProblems() {
    if (!(await this.run(() => Boolean(window.axe)))) await this.driver.executeScript(AXE);
    const violations = await this.driver.executeAsyncScript((done) => {
      globalThis.axe.run(document, { resultTypes: ["violations"] }).then((found) => done(found.violations));
    });
    return violations
      .map((found) => `${found.id}: ${found.nodes.length} × ${found.nodes[0].target.join(" ")} – ${found.nodes[0].failureSummary}`);
  }

  /** The picture of a PNG in base64: width, height, and four bytes a pixel. */
  async pixels(png) {
    const [width, height, bytes] = await this.driver.executeAsyncScript(decode, png);
    return { width, height, data: Uint8ClampedArray.from(Buffer.from(bytes, "base64")) };
  }

  /** What a reader makes of the code in an element. */
  async readCode(element) {
    await this.intoView(element);
    const { width, height, data } = await this.pixels(await element.takeScreenshot());
    return (jsqr.default ?? jsqr)(data, width, height)?.data;
  }

  /**
   * Shows the page as it is printed while `look` looks at it. Only Chromium can be told to; in the others the rules for paper hold
   * for the screen meanwhile.
   */
  async onPaper({ width, height }, look) {
    const before = this.dimensions;
    await this.size(width, height);
    await setPrinting(this.driver, true);
    try {
      return await look();
    } finally {
      await setPrinting(this.driver, false);
      await this.size(before.width, before.height);
    }
  }

  /** A picture of what is in the window, as PNG in base64. */
  picture() {
    return this.driver.takeScreenshot();
  }
}

// Runs in the page, whose browser knows how to read a PNG. The bytes travel as text: as a list of numbers they take seconds.
function decode(png, done) {
  const image = new window.Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const reader = new window.FileReader();
    reader.onload = () => done([image.width, image.height, reader.result.split(",")[1]]);
    reader.readAsDataURL(new window.Blob([data]));
  };
  image.src = `data:image/png;base64,${png}`;
}
