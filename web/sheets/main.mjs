// Sheets in and out as one script that sets `globalThis.sheets`. The page loads it when a sheet is opened, pasted or saved, not before.
// Rows cross to the page as JSON: a cell is null, a text or a number.
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import writeSheet from "write-excel-file/universal";

const FILE_LIMIT_BYTES = 4 * 1024 * 1024;
const ROWS = 5000;
const COLUMNS = 200;

/** A file that can't be read; the reason is a word that the page has texts for. */
function refuse(reason) {
  return Object.assign(new Error(reason), { reason });
}

/** The rows of a file, CSV or XLSX, whatever its name says. */
async function read(bytes) {
  if (bytes.length > FILE_LIMIT_BYTES) throw refuse("large");
  const starts = (...head) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw refuse("old");
  if (starts(0x50, 0x4b)) return rows(await book(bytes));
  return split(decode(bytes));
}

async function book(bytes) {
  try {
    return await readSheet(new Blob([bytes]), 1, { trim: false });
  } catch (error) {
    throw refuse(error?.cause?.reason ?? error?.reason ?? "damaged");
  }
}

/** The rows of a text, pasted or read. */
function split(text) {
  if (text.includes("\0")) throw refuse("binary");
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) throw refuse("markup");
  const head = text.split(/\r\n|\r|\n/, 1)[0];
  const delimiter = ["\t", ";", ","].find((sign) => head.includes(sign)) ?? (text.includes("\t") ? "\t" : ",");
  return rows(Papa.parse(text, { delimiter, skipEmptyLines: false, preview: ROWS }).data);
}

/** UTF-8 with or without mark, UTF-16 as spreadsheets write it, and otherwise GB 18030, which holds GBK. */
function decode(bytes) {
  const as = (name, options) => new TextDecoder(name, options).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be");
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 512); at += 1) if (bytes[at] === 0) zeros[at % 2] += 1;
  if (zeros[1] > 8 && zeros[0] === 0) return as("utf-16le");
  if (zeros[0] > 8 && zeros[1] === 0) return as("utf-16be");
  try {
    return as("utf-8", { fatal: true });
  } catch {
    return as("gb18030");
  }
}

function rows(table) {
  return JSON.stringify(table.slice(0, ROWS).map((row) => row.slice(0, COLUMNS).map(cell)));
}

function cell(value) {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return String(value).slice(0, 500);
}

/** A workbook: `[{ name, widths, head, rows }]` as JSON; numbers stay numbers. */
async function write(json) {
  const sheets = JSON.parse(json).map((sheet) => ({
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.head,
    data: sheet.rows.map((row, at) => row.map((value) => written(value, at < sheet.head))),
  }));
  const blob = await writeSheet(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function written(value, isHead) {
  if (value === null || value === "") return null;
  const type = typeof value === "number" ? Number : String;
  return isHead ? { value, type, fontWeight: "bold", wrap: true, alignVertical: "center" } : { value, type };
}

globalThis.sheets = { read, split, write };
