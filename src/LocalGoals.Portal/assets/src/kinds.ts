// The kinds of charts: lines over time, ranges of years as ranges, parts of a whole stacked, bars to compare groups.
import { intervals, marks, whisker } from "./marks";
import { type ChartModel, type ChartSeries, stretches } from "./model";
import { css, dashes, directed, palette, shorten, symbols, written } from "./theme";

export type Scene = { model: ChartModel; chosen: Set<number> | null; host: HTMLElement; rtl: boolean };

// Beyond this, groups are grey until a reader picks some of them.
const manySeries = 10;
const mostPicked = 8;

// Intervals of more lines would cover each other.
const mostIntervals = 4;

const isChosen = (one: ChartSeries, chosen: Set<number> | null) => one.row === null || chosen === null || chosen.has(one.row);

// An axis that starts above zero makes a small difference look like a fall.
const fromZero = (range: { min: number }) => (range.min >= 0 ? 0 : range.min);

export function labelRoom(scene: Scene, names: string[]): number {
  return names.length < 2 ? 24 : Math.min(scene.host.clientWidth * 0.4, 14 + 7.6 * Math.max(...names.map((name) => Math.min(name.length, 24))));
}

export function valueAxis({ model, host, rtl }: Scene) {
  return {
    type: "value", min: model.minimum ?? fromZero, max: model.maximum ?? undefined, interval: model.step !== null && fits(model) ? model.step : undefined, position: rtl ? "right" : "left", splitNumber: 4,
    axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: css(host, "--hair") } }, axisLabel: { color: css(host, "--soft"), hideOverlap: true, formatter: written },
  };
}

// A step so small that its labels would fill the axis is not taken.
function fits(model: ChartModel): boolean {
  const values = model.series.flatMap((one) => one.values).filter((value) => value !== null);
  return model.step !== null && (Math.max(0, ...values) - Math.min(0, ...values)) / model.step <= 20;
}

function frame(scene: Scene, room: number) {
  const { rtl } = scene;
  return {
    grid: { left: rtl ? room : 8, right: rtl ? 8 : room, top: 24, bottom: 22, containLabel: true },
    yAxis: valueAxis(scene),
  };
}

export const timeLabels = (host: HTMLElement) => ({ color: css(host, "--soft"), hideOverlap: true, margin: 16 });

export function yearAxis({ host, rtl }: Scene) {
  return {
    type: "value", min: "dataMin", max: "dataMax", minInterval: 1, splitLine: { show: false }, axisPointer: { snap: true }, inverse: rtl, axisTick: { show: false },
    axisLine: { lineStyle: { color: css(host, "--line") } }, axisLabel: { ...timeLabels(host), formatter: (year: number) => String(Math.round(year)) },
  };
}

export function endLabel({ host, rtl }: Scene, name: string, colour: string, bold: boolean) {
  return {
    show: true, formatter: directed(shorten(name), rtl), color: colour, fontWeight: bold ? 700 : 400, align: rtl ? "right" : "left", distance: 8,
    textBorderColor: css(host, "--paper"), textBorderWidth: 3,
  };
}

// How each series is drawn: its colour and rank among the groups, and whether it stays in the background.
export function styles({ model, chosen, host }: Scene) {
  const colours = palette(host);
  const crowded = model.series.length > manySeries;
  const picked = crowded && chosen !== null && chosen.size > 0 && chosen.size <= mostPicked;
  const shown = model.series.filter((one) => picked || isChosen(one, chosen));
  const single = shown.length === 1;
  let rank = -1;
  return {
    crowded: crowded && !picked, single,
    list: shown.map((one) => {
      const index = model.series.indexOf(one);
      const away = picked && !isChosen(one, chosen);
      if (!one.isTotal && !away) rank++;
      const colour = away ? css(host, "--line") : one.isTotal ? css(host, single ? "--mark" : "--ink") : crowded && !picked ? css(host, "--soft") : (colours[rank % colours.length] ?? "");
      return { one, index, away, colour, rank: Math.max(rank, 0) };
    }),
  };
}

// Single years stand at their distance in time; other periods, which have no one place, side by side.
export const areYears = (model: ChartModel) => model.periods.every((period) => /^\d{4}$/.test(period));

