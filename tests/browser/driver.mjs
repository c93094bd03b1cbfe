// Starts a browser under remote control, one of three engines. The programs are those that `cargo xtask` found.
import { readFileSync } from "node:fs";
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import { startWebKit } from "./webkit.mjs";

const { "goog:chromeOptions": options } = JSON.parse(
  readFileSync(new URL("webdriver.json", import.meta.url), "utf8"),
);

/** What `cargo xtask` says about the build under test. */
export const site = {
  top: required("SANDTABLE_TOP"),
  sub: required("SANDTABLE_SUB"),
  file: `file://${encodeURI(required("SANDTABLE_FILE"))}`,
};

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests through \`cargo xtask test\``);
  return value;
}

const START = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/** The engines, in the order in which they are tested. */
export const ENGINES = Object.keys(START);

/**
 * Starts a browser with a window of `width` × `height` CSS pixels in `language`; `args` are Chromium's own, `preferences`
 * Firefox's. Chromium notes what it asks for only where a test is going to look (`requests`): it notes everything else with it.
 */
export async function startBrowser({ engine = "chromium", width = 1440, height = 900, language = "zh-CN", ...more } = {}) {
  const driver = await START[engine](language, { width, height, ...more });
  await driver.manage().setTimeouts({ script: 60_000 });
  driver.engine = engine;
  await setViewport(driver, { width, height });
  return driver;
}

/** A page that has been left is not kept for the way back: every visit would start a process of its own, and tests visit by the hundred. */
const FORGETS = "--disable-features=BackForwardCache";

async function startChromium(language, { width, height, args = [], requests = false }) {
  const settings = new chrome.Options()
    .addArguments(...options.args, FORGETS, ...args, `--window-size=${width},${height}`, `--lang=${language}`)
    .setUserPreferences({ "intl.accept_languages": language });
  if (process.env.CHROME) settings.setChromeBinaryPath(process.env.CHROME);
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  if (requests) logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  settings.setLoggingPrefs(logs);
  return new Builder()
    .forBrowser("chrome")
    .setChromeOptions(settings)
    .setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER))
    .build();
}

/** Firefox tells what it logs and asks for through WebDriver BiDi; it is kept until a test asks. */
async function startFirefox(language, { preferences = {} }) {
  const settings = new firefox.Options()
    .addArguments("-headless")
    .setPreference("intl.accept_languages", language)
    .setPreference("ui.systemUsesDarkTheme", 0)
    .setPreference("ui.prefersReducedMotion", 0)
    .enableBidi();
  for (const [name, value] of Object.entries(preferences)) settings.setPreference(name, value);
  if (process.env.FIREFOX) settings.setBinary(process.env.FIREFOX);
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(settings)
    // The wishes for light, dark and less motion are preferences of the browser itself.
    .setFirefoxService(new firefox.ServiceBuilder(process.env.GECKODRIVER).addArguments("--allow-system-access"))
    .build();
  const told = { logged: [], asked: [] };
  const bidi = await driver.getBidi();
  await bidi.waitForConnection();
  bidi.on("log.entryAdded", (entry) => told.logged.push(entry));
  bidi.on("network.beforeRequestSent", ({ request }) => told.asked.push(request.url));
  await command(driver, "session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  driver.told = told;
  return driver;
}

async function command(driver, method, params) {
  const answer = await (await driver.getBidi()).send({ method, params });
  if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
  return answer.result;
}

/** Sets the size of the page itself; a window cannot be as narrow as a phone. WebKit's stops at 450 pixels. */
export async function setViewport(driver, { width, height, scale = 1 }) {
  switch (driver.engine) {
    case "firefox":
      return command(driver, "browsingContext.setViewport", {
        context: await driver.getWindowHandle(),
        viewport: { width, height },
        devicePixelRatio: scale,
      });
    case "webkit":
      return setWindow(driver, width, height);
    default:
      return driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: scale,
        mobile: false,
      });
  }
}

