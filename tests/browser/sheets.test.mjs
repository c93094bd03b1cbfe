// Damaged workbooks and texts by the hundred: the library that reads sheets gives rows or a reason, in time, whatever it is given.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SITE } from "./server.mjs";

const REASONS = ["large", "old", "markup", "binary", "damaged"];
const SHEET = [{ name: "实际值", widths: [10, 10, 10], head: 1, rows: [["id", "指标", "2024"], ["talent_total", "人才资源总量", 281.2], ["cadres", "党政人才", "4.1 万"]] }];
let sheets;
let book;

before(async () => {
  const name = readdirSync(SITE).find((file) => /^sheets-.*\.js$/.test(file));
  // The library of the page itself; all it needs of a browser node has as well.
  (0, eval)(readFileSync(join(SITE, name), "utf8"));
  sheets = globalThis.sheets;
  book = await sheets.write(JSON.stringify(SHEET));
  assert.deepEqual(JSON.parse(await sheets.read(book)), SHEET[0].rows);
});

/** Numbers that are the same in every run (mulberry32). */
function dice(seed) {
  return (sides) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const PIECES = ["<", ">", "&", "&#0;", "&x;", "\"", "999999999999", "-1", "A1048577", "ZZZZ1", "<c r=\"A1\"/>", "<!DOCTYPE x [<!ENTITY x \"y\">]>", "</row>", "s=\"9999\"", "\u0000", "\uffff", "1e999"];

/** A text with one to four places cut out, doubled or overwritten. */
function bent(text, roll) {
  for (let times = 1 + roll(4); times > 0; times -= 1) {
    const [from, length] = [roll(text.length + 1), roll(40)];
    const middle = [() => "", () => text.slice(from, from + length).repeat(3), () => PIECES[roll(PIECES.length)]][roll(3)]();
    text = text.slice(0, from) + middle + text.slice(from + (middle === "" ? length : 0));
  }
  return text;
}

/** Rows, or one of the words that the page has texts for. */
async function check(bytes, what) {
  const started = performance.now();
  try {
    const rows = JSON.parse(await sheets.read(bytes));
    assert.ok(Array.isArray(rows) && rows.length <= 5000 && rows.every((row) => row.length <= 200), what);
    assert.ok(rows.flat().every((cell) => cell === null || Number.isFinite(cell) || (typeof cell === "string" && cell.length <= 500)), what);
  } catch (error) {
    assert.ok(REASONS.includes(error?.reason), `${what}: ${error?.stack ?? error}`);
  }
  assert.ok(performance.now() - started < 5000, `${what} took too long`);
}

test("workbooks whose bytes are damaged", async () => {
  const roll = dice(1);
  for (let round = 0; round < 200; round += 1) {
    const bytes = Uint8Array.from(book);
    for (let times = 1 + roll(6); times > 0; times -= 1) bytes[4 + roll(bytes.length - 4)] = roll(256);
    await check(roll(3) === 0 ? bytes.slice(0, roll(bytes.length)) : bytes, `bytes, round ${round}`);
  }
});

test("workbooks whose parts are damaged", async () => {
  const roll = dice(2);
  const parts = unzipSync(book);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  for (let round = 0; round < 400; round += 1) {
    const changed = { ...parts };
    const name = names[roll(names.length)];
    if (roll(12) === 0) delete changed[name];
    else changed[name] = strToU8(bent(strFromU8(parts[name]), roll));
    await check(zipSync(changed, { level: 0 }), `${name}, round ${round}`);
  }
});

test("texts that are damaged", async () => {
  const roll = dice(3);
  for (let round = 0; round < 300; round += 1) {
    const bytes = new TextEncoder().encode(bent("指标,2024\r\n党政人才,\"4,1\"\r\n人才资源总量,281.2\n", roll));
    if (roll(2) === 0) bytes[roll(bytes.length)] = roll(256);
    await check(bytes, `text, round ${round}`);
  }
});
