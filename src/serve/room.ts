/** The reading room: what all sessions share. */
import { stat } from 'node:fs/promises';
import type { Article } from '../archive/article.ts';
import type { Settings } from '../config/settings.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Readers } from './readers.ts';

export interface Room {
  readonly library: Library;
  /** What stands above the list. */
  readonly name: string;
  /** The settings that hold where a reader has chosen nothing. */
  readonly settings: Settings;
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly readers: Readers;
  readonly limits: Limits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** An article; those who read the same one at a time share it. */
  read(entry: Entry): Promise<Article>;
}

/** Bytes of the largest article that is opened: reading it holds up everyone, 60 ms or so for each MiB. */
const LARGEST = 4 * 1024 * 1024;

/** Reads articles and gives the same one out for as long as somebody holds it. A file that changes is a new entry. */
export function sharedArticles(library: Pick<Library, 'read'>): (entry: Entry) => Promise<Article> {
  const known = new WeakMap<Entry, WeakRef<Article>>();
  const coming = new Map<Entry, Promise<Article>>();
  return async (entry) => {
    const article = known.get(entry)?.deref();
    if (article) return article;
    const before = coming.get(entry);
    if (before) return before;
    const reading = small(entry).then(() => library.read(entry));
    coming.set(entry, reading);
    try {
      const read = await reading;
      known.set(entry, new WeakRef(read));
      return read;
    } finally {
      coming.delete(entry);
    }
  };
}

/** Fails where a file is too large; the reason is one in any language. */
async function small({ file }: Entry): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  const reason = `> ${LARGEST / 1024 / 1024} MiB`;
  if (size > LARGEST) throw Object.assign(new Error(reason), { code: reason });
}
