/**
 * Entries of a large list, packed: their texts stand one after another in long strings, and an entry is a view of its
 * pieces of them. A hundred thousand entries with strings of their own take twice the memory, most of it headers, and
 * leave as much again behind for the collector.
 */
import type { Entry } from './entry.ts';

/** Short texts of ASCII. Apart from Chinese ones, they take one byte a character. */
const CODES = ['id', 'work', 'publishedAt', 'capturedAt'] as const;

/** Packs entries, given in any order and returned in the same. */
export function packed(entries: readonly Entry[]): Entry[] {
  const pack = new Pack(entries);
  return entries.map(({ row }, n) => new PackedEntry(pack, n, row));
}

/** A bit for each text. A few of these words lie in V8's own heap; an array of bytes would be a buffer outside of it. */
export type Bits = Uint32Array;

/** The columns of some hundred entries. What many entries have in common (sources, authors) is kept as it is given. */
export class Pack {
  readonly files: Texts;
  readonly codes: Texts;
  readonly titles: Texts;
  readonly searchable: Texts;
  /** Where a headline begins in its title, or −1 where it is no end of it and stands in `headlines`. */
  readonly headlineAt: Int32Array;
  readonly headlines = new Map<number, string>();
  readonly columns: readonly (string | null)[];
  readonly sources: readonly (string | null)[];
  readonly languages: readonly (string | null)[];
  readonly authors: readonly (readonly string[])[];
  readonly topics: readonly (readonly string[])[];
  readonly duplicates: readonly (readonly string[])[];
  readonly characters: Uint32Array;
  readonly minutes: Uint32Array;

  constructor(entries: readonly Entry[]) {
    this.files = new Texts(entries, ['file']);
    this.codes = new Texts(entries, CODES);
    this.titles = new Texts(entries, ['title']);
    this.searchable = new Texts(entries, ['searchable']);
    this.headlineAt = Int32Array.from(entries, ({ title, headline }) =>
      title.endsWith(headline) ? title.length - headline.length : -1,
    );
    this.headlineAt.forEach((at, n) => {
      if (at < 0) this.headlines.set(n, (entries[n] as Entry).headline);
    });
    this.columns = entries.map(({ column }) => column);
    this.sources = entries.map(({ source }) => source);
    this.languages = entries.map(({ language }) => language);
    this.authors = entries.map(({ authors }) => authors);
    this.topics = entries.map(({ topics }) => topics);
    this.duplicates = entries.map(({ duplicates }) => duplicates);
    this.characters = Uint32Array.from(entries, ({ characters }) => characters);
    this.minutes = Uint32Array.from(entries, ({ minutes }) => minutes);
  }
}

/** Some text columns of entries in one string. */
class Texts {
  readonly #text: string;
  /** Where each text begins, and the last one ends. A text that is null is as long as an empty one. */
  readonly #starts: Uint32Array;
  readonly #columns: number;

  constructor(entries: readonly Entry[], columns: readonly (keyof Entry)[]) {
    const texts = entries.flatMap((entry) => columns.map((column) => (entry[column] as string | null) ?? ''));
    this.#text = texts.join('');
    this.#starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, n) => {
      this.#starts[n + 1] = (this.#starts[n] as number) + text.length;
    });
    this.#columns = columns.length;
  }

  at(n: number, column = 0): string {
    const place = n * this.#columns + column;
    return this.#text.slice(this.#starts[place], this.#starts[place + 1]);
  }

  /** Of texts in one column: those that have `part`. */
  having(part: string): Bits {
    const found = new Uint32Array(Math.ceil((this.#starts.length - 1) / 32));
    if (part === '') return found.fill(0xffffffff);
    let n = 0;
    for (let at = this.#text.indexOf(part); at >= 0; ) {
      while ((this.#starts[n + 1] as number) <= at) n++;
      const end = this.#starts[n + 1] as number;
      // What runs over the end of a text into the next is in neither.
      const within = at + part.length <= end;
      if (within) found[n >>> 5] = (found[n >>> 5] as number) | (1 << (n & 31));
      at = this.#text.indexOf(part, within ? end : at + 1);
    }
    return found;
  }
}

export class PackedEntry implements Entry {
  readonly pack: Pack;
  readonly n: number;
  readonly row: number;

  constructor(pack: Pack, n: number, row: number) {
    this.pack = pack;
    this.n = n;
    this.row = row;
  }

  get file(): string {
    return this.pack.files.at(this.n);
  }
  get id(): string {
    return this.pack.codes.at(this.n, 0);
  }
  get work(): string {
    return this.pack.codes.at(this.n, 1);
  }
  get publishedAt(): string | null {
    return this.pack.codes.at(this.n, 2) || null;
  }
  get capturedAt(): string | null {
    return this.pack.codes.at(this.n, 3) || null;
  }
  get title(): string {
    return this.pack.titles.at(this.n);
  }
  get searchable(): string {
    return this.pack.searchable.at(this.n);
  }
  get headline(): string {
    const at = this.pack.headlineAt[this.n] as number;
    return at < 0 ? (this.pack.headlines.get(this.n) as string) : this.title.slice(at);
  }
  get pending(): boolean {
    return false;
  }
  get column(): string | null {
    return this.pack.columns[this.n] as string | null;
  }
  get source(): string | null {
    return this.pack.sources[this.n] as string | null;
  }
  get language(): string | null {
    return this.pack.languages[this.n] as string | null;
  }
  get authors(): readonly string[] {
    return this.pack.authors[this.n] as readonly string[];
  }
  get topics(): readonly string[] {
    return this.pack.topics[this.n] as readonly string[];
  }
  get duplicates(): readonly string[] {
    return this.pack.duplicates[this.n] as readonly string[];
  }
  get characters(): number {
    return this.pack.characters[this.n] as number;
  }
  get minutes(): number {
    return this.pack.minutes[this.n] as number;
  }
}
