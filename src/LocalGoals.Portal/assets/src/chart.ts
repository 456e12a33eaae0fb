// Draws a chart model with ECharts: ink on paper, the goal's colour for the mark that matters, direct labels.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

import { groupsChanged } from "./groups";
import type { ChartModel, ChartSeries } from "./model";

echarts.use([LineChart, BarChart, GridComponent, TooltipComponent, AriaComponent, LabelLayout, SVGRenderer]);

const manySeries = 10;
const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 2], [12, 4], [6, 2, 2, 2, 2, 2], [1, 3]];
const symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];

export function draw(figure: HTMLElement): void {
  const data = figure.querySelector("script[type='application/json']");
  const host = figure.querySelector<HTMLElement>(".chart");
  if (!data || !host) return;
  const model = JSON.parse(data.textContent ?? "") as ChartModel;
  const rtl = document.documentElement.dir === "rtl";
  const chart = echarts.init(host, null, { renderer: "svg" });
  let shown: Set<number> | null = null;
  const visible = () => model.series.filter((one) => one.row === null || shown === null || shown.has(one.row));
  const paint = () => {
    const series = visible();
    chart.setOption({ ...base(model, host), ...(model.kind === "bar" ? bars(model, series, host, rtl) : lines(model, series, host, rtl)) }, true);
  };
  const hidden = [...(figure.closest("section")?.querySelectorAll<HTMLTableRowElement>("tr[data-by]") ?? [])];
  if (hidden.some((row) => row.hidden)) shown = new Set(hidden.flatMap((row, at) => (row.hidden ? [] : [at])));
  paint();
  figure.closest("section")?.addEventListener(groupsChanged, (event) => {
    shown = (event as CustomEvent<Set<number>>).detail;
    paint();
  });
  new ResizeObserver(() => { chart.resize(); paint(); }).observe(host);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  walk(figure, host, model, visible, chart);
}

type Point = { seriesName: string; dataIndex: number; name: string };

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

const css = (host: HTMLElement, name: string) => getComputedStyle(host).getPropertyValue(name).trim();

function base(model: ChartModel, host: HTMLElement) {
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 13, color: css(host, "--ink") },
    aria: { enabled: true, label: { description: model.description } },
    tooltip: {
      trigger: model.kind === "bar" ? "item" : "axis", renderMode: "richText", confine: true,
      formatter: (points: Point | Point[]) => describe(model, Array.isArray(points) ? points : [points]),
      backgroundColor: css(host, "--paper"), borderColor: css(host, "--line"), textStyle: { color: css(host, "--ink"), fontSize: 13 },
    },
  };
}

function palette(host: HTMLElement): string[] {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((i) => css(host, `--series-${i}`));
}

function lines(model: ChartModel, series: ChartSeries[], host: HTMLElement, rtl: boolean) {
  const colours = palette(host);
  const crowded = series.length > manySeries;
  const width = host.clientWidth;
  const single = series.length === 1;
  const years = model.periods.every((period) => /^\d{4}$/.test(period));
  let coloured = 0;
  const room = single ? 24 : Math.min(width * 0.34, 12 + 7.2 * Math.max(...series.map((one) => Math.min(one.name.length, 24))));
  return {
    grid: { left: rtl ? room : 8, right: rtl ? 8 : room, top: 24, bottom: 22, containLabel: true },
    xAxis: {
      // Single years stand at their distance in time; other periods, which have no one place, side by side.
      ...(years ? { type: "value", min: "dataMin", max: "dataMax", minInterval: 1, splitLine: { show: false }, axisPointer: { snap: true } } : { type: "category", data: model.periods, boundaryGap: false }),
      inverse: rtl, axisTick: { show: false }, axisLine: { lineStyle: { color: css(host, "--line") } },
      axisLabel: { color: css(host, "--soft"), hideOverlap: true, margin: 16, ...(years ? { formatter: (year: number) => String(Math.round(year)) } : {}) },
    },
    yAxis: {
      type: "value", min: fromZero, position: rtl ? "right" : "left", splitNumber: 4, axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: css(host, "--hair") } }, axisLabel: { color: css(host, "--soft") },
    },
    series: series.map((one) => {
      const rank = one.isTotal ? -1 : coloured++;
      const colour = one.isTotal ? (single ? css(host, "--mark") : css(host, "--ink")) : crowded ? css(host, "--soft") : colours[rank % colours.length];
      return {
        type: "line", name: one.name, connectNulls: false, symbol: crowded ? "none" : one.isTotal ? "circle" : symbols[rank % symbols.length], symbolSize: single ? 8 : 7,
        showAllSymbol: true, triggerLineEvent: true, z: one.isTotal ? 5 : 3,
        lineStyle: { width: model.overlapping ? 1 : one.isTotal || single ? 3 : crowded ? 1 : 2, color: colour, type: model.overlapping ? "dotted" : one.isTotal || crowded ? "solid" : dashes[rank % dashes.length] },
        itemStyle: { color: colour },
        emphasis: { focus: crowded ? "series" : "none", lineStyle: { width: 3 } },
        endLabel: single ? undefined : {
          show: true, formatter: shorten(one.name), color: colour, fontWeight: one.isTotal ? 700 : 400, align: rtl ? "right" : "left", distance: 8, textBorderColor: css(host, "--paper"), textBorderWidth: 3,
        },
        labelLayout: crowded ? { hideOverlap: true } : { moveOverlap: "shiftY" },
        data: one.values.map((value, at) => ({ value: years ? [model.positions[at], value] : value, label: single && (at === one.values.length - 1 || at === 0)
          ? { show: true, position: "top", formatter: one.labels[at], color: css(host, "--ink"), fontWeight: 700 } : undefined })),
      };
    }),
  };
}

