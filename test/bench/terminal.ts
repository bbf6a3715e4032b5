/**
 * Start, bytes, latency, idleness and memory of the reader in a pseudo-terminal, beside the programs people read with, on
 * the same text in the same run. Prints tables in Markdown, then the targets; what is missed says MISSED.
 *
 *     npm run bench -- terminal [--runs N] [--quick]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { built, node, openPty, type Pressed, type Pty } from '../tty/driver.ts';
import { type Peer, peersFor } from '../tty/peers.ts';

const seeds = new URL('../../seeds/', import.meta.url).pathname;
const seed = join(seeds, readdirSync(seeds).sort()[0]!);
const sizes = [
  [80, 24],
  [120, 40],
] as const;

/** What yuelan has to reach. */
const target = { start: 100, startRatio: 3.2, lineRatio: 1.3, latency: 8, memory: 90 };

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const median = (values: readonly number[]): number => at(values, 0.5);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cell = (value: string | number): string =>
    typeof value === 'string' ? value : Number.isNaN(value) ? '' : value.toFixed(value < 100 ? 1 : 0);
  console.log(`| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.map(cell).join(' | ')} |`);
  console.log('');
}

/** Targets that were missed. */
const missed: string[] = [];
function judge(what: string, value: number, most: number): void {
  const ok = value <= most;
  if (!ok) missed.push(what);
  console.log(`- ${what}: ${value.toFixed(1)}, at most ${most}: ${ok ? 'reached' : 'MISSED'}`);
}

/** Everything a program keeps lies in a folder of its own. */
const environment = (home: string): Record<string, string> => ({
  HOME: home,
  XDG_DATA_HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_CACHE_HOME: home,
  XDG_STATE_HOME: home,
  LC_ALL: 'C.UTF-8',
});

/** The words by which the text is known to be on the first screen: the beginning of its first long line. */
const firstWords = (text: string): string =>
  text
    .split('\n')
    .find((line) => line.trim().length > 20)!
    .trim()
    .slice(0, 12);

/** Starts a program. One that remembers places gets a home of its own, new where none is given. */
function begin(
  argv: readonly [string, ...string[]],
  home: string,
  [columns, rows]: readonly [number, number],
  own = argv[0] === node ? mkdtempSync(join(home, 'home-')) : home,
): Pty {
  return openPty(argv, { columns, rows, env: environment(own) });
}

/** Opens a peer's text: ms from the spawn until its words are there. */
async function openText(
  peer: Peer,
  words: string,
  home: string,
  size: readonly [number, number],
): Promise<[Pty, number]> {
  const pty = begin(peer.argv, home, size);
  for (const key of peer.open) {
    await pty.settle(40);
    pty.type(key);
  }
  return [pty, await pty.until(words)];
}

const bare = (): Promise<number> =>
  new Promise((resolve) => {
    const start = performance.now();
    spawn(node, ['-e', '0'], { stdio: 'ignore' }).on('exit', () => resolve(performance.now() - start));
  });

/** The presses that brought a line with text. */
async function scroll(pty: Pty, { line, foot }: Peer, times: number): Promise<Pressed[]> {
  const found: Pressed[] = [];
  const rows = (): string[] => pty.screen().slice(0, -foot);
  for (let n = 0; n < times; n++) {
    const before = new Set(rows());
    const pressed = await pty.press(line, 25);
    if (rows().some((row) => row.trim() !== '' && !before.has(row))) found.push(pressed);
  }
  return found;
}

async function presses(pty: Pty, key: string, times: number): Promise<Pressed[]> {
  const found: Pressed[] = [];
  for (let n = 0; n < times; n++) found.push(await pty.press(key, 25));
  return found.filter(({ bytes }) => bytes > 0);
}

const bytesOf = (all: readonly Pressed[]): number => median(all.map(({ bytes }) => bytes));
const ms = (all: readonly Pressed[], share: number): number =>
  at(
    all.map((one) => one.ms),
    share,
  );

async function start(home: string, peers: readonly Peer[], words: string, runs: number): Promise<void> {
  const cases = [
    { name: 'yuelan, an article', argv: [node, built, seed] as const, words },
    { name: 'yuelan, the list', argv: [node, built] as const, words: words.slice(0, 8) },
    ...peers.filter(({ open }) => open.length === 0).map(({ name, argv }) => ({ name, argv, words })),
  ];
  const times = cases.map(() => [] as number[]);
  const homes = cases.map(({ argv }) => (argv[0] === node ? mkdtempSync(join(home, 'home-')) : home));
  const nodes: number[] = [];
  for (let run = 0; run < runs; run++) {
    nodes.push(await bare());
    for (const [n, { argv, words }] of cases.entries()) {
      const pty = begin(argv, home, sizes[0], homes[n]);
      times[n]?.push(await pty.until(words));
      await pty.settle(30);
      await pty.close();
    }
  }
  const alone = median(nodes);
  console.log(`### Start\n\nms from the spawn until the text is on the screen, 80x24, median of ${runs}.\n`);
  table(
    ['', 'ms', 'first', 'times `node -e 0`'],
    [
      ['`node -e 0`', alone, nodes[0]!, 1],
      ...cases.map(({ name }, n) => [name, median(times[n]!), times[n]![0]!, median(times[n]!) / alone]),
    ],
  );
  for (const n of [0, 1]) {
    judge(`start of ${cases[n]!.name}, ms`, median(times[n]!), target.start);
    judge(`the same, times \`node -e 0\``, median(times[n]!) / alone, target.startRatio);
  }
  console.log('');
}

