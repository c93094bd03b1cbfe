// Room two: finding things as people do, by role and label, and reading what they say.
import { Loaded } from "./loaded.mjs";

/** A page in which things can be found. */
export class Found extends Loaded {
  /** All elements with a role and, when given, a name: a string (whole) or a regular expression (part). */
  all(role, name) {
    const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    return this.run(
      (role, name) => {
        const wanted = name?.source ? globalThis.TestingLibraryDom.pattern(name.source, name.flags) : name;
        const options = wanted ? { name: wanted } : {};
        return globalThis.TestingLibraryDom.queryAllByRole(document.body, role, options);
      },
      role,
      pattern ?? null,
    );
  }

  /** The one element with a role and a name; waits for it. */
  async one(role, name) {
    let found = [];
    await this.until(async () => (found = await this.all(role, name)).length > 0, `${role} ${name}`);
    if (found.length > 1) throw new Error(`${found.length} elements are a ${role} called ${name}`);
    return found[0];
  }

  heading() {
    return this.run(() => document.querySelector("h1")?.textContent.trim() ?? "");
  }

  text(element) {
    return this.run((element) => element.textContent.replace(/\s+/g, " ").trim(), element);
  }

  /** What the page announces at this moment. */
  async messages() {
    const texts = await Promise.all((await this.all("status")).map((element) => this.text(element)));
    return texts.join("\n");
  }

  mainText() {
    return this.run(() => document.querySelector("main").innerText);
  }

  /** The links of the main navigation, in their order. */
  async navigation() {
    return this.run(() => {
      const { getAllByRole, within } = globalThis.TestingLibraryDom;
      return within(getAllByRole(document.body, "navigation")[0]).getAllByRole("link");
    });
  }

  /** The slider of a lever. */
  lever(name) {
    return this.one("slider", name);
  }

  /** The number field of a lever, whose label ends with the unit. */
  leverField(name) {
    return this.one("textbox", new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} \\(`));
  }

  /** The shape of a district on the map; its label begins with its name. */
  async district(name) {
    const found = await this.all("button", new RegExp(`^${name}`));
    const shapes = await Promise.all(found.map((element) => this.run((element) => element.closest("svg") !== null, element)));
    const shape = found[shapes.indexOf(true)];
    if (!shape) throw new Error(`the map has no district called ${name}`);
    return shape;
  }

  shapeOf(element) {
    return this.run((element) => element.querySelector("path").getAttribute("d"), element);
  }

  isPressed(element) {
    return this.run((element) => element.getAttribute("aria-pressed") === "true", element);
  }

  /** What the panel beside the map says. */
  async panel() {
    return this.text(await this.one("region", "选中的区县"));
  }

  focusedName() {
    return this.run(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim());
  }

  value(element) {
    return this.run((element) => element.value, element);
  }
}
