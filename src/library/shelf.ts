/** The list in memory: entries newest first, followed by the files that have not been read yet. */
import { resolve } from 'node:path';
import { type Entry, pendingEntry } from './entry.ts';
import { packed } from './packed.ts';
import { Shared } from './share.ts';
import { byDate } from './sort.ts';

export class Shelf {
  /** What stands in the list now, by file. */
  readonly #byFile = new Map<string, Entry>();
  /** Entries of `#sorted` and `#added` that have been taken out or replaced. */
  readonly #gone = new Set<Entry>();
  readonly #pending = new Map<string, Entry>();
  readonly #shared = new Shared();
  #sorted: Entry[] = [];
  #added: Entry[] = [];
  #list: readonly Entry[] | null = [];
  /** By the index's rows, which are nearly all in use; made when it is first asked for. */
  #byRow: (Entry | undefined)[] | null = null;
  #version = 0;
  #indexed = 0;

  /** Changes with the list. */
  get version(): number {
    return this.#version;
  }

  /** How long the list is. */
  get size(): number {
    return this.#byFile.size + this.#pending.size;
  }

  /** A new array after each change. */
  get entries(): readonly Entry[] {
    if (this.#list) return this.#list;
    const here = (entry: Entry): boolean => !this.#gone.has(entry);
    if (this.#gone.size > 0) this.#sorted = this.#sorted.filter(here);
    if (this.#added.length > 0) this.#sorted = merged(this.#sorted, this.#added.filter(here).sort(byDate));
    this.#added = [];
    this.#gone.clear();
    this.#list = this.#pending.size > 0 ? [...this.#sorted, ...this.#pending.values()] : this.#sorted.slice();
    return this.#list;
  }

  #touch(): void {
    this.#list = null;
    this.#version++;
  }

  /** Adds entries that are known to follow all others, as a store's pages do. */
  append(entries: readonly Entry[]): void {
    for (const entry of packed(entries)) {
      const { file } = entry;
      if (this.#byFile.has(file)) continue;
      this.#byFile.set(file, entry);
      this.#indexed++;
      this.#sorted.push(entry);
      this.#place(entry.row, entry);
    }
    this.#touch();
  }

  /** Empties the list. */
  clear(): void {
    this.#byFile.clear();
    this.#gone.clear();
    this.#pending.clear();
    [this.#sorted, this.#added, this.#byRow, this.#indexed] = [[], [], null, 0];
    this.#touch();
  }

  /** Notes the index's row of a file's entry, which stays as it is. */
  setRow(file: string, row: number): void {
    const entry = this.#byFile.get(file) as { row: number } | undefined;
    if (!entry) return;
    if (entry.row === 0) this.#indexed++;
    entry.row = row;
    this.#place(row, entry as Entry);
  }

  /** Adds an entry, or puts it in the place of its file's. */
  put(given: Entry): void {
    const entry = this.#shared.entry(given);
    this.#pending.delete(entry.file);
    const before = this.#byFile.get(entry.file);
    if (before) this.#leave(before);
    if (entry.row > 0) this.#indexed++;
    this.#byFile.set(entry.file, entry);
    this.#added.push(entry);
    this.#place(entry.row, entry);
    this.#touch();
  }

  /** Takes a file out of the list. */
  hide(file: string): void {
    const entry = this.#byFile.get(file);
    if (entry) this.#leave(entry);
    if (this.#byFile.delete(file) || this.#pending.delete(file)) this.#touch();
  }

  #leave(entry: Entry): void {
    this.#gone.add(entry);
    if (entry.row > 0) this.#indexed--;
    this.#place(entry.row, undefined);
  }

  #place(row: number, entry: Entry | undefined): void {
    if (this.#byRow && row > 0) this.#byRow[row] = entry;
  }

  /** Adds files of which only the names are known. */
  expect(files: readonly string[]): void {
    for (const file of files) if (!this.#byFile.has(file)) this.#pending.set(file, pendingEntry(file));
    if (files.length > 0) this.#touch();
  }

  get(file: string): Entry | undefined {
    return this.#byFile.get(file) ?? this.#pending.get(file);
  }

  /** The entry with an id (or the beginning of one that is nobody else's), or of a file or one of its duplicates. */
  find(idOrFile: string): Entry | undefined {
    const path = resolve(idOrFile);
    const exact =
      this.get(path) ?? this.entries.find(({ id, duplicates }) => id === idOrFile || duplicates.includes(path));
    if (exact || idOrFile === '') return exact;
    const begun = this.entries.filter(({ id }) => id.startsWith(idOrFile));
    return begun.length === 1 ? begun[0] : undefined;
  }

  /** How many entries the index has. */
  get indexed(): number {
    return this.#indexed;
  }

  /** The entry with an index's row. */
  atRow(row: number): Entry | undefined {
    if (!this.#byRow) {
      let last = 0;
      for (const { row } of this.#byFile.values()) last = Math.max(last, row);
      // Made at its full length: an array that is filled out of order becomes a slow table.
      this.#byRow = new Array(last + 1).fill(undefined);
      for (const entry of this.#byFile.values()) this.#place(entry.row, entry);
    }
    return this.#byRow[row];
  }
}

/** Two lists in order, as one. */
function merged(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  const list: Entry[] = [];
  let n = 0;
  for (const entry of b) {
    while (n < a.length && byDate(a[n] as Entry, entry) <= 0) list.push(a[n++] as Entry);
    list.push(entry);
  }
  while (n < a.length) list.push(a[n++] as Entry);
  return list;
}
