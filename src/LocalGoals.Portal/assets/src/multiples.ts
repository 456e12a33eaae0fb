// Small charts side by side on the same axes: one for each group with the others in grey, or one for each part of a breakdown by two.
import { areYears, type Scene, sideBySide, styles, valueAxis, yearAxis } from "./kinds";
import { intervals, marks } from "./marks";
import { stretches } from "./model";
import { css, dashes, directed, palette, shorten, symbols, written } from "./theme";

const smallest = 210;
const head = 26;
const foot = 24;
const mostIntervals = 2;

const shownPanels = ({ model, chosen }: Scene) => model.panels.filter((panel) => panel.series.some((at) => isShown(model.series[at]?.row ?? null, chosen)));
const isShown = (row: number | null, chosen: Set<number> | null) => row === null || chosen === null || chosen.has(row);
const across = (host: HTMLElement) => Math.max(1, Math.min(4, Math.floor(host.clientWidth / smallest)));

// Several lines with their names need more room than one.
const heightOfOne = ({ model }: Scene) => (model.panels.some((panel) => panel.series.length > 2) ? 210 : 150);

/** How high the chart must be for all its small charts, in pixels. */
export const heightOf = (scene: Scene) => Math.max(1, Math.ceil(shownPanels(scene).length / across(scene.host))) * heightOfOne(scene) + 16;

export function multiples(scene: Scene) {
  const { model, host, rtl } = scene;
  const panels = shownPanels(scene);
  const columns = Math.min(across(host), Math.max(1, panels.length));
  const gap = 16;
  const high = heightOfOne(scene);
  const width = (host.clientWidth - gap * (columns - 1)) / columns;
  const room = 38;
  const single = panels.every((panel) => panel.series.length === 1);
  // Names of lines stand beside their ends, the last figure of a single line above it.
  const ending = single ? 6 : Math.min(width * 0.45, 12 + 6.4 * Math.max(...panels.flatMap((panel) => panel.names.map((name) => name.length))));
  const years = areYears(model);
  const x = (at: number) => (years ? model.positions[at] ?? 0 : at);
  const colours = palette(host);
  const values = [
    ...model.series.flatMap((one) => [...one.values, ...one.intervals.flatMap((bounds) => bounds ?? [])]).filter((value) => value !== null),
    ...model.marks.flatMap((mark) => [mark.value, mark.endValue]).filter((value) => value !== null),
  ];
  // Axes without figures of their own still agree: every small chart has the ends of all.
  const ends = { min: model.minimum ?? Math.min(0, ...values), max: model.maximum ?? nice(Math.max(0, ...values)) };
  const years2 = { ...(years ? yearAxis(scene) : sideBySide(scene, false)), splitNumber: 2, axisLabel: { color: css(host, "--soft"), fontSize: 11, hideOverlap: true, ...(years ? { formatter: yearOf(model.positions) } : { interval: model.periods.length - 2 }) } };
  const at = panels.map((_, i) => ({ left: ((rtl ? columns - 1 - (i % columns) : i % columns)) * (width + gap), top: Math.floor(i / columns) * high }));
  const everyone = styles({ ...scene, chosen: null }).list;
  return {
    title: panels.map((panel, i) => ({
      text: directed(shorten(panel.name), rtl), left: (at[i]?.left ?? 0) + (rtl ? width - 4 : 4), top: at[i]?.top ?? 0, textAlign: rtl ? "right" : "left", padding: 0, textStyle: { fontSize: 13, fontWeight: 700, color: css(host, "--ink"), width: width - 8, overflow: "truncate" },
    })),
    grid: at.map(({ left, top }) => ({ left: left + (rtl ? ending : room), top: top + head, width: width - room - ending, height: high - head - foot - 12, containLabel: false })),
    xAxis: panels.map((_, i) => ({ ...years2, gridIndex: i })),
    yAxis: panels.map((_, i) => ({ ...valueAxis(scene), ...ends, gridIndex: i, splitNumber: 2, axisLabel: { color: css(host, "--soft"), fontSize: 11, hideOverlap: true, formatter: written } })),
    series: panels.flatMap((panel, i) => {
      const axes = { xAxisIndex: i, yAxisIndex: i };
      const own = panel.series.filter((index) => isShown(model.series[index]?.row ?? null, scene.chosen));
      const line = (index: number, kind: "own" | "other") => stretches(model).map(([from, to], stretch) => {
        const one = model.series[index];
        const rank = single ? 0 : panel.series.indexOf(index);
        const colour = kind === "other" ? css(host, "--line") : single ? css(host, "--mark") : colours[rank % colours.length] ?? "";
        const last = one?.values.findLastIndex((value) => value !== null) ?? -1;
        return {
          type: "line", id: `${kind === "own" ? "" : `o${i}.`}${index}.${stretch}`, name: one?.name ?? "", ...axes, connectNulls: false, step: model.isStepped ? "end" : undefined, silent: kind === "other", z: kind === "own" ? 4 : 1,
          symbol: kind === "own" ? symbols[rank % symbols.length] : "none", symbolSize: 5, showAllSymbol: true, lineStyle: { width: kind === "own" ? 2 : 1, color: colour, type: kind === "own" ? dashes[rank % dashes.length] : "solid" },
          itemStyle: { color: colour }, tooltip: { show: kind === "own" },
          data: one?.values.map((value, point) => ({
            value: years ? [x(point), point < from || point >= to ? null : value] : point < from || point >= to ? null : value,
            label: single && kind === "own" && point === last ? { show: true, position: "top", align: rtl ? "left" : "right", distance: 5, offset: [rtl ? -5 : 5, 0], formatter: one.labels[point]?.replace(/ \(.*$/, "") ?? "", color: css(host, "--ink"), fontSize: 11, textBorderColor: css(host, "--paper"), textBorderWidth: 3 } : undefined,
          })) ?? [],
          endLabel: single || last < from || last >= to ? undefined : { show: true, formatter: directed(shorten(panel.names[rank] ?? ""), rtl), color: colour, fontSize: 11, lineHeight: 14, distance: 5, align: rtl ? "right" : "left" },
          labelLayout: { moveOverlap: "shiftY" },
        };
      });
      return [
        ...(single ? everyone.filter((entry) => !own.includes(entry.index)).flatMap((entry) => line(entry.index, "other")) : []),
        ...own.flatMap((index) => line(index, "own")),
        ...own.flatMap((index) => { const one = model.series[index]; return one && own.length <= mostIntervals ? intervals(one, `i${index}`, css(host, "--soft"), x, axes) : []; }),
        ...marks(scene, x, axes, false),
      ];
    }),
  };
}

const yearOf = (positions: number[]) => (year: number) => (year === positions[0] || year === positions[positions.length - 1] ? String(Math.round(year)) : "");

// The next round number: 1, 2, 2.5 or 5 with zeros.
function nice(value: number): number {
  if (value <= 0) return 0;
  const ten = 10 ** Math.floor(Math.log10(value));
  return (([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * ten >= value - 1e-9)) ?? 10) * ten;
}
