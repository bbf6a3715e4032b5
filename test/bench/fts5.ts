/**
 * `npm run bench -- fts5 [--articles N]`: our own postings beside SQLite's FTS5, on the same made-up texts: time to write
 * them (of the thread's own work), size, and time to the first 20 of a ranked search (the quickest of three). FTS5 is given
 * less to do: it stores no article, and its first 20 are not certified in the text and get no snippets.
 *
 * `characters`: every character a token, a word is a phrase of them; `column`: the same without positions, so a word is
 * only known to have all its characters; `pairs`: every two neighbours a token, without positions, a single character is
 * a prefix; what has all pairs of a longer word is only a candidate too.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { readArticle } from '../../src/archive/read.ts';
import { entryOf } from '../../src/library/entry.ts';
import { NOT_READ } from '../../src/library/filter.ts';
import { fold } from '../../src/library/fold.ts';
import { SegmentBuilder } from '../../src/library/postings/segment.ts';
import { search } from '../../src/library/search.ts';
import { openIndexStore } from '../../src/library/store/index-store.ts';
import type { Row } from '../../src/library/store/store.ts';
import { TermCounter, unitsOf } from '../../src/library/tokens.ts';
import { Generator } from './articles.ts';

/** Articles a commit. */
const COMMIT = 512;

const generator = new Generator();

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { articles: { type: 'string', default: '100000' } } });
  const articles = Number(values.articles);
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-fts5-'));
  try {
    console.log('index            articles/s  MiB   1 character  2  3  4 characters, ms: median (p95)');
    console.log(row('ours', await ours(articles, join(folder, 'ours.db'))));
    for (const [name, kind] of Object.entries(KINDS)) {
      console.log(row(`fts5 ${name}`, await fts5(kind, articles, join(folder, `${name}.db`))));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Result {
  /** Seconds to write all. */
  readonly seconds: number;
  readonly articles: number;
  readonly bytes: number;
  /** ms of the searches for words of 1, 2, 3 and 4 characters. */
  readonly times: readonly (readonly number[])[];
}

function row(name: string, { seconds, articles, bytes, times }: Result): string {
  const at = (some: readonly number[], share: number): string =>
    ([...some].sort((a, b) => a - b)[Math.floor(some.length * share)] ?? 0).toFixed(1);
  const searches = times.map((some) => `${at(some, 0.5)} (${at(some, 0.95)})`).join('  ');
  return `${name.padEnd(16)} ${(articles / seconds).toFixed(0).padStart(10)}  ${(bytes / 2 ** 20).toFixed(0).padStart(4)}   ${searches}`;
}

/** Seconds of this thread's work. */
async function work(task: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

function seconds(task: () => void): number {
  const before = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

/** ms of the quickest of three. */
async function quickest(task: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 3; n++) {
    const started = performance.now();
    await task();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** What is searched for: half commonest words, half rare ones. */
const queries = [1, 2, 3, 4].map((n) => [...generator.words(n, 0, 50), ...generator.words(n, 8000, 50)]);

function articleOf(n: number) {
  const { path, content } = generator.article(n);
  return readArticle(Buffer.from(content), path);
}

async function ours(articles: number, path: string): Promise<Result> {
  const store = openIndexStore(path);
  const counter = new TermCounter();
  const builder = new SegmentBuilder();
  const entries = new Map<number, ReturnType<typeof entryOf>>();
  const rows: Row[] = [];
  let spent = 0;
  for (let n = 0; n < articles; n++) {
    const article = articleOf(n);
    const entry = { ...entryOf(`/${n}`, article), row: n + 1 };
    entries.set(n + 1, entry);
    spent += seconds(() => builder.add(counter.count(unitsOf(article.text), unitsOf(entry.searchable))));
    const common = { size: 0, mtime: 0, hash: '', sameness: null, info: '', work: `n${n}` };
    const text = new Uint8Array(unitsOf(article.text).buffer);
    rows.push({ ...common, entry: { ...entry, work: `n${n}` }, text });
    if (rows.length === COMMIT || n === articles - 1) {
      const batch = rows.splice(0);
      spent += await work(() => store.commit({ rows: batch, blocks: builder.blocks() }));
    }
  }
  spent += await work(async () => {
    while (await store.tidy());
  });
  const where = {
    store,
    entries: [...entries.values()],
    indexed: articles,
    atRow: (row: number) => entries.get(row),
    reading: NOT_READ,
  };
  const times: number[][] = [];
  for (const words of queries) {
    const some: number[] = [];
    for (const word of words) some.push(await quickest(() => search(word, where, { limit: 20 })));
    times.push(some);
  }
  const bytes = sizeOf(path, 'SELECT sum(length(bytes)) FROM block');
  await store.close();
  return { seconds: spent, articles, bytes, times };
}

function sizeOf(path: string, sql: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const [bytes] = Object.values(database.prepare(sql).get() ?? {});
  database.close();
  return bytes as number;
}

interface Kind {
  readonly options: string;
  tokens(folded: string): string;
  query(folded: string): string;
}

const HAN = /\p{Script=Han}/u;
const characters = (text: string): string => text.replace(/\p{Script=Han}/gu, ' $& ');

/** Every two neighbours, and the last character of a run alone, so that each begins a token. */
const pairs = (text: string): string =>
  text.replace(/\p{Script=Han}+/gu, (run) => ` ${Array.from(run, (_, n) => run.slice(n, n + 2)).join(' ')} `);

const KINDS: Readonly<Record<string, Kind>> = {
  characters: { options: '', tokens: characters, query: (word) => `"${characters(word)}"` },
  column: {
    options: ', detail=column',
    tokens: characters,
    query: (word) => [...word].map((character) => `"${character}"`).join(' AND '),
  },
  pairs: {
    options: ", detail=none, prefix='1'",
    tokens: pairs,
    query: (word) =>
      word.length === 1 && HAN.test(word)
        ? `"${word}" *`
        : Array.from({ length: word.length - 1 }, (_, n) => `"${word.slice(n, n + 2)}"`).join(' AND '),
  },
};

async function fts5({ options, tokens, query }: Kind, articles: number, path: string): Promise<Result> {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;
    CREATE VIRTUAL TABLE words USING fts5 (head, body, content='', contentless_delete=1${options})`);
  const insert = database.prepare('INSERT INTO words (rowid, head, body) VALUES (?, ?, ?)');
  let spent = 0;
  for (let n = 0; n < articles; n++) {
    const article = articleOf(n);
    const head = entryOf('/', article).searchable;
    spent += seconds(() => {
      if (n % COMMIT === 0) database.exec('BEGIN');
      insert.run(n + 1, tokens(head), tokens(fold(article.text)));
      if (n % COMMIT === COMMIT - 1 || n === articles - 1) database.exec('COMMIT');
    });
  }
  const find = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 6, 1) LIMIT 20');
  const times: number[][] = [];
  for (const words of queries) {
    const some: number[] = [];
    for (const word of words) some.push(await quickest(() => find.all(query(fold(word)))));
    times.push(some);
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return { seconds: spent, articles, bytes: statSync(path).size, times };
}
