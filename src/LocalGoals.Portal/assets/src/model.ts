// A chart as the page carries it (LocalGoals.Views.ChartModel).
export type ChartSeries = { name: string; row: number | null; isTotal: boolean; values: (number | null)[]; labels: string[] };
export type ChartModel = {
  kind: "line" | "bar"; title: string; unit: string; periods: string[]; positions: number[]; series: ChartSeries[]; overlapping: boolean; ends: [number, number][]; isWhole: boolean; source: string; description: string;
};
