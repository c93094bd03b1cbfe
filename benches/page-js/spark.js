// The small path of an outcome: where it goes, where the plan goes when that is elsewhere, and the target.
import { attributeOf, el } from "./dom.js";

const [WIDTH, HEIGHT, LAST] = [72, 22, 5];

export function drawSpark(target) {
  const goal = el("svg:line", { class: "goal", x1: 0, x2: 74 });
  const [other, line] = [el("svg:path", { class: "other" }), el("svg:path", { class: "line" })];
  const end = el("svg:circle", { class: "end", cx: WIDTH, r: 2.6 });
  const element = el("svg:svg", { viewBox: "-2 0 80 22", class: "spark", "aria-hidden": "true" }, goal, other, line, end);
  const [from, to, cy] = [attributeOf(goal, "y1"), attributeOf(goal, "y2"), attributeOf(end, "cy")];
  const [drawOther, drawLine] = [attributeOf(other, "d"), attributeOf(line, "d")];
  const show = (path, before) => {
    const y = scale(path, before, target);
    const at = y(target);
    from(at);
    to(at);
    cy(y(path[LAST]));
    drawLine(points(path, y));
    drawOther(path.every((value, year) => Object.is(value, before[year])) ? "" : points(before, y));
  };
  return { element, show };
}

/** Values to heights, with a sixth of their range to spare at either end. */
function scale(path, before, target) {
  let [low, high] = [target, target];
  for (const values of [path, before]) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const spare = Math.max((high - low) / 6, Math.abs(high) / 100, 1e-9);
  const factor = HEIGHT / (high - low + 2 * spare);
  return (value) => (HEIGHT - (value - low + spare) * factor).toFixed(1);
}

function points(path, y) {
  let d = "";
  for (let year = 0; year <= LAST; year += 1) {
    if (!Number.isNaN(path[year])) d += `${d ? "L" : "M"}${((WIDTH * year) / LAST).toFixed(1)} ${y(path[year])}`;
  }
  return d;
}
