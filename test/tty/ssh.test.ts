/** The reader at the far end of a real OpenSSH, as people have it: through tmux, on slow lines, and cut off. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { built, node, openPty, type Pty, type PtyOptions } from './driver.ts';
import { Line } from './line.ts';
import { hasSshd, Sshd } from './openssh.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const seed = join(seeds, readdirSync(seeds).sort()[0] ?? '');
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let folder: string;
let sshd: Sshd;
let opened: { close(): void | Promise<void> }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-'));
  opened = [];
  if (!hasSshd) return;
  sshd = await Sshd.open(folder);
  opened.push(sshd);
});

afterEach(async () => {
  for (const one of opened.reverse()) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The reader's command line on the far side; its process id stands in `pid` there. */
function reader(...args: string[]): string {
  const set = ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME'].map(
    (name) => `${name}=${folder}`,
  );
  return `echo $$ > ${folder}/pid; exec env ${set.join(' ')} LANG=zh_CN.UTF-8 TZ=UTC ${node} ${built} ${args.join(' ')}`;
}

const pid = (): number => Number(readFileSync(join(folder, 'pid'), 'utf8'));

function enter(argv: readonly [string, ...string[]], options: PtyOptions = {}): Pty {
  const pty = openPty(argv, { ...options, env: { HOME: folder, ...options.env } });
  opened.push(pty);
  return pty;
}

/** `argv` as the only program of a tmux of its own, whose terminal is the test's. */
function inTmux(argv: readonly string[], name: string): Pty {
  const socket = join(folder, name);
  opened.push({ close: () => void spawnSync('tmux', ['-S', socket, 'kill-server']) });
  return enter(['tmux', '-S', socket, '-f', '/dev/null', 'new-session', ...argv], { env: { LC_ALL: 'C.UTF-8' } });
}

/** Waits until a process is gone. */
async function gone(id: number): Promise<void> {
  for (let tries = 0; existsSync(`/proc/${id}`); tries++) {
    if (tries > 1000) throw new Error(`${id} is still there`);
    await sleep(10);
  }
}

describe.runIf(hasSshd)('through sshd', () => {
  test.runIf(hasTmux)('in tmux: list, open, jump, resize, cut off, and back at the same place', async () => {
    const pty = inTmux(sshd.command(reader()), 'first');
    await pty.until(/▸[^\n]*DeepSeek/);
    pty.type('\r');
    await pty.until('文 | 佘宗明');
    pty.type('3');
    await pty.until(/^ *03 *\n/);
    pty.type('jj');
    await pty.until(/^(?! *03 *\n)/);
    const first = pty.screen()[0]?.trim().slice(0, 8) ?? '';
    expect(first).not.toBe('');
    await pty.resize(61, 20);
    await pty.until(new RegExp(`^ *${first.slice(0, 4)}`));
    await pty.resize(100, 30);
    await pty.until(new RegExp(`^ *${first.slice(0, 4)}`));

    const left = pid();
    sshd.drop(left);
    await pty.exit();
    await gone(left);

    const again = inTmux(sshd.command(reader()), 'again');
    await again.until(/▸[^\n]*DeepSeek/);
    again.type('\r');
    await again.until(new RegExp(`^ *${first.slice(0, 4)}`));
    again.type('q');
    await again.until('3 篇');
    again.type('q');
    expect((await again.exit()).status).toBe(0);
  });

  test('colours are asked for: sshd passes COLORTERM on to nobody', async () => {
    const pty = enter(sshd.command(reader(seed)));
    await pty.until('佘宗明');
    await pty.settle(300);
    // XTGETTCAP RGB, and DECRQSS of a colour that only a terminal with all of them keeps.
    expect(pty.log.join('')).toContain('\x1bP+q524742\x1b\\');
    expect(pty.log.join('')).toContain('\x1bP$qm\x1b\\');
    expect(readFileSync(join(folder, 'yuelan', 'terminals.json'), 'utf8')).toContain('xterm-256color');
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s on the far side comes back as the exit status', async (signal, status) => {
    const pty = enter(sshd.command(reader(seed)));
    await pty.until('佘宗明');
    process.kill(pid(), signal);
    expect((await pty.exit()).status).toBe(status);
    expect(pty.log.join('')).toContain('\x1b[?1049l\x1b[?25h');
  });
});

test.runIf(hasSshd)('on a line of 20 kB/s with 300 ms each way', { timeout: 40_000 }, async () => {
  const line = await Line.open(sshd.port, { delay: 300, rate: 20_000 });
  opened.push(line);
  const pty = enter(sshd.command(reader(seed), line.port));
  await pty.until('佘宗明', 20_000);
  await pty.settle(1000);

  // A page, a line and a jump come in one round trip each: nothing but the key gets through to the far side until they
  // are there, no answer of the terminal, no window of ssh.
  for (const [key, shown] of [
    ['3', /^ *03 *\n/],
    [' ', /^(?! *03 *\n)/],
    ['[', /^ *03 *\n/],
    ['j', /^(?! *03 *\n)/],
  ] as const) {
    line.admitOne();
    pty.type(key);
    await pty.until(shown);
    line.letIn();
    await pty.settle(700);
  }

  // Of the pages that a held key asks for only some are sent: sixty would be three seconds of the line and more.
  const before = line.arrived;
  for (let turn = 0; turn < 60; turn++) {
    pty.type(turn % 2 ? 'g' : 'G');
    await sleep(30);
  }
  pty.type('3');
  await pty.until(/^ *03 *\n/);
  expect(line.arrived - before).toBeLessThan(40_000);
});
