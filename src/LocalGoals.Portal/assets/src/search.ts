// Searches the index of one language while the reader types, and shows why each result was found.
import MiniSearch, { type SearchResult } from "minisearch";
import { Folding, type FoldingLists } from "./folding";

interface Found {
  kind: string;
  code: string;
  title: string;
  language?: string;
  line?: string;
  goal?: number;
  state?: string;
  anchor?: string;
  texts: Record<string, string[]>;
}

interface Index {
  folding: FoldingLists;
  kinds: Record<string, { address: string; line: string }>;
  fields: Record<string, string>;
  states: Record<string, string>;
  goals: Record<string, string>;
  empty: string;
  some: string;
  counts: string[];
  similar: string[];
  documents: Found[];
}

interface Hit { found: Found; match: Record<string, string[]> }

// Partial: nothing has all the words.
interface Hits { list: Hit[]; partial: boolean }

const pause = 120;
// So many are read into the index before the reader's own doings are looked at again.
const documentsAtATime = 12;
const mostReasons = 3;
const mostItems = 3;
const mostWords = 12;
const lettersBefore = 60;
const lettersAfter = 130;
// Two letters that changed places are two errors; with three, a telephone is a xylophone.
const mostErrors = 2;
// Errors as a share of the letters of a word.
const usual = 0.25;
const generous = 0.4;
// A word that so many things hold is no typing error.
const commonIn = 3;

const fetched = new Map<string, Promise<Index>>();

export function fetchIndex(address: string): Promise<Index> {
  let index = fetched.get(address);
  if (!index) {
    // Asked for anew each time, so that a new version of the data is found; unchanged, it is not sent again.
    index = fetch(address, { cache: "no-cache" }).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json() as Promise<Index>;
    });
    fetched.set(address, index);
  }
  return index;
}

export async function searchHere(form: HTMLFormElement, address: string): Promise<void> {
  const input = form.querySelector<HTMLInputElement>("input[name=q]");
  const status = document.getElementById("found");
  const list = document.getElementById("results");
  const browse = document.getElementById("browse");
  const all = document.getElementById("all");
  if (!input || !status || !list || !browse || !all) return;
  // Where the server has found something, nothing more is needed until the reader asks for something else.
  const answered = list.childElementCount > 0 ? input.defaultValue.trim() : null;
  if (answered !== null && input.value === input.defaultValue && document.activeElement !== input)
    await new Promise((entered) => form.addEventListener("focusin", entered, { once: true }));
  // A static host does not read the address.
  if (input.value === "" && input.defaultValue === "") input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value !== "") all.hidden = true;
  const index = await fetchIndex(address);
  const searcher = await Searcher.of(index);
  let shown = answered;
  const show = () => {
    const query = input.value.trim();
    if (query === shown) return;
    shown = query;
    const answer = searcher.find(query);
    const hits = answer?.list ?? null;
    // One sentence for each number of results that is shown, and one for more.
    const most = index.counts.length - 2;
    const said = hits === null ? index.empty : hits.length === 0 ? (index.counts[0] ?? "") : ((searcher.isUnknown(query) ? index.similar[hits.length] : answer?.partial ? index.some : undefined) ?? index.counts[Math.min(hits.length, most + 1)] ?? "");
    status.textContent = said.replaceAll("{query}", () => query);
    list.replaceChildren(...(hits ?? []).slice(0, most).map((hit) => searcher.item(hit)));
    list.hidden = !hits?.length;
    browse.hidden = !!hits?.length;
    all.hidden = hits !== null;
    const here = new URL(location.href);
    if (query === "") here.searchParams.delete("q");
    else here.searchParams.set("q", query);
    history.replaceState(null, "", here);
  };
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(show, pause);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show();
    // Puts a phone's keyboard away, and a screen reader before the results.
    status.focus({ preventScroll: true });
  });
  if (input.value !== "" || input.defaultValue !== "") show();
  else if (matchMedia("(hover: hover)").matches && document.activeElement === document.body) input.focus({ preventScroll: true });
}

