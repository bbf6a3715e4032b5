/**
 * A reading room with many readers at once, on this machine: how long a key takes to its frame, what a session costs in
 * memory, and what a client does to the server that never reads what it is sent. The readers are ssh2 clients in this
 * process, so they take their share of the processors too.
 *
 *     npm run bench -- serve [sessions] [seconds] [ms between two keys of a reader]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ssh2, { type ClientChannel } from 'ssh2';
import { type Held, held, inspectorIn } from '../serve/heap.ts';
import { writeLibrary } from './articles.ts';

const built = fileURLToPath(new URL('../../dist/yuelan.js', import.meta.url));
const ARTICLES = 2000;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function run(args: string[]): Promise<void> {
  const [sessions = 200, seconds = 20, pace = 2000] = args.map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-bench-'));
  const library = join(folder, 'library');
  writeLibrary(library, ARTICLES);
  const server = await startServer(folder, library, sessions + 16);
  try {
    await manyReaders(server, sessions, seconds, pace);
    await neverReads(server);
    await besideFloods(server, 1);
    await besideFloods(server, 12);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Served {
  readonly port: number;
  /** What it holds, its garbage collected. */
  memory(): Promise<Held>;
  /** Time of the processor used so far, ms. */
  cpu(): number;
  metrics(): Promise<string>;
  stop(): Promise<void>;
}

async function startServer(folder: string, library: string, most: number): Promise<Served> {
  const limits = ['--sessions', String(most), '--per-address', String(most), '--grace', '0', '--memory', '4096'];
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--inspect=127.0.0.1:0',
      built,
      'serve',
      '--ssh',
      '0',
      '--metrics',
      '0',
      '--data',
      join(folder, 'data'),
      ...limits,
      library,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, XDG_DATA_HOME: folder } },
  );
  let log = '';
  child.stderr?.on('data', (chunk) => {
    log += log.includes('serving') ? '' : chunk;
  });
  const serving = () => log.split('\n').find((line) => line.includes('"serving"'));
  while (!serving()) {
    if (child.exitCode !== null) throw new Error(log);
    await sleep(20);
  }
  const { port, metrics } = JSON.parse(serving() as string) as { port: number; metrics: number };
  const served: Served = {
    port,
    memory: () => held(inspectorIn(log) as string),
    cpu: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    metrics: async () => (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text(),
    stop: async () => {
      child.kill('SIGTERM');
      while (child.exitCode === null) await sleep(20);
    },
  };
  while (/^yuelan_library_scanning 1$/m.test(await served.metrics())) await sleep(100);
  return served;
}

/** A reader at a terminal of 80 by 24 that answers the one question that ends the others. */
class Client {
  readonly ssh = new ssh2.Client();
  readonly took: number[] = [];
  channel!: ClientChannel;
  lost = false;
  bytes = 0;
  #asked = 0;

  async enter(port: number, { cols, rows } = { cols: 80, rows: 24 }): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.ssh.once('ready', resolve).once('error', reject);
      this.ssh.connect({ host: '127.0.0.1', port, username: 'reader' });
    });
    // As ssh does for a terminal: a key waits for no acknowledgement of the one before.
    this.ssh.setNoDelay(true);
    this.ssh.on('error', () => {});
    this.ssh.on('close', () => {
      this.lost = true;
    });
    const window = { term: 'xterm-256color', cols, rows, width: 0, height: 0 };
    this.channel = await new Promise((resolve, reject) =>
      this.ssh.shell(window, (error, channel) => (error ? reject(error) : resolve(channel))),
    );
    this.channel.on('data', (data: Buffer) => {
      this.bytes += data.length;
      if (this.#asked > 0) {
        this.took.push(performance.now() - this.#asked);
        this.#asked = 0;
      }
      if (data.includes('\x1b[c')) this.channel.write('\x1b[?62;22c');
    });
  }

  press(key: string): void {
    this.#asked = performance.now();
    this.channel.write(key);
  }

  /** Presses keys, each of which changes the screen, at a pace that varies by half. */
  async read(until: number, pace: number): Promise<void> {
    const keys = ['j', ' ', 'j', 'j', 'k', '\x1b[5~', 'j', 'k', 'k', 'k'];
    await sleep(Math.random() * pace);
    for (let at = 0; performance.now() < until && !this.lost; at++) {
      this.press(keys[at % keys.length] as string);
      await sleep(pace * (0.5 + Math.random()));
    }
  }
}

