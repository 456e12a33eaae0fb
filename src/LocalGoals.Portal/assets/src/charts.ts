import { nextTask, painted } from "./tasks";

// Loads the chart library only where there is something to draw, and only when it is near the screen.
export function drawCharts(): void {
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];
  if (figures.length === 0) return;
  const source = new URL(document.documentElement.dataset.chart ?? "", document.baseURI).href;
  const drawn = new Set<HTMLElement>();
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) once(entry.target as HTMLElement);
  }, { rootMargin: "400px" });
  for (const figure of figures) near.observe(figure);
  // A review is printed as a whole: what is not near the screen is drawn a little later.
  if (document.body.classList.contains("review")) {
    setTimeout(() => figures.forEach(once), 1000);
    fitPaper();
  }

  function once(figure: HTMLElement): void {
    if (drawn.has(figure)) return;
    drawn.add(figure);
    near.unobserve(figure);
    void bring(figure, source);
  }
}

// Drawn for the screen's width, a drawing can only be scaled to that of the sheet where it says what it shows of itself.
function fitPaper(): void {
  const drawings = (): SVGSVGElement[] => [...document.querySelectorAll<SVGSVGElement>("figure[data-chart] .chart svg")];
  addEventListener("beforeprint", () => drawings().forEach((svg) => svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`)));
  addEventListener("afterprint", () => drawings().forEach((svg) => svg.removeAttribute("viewBox")));
}

async function bring(figure: HTMLElement, source: string): Promise<void> {
  await painted();
  const library = (await import(source)) as typeof import("./chart");
  await nextTask();
  library.draw(figure);
}
