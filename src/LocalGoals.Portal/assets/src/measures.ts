// Shows one measure of several. The choice stands in the address (?unit=…&series=…), as the server reads it too.
export function chooseMeasure(): void {
  const nav = document.querySelector<HTMLElement>("nav[data-measures]");
  if (!nav) return;
  const sections = [...document.querySelectorAll<HTMLElement>("section[data-unit]")];
  const links = [...nav.querySelectorAll<HTMLAnchorElement>("a")];
  const apply = (query: URLSearchParams) => {
    const unit = query.get("unit") === "*" ? null : query.get("unit");
    const series = query.get("series");
    const fits = (section: HTMLElement) => (unit === null || section.dataset.unit === unit) && (series === null || section.dataset.series === series);
    const any = sections.some(fits);
    for (const section of sections) section.hidden = any && !fits(section);
    for (const link of links) {
      const own = new URL(link.href).searchParams;
      const current = (own.get("unit") === "*" ? null : own.get("unit")) === unit && own.get("series") === series;
      if (current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  for (const link of links)
    link.addEventListener("click", (event) => {
      // A page that came for one measure holds no other: the server answers.
      if (sections.length < links.length - 1) return;
      event.preventDefault();
      history.replaceState(null, "", link.href);
      apply(new URL(link.href).searchParams);
    });
  const asked = new URLSearchParams(location.search);
  const opens = nav.dataset.measures === "first" && !asked.has("unit") && !asked.has("series") ? links[1] : undefined;
  apply(opens ? new URL(opens.href).searchParams : asked);
}
