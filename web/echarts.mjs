// The part of ECharts that the page uses, as one script that sets `globalThis.echarts`.
// The page loads it after the first view is usable. What is not named here is not in the bundle.
import * as core from "echarts/core";
import { LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

core.use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

// Only what the chart's host calls: naming it lets the bundler leave out the rest.
globalThis.echarts = { init: core.init };