class Searcher {
  private readonly folding: Folding;
  private readonly mini: MiniSearch<Found & { id: number }>;
  private readonly codes: Set<string>;

  static async of(index: Index): Promise<Searcher> {
    const searcher = new Searcher(index);
    await searcher.mini.addAllAsync(index.documents.map((found, id) => ({ ...found, id })), { chunkSize: documentsAtATime });
    return searcher;
  }

  private constructor(private readonly index: Index) {
    this.folding = new Folding(index.folding);
    this.codes = new Set(index.documents.flatMap(codesOf));
    this.mini = new MiniSearch({
      fields: ["codes", "title", ...Object.keys(index.fields)],
      extractField: (found, field) => (field === "id" ? found.id : field === "codes" ? codesOf(found).join(" ") : field === "title" ? found.title : (found.texts[field]?.join("\n") ?? "")) as string,
      tokenize: (text, field) => (field === "codes" ? text.split(" ") : this.folding.words(text).map((word) => word.folded)),
      processTerm: (term) => term,
    });
  }

  /** Null when nothing was asked for. */
  find(query: string): Hits | null {
    const { codes, words } = this.parse(query);
    if (words.length + codes.length === 0) return null;
    for (const fuzziness of [usual, generous]) {
      const list = this.search(codes, words, "AND", fuzziness);
      if (list.length > 0) return { list, partial: false };
    }
    return { list: this.search(codes, words, "OR", usual), partial: true };
  }

  /** Whether nothing has one of the words as it was typed. */
  isUnknown(query: string): boolean {
    return this.parse(query).words.some((word) => this.holders(word) === 0);
  }

  private parse(query: string): { codes: string[]; words: string[] } {
    const codes: string[] = [];
    let words: string[] = [];
    for (const part of query.split(/\s+/u)) {
      const code = codeOf(this.folding.fold(part)).replace(/^[.,;:()"?]+|[.,;:()"?]+$/gu, "");
      if (this.codes.has(code)) codes.push(code);
      else words.push(...this.folding.words(part).map((word) => word.folded));
    }
    const telling = words.filter((word) => !this.folding.isStopword(word));
    if (telling.length + codes.length > 0) words = telling;
    return { codes, words: [...new Set(words)].slice(0, mostWords) };
  }

  private search(codes: string[], words: string[], combineWith: "AND" | "OR", fuzziness: number): Hit[] {
    const texts = ["title", ...Object.keys(this.index.fields)];
    const whole = { tokenize: (text: string) => [text] };
    const queries = [
      ...codes.map((code) => ({
        ...whole, queries: [code], fields: ["codes"], prefix: false, fuzzy: false as const,
        boostDocument: (id: number) => ((this.isOwnCode(this.index.documents[id], code) ? 100 : 1)),
      })),
      ...words.map((word) => ({
        ...whole, queries: [word], fields: texts, boost: { title: 5, global: 2, goal: 2 },
        prefix: true, fuzzy: this.isKnown(word) ? (false as const) : fuzziness, maxFuzzy: mostErrors, weights: { prefix: 0.6, fuzzy: 0.35 },
        boostDocument: (id: number) => this.weight(this.index.documents[id]),
      })),
    ];
    const results = this.mini.search({ combineWith, queries });
    return results
      .sort((a: SearchResult, b: SearchResult) => b.score - a.score || (a.id as number) - (b.id as number))
      .map((result) => ({ found: this.index.documents[result.id as number]!, match: result.match }));
  }

  private isOwnCode(found: Found | undefined, code: string): boolean {
    return found !== undefined && codeOf(found.code) === code;
  }

  // What the city has figures for comes first; a target is mostly named like its indicators.
  private weight(found: Found | undefined): number {
    if (!found) return 1;
    return found.kind === "target" || found.kind === "localizedtarget" ? 0.7 : found.state ? 0.8 : 1.2;
  }

  private isKnown(word: string): boolean {
    return /\d/u.test(word) || word.length < 4 || this.holders(word) >= commonIn;
  }