async function manyReaders(server: Served, sessions: number, seconds: number, pace: number): Promise<void> {
  const clients: Client[] = [];
  const entering: number[] = [];
  const enter = async (): Promise<void> => {
    const client = new Client();
    const began = performance.now();
    await client.enter(server.port);
    clients.push(client);
    while (client.bytes < 500) await sleep(5);
    entering.push(performance.now() - began);
    // Each opens another article; some are opened by several.
    client.channel.write(`${'j'.repeat(clients.length % 60)}\r`);
    await sleep(50);
  };
  await enter();
  const [first] = clients;
  await first?.read(performance.now() + 3000, 50);
  // The memory that reading the library took goes back to the system only after a while.
  await server.memory();
  await sleep(3000);
  const one = await server.memory();
  while (clients.length < sessions) await enter();
  const cpu = server.cpu();
  for (const client of clients) client.took.length = 0;
  const began = performance.now();
  await Promise.all(clients.map((client) => client.read(began + seconds * 1000, pace)));
  await sleep(1000);
  const elapsed = performance.now() - began;
  const many = await server.memory();
  const times = clients.flatMap(({ took }) => took).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  const lost = clients.filter((client) => client.lost).length;
  console.log(`serve: ${sessions} readers of ${ARTICLES} articles for ${seconds} s, a key each ${pace} ms`);
  console.log(`  on ${availableParallelism()} processors shared with the clients; Node ${process.versions.node}`);
  console.log(`  connect to first screen   median ${median(entering).toFixed(0)} ms`);
  console.log(`  key to frame              p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms; ${times.length} keys`);
  console.log(`  of that in the server     p95 at most ${await withinServer(server)} ms`);
  console.log(`  processor                 ${(((server.cpu() - cpu) / elapsed) * 100).toFixed(0)} % of one`);
  const each = (what: keyof Held) => ((many[what] - one[what]) / Math.max(1, sessions - 1)).toFixed(2);
  console.log(`  memory with one, with all ${shown(one)}; ${shown(many)}`);
  console.log(`  each beyond the first     ${each('resident')} MiB resident, ${each('heap')} MiB of it objects`);
  console.log(`  sessions lost             ${lost}`);
  for (const { ssh } of clients) ssh.end();
  await sleep(3000);
  console.log(`  when all have left        ${shown(await server.memory())}`);
}

/** The class of the server's own histogram that holds the 95th percentile of key to frame, in ms. */
async function withinServer(server: Served): Promise<number> {
  const lines = [...(await server.metrics()).matchAll(/frame_seconds_bucket\{le="([^"]+)"\} (\d+)/g)];
  const all = Number(lines.at(-1)?.[2]);
  return Number(lines.find(([, , count]) => Number(count) >= all * 0.95)?.[1]) * 1000;
}

/**
 * One that takes nothing of what it is sent: it asks for the list as JSON on seven channels, which fills every buffer of
 * the system between it and the server, and then goes to and fro between the ends of the list.
 */
async function neverReads(server: Served): Promise<void> {
  const client = new Client();
  await client.enter(server.port, { cols: 120, rows: 40 });
  await sleep(1000);
  const before = await server.memory();
  for (let channel = 0; channel < 7; channel++) client.ssh.exec('list --json', (_, open) => open?.pause());
  const socket = (client.ssh as unknown as { _sock: { pause(): void } })._sock;
  setTimeout(() => socket.pause(), 100);
  await sleep(5000);
  const seen: Held[] = [];
  let screens = 0;
  for (let second = 0; second < 10; second++) {
    for (let turn = 0; turn < 20; turn++, screens++) {
      client.channel.write(turn % 2 === 0 ? 'G' : 'g');
      await sleep(50);
    }
    seen.push(await server.memory());
  }
  const metrics = await server.metrics();
  const count = (name: string): string => new RegExp(`^yuelan_${name} (\\d+)`, 'm').exec(metrics)?.[1] ?? '0';
  console.log(`serve: a client that reads nothing asks for the list 7 times and for ${screens} screens in 10 s`);
  console.log(`  memory before             ${shown(before)}`);
  console.log(`  after each second         ${seen.map(({ resident }) => resident.toFixed(0)).join(' ')} MiB resident`);
  console.log(`  times the server waited   ${count('stalls_total')}`);
  client.ssh.destroy();
  await sleep(4000);
  console.log(`  when it has gone          ${shown(await server.memory())}`);
}

/** One reads, and others send keys without end, each from the largest terminal there is. */
async function besideFloods(server: Served, count: number): Promise<void> {
  const reader = new Client();
  await reader.enter(server.port);
  const floods = Array.from({ length: count }, () => new Client());
  for (const flood of floods) await flood.enter(server.port, { cols: 400, rows: 150 });
  await sleep(2000);
  const before = (await server.memory()).resident;
  await reader.read(performance.now() + 3000, 100);
  const alone = reader.took.splice(0).sort((a, b) => a - b);
  let going = true;
  const pour = (channel: ClientChannel): void => {
    if (going && channel.write('GgG'.repeat(4096))) setImmediate(pour, channel);
    else if (going) channel.once('drain', () => pour(channel));
  };
  for (const { channel } of floods) pour(channel);
  await reader.read(performance.now() + 8000, 100);
  going = false;
  const took = reader.took.sort((a, b) => a - b);
  const at = (values: readonly number[], share: number) => values[Math.floor(values.length * share)]?.toFixed(0);
  console.log(`serve: a reader beside ${count} that send keys without end from terminals of 400 by 150`);
  console.log(`  key to frame alone        p50 ${at(alone, 0.5)}, p95 ${at(alone, 0.95)} ms`);
  console.log(`  beside them               p50 ${at(took, 0.5)}, p95 ${at(took, 0.95)} ms; ${took.length} keys`);
  console.log(`  memory                    ${before.toFixed(0)} MiB before, ${shown(await server.memory())} after`);
  for (const { ssh } of [reader, ...floods]) ssh.destroy();
  await sleep(2000);
}

const shown = ({ resident, heap }: Held): string => `${resident.toFixed(0)} MiB (objects ${heap.toFixed(1)})`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
