// Switches between one chart and small ones. The choice stands in the address, as the server reads it: ?view=multiples
import type { ChartModel } from "./model";

const name = "view";

export function switchView(figure: HTMLElement, model: ChartModel, show: (divided: boolean) => void): void {
  const links = [...figure.querySelectorAll<HTMLAnchorElement>("a[data-view-link]")];
  const apply = (view: string) => {
    const divided = view !== "" && model.panels.length > 0;
    for (const link of links)
      if (link.dataset.viewLink === (divided ? view : "")) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    show(divided);
  };
  for (const link of links)
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const view = link.dataset.viewLink ?? "";
      const address = new URL(location.href);
      if (view === "") address.searchParams.delete(name);
      else address.searchParams.set(name, view);
      history.replaceState(null, "", address);
      apply(view);
    });
  apply(new URLSearchParams(location.search).get(name) === "multiples" ? "multiples" : "");
}