  private holders(word: string): number {
    return this.mini.search({ queries: [word], tokenize: (text: string) => [text], prefix: true, fuzzy: false }).length;
  }

  item(hit: Hit): HTMLLIElement {
    const { found, match } = hit;
    const item = document.createElement("li");
    if (found.goal) item.className = `g${found.goal}`;
    const number = element("span", "num", found.goal ? String(found.goal) : "");
    number.setAttribute("aria-hidden", "true");
    const body = document.createElement("div");
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = this.filled("address", found, encodeURIComponent) + (found.anchor ? `#${encodeURIComponent(found.anchor)}` : "");
    link.dir = "auto";
    if (found.language) link.lang = found.language;
    link.append(...this.marked(found.title, termsOf(match, "title")));
    heading.append(link);
    const what = element("p", "what");
    const line = element("span");
    const name = found.line ?? this.filled("line", found);
    if (termsOf(match, "codes").size > 0) line.append(element("mark", "", name));
    else line.textContent = name;
    what.append(line);
    if (found.goal && found.kind !== "goal") what.append(element("span", "", this.index.goals[found.goal] ?? ""));
    if (found.state) what.append(element("span", `state ${found.state}`, this.index.states[found.state] ?? ""));
    body.append(heading, what, ...this.reasons(found, match));
    item.append(number, body);
    return item;
  }

  private filled(what: "address" | "line", found: Found, written: (text: string) => string = String): string {
    const pattern = this.index.kinds[found.kind]?.[what] ?? "";
    return pattern.replace("{code}", () => written(found.code)).replace("{goal}", () => String(found.goal));
  }

  private reasons(found: Found, match: Record<string, string[]>): HTMLElement[] {
    const reasons: HTMLElement[] = [];
    for (const [field, name] of Object.entries(this.index.fields)) {
      const terms = termsOf(match, field);
      const items = found.texts[field];
      if (!items || terms.size === 0 || reasons.length === mostReasons) continue;
      const text = element("span");
      text.dir = "auto";
      for (const item of items.filter((item) => this.folding.words(item).some((word) => terms.has(word.folded))).slice(0, mostItems)) {
        if (text.hasChildNodes()) text.append(" · ");
        text.append(...this.marked(this.cut(item, terms), terms));
      }
      const reason = element("p", "why");
      reason.append(element("span", "field", name), " ", text);
      reasons.push(reason);
    }
    return reasons;
  }

  private marked(text: string, terms: Set<string>): (Node | string)[] {
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const word of this.folding.words(text)) {
      if (!terms.has(word.folded)) continue;
      parts.push(text.slice(at, word.start), element("mark", "", text.slice(word.start, word.start + word.length)));
      at = word.start + word.length;
    }
    return [...parts, text.slice(at)];
  }

  private cut(text: string, terms: Set<string>): string {
    const around = this.folding.words(text).find((word) => terms.has(word.folded));
    if (!around) return text;
    const end = around.start + around.length;
    let from = Math.max(0, around.start - lettersBefore);
    if (from > 0) from = text.slice(0, around.start).indexOf(" ", from) + 1 || around.start;
    let to = Math.min(text.length, end + lettersAfter);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      if (space > end) to = space;
    }
    return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  }
}

// 3-1-1 and 3.1.1 are one code.
function codeOf(text: string): string {
  return text.toLowerCase().replaceAll("-", ".");
}

// The name of a page or record is no code.
const coded = new Set(["indicator", "goal", "target", "localizedtarget", "place"]);

// 3.1.1 stands also below 3.1 and 3.
function codesOf(found: Found): string[] {
  if (!coded.has(found.kind)) return [];
  const parts = codeOf(found.code).split(".");
  return found.kind === "place" ? [parts.join(".")] : parts.map((_, i) => parts.slice(0, i + 1).join("."));
}

function termsOf(match: Record<string, string[]>, field: string): Set<string> {
  return new Set(Object.entries(match).filter(([, fields]) => fields.includes(field)).map(([term]) => term));
}

function element(name: string, className = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
