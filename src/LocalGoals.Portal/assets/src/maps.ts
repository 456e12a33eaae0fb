// Draws maps of places: each place is a link to its own page, filled by its class. The boundaries are one file for all maps.
import { groupsChanged } from "./groups";
import { painted } from "./tasks";

type MapModel = { layer: string; periods: string[]; breaks: number[]; areas: { code: string; name: string; row: number; values: (number | null)[]; labels: string[] }[] };
type Ring = [number, number][];
type Layer = { features: { properties: { code: string }; geometry: { coordinates: Ring[][] } }[] };

const width = 640;
// With more places nobody walks through them with the tab key; the table below has the same links.
const mostStops = 100;
const svg = "http://www.w3.org/2000/svg";
const layers = new Map<string, Promise<Layer>>();

export function drawMaps(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-map]")) {
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      void draw(figure);
    }, { rootMargin: "400px" });
    near.observe(figure);
  }
}

async function draw(figure: HTMLElement): Promise<void> {
  const host = figure.querySelector<HTMLElement>(".map");
  const map = host?.querySelector("svg");
  const data = figure.querySelector("script[type='application/json']");
  if (!map || !data) return;
  const model = JSON.parse(data.textContent ?? "") as MapModel;
  await painted();
  const address = new URL(figure.dataset.map ?? "", document.baseURI).href;
  if (!layers.has(address)) layers.set(address, fetch(address).then((answer) => answer.json() as Promise<Layer>));
  const layer = await layers.get(address);
  if (!layer) return;
  const shapes = outlines(layer);
  const says = figure.querySelector<HTMLElement>(".mapsays");
  const links = new Map<string, SVGAElement>();
  const byCode = new Map(model.areas.map((area) => [area.code, area]));
  for (const [code, path] of shapes) {
    const shape = document.createElementNS(svg, "path");
    shape.setAttribute("d", path);
    const area = byCode.get(code);
    if (!area) {
      shape.setAttribute("class", "none");
      map.append(shape);
      continue;
    }
    const link = document.createElementNS(svg, "a");
    link.setAttribute("href", `${figure.dataset.places}${encodeURIComponent(code)}/`);
    if (model.areas.length > mostStops) link.setAttribute("tabindex", "-1");
    link.append(shape);
    map.append(link);
    links.set(code, link);
    const say = () => { if (says) says.textContent = link.getAttribute("aria-label"); };
    link.addEventListener("focus", say);
    link.addEventListener("pointerenter", say);
  }
  const slider = figure.querySelector<HTMLInputElement>("input[type=range]");
  const paint = () => {
    const at = slider ? Number(slider.value) : model.periods.length - 1;
    const period = model.periods[at] ?? "";
    if (slider) {
      slider.setAttribute("aria-valuetext", period);
      const output = figure.querySelector("output");
      if (output) output.textContent = period;
    }
    for (const area of model.areas) {
      const link = links.get(area.code);
      const value = area.values[at];
      link?.setAttribute("aria-label", `${area.name}, ${period}: ${area.labels[at] || "–"}`);
      link?.firstElementChild?.setAttribute("class", value === null || value === undefined ? "none" : `c${classOf(value, model.breaks)}`);
    }
  };
  slider?.addEventListener("input", paint);
  paint();
  figure.closest("section")?.addEventListener(groupsChanged, (event) => {
    const shown = (event as CustomEvent<Set<number>>).detail;
    for (const area of model.areas) links.get(area.code)?.classList.toggle("away", !shown.has(area.row));
  });
}

const classOf = (value: number, breaks: number[]) => {
  const at = breaks.findIndex((end) => value <= end);
  return at < 0 ? breaks.length : at;
};

// Degrees to points: a plain projection that keeps shapes right in the middle of the map.
function outlines(layer: Layer): Map<string, string> {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const feature of layer.features)
    for (const ring of feature.geometry.coordinates.flat())
      for (const [x, y] of ring) {
        west = Math.min(west, x); east = Math.max(east, x); south = Math.min(south, y); north = Math.max(north, y);
      }
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = Math.min(width / ((east - west) * squeeze), (width * 1.1) / (north - south));
  const left = (width - (east - west) * squeeze * scale) / 2;
  const place = ([x, y]: [number, number]) => `${(left + (x - west) * squeeze * scale).toFixed(1)} ${((north - y) * scale).toFixed(1)}`;
  const shapes = new Map<string, string>();
  for (const feature of layer.features)
    shapes.set(feature.properties.code, feature.geometry.coordinates.flat().map((ring) => `M${ring.map(place).join("L")}Z`).join(""));
  return shapes;
}
