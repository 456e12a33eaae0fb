// A chart as the page carries it (LocalGoals.Views.ChartModel).
export type ChartSeries = { name: string; row: number | null; isTotal: boolean; values: (number | null)[]; labels: string[]; intervals: ([number, number] | null)[] };
export type ChartMark = {
  kind: "target" | "break" | "level" | "moment" | "box" | "point"; label: string; says: string; value: number | null; endValue: number | null; at: number | null; endAt: number | null;
};
export type ChartPanel = { name: string; series: number[]; names: string[] };
export type ChartModel = {
  kind: "line" | "columns" | "binary" | "bar" | "dots"; title: string; unit: string; periods: string[]; positions: number[]; series: ChartSeries[]; overlapping: boolean;
  ends: [number, number][]; isWhole: boolean; source: string; description: string; caption: string | null; marks: ChartMark[]; breaks: number[]; minimum: number | null;
  maximum: number | null; step: number | null; isStepped: boolean; words: string[]; panels: ChartPanel[]; notes: string[];
};

// A chart that compares groups in one period lies on its side.
export const liesDown = (model: ChartModel) => model.kind === "bar" || model.kind === "dots";

/** The stretches of periods between breaks in the series: first and one past the last. */
export const stretches = (model: ChartModel): [number, number][] => {
  const ends = [0, ...model.breaks, model.periods.length];
  return ends.slice(1).map((end, i) => [ends[i] ?? 0, end]);
};
