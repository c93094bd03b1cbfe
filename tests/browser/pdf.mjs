// What comes out of the printer, read back from the PDF. Only Chromium's remote control prints with the paper sizes of the style sheet.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ask = (tool, ...words) => execFileSync(tool, words, { encoding: "utf8" });

/** The text of each page of what the browser prints, its sizes in points, and the pictures that are no vectors. */
export async function printed(page) {
  const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true });
  const path = join(mkdtempSync(join(tmpdir(), "sandtable-pdf-")), "page.pdf");
  writeFileSync(path, Buffer.from(data, "base64"));
  const pages = ask("pdftotext", "-layout", path, "-").split("\f").slice(0, -1);
  const sizes = [...ask("pdfinfo", "-f", "1", "-l", String(pages.length), path).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)];
  return {
    pages,
    sizes: sizes.map(([, width, height]) => [Math.round(width), Math.round(height)]),
    pictures: ask("pdfimages", "-list", path).trim().split("\n").slice(2),
  };
}
