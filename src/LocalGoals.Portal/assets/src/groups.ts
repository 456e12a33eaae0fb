// Chooses which groups chart and tables show. The choice stands in the address as the server reads it: ?by.Sex=Female
export const groupsChanged = "groupschanged";

export function chooseGroups(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-groups]");
  if (!form) return;
  form.hidden = false;
  const columns = [...form.querySelectorAll<HTMLElement>("fieldset")].map((set) => ({
    name: `by.${set.dataset.dimension}`,
    boxes: [...set.querySelectorAll<HTMLInputElement>("input[type=checkbox]")],
    set,
  }));
  const query = new URLSearchParams(location.search);
  for (const column of columns) {
    const wanted = query.getAll(column.name);
    if (wanted.length > 0) for (const box of column.boxes) box.checked = wanted.includes(box.value);
  }
  const apply = () => {
    const chosen = columns.map((column) => new Set(column.boxes.filter((box) => box.checked).map((box) => box.value)));
    for (const section of document.querySelectorAll<HTMLElement>("section.measure")) {
      const shown = new Set<number>();
      section.querySelectorAll<HTMLTableRowElement>("tr[data-by]").forEach((row, at) => {
        const fits = (JSON.parse(row.dataset.by ?? "[]") as string[]).every((category, i) => chosen[i]?.has(category) ?? true);
        row.hidden = !fits;
        if (fits) shown.add(at);
      });
      section.dispatchEvent(new CustomEvent(groupsChanged, { detail: shown }));
    }
  };
  const change = () => {
    apply();
    const address = new URL(location.href);
    for (const column of columns) {
      address.searchParams.delete(column.name);
      const chosen = column.boxes.filter((box) => box.checked);
      if (chosen.length < column.boxes.length) for (const box of chosen) address.searchParams.append(column.name, box.value);
      if (chosen.length === 0) address.searchParams.append(column.name, "");
    }
    history.replaceState(null, "", address);
  };
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const column of columns)
    for (const button of column.set.querySelectorAll<HTMLButtonElement>("button[data-set]"))
      button.addEventListener("click", () => {
        for (const box of column.boxes) box.checked = button.dataset.set === "all";
        change();
      });
  if (columns.some((column) => query.has(column.name))) apply();
}