/** The window is as much larger than the page as its tool bar. */
async function setWindow(driver, width, height) {
  const inside = () => driver.executeScript(() => [innerWidth, innerHeight, outerHeight - innerHeight]);
  const [, , bar] = await inside();
  await driver.manage().window().setRect({ x: 0, y: 0, width, height: height + bar });
  const fits = async () => {
    const [w, h] = await inside();
    return w === width && h === height;
  };
  await driver.wait(fits, 3000, `WebKit's window cannot be ${width} × ${height}`);
}

/** Lets the page see the reader's wish for light or dark and for less motion. Not in WebKit, which takes it at its start. */
export async function setMedia(driver, { scheme = "light", motion = "no-preference" } = {}) {
  switch (driver.engine) {
    case "firefox":
      return setPreferences(driver, {
        "ui.systemUsesDarkTheme": Number(scheme === "dark"),
        "ui.prefersReducedMotion": Number(motion === "reduce"),
      });
    case "webkit":
      throw new Error("WebKit takes these wishes at its start only: test them in Chromium and Firefox");
    default:
      return driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
        features: [
          { name: "prefers-color-scheme", value: scheme },
          { name: "prefers-reduced-motion", value: motion },
        ],
      });
  }
}

/** Lets the rules for paper hold. */
export function setPrinting(driver, isPrinting) {
  if (driver.engine === "chromium") return driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: isPrinting ? "print" : "" });
  return driver.executeScript((isPrinting) => {
    const pairs = [["print", "all"], ["screen", "not all"]].map((pair) => (isPrinting ? pair : pair.reverse()));
    const walk = (rules) => {
      for (const rule of rules) {
        const pair = rule.media && pairs.find(([from]) => from === rule.media.mediaText);
        if (pair) rule.media.mediaText = pair[1];
        if (rule.cssRules) walk(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
  }, isPrinting);
}

async function setPreferences(driver, preferences) {
  await driver.setContext(firefox.Context.CHROME);
  try {
    for (const [name, value] of Object.entries(preferences)) {
      // The browser's own object, seen from its own context.
      await driver.executeScript("Services.prefs.setIntPref(arguments[0], arguments[1])", name, value);
    }
  } finally {
    await driver.setContext(firefox.Context.CONTENT);
  }
}

/** Errors and warnings that the browser told since the last call. */
export async function takeProblems(driver) {
  switch (driver.engine) {
    case "firefox":
      return driver.told.logged
        .splice(0)
        .filter((entry) => entry.level === "error" || entry.level === "warn")
        .map((entry) => entry.text ?? JSON.stringify(entry));
    case "webkit":
      return driver.executeScript(() => window.toldProblems?.splice(0) ?? []);
    default: {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER);
      return entries.filter((entry) => entry.level.value >= logging.Level.WARNING.value).map((entry) => entry.message);
    }
  }
}

/** WebKit tells nothing from outside, so the page is asked to remember; from the moment its document has loaded. */
export async function listen(driver) {
  if (driver.engine !== "webkit") return;
  await driver.executeScript(() => {
    if (window.toldProblems) return;
    const told = (window.toldProblems = []);
    for (const level of ["warn", "error"]) {
      const print = console[level];
      console[level] = (...words) => {
        told.push(words.map(String).join(" "));
        print.apply(console, words);
      };
    }
    addEventListener("error", (event) => told.push(event.message ?? String(event)));
    addEventListener("unhandledrejection", (event) => told.push(String(event.reason)));
    addEventListener("securitypolicyviolation", (event) => told.push(`${event.violatedDirective}: ${event.blockedURI}`));
  });
}

/** Every address that the browser asked for since the last call, seen from outside the page; not in WebKit. */
export async function takeRequests(driver) {
  switch (driver.engine) {
    case "firefox":
      return driver.told.asked.splice(0);
    case "webkit":
      throw new Error("WebKit does not tell from outside what it asks for: use Chromium and Firefox");
    default: {
      const entries = await driver.manage().logs().get(logging.Type.PERFORMANCE);
      return entries
        .map((entry) => JSON.parse(entry.message).message)
        .filter((message) => message.method === "Network.requestWillBeSent")
        .map((message) => message.params.request.url);
    }
  }
}
