// The page's own colours, read when a chart is painted, so that dark and high-contrast modes hold in charts too.
export const css = (host: Element, name: string) => getComputedStyle(host).getPropertyValue(name).trim();

export const palette = (host: Element) => [1, 2, 3, 4, 5, 6, 7, 8].map((i) => css(host, `--series-${i}`));

export const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 2], [12, 4], [6, 2, 2, 2, 2, 2], [1, 3]];
export const symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];

// In a picture the direction of a text is not that of the page.
export const directed = (words: string, rtl: boolean) => (rtl ? `\u2067${words}\u2069` : words);

export const shorten = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name);

// How the page's language writes a number, as it shows with -1000.1.
const [, minus = "-", group = ",", zero = "0", decimal = "."] = /^(\P{Nd}*)\p{Nd}(\P{Nd}*)(\p{Nd})\p{Nd}{2}(\P{Nd}*)\p{Nd}$/u.exec(document.documentElement.dataset["number"] ?? "") ?? [];

/** A number of an axis in the page's language. */
export function written(value: number): string {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + (part === undefined ? "" : decimal + part);
  return (value < 0 ? minus : "") + text.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 48) + Number(digit)));
}
