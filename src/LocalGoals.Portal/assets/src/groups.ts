// Chooses which groups a table and its chart show. The choice stands in the address: ?group=…&group=…
export const groupsChanged = "groupschanged";

export function filterGroups(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-groups]")) {
    const section = form.closest("section");
    if (!section) continue;
    form.hidden = false;
    const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    const wanted = new URLSearchParams(location.search).getAll("group");
    if (wanted.length > 0 && boxes.some((box) => wanted.includes(box.value))) for (const box of boxes) box.checked = wanted.includes(box.value);
    const apply = (remember: boolean) => {
      const shown = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      for (const row of section.querySelectorAll<HTMLTableRowElement>("tr[data-group]")) row.hidden = !shown.has(row.dataset.group ?? "");
      section.dispatchEvent(new CustomEvent(groupsChanged, { detail: shown }));
      if (remember) save(boxes, shown);
    };
    form.addEventListener("change", () => apply(true));
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const button of form.querySelectorAll<HTMLButtonElement>("button[data-set]"))
      button.addEventListener("click", () => {
        for (const box of boxes) box.checked = button.dataset.set === "all";
        apply(true);
      });
    apply(false);
  }
}

function save(boxes: HTMLInputElement[], shown: Set<string>): void {
  const address = new URL(location.href);
  address.searchParams.delete("group");
  if (shown.size < boxes.length) for (const group of shown) address.searchParams.append("group", group);
  history.replaceState(null, "", address);
}
