// The page's own colours, read when a chart is painted, so that dark and high-contrast modes hold in charts too.
export const css = (host: Element, name: string) => getComputedStyle(host).getPropertyValue(name).trim();

export const palette = (host: Element) => [1, 2, 3, 4, 5, 6, 7, 8].map((i) => css(host, `--series-${i}`));

export const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 2], [12, 4], [6, 2, 2, 2, 2, 2], [1, 3]];
export const symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];

// In a picture the direction of a text is not that of the page.
export const directed = (words: string, rtl: boolean) => (rtl ? `\u2067${words}\u2069` : words);

export const shorten = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name);
