// Arrow keys walk the points and say them: along a series with left and right, between series with up and down.
import type { ECharts } from "echarts/core";

import type { ChartModel } from "./model";

export function walk(figure: HTMLElement, host: HTMLElement, model: ChartModel, chart: ECharts, chosen: () => Set<number> | null): void {
  const said = figure.querySelector<HTMLElement>("[aria-live]");
  let series = 0;
  let point = -1;
  host.addEventListener("keydown", (event) => {
    const rtl = document.documentElement.dir === "rtl";
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -Infinity, End: Infinity }[event.key];
    const other = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && other === undefined) return;
    event.preventDefault();
    const shown = model.series.filter((one) => one.row === null || (chosen()?.has(one.row) ?? true));
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
