/** Rows of the index → entries of the list. */
import { type Entry, searchableOf } from '../entry.ts';
import { Shared } from '../share.ts';

export const COLUMNS = `id, path, name, work, title, headline, kolumn, source, authors, topics, published, captured, language,
  characters, minutes`;

/** What makes an `Entry`: the columns, and the files of the row's duplicates, parted by NUL, the one thing no path holds. */
export const ENTRY = `${COLUMNS}, (SELECT group_concat(path, char(0)) FROM
  (SELECT path FROM article AS other WHERE other.lead = article.id ORDER BY path)) AS duplicates`;

const NONE: readonly string[] = Object.freeze([]);

export class EntryReader {
  readonly #shared = new Shared();

  /** An entry of a row of `ENTRY`, which is an array, or an object whose values stand in the same order. */
  entry(given: unknown): Entry {
    const row = (Array.isArray(given) ? given : Object.values(given as object)) as (string | number | null)[];
    const text = (n: number): string => row[n] as string;
    const name = (n: number): string | null => this.#shared.text(row[n] as string | null);
    const [title, source, authors] = [text(4), name(7), this.#shared.lines(text(8))];
    return {
      row: row[0] as number,
      id: text(2),
      file: text(1),
      duplicates: row[15] === null ? NONE : text(15).split('\0'),
      pending: false,
      title,
      headline: this.#shared.headline(title, text(5)),
      column: name(6),
      source,
      authors,
      topics: this.#shared.lines(text(9)),
      publishedAt: row[10] as string | null,
      capturedAt: row[11] as string | null,
      language: name(12),
      characters: row[13] as number,
      minutes: row[14] as number,
      work: text(3),
      searchable: searchableOf(title, source, authors),
    };
  }
}
