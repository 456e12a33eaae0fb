// The kinds of charts: lines over time, ranges of years as ranges, parts of a whole stacked, bars to compare groups.
import type { ChartModel, ChartSeries } from "./model";
import { css, dashes, palette, shorten, symbols } from "./theme";

export type Scene = { model: ChartModel; chosen: Set<number> | null; host: HTMLElement; rtl: boolean };

// Beyond this, groups are grey until a reader picks some of them.
const manySeries = 10;
const mostPicked = 8;

const isChosen = (one: ChartSeries, chosen: Set<number> | null) => one.row === null || chosen === null || chosen.has(one.row);

// An axis that starts above zero makes a small difference look like a fall.
const fromZero = (range: { min: number }) => (range.min >= 0 ? 0 : range.min);

function labelRoom(scene: Scene, names: string[]): number {
  return names.length < 2 ? 24 : Math.min(scene.host.clientWidth * 0.4, 14 + 7.6 * Math.max(...names.map((name) => Math.min(name.length, 24))));
}

function frame({ host, rtl }: Scene, room: number) {
  return {
    grid: { left: rtl ? room : 8, right: rtl ? 8 : room, top: 24, bottom: 22, containLabel: true },
    yAxis: {
      type: "value", min: fromZero, position: rtl ? "right" : "left", splitNumber: 4, axisLine: { show: false }, axisTick: { show: false },
      splitLine: { lineStyle: { color: css(host, "--hair") } }, axisLabel: { color: css(host, "--soft") },
    },
  };
}

const timeLabels = (host: HTMLElement) => ({ color: css(host, "--soft"), hideOverlap: true, margin: 16 });

function yearAxis({ host, rtl }: Scene) {
  return {
    type: "value", min: "dataMin", max: "dataMax", minInterval: 1, splitLine: { show: false }, axisPointer: { snap: true }, inverse: rtl, axisTick: { show: false },
    axisLine: { lineStyle: { color: css(host, "--line") } }, axisLabel: { ...timeLabels(host), formatter: (year: number) => String(Math.round(year)) },
  };
}

function endLabel({ host, rtl }: Scene, name: string, colour: string, bold: boolean) {
  return {
    show: true, formatter: shorten(name), color: colour, fontWeight: bold ? 700 : 400, align: rtl ? "right" : "left", distance: 8,
    textBorderColor: css(host, "--paper"), textBorderWidth: 3,
  };
}

// How each series is drawn: its colour and rank among the groups, and whether it stays in the background.
function styles({ model, chosen, host }: Scene) {
  const colours = palette(host);
  const crowded = model.series.length > manySeries;
  const picked = crowded && chosen !== null && chosen.size > 0 && chosen.size <= mostPicked;
  const shown = model.series.filter((one) => picked || isChosen(one, chosen));
  const single = shown.length === 1;
  let rank = -1;
  return {
    crowded: crowded && !picked, single,
    list: shown.map((one) => {
      const away = picked && !isChosen(one, chosen);
      if (!one.isTotal && !away) rank++;
      const colour = away ? css(host, "--line") : one.isTotal ? css(host, single ? "--mark" : "--ink") : crowded && !picked ? css(host, "--soft") : (colours[rank % colours.length] ?? "");
      return { one, away, colour, rank: Math.max(rank, 0) };
    }),
  };
}

export function lines(scene: Scene) {
  const { model, host } = scene;
  const { crowded, single, list } = styles(scene);
  const years = model.periods.every((period) => /^\d{4}$/.test(period));
  return {
    ...frame(scene, labelRoom(scene, list.filter((entry) => !entry.away).map((entry) => entry.one.name))),
    // Single years stand at their distance in time; other periods, which have no one place, side by side.
    xAxis: years ? yearAxis(scene) : { ...yearAxis(scene), type: "category", min: undefined, max: undefined, data: model.periods, boundaryGap: false, axisLabel: timeLabels(host) },
    series: list.map(({ one, away, colour, rank }) => ({
      type: "line", name: one.name, connectNulls: false, symbol: crowded || away ? "none" : one.isTotal ? "circle" : symbols[rank % symbols.length],
      symbolSize: single ? 8 : 7, showAllSymbol: true, triggerLineEvent: true, z: away ? 1 : one.isTotal ? 5 : 3,
      lineStyle: {
        width: away || model.overlapping || (crowded && !one.isTotal) ? 1 : one.isTotal || single ? 3 : 2, color: colour,
        type: model.overlapping ? "dotted" : one.isTotal || crowded || away ? "solid" : dashes[rank % dashes.length],
      },
      itemStyle: { color: colour },
      emphasis: { focus: crowded ? "series" : "none", lineStyle: { width: 3 } },
      endLabel: single || away ? undefined : endLabel(scene, one.name, colour, one.isTotal),
      labelLayout: crowded ? { hideOverlap: true } : { moveOverlap: "shiftY" },
      data: one.values.map((value, at) => ({
        value: years ? [model.positions[at], value] : value,
        label: single && (at === one.values.length - 1 || at === 0) ? { show: true, position: "top", formatter: one.labels[at], color: css(host, "--ink"), fontWeight: 700 } : undefined,
      })),
    })),
  };
}

