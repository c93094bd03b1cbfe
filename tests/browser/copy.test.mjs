// The single file: it reads and writes sheets by itself, and a copy of it opens elsewhere with the values inside, made from the file or
// from a site that offers it.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { site } from "./driver.mjs";
import { opening } from "./engines.mjs";
import { fragment } from "./page.mjs";
import { serveCopy } from "./server.mjs";

const { everywhere } = opening({ at: site.file, view: "monitor" });
const folder = mkdtempSync(join(tmpdir(), "sandtable-copy-"));
const COPY = "另存带数据的副本";

const total = (page) => page.one("textbox", /^人才资源总量 2025 年实际值/);

/** Opens what was saved as a file of another device, and gives what it says of 2025. */
async function openElsewhere(page, bytes) {
  const path = join(folder, `copy-${page.engine}.html`);
  writeFileSync(path, bytes);
  await page.run(() => localStorage.clear());
  await page.visit(pathToFileURL(path).href + fragment("monitor", { lang: "zh" }));
  return page.value(await total(page));
}

everywhere("a copy of the single file opens elsewhere with the values inside", async (page) => {
  await page.type(await total(page), "286.2");
  await page.click("button", /^人才资源总量 来源/);
  await page.type(await page.one("textbox", "人才资源总量 2025 年值：来源"), "</script><b>公报");
  await page.catchFiles();
  await page.click("button", COPY);
  const first = await page.file();
  assert.equal(await openElsewhere(page, first.bytes), "286.2");
  await page.click("button", /^人才资源总量 来源 1\/1/);
  assert.equal(await page.value(await page.one("textbox", "人才资源总量 2025 年值：来源")), "</script><b>公报");

  // A copy is the same program: it can be changed and copied in turn, also after its libraries have run.
  await page.type(await total(page), "287");
  await page.catchFiles();
  await page.click("button", "导出 XLSX");
  await page.file();
  await page.click("button", COPY);
  const second = await page.file();
  assert.equal(await openElsewhere(page, second.bytes), "287");
  const programs = (text) => text.match(/<script>/g).length;
  assert.equal(programs(String(second.bytes)), programs(String(first.bytes)), "no library is in it twice, and none is missing");
});

everywhere("the single file reads a pasted table and writes a workbook", async (page) => {
  await page.click("button", "批量导入");
  const area = await page.one("textbox", "粘贴表格");
  await page.run((area) => { area.value = "指标\t2025\n人才资源总量\t286.1\n"; }, area);
  await page.click("button", "识别");
  await page.click("button", "录入这 1 个值");
  assert.equal(await page.value(await total(page)), "286.1");
  await page.catchFiles();
  await page.click("button", "导出 XLSX");
  const { name, bytes } = await page.file();
  assert.equal(name, "实际值.xlsx");
  assert.equal(String(bytes.subarray(0, 2)), "PK");
});

everywhere("a site makes the copy from the file beside it, or says what to do instead", async (page) => {
  const mine = await serveCopy();
  try {
    await page.visit(mine.address + fragment("monitor", { lang: "zh" }));
    await page.type(await total(page), "285.5");
    await page.click("button", COPY);
    await page.until(async () => /单文件版.*导出 XLSX.*批量导入/.test(await page.messages()), "what to do instead");
    copyFileSync(fileURLToPath(site.file), join(mine.folder, "sandtable.html"));
    await page.catchFiles();
    await page.click("button", COPY);
    assert.equal(await openElsewhere(page, (await page.file()).bytes), "285.5");
  } finally {
    await mine.cut();
    mine.remove();
  }
});
