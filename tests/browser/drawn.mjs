// Looks into a PDF as Chromium writes it: the size of its pages, and what is drawn on them.
import { inflateSync } from "node:zlib";

/** The page as a PDF, as its style sheet wants it. */
export async function printed(page) {
  const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { printBackground: true, preferCSSPageSize: true });
  return Buffer.from(data, "base64");
}

/** Each page: width and height in points, how many pieces of text, lines and curves it has; and whether the file holds raster images. */
export function lookInto(pdf) {
  const text = pdf.toString("latin1");
  const parts = new Map();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)) parts.set(found[1], { head: found[2], at: found.index });
  const pages = [];
  for (const { head } of parts.values()) {
    if (!/\/Type\s*\/Page\b/.test(head)) continue;
    const [, width, height] = head.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
    const drawn = drawing(pdf, parts.get(head.match(/\/Contents (\d+) 0 R/)?.[1]));
    const count = (operator) => (drawn.match(operator) ?? []).length;
    pages.push({ width: Number(width), height: Number(height), texts: count(/\bT[jJ]\b/g), strokes: count(/(?:^|\s)[lc]\s/g) });
  }
  return { pages, images: (text.match(/\/Subtype\s*\/Image/g) ?? []).length };
}

function drawing(pdf, part) {
  if (!part) return "";
  const begin = pdf.indexOf("stream", part.at) + "stream".length;
  const from = begin + (pdf[begin] === 13 ? 2 : 1);
  return inflateSync(pdf.subarray(from, pdf.indexOf("endstream", from)), { finishFlush: 2 }).toString("latin1");
}
