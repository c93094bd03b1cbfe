// Room four: what the page shows and hands out: outcomes, charts, files.
import { Operated } from "./operated.mjs";

/** A page whose results can be read. */
export class Answered extends Operated {
  /** The outcomes of the sand table by short name: value, change and target as printed, met or not. */
  outcomes() {
    return this.run(() => {
      const { getAllByRole, pattern, queryAllByRole } = globalThis.TestingLibraryDom;
      const regions = getAllByRole(document.body, "region", { name: pattern("^16 ") });
      const entries = regions.flatMap((region) => queryAllByRole(region, "row")).map((row) => {
        const [head] = queryAllByRole(row, "rowheader");
        const [, value, change, target, status] = queryAllByRole(row, "cell").map((cell) => cell.textContent.trim());
        return [head?.textContent.trim(), { value, change, target, met: /^[^\p{L}]*(达标|达到|met|on target)/iu.test(status ?? "") }];
      });
      return Object.fromEntries(entries.filter(([, outcome]) => outcome.target !== undefined));
    });
  }

  async outcome(name) {
    const outcome = (await this.outcomes())[name];
    if (!outcome) throw new Error(`no outcome is called ${name}`);
    return outcome;
  }

  /** The drawing of the first chart that the library drew. */
  chartPicture() {
    return this.run(() => document.querySelector("main figure svg")?.outerHTML ?? "");
  }

  async untilChartIsDrawn() {
    await this.until(async () => /<path|<line/.test(await this.chartPicture()), "a chart");
    await this.settle();
  }

  /** From here on the test gets the files that the page hands out, instead of the person's disk. */
  catchFiles() {
    return this.run(() => {
      window.caughtFiles = [];
      const [make, blobs] = [window.URL.createObjectURL.bind(window.URL), new Map()];
      window.URL.createObjectURL = (blob) => {
        const address = make(blob);
        blobs.set(address, blob);
        return address;
      };
      window.HTMLAnchorElement.prototype.click = function () {
        window.caughtFiles.push({ name: this.download, blob: blobs.get(this.href) });
      };
    });
  }

  /** The file that was handed out last since `catchFiles`, with its bytes. */
  async file() {
    await this.until(() => this.run(() => window.caughtFiles.length > 0), "a file");
    const { name, type, bytes } = await this.driver.executeAsyncScript((done) => {
      const { name, blob } = window.caughtFiles.pop();
      const reader = new window.FileReader();
      reader.onload = () => done({ name, type: blob.type, bytes: reader.result.split(",")[1] });
      reader.readAsDataURL(blob);
    });
    return { name, type, bytes: Buffer.from(bytes, "base64") };
  }

  /** The rows of the table that a download button hands out. */
  async csv(button) {
    await this.catchFiles();
    await this.click("button", button);
    const text = (await this.file()).bytes.toString("utf8").replace("\ufeff", "").trim();
    const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, cell]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
    return text.split("\r\n").map((line) => cells(`${line},`));
  }
}
