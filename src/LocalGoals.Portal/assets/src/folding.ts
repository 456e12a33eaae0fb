// Makes what is typed and what is written alike, as LocalGoals.Language.Folding does with the same lists.
export interface FoldingLists {
  letters: [string, string][];
  beginnings: string[];
  stopwords: string[];
  shortestRest: number;
}

export interface Word { start: number; length: number; folded: string }

export class Folding {
  private readonly letters: Map<string, string>;
  private readonly stopwords: Set<string>;

  constructor(private readonly lists: FoldingLists) {
    this.letters = new Map(lists.letters);
    this.stopwords = new Set(lists.stopwords);
  }

  fold(text: string): string {
    const bare = text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
    return Array.from(bare, (letter) => this.letters.get(letter) ?? letter).join("");
  }

  isStopword(folded: string): boolean {
    return this.stopwords.has(folded);
  }

  words(text: string): Word[] {
    return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
      .map((found) => ({ start: found.index, length: found[0].length, folded: this.withoutBeginning(this.fold(found[0])) }))
      .filter((word) => word.folded.length > 0);
  }

  private withoutBeginning(word: string): string {
    const beginning = this.lists.beginnings.find((b) => word.startsWith(b) && word.length >= b.length + this.lists.shortestRest);
    return beginning ? word.slice(beginning.length) : word;
  }
}
