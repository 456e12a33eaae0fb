// What every page gains from scripting. Everything works without it.
import { drawCharts } from "./charts";
import { chooseGroups } from "./groups";
import { drawMaps } from "./maps";
import { chooseMeasure } from "./measures";
import { prepareSearch } from "./searchfield";

chooseMeasure();
drawCharts();
drawMaps();
chooseGroups();
prepareSearch();

for (const button of document.querySelectorAll("button[data-print]")) button.addEventListener("click", () => print());

// In a frame of another site a static page shows its chart alone, as a server would write it.
const embedded = "embed";
if (new URLSearchParams(location.search).has(embedded)) document.body.classList.add(embedded);

// The code to embed a chart needs the address at which the reader sees it.
for (const code of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-embed]")) {
  const address = new URL(location.href);
  address.searchParams.set(embedded, "");
  code.value = code.value.replace(/src="[^"]*"/, `src="${address.href}"`);
  code.addEventListener("focus", () => code.select());
}
