// What is drawn beside the figures: targets, breaks in the series, annotations, and intervals around figures.
import type { ChartMark, ChartModel, ChartSeries } from "./model";
import { css, directed } from "./theme";

type Rect = { x: number; y: number; width: number; height: number };
type Draw = { value(at: number): number; coord(point: [number | string, number]): [number, number] };
type Scene = { model: ChartModel; host: HTMLElement; rtl: boolean };
export type Axes = { xAxisIndex?: number; yAxisIndex?: number };

/** Draws marks over a grid; its values widen the value axis, so that a target beyond the figures is seen. */
export function marks(scene: Scene, x: (period: number) => number | string, axes: Axes = {}, labels = true) {
  const { model, host, rtl } = scene;
  if (model.marks.length === 0) return [];
  const place = (draw: Draw, at: number) => {
    const before = Math.floor(at);
    const [left] = draw.coord([x(before), 0]);
    if (before === at) return left;
    const [right] = draw.coord([x(before + 1), 0]);
    return left + (at - before) * (right - left);
  };
  return [{
    type: "custom", id: `marks${axes.xAxisIndex ?? 0}`, name: "", silent: true, tooltip: { show: false }, z: 6, ...axes, encode: { x: 0, y: [1, 2] }, clip: false,
    data: model.marks.map((mark) => [x(0), mark.value ?? NaN, mark.endValue ?? mark.value ?? NaN]),
    renderItem: (item: { dataIndex: number; coordSys: Rect }, draw: Draw) => {
      const mark = model.marks[item.dataIndex];
      return mark ? { type: "group", children: shapes(mark, item.coordSys, draw, place, host, rtl, labels, model.marks.slice(0, item.dataIndex)) } : null;
    },
  }];
}

function shapes(mark: ChartMark, grid: Rect, draw: Draw, place: (draw: Draw, at: number) => number, host: HTMLElement, rtl: boolean, labels: boolean, earlier: ChartMark[]) {
  const y = (value: number) => draw.coord([draw.value(0), value])[1];
  const ink = css(host, mark.kind === "target" ? "--ink" : "--soft");
  const line = (x1: number, y1: number, x2: number, y2: number, dash: number[]) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: ink, lineWidth: 1.5, lineDash: dash } });
  const text = (words: string, at: number, top: number, align: string, base: string) => (labels ? [{
    type: "text",
    style: { text: directed(words, rtl), x: at, y: top, fill: ink, font: "12px system-ui, sans-serif", align, verticalAlign: base, stroke: css(host, "--paper"), lineWidth: 4, width: Math.min(grid.width * 0.8, 320), overflow: "break" },
  }] : []);
  const start = rtl ? grid.x + grid.width - 4 : grid.x + 4;
  const side = rtl ? "right" : "left";
  if (mark.kind === "target" || mark.kind === "level") {
    const [from, to] = [y(mark.value ?? 0), y(mark.endValue ?? mark.value ?? 0)];
    const [left, right] = [grid.x, grid.x + grid.width];
    return [line(left, rtl ? to : from, right, rtl ? from : to, mark.kind === "target" ? [8, 5] : [3, 3]), ...text(mark.label, start, from - 5, side, "bottom")];
  }
  if (mark.kind === "break" || mark.kind === "moment") {
    const at = place(draw, mark.at ?? 0);
    const later = rtl ? at < grid.x + grid.width / 2 : at > grid.x + grid.width / 2;
    // Labels of lines in time stand one below the other, away from the nearer end.
    const top = grid.y + 2 + 16 * earlier.filter((one) => one.kind === "break" || one.kind === "moment").length;
    const away = later === rtl ? 1 : -1;
    return [line(at, grid.y, at, grid.y + grid.height, mark.kind === "break" ? [2, 3] : [6, 3]), ...text(mark.label, at + away * 5, top, away > 0 ? "left" : "right", "top")];
  }
  if (mark.kind === "point") {
    const [at, value] = [place(draw, mark.at ?? 0), y(mark.value ?? 0)];
    return [{ type: "circle", shape: { cx: at, cy: value, r: 6 }, style: { fill: "none", stroke: ink, lineWidth: 2 } }, ...text(mark.label, at, value - 9, "center", "bottom")];
  }
  const [a, b] = [mark.at === null ? grid.x : place(draw, mark.at), mark.endAt === null ? grid.x + grid.width : place(draw, mark.endAt)];
  const [c, d] = [mark.value === null ? grid.y + grid.height : y(mark.value), mark.endValue === null ? grid.y : y(mark.endValue)];
  const box = { x: Math.min(a, b), y: Math.min(c, d), width: Math.abs(b - a), height: Math.abs(d - c) };
  return [{ type: "rect", shape: box, style: { fill: css(host, "--line"), opacity: 0.25 } }, ...text(mark.label, box.x + box.width / 2, box.y + 4, "center", "top")];
}

/** An upright line from bound to bound through each point. */
export function intervals(one: ChartSeries, id: string, colour: string, x: (period: number) => number | string, axes: Axes = {}) {
  if (one.intervals.length === 0) return [];
  return [{
    type: "custom", id, name: one.name, silent: true, tooltip: { show: false }, z: 2, ...axes, encode: { x: 0, y: [1, 2] },
    data: one.intervals.map((bounds, at) => [x(at), bounds?.[0] ?? NaN, bounds?.[1] ?? NaN]),
    renderItem: (_: unknown, draw: Draw) => {
      if (Number.isNaN(draw.value(1))) return null;
      const [at, low] = draw.coord([draw.value(0), draw.value(1)]);
      const [, high] = draw.coord([draw.value(0), draw.value(2)]);
      return whisker(colour, [at, low], [at, high], [4, 0]);
    },
  }];
}

/** A line with short ends across it. */
export const whisker = (colour: string, [x1, y1]: [number, number], [x2, y2]: [number, number], [across, down]: [number, number]) => ({
  type: "group",
  children: [[x1, y1, x2, y2], [x1 - across, y1 - down, x1 + across, y1 + down], [x2 - across, y2 - down, x2 + across, y2 + down]]
    .map(([a, b, c, d]) => ({ type: "line", shape: { x1: a, y1: b, x2: c, y2: d }, style: { stroke: colour, lineWidth: 1.5, opacity: 0.75 } })),
});
