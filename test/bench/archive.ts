/**
 * How fast articles are read, on one core: MB/s over a folder of real articles (the first argument, or the corpus beside
 * the project, or the shipped ones), and whether the time grows with the size. Times are of the thread's own work, so
 * that other programs on the machine do not count; what a clock on the wall shows stands beside it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../../src/archive/read.ts';

const rounds = 25;
const warmUp = 10;

export async function run(args: string[]): Promise<void> {
  const beside = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
  const shipped = fileURLToPath(new URL('../../seeds', import.meta.url));
  const folder = args[0] ?? (existsSync(beside) ? beside : shipped);
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
  const size = files.reduce((sum, file) => sum + file.bytes.length, 0);

  const times = Array.from({ length: warmUp + rounds }, () =>
    timed(() => {
      for (const { path, bytes } of files) readArticle(bytes, path);
    }),
  );
  const first = times[0] as Time;
  const median = medianOf(times.slice(warmUp));
  console.log(`archive: ${files.length} articles, ${megabytes(size)} MB, from ${folder}`);
  console.log(
    `  read    ${rate(size, median.work)} MB/s; ${rate(size, median.wall)} MB/s on the wall (medians of ${rounds} rounds after ${warmUp})`,
  );
  console.log(
    `  article ${((median.work / files.length) * 1e3).toFixed(2)} ms on average; first round ${(first.work * 1e3).toFixed(0)} ms`,
  );

  const source = new TextDecoder().decode(
    files.reduce((most, file) => (file.bytes.length > most.bytes.length ? file : most)).bytes,
  );
  const [head = '', body = ''] = source.split(/(?<=\n-{3,}\n)/, 2);
  for (const factor of [1, 4, 16, 64]) {
    const bytes = new TextEncoder().encode(head + body.repeat(factor));
    const { work } = medianOf(Array.from({ length: 7 }, () => timed(() => readArticle(bytes, 'x.md'))));
    console.log(
      `  ${String(factor).padStart(2)} × the longest: ${megabytes(bytes.length)} MB in ${(work * 1e3).toFixed(1)} ms, ${rate(bytes.length, work)} MB/s`,
    );
  }
}

/** Seconds of the thread's work, and seconds that passed. */
interface Time {
  readonly work: number;
  readonly wall: number;
}

function timed(task: () => void): Time {
  const [used, start] = [process.threadCpuUsage(), performance.now()];
  task();
  const { user, system } = process.threadCpuUsage(used);
  return { work: (user + system) / 1e6, wall: (performance.now() - start) / 1e3 };
}

function medianOf(times: readonly Time[]): Time {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return { work: middle(times.map((time) => time.work)), wall: middle(times.map((time) => time.wall)) };
}

function rate(bytes: number, seconds: number): string {
  return (bytes / 1e6 / seconds).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
