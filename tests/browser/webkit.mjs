// WebKitGTK under remote control. It has no mode without a screen, so it gets one of its own that nobody sees.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";

const SCREEN = "3840x2400x24";
const SESSION_MS = 30_000;
const QUIT_MS = 10_000;
const STARTS = 4;
let screen;

/** Starts a session whose processes end with it. On a busy machine the first window may never come: then again, on another screen. */
export async function startWebKit(language) {
  const locale = makeLocale(language);
  for (let time = 1; ; time += 1) {
    screen ??= startScreen(time);
    try {
      const environment = { ...process.env, DISPLAY: await screen, GDK_BACKEND: "x11", LANG: locale.name, LOCPATH: locale.folder };
      // Without a graphics card, pictures handed over in its memory cost a fifth more time than in ordinary memory.
      environment.WEBKIT_DISABLE_DMABUF_RENDERER = "1";
      delete environment.LC_ALL;
      delete environment.LANGUAGE;
      return await startSession(environment);
    } catch (error) {
      if (time === STARTS) throw error;
      screen = undefined;
    }
  }
}

async function startSession(environment) {
  const port = await freePort();
  const server = spawnBound(process.env.WEBKITDRIVER ?? "WebKitWebDriver", [`--port=${port}`], { env: environment, stdio: "ignore" });
  try {
    const address = `http://127.0.0.1:${port}`;
    await answering(address, server);
    const driver = await inTime(SESSION_MS, new Builder().usingServer(address).withCapabilities(capabilities()).build(), "opened no window");
    return endingWith(driver, () => server.kill());
  } catch (error) {
    server.kill();
    throw error;
  }
}

/** What is asked for and does not come would stop the whole run. */
function inTime(milliseconds, work, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`WebKit ${what} within ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function endingWith(driver, end) {
  const quit = driver.quit.bind(driver);
  // A browser whose screen has gone does not say goodbye.
  driver.quit = () => inTime(QUIT_MS, quit(), "did not end").catch(() => {}).finally(end);
  return driver;
}

function capabilities() {
  const binary = process.env.WEBKIT;
  if (!binary) throw new Error("WEBKIT is not set: it names WebKitGTK's MiniBrowser");
  return new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] } });
}

/**
 * One screen for all sessions of this process; it ends with the process. Its number comes from the process: two servers that look for a free
 * one at the same time take the same, and the windows of both end with the first.
 */
function startScreen(time) {
  return new Promise((resolve, reject) => {
    const wanted = 100 + ((process.pid * STARTS + time) % 50_000);
    // The server tells its number once it is there.
    const server = spawnBound("Xvfb", [`:${wanted}`, "-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    server.on("error", reject);
    server.once("exit", () => reject(new Error("Xvfb does not start")));
    let told = "";
    server.stdio[3].on("data", (part) => {
      told += part;
      // It writes the number and the end of the line apart, and ends itself when nobody reads the second.
      if (!told.endsWith("\n")) return;
      // The test may end while the screen is still there.
      server.unref();
      server.stdio[3].destroy();
      resolve(`:${told.trim()}`);
    });
  });
}

/** Whether Linux can be asked to end a program with the one that started it. */
const BINDS = spawnSync("setpriv", ["--pdeathsig", "TERM", "true"]).status === 0;

/** Starts a program that ends with this process, however this one ends: by itself, by a signal, or killed by the runner. */
function spawnBound(program, given, options) {
  const server = BINDS ? spawn("setpriv", ["--pdeathsig", "TERM", program, ...given], options) : spawn(program, given, options);
  process.on("exit", () => server.kill());
  return server;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(address, server) {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      await fetch(`${address}/status`);
      return;
    } catch (error) {
      if (Date.now() > deadline || server.exitCode !== null) throw new Error(`WebKitWebDriver does not start: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * The browser's language is that of its locale, which need not be installed on the machine. Making one takes seconds, so the run's files
 * share them in the folder `SANDTABLE_LOCALES`; a file that runs alone has one of its own.
 */
function makeLocale(language) {
  const name = `${language.replace("-", "_")}.UTF-8`;
  const folder = process.env.SANDTABLE_LOCALES ?? ownFolder();
  const place = join(folder, name);
  if (existsSync(place)) return { name, folder };
  const draft = mkdtempSync(join(folder, "draft-"));
  execFileSync("localedef", ["-i", language.replace("-", "_"), "-f", "UTF-8", join(draft, name)], { stdio: "ignore" });
  try {
    renameSync(join(draft, name), place);
  } catch {
    // Another file was faster: theirs is the same.
  }
  rmSync(draft, { recursive: true, force: true });
  return { name, folder };
}

let own;

/** One for all sessions of this process; it ends with the process. */
function ownFolder() {
  if (own) return own;
  own = mkdtempSync(join(tmpdir(), "sandtable-locale-"));
  process.on("exit", () => rmSync(own, { recursive: true, force: true }));
  return own;
}
