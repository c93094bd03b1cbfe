// The code on the stage reads as the link of the scene, from a picture of the screen, at the size it has there.
import assert from "node:assert/strict";
import { test } from "node:test";
import jsqr from "jsqr";
import { site } from "./driver.mjs";
import { Page, fragment } from "./page.mjs";

/** What a reader makes of a picture of the window. */
async function read(page) {
  const [width, height, pixels] = await page.driver.executeAsyncScript((png, done) => {
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      done([image.width, image.height, [...context.getImageData(0, 0, image.width, image.height).data]]);
    };
    image.src = `data:image/png;base64,${png}`;
  }, await page.picture());
  return (jsqr.default ?? jsqr)(Uint8ClampedArray.from(pixels), width, height)?.data;
}

test("the code in the corner and the large one lead to the scene, in the dark too", async (t) => {
  const page = await Page.open({ view: "present", parameters: { lang: "zh", theme: "dark", stage: 6 }, width: 1280, height: 720 });
  t.after(() => page.close());
  await page.rest();
  await page.click("button", "二维码");
  assert.equal(await read(page), `${site.top}#/whatif?focus=productivity`);
  const side = await page.run(() => document.querySelector(".corner svg").getBoundingClientRect().width);
  assert.ok(side >= 0.25 * 720, `${side} px`);
  const covered = await page.run(() => {
    const code = document.querySelector(".corner").getBoundingClientRect();
    const scene = document.querySelectorAll(".stage__title, .stage__sentence, .stage__chart svg");
    return [...scene].filter((one) => one.getBoundingClientRect().right > code.left).length;
  });
  assert.equal(covered, 0, "the scene makes room for it");
  await page.moveLever("就业人员", ["ARROW_RIGHT"]);
  assert.match(await read(page), /#\/whatif\?focus=productivity&v=1&preset=plan_path&l=employment:/);
  await page.visit(site.top + fragment("present", { lang: "zh", stage: 10 }));
  assert.equal(await read(page), `${site.top}#/whatif`);
});
