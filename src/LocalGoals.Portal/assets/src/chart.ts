// Draws a chart model with ECharts: ink on paper, the goal's colour for the mark that matters, direct labels.
import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

import { download } from "./download";
import { groupsChanged } from "./groups";
import { bars, columns, lines, parts, ranges } from "./kinds";
import { type ChartModel, liesDown } from "./model";
import { heightOf, multiples } from "./multiples";
import { css } from "./theme";
import { switchView } from "./view";
import { walk } from "./walk";

echarts.use([LineChart, BarChart, CustomChart, GridComponent, TooltipComponent, LegendComponent, TitleComponent, AriaComponent, LabelLayout, SVGRenderer]);

export function draw(figure: HTMLElement): void {
  const data = figure.querySelector("script[type='application/json']");
  const host = figure.querySelector<HTMLElement>(".chart");
  if (!data || !host) return;
  const model = JSON.parse(data.textContent ?? "") as ChartModel;
  const rtl = document.documentElement.dir === "rtl";
  const chart = echarts.init(host, null, { renderer: "svg" });
  const rows = [...(figure.closest("section")?.querySelectorAll<HTMLTableRowElement>("tr[data-by]") ?? [])];
  let chosen: Set<number> | null = rows.some((row) => row.hidden) ? new Set(rows.flatMap((row, at) => (row.hidden ? [] : [at]))) : null;
  let divided = false;
  const kind = liesDown(model) ? bars : model.kind === "columns" || model.kind === "binary" ? columns : model.ends.length > 0 ? ranges : model.isWhole ? parts : lines;
  const paint = () => {
    const scene = { model, chosen, host, rtl };
    host.style.height = divided ? `${heightOf(scene)}px` : "";
    if (chart.getHeight() !== host.clientHeight) chart.resize();
    // Drawn in the next frame, so that preparing and drawing are two short tasks.
    chart.setOption({ ...base(model, host, divided), ...(divided ? multiples(scene) : kind(scene)) }, { notMerge: true, lazyUpdate: true });
  };
  switchView(figure, model, (now) => { divided = now; paint(); });
  figure.closest("section")?.addEventListener(groupsChanged, (event) => {
    chosen = (event as CustomEvent<Set<number>>).detail;
    paint();
  });
  let width = host.clientWidth;
  new ResizeObserver(() => {
    // It also says the size that is already drawn.
    if (host.clientWidth === width) return;
    width = host.clientWidth;
    chart.resize();
    paint();
  }).observe(host);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  matchMedia("(forced-colors: active)").addEventListener("change", paint);
  walk(figure, host, model, chart, () => chosen);
  download(figure, host, model);
}

type Point = { seriesName: string; dataIndex: number; name: string };

function base(model: ChartModel, host: HTMLElement, divided: boolean) {
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 13, color: css(host, "--ink") },
    // Where all colours are one, bars are told apart by patterns.
    aria: { enabled: true, label: { description: model.description }, decal: { show: model.kind === "columns" && matchMedia("(forced-colors: active)").matches, decals: patterns(css(host, "--paper")) } },
    tooltip: {
      trigger: divided || liesDown(model) || model.ends.length > 0 ? "item" : "axis", renderMode: "richText", confine: true,
      formatter: (points: Point | Point[]) => describe(model, Array.isArray(points) ? points : [points]),
      backgroundColor: css(host, "--paper"), borderColor: css(host, "--line"), textStyle: { color: css(host, "--ink"), fontSize: 13 },
    },
  };
}

const patterns = (color: string) => [
  { symbol: "none" },
  { color, dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: Math.PI / 4 },
  { color, symbol: "circle", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.7 },
  { color, dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: 0 },
  { color, dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4 },
  { color, dashArrayX: [1, 0], dashArrayY: [2, 2], rotation: Math.PI / 2 },
];

// The figures as the table prints them, never as the library would format them.
function describe(model: ChartModel, points: Point[]): string {
  if (liesDown(model)) {
    const shown = points.map((point) => model.series.filter((one) => one.name === point.name || one.values.length > 0).find((one) => one.name === point.name) ?? model.series[model.series.length - 1 - point.dataIndex]);
    return [model.periods[0], ...shown.map((one) => `${one?.name}: ${one?.labels[0]}`)].join("\n");
  }
  // A line in stretches is one series.
  const names = [...new Set(points.map((point) => point.seriesName))];
  const at = points[0]?.dataIndex ?? 0;
  const said = names.map((name) => ({ name, label: model.series.find((one) => one.name === name)?.labels[at] ?? "" })).filter((one) => one.label !== "");
  return [model.periods[at], ...said.slice(0, 12).map((one) => `${one.name}: ${one.label}`), ...(said.length > 12 ? ["…"] : [])].join("\n");
}
