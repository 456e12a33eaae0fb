// Loads the chart library only where there is something to draw, and only when it is near the screen.
export function drawCharts(): void {
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];
  if (figures.length === 0) return;
  const source = new URL(document.documentElement.dataset.chart ?? "", document.baseURI).href;
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      void import(source).then((library: typeof import("./chart")) => library.draw(entry.target as HTMLElement));
    }
  }, { rootMargin: "400px" });
  for (const figure of figures) near.observe(figure);
}
