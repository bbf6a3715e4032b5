/**
 * Where the index is kept: in its file; where that cannot be, in the temporary folder; at last in memory. It is a cache: one
 * that is broken is made anew, and one that cannot be written is left for another.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeignDatabase, isCorrupt, sqliteCode } from './store/database.ts';
import { openIndexStore } from './store/index-store.ts';
import type { LibraryStore } from './store/store.ts';

const MEMORY = ':memory:';
/** An index in memory takes some 12 KiB an article: more of them than this are not searched rather. */
const IN_MEMORY = 5000;
/** SQLite's codes for a file that cannot be written: READONLY, IOERR, FULL, CANTOPEN. */
const UNWRITABLE = [8, 10, 13, 14];

export class IndexPlace {
  /** Why the index is not where it should be. */
  readonly misplaced: string | null = null;
  #store: LibraryStore;
  #path: string;
  #temporary: string | null = null;
  #remade = false;

  /**
   * Opens the index at `path`, or another in its stead. `chosen`: by the reader, who is told with a `ForeignDatabase`
   * that the file is another program's: it is not for us to replace or to do without.
   */
  constructor(path: string, chosen: boolean) {
    this.#path = path;
    try {
      this.#store = openOrRemake(path);
    } catch (error) {
      if (chosen && error instanceof ForeignDatabase) throw error;
      this.misplaced = error instanceof Error ? error.message : String(error);
      this.#store = this.#elsewhere(0) as LibraryStore;
    }
  }

  get store(): LibraryStore {
    return this.#store;
  }

  /** The index's file; null where it is in memory, which no other thread can share. */
  get file(): string | null {
    return this.#path === MEMORY ? null : this.#path;
  }

  /**
   * After an error of the store: leaves it for an empty index, in the same place where it was broken and elsewhere where it
   * cannot be written. No thread may be at work on it. `articles`: how many there are. False where the error is another, or
   * there is no other place: then the store stays as it is.
   */
  async leave(error: unknown, articles: number): Promise<boolean> {
    if (isCorrupt(error) && !this.#remade) {
      this.#remade = true;
      await this.#store.close();
      this.#store = this.#anew() ?? (this.#elsewhere(0) as LibraryStore);
      return true;
    }
    if (!isCorrupt(error) && !UNWRITABLE.includes(sqliteCode(error))) return false;
    const failed = this.#store;
    const store = this.#elsewhere(articles);
    if (store === null) return false;
    this.#store = store;
    await failed.close();
    return true;
  }

  #anew(): LibraryStore | null {
    try {
      remove(this.#path);
      return openIndexStore(this.#path);
    } catch {
      return null;
    }
  }

  /** An empty index in the next place that takes one; null where there is none. */
  #elsewhere(articles: number): LibraryStore | null {
    if (this.#temporary === null && this.#path !== MEMORY) {
      try {
        this.#temporary = mkdtempSync(join(tmpdir(), 'yuelan-'));
        const path = join(this.#temporary, 'index.db');
        const store = openIndexStore(path);
        this.#path = path;
        return store;
      } catch {
        // The temporary folder is as full, or as little ours.
      }
    }
    if (this.#path === MEMORY || articles > IN_MEMORY) return null;
    this.#path = MEMORY;
    return openIndexStore(MEMORY);
  }

  async close(): Promise<void> {
    await this.#store.close();
    if (this.#temporary !== null) rmSync(this.#temporary, { recursive: true, force: true });
  }
}

function openOrRemake(path: string): LibraryStore {
  try {
    return openIndexStore(path);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    remove(path);
    return openIndexStore(path);
  }
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}
