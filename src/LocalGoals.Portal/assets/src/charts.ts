import { nextTask, painted } from "./tasks";

// Loads the chart library only where there is something to draw, and only when it is near the screen. A review is printed: there, all are drawn.
export function drawCharts(): void {
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];
  if (figures.length === 0) return;
  const source = new URL(document.documentElement.dataset.chart ?? "", document.baseURI).href;
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      void bring(entry.target as HTMLElement, source);
    }
  }, { rootMargin: document.body.classList.contains("review") ? "1000000px" : "400px" });
  for (const figure of figures) near.observe(figure);
}

async function bring(figure: HTMLElement, source: string): Promise<void> {
  await painted();
  const library = (await import(source)) as typeof import("./chart");
  await nextTask();
  library.draw(figure);
}
