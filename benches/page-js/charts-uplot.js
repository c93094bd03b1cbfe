// The focused chart on uPlot; the dots in plain SVG, since that library has no chart for them.
import uPlot from "uplot";
import { COLOURS, LABEL_GAP, YEARS, labelRoom, spread } from "./chart.js";
import { drawDots } from "./dots.js";

const FONT = '14px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export function charts({ fan, dots }, outcome) {
  let shown = null;
  const plot = new uPlot(options(fan, outcome, () => shown), [YEARS, ...Array.from({ length: 6 }, () => YEARS.map(() => null))], fan);
  const showDots = drawDots(dots);
  return {
    show(picture, stacked) {
      shown = picture;
      plot.setData([YEARS, ...picture.fan, picture.plan ?? YEARS.map(() => null), picture.projection]);
      showDots(stacked);
    },
    dispose: () => plot.destroy(),
  };
}

function options(holder, { unit, label }, picture) {
  const line = (width, stroke) => ({ width, stroke, points: { show: false } });
  const axis = { stroke: COLOURS.muted, ticks: { show: false }, font: FONT.replace("14px", "13px") };
  return {
    width: holder.clientWidth,
    height: holder.clientHeight,
    padding: [26, labelRoom(`规划路径 ${label}`), 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [YEARS[0], YEARS.at(-1)] },
      y: { range: () => (picture() ? [picture().axis.min, picture().axis.max] : [0, 1]) },
    },
    axes: [
      { ...axis, grid: { show: false }, size: 26, splits: () => YEARS, values: (_, years) => years.map(String) },
      {
        ...axis,
        grid: { stroke: COLOURS.line, width: 1 },
        size: 52,
        splits: () => (picture() ? splits(picture().axis) : []),
        values: (_, found) => found.map(numbers(picture)),
      },
    ],
    series: [{}, ...Array.from({ length: 4 }, () => line(0)), line(2, COLOURS.plan), line(3, COLOURS.projection)],
    bands: [
      { series: [4, 1], fill: "rgb(11 103 144 / 16%)" },
      { series: [3, 2], fill: "rgb(11 103 144 / 22%)" },
    ],
    hooks: { draw: [(plot) => picture() && drawMarks(plot, picture(), unit)] },
  };
}

function splits({ min, max, step }) {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, place) => min + place * step);
}

function numbers(picture) {
  const step = picture()?.axis.step ?? 1;
  const digits = [0, 1, 2, 3].find((digits) => Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) < 1e-6) ?? 3;
  return (value) => value.toFixed(digits);
}

/** Baseline, flag of the target, and the words at the right end. */
function drawMarks(plot, { baseline, target, ends }, unit) {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.scale(ratio, ratio);
  const at = (value, scale) => plot.valToPos(value, scale, true) / ratio;
  const [left, right] = [at(YEARS[0], "x"), at(YEARS.at(-1), "x")];
  ctx.fillStyle = COLOURS.target;
  if (baseline !== null) {
    ctx.beginPath();
    ctx.arc(left, at(baseline, "y"), 4.5, 0, 7);
    ctx.fill();
  }
  drawFlag(ctx, right, at(target, "y"));
  ctx.font = FONT;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  const places = spread(ends.map(({ value }) => at(value, "y")), LABEL_GAP);
  ends.forEach(({ kind, text }, index) => {
    ctx.fillStyle = COLOURS[kind];
    ctx.fillText(text, right + 12, places[index]);
  });
  ctx.fillStyle = COLOURS.muted;
  ctx.fillText(unit, left - 42, 10);
  ctx.restore();
}

function drawFlag(ctx, x, y) {
  ctx.strokeStyle = COLOURS.target;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x, y - 17.6);
  ctx.lineTo(x + 10.4, y - 13.8);
  ctx.lineTo(x, y - 10);
  ctx.fill();
  ctx.stroke();
}
