// Grains of ten thousand people, column by column: a path of round dots for each group, hollow ones up to the target.
import { attributeOf, el } from "./dom.js";

const [ROWS, PITCH, MOST] = [12, 8, 480];

export function drawGrains(groups, target) {
  const paths = Array.from({ length: groups }, (_, index) => el("svg:path", { class: `group-${index + 1}` }));
  const missing = ["missing", "missing core"].map((kind) => el("svg:path", { class: kind }));
  const element = el("svg:svg", { class: "grains", preserveAspectRatio: "xMinYMid meet", "aria-hidden": "true" }, ...paths, ...missing);
  const [draw, hollow] = [paths, missing].map((all) => all.map((path) => attributeOf(path, "d")));
  const box = attributeOf(element, "viewBox");
  const show = (values) => {
    let [sum, start] = [0, 0];
    values.forEach((value, index) => {
      sum += value;
      const end = Math.max(start, Math.min(MOST, Math.round(sum)));
      draw[index](grains(start, end));
      start = end;
    });
    const all = Math.max(start, Math.round(target));
    const rest = grains(start, all);
    for (const path of hollow) path(rest);
    box(`0 0 ${Math.ceil(all / ROWS) * PITCH} ${ROWS * PITCH}`);
  };
  return { element, show };
}

function grains(from, to) {
  let path = "";
  for (let grain = from; grain < to; grain += 1) {
    path += `M${PITCH / 2 + PITCH * Math.floor(grain / ROWS)} ${PITCH / 2 + PITCH * (grain % ROWS)}h0`;
  }
  return path;
}
