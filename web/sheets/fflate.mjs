// What the spreadsheet libraries use of fflate, at once instead of in workers, which a strict page does not allow, and within bounds.
import { strFromU8, strToU8, unzipSync, zipSync } from "../../node_modules/fflate/esm/browser.js";

/** Most bytes that an archive may unpack to. A sheet of all targets takes some 100 KB. */
const UNPACKED_LIMIT_BYTES = 24 * 1024 * 1024;

export { strFromU8, strToU8, unzipSync, zipSync };

export function unzip(data, done) {
  let sum = 0;
  const filter = (file) => {
    // Pictures and the like are no part of a table.
    if (!/\.(xml|rels)$/.test(file.name)) return false;
    sum += file.originalSize;
    if (sum > UNPACKED_LIMIT_BYTES) throw Object.assign(new Error("large"), { reason: "large" });
    return true;
  };
  settle(() => unzipSync(data, { filter }), done);
}

export function zip(files, done) {
  settle(() => zipSync(files), done);
}

function settle(work, done) {
  let result;
  try {
    result = work();
  } catch (error) {
    done(error);
    return;
  }
  done(null, result);
}

// Named by parts of the libraries that the page does not use.
export class Zip {}
export class ZipDeflate {}
export class AsyncZipDeflate {}
export class Unzip {}
