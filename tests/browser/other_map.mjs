// The site under test with other map files in its folder, as an office would put them there. The rest comes from the build.
import { createServer } from "node:http";
import { site } from "./driver.mjs";

const read = async (path) => (await fetch(site.top + path)).text();

/** The published description and outlines. */
export async function publishedMap() {
  const meta = JSON.parse(await read("map/map-meta.json"));
  return { meta, outlines: JSON.parse(await read(`map/${meta.geographic.file}`)) };
}

/** Serves the site with `files` (name in `map/` → text, or null for a file that is not there); closed after the test. */
export async function siteWithMap(t, files) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url.slice(1).split("?")[0]);
    const name = path.startsWith("map/") ? path.slice(4) : undefined;
    if (name !== undefined && name in files) {
      response.writeHead(files[name] === null ? 404 : 200).end(files[name] ?? "");
      return;
    }
    const answer = await fetch(site.top + path);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => new Promise((done) => {
    server.closeAllConnections();
    server.close(done);
  }));
  return `http://127.0.0.1:${server.address().port}/`;
}
