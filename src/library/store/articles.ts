/** The rows of articles in the index, with their texts, in groups of duplicates. Who calls has begun a transaction. */
import { dateOf, type Entry } from '../entry.ts';
import type { Prepare } from './database.ts';
import { Duplicates } from './duplicates.ts';
import { COLUMNS, ENTRY, type EntryReader } from './entry-row.ts';
import type { ListChange, Row } from './store.ts';

export class Articles {
  readonly #sql: Prepare;
  readonly #entries: EntryReader;
  readonly #duplicates: Duplicates;

  constructor(sql: Prepare, entries: EntryReader) {
    this.#sql = sql;
    this.#entries = entries;
    this.#duplicates = new Duplicates(sql);
  }

  /**
   * Stores an article in the place of what its file held before. Returns the rows whose place in the list that concerns; the
   * article's own is among them where it has duplicates.
   */
  put(id: number, row: Row): number[] {
    const replaced = this.#sql('SELECT id FROM article WHERE path = ?').get(row.entry.file);
    const left = replaced ? this.remove(replaced.id as number) : [];
    this.#insert(id, row);
    const group = this.#duplicates.join(id);
    return group.length === 1 ? left : [...left, ...group];
  }

  #insert(id: number, { entry, size, mtime, hash, sameness, info, text }: Row): void {
    this.#sql(
      `INSERT INTO article (${COLUMNS}, size, mtime, hash, date, sameness)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      entry.file,
      entry.id,
      entry.work,
      entry.title,
      entry.headline,
      entry.column,
      entry.source,
      entry.authors.join('\n'),
      entry.topics.join('\n'),
      entry.publishedAt,
      entry.capturedAt,
      entry.language,
      entry.characters,
      entry.minutes,
      size,
      mtime,
      hash,
      dateOf(entry),
      sameness,
    );
    this.#sql('INSERT INTO body (id, info, text) VALUES (?, ?, ?)').run(id, info, text);
  }

  /** Removes an article; returns the rows whose place in the list that concerns. */
  remove(id: number): number[] {
    const left = this.#duplicates.leave(id);
    this.#sql('DELETE FROM article WHERE id = ?').run(id);
    this.#sql('DELETE FROM body WHERE id = ?').run(id);
    return left.flatMap((other) => this.#duplicates.join(other));
  }

  /** All rows of a row's group. */
  group(id: number): number[] {
    return this.#duplicates.group(id);
  }

  /** What became of rows: those that stand in the list, and the files of those that do not. */
  change(rows: Iterable<number>, hidden: Set<string>): ListChange {
    const entries: Entry[] = [];
    for (const id of rows) {
      const row = this.#sql(`SELECT ${ENTRY}, lead FROM article WHERE id = ?`).get(id);
      if (!row) continue;
      if (row.lead === null) entries.push(this.#entries.entry(row));
      else hidden.add(row.path as string);
    }
    return { entries, hidden: [...hidden], stored: [] };
  }
}
