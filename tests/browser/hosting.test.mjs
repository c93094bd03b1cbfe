// The nginx example, with a real nginx: headers, compressed twins, how long what is kept; and the page runs under them.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import http from "node:http";
import { ENGINES } from "./driver.mjs";
import { Page, VIEWS, fragment } from "./page.mjs";
import { SITE } from "./server.mjs";

const NGINX = process.env.NGINX ?? "/usr/sbin/nginx";
const MAIN = (folder, example) => `daemon off; error_log stderr; pid ${folder}/pid;
events { }
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  include ${example};
}
`;

let address;
let server;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "sandtable-nginx-"));
  const port = await freePort();
  const example = readFileSync(join(dirname(SITE), "hosting/nginx.conf"), "utf8");
  const mine = example.replace("listen 8080;", `listen 127.0.0.1:${port};`).replace("root /srv/sandtable;", `root ${SITE};`);
  assert.notEqual(mine, example);
  writeFileSync(join(folder, "example.conf"), mine);
  writeFileSync(join(folder, "nginx.conf"), `user root;\n${MAIN(folder, join(folder, "example.conf"))}`);
  execFileSync(NGINX, ["-t", "-c", join(folder, "nginx.conf")], { stdio: "pipe" });
  server = spawn(NGINX, ["-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await ask("");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("nginx does not answer");
});

after(async () => {
  server?.kill();
  if (server) await new Promise((resolve) => server.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
});

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** One answer as it is sent: fetch would unpack it. */
function ask(path, headers = {}) {
  return new Promise((resolve, reject) => {
    http.get(address + path, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });
}

const named = (pattern) => readdirSync(SITE).find((name) => pattern.test(name));

test("every answer carries the policy, also an error", async () => {
  for (const path of ["", named(/^style-.*\.css$/), "absent"]) {
    const { headers } = await ask(path);
    assert.match(headers["content-security-policy"], /script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'self'/);
    assert.doesNotMatch(headers["content-security-policy"], /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
    assert.equal(headers["x-content-type-options"], "nosniff");
  }
});

test("what has its checksum in its name is kept, the rest is asked for again", async () => {
  const cache = async (path) => (await ask(path)).headers["cache-control"];
  for (const pattern of [/^sandtable-.*_bg\.wasm$/, /^sandtable-.*\.js$/, /^style-.*\.css$/, /^boot-.*\.js$/]) {
    assert.match(await cache(named(pattern)), /immutable/, named(pattern));
  }
  for (const path of ["", "worker.js", "manifest.webmanifest", "map/map-meta.json", "data/plan.csv"]) {
    assert.equal(await cache(path), "no-cache", path);
  }
});

test("the compressed twins are sent", async () => {
  const file = named(/^style-.*\.css$/);
  const { headers, body } = await ask(file, { "accept-encoding": "gzip" });
  assert.equal(headers["content-encoding"], "gzip");
  assert.deepEqual(gunzipSync(body), readFileSync(join(SITE, file)));
});

test("modules and the manifest have their types", async () => {
  assert.equal((await ask(named(/_bg\.wasm$/))).headers["content-type"], "application/wasm");
  assert.match((await ask("manifest.webmanifest")).headers["content-type"], /^application\/manifest\+json/);
});

for (const engine of ENGINES) {
  test(`the whole page runs under the policy · ${engine}`, { timeout: 120_000 }, async (t) => {
    const page = await Page.open({ engine, at: address, parameters: { lang: "zh" } });
    t.after(() => page.close());
    for (const view of VIEWS) {
      await page.go(view, { lang: "zh" });
      assert.ok((await page.mainText()).length > 200, view);
    }
    await page.visit(address + fragment("whatif", { lang: "zh" }));
    await page.untilChartIsDrawn();
    await page.moveLever("地区生产总值", ["ARROW_RIGHT"]);
    assert.deepEqual(await page.consoleProblems(), []);
  });
}
