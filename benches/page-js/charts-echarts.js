// Both charts on ECharts: one canvas with two grids. What stands in a grid is one custom series, since five stacked lines for two bands,
// two more and fifty symbols cost twice as much a move.
import { CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as core from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { COLOURS, COLUMNS, LABEL_GAP, LEAST_ROWS, YEARS, labelRoom, spread } from "./chart.js";
import { el } from "./dom.js";

core.use([CustomChart, GridComponent, CanvasRenderer]);

/// How much of its cell a dot takes.
const DOT = 0.43;

/** Mounts both charts; `fan` and `dots` are their places within `whole`. */
export function charts({ whole, fan, dots }, outcome) {
  const canvas = whole.appendChild(el("div", { class: "over" }));
  const chart = core.init(canvas, null, { renderer: "canvas" });
  chart.setOption(layout(fan, dots, outcome));
  let ends = "";
  return {
    show({ axis, ...picture }, plot) {
      const top = Math.max(LEAST_ROWS, plot.rows);
      const option = { series: [{ id: "fan", renderItem: fanOf(picture) }, { id: "dots", renderItem: dotsOf(plot, top) }] };
      const now = [axis.min, axis.max, top].join();
      // The axes move seldom.
      if (now !== ends) option.yAxis = [{ id: "value", min: axis.min, max: axis.max, interval: axis.step }, { id: "row", max: top }];
      ends = now;
      chart.setOption(option);
    },
    dispose: () => chart.dispose(),
  };
}

function layout(fan, dots, { unit, label }) {
  const text = { color: COLOURS.muted, fontSize: 13 };
  const named = { name: unit, nameTextStyle: { ...text, align: "right" }, nameGap: 10 };
  const lineless = { axisLine: { show: false }, axisTick: { show: false } };
  const bare = { type: "value", show: false, gridIndex: 1, min: 0 };
  // One item draws all; what it draws is no news to the pointer.
  const series = { type: "custom", silent: true, clip: false, data: [[0, 0]], renderItem: () => null };
  const grid = { outerBoundsMode: "none" };
  return {
    animation: false,
    grid: [
      { ...grid, left: 48, right: labelRoom(`规划路径 ${label}`), top: fan.offsetTop + 26, height: fan.clientHeight - 56 },
      { ...grid, left: 0, right: 0, top: dots.offsetTop + 14, height: dots.clientHeight - 15 },
    ],
    xAxis: [
      { type: "category", data: YEARS, boundaryGap: false, ...lineless, axisLabel: { ...text, interval: 0 } },
      { ...bare, id: "column", max: COLUMNS },
    ],
    yAxis: [
      { id: "value", type: "value", ...named, axisLabel: text, splitLine: { lineStyle: { color: COLOURS.line } } },
      { ...bare, id: "row", max: LEAST_ROWS },
    ],
    series: [
      { ...series, id: "fan" },
      { ...series, id: "dots", xAxisIndex: 1, yAxisIndex: 1 },
    ],
  };
}

const shape = (type, shape, style) => ({ type, shape, style, silent: true });

/** Bands, plan, projection, baseline, flag and labels. */
function fanOf({ fan: [q05, q25, q75, q95], projection, plan, baseline, target, ends }) {
  return (_, api) => {
    const points = (values) => values.flatMap((value, year) => (value === null ? [] : [api.coord([year, value])]));
    const band = (low, high, opacity) => shape("polygon", { points: [...points(low), ...points(high).reverse()] }, { fill: COLOURS.sea, opacity });
    const line = (values, stroke, lineWidth) => shape("polyline", { points: points(values) }, { stroke, lineWidth, fill: "none" });
    const children = [band(q05, q95, 0.16), band(q25, q75, 0.22), line(plan ?? [], COLOURS.plan, 2), line(projection, COLOURS.projection, 3)];
    if (baseline !== null) {
      const [cx, cy] = api.coord([0, baseline]);
      children.push(shape("circle", { cx, cy, r: 4.5 }, { fill: COLOURS.target }));
    }
    const heights = ends.map(({ value }) => api.coord([YEARS.length - 1, value])[1]);
    const places = spread(heights, LABEL_GAP);
    const [x, y] = api.coord([YEARS.length - 1, target]);
    const words = ({ kind, text }, index) => {
      const style = { text, fontSize: 14, verticalAlign: "middle", fill: COLOURS[kind] };
      return { type: "text", silent: true, x: x + 12, y: places[index], style };
    };
    return { type: "group", children: [...children, flag(x, y, y - 18), ...ends.map(words)] };
  };
}

/** A pole from `foot` to `top` with its cloth to the right. */
function flag(x, foot, top) {
  return shape("polyline", { points: [[x, foot], [x, top], [x + 11, top + 4], [x, top + 8]] }, { fill: COLOURS.target, stroke: COLOURS.target, lineWidth: 1.5 });
}

/** Dots that meet the target, rings that miss it, and the target. */
function dotsOf({ met, missed, targetAt }, top) {
  return (_, api) => {
    const [width, height] = api.size([1, 1]);
    const [left, bottom] = api.coord([0, 0]);
    const r = DOT * Math.min(width, height);
    const circle = ([column, row]) => `M${left + (column + 0.5) * width + r} ${bottom - (row + 0.5) * height}a${r} ${r} 0 1 1 0 -.01`;
    const all = (cells) => ({ pathData: cells.map(circle).join("") || "M0 0" });
    const filled = shape("path", all(met), { fill: COLOURS.sea });
    const hollow = shape("path", all(missed), { fill: "none", stroke: COLOURS.hollow, lineWidth: 1.5 });
    return { type: "group", children: [filled, hollow, flag(left + targetAt * width, bottom, bottom - top * height - 10)] };
  };
}
