/**
 * How long typesetting takes: the shipped seed warm and cold, a whole folder of articles, and texts of three sizes.
 * Usage: npm run bench -- typeset [FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Article } from '../../src/archive/article.ts';
import { readArticle } from '../../src/archive/read.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting } from '../../src/typeset/setting.ts';
import { article, paragraph } from '../typeset/article.ts';

const MEASURE = 76;
const root = new URL('../..', import.meta.url).pathname;

const ms = (value: number): string => `${value.toFixed(2)} ms`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function setAt(one: Article, measure: number): number {
  const page = openPage(one, { ...defaultSetting, measure });
  page.extend();
  return page.lines.length;
}

function seed(): Article {
  const folder = join(root, 'seeds');
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()[0]!;
  return readArticle(readFileSync(join(folder, name)), name);
}

/** Milliseconds in a fresh process, the bundle loaded but nothing set yet: first screen of 24 lines, and the whole. */
function cold(one: Article): { first: number; whole: number } {
  const bundle = join(tmpdir(), `typeset-${process.pid}.mjs`);
  const data = join(tmpdir(), `typeset-${process.pid}.json`);
  writeFileSync(data, JSON.stringify(one));
  const source = `
    import { readFileSync } from 'node:fs';
    const one = JSON.parse(readFileSync(${JSON.stringify(data)}, 'utf8'));
    const start = performance.now();
    const { openPage } = await import(${JSON.stringify(join(root, 'src/typeset/set.ts'))});
    const { defaultSetting } = await import(${JSON.stringify(join(root, 'src/typeset/setting.ts'))});
    const page = openPage(one, { ...defaultSetting, measure: ${MEASURE} });
    page.extend({ lines: 24 });
    const first = performance.now() - start;
    page.extend();
    console.log(JSON.stringify({ first, whole: performance.now() - start }));`;
  buildSync({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    outfile: bundle,
  });
  const runs = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync(process.execPath, [bundle], { encoding: 'utf8' });
    return JSON.parse(stdout) as { first: number; whole: number };
  });
  rmSync(bundle);
  rmSync(data);
  return { first: median(runs.map(({ first }) => first)), whole: median(runs.map(({ whole }) => whole)) };
}

export async function run([folder = '../shared/corpus']: string[]): Promise<void> {
  const one = seed();
  const { first, whole } = cold(one);
  console.log(`the seed, ${one.text.length} code units, at ${MEASURE} cells:`);
  console.log(
    `  fresh process   ${ms(first)} to the first 24 lines, ${ms(whole)} to the end (loading typesetting included)`,
  );
  for (let round = 0; round < 30; round++) setAt(one, MEASURE);
  console.log(`  warm            ${ms(median(Array.from({ length: 31 }, () => time(() => setAt(one, MEASURE)))))}`);
  console.log(
    `  warm, resized   ${ms(median(Array.from({ length: 31 }, (_, n) => time(() => setAt(one, 60 + (n % 20))))))}`,
  );

  if (existsSync(folder)) {
    const files = readdirSync(folder)
      .map((file) => join(folder, file))
      .filter((file) => statSync(file).isFile());
    const all = files.map((file) => readArticle(readFileSync(file), file));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const units = all.reduce((sum, { text }) => sum + text.length, 0);
    const took = median(Array.from({ length: 3 }, () => time(() => all.forEach((each) => void setAt(each, MEASURE)))));
    console.log(`${files.length} articles, ${(bytes / 1e6).toFixed(1)} MB, ${units} code units of text: ${ms(took)}`);
  }

  // The seed's own paragraphs again and again, so that only the length changes.
  const text = one.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.inlines.map((inline) => inline.text) : []))
    .join('');
  for (const size of [1_000, 32_000, 1_000_000]) {
    const long = article([paragraph(text.repeat(Math.ceil(size / text.length)).slice(0, size))]);
    const rounds = Math.max(3, Math.min(101, Math.round(200_000 / size)));
    const took = median(Array.from({ length: rounds }, () => time(() => setAt(long, MEASURE))));
    console.log(
      `one paragraph of ${String(size).padStart(7)} code units: ${ms(took)}, ${((took / size) * 1e6).toFixed(0)} ns each`,
    );
  }
}
