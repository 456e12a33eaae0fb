// Brings the search to a page only when it is wanted: on the search page, or when the field of any other page is entered.
import { painted } from "./tasks";

export function prepareSearch(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-search]");
  if (!form) return;
  const load = (): Promise<typeof import("./search")> => import(new URL(form.dataset.search ?? "", document.baseURI).href);
  const index = new URL(form.dataset.index ?? "", document.baseURI).href;
  if (form.closest("main")) void painted().then(load).then((search) => search.searchHere(form, index));
  else form.addEventListener("focusin", () => void load().then((search) => search.fetchIndex(index)), { once: true });
}
