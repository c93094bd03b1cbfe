// The focused chart on ECharts, with no more of it than the chart needs.
import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as core from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

core.use([LineChart, GridComponent, CanvasRenderer]);

const BAND = { type: "line", symbol: "none", silent: true, stack: "fan", lineStyle: { width: 0 } };

export function fan(element, years) {
  const chart = core.init(element, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    grid: { left: 48, right: 70, top: 20, bottom: 28 },
    xAxis: { type: "category", data: years, boundaryGap: false },
    yAxis: { type: "value", scale: true },
    series: [
      { ...BAND, id: "q05" },
      ...["q25", "q50", "q75", "q95"].map((id, index) => ({ ...BAND, id, areaStyle: { color: "#0b6394", opacity: index % 3 ? 0.3 : 0.15 } })),
      { id: "median", type: "line", symbol: "none", lineStyle: { color: "#0b6394", width: 3 }, endLabel: { show: true, formatter: ({ value }) => value.toFixed(1) } },
      { id: "target", type: "line", symbol: "none", lineStyle: { color: "#17212b", width: 1 } },
    ],
  });
  return ({ baseline, target, quantiles }) => {
    const at = (k) => [baseline, ...quantiles.map((year) => year[k])];
    const step = (k) => [0, ...quantiles.map((year) => year[k] - year[k - 1])];
    chart.setOption({
      series: [
        { id: "q05", data: at(0) },
        ...["q25", "q50", "q75", "q95"].map((id, index) => ({ id, data: step(index + 1) })),
        { id: "median", data: at(2) },
        { id: "target", data: years.map(() => target) },
      ],
    });
  };
}