type Draw = { value(at: number): number; coord(point: [number, number]): [number, number] };

// A figure about 2004-2013 is drawn over these years; no line joins it to another.
export function ranges(scene: Scene) {
  const { model, host } = scene;
  const { crowded, single, list } = styles(scene);
  const first = Math.min(...model.ends.map((end) => end[0]));
  const last = Math.max(...model.ends.map((end) => end[1] + 1));
  const segment = (colour: string, width: number) => (_: unknown, draw: Draw) => {
    const value = draw.value(2);
    if (Number.isNaN(value)) return null;
    const [x1, y] = draw.coord([draw.value(0), value]);
    const [x2] = draw.coord([draw.value(1), value]);
    return { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: colour, lineWidth: width, lineCap: "round" } };
  };
  const groups = list.flatMap(({ one, away, colour }) => {
    const data = one.values.map((value, at) => [model.ends[at]?.[0] ?? 0, (model.ends[at]?.[1] ?? 0) + 1, value ?? NaN]);
    const at = one.values.findLastIndex((value) => value !== null);
    const bars = { type: "custom", name: one.name, renderItem: segment(colour, away || crowded ? 1.5 : one.isTotal ? 4 : 3), encode: { x: [0, 1], y: 2 }, data, z: away ? 1 : one.isTotal ? 5 : 3 };
    if (at < 0 || away) return [bars];
    const label = single ? one.labels[at] ?? "" : one.name;
    return [bars, {
      type: "line", name: one.name, symbol: "none", silent: true, tooltip: { show: false }, data: [[(model.ends[at]?.[1] ?? 0) + 1, one.values[at]]],
      endLabel: endLabel(scene, label, single ? css(host, "--ink") : colour, single || one.isTotal), labelLayout: crowded ? { hideOverlap: true } : { moveOverlap: "shiftY" },
    }];
  });
  return {
    ...frame(scene, single ? 48 : labelRoom(scene, list.filter((entry) => !entry.away).map((entry) => entry.one.name))),
    xAxis: { ...yearAxis(scene), min: first, max: last }, series: groups,
  };
}

// Parts that add up to the published total lie on each other.
export function parts(scene: Scene) {
  const { model, host } = scene;
  const { list } = styles({ ...scene, model: { ...model, series: model.series.filter((one) => !one.isTotal) } });
  return {
    ...frame(scene, labelRoom(scene, list.map((entry) => entry.one.name))),
    xAxis: { ...yearAxis(scene), type: "category", min: undefined, max: undefined, data: model.periods, boundaryGap: model.periods.length === 1, axisLabel: timeLabels(host) },
    series: list.map(({ one, colour, rank }) => ({
      type: "line", stack: "whole", name: one.name, symbol: "none", lineStyle: { width: 1, color: css(host, "--paper") }, itemStyle: { color: colour },
      areaStyle: { color: colour, opacity: 0.85, decal: undefined }, endLabel: endLabel(scene, one.name, colour, false), labelLayout: { moveOverlap: "shiftY" }, z: 3 + rank,
      data: one.values,
    })),
  };
}

export function bars(scene: Scene) {
  const { model, chosen, host, rtl } = scene;
  const rows = model.series.filter((one) => isChosen(one, chosen))
    .map((one) => ({ name: one.name, value: one.values[0] ?? null, label: one.labels[0] ?? "", isTotal: one.isTotal })).reverse();
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
      data: rows.map((row) => ({ value: row.value, itemStyle: { color: css(host, row.isTotal ? "--ink" : "--mark") } })),
    }],
  };
}
