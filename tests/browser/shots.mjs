// `cargo xtask shots [view …]`: pictures of the views in shots/, and one sheet with all of them.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { setViewport, site } from "./driver.mjs";
import { Page, VIEWS, fragment } from "./page.mjs";

const FOLDER = new URL("../../shots/", import.meta.url);
const wanted = process.argv.slice(2);
const views = wanted.length > 0 ? VIEWS.filter((view) => wanted.includes(view)) : VIEWS;

// Every view in both languages at every size; the other themes at the size they are made for.
const SERIES = [
  { theme: "light", width: 1440, height: 900 },
  { theme: "light", width: 1280, height: 720 },
  { theme: "light", width: 390, height: 844 },
  { theme: "dark", width: 1440, height: 900 },
  { theme: "projector", width: 1280, height: 720 },
];

function save(name, base64) {
  writeFileSync(new URL(name, FOLDER), Buffer.from(base64, "base64"));
}

/** The whole length of the page, not only what is in the window. */
async function wholePicture(driver) {
  const { data } = await driver.sendAndGetDevToolsCommand("Page.captureScreenshot", { captureBeyondViewport: true, format: "png" });
  return data;
}

async function takeSeries(page, { theme, width, height }) {
  const names = [];
  await setViewport(page.driver, { width, height });
  for (const view of views) {
    for (const lang of ["zh", "en"]) {
      await page.visit(site.top + fragment(view, { lang, theme }));
      await page.rest();
      const name = `${view}-${lang}-${theme}-${width}x${height}`;
      save(`${name}.png`, await page.picture());
      if (theme === "light" && width !== 1280) save(`${name}-whole.png`, await wholePicture(page.driver));
      names.push(`${name}.png`);
    }
  }
  console.log(`${theme} ${width}×${height}: ${names.length} pictures`);
  return names;
}

/** A page of small pictures, and a picture of that page. */
async function makeSheet(page, names) {
  const figures = names.map((name) => `<figure><img src="${name}"><figcaption>${name}</figcaption></figure>`);
  const style = "body{font:12px system-ui;margin:16px;display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{height:220px;border:1px solid #999}";
  writeFileSync(new URL("index.html", FOLDER), `<!doctype html><meta charset="utf-8"><title>Views</title><style>${style}</style>${figures.join("\n")}`);
  await setViewport(page.driver, { width: 1900, height: 1000 });
  await page.driver.get(new URL("index.html", FOLDER).href);
  save("sheet.png", await wholePicture(page.driver));
}

if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const page = await Page.open();
try {
  await page.media({ motion: "reduce" });
  const names = [];
  for (const series of SERIES) names.push(...(await takeSeries(page, series)));
  await makeSheet(page, names.sort());
  console.log("shots/sheet.png shows them all");
} finally {
  await page.close();
}
