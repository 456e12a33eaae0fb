// Saves what a chart shows as a picture with its title, its source and its address, so that it can stand on its own.
import type { ChartModel } from "./model";
import { css } from "./theme";

const margin = 24;
const header = 44;
const footer = 48;
const line = 16;

export function download(figure: HTMLElement, host: HTMLElement, model: ChartModel): void {
  for (const button of figure.querySelectorAll<HTMLButtonElement>("button[data-save]"))
    button.addEventListener("click", () => void save(button.dataset.save ?? "svg", host, model));
}

async function save(kind: string, host: HTMLElement, model: ChartModel): Promise<void> {
  const picture = compose(host, model);
  if (!picture) return;
  const svg = new Blob([picture.text], { type: "image/svg+xml" });
  if (kind === "svg") {
    hand(svg, `${document.title}.svg`);
    return;
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((png) => { if (png) hand(png, `${document.title}.png`); });
}

function compose(host: HTMLElement, model: ChartModel): { text: string; width: number; height: number } | null {
  const drawn = host.querySelector("svg");
  if (!drawn) return null;
  const inner = drawn.cloneNode(true) as SVGSVGElement;
  const width = host.clientWidth + 2 * margin;
  const notes = model.notes.flatMap((note) => broken(note, Math.max(24, Math.floor(width / 6.2))));
  const below = header + host.clientHeight;
  const height = below + notes.length * line + footer;
  const rtl = document.documentElement.dir === "rtl";
  const at = rtl ? width - margin : margin;
  const text = (y: number, size: number, weight: number, words: string) =>
    `<text x="${at}" y="${y}" direction="${rtl ? "rtl" : "ltr"}" font-family="system-ui, sans-serif" font-size="${size}" font-weight="${weight}" fill="${css(host, "--ink")}">${escape(words)}</text>`;
  inner.setAttribute("x", String(margin));
  inner.setAttribute("y", String(header));
  const h1 = document.querySelector("h1")?.textContent?.trim() ?? "";
  return {
    width, height,
    text: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${css(host, "--paper")}"/>`
      + text(26, 16, 700, h1.length > 90 ? `${h1.slice(0, 89)}…` : h1) + text(header, 12, 400, model.caption ? `${model.caption} · ${model.unit}` : model.unit)
      + new XMLSerializer().serializeToString(inner)
      + notes.map((note, i) => text(below + 12 + i * line, 11, 400, note)).join("")
      + text(height - 26, 11, 400, model.source) + text(height - 10, 11, 400, `\u2066${location.href}\u2069`) + "</svg>",
  };
}

// Words of a note, so many letters to a line.
function broken(note: string, most: number): string[] {
  const rows = [""];
  for (const word of note.split(" ")) {
    const row = rows[rows.length - 1] ?? "";
    if (row.length + word.length < most) rows[rows.length - 1] = row === "" ? word : `${row} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function hand(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name.replace(/[\\/:*?"<>|]+/g, " ");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const escape = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
