import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { articleId } from '../archive/id.ts';
import { readArticle } from '../archive/read.ts';
import { type Entry, entryOf } from './entry.ts';
import { facetsOf } from './facets.ts';
import { compile } from './filter.ts';
import type { Library } from './library.ts';
import { parse } from './query.ts';
import { openReading } from './reading.ts';
import { sorted } from './sort.ts';
import { suggest } from './suggest.ts';
import { walk } from './walk.ts';
export async function openLibrary(roots: string[]): Promise<Library> {
  const reading = await openReading({ path: ':memory:' });
  const entries: Entry[] = [];
  for (const s of walk(roots))
    if ('file' in s) {
      const a = readArticle(readFileSync(s.file), basename(s.file));
      entries.push(entryOf(articleId(basename(s.file), a.metadata.url), s.file, a));
    }
  const all = sorted(entries, { by: 'date' }, reading);
  return {
    roots,
    entries: all,
    progress: { phase: 'idle', done: 0, total: 0, secondsLeft: null },
    notices: [],
    reading,
    onChange: () => () => {},
    query: (t, o = { by: 'date' }) => {
      const query = parse(t);
      return { query, entries: sorted(all.filter(compile(query, reading)), o, reading) };
    },
    suggest: (t, c) => suggest(t, c, () => facetsOf(all)),
    facets: (e = all) => facetsOf(e),
    find: (x) => all.find((e) => e.id === x || e.file === x),
    read: async (e) => readArticle(readFileSync(e.file), basename(e.file)),
    search: async () => {
      throw new Error('no');
    },
    kwic: async () => [],
    rescan: async () => {},
    settled: async () => {},
    close: async () => {},
  };
}
