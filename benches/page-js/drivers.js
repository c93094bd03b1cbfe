// What decides the focused outcome: each lever's value, what a point more does, its part of the change, the value that would do.
import { button, changing, el, textOf } from "./dom.js";
import { fixed, signed } from "./numbers.js";

/** The table of the levers `drivers`; `put` moves one to a value. */
export function drawDrivers({ decimals, mark }, levers, drivers, put) {
  const change = (value) => (value === null ? "–" : signed(value, decimals) + mark);
  const rows = drivers.map((id) => {
    const [value, point, part, need] = Array.from({ length: 4 }, () => el("td"));
    const [showValue, showPoint, showPart] = [value, point, part].map(textOf);
    const seek = drawSeek(levers[id], need, (to) => put([[id, to]]));
    part.className = "change";
    const show = (now, sway) => {
      showValue(fixed(now, 2));
      showPoint(change(sway.point));
      showPart(change(sway.part));
      seek(sway.need);
    };
    return { id, show, element: el("tr", {}, el("th", { scope: "row" }, levers[id].name), value, point, part, need) };
  });
  const heads = ["", "数值", "+1 点", "贡献", "恰好"].map((name) => el("th", { scope: "col" }, name));
  const table = el("table", { class: "drivers" }, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows.map(({ element }) => element)));
  const show = (values, sways) => {
    for (const row of rows) row.show(values[row.id], sways.get(row.id));
  };
  return { table, show };
}

/** Goal seek: a button that moves the lever to where the target is just met. */
function drawSeek({ name }, cell, put) {
  let needed = null;
  const press = button({}, "", () => put(needed));
  const say = textOf(press);
  cell.append(press);
  press.hidden = true;
  return changing((value) => {
    needed = value;
    press.hidden = value === null;
    if (value === null) return;
    const shown = fixed(value, 2);
    say(shown);
    press.setAttribute("aria-label", `把${name}拨到 ${shown}，目标恰好达到`);
  }, null);
}