export const sideBySide = (scene: Scene, gap: boolean) => ({
  ...yearAxis(scene), type: "category", min: undefined, max: undefined, data: scene.model.periods, boundaryGap: gap, axisLabel: timeLabels(scene.host),
});

export function lines(scene: Scene) {
  const { model, host } = scene;
  const { crowded, single, list } = styles(scene);
  const years = areYears(model);
  const x = (at: number) => (years ? model.positions[at] ?? 0 : at);
  const withIntervals = list.filter((entry) => !entry.away).length <= mostIntervals;
  return {
    ...frame(scene, labelRoom(scene, list.filter((entry) => !entry.away).map((entry) => entry.one.name))),
    xAxis: years ? yearAxis(scene) : sideBySide(scene, false),
    series: [...list.flatMap(({ one, index, away, colour, rank }) => {
      const last = one.values.findLastIndex((value) => value !== null);
      const first = one.values.findIndex((value) => value !== null);
      // A line does not run across a break: each stretch is a line of its own.
      return stretches(model).map(([from, to], stretch) => ({
        type: "line", id: `${index}.${stretch}`, name: one.name, connectNulls: false, step: model.isStepped ? "end" : undefined,
        symbol: crowded || away ? "none" : one.isTotal ? "circle" : symbols[rank % symbols.length],
        symbolSize: single ? 8 : 7, showAllSymbol: true, triggerLineEvent: true, z: away ? 1 : one.isTotal ? 5 : 3,
        lineStyle: {
          width: away || model.overlapping || (crowded && !one.isTotal) ? 1 : one.isTotal || single ? 3 : 2, color: colour,
          type: model.overlapping ? "dotted" : one.isTotal || crowded || away ? "solid" : dashes[rank % dashes.length],
        },
        itemStyle: { color: colour },
        emphasis: { focus: crowded ? "series" : "none", lineStyle: { width: 3 } },
        endLabel: single || away || last < from || last >= to ? undefined : endLabel(scene, one.name, colour, one.isTotal),
        labelLayout: crowded ? { hideOverlap: true } : { moveOverlap: "shiftY" },
        data: one.values.map((value, at) => ({
          value: years ? [x(at), at < from || at >= to ? null : value] : at < from || at >= to ? null : value,
          label: single && (at === last || at === first) ? { show: true, position: "top", align: at === last || host.clientWidth < 600 ? undefined : scene.rtl ? "right" : "left", formatter: figure(one.labels[at]), color: css(host, "--ink"), fontWeight: 700 } : undefined,
        })),
      }));
    }), ...(withIntervals ? list.filter((entry) => !entry.away).flatMap(({ one, index, colour }) => intervals(one, `i${index}`, colour, x)) : []), ...marks(scene, x)],
  };
}

