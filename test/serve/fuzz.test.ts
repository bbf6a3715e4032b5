/**
 * Clients that ask for anything in any order, type anything, and send packets that mean nothing. The server is there
 * afterwards, has no session left, and holds no more memory than before. The same requests each time, unless another seed is
 * given: YUELAN_SEED=7. Each client's login name says its own seed.
 */
import { connect } from 'node:net';
import ssh2, { type Client, type ClientChannel } from 'ssh2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random } from '../bench/articles.ts';
import { held, inspectorIn } from './heap.ts';
import { Host, newFolder, numbered, sleep } from './host.ts';
import { sendPacket } from './wire.ts';

/** Of the first client; the others follow. */
const SEED = Number(process.env.YUELAN_SEED ?? 0);
/** Clients in a round. */
const CLIENTS = 60;
/** Clients at a time. */
const AT_ONCE = 20;

let host: Host;
beforeAll(async () => {
  const folder = newFolder();
  host = await Host.open(['--metrics', '0', '--login-time', '5', numbered(folder, 50)], folder);
});
afterAll(() => host.close());

/** Draws for one client. */
class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = random(seed);
  }

  below(n: number): number {
    return Math.floor(this.#next() * n);
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  bytes(most: number): Buffer {
    return Buffer.from(Array.from({ length: this.below(most) }, () => this.below(256)));
  }

  /** Text of keys, sequences, halves of sequences, and bytes that are no text. */
  keys(): Buffer {
    const pieces = [
      'j',
      ' ',
      'G',
      'g',
      '\r',
      '/',
      '？',
      'm',
      '?',
      '\x1b',
      '\x1b[',
      '\x1b[A',
      '\x1b[<0;5;5M',
      '\x1b[5;5R',
    ];
    pieces.push(
      '\x1b[200~',
      '\x1b[201~',
      '\x1b]11;rgb:0/0/0\x07',
      '\x1bP',
      '\x1b[?2026;1$y',
      '\x03',
      '\x1a',
      '\x04',
      '\0',
    );
    const some = Array.from({ length: this.below(40) }, () => Buffer.from(this.of(pieces)));
    return Buffer.concat([...some, this.bytes(16)]);
  }
}

const sizes = [0, 1, 2, 7, 24, 80, 500, 65_535, 4_294_967_295];
const terms = ['xterm-256color', 'dumb', '', 'screen', 'vt100', '../../etc/passwd', 'x'.repeat(5000), '\x1b[31m中'];
const lines = [
  'list',
  'list --json',
  'info 0 --json',
  'show x',
  'search 件',
  'cite',
  'help',
  'sh',
  '',
  '"',
  '\0',
  '中'.repeat(999),
];
const names = ['LANG', 'LC_ALL', 'TERM', 'COLORTERM', 'PATH', '', '__proto__', 'LC_\n'];

/** One packet of any kind between 80 (global request) and 100 (channel failure), or of none at all. */
function packet(client: Client, dice: Dice): void {
  const body = dice.bytes(60);
  const type = dice.of([80, 81, 82, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 7, 50, 21, 255]);
  // A channel that may be there: the first four bytes of most of them.
  if (body.length > 4) body.writeUInt32BE(dice.of([0, 1, 2, 99, 4_294_967_295]), 0);
  sendPacket(client, type, body);
}

/** What is done with an open channel. */
function meddle(channel: ClientChannel, dice: Dice): void {
  channel.on('data', () => {}).on('error', () => {});
  channel.stderr.on('data', () => {});
  for (let step = dice.below(8); step > 0; step--) {
    const acts = [
      () => channel.write(dice.keys()),
      () => channel.setWindow(dice.of(sizes), dice.of(sizes), 0, 0),
      () => channel.signal(dice.of(['INT', 'TERM', 'HUP', 'KILL', 'USR1', 'STOP'])),
      () => channel.end(dice.keys()),
      () => channel.pause(),
      () => channel.close(),
    ];
    dice.of(acts)();
  }
}

/** Opens the article and types anything at all for a while, in a window that changes. */
async function sit(client: Client, dice: Dice): Promise<void> {
  const channel = await new Promise<ClientChannel | undefined>((resolve) =>
    client.shell({ term: 'xterm-256color', rows: 24, cols: 80, width: 0, height: 0 }, (_, open) => resolve(open)),
  );
  if (!channel) return;
  channel.on('data', () => {}).on('error', () => {});
  await sleep(100);
  channel.write('\r');
  for (let turn = 0; turn < 20; turn++) {
    channel.write(dice.keys());
    if (dice.below(8) === 0) channel.setWindow(1 + dice.below(60), 1 + dice.below(200), 0, 0);
    await sleep(25);
  }
}

/** One client's life: some requests, some packets, an end of some kind. */
async function live(seed: number): Promise<void> {
  const dice = new Dice(seed);
  if (dice.below(10) === 0) return shout(dice);
  const client = new ssh2.Client();
  client.on('error', () => {});
  const closed = new Promise<void>((resolve) => client.once('close', resolve));
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  client.connect({
    host: '127.0.0.1',
    port: host.port,
    username: `${seed}${dice.of(['', '中', '\x1b', 'x'.repeat(2000)])}`,
  });
  await Promise.race([ready, closed]);
  const take = (error: Error | undefined, channel?: ClientChannel): void => {
    if (!error && channel) meddle(channel, dice);
  };
  const window = () => ({ term: dice.of(terms), rows: dice.of(sizes), cols: dice.of(sizes), width: 0, height: 0 });
  const env = () => ({ [dice.of(names)]: dice.of(['zh_TW.UTF-8', 'en', '', '\x1b', 'x'.repeat(9000)]) });
  if (dice.below(3) === 0) await sit(client, dice);
  for (let step = 1 + dice.below(6); step > 0; step--) {
    const asks = [
      () => client.shell(window(), { env: env() }, take),
      () => client.shell(window(), take),
      () => client.shell(false, take),
      () => client.exec(dice.of(lines), { env: env(), ...(dice.below(2) ? { pty: window() } : {}) }, take),
      () => client.exec(dice.of(lines), { x11: true }, take),
      () => client.subsys(dice.of(['sftp', 'x', '']), take),
      () => client.sftp(() => {}),
      () => client.forwardIn('', 0, () => {}),
      () => client.forwardOut('', 0, '127.0.0.1', 1, take),
      () => client.openssh_forwardOutStreamLocal('/tmp/x', take),
      () => packet(client, dice),
    ];
    try {
      dice.of(asks)();
    } catch {
      // ssh2 refuses to say some of it, or is not connected any more.
    }
    await Promise.race([closed, sleep(dice.below(60))]);
  }
  if (dice.below(2)) client.end();
  else client.destroy();
  await Promise.race([closed, sleep(300)]);
  client.destroy();
}

/** Bytes that are no SSH, or begin as if they were. */
async function shout(dice: Dice): Promise<void> {
  const socket = connect(host.port, '127.0.0.1').on('error', () => {});
  socket.resume();
  socket.write(
    dice.of(['SSH-2.0-x\r\n', 'SSH-1.0-x\r\n', 'GET / HTTP/1.1\r\n\r\n', 'SSH-2.0-x\r\n\0\0\x01\0\x14', '']),
  );
  socket.write(dice.bytes(5000));
  await sleep(50);
  if (dice.below(2)) socket.resetAndDestroy();
  else socket.end();
}

async function round(from: number, count: number): Promise<void> {
  for (let at = 0; at < count; at += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => live(from + at + n)));
}

