// Arrow keys walk the points and say them: along a series with left and right, between series with up and down; after the last
// series come the marks.
import type { ECharts } from "echarts/core";

import { type ChartModel, liesDown, stretches } from "./model";

export function walk(figure: HTMLElement, host: HTMLElement, model: ChartModel, chart: ECharts, chosen: () => Set<number> | null): void {
  const said = figure.querySelector<HTMLElement>("[aria-live]");
  let series = 0;
  let point = -1;
  host.addEventListener("keydown", (event) => {
    const rtl = document.documentElement.dir === "rtl";
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -Infinity, End: Infinity }[event.key];
    const other = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!said || (step === undefined && other === undefined)) return;
    event.preventDefault();
    const shown = model.series.filter((one) => one.row === null || (chosen()?.has(one.row) ?? true));
    const stops = shown.length + model.marks.length;
    const length = model.periods.length;
    const before = point;
    series = Math.min(series, Math.max(0, stops - 1));
    if (other !== undefined && stops > 0) series = (series + other + stops) % stops;
    if (step !== undefined) point = Math.max(0, Math.min(length - 1, step === -Infinity ? 0 : step === Infinity ? length - 1 : point + step));
    if (point < 0) point = 0;
    const mark = model.marks[series - shown.length];
    if (mark) {
      said.textContent = mark.says;
      chart.dispatchAction({ type: "hideTip" });
      return;
    }
    const one = shown[series];
    if (!one) return;
    said.textContent = [`${one.name}, ${model.periods[point]}: ${one.labels[point] || "–"}`, ...crossed(model, before, point)].join(". ");
    const stretch = Math.max(0, stretches(model).findIndex(([from, to]) => point >= from && point < to));
    const id = liesDown(model) ? "0.0" : `${model.series.indexOf(one)}.${model.kind === "line" && model.ends.length === 0 ? stretch : 0}`;
    const drawn = (chart.getOption().series as { id?: string }[]).findIndex((entry) => entry.id === id);
    if (drawn >= 0) chart.dispatchAction({ type: "showTip", seriesIndex: drawn, dataIndex: liesDown(model) ? shown.length - 1 - series : point });
  });
  host.addEventListener("blur", () => chart.dispatchAction({ type: "hideTip" }));
}

// Who steps over a break in the series is told.
const crossed = (model: ChartModel, before: number, now: number) => (before < 0 ? [] : model.marks
  .filter((mark) => mark.kind === "break" && mark.at !== null && (mark.at - before) * (mark.at - now) < 0).map((mark) => mark.says));
