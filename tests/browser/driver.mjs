// Starts a browser under remote control. The programs are those that `cargo xtask` found.
import { readFileSync } from "node:fs";
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

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

/** Starts a browser with a window of `width` × `height` CSS pixels in `language`. */
export async function startBrowser({ width = 1440, height = 900, language = "zh-CN" } = {}) {
  const settings = new chrome.Options()
    .addArguments(...options.args, `--window-size=${width},${height}`, `--lang=${language}`)
    .setUserPreferences({ "intl.accept_languages": language });
  if (process.env.CHROME) settings.setChromeBinaryPath(process.env.CHROME);
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  settings.setLoggingPrefs(logs);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(settings)
    .setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER))
    .build();
  await setViewport(driver, { width, height });
  return driver;
}

/** Sets the size of the page itself; a window cannot be as narrow as a phone. */
export async function setViewport(driver, { width, height, scale = 1 }) {
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", metrics);
}

/** Lets the page see the reader's wish for light or dark and for less motion. */
export async function setMedia(driver, { scheme = "light", motion = "no-preference" } = {}) {
  const features = [
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: motion },
  ];
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
}
