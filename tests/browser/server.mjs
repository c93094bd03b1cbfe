// Serves a folder from inside a test, so that the test can take the network away or publish a newer version.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";

/** Where `cargo xtask dist` put the published site. */
export const SITE = join(dirname(process.env.SANDTABLE_FILE), "site");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".geojson": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** A copy of the site of one's own under an address of its own: `address`, `folder`, `cut()` and `remove()`. */
export async function serveCopy() {
  const folder = mkdtempSync(join(tmpdir(), "sandtable-site-"));
  cpSync(SITE, folder, { recursive: true });
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    folder,
    address: `http://127.0.0.1:${server.address().port}/`,
    /** From now on nobody answers. */
    cut: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function answer(folder, request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  let file = join(folder, normalize(path));
  try {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    const content = readFileSync(file);
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
