/**
 * `npm run bench -- likeness [FOLDER]`: how near the made-up articles of a benchmark come to real ones (a folder of them, or
 * the corpus beside the project): their length, and in how many of them the commonest phrases of 1 to 4 characters stand.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../../src/archive/read.ts';
import { Generator } from './articles.ts';

const RANKS = [1, 10, 50, 100, 500, 1000, 5000, 10_000];

export async function run([given]: string[]): Promise<void> {
  const folder = given ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
  const real = existsSync(folder) ? texts(folder) : [];
  const generator = new Generator();
  const made = Array.from({ length: real.length || 100 }, (_, n) => {
    const { path, content } = generator.article(n * 7);
    return readArticle(Buffer.from(content), path).text;
  });
  for (const [name, some] of [
    ['real', real],
    ['made', made],
  ] as const) {
    if (some.length === 0) continue;
    const mean = (of: (text: string) => number): string =>
      (some.reduce((sum, text) => sum + of(text), 0) / some.length).toFixed(0);
    const different = [1, 2].map((n) => mean((text) => phrases(text, n).size));
    process.stdout.write(
      `${name}: ${some.length} articles of ${mean(({ length }) => length)} characters, ${different[0]} different characters and ${different[1]} pairs in each\n`,
    );
    for (const n of [1, 2, 3, 4]) process.stdout.write(`  the commonest of ${n}, by rank: ${shares(some, n)}\n`);
  }
}

function texts(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readArticle(readFileSync(path), path).text);
}

/** The different runs of `n` Chinese characters in a text. */
function phrases(text: string, n: number): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + n <= run.length; at++) found.add(run.slice(at, at + n));
  }
  return found;
}

/** The share of the texts that have the phrase of each rank. */
function shares(texts: readonly string[], n: number): string {
  const counts = new Map<string, number>();
  for (const text of texts) for (const phrase of phrases(text, n)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  return RANKS.map((rank) => `${rank}: ${(((sorted[rank - 1] ?? 0) / texts.length) * 100).toFixed(0)} %`).join(', ');
}
