// Draws a chart model with ECharts: ink on paper, the goal's colour for the mark that matters, direct labels.
import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

import { download } from "./download";
import { groupsChanged } from "./groups";
import { bars, lines, parts, ranges } from "./kinds";
import type { ChartModel } from "./model";
import { css } from "./theme";
import { walk } from "./walk";

echarts.use([LineChart, BarChart, CustomChart, GridComponent, TooltipComponent, AriaComponent, LabelLayout, SVGRenderer]);

export function draw(figure: HTMLElement): void {
  const data = figure.querySelector("script[type='application/json']");
  const host = figure.querySelector<HTMLElement>(".chart");
  if (!data || !host) return;
  const model = JSON.parse(data.textContent ?? "") as ChartModel;
  const rtl = document.documentElement.dir === "rtl";
  const chart = echarts.init(host, null, { renderer: "svg" });
  const rows = [...(figure.closest("section")?.querySelectorAll<HTMLTableRowElement>("tr[data-by]") ?? [])];
  let chosen: Set<number> | null = rows.some((row) => row.hidden) ? new Set(rows.flatMap((row, at) => (row.hidden ? [] : [at]))) : null;
  const kind = model.kind === "bar" ? bars : model.ends.length > 0 ? ranges : model.isWhole ? parts : lines;
  // Drawn in the next frame, so that preparing and drawing are two short tasks.
  const paint = () => chart.setOption({ ...base(model, host), ...kind({ model, chosen, host, rtl }) }, { notMerge: true, lazyUpdate: true });
  paint();
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

function base(model: ChartModel, host: HTMLElement) {
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 13, color: css(host, "--ink") },
    aria: { enabled: true, label: { description: model.description } },
    tooltip: {
      trigger: model.kind === "bar" || model.ends.length > 0 ? "item" : "axis", renderMode: "richText", confine: true,
      formatter: (points: Point | Point[]) => describe(model, Array.isArray(points) ? points : [points]),
      backgroundColor: css(host, "--paper"), borderColor: css(host, "--line"), textStyle: { color: css(host, "--ink"), fontSize: 13 },
    },
  };
}

// The figures as the table prints them, never as the library would format them.
function describe(model: ChartModel, points: Point[]): string {
  const period = model.kind === "bar" ? model.periods[0] : model.periods[points[0]?.dataIndex ?? 0];
  const said = points.map((point) => {
    const name = model.kind === "bar" ? point.name : point.seriesName;
    const series = model.series.find((one) => one.name === name);
    return { name, label: series?.labels[model.kind === "bar" ? 0 : point.dataIndex] ?? "" };
  }).filter((one) => one.label !== "");
  return [period, ...said.slice(0, 12).map((one) => `${one.name}: ${one.label}`), ...(said.length > 12 ? ["…"] : [])].join("\n");
}
