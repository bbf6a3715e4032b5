/**
 * `npm run bench -- library [--articles N] [--keep]`: a library of N made-up articles (100,000), indexed, opened, filtered,
 * searched and rescanned. With --keep its files stay in the temporary folder for the next run.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { openIndexStore } from '../../src/library/store/index-store.ts';
import { built, node, openPty } from '../tty/driver.ts';
import { Generator, writeLibrary } from './articles.ts';

const MEBIBYTE = 1024 * 1024;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string', default: '100000' }, keep: { type: 'boolean', default: false } },
  });
  const articles = Number(values.articles);
  const root = join(tmpdir(), `yuelan-bench-${articles}`);
  const data = join(tmpdir(), `yuelan-bench-${articles}-data`);
  const generator = prepare(root, articles);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const index = join(data, 'index.db');
  try {
    print(`${articles.toLocaleString('en')} articles, ${availableParallelism()} cores, Node ${process.versions.node}`);
    await firstIndex(root, index, articles, generator);
    const library = await reopened(root, index);
    filterKeys(library, generator);
    await searches(library, generator);
    await rescans(library, root, generator, articles);
    await library.close();
    await onScreen(root, index, data, generator);
  } finally {
    rmSync(data, { recursive: true, force: true });
    if (!values.keep) rmSync(root, { recursive: true, force: true });
  }
}

function prepare(root: string, articles: number): Generator {
  const made = join(root, '.complete');
  // A library of another generator is no use: its words are not the ones that are searched for.
  const generatedBy = hash('sha1', readFileSync(new URL('./articles.ts', import.meta.url)));
  if (existsSync(made) && readFileSync(made, 'utf8') === generatedBy) return new Generator();
  rmSync(root, { recursive: true, force: true });
  const generator = writeLibrary(root, articles);
  writeFileSync(made, generatedBy);
  return generator;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A figure, what was asked of it, and whether it was met. */
