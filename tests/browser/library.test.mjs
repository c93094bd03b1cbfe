// The library of statements: search in characters, initials and English, filters that count, and what is shown as a table to take away.
import assert from "node:assert/strict";
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "targets" });

/** The names of the statements that are shown. */
const shown = (page) => page.run(() => [...document.querySelectorAll(".fact")]
  .filter((row) => row.offsetParent !== null).map((row) => row.querySelector(".fact__name").textContent));

async function search(page, text) {
  await page.type(await page.one("searchbox", "搜索"), text);
  return shown(page);
}

everywhere("characters, initials and English find the same statements", async (page) => {
  const written = await search(page, "人才资源总量");
  assert.deepEqual(new Set(written), new Set(["人才资源总量"]));
  for (const letters of ["rczl", "rczyzl", "RCZY"]) {
    const heard = await search(page, letters);
    for (const name of written) assert.ok(heard.includes(name), `${letters}: ${heard}`);
  }
  assert.ok((await search(page, "total talent")).includes("人才资源总量"));
  assert.deepEqual(await search(page, "没有这样的话"), []);
  await page.one("heading", "没有符合条件的表述");
});

everywhere("an option shows as many statements as its number says, and the table to take away holds just these", async (page) => {
  await search(page, "人才");
  const flows = await page.one("checkbox", /^五年新增/);
  const number = Number(await page.run((box) => box.closest("label").querySelector(".option__count").textContent, flows));
  assert.ok(number > 0);
  await page.run((box) => box.click(), flows);
  await page.settle();
  const names = await shown(page);
  assert.equal(names.length, number);
  assert.match(await page.messages(), new RegExp(`${number}`));

  await page.catchFiles();
  await page.click("button", "导出 CSV");
  const csv = Papa.parse(String((await page.file()).bytes).replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true });
  assert.deepEqual(csv.errors, []);
  assert.equal(csv.data.length, number);
  await page.click("button", "导出 XLSX");
  const [head, ...rows] = await readSheet(new Blob([(await page.file()).bytes]));
  assert.equal(rows.length, number);
  const value = head.indexOf("数值");
  assert.ok(value >= 0, head.join());
  const numbers = rows.map((row) => row[value]).filter((cell) => cell !== null);
  assert.ok(numbers.length > 0 && numbers.every((cell) => typeof cell === "number"), "numbers are numbers");
});
