// Chooses which groups chart and tables show. The choice stands in the address as the server reads it: ?by.Sex=Female
export const groupsChanged = "groupschanged";

export function chooseGroups(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-groups]");
  if (!form) return;
  form.hidden = false;
  findInLists(form);
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
      sayWhyEmpty(section, shown.size === 0, columns.find((column) => column.boxes.every((box) => !box.checked))?.set.dataset.none);
      section.dispatchEvent(new CustomEvent(groupsChanged, { detail: shown }));
    }
    count(columns, chosen);
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

type ChoiceColumn = { name: string; boxes: HTMLInputElement[]; set: HTMLElement };

function sayWhyEmpty(section: HTMLElement, isEmpty: boolean, none: string | undefined): void {
  const note = section.querySelector<HTMLElement>("p[data-nochoice]");
  const why = note?.querySelector("span");
  if (!note || !why) return;
  note.hidden = !isEmpty;
  why.textContent = isEmpty ? none ?? note.dataset.nochoice ?? "" : "";
}

// How many figures each choice shows together with what is chosen of the other columns; one without any says so.
function count(columns: ChoiceColumn[], chosen: Set<string>[]): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("section.measure:not([hidden]) tr[data-by]")]
    .map((row) => ({ by: JSON.parse(row.dataset.by ?? "[]") as string[], figures: Number(row.dataset.figures ?? 0) }));
  columns.forEach((column, at) => {
    const figures = new Map<string, number>();
    for (const row of rows)
      if (row.by.every((category, i) => i === at || (chosen[i]?.has(category) ?? true))) figures.set(row.by[at] ?? "", (figures.get(row.by[at] ?? "") ?? 0) + row.figures);
    for (const box of column.boxes) {
      const here = figures.get(box.value) ?? 0;
      const label = box.closest("label");
      label?.classList.toggle("empty", here === 0);
      for (const part of label?.querySelectorAll<HTMLElement>(".count, .why") ?? []) part.hidden = part.classList.contains("count") === (here === 0);
      for (const part of label?.querySelectorAll(".count > span") ?? []) part.textContent = /\d/.test(part.textContent ?? "") ? (part.textContent ?? "").replace(/\d[\d.,\s]*\d|\d/, String(here)) : String(here);
    }
  });
}

// A long list is searched by name, with or without accents.
function findInLists(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>("input[type=search]")) {
    const set = field.closest("fieldset");
    const labels = [...(set?.querySelectorAll<HTMLElement>(".boxes label") ?? [])];
    const said = set?.querySelector<HTMLElement>("[data-found]");
    field.addEventListener("input", () => {
      const wanted = folded(field.value);
      let found = 0;
      for (const label of labels) {
        label.hidden = !folded(label.querySelector("[dir]")?.textContent ?? "").includes(wanted);
        if (!label.hidden) found++;
      }
      if (said) said.textContent = found === 0 ? said.dataset.found ?? "" : "";
    });
    // Enter would send the form or, with scripts, do nothing; neither is meant.
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  }
}

const folded = (text: string) => text.trim().toLowerCase().normalize("NFD").replace(/[\p{Mn}\u0640]/gu, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
