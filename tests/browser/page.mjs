// The page object, the one place that knows how the page is operated. Its rooms stand in `page/`, each on the one before: loaded, found,
// operated, answered, measured.
import { site, startBrowser } from "./driver.mjs";
import { fragment } from "./page/loaded.mjs";
import { Measured } from "./page/measured.mjs";

export { VIEWS, fragment } from "./page/loaded.mjs";

/** A page in a browser of its own. */
export class Page extends Measured {
  /** Starts a browser, one of `ENGINES`, with nothing in it. */
  static async start({ width = 1440, height = 900, ...browser } = {}) {
    return new Page(await startBrowser({ width, height, ...browser }), { width, height });
  }

  /** Starts a browser and opens the page; `at` is one of `site`'s addresses. */
  static async open({ at = site.top, view = "overview", parameters = {}, ...browser } = {}) {
    const page = await Page.start(browser);
    await page.visit(at + fragment(view, parameters));
    return page;
  }

  async close() {
    await this.driver.quit();
  }
}
