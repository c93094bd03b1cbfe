// Fifty dots in plain SVG: two paths of round strokes, whatever their number.
import { COLUMNS, LEAST_ROWS } from "./chart.js";
import { attributeOf, el } from "./dom.js";

export function drawDots(holder) {
  const [met, missed, core, flag] = ["met", "missed", "missed core", "flag"].map((kind) => el("svg:path", { class: kind }));
  const element = el("svg:svg", { class: "dots", preserveAspectRatio: "xMidYMax meet", "aria-hidden": "true" }, met, missed, core, flag);
  holder.append(element);
  const [drawMet, drawMissed, drawCore, drawFlag] = [met, missed, core, flag].map((path) => attributeOf(path, "d"));
  const box = attributeOf(element, "viewBox");
  return (plot) => {
    const rows = Math.max(LEAST_ROWS, plot.rows);
    const path = (cells) => cells.map(([column, row]) => `M${column}.5 ${rows - 1 - row}.5h0`).join("");
    box(`0 -1 ${COLUMNS} ${rows + 1}`);
    drawMet(path(plot.met));
    const hollow = path(plot.missed);
    drawMissed(hollow);
    drawCore(hollow);
    drawFlag(`M${plot.targetAt.toFixed(2)} ${rows}V-0.8l1.3 .5-1.3 .5`);
  };
}