/** Waits until every session has ended; gives what the server holds then. */
async function memory(): Promise<number> {
  const port = Number(/"metrics":(\d+)/.exec(host.stderr)?.[1]);
  const open = async (): Promise<string[]> => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return text.match(/^yuelan_sessions\{.*\} [1-9]\d*$/gm) ?? [];
  };
  for (let tries = 0; (await open()).length > 0 && tries < 100; tries++) await sleep(100);
  expect(await open()).toEqual([]);
  await sleep(500);
  return (await held(inspectorIn(host.stderr) as string)).heap;
}

/** How much the last round left behind, as a part of what was held after the first. */
const growth = (held: readonly number[]): number => ((held.at(-1) ?? 0) - (held.at(-2) ?? 0)) / (held[0] ?? 1);

test('anything may come, in any order', { timeout: 60_000 }, async () => {
  const held: number[] = [];
  // The same round again and again: the first ones load what is loaded once (the reader, the commands, tables of
  // characters), which one of them just when depends on who is faster. What is lost in each round would grow in each.
  while (held.length < 2 || (growth(held) > 0.1 && held.length < 5)) {
    await round(SEED, CLIENTS);
    held.push(await memory());
  }
  expect(growth(held), `seed ${SEED}; MiB after each round: ${held.map(Math.round)}`).toBeLessThan(0.1);

  const { status, stdout } = await host.ssh([], 'list');
  expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 1 });
  const failed = host.log.filter(({ level }) => level === 'fatal' || level === 'error');
  expect(failed, `seed ${SEED}`).toEqual([]);
});