function figure(name: string, value: number, unit: string, target?: number, least = false): void {
  const met = target === undefined || (least ? value >= target : value <= target);
  const wanted =
    target === undefined ? '' : `  wanted ${least ? '>=' : '<='} ${target} ${unit}${met ? '' : '  MISSED'}`;
  print(`  ${name.padEnd(46)} ${value.toFixed(value < 100 ? 1 : 0).padStart(9)} ${unit}${wanted}`);
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function figures(name: string, values: readonly number[], target?: number): void {
  figure(`${name}, median`, percentile(values, 0.5), 'ms');
  figure(`${name}, p95`, percentile(values, 0.95), 'ms', target);
}

async function firstIndex(root: string, index: string, articles: number, generator: Generator): Promise<void> {
  print('First index');
  const before = process.cpuUsage();
  const started = performance.now();
  const library = await openLibrary([root], { index, reading: ':memory:' });
  figure('a list of names is there after', performance.now() - started, 'ms');
  let named = 0;
  let read = 0;
  let peak = 0;
  library.onChange(() => {
    const { phase } = library.progress;
    if (phase === 'reading') named ||= performance.now() - started;
    // Told at most some times a second: the last time that files were being read.
    if (phase === 'reading') read = performance.now() - started;
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  await library.settled();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  figure('all names', named, 'ms');
  figure('all rows in the list', read, 'ms');
  figure('articles a second, all told', articles / seconds, '/s', 1500, true);
  // What other programs leave of the processors changes the figure above; this one stays.
  figure('processor time an article', (user + system) / 1000 / articles, 'ms');
  figure('peak memory of this process', peak / MEBIBYTE, 'MiB');
  figures('a search of 4 characters, the index not compact', await searchTimes(library, generator.words(4, 0, 50)));
  const store = openIndexStore(index);
  while (await store.untidy()) await new Promise((resolve) => setTimeout(resolve, 200));
  await store.close();
  figure('the index is compact after', (performance.now() - started) / 1000, 's');
  await library.close();
  figure('index', statSync(index).size / MEBIBYTE, 'MiB');
}

async function searchTimes(library: Library, words: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const word of words) {
    const started = performance.now();
    await library.search(word, { limit: 20 });
    times.push(performance.now() - started);
  }
  return times;
}

async function reopened(root: string, index: string): Promise<Library> {
  print('Opening again');
  const started = performance.now();
  const library = await openLibrary([root], { index, reading: ':memory:', scanAfter: 600_000 });
  figure('first rows, in this process', performance.now() - started, 'ms');
  const { length } = library.entries;
  print(`  ${length} rows at first`);
  let before = -1;
  while (before !== library.entries.length || before === length) {
    before = library.entries.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (before === length && performance.now() - started > 2000) break;
  }
  figure('all rows', performance.now() - started - 100, 'ms');
  return library;
}

function filterKeys(library: Library, generator: Generator): void {
  print('Filter, in this process');
  const times: number[] = [];
  for (const word of [...generator.words(4, 0, 20), ...generator.words(2, 0, 20), `author:${generator.author(3)}`]) {
    for (let typed = 1; typed <= word.length; typed++) {
      const started = performance.now();
      library.query(word.slice(0, typed));
      times.push(performance.now() - started);
    }
  }
  figures('a key', times, 30);
  for (const by of ['title', 'source', 'length'] as const) {
    const started = performance.now();
    library.query('', { by });
    figure(`sorted by ${by}`, performance.now() - started, 'ms');
  }
  const started = performance.now();
  library.facets();
  figure('facets', performance.now() - started, 'ms');
}

async function searches(library: Library, generator: Generator): Promise<void> {
  print('Search, ranked, first 20 with snippets');
  const targets: Record<number, number> = { 2: 50, 4: 25 };
  for (const characters of [1, 2, 3, 4]) {
    // Half of the commonest words, half of the rarer ones.
    const words = [...generator.words(characters, 0, 50), ...generator.words(characters, 8000, 50)];
    const times = await searchTimes(library, words);
    let hits = 0;
    for (const word of words) hits += (await library.search(word, { limit: 1 })).total;
    const name = `${characters} characters (${Math.round(hits / words.length)} hits on average)`;
    figures(name, times, targets[characters]);
  }
  const times: number[] = [];
  for (const word of generator.words(2, 200, 20)) {
    const started = performance.now();
    await library.kwic(word, { limit: 200 });
    times.push(performance.now() - started);
  }
  figures('keyword in context, 200 lines', times);
}

async function rescans(library: Library, root: string, generator: Generator, articles: number): Promise<void> {
  print('Rescan');
  // The first one is the opening's own, which this library was told to put off.
  await library.settled();
  let started = performance.now();
  await library.rescan();
  figure('nothing changed', (performance.now() - started) / 1000, 's', 5);
  const unchanged = performance.now() - started;
  const changed = Array.from({ length: 10 }, (_, n) => generator.article(Math.floor((n * articles) / 10)).path);
  const before = changed.map((path) => readFileSync(join(root, path), 'utf8'));
  changed.forEach((path, n) => {
    writeFileSync(join(root, path), `${before[n]}<p>改了</p>`);
  });
  started = performance.now();
  await library.rescan();
  figure('ten changed, beyond the walk', (performance.now() - started - unchanged) / 1000, 's', 1);
  changed.forEach((path, n) => {
    writeFileSync(join(root, path), before[n] as string);
  });
  await library.rescan();
}

async function onScreen(root: string, index: string, data: string, generator: Generator): Promise<void> {
  print('The built reader, in a pseudo-terminal of 120 x 40');
  const env = { XDG_DATA_HOME: data, XDG_CONFIG_HOME: data, XDG_CACHE_HOME: data, XDG_STATE_HOME: data };
  writeFileSync(join(data, 'config.toml'), '');
  mkdirSync(join(data, 'yuelan'), { recursive: true });
  writeFileSync(join(data, 'yuelan', 'config.toml'), `[library]\nindex = ${JSON.stringify(index)}\n`);
  const starts: number[] = [];
  for (let n = 0; n < 5; n++) {
    const reader = openPty([node, built, root], { columns: 120, rows: 40, env });
    starts.push(await reader.until(/20\d\d/));
    await reader.close();
  }
  figure('list on the screen after start, median of 5', percentile(starts, 0.5), 'ms', 150);
  const reader = openPty([node, built, root], { columns: 120, rows: 40, env });
  await reader.until(/20\d\d/);
  await reader.settle(1500, 20_000);
  await reader.press('/');
  const keys: number[] = [];
  for (const key of [...generator.words(4, 0, 12).join('')]) {
    keys.push((await reader.press(key, 40)).ms);
    if (keys.length % 4 === 0) for (let n = 0; n < 4; n++) keys.push((await reader.press('\x7f', 40)).ms);
  }
  figures('a key of the filter, to the last byte', keys, 30);
  figure('memory of the reader, idle', reader.memory('VmRSS'), 'MiB', 200);
  figure('memory of the reader, peak', reader.memory(), 'MiB', 200);
  await reader.close();
}