// In the chart the interval is drawn; only the figure is written.
const figure = (label: string | undefined) => label?.replace(/ \(.*$/, "") ?? "";

// Upright bars from zero, one for each period and group; parts of a whole on each other, yes up and no down.
export function columns(scene: Scene) {
  const { model, host } = scene;
  const whole = model.isWhole;
  const { single, list } = styles({ ...scene, model: whole ? { ...model, series: model.series.filter((one) => !one.isTotal) } : model });
  const words = model.words;
  const base = frame(scene, 24);
  const few = single && model.periods.length <= 12;
  return {
    ...base,
    legend: single ? undefined : { show: true, top: 0, left: scene.rtl ? undefined : 0, right: scene.rtl ? 0 : undefined, selectedMode: false, itemWidth: 14, itemHeight: 10, textStyle: { color: css(host, "--ink") }, data: list.map((entry) => entry.one.name) },
    grid: { ...base.grid, top: single ? 24 : 34 + 22 * Math.floor(list.reduce((sum, entry) => sum + entry.one.name.length * 7.4 + 34, 0) / Math.max(host.clientWidth, 1)) },
    yAxis: words.length === 0 ? base.yAxis : { ...base.yAxis, min: -1, max: 1, interval: 1, axisLabel: { color: css(host, "--soft"), formatter: (value: number) => (value === 0 ? "" : words[value > 0 ? 0 : 1] ?? "") } },
    xAxis: sideBySide(scene, true),
    series: [...list.flatMap(({ one, index, colour }) => [{
      type: "bar", id: `${index}.0`, name: one.name, stack: whole ? "whole" : undefined, barMaxWidth: 34, barGap: "8%", barCategoryGap: "28%", itemStyle: { color: single ? css(host, "--mark") : colour },
      label: few && words.length === 0 ? { show: true, position: "top", color: css(host, "--ink"), formatter: (point: { dataIndex: number }) => figure(one.labels[point.dataIndex]) } : undefined,
      data: one.values,
    }, ...(single ? intervals(one, `i${index}`, css(host, "--ink"), (at) => at) : [])]), ...marks(scene, (at) => at)],
  };
}

type Draw = { value(at: number): number; coord(point: [number, number]): [number, number] };

// A figure about 2004-2013 is drawn over these years; no line joins it to another.
export function ranges(scene: Scene) {
  const { model, host } = scene;
  const { crowded, single, list } = styles(scene);
  const first = Math.min(...model.ends.map((end) => end[0]));
  const last = Math.max(...model.ends.map((end) => end[1] + 1));
  const middle = (at: number) => ((model.ends[at]?.[0] ?? 0) + (model.ends[at]?.[1] ?? 0) + 1) / 2;
  const segment = (colour: string, width: number) => (_: unknown, draw: Draw) => {
    const value = draw.value(2);
    if (Number.isNaN(value)) return null;
    const [x1, y] = draw.coord([draw.value(0), value]);
    const [x2] = draw.coord([draw.value(1), value]);
    return { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: colour, lineWidth: width, lineCap: "round" } };
  };
  const groups = list.flatMap(({ one, index, away, colour }) => {
    const data = one.values.map((value, at) => [model.ends[at]?.[0] ?? 0, (model.ends[at]?.[1] ?? 0) + 1, value ?? NaN]);
    const at = one.values.findLastIndex((value) => value !== null);
    const bars = { type: "custom", id: `${index}.0`, name: one.name, renderItem: segment(colour, away || crowded ? 1.5 : one.isTotal ? 4 : 3), encode: { x: [0, 1], y: 2 }, data, z: away ? 1 : one.isTotal ? 5 : 3 };
    if (at < 0 || away) return [bars];
    const label = single ? figure(one.labels[at]) : one.name;
    return [bars, {
      type: "line", name: one.name, symbol: "none", silent: true, tooltip: { show: false }, data: [[(model.ends[at]?.[1] ?? 0) + 1, one.values[at]]],
      endLabel: endLabel(scene, label, single ? css(host, "--ink") : colour, single || one.isTotal), labelLayout: crowded ? { hideOverlap: true } : { moveOverlap: "shiftY" },
    }];
  });
  return {
    ...frame(scene, single ? 48 : labelRoom(scene, list.filter((entry) => !entry.away).map((entry) => entry.one.name))),
    xAxis: { ...yearAxis(scene), min: first, max: last },
    series: [...groups, ...list.filter((entry) => !entry.away && list.length <= mostIntervals).flatMap(({ one, index, colour }) => intervals(one, `i${index}`, colour, middle)), ...marks(scene, middle)],
  };
}

// Parts that add up to the published total lie on each other.
export function parts(scene: Scene) {
  const { model, host } = scene;
  const { list } = styles({ ...scene, model: { ...model, series: model.series.filter((one) => !one.isTotal) } });
  return {
    ...frame(scene, labelRoom(scene, list.map((entry) => entry.one.name))),
    xAxis: sideBySide(scene, model.periods.length === 1),
    series: [...list.flatMap(({ one, index, colour, rank }) => stretches(model).map(([from, to], stretch) => ({
      type: "line", id: `${index}.${stretch}`, stack: `whole${stretch}`, name: one.name, step: model.isStepped ? "end" : undefined, symbol: "none", lineStyle: { width: 1, color: css(host, "--paper") }, itemStyle: { color: colour },
      areaStyle: { color: colour, opacity: 0.85, decal: undefined }, endLabel: to === model.periods.length ? endLabel(scene, one.name, colour, false) : undefined, labelLayout: { moveOverlap: "shiftY" }, z: 3 + rank,
      data: one.values.map((value, at) => (at < from || at >= to ? null : value)),
    }))), ...marks(scene, (at) => at)],
  };
}