function bars(model: ChartModel, series: ChartSeries[], host: HTMLElement, rtl: boolean) {
  const rows = series.map((one) => ({ name: one.name, value: one.values[0] ?? null, label: one.labels[0] ?? "", isTotal: one.isTotal })).reverse();
  return {
    grid: { left: rtl ? 56 : 8, right: rtl ? 8 : 56, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", inverse: rtl, min: fromZero, splitNumber: 3, splitLine: { lineStyle: { color: css(host, "--hair") } }, axisLabel: { color: css(host, "--soft"), hideOverlap: true } },
    yAxis: {
      type: "category", data: rows.map((row) => row.name), position: rtl ? "right" : "left", axisTick: { show: false }, axisLine: { lineStyle: { color: css(host, "--line") } },
      axisLabel: { color: css(host, "--ink"), width: host.clientWidth * 0.36, overflow: "truncate" },
    },
    series: [{
      type: "bar", barMaxWidth: 22, barCategoryGap: "30%",
      label: { show: true, position: rtl ? "left" : "right", color: css(host, "--ink"), formatter: (point: { dataIndex: number }) => rows[point.dataIndex]?.label ?? "" },
      data: rows.map((row) => ({ value: row.value, itemStyle: { color: row.isTotal ? css(host, "--ink") : css(host, "--mark") } })),
    }],
  };
}

// An axis that starts above zero makes a small difference look like a fall.
const fromZero = (range: { min: number }) => (range.min >= 0 ? 0 : range.min);

const shorten = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name);

// Arrow keys walk the points and say them: along a series with left and right, between series with up and down.
function walk(figure: HTMLElement, host: HTMLElement, model: ChartModel, visible: () => ChartSeries[], chart: echarts.ECharts): void {
  const said = figure.querySelector<HTMLElement>("[aria-live]");
  let series = 0;
  let point = -1;
  host.addEventListener("keydown", (event) => {
    const rtl = document.documentElement.dir === "rtl";
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -Infinity, End: Infinity }[event.key];
    const other = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && other === undefined) return;
    event.preventDefault();
    const shown = visible();
    const count = shown.length;
    const length = model.periods.length;
    series = Math.min(series, Math.max(0, count - 1));
    if (other !== undefined && count > 0) series = (series + other + count) % count;
    if (step !== undefined) point = Math.max(0, Math.min(length - 1, step === -Infinity ? 0 : step === Infinity ? length - 1 : point + step));
    if (point < 0) point = 0;
    const one = shown[series];
    if (!one || !said) return;
    said.textContent = `${one.name}, ${model.periods[point]}: ${one.labels[point] || "–"}`;
    chart.dispatchAction({ type: "showTip", seriesIndex: model.kind === "bar" ? 0 : series, dataIndex: model.kind === "bar" ? count - 1 - series : point });
  });
  host.addEventListener("blur", () => chart.dispatchAction({ type: "hideTip" }));
}
