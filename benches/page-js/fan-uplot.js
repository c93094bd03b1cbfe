// The focused chart on uPlot.
import uPlot from "uplot";

export function fan(element, years) {
  const line = (width, stroke) => ({ width, stroke, points: { show: false } });
  const plot = new uPlot(
    {
      width: element.clientWidth,
      height: element.clientHeight,
      scales: { x: { time: false } },
      legend: { show: false },
      cursor: { show: false },
      series: [{}, ...Array.from({ length: 5 }, (_, k) => line(k === 2 ? 3 : 0, "#0b6394")), line(1, "#17212b")],
      bands: [
        { series: [2, 1], fill: "rgb(11 99 148 / 15%)" },
        { series: [4, 2], fill: "rgb(11 99 148 / 30%)" },
        { series: [5, 4], fill: "rgb(11 99 148 / 15%)" },
      ],
    },
    [years, ...Array.from({ length: 6 }, () => years.map(() => null))],
    element,
  );
  return ({ baseline, target, quantiles }) => {
    const at = (k) => [baseline, ...quantiles.map((year) => year[k])];
    plot.setData([years, at(0), at(1), at(2), at(3), at(4), years.map(() => target)]);
  };
}