// One period: groups below each other, as bars from zero, or as dots where the source gives intervals.
export function bars(scene: Scene) {
  const { model, chosen, host, rtl } = scene;
  const rows = model.series.filter((one) => isChosen(one, chosen))
    .map((one) => ({ name: one.name, value: one.values[0] ?? null, label: figure(one.labels[0]), isTotal: one.isTotal, interval: one.intervals[0] ?? null })).reverse();
  const dots = model.kind === "dots";
  const colour = (row: { isTotal: boolean }) => css(host, row.isTotal ? "--ink" : "--mark");
  const label = { show: true, position: dots ? "top" : rtl ? "left" : "right", distance: dots ? 4 : 5, color: css(host, "--ink"), formatter: (point: { dataIndex: number }) => rows[point.dataIndex]?.label ?? "" };
  return {
    grid: { left: rtl ? 56 : 8, right: rtl ? 8 : 56, top: model.marks.length > 0 ? 26 : 8, bottom: 8, containLabel: true },
    xAxis: {
      type: "value", inverse: rtl, min: model.minimum ?? fromZero, max: model.maximum ?? undefined, splitNumber: 3, splitLine: { lineStyle: { color: css(host, "--hair") } },
      axisLabel: { color: css(host, "--soft"), hideOverlap: true, formatter: written },
    },
    yAxis: {
      type: "category", data: rows.map((row) => row.name), position: rtl ? "right" : "left", axisTick: { show: false }, axisLine: { lineStyle: { color: css(host, "--line") } },
      axisLabel: { color: css(host, "--ink"), width: host.clientWidth * 0.36, overflow: "truncate" },
    },
    series: [dots
      ? { type: "line", id: "0.0", lineStyle: { width: 0 }, symbol: "circle", symbolSize: 10, label, z: 4, data: rows.map((row, at) => ({ value: [row.value, at], itemStyle: { color: colour(row) } })) }
      : { type: "bar", id: "0.0", barMaxWidth: 22, barCategoryGap: "30%", label, data: rows.map((row) => ({ value: row.value, itemStyle: { color: colour(row) } })) },
    ...(dots ? [{
      type: "custom", id: "i0", silent: true, tooltip: { show: false }, z: 3, encode: { x: [0, 1], y: 2 }, data: rows.map((row, at) => [row.interval?.[0] ?? NaN, row.interval?.[1] ?? NaN, at]),
      renderItem: (item: { dataIndex: number }, draw: Draw) => {
        const row = rows[item.dataIndex];
        return row?.interval ? whisker(colour(row), draw.coord([row.interval[0], item.dataIndex]), draw.coord([row.interval[1], item.dataIndex]), [0, 5]) : null;
      },
    }] : []),
    ...levels(scene)],
  };
}

// Where bars lie, a target is an upright line.
function levels({ model, host, rtl }: Scene) {
  const at = model.marks.filter((mark) => mark.value !== null && mark.at === null && (mark.kind === "target" || mark.kind === "level"));
  return at.length === 0 ? [] : [{
    type: "custom", id: "marks0", silent: true, tooltip: { show: false }, z: 6, encode: { x: 0, y: -1 }, data: at.map((mark) => [mark.value]), clip: false,
    renderItem: (item: { dataIndex: number; coordSys: { x: number; y: number; width: number; height: number } }, draw: Draw) => {
      const mark = at[item.dataIndex];
      const grid = item.coordSys;
      const [x] = draw.coord([mark?.value ?? 0, 0]);
      const left = x > grid.x + grid.width / 2;
      return { type: "group", children: [
        { type: "line", shape: { x1: x, y1: grid.y - 4, x2: x, y2: grid.y + grid.height }, style: { stroke: css(host, "--ink"), lineWidth: 1.5, lineDash: [8, 5] } },
        { type: "text", style: { text: directed(mark?.label ?? "", rtl), x, y: grid.y - 8, fill: css(host, "--ink"), font: "12px system-ui, sans-serif", align: left ? "right" : "left", verticalAlign: "bottom" } },
      ] };
    },
  }];
}
