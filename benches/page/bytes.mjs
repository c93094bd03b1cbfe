// What a page weighs as it is sent.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

/** The sum over files, raw and as brotli: the file beside when there is one, made here where a server would. */
export function weigh(files) {
  const total = { raw: 0, brotli: 0 };
  for (const file of files) {
    const content = readFileSync(file);
    total.raw += content.length;
    total.brotli += sent(file, content);
  }
  return total;
}

function sent(file, content) {
  try {
    return statSync(new URL(`${file.href}.br`)).size;
  } catch {
    return /\.(html|js|css|json|svg|wasm)$/.test(file.pathname) ? brotliCompressSync(content).length : content.length;
  }
}

/** All files below a folder that a visitor could ask for. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => new URL(name.split(/[\\/]/).map(encodeURIComponent).join("/"), folder))
    .filter((file) => statSync(file).isFile() && !/\.(br|gz)$/.test(file.pathname));
}

/** The files of `folder` behind addresses below `top`. */
export function filesBehind(addresses, top, folder) {
  const paths = new Set(addresses.filter((url) => url.startsWith(top)).map((url) => new URL(url).pathname.slice(new URL(top).pathname.length)));
  return [...paths.add("index.html")].filter(Boolean).map((path) => new URL(path, folder));
}