async function wire(
  home: string,
  peers: readonly Peer[],
  words: string,
  size: readonly [number, number],
  lines: number,
) {
  const rows: (readonly (string | number)[])[] = [];
  const bytes = new Map<string, number>();
  for (const peer of peers) {
    const [pty] = await openText(peer, words, home, size);
    await pty.settle(300);
    const scrolled = await scroll(pty, peer, Math.ceil(lines / peer.lines));
    // What is done behind the last key is not idleness.
    await sleep(1000);
    const [before, busy] = [pty.bytes, pty.cpu()];
    await sleep(3000);
    const idle = `${pty.bytes - before} B, ${pty.cpu() - busy} ms`;
    const memory = pty.memory();
    await pty.close();
    const [second] = await openText(peer, words, home, size);
    await second.settle(300);
    const pages = await presses(second, peer.page, 6);
    await second.close();
    rows.push([
      peer.lines === 1 ? peer.name : `${peer.name} (${peer.lines} lines)`,
      bytesOf(scrolled),
      ms(scrolled, 0.95),
      bytesOf(pages),
      ms(pages, 0.95),
      idle,
      memory,
    ]);
    bytes.set(peer.name, bytesOf(scrolled));
  }
  console.log(`### ${size.join('x')}\n`);
  const heads = ['', 'bytes a line', 'ms, p95', 'bytes a page', 'ms, p95', '3 s idle: written, CPU', 'MiB'];
  table(heads, rows);
  const own = bytes.get('yuelan')!;
  const less = bytes.get('less');
  if (less) judge(`bytes a line at ${size.join('x')}, times those of less`, own / less, target.lineRatio);
  for (const [name, other] of bytes)
    if (name !== 'less' && name !== 'yuelan')
      judge(`bytes a line at ${size.join('x')} beside those of ${name}`, own, other);
  console.log('');
}

const clauses =
  '纸上的字一行行排下去|读的人一页页翻过来|灯光很静|窗外有雨|书架上还有许多没有打开的卷册|渡口的船夜里才走|旧报纸折成四叠|她把信又看了一遍|河水涨到第三级台阶|没有人记得那年的价钱|钟敲过十一下|街角的铺子换了招牌|他说这些都写在后面'.split(
    '|',
  );

/** An article of a megabyte in forty sections, of sentences that say nothing and follow each other in ever new ways. */
function largeArticle(): string {
  const paragraph = (seed: number): string =>
    Array.from({ length: 34 }, (_, at) => clauses[(at * at + seed * 5 + at * (seed % 11)) % clauses.length]).join('，');
  const sections = Array.from({ length: 40 }, (_, n) => {
    const paragraphs = Array.from({ length: 28 }, (_, p) => `<p>${paragraph(n * 28 + p)}。</p>`);
    return `<h2>第${n + 1}章　${clauses[n % clauses.length]}</h2>${paragraphs.join('')}`;
  });
  return `[某刊｜一篇很长的文章](https://example.org/long)\n------\n日期：Thu, 02 Jul 2020 08:00:00 +0000\n\n${sections.join('')}`;
}

async function latency(home: string, article: string, name: string, keys: number): Promise<number[]> {
  const pty = begin([node, built, article], home, sizes[1]);
  await pty.until('%');
  await pty.settle(1500, 20_000);
  const few = name === 'the seed';
  const kinds = [
    ['a line', 'j', keys],
    ['a line back', 'k', keys],
    ['a page', ' ', few ? 5 : keys],
    ['a page back', '\x1b[5~', few ? 5 : keys],
    ['a section', ']', few ? 4 : 30],
    ['a section back', '[', few ? 4 : 30],
  ] as const;
  const found: [string, Pressed[]][] = [];
  for (const [what, key, times] of kinds) found.push([what, await presses(pty, key, times)]);
  table(
    [name, 'bytes', 'ms, p50', 'ms, p95'],
    found.map(([what, all]) => [what, bytesOf(all), ms(all, 0.5), ms(all, 0.95)]),
  );
  console.log(`Memory after that: ${pty.memory().toFixed(1)} MiB.\n`);
  judge(`memory on ${name}, MiB`, pty.memory(), target.memory);
  await pty.close();
  return found.flatMap(([, all]) => all.map((one) => one.ms));
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '15' }, quick: { type: 'boolean' } },
  });
  const home = mkdtempSync(join(tmpdir(), 'yuelan-bench-'));
  try {
    const show = (width: number): string =>
      execFileSync(node, [built, 'show', seed, '--width', `${width}`], {
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      });
    const own: Peer = { name: 'yuelan', argv: [node, built, seed], open: [], line: 'j', lines: 1, page: ' ', foot: 1 };
    const text = show(76);
    await start(home, peersFor(home, text), firstWords(text), Number(values.runs));
    for (const size of sizes) {
      // The measure that the reader has at this size, so that all show the same lines.
      const lines = show(size[0] === 80 ? 76 : 80);
      await wire(home, [own, ...peersFor(home, lines)], firstWords(lines), size, values.quick ? 30 : 150);
    }
    console.log('### Latency at 120x40\n\nms from the key to the last byte of its answer.\n');
    const large = join(home, 'long.md');
    writeFileSync(large, largeArticle());
    for (const [article, name] of [
      [seed, 'the seed'],
      [large, 'an article of 1 MB'],
    ] as const) {
      const all = await latency(home, article, name, values.quick ? 30 : 100);
      judge(`latency on ${name}, p95 of all keys, ms`, at(all, 0.95), target.latency);
      console.log('');
    }
    console.log(missed.length === 0 ? 'Every target is reached.' : `MISSED: ${missed.join('; ')}.`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
